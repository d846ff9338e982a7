import type { GraphQLFormattedError } from "graphql";
import type { PreparedOperation, Variables } from "./document";
import type { Viewer } from "./identity";
import type { PlannedOperation } from "./plan";

/** One answer to an operation, or one event of a subscription. */
export interface Answer {
  data: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/** An operation read, planned and with its variables, for one viewer: what is left is to run it. */
export interface RunnableOperation extends PlannedOperation {
  prepared: PreparedOperation;
  variables: Variables;
  viewer: Viewer;
}
