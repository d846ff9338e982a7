import { type Exchange, makeOperation, mapExchange, type OperationResult } from "urql";
import { passes, waitAfter } from "./passing";

interface Shown {
  last: OperationResult;
  tries: number;
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
      if (kind === "teardown") shown.delete(key);
    },
    onResult(result) {
      const { operation } = result;
      if (operation.kind !== "query") return result;
      const known = shown.get(operation.key);
      if (!isUnanswered(result)) {
        if (!result.error) shown.set(operation.key, { last: result, tries: 0 });
        return result;
      }
      if (!known) return result;
      const { client } = input;
      const again = makeOperation("query", operation, { ...operation.context, requestPolicy: "network-only" });
      setTimeout(() => client.reexecuteOperation(again), waitAfter(known.tries++));
      return { ...known.last, operation, stale: true };
    },
  })(input);
};
