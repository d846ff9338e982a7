import type { GraphQLFormattedError, GraphQLObjectType, OperationDefinitionNode } from "graphql";
import type { Access } from "./access/access";
import type { Cut } from "./access/filter";
import type { Serialiser } from "./answer/serialise";
import type { TextLane } from "./by-text/by-text";
import type { NormalisedOperation } from "./operation/operation";
import type { ResponseSelection } from "./operation/response-tree";
import type { CachePolicy } from "./request/cache-hints";
import type { CostEstimate } from "./request/cost";
import type { PreparedOperation, Variables } from "./request/document";
import type { Viewer } from "./request/identity";
import type { WantedEvent } from "./request/wanted-events";
import type { CompiledPlan } from "./steps/steps";

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
  /** Undefined when no subgraph is needed. */
  byText: TextLane | undefined;
}

/** An operation of one document: its normal form, and the policies that its answer may depend on. */
export interface KnownOperation extends NormalisedOperation {
  /** Stands for its key where keys are compared for each request. */
  id: number;
  policies: readonly string[];
  cost: CostEstimate;
  cache: CachePolicy;
  /** Where in the answer it asks for fields of which an operation may ask for one, once. */
  placesOfOnce: readonly string[];
}

/** An operation read, planned and with its variables, for one viewer: what is left is to run it. */
export interface RunnableOperation {
  prepared: PreparedOperation;
  known: KnownOperation;
  compiled: CompiledOperation;
  variables: Variables;
  /** Objects that its answer may come to. */
  cost: number;
  viewer: Viewer;
  /** Of a subscription: which of its events are wanted; all without it. */
  where: readonly WantedEvent[] | undefined;
  /** When the policies could not be evaluated, and so none holds. */
  policyFailure: GraphQLFormattedError | undefined;
}
