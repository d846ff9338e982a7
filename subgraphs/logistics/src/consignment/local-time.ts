import { DateTime } from "luxon";
import { z } from "zod";

/** An instant, and the offset that its place's clocks had. */
export interface LocalTime {
  at: Date;
  /** Such as `+08:00`. */
  offset: string;
}

const FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
export const LOCAL_TIME_DESCRIPTION = "With the place's own offset, such as `2026-11-24T09:30:00+08:00`.";

/** What is kept of a stated time: a flight leaves by its airport's clock. */
export const localTime = z.string().transform((given, { addIssue }): LocalTime => {
  const read = FORM.test(given) ? DateTime.fromISO(given, { setZone: true }) : DateTime.invalid("no form");
  if (read.isValid) return { at: read.toJSDate(), offset: read.toFormat("ZZ") };
  addIssue({
    code: "custom",
    message: "A time is stated with its offset, as 2026-11-24T09:30:00+08:00.",
    continue: true,
  });
  return { at: new Date(0), offset: "+00:00" };
});
