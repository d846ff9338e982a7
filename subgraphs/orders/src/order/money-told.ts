import { Money } from "@baiyun/kit";
import { z } from "zod";

/** An amount as events tell it. */
export const money = z
  .object({ amountMinor: z.string().regex(/^-?\d{1,18}$/), currency: z.string() })
  .transform(({ amountMinor, currency }) => new Money(BigInt(amountMinor), currency));
