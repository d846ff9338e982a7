import type { ScanReport } from "../../inbound/inbound-scans";
import { trackingNumberOf } from "../../parcel/tracking-number";
import { scanId, type TrackingEvent } from "../../tracking-event/tracking-event";
import { codeOf, readCode } from "./codes";
import { MalformedPush, type Push, type PushedEvent } from "./push";

/** A push in our own words. @throws {MalformedPush} when its number cannot be a tracking number */
export function normalise({ data }: Push, receivedAt: Date): ScanReport {
  const number = trackingNumberOf(data.number);
  if (!number) throw new MalformedPush("data.number: not a tracking number");
  const { latest_event: latest, time_metrics: metrics, tracking } = data.track_info ?? {};
  const providers = tracking?.providers ?? [];

  const scans = providers.flatMap(({ provider, events }) =>
    (events ?? []).map((event) => toEvent(event, provider?.key ?? data.carrier ?? "", number, receivedAt)),
  );
  // It is one of the providers' events, unless the push came without them.
  if (latest && scans.length === 0) scans.push(toEvent(latest, data.carrier ?? "", number, receivedAt));
  // 17TRACK lists the newest first; a stable sort keeps its order of equal instants.
  const events = scans.reverse().sort((one, other) => Date.parse(one.occurredAt) - Date.parse(other.occurredAt));

  const from = instantOf(metrics?.estimated_delivery_date?.from);
  const to = instantOf(metrics?.estimated_delivery_date?.to);
  const syncs = providers.map(({ latest_sync_time }) => instantOf(latest_sync_time)).filter((sync) => sync !== null);
  const asOf = syncs.sort().at(-1) ?? events.at(-1)?.occurredAt ?? receivedAt.toISOString();
  return { number, events, eta: from || to ? { from, to, asOf: Date.parse(asOf) } : null };
}

function toEvent(event: PushedEvent, carrier: string, number: string, receivedAt: Date): TrackingEvent {
  const { time_raw: raw, description, location, address } = event;
  const rawTime = raw
    ? [raw.date, raw.time, raw.timezone].filter(Boolean).join(" ")
    : (event.time_iso ?? event.time_utc);
  const code = codeOf(event.sub_status, event.stage);
  const wall = raw?.date ? `${raw.date}T${raw.time ?? "00:00:00"}${raw.timezone ?? ""}` : null;
  const [, localTime, utcOffset] = LOCAL_TIME.exec(event.time_iso ?? "") ?? LOCAL_TIME.exec(wall ?? "") ?? [];
  return {
    id: scanId({ carrier, number, rawTime: rawTime ?? "", code, place: location, text: description }),
    occurredAt: instantOf(event.time_utc) ?? instantOf(event.time_iso) ?? instantOf(wall) ?? receivedAt.toISOString(),
    localTime: localTime ?? null,
    utcOffset: utcOffset ?? null,
    rawTime: rawTime ?? "",
    ...readCode(code),
    description,
    location,
    city: address?.city ?? null,
    countryCode: /^[A-Z]{2}$/.test(address?.country ?? "") ? address!.country : null,
    rawCode: event.sub_status ?? event.stage,
    source: "17TRACK",
    recordedAt: receivedAt.toISOString(),
  };
}

const LOCAL_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

/** ISO 8601 in UTC. A time without an offset counts as UTC; one outside this century is no time. */
function instantOf(text: string | null | undefined): string | null {
  const [, local, offset] = LOCAL_TIME.exec(text ?? "") ?? [];
  const instant = new Date(`${local}${offset ?? "Z"}`);
  const year = instant.getUTCFullYear();
  return year >= 2000 && year < 2100 ? instant.toISOString() : null;
}
