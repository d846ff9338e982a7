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

describe("what is wrong with it", () => {
  it("is disputed once, with what was said, and what the carrier takes back is our cost no more", async () => {
    const wallet = await finance.wallet({ posted: 5000n });
    const order = { orderId: randomUUID(), customerId: wallet.tenantId };
    const parcel = await carriers.shipped({ ...order, tenantId: wallet.tenantId });
    await carriers.measured(parcel, 1000);
    await finance.request(order, 2200n);
    await finance.tell("due", order);
    const { id: billId, matches } = await carriers.recorded(lineOf(parcel.trackingNumber, 1500, "1500"));
    const lineId = matches[0]!.id;
    expect(await carriers.dispute(lineId, "1501")).toMatchObject({ __typename: "InvalidInput", field: "claimedMinor" });
    const opened = await carriers.dispute(lineId, "500");
    const { id } = opened.dispute as { id: string };
    expect(await carriers.dispute(lineId, "500")).toMatchObject({ __typename: "BillLineDisputed", existing: { id } });
    await carriers.act("addBillDisputeEvidence", "", {
      disputeId: id,
      text: "Picture of our scales, sent on the 20th.",
    });
    expect(await carriers.decide(id, "CREDITED", "501")).toMatchObject({
      __typename: "InvalidInput",
      field: "creditedMinor",
    });
    expect(await carriers.decide(id, "REJECTED", "1")).toMatchObject({
      __typename: "InvalidInput",
      field: "creditedMinor",
    });
    const outcomes = await Promise.all([
      carriers.decide(id, "CREDITED", "400"),
      carriers.decide(id, "CREDITED", "400"),
    ]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      ...["DecideBillDisputeSuccess", "IllegalBillDisputeState"],
    ]);
    expect(await finance.booked(id)).toEqual(["CREDIT CARRIER_COST 400", "DEBIT CARRIERS_PAYABLE 400"]);
    await carriers.act("payBill", "", { billId, bankReference: "OUT-9" });
    expect(await finance.booked(billId)).toEqual([
      ...["CREDIT BANK 1100", "CREDIT CARRIERS_PAYABLE 1500", "DEBIT CARRIERS_PAYABLE 1100", "DEBIT CARRIER_COST 1500"],
    ]);
    const { data } = await finance.domain.run(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Order { margin { decimal } } }
         billDisputes(first: 1) { edges { node { status claimed { decimal } credited { decimal } outcomeReason
           evidence { text } line { trackingNumber } entry { kind } } } } }`,
      { representations: [{ __typename: "Order", id: order.orderId }] },
      finance.finance,
    );
    expect(data).toMatchObject({
      _entities: [{ margin: { decimal: "11.00" } }],
      billDisputes: {
        edges: [
          {
            node: {
              ...{ status: "CREDITED", claimed: { decimal: "5.00" }, credited: { decimal: "4.00" } },
              ...{ outcomeReason: "As the carrier wrote.", line: { trackingNumber: parcel.trackingNumber } },
              ...{ evidence: [{ text: "Picture of our scales, sent on the 20th." }], entry: { kind: "BILL_CREDIT" } },
            },
          },
        ],
      },
    });
    expect(await finance.faults()).toEqual([]);
  });

  it("where all of the bill is taken back is not paid any more; what is rejected stays", async () => {
    const { id, matches } = await carriers.recorded(lineOf(newNumber(), 500));
    const { dispute: opened } = await carriers.dispute(matches[0]!.id, "1000");
    await carriers.decide((opened as { id: string }).id, "CREDITED", "1000");
    expect(
      await carriers.act("payBill", "... on IllegalBillState { current }", { billId: id, bankReference: "X" }),
    ).toMatchObject({
      current: "PAID",
    });
    const kept = await carriers.recorded(lineOf(newNumber(), 500));
    const { dispute: other } = await carriers.dispute(kept.matches[0]!.id, "1000");
    expect(await carriers.decide((other as { id: string }).id, "REJECTED")).toMatchObject({
      dispute: { credited: null },
    });
    expect(await carriers.matchesOf(kept.id)).toMatchObject([{ isOpen: false }]);
    expect(await finance.faults()).toEqual([]);
  });

  it("is charged on by a correction that a second person approves whatever it is, once for a line", async () => {
    const wallet = await finance.wallet({ posted: 500n });
    const parcel = await carriers.shipped({ tenantId: wallet.tenantId });
    const { matches } = await carriers.recorded(lineOf(parcel.trackingNumber, 500), lineOf(newNumber(), 500));
    const charge = (lineId: string, currency = "EUR") =>
      carriers.act(
        "chargeBillLine",
        "... on ChargeBillLineSuccess { match { charged { id kind status needsApproval order { id } } } }",
        {
          ...{ lineId, amount: { amountMinor: "150", currency }, reason: "Redelivery, billed late." },
        },
      );
    const [known, unknown] = matches;
    expect((await charge(unknown!.id)).__typename).toBe("ParcelNotKnown");
    expect((await charge(known!.id, "JPY")).__typename).toBe("WalletNotFound");
    const outcomes = await Promise.all([charge(known!.id), charge(known!.id)]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(["BillLineCharged", "ChargeBillLineSuccess"]);
    const { match } = outcomes.find(({ __typename }) => __typename === "ChargeBillLineSuccess")! as unknown as {
      match: { charged: { id: string } };
    };
    expect(match.charged).toMatchObject({
      kind: "DEBIT_NOTE",
      status: "PROPOSED",
      needsApproval: true,
      order: { id: parcel.orderId },
    });
    expect(await finance.money(wallet.id)).toBe("500 0");
    const approve = (claims: object) =>
      carriers.act(
        "approveAdjustment",
        "... on ApproveAdjustmentSuccess { adjustment { status } }",
        { adjustmentId: match.charged.id },
        claims,
      );
    expect((await approve(finance.finance)).__typename).toBe("SecondPersonNeeded");
    expect(await approve(staff("admin"))).toMatchObject({ adjustment: { status: "POSTED" } });
    expect(await finance.money(wallet.id)).toBe("350 0");
  });

  it.each<[string, object]>([
    [
      "recordCarrierBill",
      {
        carrier: CARRIER,
        number: "1",
        periodFrom: "2026-11-01",
        periodTo: "2026-11-01",
        currency: "EUR",
        lines: [lineOf("Y", 5)],
      },
    ],
    ["matchCarrierBill", { billId: randomUUID() }],
    ["acceptBillLine", { lineId: randomUUID(), reason: "x" }],
    ["chargeBillLine", { lineId: randomUUID(), amount: { amountMinor: "1", currency: "EUR" }, reason: "x" }],
    ["disputeBillLine", { lineId: randomUUID(), claimedMinor: "1", reason: "x" }],
    ["addBillDisputeEvidence", { disputeId: randomUUID(), text: "x" }],
    ["decideBillDispute", { disputeId: randomUUID(), outcome: "REJECTED", reason: "x" }],
    ["settleSupplier", { supplierId: randomUUID(), currency: "EUR", bankReference: "x" }],
  ])("is finance's alone to say: %s", async (name, input) => {
    for (const claims of [
      staff("admin"),
      staff("ops"),
      staff("support"),
      viewer("customer_admin"),
      viewer("supplier"),
    ]) {
      await expect(carriers.act(name, "", input, claims)).rejects.toThrow("FORBIDDEN");
    }
  });
});
