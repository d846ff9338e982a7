import { FaultTable, PARTY_FAULTS, type PartyFault, until } from "@baiyun/kit/testing";
import {
  BOOKING_FAULTS,
  type BookingCall,
  CALLS,
  ENDINGS,
  type Ending,
  FAULTS,
  LATE_MS,
  PATIENCE_MS,
} from "../testing/booking-faults";
import { BookedLogistics, type Counterpart, newService, type Standing } from "../testing/bookings";
import { openLogistics, orderCancelled } from "../testing/logistics";
import { SandboxProcess } from "../testing/sandbox";

let sandbox: SandboxProcess;
let booked: BookedLogistics;
/** By call a carrier of its own, so that three go at once; none of them is the one that stands by. */
const FIRST: Readonly<Record<BookingCall, Counterpart>> = {
  CREATE: "FOUR_PX",
  LABEL: "YUNEXPRESS_OMS",
  CANCEL: "YANWEN",
};
const NEXT: Counterpart = "YUNEXPRESS_OPENAPI";
const PARTY = Object.keys(PARTY_FAULTS) as PartyFault[];
/** What each carrier's answers are taken for is told by `adapters/carrier-faults.test.ts`; what becomes of a booking then asks for no carrier's name. */
const TABLE = new FaultTable("bookings", BOOKING_FAULTS);
const outcomes = new Map<string, { ended: Ending | string; standing: Standing; proof: string[] } | Error>();

beforeAll(async () => {
  sandbox = await SandboxProcess.start();
  booked = new BookedLogistics(
    await openLogistics({
      ...{ CARRIER_SANDBOX_URL: sandbox.url, CARRIER_TIMEOUT_MS: String(PATIENCE_MS), CARRIER_RETRY_MS: "100" },
    }),
  );
  await Promise.all(CALLS.map(playAll));
});
afterAll(async () => {
  process.stdout.write(TABLE.text());
  await booked.logistics.close();
  await sandbox.stop();
});

async function playAll(call: BookingCall): Promise<void> {
  for (const { name, ...fault } of FAULTS) {
    const planned = { ...fault, counterpart: FIRST[call], call };
    const outcome = await play(call, planned, ENDINGS[name][call]).catch((error: Error) => error);
    outcomes.set(`${name} ${call}`, outcome);
    const party = PARTY.find((each) => each === name);
    if (party && !(outcome instanceof Error)) TABLE.show(`booking ${call}`, party, outcome.ended);
  }
}

const isOver = ({ status, alive, exceptions }: Standing): boolean =>
  status === "LABELLED" || (status === "CANCELLED" && (alive === 0 || exceptions.length > 0));

async function play(call: BookingCall, fault: object, wanted: Ending) {
  const service = newService();
  // Labels are asked for again within a call, so often that the carrier would be left alone for a while.
  const first = await booked.route(service, FIRST[call], 1, { tries: call === "LABEL" ? 1 : 2 });
  // A busy machine is slow: the one that stands by is asked as often as it takes.
  const next = await booked.route(service, NEXT, 2, { tries: 20 });
  if (call !== "CANCEL") await sandbox.plan(fault);
  const shipment = await booked.ship(service);
  if (call === "CANCEL") {
    await booked.becomes(shipment, ({ status }) => status === "LABELLED");
    await sandbox.plan(fault);
    await booked.logistics.deliver(orderCancelled(shipment.order));
  }
  const standing = await booked.becomes(shipment, isOver);
  await sandbox.clearFault(FIRST[call]);
  const account = standing.bookings.at(-1)!.account;
  const isFirst = account === first.accountCode;
  const labelled = isFirst ? "first" : account === next.accountCode ? "next" : "nobody";
  const cancelled = standing.exceptions.length > 0 ? "not voided" : "void";
  const ended = standing.status === "LABELLED" ? labelled : cancelled;
  return { ended, standing, proof: await faultsIn(shipment.trackingNumber, standing, wanted) };
}

/** What is not as it has to be, whatever the fault: no second parcel, no second number, nothing that nobody can act on. */
async function faultsIn(number: string, standing: Standing, wanted: Ending): Promise<string[]> {
  const faults: string[] = [];
  const most = wanted === "void" ? 0 : 1;
  if (standing.alive !== most) faults.push(`${standing.alive} bookings alive`);
  if (standing.labels !== (standing.status === "LABELLED" ? 1 : 0)) faults.push(`${standing.labels} labels`);
  const references = standing.bookings.map((_booking, index) => `${number}-${index + 1}`);
  const parcels = (await Promise.all(references.map((reference) => sandbox.parcelsOf(reference)))).flat();
  const there = parcels.filter(({ cancelledAt }) => cancelledAt === null);
  if (there.length !== most) faults.push(`${there.length} parcels with carriers`);
  if (standing.status === "LABELLED" && there[0]?.number !== standing.number) faults.push("another number");
  const told = standing.exceptions.filter((kind) => kind !== "BOOKING_NOT_VOIDED");
  if (told.length > 0) faults.push(`left over: ${told}`);
  return faults;
}

const CELLS = FAULTS.flatMap(({ name }) => CALLS.map((call) => [name, call] as const));
it.each(CELLS)("%s of %s", (name, call) => {
  const outcome = outcomes.get(`${name} ${call}`)!;
  if (outcome instanceof Error) throw outcome;
  expect({ ended: outcome.ended, proof: outcome.proof }).toEqual({ ended: ENDINGS[name][call], proof: [] });
});

it("what arrives after the next carrier was asked is taken out again", async () => {
  const service = newService();
  await booked.route(service, "FOUR_PX", 1, { tries: 1 });
  const next = await booked.route(service, NEXT, 2, { tries: 20 });
  await sandbox.plan({ fault: "SLOW", waitMs: LATE_MS, times: 1, counterpart: "FOUR_PX", call: "CREATE" });
  const shipment = await booked.ship(service);
  const { bookings } = await booked.becomes(shipment, ({ status }) => status === "LABELLED");
  expect(bookings.map(({ state, account }) => [state, account === next.accountCode])).toEqual([
    ["REFUSED", false],
    ["LABELLED", true],
  ]);
  const { calls } = await booked.becomes(shipment, (standing) => isLookedAt(standing));
  expect(calls.find(({ kind }) => kind === "CANCEL")!.state).toBe("DONE");
  const [late] = await sandbox.parcelsOf(`${shipment.trackingNumber}-1`);
  expect(late!.cancelledAt).not.toBeNull();
});

const isLookedAt = ({ calls }: Standing): boolean =>
  calls.some(({ kind, state }) => kind === "CANCEL" && state === "DONE");

it("a carrier that is down for ten minutes holds up its own parcels alone, which wait or go by the next as configured", async () => {
  const MINUTE_MS = 60_000;
  const [waits, falls, others] = [newService(), newService(), newService()];
  const down = await booked.route(waits, "FOUR_PX", 1, { onTrouble: "WAIT" });
  await booked.route(falls, "FOUR_PX", 1);
  const next = await booked.route(falls, "YANWEN", 2);
  const other = await booked.route(others, "YUNEXPRESS_OMS", 1);
  const labelled = async (service: string) => {
    const shipment = await booked.ship(service);
    const { bookings, exceptions } = await booked.becomes(shipment, ({ status }) => status === "LABELLED");
    return [bookings.map(({ state, account }) => [state, account]), exceptions];
  };
  expect(await labelled(waits)).toEqual([[["LABELLED", down.accountCode]], []]);
  await sandbox.plan({ fault: "DOWN", counterpart: "FOUR_PX", forMs: 10 * MINUTE_MS });
  const [one, two] = [await booked.ship(waits), await booked.ship(waits)];
  expect(await Promise.all([1, 2, 3].map(() => labelled(others)))).toEqual(
    [1, 2, 3].map(() => [[["LABELLED", other.accountCode]], []]),
  );
  const [bookings] = await labelled(falls);
  expect(bookings).toEqual([
    ["REFUSED", expect.not.stringMatching(next.accountCode)],
    ["LABELLED", next.accountCode],
  ]);
  for (const each of [one, two]) {
    const { status, bookings: own } = await booked.becomes(each, ({ exceptions }) => exceptions.length > 0);
    expect([status, own.map(({ state }) => state)]).toEqual(["CREATED", ["BOOKING"]]);
  }
  await sandbox.leap(9 * MINUTE_MS);
  const attempts = async () => (await booked.standing(one)).calls[0]!.attempts;
  const before = await attempts();
  await until(async () => (await attempts()) > before);
  expect(await booked.standing(one)).toMatchObject({ status: "CREATED", exceptions: ["CARRIER_SILENT"], labels: 0 });
  await sandbox.leap(MINUTE_MS);
  for (const each of [one, two]) {
    const standing = await booked.becomes(each, ({ status }) => status === "LABELLED");
    expect(standing).toMatchObject({ exceptions: [], labels: 1, alive: 1, bookings: [{ account: down.accountCode }] });
    expect(await sandbox.parcelsOf(`${each.trackingNumber}-1`)).toEqual([
      expect.objectContaining({ counterpart: "FOUR_PX", number: standing.number, cancelledAt: null }),
    ]);
  }
});
