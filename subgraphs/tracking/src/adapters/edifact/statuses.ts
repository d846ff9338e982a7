import { type ScanReport, UnreadableMessage } from "../../inbound/inbound-scans";
import { trackingNumberOf } from "../../parcel/tracking-number";
import { countryOf } from "../wire/countries";
import { lastMileOf, numberIn, reportOf, type WrittenScan } from "../wire/scan";
import { isRead, readStatus } from "./codes";
import { type EdiMessage, messagesIn, type Segment, valueIn } from "./segments";

/** What is told of one consignment. */
interface Told {
  number: string;
  carrier: string | null;
  /** Of the number by which somebody else carries it. */
  waybill: string | null;
  scans: WrittenScan[];
}

/** 2005 of DTM: when the status came about, and when it was noted. */
const [HAPPENED, NOTED] = ["334", "7"];
/** 1153 of RFF: the number of a waybill. */
const WAYBILL = "AAM";
const CARRIER = "CA";

/**
 * IFTSTA of D.01B and UPU's EMSEVT: CNI names the parcel, each STS behind it a status, with its time (DTM), place (LOC) and words (FTX). The
 * segments of EMSEVT are not published: that they are those of IFTSTA is our reading, unverified.
 *
 * @throws {UnreadableMessage}
 */
export function readStatuses(body: Buffer, receivedAt: Date, source: string): ScanReport[] {
  const messages = messagesIn(body);
  const [strange] = messages.filter(({ type }) => !isRead(type));
  if (strange) throw new UnreadableMessage(`UNH: ${strange.type || "a message"} tells of no parcels`);
  return messages
    .flatMap((message) => consignmentsIn(message))
    .map(({ number, carrier, waybill, scans }) => {
      const own = scans.map((scan) => ({ ...scan, carrier }));
      const report = reportOf(number, own, { source, clockCountry: null, receivedAt });
      return { ...report, lastMile: lastMileOf(number, trackingNumberOf(waybill ?? "")) };
    });
}

function consignmentsIn({ type, segments }: EdiMessage): Told[] {
  const consignments: Told[] = [];
  let carrier: string | null = null;
  for (const segment of segments) {
    const now = consignments.at(-1);
    const scan = now?.scans.at(-1);
    if (segment.tag === "NAD" && valueIn(segment, 0) === CARRIER) carrier = valueIn(segment, 1);
    if (segment.tag === "CNI") {
      const number = numberIn(valueIn(segment, 1) ?? "", "CNI");
      consignments.push({ number, carrier, waybill: null, scans: [] });
    }
    if (segment.tag === "STS" && now) now.scans.push(scanOf(type, segment));
    if (segment.tag === "RFF" && now && valueIn(segment, 0) === WAYBILL) now.waybill = valueIn(segment, 0, 1);
    if (scan) add(scan, segment);
  }
  if (consignments.length === 0) throw new UnreadableMessage("CNI: it names no parcel");
  return consignments;
}

function scanOf(type: string, sts: Segment): WrittenScan {
  const [code, reason] = [valueIn(sts, 1), valueIn(sts, 2)];
  const rawCode = [code, reason].filter(Boolean).join(" ") || null;
  const nothing = { rawTime: null, countryCode: null, location: null, description: null, carrier: null };
  return { ...nothing, reading: readStatus(type, code, reason), rawCode, description: valueIn(sts, 1, 3) };
}

function add(scan: WrittenScan, segment: Segment): void {
  if (segment.tag === "DTM" && [HAPPENED, NOTED].includes(valueIn(segment, 0) ?? "")) {
    scan.rawTime ??= valueIn(segment, 0, 1);
    scan.time ??= { utc: null, iso: isoOf(valueIn(segment, 0, 1), valueIn(segment, 0, 2)), raw: null };
  }
  if (segment.tag === "LOC") {
    const place = valueIn(segment, 1);
    scan.location ??= valueIn(segment, 1, 3) ?? place;
    // A UN/LOCODE, and a post's office of exchange, begin with their country.
    scan.countryCode ??= /^[A-Z]{2}[A-Z0-9]{3,4}$/.test(place ?? "") ? countryOf(place!.slice(0, 2)) : null;
  }
  if (segment.tag === "FTX") scan.description ??= segment.elements[3]?.join("").trim() || null;
}

/** 2379: how a time is written. */
const FORMS: Readonly<Record<string, RegExp>> = {
  "102": /^(\d{4})(\d{2})(\d{2})()()()()$/,
  "203": /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})()()$/,
  "204": /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})()$/,
  "205": /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})()([+-]\d{2}:?\d{2})$/,
};

/** Null of a form that nobody knows. A day without an hour stays one. */
function isoOf(text: string | null, form: string | null): string | null {
  const [, year, month, day, hour, minute, second, offset] = FORMS[form ?? ""]?.exec(text ?? "") ?? [];
  if (!year) return null;
  const date = `${year}-${month}-${day}`;
  return hour ? `${date}T${hour}:${minute}:${second || "00"}${offset ?? ""}` : date;
}
