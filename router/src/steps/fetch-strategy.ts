import type { KeptNumbers } from "../sources/exact-numbers";
import type { SubgraphResult } from "../sources/source";
import type { SubgraphAnswer } from "../sources/subgraph-answer";
import type { FallBack } from "./fall-back";
import type { Fields } from "./fields";
import type { Representing } from "./representations";

/** How the leaves of a fetch go through the router: as values, or as the JSON text that they came as. */
export interface FetchStrategy {
  /** @throws when the answer cannot be used */
  read(answer: SubgraphAnswer): SubgraphResult;
  /** Adds what was read to what is known. */
  merge(target: Fields, source: Fields): void;
  /**
   * What it means that nothing usable came. Undefined: its subgraph is not available, which the client is told.
   * @param reason what `read` threw, or why there was no answer
   */
  fallBack(reason: unknown): FallBack | undefined;
}

export interface EntityStrategy extends FetchStrategy {
  /** How entities that were gathered in this way are told to the subgraph. */
  representing: Representing;
}

/** Takes whatever GraphQL allows; what it cannot use is an error. */
export function byValues(merge: FetchStrategy["merge"], kept: KeptNumbers): FetchStrategy {
  return { read: READERS[kept], merge, fallBack: none };
}

const READERS: Record<KeptNumbers, (answer: SubgraphAnswer) => SubgraphResult> = {
  none: (answer) => answer.result("none"),
  long: (answer) => answer.result("long"),
  all: (answer) => answer.result("all"),
};

function none(): undefined {
  return undefined;
}
