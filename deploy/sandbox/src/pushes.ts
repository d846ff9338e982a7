import type { Call, ShownFault } from "./faults";
import type { CounterpartName } from "./parcels";

/** One message that a counterpart sends by itself. */
export interface Push {
  counterpart: CounterpartName;
  call: Call;
  /** Its own, the same each time that it is sent. */
  id: string;
  /** What it is about, where words such as `SBX-GARBAGE@ANSWER` may stand. */
  about: string;
  url: string;
  body: Buffer | (() => Buffer);
  /** @param at when it counts as signed: milliseconds since 1970 */
  headers: (body: Buffer, at: number) => Readonly<Record<string, string>>;
}

/** By which senders prove who they are, each by its own. */
const PROOFS = ["webhook-signature", "sign", "aftership-hmac-sha256", "authorization"];
const UNPROVEN = Object.fromEntries(PROOFS.map((name) => [name, "v1,bm9uZQ=="]));
const PATIENCE_MS = 10_000;
const DAY_MS = 86_400_000;

/** Sends a message, with whatever fault it is told to show. Whether it arrived, for all that the sender can know. */
export async function pushed(push: Push, shown: ShownFault | null): Promise<boolean> {
  const whole = typeof push.body === "function" ? push.body() : push.body;
  switch (shown?.fault) {
    case "DOWN":
    case "SERVER_ERROR":
    case "THROTTLED":
      return false;
    case "GARBAGE":
      await post(push, Buffer.from('{"Code":"00'));
      return false;
    case "HALF_ANSWER":
      await post(push, whole.subarray(0, Math.floor(whole.length / 2)));
      return false;
    case "EXPIRED_TOKEN":
      await post(push, whole, UNPROVEN);
      return false;
    case "CLOCK_SKEW":
      await post(push, whole, {}, Date.now() - DAY_MS);
      return false;
    case "TIMEOUT_AFTER_ACCEPT":
    case "ERROR_AFTER_ACCEPT":
      // It came, and the sender does not know: it sends again.
      await post(push, whole);
      return false;
    case "SLOW":
      // On its way for long: what is sent later overtakes it.
      setTimeout(() => void post(push, whole), shown.waitMs).unref();
      return true;
    case "REPEAT":
      await post(push, whole);
      return post(push, whole);
    default:
      return post(push, whole);
  }
}

async function post(
  { url, headers }: Push,
  body: Buffer,
  more: Record<string, string> = {},
  at = Date.now(),
): Promise<boolean> {
  const sent = { method: "POST", headers: { ...headers(body, at), ...more }, body: new Uint8Array(body) };
  try {
    return (await fetch(url, { ...sent, signal: AbortSignal.timeout(PATIENCE_MS) })).ok;
  } catch {
    return false;
  }
}
