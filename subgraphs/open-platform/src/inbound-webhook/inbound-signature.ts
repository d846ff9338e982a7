import { createHmac, timingSafeEqual } from "node:crypto";

/** As the Standard Webhooks specification says: what is older may be somebody's who sends it again. */
const TOLERANCE_S = 300;
const PREFIX = "whsec_";

export interface SignedHeaders {
  id: string;
  timestamp: string;
  signature: string;
}

export const isOfNow = ({ timestamp }: SignedHeaders, now: Date): boolean =>
  /^\d{1,12}$/.test(timestamp) && Math.abs(now.getTime() / 1_000 - Number(timestamp)) <= TOLERANCE_S;

/**
 * Whether any of a message's signatures is by this secret. Over the bytes as they came: the library verifies texts, and by the
 * process's own clock.
 */
export function isSignedBy(secret: string, { id, timestamp, signature }: SignedHeaders, body: Buffer): boolean {
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
  return signature.split(" ").some((given) => {
    const [version, mac] = given.split(",");
    const bytes = Buffer.from(mac ?? "", "base64");
    return version === "v1" && bytes.length === expected.length && timingSafeEqual(bytes, expected);
  });
}
