import { z } from "zod";

/** A month of the calendar of UTC, such as `2026-11`. */
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export const isMonth = (text: string): boolean => MONTH.test(text);

export const month = z.string().regex(MONTH, "This is a month, such as 2026-11.");

/** The first instant after a month. */
export function endOf(text: string): Date {
  const [year, of] = text.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, of, 1));
}
