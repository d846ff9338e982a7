import { randomUUID } from "node:crypto";
import { staff, viewer } from "@baiyun/kit/testing";
import { FinanceUnderTest } from "../testing/finance";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
});
afterAll(() => finance.close());

const record = (input: object, claims: object = finance.finance) =>
  finance.domain.act(
    "recordBill",
    "... on RecordBillSuccess { bill { id status total { decimal } } } ... on DuplicateBill { existing { number } }",
    { kind: "CARRIER", party: "YUNEXPRESS", number: randomUUID(), currency: "EUR", ...input },
    claims,
  );
const line = (amountMinor: string, orderId: string | null = null) => ({
  description: "Carriage",
  amountMinor,
  orderId,
});

it("is booked as cost once by its number, and paid once", async () => {
  const number = randomUUID();
  const booked = await record({ number, lines: [line("700"), line("300")] });
  expect(booked.bill).toMatchObject({ status: "RECEIVED", total: { decimal: "10.00" } });
  expect(await record({ number: ` ${number}`, lines: [line("700")] })).toMatchObject({
    __typename: "DuplicateBill",
    existing: { number: number.toUpperCase() },
  });
  const { id } = booked.bill as { id: string };
  expect(await finance.booked(id)).toEqual(["CREDIT CARRIERS_PAYABLE 1000", "DEBIT CARRIER_COST 1000"]);
  const pay = () =>
    finance.domain.act(
      "payBill",
      "... on PayBillSuccess { bill { status } } ... on IllegalBillState { current }",
      { billId: id, bankReference: "OUT-1" },
      finance.finance,
    );
  const outcomes = await Promise.all([pay(), pay()]);
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(["IllegalBillState", "PayBillSuccess"]);
  expect(await finance.booked(id)).toEqual([
    "CREDIT BANK 1000",
    "CREDIT CARRIERS_PAYABLE 1000",
    "DEBIT CARRIERS_PAYABLE 1000",
    "DEBIT CARRIER_COST 1000",
  ]);
  expect(await record({ kind: "SUPPLIER", lines: [line("1")] })).toMatchObject({
    __typename: "InvalidInput",
    field: "supplierId",
  });
  for (const claims of [staff("ops"), staff("admin"), staff("pricing")]) {
    await expect(record({ lines: [line("1")] }, claims)).rejects.toThrow("FORBIDDEN");
  }
  expect(await finance.faults()).toEqual([]);
});

it("makes an order's margin known to finance, pricing and admin: what it earned less what it cost", async () => {
  const wallet = await finance.wallet({ posted: 5000n });
  const order = { orderId: randomUUID(), customerId: wallet.tenantId };
  const query =
    "query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Order { margin { decimal } } } }";
  const representations = [{ __typename: "Order", id: order.orderId }];
  const margin = async (claims: object = finance.finance) =>
    (await finance.domain.run<{ _entities: { margin: object | null }[] }>(query, { representations }, claims)).data
      ._entities[0]!.margin;
  await record({ lines: [line("1500", order.orderId)] });
  expect(await margin()).toBeNull();
  await finance.request(order, 2200n, { duty: { amountMinor: "200", currency: "EUR" } });
  expect(await margin()).toBeNull();
  await finance.tell("due", order);
  expect(await margin()).toEqual({ decimal: "5.00" });
  await record({ kind: "SUPPLIER", supplierId: randomUUID(), party: "Lamps", lines: [line("700", order.orderId)] });
  expect(await margin(staff("pricing"))).toEqual({ decimal: "-2.00" });
  const correction = {
    walletId: wallet.id,
    kind: "DEBIT_NOTE",
    amount: { amountMinor: "300", currency: "EUR" },
    reason: "Late bill.",
    orderId: order.orderId,
  };
  await finance.domain.act("proposeAdjustment", "", correction, finance.finance);
  expect(await margin(staff("admin"))).toEqual({ decimal: "1.00" });
  await record({ currency: "USD", lines: [line("1", order.orderId)] });
  expect(await margin()).toBeNull();
  for (const claims of [wallet.admin, staff("ops"), staff("support")]) expect(await margin(claims)).toBeNull();
});

it("of a supplier is what we owe it until it is paid, for itself and our finance to see", async () => {
  const supplierId = randomUUID();
  const supplied = { kind: "SUPPLIER", supplierId, party: "Lamps" };
  const [{ bill }] = await Promise.all([
    record({ ...supplied, lines: [line("700")] }),
    record({ ...supplied, lines: [line("300")] }),
    record({ ...supplied, currency: "CNY", lines: [line("900")] }),
  ]);
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Supplier { settlementBalance { decimal currency } } } }`;
  const representations = [{ __typename: "Supplier", id: supplierId }];
  const owed = async (claims: object) =>
    (
      await finance.domain.run<{ _entities: { settlementBalance: object | null }[] }>(
        query,
        { representations },
        claims,
      )
    ).data._entities[0]!.settlementBalance;
  const [yuan, euros] = [
    { decimal: "9.00", currency: "CNY" },
    { decimal: "10.00", currency: "EUR" },
  ];
  expect(await owed(finance.finance)).toEqual([yuan, euros]);
  // What is wrong of it is settled with the supplier before it bills: nothing of its bill is credited afterwards.
  const [billed] = await finance.rows<{ id: string }>("SELECT id FROM bill_line WHERE bill_id = $1", [
    (bill as { id: string }).id,
  ]);
  const wrong = { lineId: billed!.id, claimedMinor: "700", reason: "Broken." };
  expect(await finance.domain.act("disputeBillLine", "", wrong, finance.finance)).toMatchObject({
    __typename: "BillLineNotFound",
  });
  expect(await owed(finance.finance)).toEqual([yuan, euros]);
  await finance.domain.act(
    "payBill",
    "",
    { billId: (bill as { id: string }).id, bankReference: "OUT-2" },
    finance.finance,
  );
  expect(await owed(viewer("supplier", supplierId))).toEqual([yuan, { ...euros, decimal: "3.00" }]);
  for (const claims of [viewer("supplier"), viewer("customer_admin"), staff("ops")])
    expect(await owed(claims)).toBeNull();
});

it("of a supplier comes of what its purchase orders are settled for, once, and is paid by one payment", async () => {
  const [supplierId, orderId] = [randomUUID(), randomUUID()];
  const tell = async (type: string, payload: object) => {
    const id = await finance.domain.tell({ from: "suppliers", type, payload: { supplierId, ...payload } });
    await finance.domain.handled(id);
    return id;
  };
  const settled = (reference: string, amountMinor: string, more: object = {}) => {
    const amount = { amountMinor, currency: "CNY" };
    return tell("purchase_order.settled.v1", {
      purchaseOrderId: randomUUID(),
      orderId,
      reference,
      month: "2026-11",
      amount,
      ...more,
    });
  };
  await tell("supplier.registered.v1", { name: "Yiwu Lamps", contactEmail: "x@y.test", contactName: "X" });
  const eventId = await settled("PO-1", "700");
  await settled("PO-2", "300", { orderId: null });
  await settled("PO-3", "0");
  await settled("PO-1", "700");
  const bills = await finance.rows(
    `SELECT b.id, b.party, b.number, b.total_minor AS total, b.status, l.order_id AS "orderId", e.event_id AS event FROM bill b
     JOIN bill_line l ON l.bill_id = b.id JOIN journal_entry e ON e.source_id = b.id AND e.kind = 'BILL'
     WHERE b.tenant_id = $1 ORDER BY b.number`,
    [supplierId],
  );
  expect(bills).toMatchObject([
    { party: "Yiwu Lamps", number: "PO-1", total: "700", status: "RECEIVED", orderId, event: eventId },
    { number: "PO-2", total: "300", orderId: null },
  ]);
  const settle = (more: object = {}) =>
    finance.domain.act(
      "settleSupplier",
      "... on SettleSupplierSuccess { paid { decimal currency } bills { number status } }",
      { supplierId, currency: "CNY", bankReference: "OUT-7", ...more },
      finance.finance,
    );
  expect((await settle({ currency: "EUR" })).__typename).toBe("NothingToSettle");
  expect((await settle({ billedBefore: "2020-01-01T00:00:00.000Z" })).__typename).toBe("NothingToSettle");
  const key = randomUUID();
  const outcomes = await Promise.all([1, 2, 3].map(() => settle({ idempotencyKey: key })));
  const paid = {
    ...{ __typename: "SettleSupplierSuccess", paid: { decimal: "10.00", currency: "CNY" } },
    bills: [
      { number: "PO-1", status: "PAID" },
      { number: "PO-2", status: "PAID" },
    ],
  };
  expect(outcomes).toEqual([paid, paid, paid]);
  expect((await settle()).__typename).toBe("NothingToSettle");
  expect(await finance.booked(bills[0]!.id as string)).toEqual([
    ...["CREDIT BANK 700", "CREDIT SUPPLIERS_PAYABLE 700", "DEBIT SUPPLIERS_PAYABLE 700", "DEBIT SUPPLIER_COST 700"],
  ]);
  expect(await finance.faults()).toEqual([]);
});

it("beside it a shipment shows what the order that it carries was charged", async () => {
  const wallet = await finance.wallet({ posted: 5000n });
  const [order, shipmentId] = [{ orderId: randomUUID(), customerId: wallet.tenantId }, randomUUID()];
  const payload = { shipmentId, orderId: order.orderId, trackingNumber: "YT1", carrier: "YUNEXPRESS" };
  const labelled = { from: "logistics", type: "shipment.labelled.v1", tenantId: wallet.tenantId, payload };
  await finance.domain.handled(await finance.domain.tell(labelled));
  await finance.request(order, 2200n);
  await finance.tell("due", order);
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Shipment { charges { kind amount { decimal } } } } }`;
  const representations = [{ __typename: "Shipment", id: shipmentId }];
  const seenBy = async (claims: object) =>
    (await finance.domain.run(query, { representations }, claims)).data._entities;
  expect(await seenBy(wallet.admin)).toEqual([{ charges: [{ kind: "FREIGHT", amount: { decimal: "22.00" } }] }]);
  expect(await seenBy(viewer("customer_admin"))).toEqual([{ charges: [] }]);
  expect(await seenBy(staff("ops"))).toEqual([{ charges: null }]);
});
