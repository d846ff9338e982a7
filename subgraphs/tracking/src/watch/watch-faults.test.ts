import { Viewer } from "@baiyun/kit";
import { FaultTable, PARTY_FAULTS, type PartyFault, staff, testDatabaseUrl, until } from "@baiyun/kit/testing";
import { watchersOf } from "../adapters/watchers";
import { domain } from "../domain";
import { SANDBOX_ACCOUNTS, SandboxProcess } from "../testing/sandbox";
import { AFTERSHIP_SECRET, INGEST_SECRET } from "../testing/signed";
import { KEY, keptScans, newNumber, newParcel, Stage } from "../testing/stage";
import { WATCH_FAULTS } from "../testing/watch-faults";

/** `UY`, 8 digits, the check digit of UPU standard S10, `CN`. */
function s10(serial: number): string {
  const digits = String(serial).padStart(8, "0");
  const sum = [8, 6, 4, 2, 3, 5, 9, 7].reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const check = 11 - (sum % 11);
  return `UY${digits}${check === 10 ? 0 : check === 11 ? 5 : check}CN`;
}
const DAY_MS = 86_400_000;
/** What a busy machine answers within; and what is late. */
const [PATIENCE_MS, LATE_MS] = [4_000, 5_000];
const TABLE = new FaultTable("watching", WATCH_FAULTS);

const FAULTS = Object.keys(PARTY_FAULTS) as PartyFault[];
/** What is not as it has to be, whatever the fault: a scan lost or doubled, a number that nobody watches. */
const faults: string[] = [];
/** Of the S10 numbers that stand for a stage at the sandbox, whose check digits differ; the ninth is another test's. */
const YANWEN_NUMBERS = Array.from({ length: FAULTS.length }, (_, index) => s10(99_999_901 + index));
let sandbox: SandboxProcess;
let stage: Stage;
let doors: string;
beforeAll(async () => {
  sandbox = await SandboxProcess.start();
  const { YUNEXPRESS, FOUR_PX, YANWEN } = SANDBOX_ACCOUNTS;
  stage = await Stage.open({
    // Of its own: other tests' parcels would be watched as well, and meet the faults that are planned for these.
    DATABASE_URL: await testDatabaseUrl("tracking-watch-faults", domain),
    SEVENTEEN_TRACK_URL: `${sandbox.url}/17track`,
    TRACKING_TIMEOUT_MS: String(PATIENCE_MS),
    CARRIER_TRACKING: JSON.stringify({
      YUNEXPRESS: { url: `${sandbox.url}/yunexpress`, ...YUNEXPRESS },
      FOUR_PX: { url: `${sandbox.url}/4px`, ...FOUR_PX },
      YANWEN: { url: `${sandbox.url}/yanwen`, ...YANWEN },
    }),
  });
  doors = await stage.listen();
  await sandbox.pushesTo("SEVENTEEN_TRACK", `${doors}/17track`, KEY);
  await sandbox.pushesTo("AFTERSHIP", `${doors}/aftership`, AFTERSHIP_SECRET);
  await sandbox.pushesTo("EDI", `${doors}/edifact`, INGEST_SECRET);
  await sandbox.pushesTo("EPCIS", `${doors}/epcis/capture`, INGEST_SECRET);
  for (const fault of FAULTS) await attempt(() => tell(fault), fault);
  // What is pushed goes astray from here on, so that it is asked for.
  await sandbox.pushesTo("SEVENTEEN_TRACK", `${doors}/nobody`, KEY);
  for (const [index, fault] of FAULTS.entries()) await attempt(() => ask(fault, index), fault);
  for (const fault of FAULTS) await attempt(() => askOpenApi(fault), fault);
  for (const fault of FAULTS) await attempt(() => askQuota(fault), fault);
});
afterAll(async () => {
  process.stdout.write(TABLE.text());
  await stage.close();
  await sandbox.stop();
});

const sql = <T>(statement: string, ...values: unknown[]): Promise<T[]> =>
  stage.running.database.transaction(Viewer.system, (tx) => tx.query<T[]>(statement, values));

/** One fault's bad end leaves the others their own. */
const attempt = (play: () => Promise<void>, fault: PartyFault): Promise<void> =>
  play().catch((error: Error) => {
    faults.push(`${fault}: ${error.message}`);
  });
const planned = (fault: PartyFault, counterpart: string, call: string, times = 1) =>
  sandbox.plan({ fault: PARTY_FAULTS[fault], counterpart, call, times, waitMs: LATE_MS });

interface Row {
  state: string;
  task: string | null;
  code: string | null;
  message: string | null;
  version: number;
  claim: string | null;
}
const rowOf = async (number: string, watcher: string): Promise<Row | undefined> =>
  (
    await sql<Row>(
      "SELECT state, task, code, message, version, claim FROM watch WHERE number = $1 AND watcher = $2",
      number,
      watcher,
    )
  )[0];
const isWatched = (row: Row | undefined) => row?.state === "WATCHED" && row.task === "POLL" && row.message === null;
const labelled = async (number: string, carrier: string) => {
  const parcel = await stage.labelled({ ...newParcel(number), carrier });
  await until(async () => isWatched(await rowOf(number, "17TRACK")));
  return parcel;
};
/** Has all of these asked now, as if their time had come. */
const due = async (...numbers: string[]) => {
  // One at a time: who claims and settles them meanwhile locks several, in an order of its own.
  const rows = await sql<{ id: string }>("SELECT id FROM watch WHERE number = ANY($1) AND task IS NOT NULL", numbers);
  for (const { id } of rows) await sql("UPDATE watch SET due_at = '2020-01-01' WHERE id = $1 AND task IS NOT NULL", id);
  await stage.running.services.watches.look();
};

/** How many were turned away, by whose they said to be. */
const turnedAway = async () =>
  new Map(
    (
      await sql<{ source: string; count: number }>(
        "SELECT source, count(*)::int AS count FROM inbound_message WHERE outcome = 'TURNED_AWAY' GROUP BY source",
      )
    ).map(({ source, count }) => [source, count]),
  );

/** Each who tells us, of a parcel of its own: what comes is read, and each scan kept once. */
async function tell(fault: PartyFault): Promise<void> {
  const senders = [
    ["17TRACK push", "SEVENTEEN_TRACK", "17TRACK"],
    ["AfterShip push", "AFTERSHIP", "AfterShip"],
    ["EMSEVT push", "EDI", "EDIFACT"],
    ["IFTSTA push", "EDI", "EDIFACT"],
    ["EPCIS capture", "EPCIS", "EPCIS"],
  ] as const;
  if (!TABLE.cells.some(([call, of]) => call === "EPCIS capture" && of === fault)) return;
  const numbers = await Promise.all(senders.map(async () => (await labelled(newNumber(), "SF")).number));
  const [, aftership, emsevt, iftsta, epcis] = numbers as [string, string, string, string, string];
  const others = numbers.slice(1).map((number) => ({ number }));
  await sandbox.post("/17track/track/v2.4/stoptrack", others as never, { "17token": KEY });
  const key = { "as-api-key": SANDBOX_ACCOUNTS.AFTERSHIP };
  await sandbox.post("/aftership/tracking/2025-04/trackings", { tracking_number: aftership, slug: "sf" }, key);
  await sandbox.post("/edi/report", { number: emsevt, form: "EMSEVT" });
  await sandbox.post("/edi/report", { number: iftsta, form: "IFTSTA" });
  await sandbox.post("/epcis/report", { number: epcis });
  const before = await turnedAway();
  await planned(fault, "SEVENTEEN_TRACK", "PUSH");
  await planned(fault, "AFTERSHIP", "PUSH");
  await planned(fault, "EDI", "PUSH", 2);
  await planned(fault, "EPCIS", "PUSH");
  const told = (least: number) =>
    until(async () =>
      (
        await Promise.all(
          senders.map(async ([, counterpart], index) => (await sandbox.following(counterpart, numbers[index]!))!.told),
        )
      ).every((count) => count >= least),
    );
  if (fault === "reorder") {
    await sandbox.leap(2 * DAY_MS);
    await told(1);
  }
  await sandbox.leap(13 * DAY_MS);
  await told(10);
  for (const [index, [call, , source]] of senders.entries()) {
    const cell = TABLE.cells.find(([row, of]) => row === call && of === fault)![2];
    const wanted = cell.includes("twice") ? 2 : 1;
    const number = numbers[index]!;
    const taken = async () =>
      await sql<{ scans: number }>(
        "SELECT scans FROM inbound_message WHERE numbers @> ARRAY[$1] AND outcome = 'TAKEN'",
        number,
      );
    await until(async () => (await taken()).length >= wanted);
    const messages = await taken();
    const after = await turnedAway();
    const kept = await keptScans(stage.redis, number);
    const most = Math.max(...messages.map(({ scans }) => scans));
    if (kept !== most || kept === 0) faults.push(`${call}, ${fault}: ${kept} scans kept of ${most}`);
    const isOnce = (after.get(source) ?? 0) > (before.get(source) ?? 0) ? "turned away, then taken" : "taken once";
    TABLE.show(
      call,
      fault,
      messages.length === 1 ? isOnce : `taken ${messages.length === 2 ? "twice" : messages.length}, kept once`,
    );
  }
}

/** Each whom we ask, of a parcel of its own: it is done once, and watched on, or somebody sees why not. */
async function ask(fault: PartyFault, index: number): Promise<void> {
  const stageOf = String(index + 1).padStart(2, "0");
  const own = [
    ["YunExpress poll", "YunExpress", `YT99999999999999${stageOf}`, "YUNEXPRESS", "YUNEXPRESS_OMS"],
    ["4PX poll", "4PX", `4PX99999999999${stageOf}CN`, "FOUR_PX", "FOUR_PX"],
    ["Yanwen poll", "Yanwen", YANWEN_NUMBERS[index]!, "YANWEN", "YANWEN"],
  ] as const;
  const [changed, stopped, polled] = await Promise.all([1, 2, 3].map(() => labelled(newNumber(), "SF")));
  await Promise.all(own.map(([, , number, carrier]) => labelled(number, carrier)));
  await sandbox.leap(2 * DAY_MS);
  for (const call of ["REGISTER", "CHANGE", "STOP", "TRACK"]) await planned(fault, "SEVENTEEN_TRACK", call);
  for (const [, , , , counterpart] of own) await planned(fault, counterpart, "TRACK");
  // While it stands still nothing is asked again but by `due`: what is seen below is what came of the first time.
  stage.running.clock.set(new Date());
  const registered = newParcel(newNumber());
  const asked = [
    ["17TRACK register", "17TRACK", registered.number],
    ["17TRACK change carrier", "17TRACK", changed!.number],
    ["17TRACK stop", "17TRACK", stopped!.number],
    ["17TRACK poll", "17TRACK", polled!.number],
    ...own.map(([call, watcher, number]) => [call, watcher, number] as const),
  ] as const;
  await stage.labelled({ ...registered, carrier: "SF" });
  await stage.logistics("shipment.cancelled.v1", stopped!);
  const correction = { trackingNumber: changed!.number, carrier: "Yanwen", reason: "The label says so." };
  await stage.running.act("correctWatchedCarrier", "", correction, staff("ops"));
  await due(...asked.filter(([call]) => call.endsWith("poll")).map(([, , number]) => number));
  const first = new Map<string, Row>();
  const answered = async ([call, watcher, number]: (typeof asked)[number]) => {
    const row = await rowOf(number, watcher);
    if (!row || row.claim !== null || row.version < 3) return false;
    first.set(call, row);
    return row.message !== null || isWatched(row) || row.state === "STOPPED";
  };
  await Promise.all(asked.map((one) => until(() => answered(one))));
  await sandbox.clearFaults();
  const isDone = async (): Promise<string[]> => {
    const rows = await Promise.all(
      asked.map(async ([call, watcher, number]) => [call, await rowOf(number, watcher)] as const),
    );
    return rows.flatMap(([call, row]) =>
      (call.endsWith("stop") ? row?.state === "STOPPED" : isWatched(row)) ? [] : [call],
    );
  };
  await until(async () => {
    const left = await isDone();
    if (left.length > 0) await due(...asked.filter(([call]) => left.includes(call)).map(([, , number]) => number));
    return left.length === 0;
  });
  for (const [call, row] of first) {
    const [, , cell] = TABLE.cells.find(([name, of]) => name === call && of === fault) ?? [];
    if (cell !== undefined)
      TABLE.show(call, fault, row.message === null ? "at once" : `later (${row.code ?? "unread"})`);
  }
  const there = (number: string) => sandbox.following("SEVENTEEN_TRACK", number);
  expect([await there(registered.number), await there(changed!.number), await there(stopped!.number)]).toMatchObject([
    ...[{ stopped: false }, { carrier: "190012", stopped: false }, { stopped: true }],
  ]);
  for (const [call, , number] of asked.slice(3)) {
    await until(async () => (await keptScans(stage.redis, number)) > 0);
    const before = await keptScans(stage.redis, number);
    await due(number);
    if ((await keptScans(stage.redis, number)) !== before) faults.push(`${call}, ${fault}: scans are doubled`);
  }
}

/** One that is asked instead of another interface of the same carrier: what its answer is taken for, and that it is asked again. */
async function askOpenApi(fault: PartyFault): Promise<void> {
  const call = "YunExpress OpenAPI poll";
  if (!TABLE.cells.some(([row, of]) => row === call && of === fault)) return;
  const asked = { interface: "OPENAPI" as const, signature: "hex" as const, ...SANDBOX_ACCOUNTS.YUNEXPRESS_OPENAPI };
  const account = { url: `${sandbox.url}/yunexpress-openapi`, ...asked };
  const reach = { timeoutMs: PATIENCE_MS, redis: null };
  const [watcher] = watchersOf({ url: undefined, key: "" }, { YUNEXPRESS: account }, reach);
  const number = { number: "YT9999999999999909", carrier: "YUNEXPRESS", destinationCountry: "DE" };
  await planned(fault, "YUNEXPRESS_OPENAPI", "TRACK");
  const answer = await watcher!.poll([number]);
  await sandbox.clearFaults();
  const again = await watcher!.poll([number]);
  if (again.outcome !== "DONE") faults.push(`${call}, ${fault}: not answered again`);
  await watcher!.close();
  TABLE.show(call, fault, answer.outcome === "DONE" ? "at once" : `later (${answer.code ?? "unread"})`);
}

/** How many numbers are left: as it says, or not known. */
async function askQuota(fault: PartyFault): Promise<void> {
  const call = "17TRACK quota";
  if (!TABLE.cells.some(([row, of]) => row === call && of === fault)) return;
  const aggregator = { url: `${sandbox.url}/17track`, key: KEY };
  const [watcher] = watchersOf(aggregator, undefined, { timeoutMs: PATIENCE_MS, redis: stage.redis });
  await planned(fault, "SEVENTEEN_TRACK", "QUOTA");
  const left = await watcher!.quota!();
  await sandbox.clearFaults();
  await watcher!.close();
  TABLE.show(call, fault, left === null ? "unknown" : "at once");
}

it.each(TABLE.cells)("%s that shows %s ends %s", (call, fault, ending) => {
  expect(TABLE.shownIn(call, fault)).toBe(ending);
});

it("whatever the fault, no scan is lost or doubled, and every number is watched", () => {
  expect(faults).toEqual([]);
});
