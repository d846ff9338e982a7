import { Failure } from "../failure";

/** A name in each form that code, SQL and prose write it in. */
export interface Names {
  /** `rate-card` */
  kebab: string;
  /** `RateCard` */
  pascal: string;
  /** `rateCard` */
  camel: string;
  /** `rate_card` */
  snake: string;
  /** `rate card` */
  prose: string;
}

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** @throws Failure unless it is small letters and digits, with single hyphens between words. */
export function namesOf(kebab: string): Names {
  if (!KEBAB.test(kebab)) throw new Failure(`${kebab} is no name: small letters and digits, hyphens between words.`);
  const words = kebab.split("-");
  const pascal = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
  const camel = pascal[0]!.toLowerCase() + pascal.slice(1);
  return { kebab, pascal, camel, snake: words.join("_"), prose: words.join(" ") };
}

export function pluralOf(kebab: string): string {
  if (/[^aeiou]y$/.test(kebab)) return `${kebab.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(kebab) ? `${kebab}es` : `${kebab}s`;
}

/** What a domain is called after, as far as its name tells: `invoices` has an invoice. */
export function singularOf(kebab: string): string {
  if (kebab.endsWith("ies")) return `${kebab.slice(0, -3)}y`;
  if (/(s|x|z|ch|sh)es$/.test(kebab)) return kebab.slice(0, -2);
  return kebab.endsWith("s") && !kebab.endsWith("ss") ? kebab.slice(0, -1) : kebab;
}
