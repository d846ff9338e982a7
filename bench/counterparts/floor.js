/**
 * The least that a service on Node must do with scans that are pushed: keep each as it came, answer, and then write what the stack writes of it,
 * by rows that it is handed, in batches. Nothing is verified, read anew, or decided.
 */
const { createHash } = require("node:crypto");
const { createServer } = require("node:http");
const { Pool } = require("pg");
const { createClient } = require("redis");
const { nameOf } = require("../stack/stores");

const BATCH = 200;
const KEPT = "floor:inbound";
const BUS = "floor:events";

const NOTE = `INSERT INTO floor.inbound_message (id, source, received_at, outcome, numbers, scans, replays, version, body)
  SELECT id, 'floor', now(), 'TAKEN', ARRAY[number], 1, 0, 1, convert_to(body, 'UTF8')
  FROM unnest($1::uuid[], $2::text[], $3::text[]) AS told(id, number, body)`;
const ARCHIVE = `INSERT INTO floor.archived_scan (shipment_id, id, occurred_at, scan)
  SELECT shipment_id, id, occurred_at, scan FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[])
    AS told(shipment_id, id, occurred_at, scan)`;
const HANDLED = `INSERT INTO floor.inbox_entry (consumer, event_id, occurred_on)
  SELECT 'floor', id, current_date FROM unnest($1::uuid[]) AS told(id)`;
const TELL = `INSERT INTO floor.outbox_event (id, position, type, aggregate_id, tenant_id, payload, occurred_at, published_at)
  SELECT gen_random_uuid(), nextval('outbox_event_position'), 'floor.moved.v1', id::text, tenant_id, payload::jsonb, now(), now()
  FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS told(id, tenant_id, payload)`;
const MOVE = `UPDATE floor.shipment SET last_scan_at = told.at, status_at = told.at, version = version + 1
  FROM unnest($1::uuid[], $2::timestamptz[]) AS told(id, at) WHERE shipment.id = told.id`;
const FOLLOW = `UPDATE floor.orders SET updated_at = now(), version = version + 1
  FROM unnest($1::uuid[]) AS told(id) WHERE orders.id = told.id`;

const uuidOf = (text) => {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

class Floor {
  static async open({ postgres, redis, journeys }) {
    const floor = new Floor();
    floor.subjects = new Map(journeys.map((each) => [each.number, each]));
    const pool = (domain) => new Pool({ ...postgres, database: nameOf(domain), max: 4, pipeline: true });
    floor.databases = { tracking: pool("tracking"), logistics: pool("logistics"), orders: pool("orders") };
    floor.bus = await createClient({ ...redis, commandOptions: { timeout: undefined } }).connect();
    floor.waiting = [];
    floor.written = 0;
    floor.expected = Number.POSITIVE_INFINITY;
    return floor;
  }

  /** Resolves once it is kept. */
  async take(body) {
    await this.bus.xAdd(KEPT, "*", { body });
    this.waiting.push(body);
    void this.work();
  }

  async work() {
    if (this.isWorking) return;
    this.isWorking = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, BATCH);
      await this.write(batch.map((body) => this.scanOf(body)));
      this.written += batch.length;
    }
    this.isWorking = false;
    if (this.written >= this.expected) process.send({ written: this.written });
  }

  scanOf(body) {
    const { number, track_info: info } = JSON.parse(body).data;
    const event = info.latest_event;
    const position = info.tracking.providers.reduce((sum, { events }) => sum + events.length, 0);
    const scan = JSON.stringify([event.time_utc, event.sub_status, event.description, event.location]);
    return {
      ...this.subjects.get(number),
      number,
      body,
      position,
      at: event.time_utc,
      scan,
      id: uuidOf(`${number}${position}`),
    };
  }

  /** The parcels' lists first, then the archive, the bus, and who hears of it: each in one transaction. */
  async write(scans) {
    const all = (name) => scans.map((scan) => scan[name]);
    const payloads = scans.map(({ number, at, orderId }) => JSON.stringify({ trackingNumber: number, at, orderId }));
    await Promise.all(
      scans.flatMap(({ number, scan, position }) => [
        this.bus.rPush(`floor:{${number}}:scans`, scan),
        this.bus.hSet(`floor:{${number}}`, { standing: scan, count: position }),
      ]),
    );
    await this.inOne("tracking", [
      [NOTE, [all("id"), all("number"), all("body")]],
      [ARCHIVE, [all("shipmentId"), all("id"), all("at"), all("scan")]],
    ]);
    await Promise.all(scans.map(({ id }, index) => this.bus.xAdd(BUS, "*", { id, payload: payloads[index] })));
    // Of a parcel that has several, the last counts: a row is changed once in a statement.
    const last = [...new Map(scans.map((scan) => [scan.shipmentId, scan])).values()];
    await this.inOne("logistics", [
      [HANDLED, [all("id")]],
      [MOVE, [last.map(({ shipmentId }) => shipmentId), last.map(({ at }) => at)]],
      [TELL, [all("shipmentId"), all("tenantId"), payloads]],
    ]);
    await this.inOne("orders", [
      [HANDLED, [all("id")]],
      [FOLLOW, [last.map(({ orderId }) => orderId)]],
      [TELL, [all("orderId"), all("tenantId"), payloads]],
    ]);
  }

  async inOne(database, statements) {
    const client = await this.databases[database].connect();
    try {
      await Promise.all([
        client.query("BEGIN"),
        ...statements.map(([text, values]) => client.query({ name: text.slice(0, 40), text, values })),
        client.query("COMMIT"),
      ]);
    } finally {
      client.release();
    }
  }
}

let floor;
process.on("message", async (message) => {
  if (message.expected) {
    floor.expected = message.expected;
    return;
  }
  floor = await Floor.open(message);
  const server = createServer((request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", async () => {
      await floor.take(Buffer.concat(chunks).toString("utf8"));
      response.writeHead(200).end();
    });
  }).listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
});
process.on("unhandledRejection", (error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
process.on("disconnect", () => process.exit(0));
