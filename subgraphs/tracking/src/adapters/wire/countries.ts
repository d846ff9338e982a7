import { alpha3ToAlpha2, isValid } from "i18n-iso-countries/index";

/** ISO 3166-1 alpha-2 of what a party writes in two letters or in three; null of anything else. */
export function countryOf(text: string | null | undefined): string | null {
  if (/^[A-Z]{3}$/.test(text ?? "")) return alpha3ToAlpha2(text!) ?? null;
  return /^[A-Z]{2}$/.test(text ?? "") && isValid(text!) ? text! : null;
}
