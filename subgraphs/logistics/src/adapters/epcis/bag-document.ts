import { epcisDocument, parcelUri } from "@baiyun/kit/epcis";
import { DateTime } from "luxon";
import type { PackedBag, WritePackedBag } from "../../bag/packed-bag";

/** What is in a sealed bag, and what of it was taken out again, as a document. */
export const bagDocument: WritePackedBag = (bag, createdAt) =>
  epcisDocument([packed(bag), ...takenOut(bag)], createdAt);

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
  childEPCs: parcels.map(({ trackingNumber }) => parcelUri(trackingNumber)),
});
