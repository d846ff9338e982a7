import { type ScanReport, UnreadableMessage } from "../../inbound/inbound-scans";
import { trackingNumberOf } from "../../parcel/tracking-number";
import { readTime, type WrittenTime } from "../../tracking-event/scan-time";
import { countsAt, scanId, type TrackingEvent } from "../../tracking-event/tracking-event";
import { lastMileOf } from "../wire/scan";
import { codeOf, readCode } from "./codes";
import type { PushedEvent, Tracked } from "./push";

/** Who told us, of whatever came from 17TRACK. */
export const SOURCE = "17TRACK";

/** What it knows of a number in our own words. @throws {UnreadableMessage} when it cannot be a tracking number */
export function normalise(data: Tracked, receivedAt: Date): ScanReport {
  const number = trackingNumberOf(data.number);
  if (!number) throw new UnreadableMessage("data.number: not a tracking number");
  const {
    latest_event: latest,
    time_metrics: metrics,
    tracking,
    shipping_info: shipping,
    misc_info: misc,
  } = data.track_info ?? {};
  const providers = tracking?.providers ?? [];

  const scans = providers.flatMap(({ provider, events }) =>
    events.map((event) => toEvent(event, providerOf(provider, data.carrier), number, receivedAt)),
  );
  // It is one of the providers' events, unless the push came without them.
  if (latest && scans.length === 0) scans.push(toEvent(latest, providerOf(null, data.carrier), number, receivedAt));
  // 17TRACK lists the newest first; a stable sort keeps its order of equal instants, and of those that nobody knows.
  const events = scans.reverse().sort((one, other) => instantOf(one) - instantOf(other));

  const recipientCountry = countryOf(shipping?.recipient_address?.country);
  const expected = (text: string | null | undefined) => instantAt(text ?? null, recipientCountry);
  const from = expected(metrics?.estimated_delivery_date?.from);
  const to = expected(metrics?.estimated_delivery_date?.to);
  const syncs = providers.flatMap(({ latest_sync_time }) => instantAt(latest_sync_time, null) ?? []);
  const newest = events.findLast((event) => countsAt(event) !== null)?.occurredAt;
  // One that was synchronised in the future would be the newest for good.
  const asOf = Math.min(Date.parse(syncs.sort().at(-1) ?? newest ?? receivedAt.toISOString()), receivedAt.getTime());
  const handedTo = misc?.local_provider ?? carrierNamed(misc?.local_key ?? null);
  return {
    number,
    events,
    eta: from || to ? { from, to, asOf } : null,
    lastMile: lastMileOf(number, trackingNumberOf(misc?.local_number ?? ""), handedTo),
  };
}

const instantOf = ({ occurredAt }: TrackingEvent): number => (occurredAt === null ? 0 : Date.parse(occurredAt));

const instantAt = (text: string | null, placeCountry: string | null): string | null =>
  readTime({ utc: null, iso: text, raw: null }, { placeCountry, carrierCountry: null }).occurredAt;

const countryOf = (text: string | null | undefined): string | null => (/^[A-Z]{2}$/.test(text ?? "") ? text! : null);

/** A carrier as 17TRACK knows it. */
interface Provider {
  key: string | null;
  name: string | null;
  country: string | null;
}

const providerOf = (told: Provider | null, key: string | null): Provider => ({
  key: told?.key ?? key,
  name: told?.name ?? carrierNamed(told?.key ?? key),
  country: told?.country ?? null,
});

/** Its number at 17TRACK stands for a carrier that has no name there; 0 for none. */
const carrierNamed = (key: string | null): string | null => (key === "0" ? null : key);

function toEvent(event: PushedEvent, provider: Provider, number: string, receivedAt: Date): TrackingEvent {
  const { time_raw: raw, description, location, address } = event;
  const carrier = provider.key ?? "";
  const rawTime = raw
    ? [raw.date, raw.time, raw.timezone].filter(Boolean).join(" ")
    : (event.time_iso ?? event.time_utc);
  const code = codeOf(event.sub_status, event.stage);
  const countryCode = countryOf(address?.country);
  const written: WrittenTime = { utc: event.time_utc, iso: event.time_iso, raw: raw && rawTime };
  return {
    id: scanId({ carrier, number, rawTime: rawTime ?? "", code, place: location, text: description }),
    ...readTime(written, { placeCountry: countryCode, carrierCountry: countryOf(provider.country) }),
    rawTime: rawTime ?? "",
    ...readCode(code, event.stage),
    description,
    location,
    city: address?.city ?? null,
    countryCode,
    rawCode: event.sub_status ?? event.stage,
    source: SOURCE,
    carrier: provider.name,
    recordedAt: receivedAt.toISOString(),
  };
}
