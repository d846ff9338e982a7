/**
 * How tracking keeps a parcel in Redis. The one place to change when it does: the floor reads by it, and `fill.js` writes by it.
 *
 * @typedef {object} Scan
 * @property {string} id
 * @property {string} occurredAt ISO 8601, UTC
 * @property {string} rank Two digits.
 *
 * @typedef {object} ParcelState
 * @property {string} status
 * @property {string} eta ISO 8601 or empty
 * @property {Scan[]} scans the latest first
 */

const parcelKey = (number) => `tracking:{${number}}`;

/**
 * The states and last scans of parcels, in two round trips.
 * @param {import("redis").RedisClientType} bus
 * @param {string[]} numbers
 * @param {number} count of scans of each
 * @returns {Promise<ParcelState[]>}
 */
async function readParcels(bus, numbers, count) {
  const heads = await Promise.all(
    numbers.map((number) =>
      Promise.all([
        bus.hmGet(parcelKey(number), ["status", "etaTo", "etaFrom"]),
        bus.zRange(`${parcelKey(number)}:timeline`, 0, count - 1, { REV: true }),
      ]),
    ),
  );
  const bodies = await Promise.all(
    heads.map(([, members], index) =>
      members.length > 0
        ? bus.hmGet(
            `${parcelKey(numbers[index])}:history`,
            members.map((member) => member.slice(3)),
          )
        : [],
    ),
  );
  return heads.map(([[status, etaTo, etaFrom]], index) => ({
    status,
    eta: etaTo || etaFrom || "",
    scans: bodies[index].map((body) => JSON.parse(body)),
  }));
}

module.exports = { readParcels, parcelKey };
