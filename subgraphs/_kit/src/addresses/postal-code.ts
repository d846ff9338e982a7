import { formatAddress } from "localized-address-format";
import { postcodeValidator, postcodeValidatorExistsForCountry } from "postcode-validator";
import { tidyCode } from "../acts/rules";

/**
 * Where an address without its code does not arrive: `require` of Google's address data (libaddressinput), and the destinations
 * whose carriers turn a parcel away without one. In other countries people have codes and may not know them, as in Ireland.
 */
const REQUIRED = new Set(
  `AS AT AU AX BE BG BL BR CA CH CN CZ DE DK EE ES FI FK FM FR GB GF GG GL GP GR GS GU HR HU IM IN IO IT JE JP KR LI LT LU LV
   MF MH MP MQ MX MY NC NL NO NZ PF PL PM PN PR PT PW RE RO RU SE SG SH SI SJ SK SM TC TR TW UA US VI WF YT ZA`.split(
    /\s+/,
  ),
);

/** Codes that are written together, though they are read with a space too. */
const TOGETHER = new Set(["FR", "MC"]);

/** Letters, digits, single spaces and hyphens: what the codes of a country that the library does not know are made of. */
const ANYWHERE = /^(?=.{2,12}$)[A-Z\d]+([ -][A-Z\d]+)*$/;

/** Every stroke that keyboards offer for a hyphen, the Japanese long vowel among them. */
const STROKES = /[\p{Pd}\u2212\u30fc\uff70]/gu;

/** The post office's mark before a Japanese code. */
const MARK = /^\u3012/;

/** Whether a country's addresses have a place for a postal code at all. */
const hasPostalCodes = (country: string): boolean =>
  postcodeValidatorExistsForCountry(country) ||
  formatAddress({ postalCountry: country, postalCode: "#" }).join("").includes("#");

const isCode = (code: string, country: string): boolean =>
  code !== "" && postcodeValidatorExistsForCountry(country) && postcodeValidator(code, country);

/**
 * A postal code as its country writes it; empty where it has none, or where it may be left out and was; null for what is no
 * code there. Spaces, hyphens, full-width digits and a country's letters before the code do not matter.
 */
export function postalCodeOf(typed: string, country: string): string | null {
  if (!hasPostalCodes(country)) return "";
  const tidied = tidyCode(typed).replace(MARK, "").replace(STROKES, "-").trim().toUpperCase();
  if (tidied === "") return REQUIRED.has(country) ? null : "";
  if (!postcodeValidatorExistsForCountry(country)) return ANYWHERE.test(tidied) ? tidied : null;
  const plain = tidied.replace(/[ .-]/g, "");
  return written(plain.replace(lettersBefore(country), ""), country) ?? written(plain, country);
}

/** `SE-114 55`, `D-51147`: the country's own letters, or those of its cars, before a digit. */
const lettersBefore = (country: string): RegExp => new RegExp(`^(${country}|${country[0]}|FL)(?=\\d)`);

/** The code with the one space or hyphen that its country puts into it, which the library's shape of it tells. */
function written(plain: string, country: string): string | null {
  if (TOGETHER.has(country)) return isCode(plain, country) ? plain : null;
  for (const separator of [" ", "-"]) {
    for (let at = 1; at < plain.length; at++) {
      const separated = plain.slice(0, at) + separator + plain.slice(at);
      if (isCode(separated, country)) return separated;
    }
  }
  return isCode(plain, country) ? plain : null;
}
