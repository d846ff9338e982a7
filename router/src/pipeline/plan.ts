import { operationFromDocument, type Schema } from "@apollo/federation-internals";
import type { QueryPlan, QueryPlanner } from "@apollo/query-planner";
import { type GraphQLSchema, Kind, type OperationDefinitionNode } from "graphql";
import type { MendedSupergraph } from "../supergraph-mends";
import { mendOperation } from "./operation-mends";

export interface PlannerOptions {
  planner: QueryPlanner;
  plannedSchema: Schema;
  /** What clients see. */
  schema: GraphQLSchema;
  mends: MendedSupergraph;
}

/** Which subgraph is asked for what and in which order. @throws when no way leads to some field. */
export class Planner {
  constructor(private readonly options: PlannerOptions) {}

  plan(operation: OperationDefinitionNode): QueryPlan {
    if (operation.selectionSet.selections.length === 0) return { kind: "QueryPlan" };
    const { schema, mends, planner, plannedSchema } = this.options;
    const mended = mendOperation(schema, mends.interfaceObjects, operation);
    const document = { kind: Kind.DOCUMENT, definitions: [mended] } as const;
    return planner.buildQueryPlan(operationFromDocument(plannedSchema, document, { validate: false }));
  }
}
