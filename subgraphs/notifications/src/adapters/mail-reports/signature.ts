import { createHmac, timingSafeEqual } from "node:crypto";

const TOLERANCE_S = 300;

/** HMAC-SHA256 over `<seconds>.<body>`; of another time it is no longer good, so that it cannot be sent again later. */
export function isSignedBy(secret: string, body: Buffer, header: unknown, now: Date): boolean {
  const [, seconds, hex] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(String(header)) ?? [];
  if (seconds === undefined || hex === undefined) return false;
  if (Math.abs(now.getTime() / 1_000 - Number(seconds)) > TOLERANCE_S) return false;
  const expected = createHmac("sha256", secret).update(`${seconds}.`).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(hex, "hex"));
}
