import { minorUnitDigits } from "@baiyun/kit";
import { z } from "zod";

/** Far above any amount that is moved, and far below what a bigint column holds, so that sums stay within it. */
const MOST = 10n ** 15n;

const currency = z.string().refine(
  (code) => {
    try {
      return minorUnitDigits(code) >= 0;
    } catch {
      return false;
    }
  },
  { message: "There is no such currency." },
);

/** One rule for every currency and amount that is stated to us. */
export const currencyCode = currency;
export const someMinor = z.bigint().refine((minor) => minor > 0n && minor <= MOST, "This is 1 to 10^15 minor units.");
export const anyMinor = z.bigint().refine((minor) => minor >= 0n && minor <= MOST, "This is 0 to 10^15 minor units.");
export const moreThanNothing = z.object({ amountMinor: someMinor, currency });
/** An amount on the bus. */
export const busMoney = z.object({ amountMinor: z.string().regex(/^\d{1,18}$/), currency: z.string() });
export const signedBusMoney = z.object({ amountMinor: z.string().regex(/^-?\d{1,18}$/), currency: z.string() });

export const onBus = (amountMinor: bigint, currency: string) => ({ amountMinor: amountMinor.toString(), currency });
