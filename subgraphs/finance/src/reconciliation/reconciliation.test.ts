import { randomUUID } from "node:crypto";
import { staff, viewer } from "@baiyun/kit/testing";
import { CARRIER, CarriersUnderTest, lineOf, newNumber } from "../testing/carriers";
import { FinanceUnderTest } from "../testing/finance";

let finance: FinanceUnderTest;
let carriers: CarriersUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
  carriers = new CarriersUnderTest(finance);
});
afterAll(() => finance.close());

it("from a weight, a bill's line, a booking or an event each of the others is found", async () => {
  const wallet = await finance.wallet({ posted: 5000n });
  const order = { orderId: randomUUID(), customerId: wallet.tenantId };
  const parcel = await carriers.shipped({ ...order, tenantId: wallet.tenantId });
  const weighed = await carriers.measured(parcel, 1000);
  await finance.request(order, 2200n);
  const due = await finance.domain.tell({ from: "orders", type: "order.funding_due.v1", payload: order });
  await finance.domain.handled(due);
  const { id: billId, matches } = await carriers.recorded(lineOf(parcel.trackingNumber, 1500, "1500"));
  const { dispute: opened } = await carriers.dispute(matches[0]!.id, "500");
  const WEIGHT = "weightG eventId billed { id verdict line { bill { id } } }";
  const ENTRY =
    "kind eventId postings { account { code } } source { __typename ... on Bill { id } ... on Hold { order { id } } ... on BillDispute { id } }";
  const of = `reconciliation { isReconciled weights { ${WEIGHT} } entries { ${ENTRY} }
    billed { verdict dispute { id } weights { weightG } bill { entries { kind } } } }`;
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Order { ${of} } ... on Shipment { ${of} } } }`;
  const representations = [
    { __typename: "Order", id: order.orderId },
    { __typename: "Shipment", id: parcel.shipmentId },
    { __typename: "Shipment", id: randomUUID() },
  ];
  const seenBy = async (claims: object) =>
    (
      await finance.domain.run<{ _entities: { reconciliation: object | null }[] }>(query, { representations }, claims)
    ).data._entities.map(({ reconciliation }) => reconciliation);
  const found = {
    isReconciled: false,
    weights: [
      {
        weightG: 1000,
        eventId: weighed,
        billed: [{ id: matches[0]!.id, verdict: "OVER", line: { bill: { id: billId } } }],
      },
    ],
    entries: [
      {
        ...{ kind: "CAPTURE", eventId: due, source: { __typename: "Hold", order: { id: order.orderId } } },
        postings: expect.arrayContaining([{ account: { code: "WALLET" } }, { account: { code: "FREIGHT_REVENUE" } }]),
      },
      {
        ...{ kind: "BILL", eventId: null, source: { __typename: "Bill", id: billId } },
        postings: expect.arrayContaining([
          { account: { code: "CARRIER_COST" } },
          { account: { code: "CARRIERS_PAYABLE" } },
        ]),
      },
    ],
    billed: [
      {
        verdict: "OVER",
        dispute: { id: (opened as { id: string }).id },
        weights: [{ weightG: 1000 }],
        bill: { entries: [{ kind: "BILL" }] },
      },
    ],
  };
  expect(await seenBy(finance.finance)).toEqual([found, found, null]);
  expect(await seenBy(staff("admin"))).toEqual([found, found, null]);
  for (const claims of [wallet.admin, staff("ops"), staff("support"), staff("pricing"), viewer("supplier")]) {
    expect(await seenBy(claims)).toEqual([null, null, null]);
  }
  await carriers.decide((opened as { id: string }).id, "CREDITED", "500");
  expect(await seenBy(finance.finance)).toMatchObject([
    {
      isReconciled: true,
      entries: [{ kind: "CAPTURE" }, { kind: "BILL" }, { kind: "BILL_CREDIT", source: { __typename: "BillDispute" } }],
    },
    { isReconciled: true },
    null,
  ]);

  const trace = async (eventId: string, claims: object = finance.finance) =>
    (
      await finance.domain.run(
        "query ($eventId: ID!) { eventTrace(eventId: $eventId) { entries { kind } weights { weightG order { id } } } }",
        { eventId },
        claims,
      )
    ).data;
  expect([await trace(due), await trace(weighed), await trace("x")]).toEqual([
    { eventTrace: { entries: [{ kind: "CAPTURE" }], weights: [] } },
    { eventTrace: { entries: [], weights: [{ weightG: 1000, order: { id: order.orderId } }] } },
    { eventTrace: null },
  ]);
  const { data } = await finance.domain.run(
    "query ($eventId: ID!) { journalEntries(filter: { eventId: $eventId }) { edges { node { kind } } } }",
    { eventId: due },
    finance.finance,
  );
  expect(data).toEqual({ journalEntries: { edges: [{ node: { kind: "CAPTURE" } }] } });
});

it("what is open is listed for finance and admin by verdict, carrier, customer and bill", async () => {
  const parcel = await carriers.shipped();
  await carriers.measured(parcel, 100);
  const { id } = await carriers.recorded(
    lineOf(parcel.trackingNumber, 900),
    lineOf(newNumber(), 900),
    lineOf(parcel.trackingNumber, 900),
  );
  const list = async (filter: object, claims: object = finance.finance) => {
    const { data, errors } = await finance.domain.run<{ unreconciled: { edges: { node: { verdict: string } }[] } }>(
      "query ($filter: UnreconciledFilter) { unreconciled(filter: $filter) { totalCount edges { node { verdict } } } }",
      { filter },
      claims,
    );
    return errors ? errors[0]!.extensions!.code : data.unreconciled.edges.map(({ node }) => node.verdict);
  };
  expect(await list({ billId: id })).toEqual(["DUPLICATE", "UNKNOWN_PARCEL", "OVER"]);
  expect(await list({ customerId: parcel.tenantId, carrier: CARRIER }, staff("admin"))).toEqual(["DUPLICATE", "OVER"]);
  expect(await list({ billId: id, verdict: ["OVER", "UNDER"] })).toEqual(["OVER"]);
  expect([await list({ billId: id, carrier: "4PX" }), await list({ billId: "x" })]).toEqual([[], []]);
  for (const claims of [staff("ops"), staff("support"), viewer("customer_admin", parcel.tenantId)]) {
    expect(await list({ billId: id }, claims)).toBe("FORBIDDEN");
  }
});
