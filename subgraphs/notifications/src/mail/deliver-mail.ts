import { defineJob } from "@baiyun/kit";
import { z } from "zod";

/** One try. `number` names it: a try that was made already is not made again. */
export const deliverMail = defineJob({
  name: "deliver-mail",
  payload: z.object({ notificationId: z.guid(), number: z.number().int() }),
});

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];

/** How long after each try that was put off comes the next: the last one some 17 hours after the first. */
export const PAUSES_MS: readonly number[] = [
  3 * SECOND,
  30 * SECOND,
  3 * MINUTE,
  15 * MINUTE,
  HOUR,
  4 * HOUR,
  12 * HOUR,
];
