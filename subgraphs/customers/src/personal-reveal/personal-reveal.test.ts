import { randomUUID } from "node:crypto";
import { MOST_REVEALS_AN_HOUR } from "@baiyun/kit";
import { type Outcome, staff, viewer } from "@baiyun/kit/testing";
import { type Customers, type Registered, register, rows, startCustomers } from "../testing/customers";
import { documentsOf, submitKyc } from "../testing/kyc";

let customers: Customers;
let registered: Registered;
beforeAll(async () => {
  customers = await startCustomers();
  registered = await register(customers);
  await customers.act("updateProfile", "", { phone: "+86 579 8520 1234" }, registered.admin);
});
afterAll(() => customers.close());
afterEach(() => customers.clock.release());

const reveal = (claims: object, own: object = {}): Promise<Outcome> =>
  customers.act(
    "revealPerson",
    "... on RevealPersonSuccess { user { id } contact { email phone } } ... on TooManyReveals { retryAt }",
    { userId: registered.userId, reason: "Caller cannot sign in", ...own },
    claims,
  );
const audited = (actor: string) =>
  rows(
    customers,
    "SELECT act, subject_kind, subject_id, reason FROM audit_entry WHERE actor = $1 ORDER BY position",
    actor,
  );

it("support sees a person masked, and whole once by a reveal that the audit keeps and its chain proves", async () => {
  const support = staff("support");
  const seen = async (claims: object) => {
    const text = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { email phone maskedEmail maskedPhone } } }`;
    const { data } = await customers.run(text, { of: [{ __typename: "User", id: registered.userId }] }, claims);
    return (data as { _entities: unknown[] })._entities[0];
  };
  const whole = { email: registered.email, phone: "+8657985201234" };
  const masked = { maskedEmail: `${registered.email[0]}•••@•••`, maskedPhone: "•••34" };
  const [none, noMask] = [
    { email: null, phone: null },
    { maskedEmail: null, maskedPhone: null },
  ];
  expect(await seen(support)).toEqual({ ...none, ...masked });
  expect(await seen(staff("finance"))).toEqual({ ...none, ...masked });
  expect(await seen(staff("ops"))).toEqual({ ...whole, ...masked });
  expect(await seen(staff("pricing"))).toEqual({ ...none, ...noMask });
  expect(await seen(registered.admin)).toEqual({ ...whole, ...noMask });

  const own = { idempotencyKey: randomUUID() };
  const shown = { __typename: "RevealPersonSuccess", user: { id: registered.userId } };
  expect(await reveal(support, own)).toEqual({ ...shown, contact: whole });
  expect(await reveal(support, own)).toEqual({ ...shown, contact: null });
  expect(await audited(support.sub)).toEqual([
    { act: "revealPerson", subject_kind: "User", subject_id: registered.userId, reason: "Caller cannot sign in" },
  ]);
  const { data } = await customers.run("{ customersAuditVerdict { isWhole brokenAt } }", {}, staff("admin"));
  expect(data.customersAuditVerdict).toEqual({ isWhole: true, brokenAt: null });
});

it("refuses without a reason, of nobody, and to every other role; nothing is kept", async () => {
  const support = staff("support");
  expect(await reveal(support, { reason: " " })).toMatchObject({ __typename: "InvalidInput", field: "reason" });
  for (const userId of [randomUUID(), "' OR 1=1"]) {
    expect((await reveal(support, { userId })).__typename).toBe("PersonNotFound");
  }
  for (const claims of [
    registered.admin,
    viewer("support"),
    ...["ops", "admin", "finance"].map((role) => staff(role)),
  ]) {
    await expect(reveal(claims)).rejects.toThrow("FORBIDDEN");
    expect(await audited(claims.sub)).toEqual([]);
  }
  expect(await audited(support.sub)).toEqual([]);
});

it("a document's file is the customer's own to open; staff is shown it for a reason, and no more of all than so many an hour", async () => {
  const { document } = (await submitKyc(customers, registered.customerId)) as unknown as { document: { id: string } };
  await customers.services.documents.keepFile(document.id, Buffer.from("%PDF-1.7"), "application/pdf");
  const file = async (claims: object) => {
    const text = `query ($id: ID!) { customer(id: $id) { kycDocuments { edges { node { id file { url } } } } } }`;
    type Read = { customer: { kycDocuments: { edges: { node: { id: string; file: object | null } }[] } } };
    const { data } = await customers.run<Read>(text, { id: registered.customerId }, claims);
    return data.customer.kycDocuments.edges.find(({ node }) => node.id === document.id)!.node.file;
  };
  const url = { url: expect.stringContaining(`/kyc-documents/${document.id}?token=`) };
  const ops = staff("ops");
  expect([await file(registered.admin), await file(ops), await file(staff("admin"))]).toEqual([url, null, null]);

  const look = (claims: object) =>
    customers.act(
      "revealKycDocument",
      "... on RevealKycDocumentSuccess { file { url } } ... on TooManyReveals { retryAt }",
      { documentId: document.id, reason: "Review" },
      claims,
    );
  customers.clock.set("2026-11-20T08:00:00Z");
  const outcomes = await Promise.all(Array.from({ length: MOST_REVEALS_AN_HOUR + 2 }, () => look(ops)));
  expect(outcomes.filter(({ __typename }) => __typename === "RevealKycDocumentSuccess")).toEqual(
    Array(MOST_REVEALS_AN_HOUR).fill({ __typename: "RevealKycDocumentSuccess", file: url }),
  );
  expect(outcomes.filter(({ __typename }) => __typename === "TooManyReveals").map(({ retryAt }) => retryAt)).toEqual(
    Array(2).fill("2026-11-20T09:00:00.000Z"),
  );
  expect(await audited(ops.sub)).toHaveLength(MOST_REVEALS_AN_HOUR);
  for (const claims of [registered.admin, staff("support"), staff("finance")]) {
    await expect(look(claims)).rejects.toThrow("FORBIDDEN");
  }
  expect((await documentsOf(customers, registered)).map(({ status }) => status)).toContain("SUBMITTED");
});
