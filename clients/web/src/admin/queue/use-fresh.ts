import { useEffect } from "react";
import { useRefresh } from "../../shared/graph/use-refresh";

const EVERY_MS = 20_000;

/**
 * Asks again for what no subscription tells all of: from time to time while the page is seen, and when it is looked at again.
 * @returns the same, for those that hear of a change; many of them at once ask once.
 */
export function useFresh(again: () => void): () => void {
  const refresh = useRefresh(again);
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === "visible") refresh();
    };
    const timer = setInterval(seen, EVERY_MS);
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [refresh]);
  return refresh;
}
