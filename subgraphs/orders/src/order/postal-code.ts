const FIVE_DIGITS = /^\d{5}$/;
const FOUR_DIGITS = /^\d{4}$/;
const FIVE_DIGITS_SPACED = /^\d{3} ?\d{2}$/;

/** Shapes of the destinations whose carriers turn a parcel away for a malformed postal code. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  AT: FOUR_DIGITS,
  AU: FOUR_DIGITS,
  BE: FOUR_DIGITS,
  BG: FOUR_DIGITS,
  CA: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i,
  CH: FOUR_DIGITS,
  CZ: FIVE_DIGITS_SPACED,
  DE: FIVE_DIGITS,
  DK: FOUR_DIGITS,
  EE: FIVE_DIGITS,
  ES: FIVE_DIGITS,
  FI: FIVE_DIGITS,
  FR: FIVE_DIGITS,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i,
  GR: FIVE_DIGITS_SPACED,
  HR: FIVE_DIGITS,
  HU: FOUR_DIGITS,
  IT: FIVE_DIGITS,
  JP: /^\d{3}-?\d{4}$/,
  KR: FIVE_DIGITS,
  MX: FIVE_DIGITS,
  NL: /^\d{4} ?[A-Z]{2}$/i,
  NO: FOUR_DIGITS,
  NZ: FOUR_DIGITS,
  PL: /^\d{2}-?\d{3}$/,
  PT: /^\d{4}-?\d{3}$/,
  RO: /^\d{6}$/,
  SE: FIVE_DIGITS_SPACED,
  SG: /^\d{6}$/,
  SI: FOUR_DIGITS,
  SK: FIVE_DIGITS_SPACED,
  US: /^\d{5}(-\d{4})?$/,
};

/** Letters, digits, single spaces and hyphens: what any other country's codes are made of. */
const ANYWHERE = /^(?=.{2,12}$)[A-Z\d]+([ -][A-Z\d]+)*$/i;

/** Whether the text has the shape of a postal code of the country (ISO 3166-1 alpha-2). */
export const isPostalCode = (text: string, country: string): boolean => (SHAPES[country] ?? ANYWHERE).test(text);
