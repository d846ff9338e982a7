import { operationFromDocument, type Schema } from "@apollo/federation-internals";
import type { QueryPlan, QueryPlanner } from "@apollo/query-planner";
import { type GraphQLSchema, Kind, type OperationDefinitionNode } from "graphql";

export interface PlannerOptions {
  planner: QueryPlanner;
  /** The planner's view of what clients may ask. */
  apiSchema: Schema;
  schema: GraphQLSchema;
}

/** Which subgraph is asked for what and in which order. @throws when no way leads to some field. */
export class Planner {
  constructor(private readonly options: PlannerOptions) {}

  plan(operation: OperationDefinitionNode): QueryPlan {
    const selections = operation.selectionSet.selections;
    if (selections.length === 0) return { kind: "QueryPlan" };
    const document = { kind: Kind.DOCUMENT, definitions: [operation] } as const;
    const planned = operationFromDocument(this.options.apiSchema, document, { validate: false });
    return this.options.planner.buildQueryPlan(planned);
  }
}
