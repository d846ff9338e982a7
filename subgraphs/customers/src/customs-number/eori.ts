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
