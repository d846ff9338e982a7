import { COUNTRY_CODES } from "../../shared/map/places";

const ALSO: Readonly<Record<string, string>> = {
  USA: "US",
  "U.S.A.": "US",
  "UNITED STATES OF AMERICA": "US",
  AMERICA: "US",
  UK: "GB",
  "U.K.": "GB",
  ENGLAND: "GB",
  SCOTLAND: "GB",
  WALES: "GB",
  "GREAT BRITAIN": "GB",
  DEUTSCHLAND: "DE",
  ESPAÑA: "ES",
  ITALIA: "IT",
  NEDERLAND: "NL",
  HOLLAND: "NL",
  ÖSTERREICH: "AT",
  SCHWEIZ: "CH",
  SUISSE: "CH",
  POLSKA: "PL",
  BRASIL: "BR",
  中国: "CN",
};

let names: ReadonlyMap<string, string> | undefined;

/** The country that a text names whole, by its name in either language of the pages or in its own, or by a code; null for none. */
export function countryNamed(text: string): string | null {
  names ??= new Map([
    ...["en", "zh"].flatMap((language) => {
      const known = new Intl.DisplayNames(language, { type: "region" });
      return COUNTRY_CODES.map((code) => [(known.of(code) ?? code).toUpperCase(), code] as const);
    }),
    ...Object.entries(ALSO),
    ...COUNTRY_CODES.map((code) => [code, code] as const),
  ]);
  return names.get(text.trim().toUpperCase()) ?? null;
}
