import type { GraphQLFormattedError } from "graphql";
import type { PreparedOperation, Variables } from "./document";
import type { Viewer } from "./identity";
import type { PlannedOperation } from "./plan";

/** One answer to an operation, or one event of a subscription: its JSON text, ready to be sent. */
export interface Answer {
  text: string;
  /** Whether it has `errors`. */
  failed: boolean;
}

/** An answer with errors and without data as well as one with both. */
export function answerOf(data: Record<string, unknown> | null, errors: readonly GraphQLFormattedError[]): Answer {
  const failed = errors.length > 0;
  return { text: JSON.stringify(failed ? { data, errors } : { data }), failed };
}

/** An operation read, planned and with its variables, for one viewer: what is left is to run it. */
export interface RunnableOperation extends PlannedOperation {
  prepared: PreparedOperation;
  variables: Variables;
  viewer: Viewer;
}
