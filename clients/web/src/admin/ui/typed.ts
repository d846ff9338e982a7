const REGIONS = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));

/** Whether it is ISO 3166-1 alpha-2 code of a country. */
export const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && REGIONS.of(code) !== undefined;

/** Whether it is an ISO 4217 code of a currency. */
export const isCurrency = (code: string): boolean => CURRENCIES.has(code);

/** As codes are written: without spaces around, in capitals and half width. */
export const codeOf = (typed: string): string => typed.normalize("NFKC").trim().toUpperCase();

/** A whole number as it is typed; null where nothing is, undefined where it is none. */
export function wholeOf(typed: string): number | null | undefined {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
