import { z } from "zod";
import type { ScanReport } from "../../inbound/inbound-scans";
import { trackingNumberOf } from "../../parcel/tracking-number";
import { readTime } from "../../tracking-event/scan-time";
import { countryOf } from "../wire/countries";
import { branch, list, parsed, text } from "../wire/leaves";
import { lastMileOf, numberIn, reportOf, type WrittenScan } from "../wire/scan";
import { readTag } from "./codes";

export const SOURCE = "AfterShip";

const checkpoint = z.object({
  slug: text,
  checkpoint_time: text,
  tag: text,
  subtag: text,
  raw_tag: text,
  message: text,
  location: text,
  city: text,
  country_iso3: text,
  country_region: text,
});

const push = z.object({
  event: z.string(),
  msg: z.object({
    tracking_number: z.string(),
    slug: text,
    expected_delivery: text,
    latest_estimated_delivery: branch({ datetime: text, datetime_min: text, datetime_max: text }),
    destination_country_iso3: text,
    destination_country_region: text,
    last_mile: branch({ tracking_number: text, slug: text }),
    updated_at: text,
    checkpoints: list(checkpoint),
  }),
});
type Message = z.infer<typeof push>["msg"];

/** A webhook of AfterShip in our own words. @throws {UnreadableMessage} */
export function readPush(body: Buffer, receivedAt: Date): ScanReport {
  const { msg } = parsed(push, body);
  const number = numberIn(msg.tracking_number, "msg.tracking_number");
  const scans = msg.checkpoints.map((each) => scanOf(each, msg.slug));
  const report = reportOf(number, scans, { source: SOURCE, clockCountry: null, receivedAt });
  const { tracking_number: goesOn, slug } = msg.last_mile ?? {};
  const lastMile = lastMileOf(number, trackingNumberOf(goesOn ?? ""), slug ?? null);
  return { ...report, eta: etaOf(msg, receivedAt), lastMile };
}

function scanOf(point: z.infer<typeof checkpoint>, slug: string | null): WrittenScan {
  return {
    reading: readTag(point.tag, point.subtag),
    rawCode: point.subtag ?? point.tag ?? point.raw_tag,
    rawTime: point.checkpoint_time,
    countryCode: countryOf(point.country_iso3 ?? point.country_region),
    location: point.location,
    city: point.city,
    description: point.message,
    carrier: point.slug ?? slug,
  };
}

function etaOf({ latest_estimated_delivery: told, ...msg }: Message, receivedAt: Date): ScanReport["eta"] {
  const placeCountry = countryOf(msg.destination_country_iso3 ?? msg.destination_country_region);
  const at = (iso: string | null | undefined) =>
    readTime({ utc: null, iso: iso ?? null, raw: null }, { placeCountry, carrierCountry: null }).occurredAt;
  const from = at(told?.datetime_min ?? told?.datetime ?? msg.expected_delivery);
  const to = at(told?.datetime_max ?? told?.datetime ?? msg.expected_delivery);
  const asOf = Math.min(Date.parse(at(msg.updated_at) ?? receivedAt.toISOString()), receivedAt.getTime());
  return from || to ? { from, to, asOf } : null;
}
