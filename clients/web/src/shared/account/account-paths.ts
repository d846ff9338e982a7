import type { Door } from "../graph/session";

export type AccountPageName = "accept-invitation" | "reset-password";

/** Which of the pages that mails lead to is at a path of a door; null for none of them. */
export function accountPageAt(door: Door, pathname: string): AccountPageName | null {
  const path = pathname.replace(/\/+$/, "");
  const names: readonly AccountPageName[] = ["accept-invitation", "reset-password"];
  return names.find((name) => path === `/${door}/${name}`) ?? null;
}
