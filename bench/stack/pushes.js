const { createHash } = require("node:crypto");
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Pool } = require("undici");

const SAMPLES = join(__dirname, "..", "..", "clients", "demo", "samples");
const PLACEHOLDER = "YT0000000000000000";
const SCANS_UNDER_WAY = 12;

/**
 * A parcel's way in 17TRACK's pushes, each with all scans so far and one that is new. The last one is the delivery.
 * @returns {string[]} bodies, of `PLACEHOLDER`
 */
function journey() {
  let scans = 0;
  const bodies = [];
  for (const name of readdirSync(SAMPLES).sort()) {
    const body = readFileSync(join(SAMPLES, name), "utf8");
    const { providers } = JSON.parse(body).data.track_info.tracking;
    const count = providers.reduce((sum, { events }) => sum + events.length, 0);
    if (count === scans + 1) bodies.push(body);
    scans = Math.max(scans, count);
  }
  return bodies;
}

/** Signed as 17TRACK signs: over the bytes and its customer's key. */
class Pushes {
  /** @param {import("./running-stack").RunningStack} stack */
  constructor({ ingestUrl, secrets }) {
    const { origin, pathname } = new URL(ingestUrl);
    this.pool = new Pool(origin, { connections: 64, pipelining: 1 });
    this.path = pathname;
    this.key = secrets.SEVENTEEN_TRACK_KEY;
    this.journey = journey();
  }

  /** The pushes of many parcels, each parcel's in their order, ready to be sent. */
  prepare(numbers) {
    return this.journey.map((sample) => numbers.map((number) => this.signed(sample.replaceAll(PLACEHOLDER, number))));
  }

  /** The pushes of a parcel that is on its way to the door, with 12 scans at the end. */
  underWay(number) {
    const bodies = this.journey.slice(0, -1);
    const last = JSON.parse(bodies.at(-1));
    const [{ events }] = last.data.track_info.tracking.providers.slice(-1);
    while (bodies.length < SCANS_UNDER_WAY) {
      events.unshift({ ...events[0], description: `${events[0].description}, stop ${bodies.length}` });
      bodies.push(JSON.stringify(last));
    }
    return bodies.map((body) => this.signed(body.replaceAll(PLACEHOLDER, number)));
  }

  signed(body) {
    const sign = createHash("sha256").update(`${body}/${this.key}`).digest("hex");
    return { path: this.path, method: "POST", headers: { "content-type": "application/json", sign }, body };
  }

  /** The same sender, to somebody else. */
  to(origin) {
    const others = Object.create(this);
    others.pool = new Pool(origin, { connections: 64, pipelining: 1 });
    return others;
  }

  /** @throws unless all are taken */
  async send(requests, connections) {
    let next = 0;
    const sender = async () => {
      while (next < requests.length) {
        const { statusCode, body } = await this.pool.request(requests[next++]);
        await body.dump();
        if (statusCode !== 200) throw new Error(`A push was answered with ${statusCode}.`);
      }
    };
    await Promise.all(Array.from({ length: connections }, sender));
  }

  async close() {
    await this.pool.destroy();
  }
}

module.exports = { Pushes };
