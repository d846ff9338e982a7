import { Money } from "@baiyun/kit";
import { z } from "zod";
import type { MoneyFact } from "./notified-events";

/** Money as it stands on the bus, to be worded by a template. */
export const moneyFact = z
  .object({ amountMinor: z.string().regex(/^-?\d{1,18}$/), currency: z.string() })
  .transform(
    ({ amountMinor, currency }): MoneyFact => ({ decimal: new Money(BigInt(amountMinor), currency).decimal, currency }),
  );
