import type { InboundSource, ScanReport } from "../../inbound/inbound-scans";
import { trackingNumberOf } from "../../parcel/tracking-number";
import type { BusinessTransaction } from "../../tracking-event/tracking-event";
import { bearerOf } from "../wire/bearer";
import { countryOf } from "../wire/countries";
import { parsed } from "../wire/leaves";
import { reportOf, type WrittenScan } from "../wire/scan";
import { captured, type EpcisEvent, faultsIn } from "./form";
import { readWords } from "./words";

const SOURCE = "EPCIS";

/** Events of EPCIS 2.0, from whoever knows the `secret` that we gave our partners. Parcels are named by the end of an EPC. */
export const epcisCapture = (secret: string): InboundSource => ({
  name: SOURCE,
  door: {
    path: "epcis/capture",
    turnsAway: bearerOf(secret),
    faults: faultsIn,
    answer: { status: 202, body: { accepted: true } },
  },
  read: (body, receivedAt) => readCaptured(body, receivedAt),
  leavesOut: parcelless,
});

/** How many of its events name no parcel, and of which kinds they are. */
export function parcelless(body: Buffer): string | null {
  const events = parsed(captured, body);
  const others = events.filter((event) => numbersIn(event).size === 0);
  if (others.length === 0) return null;
  const kinds = [...new Set(others.map(({ type }) => type))].toSorted().join(", ");
  return `${others.length} of ${events.length} events name no parcel: ${kinds}.`;
}

export function readCaptured(body: Buffer, receivedAt: Date): ScanReport[] {
  const scans = new Map<string, WrittenScan[]>();
  for (const event of parsed(captured, body)) {
    for (const number of numbersIn(event)) scans.set(number, [...(scans.get(number) ?? []), scanOf(event)]);
  }
  return [...scans].map(([number, told]) => reportOf(number, told, { source: SOURCE, clockCountry: null, receivedAt }));
}

/** What an event is about, by the identifiers that may be parcels. What is counted and not named is none. */
function epcsIn(event: EpcisEvent): readonly string[] {
  switch (event.type) {
    case "ObjectEvent":
    case "TransactionEvent":
      return event.epcList ?? [];
    case "AggregationEvent":
      return event.childEPCs ?? [];
    // A sensor that is fixed to a parcel tells of the parcel, too.
    case "AssociationEvent":
      return [event.parentID, ...(event.childEPCs ?? [])];
    case "TransformationEvent":
      return [...(event.inputEPCList ?? []), ...(event.outputEPCList ?? [])];
  }
}

const numbersIn = (event: EpcisEvent): Set<string> =>
  new Set(epcsIn(event).flatMap((epc) => trackingNumberOf(lastPartOf(epc)) ?? []));

/** Beside what is in or fixed to what, and what became of something. */
function aboutOf(event: EpcisEvent): string | null {
  if (event.type === "ObjectEvent") return null;
  if (event.type === "TransformationEvent") return event.transformationID ? lastPartOf(event.transformationID) : null;
  return event.parentID ? `${event.action} ${lastPartOf(event.parentID)}` : null;
}

function scanOf(event: EpcisEvent): WrittenScan {
  const { eventTime, eventTimeZoneOffset: offset, bizStep, disposition, readPoint, bizLocation } = event;
  const place = (readPoint ?? bizLocation)?.id ?? null;
  const code = place && lastPartOf(place);
  const isPlace = code !== null && /^[A-Z]{2}(?:[A-Z0-9]{3})?$/.test(code);
  return {
    reading: readWords(bizStep, disposition),
    rawCode: [bizStep, disposition].filter(Boolean).join(" ") || null,
    rawTime: `${eventTime} ${offset}`,
    time: { utc: new Date(eventTime).toISOString(), iso: wallAt(eventTime, offset), raw: null },
    countryCode: isPlace ? countryOf(code.slice(0, 2)) : null,
    location: code,
    description: aboutOf(event),
    carrier: null,
    transactions: transactionsIn(event),
  };
}

const transactionsIn = ({ bizTransactionList = [] }: EpcisEvent): BusinessTransaction[] =>
  bizTransactionList.map(({ type = null, bizTransaction }) => ({ type, id: bizTransaction }));

const lastPartOf = (uri: string): string => uri.split(/[:/]/).at(-1) ?? "";

/** The instant as clocks with that offset show it. */
function wallAt(instant: string, offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -60_000 : 60_000);
  return `${new Date(Date.parse(instant) + shift).toISOString().slice(0, 19)}${offset}`;
}
