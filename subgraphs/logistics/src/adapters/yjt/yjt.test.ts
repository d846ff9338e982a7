import { SandboxProcess } from "../../testing/sandbox";
import type { WarehousePort } from "../../warehouse/warehouse-port";
import { yjt } from "./yjt";

const HOUR_MS = 3_600_000;
/** Above what a busy machine needs for an answer; and for one that never comes. */
const [TIMEOUT_MS, HASTE_MS] = [60_000, 4_000];
const OPTIONS = { redis: null, answersTo: "", isTest: true };
let sandbox: SandboxProcess;
const opened: WarehousePort[] = [];
beforeAll(async () => {
  sandbox = await SandboxProcess.start();
});
afterAll(async () => {
  await Promise.all(opened.map((port) => port.close()));
  await sandbox.stop();
});
afterEach(() => sandbox.clearFaults());

function open(token = "sandbox-yjt-token", timeoutMs = TIMEOUT_MS): WarehousePort {
  const port = yjt.open(`${sandbox.url}${yjt.sandboxPath}`, { token }, { ...OPTIONS, timeoutMs });
  opened.push(port);
  return port;
}
const PARCELS = [{ trackingNumber: "YT2600000000000001", weightG: 640 }];
const kept = (reference: string) => sandbox.keptBy<{ kind: string; parcels: object[] }>("YJT", reference);

it("parcels are announced, weighed as they come in, in stock until they are picked and sent out", async () => {
  const port = open();
  expect(await port.arrived("ASN-1")).toMatchObject({ outcome: "DONE", value: false });
  expect(await port.announce("ASN-1", PARCELS)).toMatchObject({ outcome: "DONE", value: null });
  expect(await port.arrived("ASN-1")).toMatchObject({ outcome: "DONE", value: true });
  expect(await port.announce("ASN-1", PARCELS)).toMatchObject({ outcome: "DONE" });
  expect(await port.receipts(0)).toMatchObject({ outcome: "DONE", value: { receipts: [], unread: [] } });
  await sandbox.leap(HOUR_MS);
  const received = await port.receipts(0);
  if (received.outcome !== "DONE") throw new Error(received.message);
  expect(received.value.receipts).toEqual([
    {
      ...{ number: 1, trackingNumber: "YT2600000000000001", weightG: 645, lengthMm: 380, widthMm: 260 },
      ...{ heightMm: 120, condition: "GOOD", rawTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
    },
  ]);
  expect(await port.receipts(1)).toMatchObject({ value: { receipts: [], unread: [] } });
  expect(await port.stock()).toMatchObject({ value: [{ trackingNumber: "YT2600000000000001", quantity: 1 }] });
  expect(await port.sendOut("OUT-1", PARCELS)).toMatchObject({ outcome: "REFUSED", code: "1006" });
  expect(await port.pick("PICK-1", PARCELS)).toMatchObject({ outcome: "DONE", value: null });
  expect(await port.stock()).toMatchObject({ value: [{ trackingNumber: "YT2600000000000001", quantity: 1 }] });
  expect(await port.sendOut("OUT-1", PARCELS)).toMatchObject({ outcome: "DONE" });
  expect(await port.stock()).toMatchObject({ value: [] });
  expect(await kept("PICK-1")).toMatchObject({ kind: "PICK", parcels: PARCELS });
  expect(await kept("OUT-1")).toMatchObject({ kind: "OUTBOUND", parcels: PARCELS });
});

it("what is wrong is refused, and nothing is there", async () => {
  expect(await open("another").announce("ASN-2", PARCELS)).toMatchObject({ outcome: "REFUSED", code: "401" });
  expect(await open().announce("ASN-2", [])).toMatchObject({ outcome: "REFUSED", code: "1003" });
  expect(await kept("ASN-2")).toBeNull();
  expect(yjt.faultsOf({ secret: "s3cret" })).toEqual([
    { field: "credentials.token", message: "Missing, or not as this carrier has it." },
    { field: "credentials", message: "This carrier takes other fields." },
  ]);
});

const FAULTS = [
  ["DOWN", "UNKNOWN", false],
  ["SERVER_ERROR", "UNKNOWN", false],
  ["THROTTLED", "UNAVAILABLE", false],
  ["EXPIRED_TOKEN", "REFUSED", false],
  ["REJECT", "REFUSED", false],
  ["TIMEOUT_AFTER_ACCEPT", "UNKNOWN", true],
  ["ERROR_AFTER_ACCEPT", "UNKNOWN", true],
  ["GARBAGE", "UNKNOWN", true],
  ["HALF_ANSWER", "UNKNOWN", true],
  ["REPEAT", "DONE", true],
] as const;
const CALLS = { ASN: "announce", PICK: "pick", OUTBOUND: "sendOut" } as const;
const NAMES = Object.keys(CALLS) as (keyof typeof CALLS)[];
const CASES = NAMES.flatMap((call) => FAULTS.map((fault) => [call, ...fault] as const));

it.each(CASES)("%s that shows %s is %s, and there: %s", async (call, fault, outcome, isThere) => {
  const port = open(undefined, fault === "TIMEOUT_AFTER_ACCEPT" ? HASTE_MS : TIMEOUT_MS);
  const reference = `${call}-${fault}`;
  await sandbox.plan({ fault, counterpart: "YJT", call, times: 1 });
  expect((await port[CALLS[call]](reference, PARCELS)).outcome).toBe(outcome);
  expect([(await kept(reference)) !== null, await open().arrived(reference)]).toEqual([
    isThere,
    expect.objectContaining({ outcome: "DONE", value: isThere }),
  ]);
});
