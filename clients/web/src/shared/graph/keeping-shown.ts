import { type Exchange, makeOperation, mapExchange, type OperationResult } from "urql";
import { passes, waitAfter } from "./passing";

interface Shown {
  last: OperationResult;
  tries: number;
  /** Asks again; one for a page, however often it is not answered meanwhile. */
  later?: ReturnType<typeof setTimeout> | undefined;
}

const isUnanswered = ({ data, error }: OperationResult): boolean =>
  Boolean(error?.networkError) || (!data && passes(error?.graphQLErrors));

/**
 * A page that asks anew and is not answered goes on showing what it shows, marked as stale, and asks again until it is. Otherwise whoever
 * hears of a change while the router restarts would lose the page, and with it the subscription that says when all is well again.
 */
export const keepingShown: Exchange = (input) => {
  const shown = new Map<number, Shown>();
  return mapExchange({
    onOperation({ kind, key }) {
      if (kind !== "teardown") return;
      clearTimeout(shown.get(key)?.later);
      shown.delete(key);
    },
    onResult(result) {
      const { operation } = result;
      if (operation.kind !== "query") return result;
      const known = shown.get(operation.key);
      if (!isUnanswered(result)) {
        if (!result.error) {
          clearTimeout(known?.later);
          shown.set(operation.key, { last: result, tries: 0 });
        }
        return result;
      }
      if (!known) return result;
      const again = makeOperation("query", operation, { ...operation.context, requestPolicy: "network-only" });
      known.later ??= setTimeout(
        () => {
          known.later = undefined;
          input.client.reexecuteOperation(again);
        },
        waitAfter(known.tries++),
      );
      return { ...known.last, operation, stale: true };
    },
  })(input);
};
