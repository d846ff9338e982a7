/** What a value of a history is, as its text says: an amount comes in minor units with its currency. */
export type ToldValue =
  | { is: "amount"; decimal: string; currency: string }
  | { is: "instant" | "date"; iso: string }
  | { is: "answer"; yes: boolean }
  | { is: "text"; text: string };

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z)$/;

/** Fields whose values are codes that people have words for. */
export const CODED: ReadonlySet<string> = new Set(["status", "tier", "mode", "disabledCause", "role"]);

/** Fields that hold amounts, moments and answers. Any other is what somebody wrote: a SKU such as `2026-99-99` is no day. */
export const SHAPED: ReadonlySet<string> = new Set([
  ...["creditLimit", "monthlyCap", "cost"],
  ...["frozenAt", "validFrom", "validTo", "assignedFrom", "assignedTo"],
  ...["isDefault", "dropShips", "isActive"],
]);

export function toldValue(field: string, text: string): ToldValue {
  if (!SHAPED.has(field)) return { is: "text", text };
  const [, minor, currency] = /^(-?\d+) ([A-Z]{3})$/.exec(text) ?? [];
  if (minor && currency) return { is: "amount", decimal: decimalOf(minor, currency), currency };
  if (INSTANT.test(text)) return { is: "instant", iso: text };
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { is: "date", iso: text };
  if (text === "true" || text === "false") return { is: "answer", yes: text === "true" };
  return { is: "text", text };
}

/** From minor units, with as many digits as the currency has; never by way of a floating-point number. */
export function decimalOf(minor: string, currency: string): string {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  if (digits === 0) return minor;
  const [sign, amount] = minor.startsWith("-") ? ["-", minor.slice(1)] : ["", minor];
  const padded = amount.padStart(digits + 1, "0");
  return `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}
