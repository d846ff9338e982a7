import { randomUUID } from "node:crypto";
import { staff, viewer } from "@baiyun/kit/testing";
import { FinanceUnderTest } from "../testing/finance";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
});
afterAll(() => finance.close());

async function raised(
  kind: string,
  tenantId: string,
  shipmentId: string = randomUUID(),
  orderId: string = randomUUID(),
  more: { parcelNumber?: number } = {},
) {
  const about = { shipmentId, orderId, exceptionId: randomUUID(), kind };
  const payload = { ...about, ...more, occurredAt: new Date().toISOString() };
  const told = { from: "logistics", type: "shipment.exception_raised.v1", tenantId, payload };
  await finance.domain.handled(await finance.domain.tell(told));
  const [claim] = await finance.rows<{ id: string }>("SELECT id FROM claim WHERE shipment_id = $1 ORDER BY id DESC", [
    shipmentId,
  ]);
  return { id: claim?.id as string, shipmentId, orderId };
}

const act = (name: string, claimId: string, more: object = {}, claims: object = finance.finance) =>
  finance.domain.act(
    name,
    `... on ${name[0]!.toUpperCase()}${name.slice(1)}Success { claim { status amount { decimal } } } ... on IllegalClaimState { current isReversed }`,
    { claimId, ...more },
    claims,
  );
const eur = (amountMinor: string) => ({ amountMinor, currency: "EUR" });

it("is opened by a loss, damage or destruction, once, and paid into the wallet once it is approved", async () => {
  const wallet = await finance.wallet();
  const { id, shipmentId, orderId } = await raised("LOST", wallet.tenantId);
  await raised("LOST", wallet.tenantId, shipmentId, orderId);
  expect(await finance.rows("SELECT 1 FROM claim WHERE shipment_id = $1", [shipmentId])).toHaveLength(1);
  expect((await raised("WEIGHT_ABOVE_QUOTE", wallet.tenantId)).id).toBeUndefined();

  expect(await act("payClaim", id)).toMatchObject({ current: "OPEN" });
  expect(await act("addClaimEvidence", id, { text: "Bought for 30." }, wallet.admin)).toMatchObject({
    claim: { status: "EVIDENCE" },
  });
  expect(
    await act("approveClaim", id, { amount: { amountMinor: "1", currency: "JPY" }, reason: "Lost." }),
  ).toMatchObject({ __typename: "WalletNotFound" });
  expect(await act("approveClaim", id, { amount: eur("3000"), reason: "Lost." })).toMatchObject({
    claim: { status: "APPROVED", amount: { decimal: "30.00" } },
  });
  const outcomes = await Promise.all([1, 2, 3].map(() => act("payClaim", id)));
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
    "IllegalClaimState",
    "IllegalClaimState",
    "PayClaimSuccess",
  ]);
  expect(await finance.booked(id)).toEqual(["CREDIT WALLET 3000", "DEBIT CLAIMS_PAID 3000"]);
  expect(await finance.money(wallet.id)).toBe("3000 0");
  const common = { claimId: id, customerId: wallet.tenantId, orderId, shipmentId };
  expect(await finance.domain.events(id)).toEqual([
    { type: "claim.opened.v1", payload: { ...common, amount: null } },
    { type: "claim.decided.v1", payload: { ...common, amount: eur("3000"), decision: "APPROVED" } },
    { type: "claim.paid.v1", payload: { ...common, amount: eur("3000"), kind: "LOST" } },
  ]);
});

it("that was paid is taken back once its parcel is found, once, and only where it is covered", async () => {
  const wallet = await finance.wallet();
  const { id, shipmentId } = await raised("LOST", wallet.tenantId);
  await act("approveClaim", id, { amount: eur("3000"), reason: "Lost." });
  await act("payClaim", id);
  const payload = { shipmentId, kind: "LOST", closedAt: "2026-11-22T08:00:00.000Z" };
  await finance.domain.handled(
    await finance.domain.tell({ from: "logistics", type: "shipment.exception_closed.v1", payload }),
  );
  const { data } = await finance.domain.run(
    "query ($id: ID!) { claim(id: $id) { foundAt status } }",
    { id },
    staff("support"),
  );
  expect(data.claim).toEqual({ foundAt: "2026-11-22T08:00:00.000Z", status: "PAID" });

  const order = { orderId: randomUUID(), customerId: wallet.tenantId };
  await finance.request(order, 1n);
  expect(await act("reverseClaimPayout", id, { reason: "Found." })).toMatchObject({ __typename: "InsufficientFunds" });
  await finance.tell("released", { ...order, fee: null, feeReason: null });
  expect(await act("reverseClaimPayout", id, { reason: "Found." })).toMatchObject({ claim: { status: "PAID" } });
  expect(await act("reverseClaimPayout", id, { reason: "Again." })).toMatchObject({
    current: "PAID",
    isReversed: true,
  });
  expect(await finance.money(wallet.id)).toBe("0 0");
  expect((await finance.domain.events(id)).slice(3)).toMatchObject([
    { type: "claim.payout_reversed.v1", payload: { claimId: id, shipmentId, amount: eur("3000"), kind: "LOST" } },
  ]);
  expect(await finance.faults()).toEqual([]);
});

it("of two parcels of one shipment each is claimed, paid and taken back by itself", async () => {
  const wallet = await finance.wallet();
  const { tenantId, admin } = wallet;
  const first = await raised("LOST", tenantId, undefined, undefined, { parcelNumber: 1 });
  const { shipmentId, orderId } = first;
  await act("approveClaim", first.id, { amount: eur("3000"), reason: "Lost." });
  await act("payClaim", first.id);
  const second = await raised("LOST", tenantId, shipmentId, orderId, { parcelNumber: 2 });
  expect(second.id).not.toBe(first.id);
  expect((await raised("LOST", tenantId, shipmentId, orderId, { parcelNumber: 2 })).id).toBe(second.id);
  expect((await raised("LOST", tenantId, shipmentId, orderId, { parcelNumber: 1 })).id).toBe(second.id);
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Shipment {
    claim { id } claims { id kind parcelNumber status } } } }`;
  const of = [{ __typename: "Shipment", id: shipmentId }];
  const shown = async () => (await finance.domain.run<{ _entities: object[] }>(query, { of }, admin)).data._entities;
  expect(await shown()).toEqual([
    {
      claim: { id: second.id },
      claims: [
        { id: first.id, kind: "LOST", parcelNumber: 1, status: "PAID" },
        { id: second.id, kind: "LOST", parcelNumber: 2, status: "OPEN" },
      ],
    },
  ]);
  await act("approveClaim", second.id, { amount: eur("2000"), reason: "Lost too." });
  await act("payClaim", second.id);
  expect(await finance.booked(first.id)).toEqual(["CREDIT WALLET 3000", "DEBIT CLAIMS_PAID 3000"]);
  expect(await finance.booked(second.id)).toEqual(["CREDIT WALLET 2000", "DEBIT CLAIMS_PAID 2000"]);
  expect(await finance.money(wallet.id)).toBe("5000 0");
  const common = { claimId: second.id, customerId: tenantId, orderId, shipmentId, parcelNumber: 2 };
  expect(await finance.domain.events(second.id)).toEqual([
    { type: "claim.opened.v1", payload: { ...common, amount: null } },
    { type: "claim.decided.v1", payload: { ...common, amount: eur("2000"), decision: "APPROVED" } },
    { type: "claim.paid.v1", payload: { ...common, amount: eur("2000"), kind: "LOST" } },
  ]);

  const payload = { shipmentId, kind: "LOST", parcelNumber: 2, closedAt: "2026-11-22T08:00:00.000Z" };
  await finance.domain.handled(
    await finance.domain.tell({ from: "logistics", type: "shipment.exception_closed.v1", payload }),
  );
  expect(await finance.rows("SELECT found_at FROM claim WHERE shipment_id = $1 ORDER BY id", [shipmentId])).toEqual([
    { found_at: null },
    { found_at: new Date("2026-11-22T08:00:00.000Z") },
  ]);
  await act("reverseClaimPayout", second.id, { reason: "Found." });
  expect(await finance.money(wallet.id)).toBe("3000 0");
  expect(
    await finance.rows("SELECT reversed_at IS NULL AS paid FROM claim WHERE shipment_id = $1 ORDER BY id", [
      shipmentId,
    ]),
  ).toEqual([{ paid: true }, { paid: false }]);
  expect(await finance.faults()).toEqual([]);
});

it("that is rejected is not paid", async () => {
  const wallet = await finance.wallet();
  const { id } = await raised("DAMAGED", wallet.tenantId);
  expect(await act("rejectClaim", id, { reason: "Packed badly." })).toMatchObject({ claim: { status: "REJECTED" } });
  for (const name of ["payClaim", "rejectClaim", "approveClaim", "addClaimEvidence"]) {
    const more = {
      rejectClaim: { reason: "No." },
      approveClaim: { amount: eur("1"), reason: "Yes." },
      addClaimEvidence: { text: "Please." },
    }[name];
    expect(await act(name, id, more)).toMatchObject({ current: "REJECTED" });
  }
  expect(await finance.money(wallet.id)).toBe("0 0");
});

it("is its customer's administrators', support's and finance's to see by every way, and finance's to decide", async () => {
  const wallet = await finance.wallet();
  const { id, shipmentId } = await raised("DESTROYED", wallet.tenantId);
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Shipment { claim { id } } ... on Claim { kind } } }`;
  const representations = [
    { __typename: "Shipment", id: shipmentId },
    { __typename: "Claim", id },
  ];
  const seenBy = async (claims: object) =>
    (await finance.domain.run(query, { representations }, claims)).data._entities;
  for (const claims of [wallet.admin, staff("support"), staff("finance"), staff("admin")]) {
    expect(await seenBy(claims)).toEqual([{ claim: { id } }, { kind: "DESTROYED" }]);
  }
  for (const claims of [viewer("customer_admin"), viewer("customer_member", wallet.tenantId), staff("ops")]) {
    expect(await seenBy(claims)).toEqual([{ claim: null }, null]);
  }
  for (const claims of [wallet.admin, staff("support"), staff("ops")]) {
    await expect(act("rejectClaim", id, { reason: "No." }, claims)).rejects.toThrow("FORBIDDEN");
  }
});

it("is part of its order's margin while it is paid, and makes none known that was not", async () => {
  const wallet = await finance.wallet({ posted: 9000n });
  const { id, orderId } = await raised("DAMAGED", wallet.tenantId);
  const order = { orderId, customerId: wallet.tenantId };
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Order { margin { decimal } } } }`;
  const margin = async () => {
    const { data } = await finance.domain.run<{ _entities: [{ margin: object | null }] }>(
      query,
      { of: [{ __typename: "Order", id: orderId }] },
      finance.finance,
    );
    return data._entities[0].margin;
  };
  await finance.request(order, 2000n);
  await finance.tell("due", order);
  await act("approveClaim", id, { amount: eur("700"), reason: "Broken." });
  await act("payClaim", id);
  expect(await margin()).toBeNull();
  const lines = [{ description: "Carriage", amountMinor: "1500", orderId }];
  const bill = { kind: "CARRIER", party: "YUNEXPRESS", number: randomUUID(), currency: "EUR", lines };
  await finance.domain.act("recordBill", "", bill, finance.finance);
  expect(await margin()).toEqual({ decimal: "-2.00" });
  await act("reverseClaimPayout", id, { reason: "It was whole." });
  expect(await margin()).toEqual({ decimal: "5.00" });
  // What is refused changes it no more and tells nobody.
  expect(await act("reverseClaimPayout", id, { reason: "Again." })).toMatchObject({ isReversed: true });
  expect(await act("payClaim", id)).toMatchObject({ isReversed: true });
  expect(await margin()).toEqual({ decimal: "5.00" });
  const told = (await finance.domain.events(orderId)).filter(({ type }) => type === "order.reckoned.v1");
  expect(told.map(({ payload }) => (payload as { cause: string }).cause)).toEqual([
    ...["CHARGED", "CLAIM_PAID", "BILLED", "CLAIM_PAYOUT_REVERSED"],
  ]);
});
