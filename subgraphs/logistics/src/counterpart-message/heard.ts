import { type MessageReason, MessageVerdict } from "./counterpart-message.entity";

/** What one thing that a counterpart said came to. */
export interface Heard {
  verdict: MessageVerdict;
  reason: MessageReason | null;
  /** In words, for a person. */
  detail: string | null;
}

export const taken: Heard = { verdict: MessageVerdict.TAKEN, reason: null, detail: null };
export const stale = (reason: MessageReason, detail: string): Heard => ({
  verdict: MessageVerdict.STALE,
  reason,
  detail,
});
export const early = (reason: MessageReason, detail: string): Heard => ({
  verdict: MessageVerdict.EARLY,
  reason,
  detail,
});
export const refused = (reason: MessageReason, detail: string): Heard => ({
  ...{ verdict: MessageVerdict.REFUSED, reason, detail },
});

const { REFUSED, EARLY, TAKEN, STALE } = MessageVerdict;
const MOST_PRESSING = [REFUSED, EARLY, TAKEN, STALE];

/** Of a message that says several things, what a person most has to know. */
export const overallOf = (heard: readonly Heard[]): Heard =>
  MOST_PRESSING.flatMap((verdict) => heard.filter((one) => one.verdict === verdict))[0]!;
