import { epcisDocument, parcelUri } from "@baiyun/kit/epcis";
import type { ParcelHistory, WriteHistory } from "../../history-document/history-document.service";
import type { KeptEvent } from "../../tracking-event/kept-scan";
import { TrackingSubStatus as Sub } from "../../tracking-event/tracking-status";
import { wordsOf } from "./words";

const ITS_OWN = { baiyun: "https://baiyun.example/epcis/" };

/** After these nobody knows where a parcel is until somebody sees it again. */
const ON_ITS_WAY: readonly Sub[] = [Sub.PICKED_UP, Sub.DEPARTED, Sub.RETURNING];

/**
 * What is known of parcels as a document. A scan whose time nobody knows is no event of it; nobody's words are told, and of a place its
 * country alone.
 */
export const historyDocument: WriteHistory = (parcels, createdAt) =>
  epcisDocument(
    parcels.flatMap((parcel) => parcel.events.flatMap((event) => eventOf(parcel, event) ?? [])),
    createdAt,
    ITS_OWN,
  );

function eventOf({ number, orderId }: ParcelHistory, event: KeptEvent): object | null {
  const { id, occurredAt, utcOffset, recordedAt, status, subStatus, countryCode, source } = event;
  if (occurredAt === null) return null;
  const place = countryCode && { id: `urn:baiyun:place:${countryCode}` };
  return {
    type: "ObjectEvent",
    eventID: `urn:uuid:${id.split(".").at(-1)}`,
    eventTime: occurredAt,
    recordTime: recordedAt,
    eventTimeZoneOffset: utcOffset === null || utcOffset === "Z" ? "+00:00" : utcOffset,
    epcList: [parcelUri(number)],
    action: "OBSERVE",
    ...wordsOf({ status, subStatus }),
    ...(place && { readPoint: place, ...(!ON_ITS_WAY.includes(subStatus) && { bizLocation: place }) }),
    bizTransactionList: [{ type: "po", bizTransaction: `urn:baiyun:order:${orderId}` }],
    "baiyun:status": status,
    "baiyun:subStatus": subStatus,
    "baiyun:source": source,
  };
}
