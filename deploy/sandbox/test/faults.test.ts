import { rmSync } from "node:fs";
import { type Sandbox, startSandbox } from "../src";
import { FAULTS, type Fault } from "../src/faults";
import { ask, OMS_HEADERS, omsOrder, posted, temporaryFolder } from "./asking";

let folder: string;
let sandbox: Sandbox;
beforeAll(async () => {
  folder = temporaryFolder();
  sandbox = await startSandbox({ folder, host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => ask(`${sandbox.url}/control/faults`, { method: "DELETE" }));

/** Below what SLOW waits, and above what a busy machine needs for an answer. */
const PATIENCE_MS = 2_500;

/** What a client sees of an order: the status and the beginning of the body, or how the call broke off. */
async function create(reference: string, headers: Record<string, string> = {}): Promise<string> {
  const late = AbortSignal.timeout(PATIENCE_MS);
  const url = `${sandbox.url}/yunexpress/api/WayBill/CreateOrder`;
  try {
    const sent = posted([omsOrder(reference)], { ...OMS_HEADERS, ...headers });
    const answer = await fetch(url, { ...sent, signal: late });
    return `${answer.status} ${(await answer.text()).slice(0, 6)}`;
  } catch {
    return late.aborted ? "silence" : "broken off";
  }
}

const accepted = async (reference: string): Promise<number> => {
  const { body } = await ask(`${sandbox.url}/control/parcels?reference=${reference}`);
  return (body as { count: number }).count;
};

/** What is seen of a call with each fault, and how many parcels there are of it afterwards. */
const SEEN: Readonly<Record<Fault, readonly [seen: string, parcels: number]>> = {
  DOWN: ["broken off", 0],
  SERVER_ERROR: ["500 <html>", 0],
  THROTTLED: ['429 {"Code', 0],
  EXPIRED_TOKEN: ['401 {"Code', 0],
  CLOCK_SKEW: ['401 {"Code', 0],
  REJECT: ['200 {"Item', 0],
  SLOW: ["silence", 0],
  TIMEOUT_AFTER_ACCEPT: ["silence", 1],
  ERROR_AFTER_ACCEPT: ["502 <html>", 1],
  GARBAGE: ['200 {"Code', 1],
  HALF_ANSWER: ["broken off", 1],
  REPEAT: ['200 {"Item', 1],
};

it.each(FAULTS)("%s, told by a header", async (fault) => {
  const seen = await create(`BY-${fault}`, { "x-sandbox-fault": fault });
  expect([seen, await accepted(`BY-${fault}`)]).toEqual(SEEN[fault]);
});

it("told by words in the reference, for the call that they name", async () => {
  expect(await create("BY-SBX-DOWN")).toBe("broken off");
  expect(await create("BY-SBX-GARBAGE@LABEL")).toBe('200 {"Item');
  const label = await ask(`${sandbox.url}/yunexpress/api/Label/Print`, posted(["BY-SBX-GARBAGE@LABEL"], OMS_HEADERS));
  expect(label).toEqual({ status: 200, body: '{"Code":"00' });
});

it("told by plan: so many calls, of one counterpart and kind", async () => {
  const plan = (fault: object) => ask(`${sandbox.url}/control/faults`, posted(fault));
  await plan({ fault: "SERVER_ERROR", counterpart: "YUNEXPRESS_OMS", call: "CREATE", times: 2 });
  await plan({ fault: "DOWN", counterpart: "YANWEN" });
  const seen = [await create("P-1"), await create("P-1"), await create("P-1")];
  expect(seen).toEqual(["500 <html>", "500 <html>", '200 {"Item']);
  await expect(fetch(`${sandbox.url}/yanwen/api/tracking?nums=1`)).rejects.toThrow("fetch failed");
  expect((await plan({ fault: "SLEEPY" })).status).toBe(400);
  expect((await plan({ fault: "DOWN", afterMs: 600_000 })).body).toMatchObject({
    sandbox: true,
    faults: [{ counterpart: "YANWEN" }, { fault: "DOWN", afterMs: 600_000 }],
  });
  expect(await create("P-2")).toBe('200 {"Item');
});
