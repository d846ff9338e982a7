import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js";
import { tidyCode } from "../acts/rules";

/** A telephone number as it is dialled from anywhere; null for what cannot be one. Without a plus sign it is the country's. */
export function phoneOf(typed: string, country: string): string | null {
  const home = isSupportedCountry(country) ? { defaultCountry: country as CountryCode } : {};
  // 00 is how most of the world dials a plus sign; where it is not, no number begins with it.
  const dialled = tidyCode(typed).replace(/^00(?=[1-9])/, "+");
  const number = parsePhoneNumberFromString(dialled, { ...home, extract: false });
  if (!number?.isPossible()) return null;
  return number.ext ? `${number.number} ext. ${number.ext}` : number.number;
}
