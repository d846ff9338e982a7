import { createHash, timingSafeEqual } from "node:crypto";
import type { Door } from "../../inbound/inbound-scans";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** `Authorization: Bearer …`, of parties that sign nothing. */
export const bearerOf = (secret: string): Door["turnsAway"] => {
  const expected = digest(`Bearer ${secret}`);
  return (_body, { authorization }) =>
    typeof authorization === "string" && timingSafeEqual(digest(authorization), expected)
      ? null
      : "it does not know our secret";
};
