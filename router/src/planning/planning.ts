import { operationFromDocument, type Schema } from "@apollo/federation-internals";
import type { QueryPlan, QueryPlanner } from "@apollo/query-planner";
import { type GraphQLSchema, Kind, type OperationDefinitionNode } from "graphql";
import { mendOperation } from "./operation-mends";
import type { PlanningBudget } from "./planning-budget";
import type { MendedSupergraph } from "./supergraph-mends";

/** The planner's own words: of a mutation the second, since it starts in one subgraph. */
const NO_WAY = /^Was not able to (find any options for|plan) /;

export interface PlannerOptions {
  planner: QueryPlanner;
  budget: PlanningBudget;
  plannedSchema: Schema;
  /** What clients see. */
  schema: GraphQLSchema;
  mends: MendedSupergraph;
}

/** Which subgraph is asked for what and in which order. @throws when no way leads to some field, or RequestError 400 when the search takes too long. */
export class Planner {
  constructor(private readonly options: PlannerOptions) {}

  plan(operation: OperationDefinitionNode): QueryPlan {
    return this.options.budget.within(() => {
      try {
        return this.planned(operation, false);
      } catch (reason) {
        if (!(reason instanceof Error && NO_WAY.test(reason.message))) throw reason;
        // Only now, because such a plan is larger where one way leads to all.
        return this.planned(operation, true);
      }
    });
  }

  private planned(operation: OperationDefinitionNode, byType: boolean): QueryPlan {
    const { schema, mends, planner, plannedSchema } = this.options;
    const mended = mendOperation(schema, mends.interfaceObjects, operation, byType);
    if (mended.selectionSet.selections.length === 0) return { kind: "QueryPlan" };
    const document = { kind: Kind.DOCUMENT, definitions: [mended] } as const;
    return planner.buildQueryPlan(operationFromDocument(plannedSchema, document, { validate: false }));
  }
}
