import { createCipheriv, createDecipheriv, createHash, hkdfSync } from "node:crypto";
import { z } from "zod";

/** AES key wrap with padding, RFC 5649, and the initial value that it names. */
const WRAP = "id-aes256-wrap-pad";
const WRAP_IV = Buffer.from("a65959a6", "hex");

const INFO = "baiyun field encryption";

/** A master key wraps data keys and nothing else. Its name tells which key wrapped what, and nothing of the key. */
interface MasterKey {
  name: string;
  key: Buffer;
}

/** The key that wraps from now on, and those that wrapped before and still unwrap. */
export class MasterKeys {
  private readonly known: ReadonlyMap<string, MasterKey>;
  private readonly present: MasterKey;

  /** @param secrets the newest first, each of at least 32 random characters. */
  constructor(secrets: readonly [string, ...string[]]) {
    const keys = secrets.map(masterKey);
    this.present = keys[0]!;
    this.known = new Map(keys.map((key) => [key.name, key]));
  }

  /** The name of the key that wraps. */
  get name(): string {
    return this.present.name;
  }

  /** The names of the others. */
  get earlier(): string[] {
    return [...this.known.keys()].filter((name) => name !== this.name);
  }

  wrap(dataKey: Buffer): Buffer {
    const cipher = createCipheriv(WRAP, this.present.key, WRAP_IV);
    return Buffer.concat([cipher.update(dataKey), cipher.final()]);
  }

  /** Null when the key it was wrapped with is not known any more, or is another. */
  unwrap(wrapped: Buffer, name: string): Buffer | null {
    const master = this.known.get(name);
    if (!master) return null;
    try {
      const decipher = createDecipheriv(WRAP, master.key, WRAP_IV);
      return Buffer.concat([decipher.update(wrapped), decipher.final()]);
    } catch {
      return null;
    }
  }
}

function masterKey(secret: string): MasterKey {
  const key = Buffer.from(hkdfSync("sha256", secret, "", INFO, 32));
  return { name: createHash("sha256").update(key).digest("hex").slice(0, 16), key };
}

const SHORTEST = 32;

/**
 * As a domain's configuration states it: while a master key is exchanged the new one and the old, separated by a comma. The new one
 * wraps, both unwrap; `rewrapKeys` brings what the old one wrapped under the new one, within the hour.
 */
export const masterKeys = secrets().transform((given) => new MasterKeys(given));

/** One, or several separated by a comma, the newest first. */
export function secrets() {
  return z
    .string()
    .transform((given) => given.split(",").map((secret) => secret.trim()))
    .refine((given) => given.every(({ length }) => length >= SHORTEST), `Too small: each has >=${SHORTEST} characters`)
    .transform((given) => given as [string, ...string[]]);
}
