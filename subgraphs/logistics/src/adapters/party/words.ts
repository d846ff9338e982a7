import { Money, minorUnitDigits } from "@baiyun/kit";
import Big from "big.js";
import type { CarriedArticle, CarrierRate } from "../../carrier/carrier-port";

/** Kilograms to the gram, as these parties write them. */
export const kilograms = (weightG: number): number => Number((weightG / 1000).toFixed(3));

export const centimetres = (mm: number): number => Math.ceil(mm / 10);

/** The decimal of one piece's value. These parties take numbers. */
export const unitPrice = ({ unitValueMinor, currency }: CarriedArticle): number =>
  Number(new Money(unitValueMinor, currency).decimal);

/** An amount that a party wrote as a decimal, to the nearest minor unit. @throws {Error} when it is none. */
export const minorOf = (decimal: string | number, currency: string): bigint =>
  BigInt(
    new Big(String(decimal))
      .times(String(10 ** minorUnitDigits(currency)))
      .round(0, 1)
      .toFixed(0),
  );

/** `6-10` or `8`, in days. */
export function transitDays(text: string | null | undefined): CarrierRate["transitDays"] {
  const [, from, to = from] = /^\s*(\d{1,3})(?:\s*[-~]\s*(\d{1,3}))?/.exec(text ?? "") ?? [];
  return from === undefined ? null : { from: Number(from), to: Number(to) };
}

/** These parties want two names where people have any number. */
export function twoNames(name: string): { first: string; last: string } {
  const [first = "", ...rest] = name.trim().split(/\s+/);
  return { first, last: rest.length > 0 ? rest.join(" ") : first };
}
