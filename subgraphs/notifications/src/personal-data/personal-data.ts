import { createHmac, hkdfSync } from "node:crypto";

const KEY_BYTES = 32;

/** Finds an address again where it is not kept. */
export class Fingerprints {
  private readonly key: Buffer;

  /** @param secret of this installation: without it nobody can tell whose a fingerprint is. */
  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync("sha256", secret, "", "notifications addresses", KEY_BYTES));
  }

  of(address: string): string {
    return createHmac("sha256", this.key).update(address.trim().toLowerCase()).digest("hex");
  }
}

/** Enough of an address to tell one person's from another's when they say it: `a***@lumen.example`. */
export function masked(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 1 ? "***" : `${at > 1 ? [...address][0] : ""}***${address.slice(at)}`;
}

const ADDRESS = /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+/g;
const LONGEST = 200;

/** What a mail server said, without the addresses that it repeats. */
export const withoutAddresses = (said: string): string => said.replace(ADDRESS, "***").slice(0, LONGEST);
