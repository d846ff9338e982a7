/** The Redis keys of one parcel. They share a hash tag, so that one script may touch them all on a Redis Cluster. */
export const parcelKeys = (number: string) => {
  const parcel = `tracking:{${number}}`;
  return {
    /** Hash: the registration and where the parcel stands. */
    tracker: parcel,
    /** Hash: event id → the event. What is in it was recorded. */
    history: `${parcel}:history`,
    /** Sorted set by the instant of the scan. */
    timeline: `${parcel}:timeline`,
    /** Stream: events in the order in which they reached us. Its name is also the Pub/Sub channel that announces it. */
    arrivals: `${parcel}:arrivals`,
    /** List: ids of events that the bus has not got yet. */
    outbox: `${parcel}:outbox`,
    /** Counter: public look-ups in the current window. */
    lookups: `${parcel}:lookups`,
  };
};

/** Which number a shipment travels under; of another slot than the parcel's keys. */
export const shipmentKey = (shipmentId: string): string => `tracking:shipment:${shipmentId}`;

/** Which number an event belongs to; of another slot than the parcel's keys. */
export const eventKey = (eventId: string): string => `tracking:event:${eventId}`;
