import { createHmac, timingSafeEqual } from "node:crypto";

const WINDOW_S = 300;

const macOf = (secret: string, id: string, timestamp: string, body: Buffer): Buffer =>
  createHmac("sha256", Buffer.from(secret.slice("whsec_".length), "base64"))
    .update(`${id}.${timestamp}.`)
    .update(body)
    .digest();

/** Headers of the Standard Webhooks specification. */
export function signed(secret: string, id: string, body: Buffer, at: number): Record<string, string> {
  const timestamp = String(Math.floor(at / 1_000));
  const signature = `v1,${macOf(secret, id, timestamp, body).toString("base64")}`;
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature };
}

/** What is wrong with a request's signature; null where nothing is. */
export function unsigned(
  secret: string,
  headers: Readonly<Record<string, string | undefined>>,
  body: Buffer,
): "SIGNATURE" | "TIME" | null {
  const { "webhook-id": id = "", "webhook-timestamp": timestamp = "", "webhook-signature": signature = "" } = headers;
  const expected = macOf(secret, id, timestamp, body);
  const given = Buffer.from(signature.split(",")[1] ?? "", "base64");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return "SIGNATURE";
  return Math.abs(Date.now() / 1_000 - Number(timestamp)) <= WINDOW_S ? null : "TIME";
}
