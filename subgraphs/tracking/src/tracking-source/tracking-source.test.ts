import { randomUUID } from "node:crypto";
import { staff, testDatabaseUrl, until, viewer } from "@baiyun/kit/testing";
import { domain } from "../domain";
import { SandboxProcess } from "../testing/sandbox";
import { KEY, newNumber, newParcel, pushOf, Stage } from "../testing/stage";
import { AskedCalls } from "./asked-calls";

const SOURCES = /* GraphQL */ `
  query {
    trackingSources {
      name
      asked { lastSuccessAt lastFailureAt lastFailure calls failures errorRate remainingQuota }
      heard { lastHeardAt lastRefusedAt lastRefusal refusals }
    }
  }
`;
interface Shown {
  name: string;
  asked: Record<string, unknown> | null;
  heard: Record<string, unknown> | null;
}
const NEVER_ASKED = {
  ...{ lastSuccessAt: null, lastFailureAt: null, lastFailure: null },
  ...{ calls: 0, failures: 0, errorRate: null, remainingQuota: null },
};
const NEVER_HEARD = { lastHeardAt: null, lastRefusedAt: null, lastRefusal: null, refusals: 0 };
const HOUR_MS = 3_600_000;

let sandbox: SandboxProcess;
let stage: Stage;
beforeAll(async () => {
  sandbox = await SandboxProcess.start();
  stage = await Stage.open({
    // Of its own: what other tests are told would be counted as well.
    DATABASE_URL: await testDatabaseUrl("tracking-sources", domain),
    SEVENTEEN_TRACK_URL: `${sandbox.url}/17track`,
    CARRIER_TRACKING: JSON.stringify({ YANWEN: { url: `${sandbox.url}/yanwen`, userId: "100000" } }),
  });
  // It knows our account by this key. What it pushes goes astray.
  await sandbox.pushesTo("SEVENTEEN_TRACK", `${sandbox.url}/nobody`, KEY);
  const counted = await stage.redis.keys("tracking:asked:*");
  if (counted.length > 0) await stage.redis.del(counted);
});
afterAll(async () => {
  await stage.close();
  await sandbox.stop();
});
afterEach(() => stage.running.clock.release());

async function sources(claims: object = staff("ops")): Promise<Map<string, Shown>> {
  const { data, errors } = await stage.running.run<{ trackingSources: Shown[] }>(SOURCES, {}, claims);
  if (!data?.trackingSources) throw new Error(String(errors?.[0]?.extensions?.code ?? errors?.[0]?.message));
  return new Map(data.trackingSources.map((source) => [source.name, source]));
}
const asked = async (name: string) => (await sources()).get(name)!.asked!;

it("everybody who may tell us of parcels is there, and what nobody knows is null", async () => {
  expect([...(await sources()).values()]).toEqual([
    { name: "17TRACK", asked: NEVER_ASKED, heard: NEVER_HEARD },
    { name: "AfterShip", asked: null, heard: NEVER_HEARD },
    { name: "EDIFACT", asked: null, heard: NEVER_HEARD },
    { name: "EPCIS", asked: null, heard: NEVER_HEARD },
    { name: "YunExpress", asked: null, heard: null },
    { name: "4PX", asked: null, heard: null },
    { name: "Yanwen", asked: NEVER_ASKED, heard: null },
  ]);
});

it("what is asked is counted with what came of it, and how much is left is what the party says", async () => {
  const at = new Date();
  stage.running.clock.set(at);
  await stage.labelled();
  await until(async () => (await asked("17TRACK")).remainingQuota !== null);
  const once = { ...NEVER_ASKED, calls: 1, errorRate: 0, lastSuccessAt: at.toISOString(), remainingQuota: 999_999 };
  expect(await asked("17TRACK")).toEqual(once);
  await sandbox.plan({ fault: "EXPIRED_TOKEN", counterpart: "SEVENTEEN_TRACK", call: "REGISTER", times: 1 });
  await stage.labelled(newParcel());
  await until(async () => (await asked("17TRACK")).calls === 2);
  const failed = { failures: 1, errorRate: 0.5, lastFailureAt: at.toISOString() };
  const lastFailure = "-18010002: SANDBOX: refused as it was told";
  expect(await asked("17TRACK")).toEqual({ ...once, ...failed, calls: 2, lastFailure });
  expect(await asked("Yanwen")).toEqual(NEVER_ASKED);
});

it("a call counts for as many hours as it is said to, and not a moment longer", async () => {
  const calls = new AskedCalls(stage.redis);
  const name = randomUUID();
  const at = new Date(Math.floor(Date.now() / HOUR_MS) * HOUR_MS);
  const inHours = async (hours: number) => (await calls.healthOf(name, new Date(at.getTime() + hours * HOUR_MS))).calls;
  await calls.note(name, { outcome: "UNAVAILABLE", code: null, message: "No answer came in time." }, at);
  expect([await inHours(0), await inHours(23), await inHours(24)]).toEqual([1, 1, 0]);
  expect(await calls.healthOf(name, at)).toMatchObject({ lastFailureAt: at, lastFailure: "No answer came in time." });
});

it("who pushes was last heard when something of its own came, and last refused with why", async () => {
  const heard = async (name: string) => (await sources()).get(name)!.heard!;
  const push = JSON.stringify(pushOf(newNumber(), [{ at: "2026-06-24T01:00:00Z", code: "InTransit_Other" }]));
  expect(await stage.push(push)).toBe(200);
  await until(async () => (await heard("17TRACK")).lastHeardAt !== null);
  expect(await heard("17TRACK")).toEqual({ ...NEVER_HEARD, lastHeardAt: expect.any(String) });
  const { status } = await stage.bring("edifact", "UNH+1", { authorization: "Bearer somebody else's" });
  expect(status).toBe(401);
  await until(async () => (await heard("EDIFACT")).refusals === 1);
  // Whoever that was, it was not the partner.
  expect(await heard("EDIFACT")).toMatchObject({ lastHeardAt: null, lastRefusal: expect.stringMatching(/./) });
  expect(await heard("AfterShip")).toEqual(NEVER_HEARD);
});

it("is for our operations and admin alone", async () => {
  for (const claims of [staff("support"), staff("finance"), viewer("customer_admin"), {}])
    await expect(sources(claims)).rejects.toThrow(/FORBIDDEN|UNAUTHENTICATED/);
  expect((await sources(staff("admin"))).size).toBe(7);
});
