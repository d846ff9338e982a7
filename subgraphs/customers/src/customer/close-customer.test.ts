import { randomUUID } from "node:crypto";
import { Viewer, verifyAudit } from "@baiyun/kit";
import { type Outcome, staff, until, viewer } from "@baiyun/kit/testing";
import type { FormattedExecutionResult } from "graphql";
import { onWalletChanged } from "../consumers/on-wallet-changed";
import {
  type Customers,
  ops,
  type Registered,
  refresh,
  register,
  rows,
  signIn,
  startCustomers,
} from "../testing/customers";
import { invite } from "../testing/members";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());

const close = (customerId: string, own: object = {}, claims: object = ops()): Promise<Outcome> =>
  customers.act(
    "closeCustomer",
    `... on CloseCustomerSuccess { customer { status suspensionReason version } } ... on IllegalCustomerState { current }
     ... on CustomerNotClosable { balances { amountMinor currency } holds { amountMinor currency } openShipments }`,
    { customerId, expectedVersion: 1, reason: "Asked to leave", ...own },
    claims,
  );

interface Told {
  walletId?: string;
  currency?: string;
  posted?: number;
  held?: number;
  at?: string;
}
/** As finance tells it. */
const wallet = (customerId: string, { walletId = randomUUID(), currency = "EUR", posted = 0, held = 0, at }: Told) =>
  customers.database.transaction(Viewer.system, (tx) =>
    onWalletChanged(customers.services.obligations).handle(tx, {
      ...{ id: randomUUID(), type: "wallet.changed.v1", aggregateId: walletId, tenantId: customerId },
      occurredAt: at ?? new Date().toISOString(),
      payload: {
        ...{ walletId, customerId, currency, cause: "HOLD" },
        posted: { amountMinor: String(posted), currency },
        held: { amountMinor: String(held), currency },
        available: { amountMinor: String(posted - held), currency },
      },
    }),
  );
const shipment = (customerId: string, type: string, own: object = {}) =>
  customers.tell({ from: "logistics", type, tenantId: customerId, payload: { orderId: randomUUID(), ...own } });

const stored = ({ customerId }: Registered) =>
  rows(customers, "SELECT status, version FROM customer WHERE id = $1", customerId);
const closable = { balances: [], holds: [], openShipments: 0 };

it("a customer with nothing open leaves for good: nobody signs in, refreshes or comes back", async () => {
  const registered = await register(customers);
  const { customerId, email, userId } = registered;
  const { refreshToken } = await signIn(customers, email);
  await invite(customers, registered.admin);
  await wallet(customerId, {});
  const idempotencyKey = randomUUID();
  const closed = {
    __typename: "CloseCustomerSuccess",
    customer: { status: "CLOSED", suspensionReason: null, version: 2 },
  };
  const admin = ops();
  expect(await close(customerId, { idempotencyKey }, admin)).toEqual(closed);
  expect(await close(customerId, { idempotencyKey }, admin)).toEqual(closed);
  expect(await close(customerId, { expectedVersion: 2 })).toMatchObject({
    __typename: "IllegalCustomerState",
    current: "CLOSED",
  });

  expect((await signIn(customers, email)).__typename).toBe("AccountSuspended");
  expect((await refresh(customers, refreshToken)).__typename).toBe("AccountSuspended");
  expect((await customers.events(`tid:${customerId}`)).map(({ type }) => type)).toEqual(["access.revoked.v1"]);
  expect((await customers.events(customerId)).at(-1)).toEqual({
    type: "customer.status_changed.v1",
    payload: { customerId, from: "PENDING_KYC", to: "CLOSED" },
  });
  const stated = async () => (await customers.events(userId)).at(-1)?.payload as { isActive: boolean };
  await until(async () => !(await stated()).isActive);

  const { data } = await customers.run<{ customersAudit: unknown; customersAuditVerdict: unknown }>(
    `query ($id: ID) { customersAudit(filter: { subjectId: $id }, first: 5) { edges { node {
       act subjectKind subjectId reason by { id } } } } customersAuditVerdict { isWhole brokenAt } }`,
    { id: customerId },
    staff("admin"),
  );
  expect(data).toEqual({
    customersAudit: {
      edges: [
        {
          // Whoever did it is nobody of the demo's house.
          node: {
            act: "closeCustomer",
            subjectKind: "Customer",
            subjectId: customerId,
            reason: "Asked to leave",
            by: null,
          },
        },
      ],
    },
    customersAuditVerdict: { isWhole: true, brokenAt: null },
  });
});

it("every reason against it is told at once, and nothing changes; the last word of each counts", async () => {
  const registered = await register(customers);
  const { customerId } = registered;
  const [euros, dollars, settled] = [randomUUID(), randomUUID(), randomUUID()];
  await wallet(customerId, { walletId: euros, posted: -1250, held: 300, at: "2026-11-27T09:00:01Z" });
  await wallet(customerId, { walletId: euros, at: "2026-11-27T09:00:00Z" });
  await wallet(customerId, { walletId: dollars, currency: "USD", posted: 1 });
  await wallet(customerId, { walletId: settled, currency: "GBP", posted: 5, at: "2026-11-27T09:00:00Z" });
  await wallet(customerId, { walletId: settled, currency: "GBP", at: "2026-11-27T09:00:01Z" });
  const [open, delivered, moving, returned] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const at = { shipmentId: open, trackingNumber: "x" };
  const later = { occurredAt: "2030-01-01T00:00:00Z" };
  const told = [
    await shipment(customerId, "shipment.labelled.v1", at),
    await shipment(customerId, "shipment.labelled.v1", { shipmentId: delivered }),
    await shipment(customerId, "shipment.labelled.v1", { shipmentId: returned }),
    await shipment(customerId, "shipment.status_changed.v1", { shipmentId: moving, status: "ARRIVED" }),
  ];
  await customers.handled(...told);
  const ended = [
    await customers.tell({
      ...{ from: "logistics", type: "shipment.status_changed.v1", tenantId: customerId, ...later },
      payload: { shipmentId: delivered, status: "DELIVERED" },
    }),
    await customers.tell({
      ...{ from: "logistics", type: "shipment.cancelled.v1", tenantId: customerId, ...later },
      payload: { shipmentId: returned },
    }),
  ];
  await customers.handled(...ended);
  // What is older than the end reopens nothing.
  await customers.handled(await shipment(customerId, "shipment.labelled.v1", { shipmentId: returned }));

  expect(await close(customerId)).toEqual({
    __typename: "CustomerNotClosable",
    message:
      "The customer cannot be closed yet: its balance is -12.50 EUR, its balance is 0.01 USD, 3.00 EUR are held, 2 of its shipments are under way.",
    balances: [
      { amountMinor: "-1250", currency: "EUR" },
      { amountMinor: "1", currency: "USD" },
    ],
    holds: [{ amountMinor: "300", currency: "EUR" }],
    openShipments: 2,
  });
  expect(await stored(registered)).toEqual([{ status: "PENDING_KYC", version: 1 }]);
  expect(await customers.events(`tid:${customerId}`)).toEqual([]);

  await wallet(customerId, { walletId: euros });
  expect(await close(customerId)).toMatchObject({ ...closable, balances: [{ currency: "USD" }], openShipments: 2 });
});

it("is for ops and admin, of a version they know, for a reason", async () => {
  const registered = await register(customers);
  const { customerId } = registered;
  for (const claims of [registered.admin, staff("finance"), staff("support"), staff("pricing")]) {
    await expect(close(customerId, {}, claims)).rejects.toThrow("FORBIDDEN");
  }
  expect((await close(customerId, { expectedVersion: 4 })).__typename).toBe("CustomerChanged");
  expect(await close(customerId, { reason: " " })).toMatchObject({ __typename: "InvalidInput", field: "reason" });
  expect((await close(randomUUID())).__typename).toBe("CustomerNotFound");
  expect(await stored(registered)).toEqual([{ status: "PENDING_KYC", version: 1 }]);
  const racing = await Promise.all([1, 2, 3].map(() => close(customerId)));
  expect(racing.map(({ __typename }) => __typename).sort()).toEqual([
    "CloseCustomerSuccess",
    "IllegalCustomerState",
    "IllegalCustomerState",
  ]);
});

it("terms are changed by those who may, told as they are then, and a tier's reason is audited", async () => {
  const registered = await register(customers);
  const { customerId, admin } = registered;
  const TERMS = "{ customer { tier defaultCurrency incoterm version } }";
  const setTier = (own: object, claims: object) =>
    customers.act(
      "setCustomerTier",
      `... on SetCustomerTierSuccess ${TERMS} ... on CustomerChanged { currentVersion }`,
      { customerId, expectedVersion: 1, tier: "PLUS", reason: "Steady volume", ...own },
      claims,
    );
  const changeTerms = (own: object, claims: object) =>
    customers.act(
      "changeCustomerTerms",
      `... on ChangeCustomerTermsSuccess ${TERMS}`,
      { customerId, expectedVersion: 2, ...own },
      claims,
    );
  for (const claims of [admin, staff("ops"), staff("finance")]) {
    await expect(setTier({}, claims)).rejects.toThrow("FORBIDDEN");
  }
  for (const claims of [staff("ops"), staff("finance"), { ...admin, scope: "role:customer_member" }]) {
    await expect(changeTerms({ incoterm: "DAP" }, claims)).rejects.toThrow("FORBIDDEN");
  }
  expect((await changeTerms({ incoterm: "DAP" }, viewer("customer_admin"))).__typename).toBe("CustomerNotFound");
  expect(await setTier({}, staff("pricing"))).toEqual({
    __typename: "SetCustomerTierSuccess",
    customer: { tier: "PLUS", defaultCurrency: "EUR", incoterm: "DDP", version: 2 },
  });
  expect((await setTier({}, staff("admin"))).__typename).toBe("CustomerChanged");
  expect(await changeTerms({ incoterm: "DAP", defaultCurrency: "USD" }, admin)).toEqual({
    __typename: "ChangeCustomerTermsSuccess",
    customer: { tier: "PLUS", defaultCurrency: "USD", incoterm: "DAP", version: 3 },
  });
  const terms = { customerId, name: "Paper Cranes Ltd" };
  expect((await customers.events(customerId)).filter(({ type }) => type === "customer.terms_changed.v1")).toEqual(
    [
      { ...terms, tier: "STANDARD", defaultCurrency: "EUR", incoterm: "DDP" },
      { ...terms, tier: "PLUS", defaultCurrency: "EUR", incoterm: "DDP" },
      { ...terms, tier: "PLUS", defaultCurrency: "USD", incoterm: "DAP" },
    ].map((payload) => ({ type: "customer.terms_changed.v1", payload })),
  );
  expect(
    await rows(customers, "SELECT act, reason FROM audit_entry WHERE subject_id = $1 ORDER BY position", customerId),
  ).toEqual([{ act: "setCustomerTier", reason: "Steady volume" }]);
  expect((await verifyAudit(customers.database)).brokenAt).toBeNull();
});

it("who follows a customer is told of each change, and goes on from what they saw last", async () => {
  const [mine, other] = [await register(customers), await register(customers)];
  const FOLLOW = `subscription ($customerId: ID, $after: String) { customerStatusChanged(customerId: $customerId, after: $after) {
    id from to customer { id status } } }`;
  const follow = (claims: object, variables: object = {}) =>
    customers.subgraph.subscribe({ query: FOLLOW, variables: variables as Record<string, unknown>, viewer: claims });
  const next = async (updates: Awaited<ReturnType<typeof follow>>) => {
    const { value } = await updates.next();
    return JSON.parse(JSON.stringify(value as FormattedExecutionResult));
  };
  const decide = (mutation: string, { customerId }: Registered, expectedVersion: number, own: object = {}) =>
    customers.act(mutation, "", { customerId, expectedVersion, ...own }, ops());
  const approve = (of: Registered) => decide("approveCustomer", of, 1);

  const [own, all] = [await follow(mine.admin), await follow(staff("ops"), { customerId: mine.customerId })];
  await approve(other);
  await approve(mine);
  const approved = { from: "PENDING_KYC", to: "ACTIVE", customer: { id: mine.customerId, status: "ACTIVE" } };
  const first = await next(own);
  expect(first).toEqual({ data: { customerStatusChanged: { id: expect.any(String), ...approved } } });
  expect((await next(all)).data.customerStatusChanged).toMatchObject(approved);
  await own.return!();
  await all.return!();
  await decide("suspendCustomer", mine, 2, { reason: "Unpaid" });
  const again = await follow(ops(), { customerId: mine.customerId, after: first.data.customerStatusChanged.id });
  expect((await next(again)).data.customerStatusChanged).toMatchObject({ from: "ACTIVE", to: "SUSPENDED" });
  await again.return!();
  const refused = await next(await follow(other.admin, { customerId: mine.customerId }));
  expect(refused.errors[0].extensions.code).toBe("CUSTOMER_NOT_FOUND");
});
