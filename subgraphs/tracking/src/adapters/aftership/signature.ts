import { createHmac, timingSafeEqual } from "node:crypto";

/** AfterShip: the base64 HMAC-SHA256 of the body's bytes under the webhook's secret. */
export function isSignedWith(secret: string, body: Buffer, signature: string | undefined): boolean {
  const expected = createHmac("sha256", secret).update(body).digest();
  const given = Buffer.from(/^[A-Za-z0-9+/]{43}=$/.test(signature ?? "") ? signature! : "", "base64");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
