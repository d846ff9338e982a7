import { Webhook, WebhookVerificationError } from "standardwebhooks";
import type { WebhookEvent } from "./events.ts";

export type * from "./events.ts";

/** Headers as any server has them. */
export type ReceivedHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A webhook that was verified. */
export type VerifiedWebhook = WebhookEvent & {
  /** The event's, the same in every attempt and replay: what you have handled by this id, you need not handle again. */
  readonly id: string;
};

/** It is not known to be of ours, or not of now: answer 400, and do nothing of what it says. */
export class InvalidWebhookError extends Error {
  override name = "InvalidWebhookError";

  constructor(
    readonly code: "HEADERS_MISSING" | "TIME_TOO_FAR" | "SIGNATURE_WRONG" | "BODY_UNREADABLE",
    message: string,
  ) {
    super(message);
  }
}

const NAMES = ["webhook-id", "webhook-timestamp", "webhook-signature"] as const;

/**
 * Verifies a webhook (Standard Webhooks: HMAC-SHA256, five minutes either way) and reads it.
 *
 * @param body the bytes exactly as they came, or their text: never the parsed object, whose bytes are others
 * @param secrets what `endpoints.create` showed; while one is rotated, both
 * @throws {InvalidWebhookError} with a code that says why
 */
export function verifyWebhook(
  body: Uint8Array | string,
  headers: ReceivedHeaders,
  secrets: string | readonly string[],
): VerifiedWebhook {
  if (typeof body !== "string" && !(body instanceof Uint8Array))
    throw new TypeError("The body is wanted as the bytes that came, before anything parsed them.");
  const received = namedHeaders(headers);
  const text = textOf(body);
  const tried = (typeof secrets === "string" ? [secrets] : secrets).map((secret) => faultOf(text, received, secret));
  if (tried.length === 0) throw new TypeError("There is no secret to verify it by.");
  if (!tried.includes(null)) throw tried.find((fault) => fault !== null)!;
  try {
    return { id: received["webhook-id"]!, ...(JSON.parse(text) as WebhookEvent) };
  } catch {
    throw new InvalidWebhookError("BODY_UNREADABLE", "The body is signed by us, and is no JSON.");
  }
}

/** Null where the secret verifies it. */
function faultOf(text: string, headers: Record<string, string>, secret: string): InvalidWebhookError | null {
  try {
    new Webhook(secret).verify(text, headers, { jsonParse: false });
    return null;
  } catch (reason) {
    if (!(reason instanceof WebhookVerificationError)) throw reason;
    if (/timestamp|Headers/i.test(reason.message))
      return new InvalidWebhookError(
        "TIME_TOO_FAR",
        "It was sent more than five minutes from now: a replay, or a clock that is wrong.",
      );
    return new InvalidWebhookError(
      "SIGNATURE_WRONG",
      "No signature is of this secret: compare the secret, and whether the bytes are as they came.",
    );
  }
}

/** @throws {InvalidWebhookError} when one is missing */
function namedHeaders(headers: ReceivedHeaders): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of headers instanceof Headers ? headers : Object.entries(headers)) {
    const one = typeof value === "string" ? value : value?.[0];
    if (one !== undefined) found[name.toLowerCase()] = one;
  }
  const missing = NAMES.filter((name) => !found[name]);
  if (missing.length > 0) throw new InvalidWebhookError("HEADERS_MISSING", `It has no ${missing.join(" and no ")}.`);
  return Object.fromEntries(NAMES.map((name) => [name, found[name]!]));
}

function textOf(body: Uint8Array | string): string {
  if (typeof body === "string") return body;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw new InvalidWebhookError("BODY_UNREADABLE", "The body is not UTF-8.");
  }
}
