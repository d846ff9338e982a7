import { useEffect, useSyncExternalStore } from "react";
import { type AnyVariables, type TypedDocumentNode, useClient } from "urql";
import { type LiveState, liveState } from "./live-connection";

export const useLiveState = (): LiveState => useSyncExternalStore(liveState.subscribe, liveState.current);

/**
 * Tells of each event of a subscription, once. What the events hold goes into the cache by itself; `told` is for what lists gain.
 * @param variables null while it is not known yet what to listen to; with `after`, a cursor to go on from.
 */
export function useLive<Result, Variables extends AnyVariables>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables | null,
  told?: (result: Result) => void,
): void {
  const client = useClient();
  const key = JSON.stringify(variables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new cursor of the same subject is no new subscription
  useEffect(() => {
    if (variables === null) return undefined;
    const { unsubscribe } = client.subscription(document, variables).subscribe(({ data }) => {
      if (data) told?.(data);
    });
    return unsubscribe;
  }, [client, document, key]);
}
