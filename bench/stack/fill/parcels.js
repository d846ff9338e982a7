const { KINDS, idOf, numberOf, tenantOf } = require("./extent");
const { RedisPipe } = require("./redis-pipe");
const { tenantIds } = require("./tables");
const { Template } = require("./template");

/**
 * A parcel's keys in Redis, whatever they are: the keys that name it, and what is in them. It is read once of a parcel that the stack
 * has written, and written again for others with other ids; so nothing here knows how tracking keeps a parcel.
 */
class ParcelKeys {
  /**
   * @param {import("redis").RedisClientType} bus with few keys yet
   * @param {import("./samples").Sample} sample
   */
  static async of(bus, sample) {
    const names = new Map([
      [sample.number, "number"],
      [sample.shipmentId, "shipmentId"],
      [sample.orderId, "orderId"],
      [sample.tenantId, "tenantId"],
      ...sample.scanIds.map((id, index) => [id, `scan${index}`]),
    ]);
    const commands = [];
    const { number, shipmentId, scanIds } = sample;
    const isItsOwn = (key) => [number, shipmentId, ...scanIds].some((text) => key.includes(text));
    for await (const batch of bus.scanIterator({ COUNT: 10_000 })) {
      for (const key of batch.filter(isItsOwn)) commands.push(...(await commandsFor(bus, key)));
    }
    if (commands.length === 0) throw new Error(`Redis knows nothing of the parcel ${number}.`);
    const keys = new ParcelKeys();
    keys.scans = scanIds.length;
    keys.count = commands.length;
    keys.template = new Template(commands, names);
    return keys;
  }

  /** @returns {string} the commands that write a parcel's keys, in wire form */
  of({ number, shipmentId, orderId, tenantId, n }) {
    const values = { number, shipmentId, orderId, tenantId };
    for (let index = 0; index < this.scans; index += 1) values[`scan${index}`] = scanIdOf(n, index);
    return this.template.with(values);
  }
}

const scanIdOf = (n, index) =>
  `${n.toString(16).padStart(8, "0")}-f111-8000-8000-${index.toString(16).padStart(12, "0")}`;

/** The commands that would make a key what it is. */
async function commandsFor(bus, key) {
  const type = await bus.type(key);
  const write = async () => {
    if (type === "string") return [["SET", key, await bus.get(key)]];
    if (type === "hash") return [["HSET", key, ...Object.entries(await bus.hGetAll(key)).flat()]];
    if (type === "list") return [["RPUSH", key, ...(await bus.lRange(key, 0, -1))]];
    if (type === "set") return [["SADD", key, ...(await bus.sMembers(key))]];
    if (type === "zset") {
      const members = await bus.zRangeWithScores(key, 0, -1);
      return [["ZADD", key, ...members.flatMap(({ score, value }) => [String(score), value])]];
    }
    if (type === "stream") {
      const entries = (await bus.xRange(key, "-", "+")) ?? [];
      return entries.map(({ id, message }) => ["XADD", key, id, ...Object.entries(message).flat()]);
    }
    throw new Error(`${key} is a ${type}, which nobody knows to copy.`);
  };
  const commands = await write();
  const ttl = await bus.ttl(key);
  return ttl > 0 ? [...commands, ["EXPIRE", key, String(ttl)]] : commands;
}

/**
 * The newest shipments' parcels.
 * @param {import("../stores").Stores} stores
 */
async function fillParcels(stores, extent, sample, report) {
  const keys = await ParcelKeys.of(await stores.bus(), sample);
  const { orders, orderTimes, tenants, trackers } = extent;
  const ids = tenantIds(tenants);
  const first = Math.max(1, orders - trackers + 1);
  const pipe = await RedisPipe.open(stores.redis);
  for (let n = first; n <= orders; n += 1) {
    const parcel = {
      n,
      number: numberOf(n),
      shipmentId: idOf(KINDS.shipment, orderTimes, n),
      orderId: idOf(KINDS.order, orderTimes, n),
      tenantId: ids[tenantOf(tenants, n)],
    };
    await pipe.write(keys.of(parcel));
  }
  await pipe.close();
  report(`parcels: ${(orders - first + 1).toLocaleString("en")}, ${keys.count} commands and ${keys.scans} scans each`);
}

module.exports = { fillParcels };
