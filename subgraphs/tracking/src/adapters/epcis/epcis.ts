import type { InboundSource, ScanReport } from "../../inbound/inbound-scans";
import { trackingNumberOf } from "../../parcel/tracking-number";
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
});

export function readCaptured(body: Buffer, receivedAt: Date): ScanReport[] {
  const scans = new Map<string, WrittenScan[]>();
  for (const event of parsed(captured, body)) {
    const epcs = event.type === "ObjectEvent" ? event.epcList : event.childEPCs;
    for (const number of (epcs ?? []).flatMap((epc) => trackingNumberOf(lastPartOf(epc)) ?? []))
      scans.set(number, [...(scans.get(number) ?? []), scanOf(event)]);
  }
  return [...scans].map(([number, told]) => reportOf(number, told, { source: SOURCE, clockCountry: null, receivedAt }));
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
    description:
      event.type === "AggregationEvent" && event.parentID ? `${event.action} ${lastPartOf(event.parentID)}` : null,
    carrier: null,
  };
}

const lastPartOf = (uri: string): string => uri.split(/[:/]/).at(-1) ?? "";

/** The instant as clocks with that offset show it. */
function wallAt(instant: string, offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const shift = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -60_000 : 60_000);
  return `${new Date(Date.parse(instant) + shift).toISOString().slice(0, 19)}${offset}`;
}
