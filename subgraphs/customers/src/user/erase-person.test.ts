import { randomUUID } from "node:crypto";
import { SubjectKey, Viewer } from "@baiyun/kit";
import { type Outcome, staff } from "@baiyun/kit/testing";
import {
  type Customers,
  newEmail,
  ops,
  type Registered,
  refresh,
  register,
  rows,
  signIn,
  startCustomers,
} from "../testing/customers";
import { submitKyc } from "../testing/kyc";
import { accept, inviteByMail } from "../testing/members";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());

const admin = staff("admin");
const erase = (userId: string, own: object = {}, claims: object = admin): Promise<Outcome> =>
  customers.act(
    "erasePerson",
    `... on ErasePersonSuccess { user { id name email phone locale erasedAt } keptDocuments { id } }`,
    { userId, reason: "Asked for it", ...own },
    claims,
  );

async function member(registered: Registered) {
  const email = newEmail();
  const invited = await inviteByMail(customers, registered.admin, { email, name: "Lin Wei" });
  await accept(customers, invited.invitationToken);
  const userId = (invited as unknown as { membership: { user: { id: string } } }).membership.user.id;
  const claims = { sub: userId, tid: registered.tenantId, scope: "role:customer_member" };
  await customers.act("updateProfile", "", { phone: "+86 579 8520 1234" }, claims);
  return { email, userId, claims };
}

async function passport({ customerId }: Registered): Promise<string> {
  const { document } = (await submitKyc(customers, customerId)) as unknown as { document: { id: string } };
  await customers.services.documents.keepFile(document.id, Buffer.from("%PDF-1.7"), "application/pdf");
  return document.id;
}

/** Every text and JSON of every table, whatever holds it. */
async function tablesWith(...texts: string[]): Promise<string[]> {
  const tables = await rows(
    customers,
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'outbox_event%' AND has_table_privilege(to_regclass(format('public.%I', tablename)), 'SELECT')",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [{ holds }] = await rows(
      customers,
      `SELECT EXISTS (SELECT FROM "${name}" AS r WHERE EXISTS (SELECT FROM unnest($1::text[]) AS t WHERE r::text LIKE '%' || t || '%')) AS holds`,
      texts,
    );
    if (holds) found.push(String(name));
  }
  return found;
}

it("nothing tells any more who the person was; that there was somebody stays", async () => {
  const registered = await register(customers);
  const { email, userId } = await member(registered);
  const { refreshToken } = await signIn(customers, email);
  const documentId = await passport(registered);
  const input = { documentIds: [documentId], idempotencyKey: randomUUID() };
  const erased = {
    __typename: "ErasePersonSuccess",
    user: {
      ...{ id: userId, name: "Erased person", email: `${userId}@erased.invalid` },
      ...{ phone: null, locale: null, erasedAt: expect.any(String) },
    },
    keptDocuments: [],
  };
  expect(await erase(userId, input)).toEqual(erased);
  expect(await erase(userId, input)).toEqual(erased);
  expect((await erase(userId)).__typename).toBe("PersonErased");

  expect(await tablesWith(email)).toEqual([]);
  expect((await signIn(customers, email)).__typename).toBe("InvalidCredentials");
  expect((await refresh(customers, refreshToken)).__typename).toBe("SessionEnded");
  const key = await customers.database.transaction(Viewer.system, (tx) =>
    tx.findOneByOrFail(SubjectKey, { id: userId }),
  );
  expect(key).toMatchObject({ wrappedKey: null, erasedAt: expect.any(Date) });
  expect(
    await rows(
      customers,
      `SELECT number, number_sealed, holder_sealed, status, kyc_document.erased_at IS NOT NULL AS erased, sealed, wrapped_key
       FROM kyc_document LEFT JOIN kyc_file ON document_id = id JOIN subject_key USING (id) WHERE id = $1`,
      documentId,
    ),
  ).toEqual([
    {
      ...{ number: "", number_sealed: null, holder_sealed: null, status: "SUBMITTED", erased: true },
      ...{ sealed: null, wrapped_key: null },
    },
  ]);
  expect(await rows(customers, "SELECT phone_sealed FROM user_account WHERE id = $1", userId)).toEqual([
    { phone_sealed: null },
  ]);
  const [stated, told] = (await customers.events(userId)).slice(-2);
  expect(told).toEqual({
    type: "person.erased.v1",
    payload: { userId, tenantId: registered.tenantId, erasedAt: expect.any(String) },
  });
  expect(stated).toEqual({
    type: "member.stated.v1",
    payload: {
      ...{ tenantId: registered.tenantId, userId, email: `${userId}@erased.invalid`, name: "Erased person" },
      ...{ role: "customer_member", locale: null, isActive: false },
    },
  });
  expect((await customers.events(`sub:${userId}`)).map(({ type }) => type)).toEqual(["access.revoked.v1"]);
  expect(
    await rows(customers, "SELECT act, subject_kind, reason, actor FROM audit_entry WHERE subject_id = $1", userId),
  ).toEqual([{ act: "erasePerson", subject_kind: "User", reason: "Asked for it", actor: admin.sub }]);
  // The address is free again.
  const again = await inviteByMail(customers, registered.admin, { email });
  expect((await accept(customers, again.invitationToken)).__typename).toBe("AcceptInvitationSuccess");
});

it("what a customer was accepted by is kept until five years after it left", async () => {
  const registered = await register(customers);
  const { customerId } = registered;
  const documentId = await passport(registered);
  const decide = (mutation: string, expectedVersion: number, own: object = {}) =>
    customers.act(mutation, "", { customerId, expectedVersion, ...own }, ops());
  expect((await decide("approveCustomer", 1)).__typename).toBe("ApproveCustomerSuccess");
  const [first, second] = [await member(registered), await member(registered)];
  expect(await erase(first.userId, { documentIds: [documentId] })).toMatchObject({
    __typename: "ErasePersonSuccess",
    keptDocuments: [{ id: documentId }],
  });
  const files = () => rows(customers, "SELECT count(*)::int AS kept FROM kyc_file WHERE document_id = $1", documentId);
  expect(await files()).toEqual([{ kept: 1 }]);
  expect((await decide("closeCustomer", 2, { reason: "Left" })).__typename).toBe("CloseCustomerSuccess");
  await rows(
    customers,
    "UPDATE customer_decision SET decided_at = now() - interval '5 years 1 day' WHERE tenant_id = $1 AND to_status = 'CLOSED'",
    customerId,
  );
  expect(await erase(second.userId, { documentIds: [documentId] })).toMatchObject({ keptDocuments: [] });
  expect(await files()).toEqual([{ kept: 0 }]);
});

it("refuses the last admin, others' and companies' documents, and everybody but admin; nothing changes", async () => {
  const [registered, other] = [await register(customers), await register(customers)];
  const { userId } = await member(registered);
  const [foreign, licence] = [
    await passport(other),
    String((await rows(customers, "SELECT id FROM kyc_document WHERE tenant_id = $1", registered.tenantId))[0].id),
  ];
  expect((await erase(registered.userId)).__typename).toBe("LastAdmin");
  const { __typename, faults } = await erase(userId, { documentIds: [foreign, licence, "x"] });
  expect(__typename).toBe("InvalidInput");
  expect((faults as { field: string }[]).map(({ field }) => field)).toEqual([0, 1, 2].map((n) => `documentIds.${n}`));
  expect((await erase(randomUUID())).__typename).toBe("PersonNotFound");
  expect(await erase(userId, { reason: "" })).toMatchObject({ __typename: "InvalidInput", field: "reason" });
  for (const claims of [registered.admin, staff("ops"), staff("support")]) {
    await expect(erase(userId, {}, claims)).rejects.toThrow("FORBIDDEN");
  }
  expect(
    await rows(
      customers,
      "SELECT name, erased_at FROM user_account WHERE tenant_id = $1 ORDER BY id",
      registered.tenantId,
    ),
  ).toEqual([
    { name: "Cranes admin", erased_at: null },
    { name: "Lin Wei", erased_at: null },
  ]);
  expect(await rows(customers, "SELECT count(*)::int AS files FROM kyc_file WHERE document_id = $1", foreign)).toEqual([
    { files: 1 },
  ]);
});
