import { decimalOf, digitsOf } from "../minor-units";
import { SHAPED } from "./shaped-fields";

/** What a value of a history is, as its text says: an amount comes in minor units with its currency. */
export type ToldValue =
  | { is: "amount"; decimal: string; currency: string }
  | { is: "instant" | "date"; iso: string }
  | { is: "answer"; yes: boolean }
  | { is: "text"; text: string };

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z)$/;

export function toldValue(field: string, text: string): ToldValue {
  if (!SHAPED.has(field)) return { is: "text", text };
  const [, minor, currency] = /^(-?\d+) ([A-Z]{3})$/.exec(text) ?? [];
  if (minor && currency) return { is: "amount", decimal: decimalOf(BigInt(minor), digitsOf(currency)), currency };
  if (INSTANT.test(text)) return { is: "instant", iso: text };
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { is: "date", iso: text };
  if (text === "true" || text === "false") return { is: "answer", yes: text === "true" };
  return { is: "text", text };
}
