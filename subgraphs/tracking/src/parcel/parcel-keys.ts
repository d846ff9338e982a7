/** The Redis keys of one parcel. They share a hash tag, so that one script may touch them all on a Redis Cluster. */
export const parcelKeys = (number: string) => {
  const parcel = `tracking:{${number}}`;
  return {
    /** Hash: the registration, where the parcel stands and how many of its scans the bus has. */
    tracker: parcel,
    /** List: the scans in the order in which they reached us. Its name is also the Pub/Sub channel that announces them. */
    scans: `${parcel}:scans`,
    /** Sets: different wrong postal codes that the public tried lately, and within a longer time. */
    guesses: `${parcel}:guesses`,
    guessesOfDay: `${parcel}:guesses-of-day`,
  };
};

/** Which parcel a number of the last mile is of. */
export const lastMileKey = (number: string): string => `tracking:last-mile:{${number}}`;

/** Which number a shipment travels under; of another slot than the parcel's keys. */
export const shipmentKey = (shipmentId: string): string => `tracking:shipment:${shipmentId}`;
