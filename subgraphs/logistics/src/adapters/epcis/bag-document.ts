import { DateTime } from "luxon";
import type { PackedBag, WritePackedBag } from "../../bag/packed-bag";

const CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

/** What is in a sealed bag, and what of it was taken out again, as an EPCIS 2.0 document in JSON-LD. */
export const bagDocument: WritePackedBag = (bag, createdAt) => ({
  "@context": [CONTEXT],
  type: "EPCISDocument",
  schemaVersion: "2.0",
  creationDate: createdAt.toISOString(),
  epcisBody: { eventList: [packed(bag), ...takenOut(bag)] },
});

/** As it was sealed. */
function packed({ number, closedAt, parcels, warehouse, mawb }: PackedBag) {
  const place = { id: `urn:baiyun:warehouse:${warehouse.code}` };
  return {
    ...eventOf(number, "ADD", closedAt, warehouse.timeZone, parcels),
    ...{ bizStep: "packing", disposition: "container_closed", readPoint: place, bizLocation: place },
    ...(mawb && { bizTransactionList: [{ type: "bol", bizTransaction: `urn:baiyun:mawb:${mawb}` }] }),
  };
}

/** Those that were taken out at one time are one event; of where that was, nothing is kept. */
function takenOut({ number, parcels }: PackedBag) {
  const times = [...new Set(parcels.flatMap(({ removedAt }) => removedAt?.getTime() ?? []))].toSorted((a, b) => a - b);
  return times.map((time) => ({
    ...eventOf(
      number,
      "DELETE",
      new Date(time),
      "UTC",
      parcels.filter(({ removedAt }) => removedAt?.getTime() === time),
    ),
    ...{ bizStep: "unpacking", disposition: "in_progress" },
  }));
}

const eventOf = (number: string, action: string, at: Date, zone: string, parcels: PackedBag["parcels"]) => ({
  type: "AggregationEvent",
  action,
  eventTime: at.toISOString(),
  eventTimeZoneOffset: DateTime.fromJSDate(at, { zone }).toFormat("ZZ"),
  parentID: `urn:baiyun:bag:${number}`,
  childEPCs: parcels.map(({ trackingNumber }) => `urn:baiyun:parcel:${trackingNumber}`),
});
