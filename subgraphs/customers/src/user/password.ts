import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { MAX_UNITS } from "./password-rule";

interface Cost {
  /** log2 of scrypt's N. */
  ln: number;
  r: number;
  p: number;
}

/** log2 of scrypt's N, unless it is set to another. */
export const USUAL_COST = 15;
const [R, P] = [8, 3];
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const STORED = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/;

/** Stored as `$scrypt$ln=15,r=8,p=3$<salt>$<key>`, so that a later, higher cost leaves today's hashes readable. */
export async function hashPassword(password: string, ln = USUAL_COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, { ln, r: R, p: P });
  return stored(ln, salt.toString("base64url"), key.toString("base64url"));
}

const stored = (ln: number, salt: string, key: string): string => `$scrypt$ln=${ln},r=${R},p=${P}$${salt}$${key}`;

/**
 * Against no hash, or of a password that nobody can have, the same work is done and the answer is false: time does not tell who
 * has an account.
 * @param ln what hashes are made at
 */
export async function verifyPassword(password: string, known: string | null, ln = USUAL_COST): Promise<boolean> {
  if (password.length > MAX_UNITS) return verifyPassword("", null, ln);
  const [, kept, r, p, salt, key] = STORED.exec(known ?? nobody(ln)) ?? [];
  if (!salt || !key) throw new Error("a stored password hash is malformed");
  const cost = { ln: Number(kept), r: Number(r), p: Number(p) };
  const equal = timingSafeEqual(
    await derive(password, Buffer.from(salt, "base64url"), cost),
    Buffer.from(key, "base64url"),
  );
  return equal && known !== null;
}

const nobody = (ln: number): string => stored(ln, "A".repeat(22), "A".repeat(43));

function derive(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** ln;
  const options: ScryptOptions = { N, r, p, maxmem: 128 * r * (N + p + 2) + 1 };
  return new Promise((resolve, reject) => {
    // One accented letter has several encodings; a person types the same password on every keyboard.
    scrypt(password.normalize("NFKC"), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
