import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { type Outcome, staff, until } from "@baiyun/kit/testing";
import { type Logistics, openLogistics } from "../testing/logistics";
import { SandboxProcess } from "../testing/sandbox";

let sandbox: SandboxProcess;
let logistics: Logistics;
beforeAll(async () => {
  sandbox = await SandboxProcess.start();
  logistics = await openLogistics({ CARRIER_SANDBOX_URL: sandbox.url, CARRIER_TIMEOUT_MS: "60000" });
});
afterAll(async () => {
  await logistics.close();
  await sandbox.stop();
});
afterEach(() => sandbox.clearFaults());

const ACCOUNT = "id code carrier mode baseUrl credentialFields dailyCalls version";
const FOUR_PX = [
  { field: "appKey", value: "demo-app-key" },
  { field: "appSecret", value: "demo-app-secret" },
];
const stated = (overrides: object = {}) => ({
  ...{ code: `A-${randomUUID()}`, carrier: "FOUR_PX", mode: "SANDBOX", credentials: FOUR_PX, dailyCalls: 3 },
  ...overrides,
});
type Account = { id: string; code: string; version: number };
const admin = staff("admin");
/** As the database has it, of every tenant. */
const stored = <T>(sql: string, id: string): Promise<T[]> =>
  logistics.database.transaction(Viewer.system, (tx) => tx.query<T[]>(sql, [id]));
const state = (input: object) =>
  logistics.running.act(
    "stateCarrierAccount",
    `... on StateCarrierAccountSuccess { carrierAccount { ${ACCOUNT} } } ... on CarrierAccountChanged { version }`,
    input,
    admin,
  );
const accountOf = (outcome: Outcome) => outcome.carrierAccount as Account;

async function healthOf(id: string) {
  const { data, errors } = await logistics.running.run<{ carrierAccounts: { id: string; health: object }[] }>(
    "{ carrierAccounts { id health { lastSuccessAt lastFailureAt lastFailure calls failures errorRate remainingToday } } }",
    {},
    staff("ops"),
  );
  expect(errors).toBeUndefined();
  return data.carrierAccounts.find((account) => account.id === id)!.health as Record<string, unknown>;
}

const check = (carrierAccountId: string) =>
  logistics.running.act(
    "checkCarrierAccount",
    "... on CheckCarrierAccountSuccess { carrierAccount { id } }",
    { carrierAccountId },
    staff("ops"),
  );
/** Asks the carrier, and waits for what comes of it. */
async function checked(id: string): Promise<Record<string, unknown>> {
  const { calls } = await healthOf(id);
  await check(id);
  const answered = "SELECT count(*)::int AS n FROM carrier_call WHERE account_id = $1 AND state <> 'ASKED'";
  await until(async () => (await stored<{ n: number }>(answered, id))[0]!.n > Number(calls));
  return healthOf(id);
}

it("an account is stated and stated again; its credentials are encrypted, and told by name alone", async () => {
  const input = { ...stated(), idempotencyKey: randomUUID() };
  const first = await state(input);
  const { id, code, version } = accountOf(first);
  expect(first).toEqual({
    __typename: "StateCarrierAccountSuccess",
    carrierAccount: {
      ...{ id, code, carrier: "FOUR_PX", mode: "SANDBOX", baseUrl: null, dailyCalls: 3, version: 1 },
      credentialFields: ["appKey", "appSecret"],
    },
  });
  expect(await state(input)).toEqual(first);
  const other = { ...input, credentials: [FOUR_PX[0], { field: "appSecret", value: "another" }] };
  expect((await state(other)).__typename).toBe("IdempotencyKeyReused");

  expect(await state(stated({ code }))).toMatchObject({ __typename: "CarrierAccountChanged", version });
  const again = await state(stated({ code, expectedVersion: version, dailyCalls: null }));
  expect(accountOf(again)).toMatchObject({ id, dailyCalls: null, version: 2 });

  const [row] = await stored<{ sealed: Buffer }>("SELECT * FROM carrier_account WHERE id = $1", id);
  expect(JSON.stringify(row) + row!.sealed.toString("latin1")).not.toContain("demo-app-secret");
});

it("all that is wrong is told at once, without what was given, and nothing is kept", async () => {
  const code = `B-${randomUUID()}`;
  const bad = { code, mode: "LIVE", baseUrl: null, credentials: [{ field: "appKey", value: "s3cret" }], dailyCalls: 0 };
  const outcome = await state(stated(bad));
  expect(outcome).toMatchObject({ __typename: "InvalidInput" });
  const faults = outcome.faults as { field: string; message: string }[];
  expect(faults.map(({ field }) => field).sort()).toEqual(["baseUrl", "credentials.appSecret", "dailyCalls"]);
  expect(JSON.stringify(faults)).not.toContain("s3cret");
  const inSandbox = await state(stated({ code, baseUrl: "https://open.4px.com" }));
  expect(inSandbox).toMatchObject({ __typename: "InvalidInput", field: "baseUrl" });
  expect(await stored("SELECT id FROM carrier_account WHERE code = $1", code)).toEqual([]);
});

it("what nobody has asked is unknown; a check asks the carrier, by a row that was there before", async () => {
  const { id } = accountOf(await state(stated()));
  const nothing = { lastSuccessAt: null, lastFailureAt: null, lastFailure: null, calls: 0, failures: 0 };
  expect(await healthOf(id)).toEqual({ ...nothing, errorRate: null, remainingToday: 3 });

  const good = await checked(id);
  expect(good).toEqual({
    ...{ ...nothing, lastSuccessAt: expect.any(String), calls: 1, errorRate: 0, remainingToday: 2 },
  });
  await sandbox.plan({ fault: "DOWN", counterpart: "FOUR_PX" });
  const bad = await checked(id);
  expect(bad).toEqual({
    ...{ ...good, lastFailureAt: expect.any(String), lastFailure: "The connection broke off." },
    ...{ calls: 2, failures: 1, errorRate: 0.5, remainingToday: 1 },
  });
  const calls = await stored(
    "SELECT kind, state, attempts, claim, raw LIKE '%DS000006%' AS raw FROM carrier_call WHERE account_id = $1 ORDER BY id",
    id,
  );
  expect(calls).toEqual([
    { kind: "CHECK", state: "DONE", attempts: 1, claim: null, raw: true },
    { kind: "CHECK", state: "FAILED", attempts: 1, claim: null, raw: false },
  ]);
  expect(await check(randomUUID())).toMatchObject({ __typename: "CarrierAccountNotFound" });
});

it("credentials that were replaced are asked with from then on", async () => {
  const wrong = [FOUR_PX[0], { field: "appSecret", value: "wrong" }];
  const { id, code, version } = accountOf(await state(stated({ credentials: wrong })));
  expect(await checked(id)).toMatchObject({ lastSuccessAt: null, lastFailure: "The sign is not right", failures: 1 });
  await state(stated({ code, expectedVersion: version }));
  expect(await checked(id)).toMatchObject({ lastSuccessAt: expect.any(String), calls: 2, failures: 1 });
});
