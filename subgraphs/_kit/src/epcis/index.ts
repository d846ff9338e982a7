const CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

/** Events as an EPCIS 2.0 document in JSON-LD. @param contexts of words that are not the standard's */
export const epcisDocument = (eventList: readonly object[], createdAt: Date, ...contexts: readonly object[]) => ({
  "@context": [CONTEXT, ...contexts],
  type: "EPCISDocument",
  schemaVersion: "2.0",
  creationDate: createdAt.toISOString(),
  epcisBody: { eventList },
});

/** One name of a parcel, whichever domain tells of it: so others find the events of all of them together. */
export const parcelUri = (trackingNumber: string): string => `urn:baiyun:parcel:${trackingNumber}`;
