import { z } from "zod";
import {
  readingOf,
  TrackingStatus as Status,
  type StatusReading,
  TrackingSubStatus as Sub,
  UNREADABLE,
} from "../../tracking-event/tracking-status";
import { list, parsed, text } from "../wire/leaves";
import { lastMileOf, numberIn, reportOf } from "../wire/scan";
import type { CarrierForm } from "./carrier-watcher";
import { countryAtEnd } from "./place";

const NAME = "Yanwen";
const MOST_NUMBERS = 30;
/** A number here, where its other calls have a text. */
const DONE = 0;

/** OR, PU30, SC, LM30 and LM70 are not in what is published of it: our reading, unverified. */
const CODES: ReadonlyMap<string, StatusReading> = new Map(
  Object.entries({
    OR10: readingOf(Status.INFO_RECEIVED),
    OR90: readingOf(Status.EXCEPTION, Sub.CANCELLED),
    PU10: readingOf(Status.IN_TRANSIT, Sub.PICKED_UP),
    PU30: readingOf(Status.EXCEPTION),
    SC10: readingOf(Status.IN_TRANSIT),
    LH20: readingOf(Status.IN_TRANSIT, Sub.DEPARTED),
    IC50: readingOf(Status.IN_TRANSIT, Sub.CUSTOMS_PROCESSING),
    IC51: readingOf(Status.IN_TRANSIT, Sub.CUSTOMS_INFORMATION_REQUIRED),
    IC60: readingOf(Status.IN_TRANSIT, Sub.CUSTOMS_RELEASED),
    IC70: readingOf(Status.EXCEPTION),
    LM10: readingOf(Status.IN_TRANSIT, Sub.ARRIVED),
    LM20: readingOf(Status.IN_TRANSIT, Sub.ARRIVED),
    LM25: readingOf(Status.OUT_FOR_DELIVERY),
    LM30: readingOf(Status.AVAILABLE_FOR_PICKUP),
    LM40: readingOf(Status.DELIVERED),
    LM50: readingOf(Status.DELIVERY_FAILURE),
    LM70: readingOf(Status.EXCEPTION, Sub.LOST),
    LM90: readingOf(Status.EXCEPTION, Sub.RETURNED),
  }),
);

const head = z.object({ code: z.number(), message: text });
const answer = head.extend({
  result: list(
    z.object({
      tracking_number: z.string(),
      exchange_number: text,
      checkpoints: list(
        z.object({ time_stamp: text, time_zone: text, tracking_status: text, message: text, location: text }),
      ),
    }),
  ),
});

export const yanwenCredentials = z.strictObject({ url: z.url(), userId: z.string() });

/** Yanwen, which says by whose clock each time is; where it does not, its clocks hang in China. */
export const yanwen = ({ userId }: Pick<z.infer<typeof yanwenCredentials>, "userId">): CarrierForm => ({
  ...{ name: NAME, carriers: ["YANWEN"], account: userId, most: MOST_NUMBERS, read: readYanwen },
  ask: (client, numbers) =>
    client.send({
      ...{ method: "GET", path: "/api/tracking", safe: true, query: () => ({ nums: numbers.join(",") }) },
      headers: () => ({ authorization: userId }),
    }),
  refusal: (body) => {
    const { code, message } = parsed(head, body);
    return code === DONE ? null : { code: String(code), message: message ?? "It says no reason." };
  },
});

export function readYanwen(body: Buffer, receivedAt: Date) {
  return parsed(answer, body).result.map(({ tracking_number, exchange_number, checkpoints }, index) => {
    const number = numberIn(tracking_number, `result.${index}.tracking_number`);
    const scans = checkpoints.map((each) => {
      const rawTime = [each.time_stamp, each.time_zone].filter(Boolean).join(" ");
      return {
        ...{ reading: CODES.get(each.tracking_status ?? "") ?? UNREADABLE, rawCode: each.tracking_status, rawTime },
        ...{ countryCode: countryAtEnd(each.location), location: each.location, description: each.message },
        carrier: NAME,
      };
    });
    const report = reportOf(number, scans, { source: NAME, clockCountry: "CN", receivedAt });
    const lastMile = exchange_number && numberIn(exchange_number, `result.${index}.exchange_number`);
    return { ...report, lastMile: lastMileOf(number, lastMile) };
  });
}
