import { tidyCode } from "@baiyun/kit";
import { z } from "zod";

const DIGITS = 11;

/** IATA resolution 600a: three digits of the airline, seven of its own, and their remainder by 7. */
export function isMawb(digits: string): boolean {
  return /^\d{11}$/.test(digits) && Number(digits.slice(3, 10)) % 7 === Number(digits[DIGITS - 1]);
}

/** In any spelling; kept as airlines write it, such as `160-12345675`. */
export const mawb = z
  .string()
  .transform((typed) => tidyCode(typed).replace(/[ -]/g, ""))
  .pipe(
    z
      .string()
      .refine(isMawb, "An air waybill number is 11 digits, of which the last is that of the seven before it modulo 7."),
  )
  .transform((digits) => `${digits.slice(0, 3)}-${digits.slice(3)}`);
