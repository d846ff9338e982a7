import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
/** Node would take a shorter tag for what it is, which is easy to hit by guessing. */
const TAG_LENGTH = 16;
const NONCE_LENGTH = 12;
/** How what follows it is laid out. */
const LAYOUT = 1;
const HEAD = 1 + NONCE_LENGTH;

/** Where an encrypted value belongs. What is moved to another row or column does not decrypt there. */
export interface Place {
  table: string;
  column: string;
  /** The row's id. */
  row: string;
}

/** What became of an encrypted value: whoever shows it can say so. */
export type Opened = { state: "open"; text: string } | { state: "erased" } | { state: "unreadable" };

/** What is bound to a value besides itself. */
const bound = (subject: string, { table, column, row }: Place): Buffer =>
  Buffer.from(JSON.stringify([subject, table, column, row]));

export const DATA_KEY_LENGTH = 32;

/** Encrypts the fields of one person or company: AES-256-GCM, a nonce at random for each value. */
export class DataKey {
  constructor(
    private readonly subject: string,
    private readonly key: Buffer,
  ) {}

  /** The layout, the nonce, what was encrypted and the tag, as one value of a `bytea` column. */
  seal(place: Place, value: string | Buffer): Buffer {
    const plain = typeof value === "string" ? Buffer.from(value, "utf8") : value;
    const nonce = randomBytes(NONCE_LENGTH);
    const cipher = createCipheriv(CIPHER, this.key, nonce, { authTagLength: TAG_LENGTH });
    cipher.setAAD(bound(this.subject, place));
    return Buffer.concat([Buffer.of(LAYOUT), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  open(place: Place, sealed: Buffer): Opened {
    const bytes = this.openBytes(place, sealed);
    return bytes ? { state: "open", text: bytes.toString("utf8") } : { state: "unreadable" };
  }

  /** Of a file. Null for what cannot be read with this key at this place. */
  openBytes(place: Place, sealed: Buffer): Buffer | null {
    const end = sealed.length - TAG_LENGTH;
    if (sealed[0] !== LAYOUT || end < HEAD) return null;
    const decipher = createDecipheriv(CIPHER, this.key, sealed.subarray(1, HEAD), { authTagLength: TAG_LENGTH });
    decipher.setAAD(bound(this.subject, place));
    decipher.setAuthTag(sealed.subarray(end));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(HEAD, end)), decipher.final()]);
    } catch {
      return null;
    }
  }
}
