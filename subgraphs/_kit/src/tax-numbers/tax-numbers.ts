const digitsOf = (text: string): number[] => [...text].map((character) => character.charCodeAt(0) - 48);
const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * digits[index]!, 0);

/** Of modulus 11, as CPF and CNPJ have it: below 2 it is 0. */
const brazilian = (digits: readonly number[], weights: readonly number[]): number => {
  const rest = weighted(digits, weights) % 11;
  return rest < 2 ? 0 : 11 - rest;
};
const falling = (from: number): number[] => Array.from({ length: from - 1 }, (_, index) => from - index);

/** A person's: 11 digits, the last two of them checks; of one digit throughout it is nobody's. */
export function isCpf(plain: string): boolean {
  if (!/^\d{11}$/.test(plain) || /^(\d)\1{10}$/.test(plain)) return false;
  const digits = digitsOf(plain);
  return brazilian(digits, falling(10)) === digits[9] && brazilian(digits, falling(11)) === digits[10];
}

const CNPJ_WEIGHTS = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

/** A company's: twelve digits or, since 2026, letters, which count by their place in ASCII, and two check digits. */
export function isCnpj(plain: string): boolean {
  if (!/^[0-9A-Z]{12}\d{2}$/.test(plain) || /^(\d)\1{13}$/.test(plain)) return false;
  const digits = digitsOf(plain);
  return brazilian(digits, CNPJ_WEIGHTS.slice(1)) === digits[12] && brazilian(digits, CNPJ_WEIGHTS) === digits[13];
}

/** CHE, eight digits and a check digit of modulus 11. */
export function isUid(plain: string): boolean {
  const found = /^CHE(\d{9})(MWST|TVA|IVA)?$/.exec(plain);
  if (!found) return false;
  const digits = digitsOf(found[1]!);
  return (11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === digits[8];
}

/** 11 digits of modulus 89, the first less one. */
function isAbn(plain: string): boolean {
  if (!/^[1-9]\d{10}$/.test(plain)) return false;
  const [first, ...rest] = digitsOf(plain);
  return weighted([first! - 1, ...rest], [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 === 0;
}

/** What Australia's tax office knows a seller abroad by: an ABN or, of 12 digits, an ARN, which has no check digit that is known here. */
export const isAustralianSeller = (plain: string): boolean => isAbn(plain) || /^\d{12}$/.test(plain);

/** A seller's of Norway's scheme for electronic commerce: seven digits, none of them a check that is known here. */
export const isVoec = (plain: string): boolean => /^\d{7}$/.test(plain);

/** What follows the country in the numbers of those whose form is known here; elsewhere up to 15 letters and digits may. */
const FORMS: Readonly<Record<string, RegExp>> = {
  BE: /^\d{10}$/,
  DE: /^\d{1,15}$/,
  FR: /^\d{14}$/,
  GB: /^\d{12}(\d{3})?$/,
  NL: /^\d{9}$/,
  XI: /^\d{12}(\d{3})?$/,
};
const ANY_FORM = /^[A-Z\d]{1,15}$/;

/** Who issues such numbers: the members of the EU, Great Britain, and Northern Ireland by its own letters. */
const ISSUERS = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI".split(" "),
);

/** Whether a number, tidied, may be an EORI number by its form. Whether customs knows it is for customs to say. */
export function isEori(number: string): boolean {
  const [issuer, rest] = [number.slice(0, 2), number.slice(2)];
  return ISSUERS.has(issuer) && (FORMS[issuer] ?? ANY_FORM).test(rest);
}
