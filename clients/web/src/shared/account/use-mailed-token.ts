import { useEffect, useState } from "react";

const tokenIn = (hash: string): string => /^#([\w-]{20,})$/.exec(hash)?.[1] ?? "";

/**
 * The token of the mail's link, empty where the address has none. It came after `#`, which no server sees; once read, it leaves the
 * address, so that no history and no shared screen keeps it.
 */
export function useMailedToken(): string {
  const [token, take] = useState(() => tokenIn(location.hash));
  useEffect(() => {
    const read = () => {
      const found = tokenIn(location.hash);
      if (!found) return;
      take(found);
      history.replaceState(history.state, "", location.pathname);
    };
    read();
    // Another mail's link in the same tab is no new page.
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  return token;
}
