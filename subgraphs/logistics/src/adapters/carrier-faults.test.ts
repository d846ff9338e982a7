import { FaultTable, PARTY_CALLS, PARTY_FAULTS, type PartyCall, type PartyFault } from "@baiyun/kit/testing";
import type { Answered, CarrierAdapter, CarrierPort } from "../carrier/carrier-port";
import { CARRIER_FAULTS } from "../testing/carrier-faults";
import { carrierOrder, SandboxProcess } from "../testing/sandbox";
import { fourPx } from "./4px/four-px";
import { yanwen } from "./yanwen/yanwen";
import { yunExpress } from "./yunexpress/yunexpress";

const OPENAPI = { interface: "OPENAPI", appId: "sandbox-app", sourceKey: "sandbox-source" };
const PARTIES: Readonly<Record<string, readonly [CarrierAdapter, product: string, credentials: object]>> = {
  YUNEXPRESS_OMS: [yunExpress, "THPHR", { interface: "OMS", code: "SBX001", secret: "sandbox-oms-secret" }],
  YUNEXPRESS_OPENAPI: [yunExpress, "THZXR", { ...OPENAPI, appSecret: "sandbox-app-secret", signature: "hex" }],
  FOUR_PX: [fourPx, "PX", { appKey: "demo-app-key", appSecret: "demo-app-secret" }],
  YANWEN: [yanwen, "481", { userId: "100000", token: "sandbox-yanwen-token" }],
};
/** Below what a late answer takes, and above what a busy machine needs. */
const [TIMEOUT_MS, LATE_MS] = [2_000, 3_000];
const RATE = { country: "DE", weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 };

const TABLE = new FaultTable("carriers", CARRIER_FAULTS);
const failures: string[] = [];
let sandbox: SandboxProcess;
const opened: CarrierPort[] = [];

beforeAll(async () => {
  sandbox = await SandboxProcess.start();
  await Promise.all(Object.keys(PARTIES).map(playParty));
}, 240_000);
afterAll(async () => {
  process.stdout.write(TABLE.text());
  await Promise.all(opened.map((port) => port.close()));
  await sandbox.stop();
});

/** One that nobody has asked yet: what failed before does not keep it from being asked. */
function open(party: string): CarrierPort {
  const [adapter, , credentials] = PARTIES[party]!;
  const url = `${sandbox.url}${adapter.sandboxPath(credentials)}`;
  const port = adapter.open(url, credentials, { timeoutMs: TIMEOUT_MS, redis: null });
  opened.push(port);
  return port;
}

interface Booked {
  reference: string;
  number: string;
}
/** What a play needs to be there before anything goes wrong. */
interface Given {
  party: string;
  known: Booked;
  toBeTakenOut: ReadonlyMap<PartyFault, Booked>;
}
const FAULTS = Object.keys(PARTY_FAULTS) as PartyFault[];
/** Made along with others, which therefore go wrong at another time. */
const ALONG = new Set(["FIND", "FILE", "TOKEN"]);

/** A party's calls go wrong side by side, each by one fault after the other. */
async function playParty(party: string): Promise<void> {
  const port = open(party);
  const known = await booked(port, party, `BY-${party}`);
  const booking = FAULTS.map(
    async (fault) => [fault, await booked(port, party, nameOf(party, "CANCEL", fault))] as const,
  );
  const given = { party, known, toBeTakenOut: new Map(await Promise.all(booking)) };
  const rows = (Object.entries(PARTY_CALLS.carriers) as [PartyCall<"carriers">, string][])
    .map(([row, of]) => [row, ...of.split(" ")] as [PartyCall<"carriers">, string, string])
    .filter(([, of]) => of === party);
  const play = async ([row, , call]: (typeof rows)[number], isPlayed: (fault: PartyFault) => boolean) => {
    for (const [of, fault] of TABLE.cells) {
      if (of !== row || !isPlayed(fault)) continue;
      const ended = await ending(given, call, fault).catch((error: Error) => error.message);
      TABLE.show(row, fault, ended);
    }
  };
  // A token that is over is over for all that go on meanwhile.
  const isAlone = (fault: PartyFault) => fault === "expired token";
  await Promise.all(rows.filter(([, , call]) => !ALONG.has(call)).map((row) => play(row, (fault) => !isAlone(fault))));
  for (const row of rows) await play(row, (fault) => ALONG.has(row[2]) || isAlone(fault));
  // By now what was late has come as well.
  for (const fault of FAULTS) {
    const there = await sandbox.parcelsOf(nameOf(party, "CREATE", fault));
    if (there.length > 1) failures.push(`${party} create, ${fault}: ${there.length} parcels`);
  }
}

const nameOf = (party: string, call: string, fault: PartyFault) => `BY-${party}-${call}-${FAULTS.indexOf(fault)}`;

async function booked(port: CarrierPort, party: string, reference: string): Promise<Booked> {
  const made = await port.create(carrierOrder(reference, PARTIES[party]![1]));
  if (made.outcome !== "DONE") throw new Error(made.message);
  return { reference, number: made.value.number };
}

async function ending({ party, known, toBeTakenOut }: Given, call: string, fault: PartyFault): Promise<string> {
  const port = open(party);
  await sandbox.plan({ fault: PARTY_FAULTS[fault], counterpart: party, call, times: 1, waitMs: LATE_MS });
  if (call === "CREATE") return creating(port, party, nameOf(party, call, fault));
  if (call === "CANCEL") return takingOut(port, toBeTakenOut.get(fault)!);
  if (call === "MANIFEST") return handingIn(port, party, nameOf(party, call, fault), known);
  return worded(await asking(port, call, known));
}

async function handingIn(port: CarrierPort, party: string, reference: string, { number }: Booked): Promise<string> {
  const fetched = {
    reference,
    warehouseCode: "SZX1",
    readyAt: new Date(),
    readyUntil: null,
    weightG: 640,
    numbers: [number],
  };
  const first = await port.manifest!(fetched);
  const isOver = first.outcome === "DONE" || first.outcome === "REFUSED";
  const last = isOver ? first : await port.manifest!(fetched);
  const isThere = (await sandbox.keptBy(party, `M/${reference}`)) !== null;
  if (isThere !== (last.outcome === "DONE")) failures.push(`${reference}: there ${isThere}, and told ${last.outcome}`);
  return `${isOver ? worded(first) : "asked again"}, ${isThere ? "there" : "not there"}`;
}

function asking(port: CarrierPort, call: string, { reference, number }: Booked) {
  if (call === "RATE") return port.rate!(RATE);
  if (call === "TRACK") return port.track(number);
  return call === "LABEL" || call === "FILE" ? port.label(number) : port.find(reference);
}

const worded = ({ outcome }: Answered<unknown>): string =>
  outcome === "DONE" ? "done" : outcome === "REFUSED" ? "refused" : "asked again later";

/** As a booking does it: what is not known to be there is asked about, and told again where it is not. */
async function creating(port: CarrierPort, party: string, reference: string): Promise<string> {
  const order = carrierOrder(reference, PARTIES[party]![1]);
  const { outcome } = await port.create(order);
  const found = await port.find(reference);
  if (found.outcome !== "DONE") return `not known: ${found.message}`;
  if (outcome === "UNAVAILABLE" || (outcome === "REFUSED" && !found.value))
    return `${outcome.toLowerCase()}, nothing there`;
  const isTold = found.value === null && outcome === "UNKNOWN";
  if (isTold) await port.create(order);
  const there = await sandbox.parcelsOf(reference);
  if (there.length !== 1) failures.push(`${reference}: ${there.length} parcels`);
  const how = outcome === "DONE" ? "done" : isTold ? "asked about, told again" : "asked about";
  return `${how}, there ${there.length === 1 ? "once" : there.length}`;
}

async function takingOut(port: CarrierPort, { reference, number }: Booked): Promise<string> {
  const first = await port.cancel(number, "cancelled");
  const isOver = first.outcome === "DONE" || first.outcome === "REFUSED";
  const last = isOver ? first : await port.cancel(number, "cancelled");
  const [parcel] = await sandbox.parcelsOf(reference);
  const isOut = parcel!.cancelledAt !== null;
  if (isOut !== (last.outcome === "DONE")) failures.push(`${reference}: out ${isOut}, and told ${last.outcome}`);
  return `${isOver ? worded(first) : "asked again"}, ${isOut ? "out" : "still there"}`;
}

it.each(TABLE.cells)("%s that shows %s ends: %s", (call, fault, ending) => {
  expect(TABLE.shownIn(call, fault)).toBe(ending);
});

it("whatever the fault, no carrier has a parcel twice, or keeps one that it said it let go of", () => {
  expect(failures).toEqual([]);
});
