import { randomUUID } from "node:crypto";
import { Viewer, verifyAudit } from "@baiyun/kit";
import { type Outcome, staff } from "@baiyun/kit/testing";
import { CarrierAccount } from "../carrier-account/carrier-account.entity";
import { credentialFields } from "../testing/customs-office";
import { type Logistics, openLogistics } from "../testing/logistics";

let logistics: Logistics;
beforeAll(async () => {
  logistics = await openLogistics();
});
afterAll(() => logistics.close());

const [one, other] = [staff("admin"), staff("admin")];
const CHANGE = "credentialChange { id status isLive isNew baseUrl credentialFields createdBy { id } decidedBy { id } }";
const secretOf = (appSecret: string) => [
  { field: "appKey", value: "demo-app-key" },
  { field: "appSecret", value: appSecret },
];
const account = (over: object = {}) => ({
  ...{ code: `L-${randomUUID()}`, carrier: "FOUR_PX", mode: "LIVE", baseUrl: "https://open.4px.example" },
  ...{ credentials: secretOf("s3cret-one"), dailyCalls: 3, ...over },
});
const state = (input: object, claims: object = one) =>
  logistics.running.act(
    "stateCarrierAccount",
    `... on StateCarrierAccountSuccess { carrierAccount { id mode version dailyCalls } }
     ... on CarrierAccountChanged { version } ... on CredentialChangeProposed { ${CHANGE} }`,
    input,
    claims,
  );
const decide = (act: "confirm" | "reject", credentialChangeId: string, claims: object, more: object = {}) =>
  logistics.running.act(
    `${act}CredentialChange`,
    `... on ${act === "confirm" ? "Confirm" : "Reject"}CredentialChangeSuccess { ${CHANGE} }
     ... on IllegalCredentialChangeState { current }`,
    { credentialChangeId, ...(act === "reject" && { reason: "Not ours." }), ...more },
    claims,
  );
const changeOf = (outcome: Outcome) => outcome.credentialChange as { id: string; status: string };
const sql = <T>(statement: string, ...values: unknown[]): Promise<T[]> =>
  logistics.database.transaction(Viewer.system, (tx) => tx.query<T[]>(statement, values));
/** By which secret a carrier is asked now; null of an account that is not there. */
const usedBy = (code: string): Promise<string | null> =>
  logistics.database.transaction(Viewer.system, async (tx) => {
    const found = await tx.findOneBy(CarrierAccount, { code });
    return found && (await logistics.running.services.carrierAccounts.credentials(tx, found)).appSecret!;
  });
const audited = (subjectId: string) =>
  sql<object>(
    "SELECT act, actor, subject_kind, reason FROM audit_entry WHERE subject_id = $1 ORDER BY position",
    subjectId,
  );
const by = (claims: { sub?: string }, act: string, kind: string, reason: string | null = null) => ({
  ...{ act, actor: claims.sub, subject_kind: kind, reason },
});

it("a live account is used as another admin confirms it, once; who stated it may not", async () => {
  const input = { ...account(), idempotencyKey: randomUUID() };
  const proposed = await state(input);
  const { id } = changeOf(proposed);
  expect(proposed).toEqual({
    __typename: "CredentialChangeProposed",
    credentialChange: {
      ...{ id, status: "PROPOSED", isLive: true, isNew: true, baseUrl: "https://open.4px.example" },
      ...{ credentialFields: ["appKey", "appSecret"], createdBy: { id: one.sub }, decidedBy: null },
    },
  });
  expect(await state(input)).toEqual(proposed);
  expect((await state({ ...input, credentials: secretOf("guess") })).__typename).toBe("IdempotencyKeyReused");
  expect((await state(account({ code: input.code }), other)).__typename).toBe("CredentialChangeWaits");
  expect((await decide("confirm", id, one)).__typename).toBe("OtherAdminNeeded");
  expect((await decide("confirm", randomUUID(), other)).__typename).toBe("CredentialChangeNotFound");
  await expect(decide("confirm", id, staff("ops"))).rejects.toThrow("FORBIDDEN");
  expect(await usedBy(input.code)).toBeNull();
  const [kept] = await sql<{ sealed: Buffer }>("SELECT * FROM credential_change WHERE id = $1", id);
  expect(JSON.stringify(kept) + kept!.sealed.toString("latin1")).not.toContain("s3cret");

  const outcomes = await Promise.all([1, 2, 3].map(() => decide("confirm", id, other)));
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
    ...["ConfirmCredentialChangeSuccess", "IllegalCredentialChangeState", "IllegalCredentialChangeState"],
  ]);
  expect(await usedBy(input.code)).toBe("s3cret-one");
  const [{ id: accountId, sealed }] = (await sql<{ id: string; sealed: null }>(
    `SELECT account.id, change.sealed FROM carrier_account AS account
     JOIN credential_change AS change ON change.subject_id = account.id WHERE account.code = $1`,
    input.code,
  )) as [{ id: string; sealed: null }];
  expect(sealed).toBeNull();
  expect(await audited(id)).toEqual([by(one, "stateCarrierAccount", "CredentialChange")]);
  expect(await audited(accountId)).toEqual([by(other, "confirmCredentialChange", "CarrierAccount")]);
  expect((await verifyAudit(logistics.database)).brokenAt).toBeNull();
});

it("until it is confirmed the account is asked by what it was, and what was rejected is gone", async () => {
  const stated = account();
  await decide("confirm", changeOf(await state(stated)).id, other);
  const rotated = { ...stated, credentials: secretOf("s3cret-two"), expectedVersion: 1 };
  const { id } = changeOf(await state(rotated));
  expect(await usedBy(stated.code)).toBe("s3cret-one");
  expect(await decide("reject", id, one)).toMatchObject({ credentialChange: { status: "REJECTED" } });
  expect(await decide("confirm", id, other)).toMatchObject({ current: "REJECTED" });
  expect(await sql("SELECT sealed FROM credential_change WHERE id = $1", id)).toEqual([{ sealed: null }]);
  expect(await audited(id)).toEqual([
    by(one, "stateCarrierAccount", "CredentialChange"),
    by(one, "rejectCredentialChange", "CredentialChange", "Not ours."),
  ]);

  // Where it is asked, and that it is no longer live, are as good as a secret; how often it may be asked is not.
  for (const more of [{ baseUrl: "https://elsewhere.example" }, { mode: "SANDBOX", baseUrl: null }]) {
    const change = await state({ ...stated, ...more, expectedVersion: 1 });
    expect(change.__typename).toBe("CredentialChangeProposed");
    await decide("reject", changeOf(change).id, other);
  }
  const waiting = changeOf(await state(rotated));
  expect(await state({ ...stated, dailyCalls: 9, expectedVersion: 1 })).toMatchObject({
    carrierAccount: { version: 2, dailyCalls: 9 },
  });
  expect((await decide("confirm", waiting.id, other)).__typename).toBe("CredentialChangeOvertaken");
  expect(await usedBy(stated.code)).toBe("s3cret-one");
  await decide("reject", waiting.id, other);
  const again = changeOf(await state({ ...rotated, expectedVersion: 2 }));
  expect(await decide("confirm", again.id, other)).toMatchObject({
    credentialChange: { decidedBy: { id: other.sub } },
  });
  expect(await usedBy(stated.code)).toBe("s3cret-two");
});

it("a sandbox account needs nobody else, and its change is audited; a live office needs another admin too", async () => {
  const sandbox = await state(account({ mode: "SANDBOX", baseUrl: null }));
  const { id } = sandbox.carrierAccount as { id: string };
  expect(await audited(id)).toEqual([by(one, "stateCarrierAccount", "CarrierAccount")]);

  const code = `DE-${randomUUID()}`;
  const office = await logistics.running.act(
    "stateCounterpart",
    `... on CredentialChangeProposed { ${CHANGE} }`,
    {
      ...{ code, kind: "CUSTOMS_EDIFACT", mode: "LIVE", baseUrl: "https://customs.example" },
      // Of one office: what others declare here goes elsewhere.
      ...{ country: "DE", office: "DECREDENTIALS" },
      credentials: credentialFields(),
    },
    one,
  );
  const known = () => sql<{ is_active: boolean }>("SELECT mode, country FROM counterpart WHERE code = $1", code);
  expect(await known()).toEqual([]);
  expect((await decide("confirm", changeOf(office).id, one)).__typename).toBe("OtherAdminNeeded");
  expect(await decide("confirm", changeOf(office).id, other)).toMatchObject({
    credentialChange: { status: "CONFIRMED" },
  });
  expect(await known()).toEqual([{ mode: "LIVE", country: "DE" }]);
});

it("nobody is two persons in the database either", async () => {
  const { id } = changeOf(await state(account()));
  await expect(
    sql("UPDATE credential_change SET status = 'CONFIRMED', sealed = NULL, decided_by = created_by WHERE id = $1", id),
  ).rejects.toThrow("change_of_two_persons");
});
