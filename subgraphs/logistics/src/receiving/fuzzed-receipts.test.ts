import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Viewer } from "@baiyun/kit";
import { staff, testDatabaseUrl, until } from "@baiyun/kit/testing";
import * as fc from "fast-check";
import { domain } from "../domain";
import { almost } from "../testing/fuzzed";
import { type Logistics, openLogistics } from "../testing/logistics";

/** `npm run fuzz:pushes` has 10,000 told. */
const RECEIPTS = Number(process.env.FUZZED_PUSHES ?? 300);
/** Thousands take as long as they take. */
const PATIENCE_MS = 3_600_000;
const SEED = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));
/** As many as a warehouse tells at once. */
const AT_ONCE = 50;

let warehouse: Server;
let logistics: Logistics;
/** What the warehouse tells next. */
let told: unknown = [];

beforeAll(async () => {
  warehouse = createServer((request, response) => {
    request.resume();
    request.on("end", () => response.end(JSON.stringify({ code: 0, msg: "success", data: told })));
  }).listen(0, "127.0.0.1");
  await once(warehouse, "listening");
  const url = `http://127.0.0.1:${(warehouse.address() as AddressInfo).port}`;
  logistics = await openLogistics({
    // Of its own: other tests' warehouses would be asked as well.
    ...{ DATABASE_URL: await testDatabaseUrl("logistics-fuzzed-receipts", domain) },
    ...{ CARRIER_SANDBOX_URL: url, CARRIER_TIMEOUT_MS: "60000" },
  });
  await logistics.running.act(
    "stateCounterpart",
    "",
    {
      ...{ code: "YJT-SZX", kind: "YJT", mode: "SANDBOX", warehouseCode: "SZX1" },
      credentials: [{ field: "token", value: "fuzzed" }],
    },
    staff("admin"),
  );
});
afterAll(async () => {
  await logistics.close();
  warehouse.close();
});

const sql = <T>(statement: string, ...values: unknown[]): Promise<T[]> =>
  logistics.database.transaction(Viewer.system, (tx) => tx.query<T[]>(statement, values));
const polled = async () =>
  (
    await sql<{ at: Date; after: string; failure: string | null }>(
      "SELECT polled_at AS at, after_number AS after, failure FROM warehouse_poll",
    )
  )[0];
const poll = async () => {
  const before = (await polled())?.at.getTime();
  await logistics.database.transaction(Viewer.system, (tx) => logistics.running.services.polling.poll(tx));
  await until(async () => (await polled())?.at.getTime() !== before);
  return (await polled())!;
};
const receiptOf = (receipt_no: number, tracking_no: string) => ({
  ...{ receipt_no, tracking_no, weight: 645, length: 380, width: 260, height: 120, condition: "GOOD" },
  received_at: "2026-11-22T08:15:00Z",
});

it(
  `${RECEIPTS} fuzzed receipts of a warehouse (FUZZ_SEED=${SEED}): each is kept and judged, or kept and refused with a reason`,
  async () => {
    const parcels = [await logistics.ship(), await logistics.ship()];
    const names = [...parcels.map(({ trackingNumber }) => trackingNumber), "NOBODYS-1"];
    const receipt = fc
      .tuple(fc.integer({ min: 1, max: RECEIPTS * 2 }), fc.constantFrom(...names))
      .chain(([number, trackingNumber]) => almost(receiptOf(number, trackingNumber)));
    const receipts = fc.sample(receipt, { seed: SEED, numRuns: RECEIPTS });
    for (let from = 0; from < receipts.length; from += AT_ONCE) {
      told = receipts.slice(from, from + AT_ONCE);
      expect((await poll()).failure).toBeNull();
    }
    const verdicts = () =>
      sql<{ verdict: string; count: number; reasons: number }>(
        "SELECT verdict, count(*)::int AS count, count(reason)::int AS reasons FROM counterpart_message GROUP BY verdict",
      );
    await until(async () => (await verdicts()).every(({ verdict }) => verdict !== "RECEIVED"), PATIENCE_MS);
    process.stdout.write(`receipts fuzzed with seed ${SEED}: ${JSON.stringify(await verdicts())}\n`);
    for (const { verdict, count, reasons } of await verdicts()) {
      expect([verdict, reasons]).toEqual([verdict, verdict === "TAKEN" ? 0 : count]);
    }
    // What was odd holds up nothing: neither of the same answer nor of the next.
    const proper = await logistics.ship();
    told = [null, receiptOf(2 ** 40, proper.trackingNumber), { receipt_no: "odd" }];
    expect((await poll()).failure).toBeNull();
    await until(async () => (await logistics.shipmentOf(proper)).status === "RECEIVED");
    for (const odd of [null, {}, "", 1, [[]]]) {
      told = odd;
      await poll();
    }
    expect((await polled())!.failure).toBeNull();
  },
  PATIENCE_MS,
);
