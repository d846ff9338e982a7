import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const WRAP = "id-aes256-wrap-pad";
/** The initial value of RFC 5649. */
const WRAP_IV = Buffer.from("A65959A6", "hex");

/**
 * What is known of a person, at rest: each person has a key of their own, which stands wrapped beside them. Deleting it makes
 * everything sealed with it unreadable, wherever copies of it are.
 */
export class PersonalData {
  private readonly wrapping: Buffer;
  private readonly finding: Buffer;

  /** @param secret of this installation; whoever has it and the rows can read them. */
  constructor(secret: string) {
    const derived = (use: string) => Buffer.from(hkdfSync("sha256", secret, "", `notifications ${use}`, KEY_BYTES));
    this.wrapping = derived("person keys");
    this.finding = derived("addresses");
  }

  /** A new person's key, wrapped. */
  newKey(): Buffer {
    const cipher = createCipheriv(WRAP, this.wrapping, WRAP_IV);
    return Buffer.concat([cipher.update(randomBytes(KEY_BYTES)), cipher.final()]);
  }

  /** @param place which value of which row it is: moved to another row it cannot be opened. */
  seal(wrappedKey: Buffer, place: string, text: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv("aes-256-gcm", this.unwrapped(wrappedKey), iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(place));
    const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** @throws when it was sealed with another key or for another place, or was changed. */
  open(wrappedKey: Buffer, place: string, sealed: Buffer): string {
    const iv = sealed.subarray(0, IV_BYTES);
    const decipher = createDecipheriv("aes-256-gcm", this.unwrapped(wrappedKey), iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  }

  /** By which an address is found again where it is not kept. */
  fingerprint(address: string): string {
    return createHmac("sha256", this.finding).update(address.trim().toLowerCase()).digest("hex");
  }

  private unwrapped(wrappedKey: Buffer): Buffer {
    const decipher = createDecipheriv(WRAP, this.wrapping, WRAP_IV);
    return Buffer.concat([decipher.update(wrappedKey), decipher.final()]);
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
