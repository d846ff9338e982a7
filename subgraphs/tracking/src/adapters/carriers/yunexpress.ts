import { z } from "zod";
import {
  readingOf,
  TrackingStatus as Status,
  type StatusReading,
  TrackingSubStatus as Sub,
  UNREADABLE,
} from "../../tracking-event/tracking-status";
import { countryOf } from "../wire/countries";
import { list, parsed, text } from "../wire/leaves";
import { lastMileOf, numberIn, reportOf } from "../wire/scan";
import type { CarrierForm } from "./carrier-watcher";

export const NAME = "YunExpress";
const [DONE, NOT_FOUND] = ["0000", "1011"];

/** Its list of states is published, what each means is not: this is our reading, unverified. */
export const STATES: ReadonlyMap<string, StatusReading> = new Map(
  Object.entries({
    0: readingOf(Status.NOT_FOUND),
    10: readingOf(Status.INFO_RECEIVED),
    20: readingOf(Status.IN_TRANSIT),
    30: readingOf(Status.IN_TRANSIT, Sub.CUSTOMS_PROCESSING),
    40: readingOf(Status.OUT_FOR_DELIVERY),
    50: readingOf(Status.DELIVERED),
    60: readingOf(Status.DELIVERY_FAILURE),
    80: readingOf(Status.EXCEPTION),
    90: readingOf(Status.EXCEPTION, Sub.RETURNED),
    100: readingOf(Status.EXCEPTION, Sub.CANCELLED),
  }),
);

const head = z.object({ Code: z.string(), Message: text });
const answer = head.extend({
  Item: z
    .object({
      WaybillNumber: z.string(),
      TrackingNumber: text,
      OrderTrackingDetails: list(
        z.object({
          ...{ ProcessDate: text, ProcessContent: text, ProcessLocation: text, ProcessCountry: text },
          TrackingStatus: text,
        }),
      ),
    })
    .nullish(),
});

export const yunExpressCredentials = z.strictObject({ url: z.url(), code: z.string(), secret: z.string() });

/** YunExpress (OMS), one number a call. It says no offsets: its clocks hang in China. */
export const yunExpress = ({
  code,
  secret,
}: Pick<z.infer<typeof yunExpressCredentials>, "code" | "secret">): CarrierForm => ({
  ...{ name: NAME, carriers: ["YUNEXPRESS"], account: code, most: 1, read: readYunExpress },
  ask: (client, [number = ""]) =>
    client.send({
      ...{ method: "GET", path: "/api/Tracking/GetTrackInfo", safe: true, query: () => ({ OrderNumber: number }) },
      headers: () => ({ authorization: `Basic ${Buffer.from(`${code}&${secret}`).toString("base64")}` }),
    }),
  refusal: (body) => {
    const said = parsed(head, body);
    return said.Code === DONE || said.Code === NOT_FOUND
      ? null
      : { code: said.Code, message: said.Message ?? "It says no reason." };
  },
});

export function readYunExpress(body: Buffer, receivedAt: Date) {
  const { Item } = parsed(answer, body);
  if (!Item) return [];
  const number = numberIn(Item.WaybillNumber, "Item.WaybillNumber");
  const scans = Item.OrderTrackingDetails.map((each) => ({
    ...{ reading: STATES.get(each.TrackingStatus ?? "") ?? UNREADABLE, rawCode: each.TrackingStatus },
    ...{ rawTime: each.ProcessDate, countryCode: countryOf(each.ProcessCountry), location: each.ProcessLocation },
    ...{ description: each.ProcessContent, carrier: NAME },
  }));
  const report = reportOf(number, scans, { source: NAME, clockCountry: "CN", receivedAt });
  const lastMile = Item.TrackingNumber && numberIn(Item.TrackingNumber, "Item.TrackingNumber");
  return [{ ...report, lastMile: lastMileOf(number, lastMile) }];
}
