import type { SubgraphResult } from "../sources/source";
import type { ReadText, SubgraphAnswer } from "../sources/subgraph-answer";
import { FallBack } from "../steps/fall-back";
import type { FetchStrategy } from "../steps/fetch-strategy";

const NO_TEXT = new FallBack("values", "The answer did not come as text.");
const UNAVAILABLE = new FallBack("unavailable", "No answer came.");

/** Takes just the text that was asked for; anything else is left to the execution by values. */
export function byText(readText: ReadText, merge: FetchStrategy["merge"]): FetchStrategy {
  return {
    read: (answer) => textOf(answer, readText),
    merge,
    fallBack: (reason) => (reason instanceof FallBack ? reason : UNAVAILABLE),
  };
}

function textOf(answer: SubgraphAnswer, readText: ReadText): SubgraphResult {
  let result: SubgraphResult | undefined;
  try {
    result = answer.readText(readText);
  } catch (reason) {
    throw FallBack.of(reason);
  }
  if (!result) throw NO_TEXT;
  return result;
}
