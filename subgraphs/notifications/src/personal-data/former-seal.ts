import { createDecipheriv, hkdfSync } from "node:crypto";

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const WRAP = "id-aes256-wrap-pad";
/** The initial value of RFC 5649. */
const WRAP_IV = Buffer.from("A65959A6", "hex");

/** Reads what was sealed before this domain sealed as all others do, so that it can be sealed anew. Nothing is written in this form. */
export class FormerSeal {
  private readonly wrapping: Buffer;

  constructor(secret: string) {
    this.wrapping = Buffer.from(hkdfSync("sha256", secret, "", "notifications person keys", KEY_BYTES));
  }

  /** @returns null for what was sealed with another key or for another place, or was changed. */
  open(wrappedKey: Buffer, place: string, sealed: Buffer): string | null {
    try {
      const iv = sealed.subarray(0, IV_BYTES);
      const decipher = createDecipheriv("aes-256-gcm", this.unwrapped(wrappedKey), iv, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
    } catch {
      return null;
    }
  }

  private unwrapped(wrappedKey: Buffer): Buffer {
    const decipher = createDecipheriv(WRAP, this.wrapping, WRAP_IV);
    return Buffer.concat([decipher.update(wrappedKey), decipher.final()]);
  }
}
