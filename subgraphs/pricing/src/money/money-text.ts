import { Money } from "@baiyun/kit";

/** An amount as a person reads it: "12.90 EUR". */
export const moneyText = (amountMinor: bigint, currency: string): string =>
  `${new Money(amountMinor, currency).decimal} ${currency}`;
