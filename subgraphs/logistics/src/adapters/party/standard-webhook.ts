import { createHmac, timingSafeEqual } from "node:crypto";
import type { Proof, PushedHeaders } from "../../counterpart/counterpart-adapter";

/** As the Standard Webhooks specification says: what is older may be somebody's who sends it again. */
const TOLERANCE_S = 300;
const PREFIX = "whsec_";

/** A secret as the specification writes it: 24 to 64 bytes as base64 behind `whsec_`. */
export const WEBHOOK_SECRET = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/;

function macOf(secret: string, id: string, timestamp: string, body: Buffer): Buffer {
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  return createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
}

/** Signs bytes as the Standard Webhooks specification says: any bytes, where its library takes texts alone. */
export function signedHeaders(secret: string, id: string, body: Buffer, at: Date): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signature = `v1,${macOf(secret, id, timestamp, body).toString("base64")}`;
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature };
}

export function proofOf(secret: string, headers: PushedHeaders, body: Buffer, now: Date): Proof {
  const { id, timestamp, signature } = headers;
  const expected = macOf(secret, id, timestamp, body);
  const isSigned = signature.split(" ").some((given) => {
    const [version, mac] = given.split(",");
    const bytes = Buffer.from(mac ?? "", "base64");
    return version === "v1" && bytes.length === expected.length && timingSafeEqual(bytes, expected);
  });
  if (!isSigned) return "UNPROVEN";
  const isOfNow = /^\d{1,12}$/.test(timestamp) && Math.abs(now.getTime() / 1_000 - Number(timestamp)) <= TOLERANCE_S;
  return isOfNow ? "PROVEN" : "STALE";
}
