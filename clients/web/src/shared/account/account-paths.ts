import type { Door } from "../graph/session";

export type AccountPageName = "accept-invitation" | "reset-password" | "verify-email";

/** Customers alone register; others are invited. */
const PAGES: Record<Door, readonly AccountPageName[]> = {
  portal: ["accept-invitation", "reset-password", "verify-email"],
  supplier: ["accept-invitation", "reset-password"],
  admin: ["accept-invitation", "reset-password"],
};

/** Which of the pages that mails lead to is at a path of a door; null for none of them. */
export function accountPageAt(door: Door, pathname: string): AccountPageName | null {
  const path = pathname.replace(/\/+$/, "");
  return PAGES[door].find((name) => path === `/${door}/${name}`) ?? null;
}
