import { randomInt } from "node:crypto";
import { until } from "@baiyun/kit/testing";
import * as fc from "fast-check";
import { type CustomsOfficeUnderTest, openCustomsOffice } from "../testing/customs-office";
import { almostText } from "../testing/fuzzed";

/** `npm run fuzz:pushes` sends 10,000. */
const PUSHES = Number(process.env.FUZZED_PUSHES ?? 200);
/** Thousands take as long as they take. */
const PATIENCE_MS = 3_600_000;
const SEED = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));
const AT_ONCE = 20;
const HOUR_MS = 3_600_000;

let at: CustomsOfficeUnderTest;
beforeAll(async () => {
  at = await openCustomsOffice();
});
afterAll(() => at.close());

const cusresOf = (lrn: string) =>
  `UNH+1+CUSRES:D:96B:UN'BGM+963+${lrn}+11'DTM+9:202611221200:203'RFF+ABO:${lrn}'GIS+1'ERP+1'ERC+15'FTX+AAO+++HS CODE INVALID'UNT+9+1'`;
/** Of those that are not what a sender would show. */
const ODD_HEADERS: readonly Record<string, string>[] = [
  { "webhook-signature": "v1,bm9uZQ==" },
  { "webhook-signature": "v1" },
  { "webhook-signature": `v1,${"A".repeat(6_000)}` },
  { "webhook-signature": "v2,bm9uZQ== v1,%00" },
  { "webhook-timestamp": "-1" },
  { "webhook-timestamp": "NaN" },
  { "webhook-timestamp": "9".repeat(400) },
  { "webhook-id": " " },
  { "webhook-id": "x".repeat(300) },
  { "webhook-id": "é" },
];

interface Push {
  body: Buffer;
  over: Record<string, string>;
  isLate: boolean;
  id: number;
}
const pushesAbout = (lrns: readonly string[]): fc.Arbitrary<Push> =>
  fc.record({
    body: fc.constantFrom(...lrns).chain((lrn) => almostText(cusresOf(lrn))),
    over: fc.oneof(
      { weight: 5, arbitrary: fc.constant({}) },
      { weight: 2, arbitrary: fc.constantFrom(...ODD_HEADERS) },
    ),
    isLate: fc.nat(9).map((drawn) => drawn === 0),
    // Some come again, the same or another.
    id: fc.nat(PUSHES * 3),
  });

it(
  `${PUSHES} fuzzed answers of customs (FUZZ_SEED=${SEED}): none is our fault, each is kept or refused with a reason`,
  async () => {
    const { id: counterpartId, office } = await at.newOffice();
    const lrns: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const { id, lrn } = await at.validated(office, "Lamp SBX-SILENT");
      await at.customs.submit(id);
      await at.settled(id, "DONE");
      lrns.push(lrn);
    }
    const pushes = fc.sample(pushesAbout(lrns), { seed: SEED, numRuns: PUSHES });
    const statuses = new Map<number, number>();
    for (let from = 0; from < pushes.length; from += AT_ONCE) {
      const sent = pushes.slice(from, from + AT_ONCE).map(async ({ body, over, isLate, id }) => {
        const signedAt = new Date(Date.now() - (isLate ? HOUR_MS : 0));
        const { status, body: answer } = await at.push(counterpartId, `fuzzed-${id}`, body, over, signedAt);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        return status < 300 ? typeof answer.id === "string" : typeof answer.error === "string" && answer.error !== "";
      });
      expect((await Promise.all(sent)).every((isTold) => isTold)).toBe(true);
    }
    process.stdout.write(`customs fuzzed with seed ${SEED}: ${JSON.stringify(Object.fromEntries(statuses))}\n`);
    expect([...statuses.keys()].filter((status) => ![200, 202, 400, 401, 422].includes(status))).toEqual([]);

    const verdicts = () =>
      at.sql<{ verdict: string; count: number; bodies: number; reasons: number; unsigned: number }>(
        `SELECT verdict, count(*)::int AS count, count(body)::int AS bodies, count(reason)::int AS reasons,
         (count(*) FILTER (WHERE reason = 'SIGNATURE'))::int AS unsigned
       FROM counterpart_message WHERE counterpart_id = $1 GROUP BY verdict`,
        counterpartId,
      );
    await until(async () => (await verdicts()).every(({ verdict }) => verdict !== "RECEIVED"), PATIENCE_MS);
    for (const { verdict, count, bodies, reasons, unsigned } of await verdicts()) {
      expect([verdict, reasons, bodies]).toEqual([verdict, verdict === "TAKEN" ? 0 : count, count - unsigned]);
    }
    // It goes on as before.
    const { id, lrn } = await at.validated(office, "Lamp SBX-SILENT");
    await at.customs.submit(id);
    await at.settled(id, "DONE");
    const proper = `UNH+1+CUSRES:D:96B:UN'BGM+962+${lrn}+11'RFF+ABO:${lrn}'RFF+ABT:26DE0000000000009'GIS+1'UNT+6+1'`;
    expect((await at.push(counterpartId, "proper", proper)).status).toBe(202);
    await at.reached(id, "ACCEPTED");
  },
  PATIENCE_MS,
);
