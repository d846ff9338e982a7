import { z } from "zod";
import { isPrintable, text, tidy, tidyCode } from "../acts/rules";
import { unprintable } from "../print";
import { phoneOf } from "./phone";
import { postalCodeOf } from "./postal-code";

/** Of a text that is left out by leaving it blank. */
const blankIsNone = <S extends z.ZodType>(rule: S) =>
  z.preprocess((typed) => (typeof typed === "string" && tidy(typed) === "" ? null : typed), rule.nullish());

/** Text that a label can show; what it cannot is named, while whoever typed it is still there. */
const onLabel = (longest: number) =>
  text(longest).superRefine((value, { addIssue }) => {
    const missing = isPrintable(value) ? unprintable(value) : [];
    if (missing.length === 0) return;
    addIssue({
      code: "custom",
      message: `A label cannot show ${missing.map(named).join(", ")}: write it in other letters.`,
    });
  });

const named = (character: string): string =>
  `${character} (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")})`;

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const isMail = (address: string): boolean => MAIL.test(address) && address.length <= 254 && isPrintable(address);

/** Longer than any code or number that people write, with all they put around it. */
const LONGEST_CODE = 64;

const texts = z.object({
  name: onLabel(100),
  line1: onLabel(100),
  line2: blankIsNone(onLabel(100)),
  city: onLabel(80),
  region: blankIsNone(onLabel(80)),
  email: blankIsNone(z.string().transform(tidyCode).refine(isMail, "This is not an e-mail address.")),
});

/** What is read by the ways of a country. */
const local = z.object({ country: z.string(), postalCode: z.string().nullish(), phone: z.string().nullish() });

const readLocally = local.transform((typed, { addIssue }) => {
  const { country } = typed;
  const given = { postalCode: tidy(typed.postalCode ?? ""), phone: tidy(typed.phone ?? "") };
  const postalCode = given.postalCode.length <= LONGEST_CODE ? postalCodeOf(given.postalCode, country) : null;
  const phone = given.phone.length <= LONGEST_CODE ? given.phone && phoneOf(given.phone, country) : null;
  if (postalCode === null) {
    const message = given.postalCode ? `This is not a postal code of ${country}.` : `${country} needs a postal code.`;
    addIssue({ code: "custom", path: ["postalCode"], message });
  }
  if (phone === null) {
    const message = "This is not a telephone number. One of another country begins with a plus sign and its code.";
    addIssue({ code: "custom", path: ["phone"], message });
  }
  if (postalCode === null || phone === null) return z.NEVER;
  return { country, postalCode, ...(phone && { phone }) };
});

export type TypedAddress = z.input<typeof texts> & z.input<typeof local>;
export type PostalAddress = z.output<typeof texts> & z.output<typeof readLocally>;

/** An address that parcels can be sent to or fetched from, in one spelling; all its faults at once. */
export const postalAddress = z.custom<TypedAddress>().transform((typed, { addIssue }): PostalAddress => {
  const parts = [texts.safeParse(typed), readLocally.safeParse(typed)] as const;
  for (const { path, message } of parts.flatMap(({ error }) => error?.issues ?? [])) {
    addIssue({ code: "custom", path: [...path], message });
  }
  const [read, locals] = parts;
  return read.success && locals.success ? { ...read.data, ...locals.data } : z.NEVER;
});

/** What a person types of an address. */
export const ADDRESS_FIELDS = [
  "name",
  "line1",
  "line2",
  "city",
  "region",
  "postalCode",
  "country",
  "phone",
  "email",
] as const;
