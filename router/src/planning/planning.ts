import { operationFromDocument, type Schema } from "@apollo/federation-internals";
import type { QueryPlan, QueryPlanner } from "@apollo/query-planner";
import { type GraphQLSchema, Kind, type OperationDefinitionNode } from "graphql";
import { mendOperation } from "./operation-mends";
import type { PlanningBudget } from "./planning-budget";
import type { MendedSupergraph } from "./supergraph-mends";

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
    const { schema, mends, planner, budget, plannedSchema } = this.options;
    const mended = mendOperation(schema, mends.interfaceObjects, operation);
    if (mended.selectionSet.selections.length === 0) return { kind: "QueryPlan" };
    const document = { kind: Kind.DOCUMENT, definitions: [mended] } as const;
    const planned = operationFromDocument(plannedSchema, document, { validate: false });
    return budget.within(() => planner.buildQueryPlan(planned));
  }
}
