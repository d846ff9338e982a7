import type { WriteHistory } from "../../history-document/history-document.service";
import { TrackingSubStatus as Sub } from "../../tracking-event/tracking-status";
import { wordsOf } from "./words";

const CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
const ITS_OWN = { baiyun: "https://baiyun.example/epcis/" };

/** After these nobody knows where a parcel is until somebody sees it again. */
const ON_ITS_WAY: readonly Sub[] = [Sub.PICKED_UP, Sub.DEPARTED, Sub.RETURNING];

/**
 * What is known of parcels as an EPCIS 2.0 document in JSON-LD. A scan whose time nobody knows is no event of it; nobody's words are
 * told, and of a place its country alone.
 */
export const epcisDocument: WriteHistory = (parcels, createdAt) => ({
  "@context": [CONTEXT, ITS_OWN],
  type: "EPCISDocument",
  schemaVersion: "2.0",
  creationDate: createdAt.toISOString(),
  epcisBody: {
    eventList: parcels.flatMap(({ number, orderId, events }) =>
      events.flatMap(({ id, occurredAt, utcOffset, recordedAt, status, subStatus, countryCode, source }) => {
        if (occurredAt === null) return [];
        const place = countryCode && { id: `urn:baiyun:place:${countryCode}` };
        return {
          type: "ObjectEvent",
          eventID: `urn:uuid:${id.split(".").at(-1)}`,
          eventTime: occurredAt,
          recordTime: recordedAt,
          eventTimeZoneOffset: utcOffset === null || utcOffset === "Z" ? "+00:00" : utcOffset,
          epcList: [`urn:baiyun:parcel:${number}`],
          action: "OBSERVE",
          ...wordsOf({ status, subStatus }),
          ...(place && { readPoint: place, ...(!ON_ITS_WAY.includes(subStatus) && { bizLocation: place }) }),
          bizTransactionList: [{ type: "po", bizTransaction: `urn:baiyun:order:${orderId}` }],
          "baiyun:status": status,
          "baiyun:subStatus": subStatus,
          "baiyun:source": source,
        };
      }),
    ),
  },
});
