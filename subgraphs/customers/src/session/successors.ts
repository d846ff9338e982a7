import { createHmac, hkdfSync } from "node:crypto";
import type { SigningKey } from "./signing-key";

const PURPOSE = "baiyun refresh token successor v1";

/**
 * The next refresh token of a session, made of the one that is exchanged for it: whoever shows that one again gets the same,
 * though no token is kept in clear. It takes our key as well, so that who finds an old token cannot work out today's.
 */
export class Successors {
  private readonly key: Buffer;

  constructor({ d }: Pick<SigningKey, "d">) {
    this.key = Buffer.from(hkdfSync("sha256", Buffer.from(d, "base64url"), "", PURPOSE, 32));
  }

  of(refreshToken: string): string {
    return createHmac("sha256", this.key).update(refreshToken).digest("base64url");
  }
}
