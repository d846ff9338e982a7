import { Webhook } from "standardwebhooks";

/** A webhook as somebody pasted it. */
export interface Pasted {
  secret: string;
  id: string;
  timestamp: string;
  signature: string;
  body: string;
}

export type Checked =
  | { verdict: "missing" | "badSecret" | "badTime" }
  /** `number`, counted from 1, of the signatures is of the secret. */
  | { verdict: "good"; number: number; count: number; minutesOff: number }
  /** It would be good if nothing had changed the bytes on the way. */
  | { verdict: "reformatted" }
  | { verdict: "wrong"; expected: string };

/** What a receiver would find, and why. */
export function check(pasted: Pasted, now = Date.now()): Checked {
  const { body } = pasted;
  const [secret, id, timestamp, signature] = [pasted.secret, pasted.id, pasted.timestamp, pasted.signature].map(
    (text) => text.trim(),
  );
  if (!secret || !id || !timestamp || !signature || body === "") return { verdict: "missing" };
  if (!/^\d{1,12}$/.test(timestamp)) return { verdict: "badTime" };
  const at = new Date(Number(timestamp) * 1_000);
  const webhook = madeFrom(secret);
  if (!webhook) return { verdict: "badSecret" };
  const given = signature.split(/\s+/);
  const number = given.indexOf(webhook.sign(id, at, body)) + 1;
  const minutesOff = Math.round(Math.abs(now - at.getTime()) / 60_000);
  if (number > 0) return { verdict: "good", number, count: given.length, minutesOff };
  if (asTheyMayHaveBeen(body).some((text) => given.includes(webhook.sign(id, at, text))))
    return { verdict: "reformatted" };
  return { verdict: "wrong", expected: webhook.sign(id, at, body) };
}

/** Null for what is no secret. */
function madeFrom(secret: string): Webhook | null {
  try {
    return secret.startsWith("whsec_") ? new Webhook(secret) : null;
  } catch {
    return null;
  }
}

/** The bodies that an editor or a framework may have made this one of. */
function asTheyMayHaveBeen(body: string): string[] {
  try {
    return [body.trim(), JSON.stringify(JSON.parse(body))];
  } catch {
    return [body.trim()];
  }
}
