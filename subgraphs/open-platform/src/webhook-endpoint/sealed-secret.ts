import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

const NONCE = 12;
const TAG = 16;

/**
 * Signing secrets have to be read to sign, so they are encrypted and not hashed: AES-256-GCM, bound to the row that they are of, so
 * that nobody who writes to the table can move one to another endpoint.
 */
export class SecretSeal {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = createHash("sha256").update(secret).digest();
  }

  seal(secret: string, row: string): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv("aes-256-gcm", this.key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(row));
    const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
  }

  /** @throws {Error} for what was not sealed for this row by this key */
  open(sealed: string, row: string): string {
    const bytes = Buffer.from(sealed, "base64");
    const decipher = createDecipheriv("aes-256-gcm", this.key, bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(row)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString("utf8");
  }
}

/** As the Standard Webhooks specification writes them. */
export const newSigningSecret = (): string => `whsec_${randomBytes(32).toString("base64")}`;
