import { createHash, timingSafeEqual } from "node:crypto";

/** 17TRACK v2.4: the hex SHA-256 of the body's bytes, a slash and the account's key. */
export function isSignedBy(key: string, body: Buffer, sign: string | undefined): boolean {
  const expected = createHash("sha256").update(body).update(`/${key}`).digest();
  const given = Buffer.from(/^[0-9a-f]{64}$/i.test(sign ?? "") ? sign! : "", "hex");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
