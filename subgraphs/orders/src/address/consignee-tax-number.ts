import { isCnpj, isCpf, isEori, isUid, tidyCustomsCode } from "@baiyun/kit";
import { z } from "zod";

const LONGEST = 64;

/** As it is filed: in capitals, without spaces, points, hyphens and strokes. Whether it may be one is judged with its country. */
export const taxNumber = z
  .string()
  .transform((typed) => (typed.length <= LONGEST ? tidyCustomsCode(typed).replaceAll("/", "") : ""));

interface Form {
  may(number: string): boolean;
  fault: string;
}

const EORI: Form = {
  may: isEori,
  fault: "Here it is an EORI number: a country's two letters, and what follows there.",
};
const FORMS: Readonly<Record<string, Form>> = {
  BR: {
    may: (number) => isCpf(number) || isCnpj(number),
    fault: "In Brazil it is a CPF of 11 digits or a CNPJ of 14 characters, the last two of them its check digits.",
  },
  CH: { may: isUid, fault: "In Switzerland it is a UID: CHE, eight digits and a check digit." },
  ...Object.fromEntries(
    "AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
      .split(" ")
      .map((country) => [country, EORI]),
  ),
};
/** Of countries whose form is not known here. */
const ANY: Form = { may: (number) => /^[A-Z0-9]{4,20}$/.test(number), fault: "This is 4 to 20 letters and digits." };

/** What is wrong with a consignee's tax number, tidied, in its country; null for nothing that is known. Whether it is theirs is not known here. */
export function taxNumberFault(country: string, number: string): string | null {
  const { may, fault } = FORMS[country] ?? ANY;
  return may(number) ? null : fault;
}

/** The last two characters tell one from another, where there are enough that are not told. */
export const maskedTaxNumber = (number: string): string => `•••${number.length > 6 ? number.slice(-2) : ""}`;
