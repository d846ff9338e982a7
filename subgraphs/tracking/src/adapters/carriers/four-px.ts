import { createHash } from "node:crypto";
import { z } from "zod";
import {
  readingOf,
  TrackingStatus as Status,
  type StatusReading,
  TrackingSubStatus as Sub,
  UNREADABLE,
} from "../../tracking-event/tracking-status";
import { list, parsed, text } from "../wire/leaves";
import { numberIn, reportOf } from "../wire/scan";
import type { CarrierForm } from "./carrier-watcher";
import { countryAtEnd } from "./place";

const NAME = "4PX";
const METHOD = "tr.order.tracking.get";
const [DONE, NOT_FOUND] = ["1", "TR000001"];

/** By how a code begins, the longest first: its own list is not published. This is our reading, unverified. */
const CODES: readonly (readonly [prefix: string, reading: StatusReading])[] = [
  ["FPX_L_RPIF", readingOf(Status.INFO_RECEIVED)],
  ["FPX_L_CXL", readingOf(Status.EXCEPTION, Sub.CANCELLED)],
  ["FPX_C_SPLS", readingOf(Status.IN_TRANSIT, Sub.PICKED_UP)],
  ["FPX_C_", readingOf(Status.IN_TRANSIT)],
  ["FPX_M_ATA", readingOf(Status.IN_TRANSIT, Sub.DEPARTED)],
  ["FPX_M_AOP", readingOf(Status.IN_TRANSIT, Sub.ARRIVED)],
  ["FPX_M_", readingOf(Status.IN_TRANSIT)],
  ["FPX_I_RCC", readingOf(Status.IN_TRANSIT, Sub.CUSTOMS_RELEASED)],
  ["FPX_I_CHD", readingOf(Status.IN_TRANSIT, Sub.CUSTOMS_INFORMATION_REQUIRED)],
  ["FPX_I_DST", readingOf(Status.EXCEPTION, Sub.DESTROYED)],
  ["FPX_I_", readingOf(Status.IN_TRANSIT, Sub.CUSTOMS_PROCESSING)],
  ["FPX_U_", readingOf(Status.IN_TRANSIT, Sub.ARRIVED)],
  ["FPX_O_", readingOf(Status.OUT_FOR_DELIVERY)],
  ["FPX_S_", readingOf(Status.DELIVERED)],
  ["FPX_D_", readingOf(Status.AVAILABLE_FOR_PICKUP)],
  ["FPX_E_DFA", readingOf(Status.DELIVERY_FAILURE)],
  ["FPX_E_LST", readingOf(Status.EXCEPTION, Sub.LOST)],
  ["FPX_E_DST", readingOf(Status.EXCEPTION, Sub.DESTROYED)],
  ["FPX_E_", readingOf(Status.EXCEPTION)],
  ["FPX_R_RTD", readingOf(Status.EXCEPTION, Sub.RETURNED)],
  ["FPX_R_", readingOf(Status.EXCEPTION, Sub.RETURNING)],
];

const head = z.object({ result: z.string(), msg: text, errors: list(z.object({ error_code: text, error_msg: text })) });
const answer = head.extend({
  data: z
    .object({
      deliveryOrderNo: z.string(),
      trackingList: list(
        z.object({ businessLinkCode: text, occurDatetime: text, occurLocation: text, trackingContent: text }),
      ),
    })
    .nullish()
    .catch(null),
});

export const fourPxCredentials = z.strictObject({ url: z.url(), appKey: z.string(), appSecret: z.string() });

/** MD5 over the parameters by name, each name before its value, then the body, then the secret. */
export function fourPxSign(parameters: Readonly<Record<string, string>>, body: string, secret: string): string {
  const content = Object.keys(parameters)
    .sort()
    .map((name) => `${name}${parameters[name]}`);
  return createHash("md5")
    .update(`${content.join("")}${body}${secret}`)
    .digest("hex");
}

/** 4PX, one number a call. It says no offsets: its clocks hang in China. */
export const fourPx = ({
  appKey,
  appSecret,
}: Pick<z.infer<typeof fourPxCredentials>, "appKey" | "appSecret">): CarrierForm => ({
  ...{ name: NAME, carriers: ["FOUR_PX", "4PX"], account: appKey, most: 1, read: readFourPx },
  ask: (client, [number = ""]) => {
    const body = JSON.stringify({ deliveryOrderNo: number });
    // Made anew for each attempt: the time is signed.
    const query = () => {
      const parameters = { app_key: appKey, format: "json", method: METHOD, timestamp: String(Date.now()), v: "1.0.0" };
      return { ...parameters, sign: fourPxSign(parameters, body, appSecret) };
    };
    return client.send({ method: "POST", path: "/router/api/service", body, query, safe: true });
  },
  refusal: (body) => {
    const { result, msg, errors } = parsed(head, body);
    const [error] = errors;
    if (result === DONE || error?.error_code === NOT_FOUND) return null;
    return { code: error?.error_code ?? result, message: error?.error_msg ?? msg ?? "It says no reason." };
  },
});

export function readFourPx(body: Buffer, receivedAt: Date) {
  const { data } = parsed(answer, body);
  if (!data) return [];
  // It lists the newest first; of one instant the order is all that tells them apart.
  const scans = data.trackingList.toReversed().map((each) => ({
    reading: CODES.find(([prefix]) => each.businessLinkCode?.startsWith(prefix))?.[1] ?? UNREADABLE,
    ...{ rawCode: each.businessLinkCode, rawTime: each.occurDatetime, countryCode: countryAtEnd(each.occurLocation) },
    ...{ location: each.occurLocation, description: each.trackingContent, carrier: NAME },
  }));
  const number = numberIn(data.deliveryOrderNo, "data.deliveryOrderNo");
  return [reportOf(number, scans, { source: NAME, clockCountry: "CN", receivedAt })];
}
