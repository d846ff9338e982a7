/**
 * How tracking keeps a parcel in Redis, for those who read it as a bare floor does. The one place to change when tracking does.
 *
 * @typedef {{ id: string, occurredAt: string | null, status: string, description: string | null, location: string | null }} Scan
 * @typedef {{ status: string | null, eta: string | null, scans: Scan[] }} ParcelState the scans with the latest first
 */

const parcelKey = (number) => `tracking:{${number}}`;

/** By the first digit of a rank. */
const STATUSES = [
  "UNKNOWN",
  "NOT_FOUND",
  "INFO_RECEIVED",
  "IN_TRANSIT",
  "EXPIRED",
  "AVAILABLE_FOR_PICKUP",
  "OUT_FOR_DELIVERY",
  "DELIVERY_FAILURE",
  "DELIVERED",
  "EXCEPTION",
];
/**
 * An instant (0 when nobody knows), a rank and an id, by which scans sort as they happened; then a rank again; the rest is JSON. Of
 * one id the last counts: a correction is appended.
 */
const [RANK_AT, ID_AT, ID_END, REST_AT] = [13, 16, 38, 41];

/**
 * The states and last scans of parcels, in one round trip.
 * @param {import("redis").RedisClientType} bus
 * @param {string[]} numbers
 * @param {number} count of scans of each
 * @returns {Promise<ParcelState[]>}
 */
async function readParcels(bus, numbers, count) {
  const kept = await Promise.all(
    numbers.map((number) =>
      Promise.all([
        bus.hmGet(parcelKey(number), ["standing", "etaTo", "etaFrom"]),
        bus.lRange(`${parcelKey(number)}:scans`, 0, -1),
      ]),
    ),
  );
  return kept.map(([[standing, etaTo, etaFrom], scans], index) => ({
    status: standing ? STATUSES[standing[0]] : null,
    eta: etaTo || etaFrom || null,
    scans: [...new Map(scans.map((scan) => [scan.slice(ID_AT, ID_END), scan])).values()]
      .sort()
      .slice(-count)
      .reverse()
      .map((scan) => scanOf(numbers[index], scan)),
  }));
}

function scanOf(number, scan) {
  const instant = Number(scan.slice(0, RANK_AT));
  const [, , , , description, location] = JSON.parse(scan.slice(REST_AT));
  const hex = Buffer.from(scan.slice(ID_AT, ID_END), "base64url").toString("hex");
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return {
    id: `${number}.${uuid}`,
    occurredAt: instant > 0 ? new Date(instant).toISOString() : null,
    status: STATUSES[scan[RANK_AT]],
    description,
    location,
  };
}

module.exports = { readParcels };
