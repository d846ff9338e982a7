import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** RFC 8785: equal values have equal bytes. */
export function canonicalText(value: object): string {
  return canonicalize(value)!;
}

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
