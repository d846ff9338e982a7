import type { GraphQLFormattedError, GraphQLObjectType, OperationDefinitionNode } from "graphql";
import type { Cut } from "./access-filter";
import type { Access } from "./access-rules";
import type { CompiledPlan } from "./compile";
import type { PreparedOperation, Variables } from "./document";
import type { Viewer } from "./identity";
import type { ResponseSelection } from "./response-tree";
import type { Serialiser } from "./serialise";

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

/** All that depends on the document and on what the viewer may see, and on nothing else of a request. */
export interface CompiledOperation {
  /** Distinct for each. */
  id: number;
  operation: OperationDefinitionNode;
  rootType: GraphQLObjectType;
  tree: readonly ResponseSelection[];
  cuts: readonly Cut[];
  access: Access;
  plan: CompiledPlan;
  serialiser: Serialiser;
}

/** An operation read, planned and with its variables, for one viewer: what is left is to run it. */
export interface RunnableOperation {
  prepared: PreparedOperation;
  compiled: CompiledOperation;
  variables: Variables;
  viewer: Viewer;
}
