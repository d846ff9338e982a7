import { z } from "zod";

const PAIR = /^([A-Z]{3}):(\d{1,15})$/;

/** `EUR:20000,JPY:30000`: up to how much one person is enough, in minor units; in other currencies never. */
export const currencyLimits = z.string().transform((given, { addIssue }) => {
  const limits = new Map<string, bigint>();
  for (const pair of given
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean)) {
    const [, currency, minor] = PAIR.exec(pair) ?? [];
    if (currency && minor) limits.set(currency, BigInt(minor));
    else addIssue({ code: "custom", message: "must be currencies and minor units, such as EUR:20000,JPY:30000" });
  }
  return limits;
});
