import { tidyCode } from "@baiyun/kit";
import { z } from "zod";

/** A country's letters and three letters or digits 2 to 9, such as `DEFRA`. Whether UNECE lists it is not known here. */
const FORM = /^[A-Z]{2}[A-Z2-9]{3}$/;

/** One rule wherever a place of the line-haul is named. */
export const unLocode = z
  .string()
  .transform((typed) => tidyCode(typed).replaceAll(" ", "").toUpperCase())
  .pipe(z.string().regex(FORM, "A UN/LOCODE is a country and three letters or digits, such as DEFRA."));
