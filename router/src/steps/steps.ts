import type { FetchDataRewrite } from "@apollo/query-planner";
import type { EntityStrategy, FetchStrategy } from "./fetch-strategy";
import type { ObjectsAt } from "./gathered";
import type { RepresentationOptions } from "./representations";

/** A fetch with all that does not change from request to request. */
export interface Fetch {
  /** Distinct within its plan. */
  id: number;
  subgraph: string;
  query: string;
  operationName: string | undefined;
  /** The beginning of its POST body, up to the variables. */
  bodyHead: string;
  variables: readonly string[];
  /** Where it adds to the gathered data; `@` is each element of a list. */
  path: readonly string[];
  /** What it adds to. */
  targets: ObjectsAt;
  outputRewrites: readonly FetchDataRewrite[];
  /** Undoes in an answer, or in an entity of it, what the planner had to name otherwise; absent when there is nothing. */
  rewrite: ((value: unknown) => void) | undefined;
}

export interface RootFetch extends Fetch {
  kind: "root";
  strategy: FetchStrategy;
}

export interface EntityFetch extends Fetch {
  kind: "entities";
  strategy: EntityStrategy;
  representation: RepresentationOptions;
  /** Equal for fetches that ask the same subgraph in the same way for the same selection: each entity is asked for once. */
  memo: number;
  /** Others ask for the same selection, perhaps within the same tick. */
  hasSiblings: boolean;
  /** Its places may be shared objects: an earlier fetch of entities brought some on its path. */
  mayRepeat: boolean;
  /** Equal entities will share objects. */
  bringsObjects: boolean;
  /** What is asked instead about objects that lack something of its representations. */
  instead: readonly EntityFetch[];
}

export type Step =
  | RootFetch
  | EntityFetch
  | { kind: "sequence" | "parallel"; steps: readonly Step[] }
  | { kind: "condition"; variable: string; met: Step | undefined; unmet: Step | undefined };

export interface CompiledPlan {
  /** Undefined when no subgraph is needed. */
  step: Step | undefined;
  /** The root fetch of a subscription; `step` is what follows each of its events. */
  subscription: RootFetch | undefined;
  /** Where fetches of entities bring objects, without `@`: places beyond may share these. */
  sharingPaths: readonly string[];
  /** Names of fields that some fetch needs for its representations. */
  required: ReadonlySet<string>;
}
