import { randomUUID } from "node:crypto";
import { viewer } from "@baiyun/kit/testing";
import { type Buying, buyingFrom, counted } from "../testing/bought";
import { type Closing, closingAt } from "../testing/closing";
import { openSuppliers, orderOf, type Suppliers } from "../testing/suppliers";

let suppliers: Suppliers;
let buying: Buying;
let closing: Closing;
beforeAll(async () => {
  suppliers = await openSuppliers();
  buying = buyingFrom(suppliers);
  closing = closingAt(suppliers);
});
afterAll(() => suppliers.close());
// Far off, so that no deadline is over by the clock of the database, which jobs go by.
beforeEach(() => suppliers.running.clock.set("2090-11-10T08:00:00.000Z"));
afterEach(() => suppliers.running.clock.release());

type Outcome = Awaited<ReturnType<Closing["close"]>>;

const announce = (purchaseOrderId: string, claims: object): Promise<Outcome> =>
  suppliers.running.act(
    "announceAsn",
    "... on AnnounceAsnSuccess { asn { id reference } }",
    { purchaseOrderIds: [purchaseOrderId], carrierReference: "SF 1", expectedOn: "2090-11-12" },
    claims,
  );

/** Refused, and nothing changed. */
const refused = async (id: string, act: () => Promise<Outcome>, expected: object) => {
  const before = await closing.kept(id);
  expect(await act()).toMatchObject(expected);
  expect(await closing.kept(id)).toBe(before);
};

it("a line that has nothing left, one before it was promised, and all of what was never sent are not closed", async () => {
  const seller = await suppliers.seller();
  const bought = await buying.accepted(seller);
  const { id, customerId, a, lineA, lineB } = bought;
  const close = (lineId: string, own: object = {}, claims: object = seller.claims) =>
    closing.close(id, lineId, claims, own);
  const other = await suppliers.seller();
  await refused(id, () => close(lineA, {}, other.claims), { __typename: "PurchaseOrderNotFound" });
  await refused(id, () => close(randomUUID()), { __typename: "InvalidInput", field: "lineId" });
  await refused(id, () => close(lineA, { reason: " " }), { __typename: "InvalidInput", field: "reason" });
  await refused(id, () => close(lineA, { expectedVersion: 1 }), {
    ...{ __typename: "PurchaseOrderChanged", currentVersion: 2 },
  });
  await expect(close(lineA, {}, viewer("customer_admin", customerId))).rejects.toThrow("FORBIDDEN");

  expect(await close(lineA, { expectedVersion: 2 })).toMatchObject({ purchaseOrder: { version: 3 } });
  await refused(id, () => close(lineA), { __typename: "NothingLeftToSend" });
  await refused(id, () => close(lineB), { __typename: "NothingWouldBeSent" });
  await suppliers.dispatch(id, seller.claims);
  await refused(id, () => close(lineB), { __typename: "IllegalPurchaseOrderState", current: "DISPATCHED" });
  await suppliers.receive(id, [{ lineId: lineB, received: 4, damaged: 0 }]);
  await refused(id, () => closing.reopen(id, lineA, seller.claims), { current: "RECEIVED" });

  const issued = orderOf(customerId, ["A", 2]);
  await suppliers.request(issued, suppliers.running.clock.now());
  const unanswered = (await suppliers.orders(issued))[0]!.id;
  const [line] = await suppliers.lines(unanswered);
  await refused(unanswered, () => closing.close(unanswered, line!.id, seller.claims), { current: "ISSUED" });
  expect(await suppliers.stock(a.id)).toEqual({ W1: "20/2" });
});

it("an open line, one whose stock is sold, announced or not lacked any more is not reopened", async () => {
  const seller = await suppliers.seller();
  const bought = await buying.accepted(seller);
  const { id, order, a, lineA, lineB } = bought;
  const reopen = (lineId = lineA, claims: object = seller.claims) => closing.reopen(id, lineId, claims);
  await suppliers.dispatch(id, seller.claims, [{ lineId: lineA, quantity: 6 }]);
  await refused(id, reopen, { __typename: "LineNotClosedShort" });
  await closing.close(id, lineA, seller.claims);
  await refused(id, () => reopen(lineB), { __typename: "LineNotClosedShort" });
  await refused(id, () => reopen(lineA, viewer("supplier")), { __typename: "PurchaseOrderNotFound" });

  const adjust = (change: number) =>
    suppliers.running.act(
      "adjustStock",
      "... on AdjustStockSuccess { stock { available } }",
      { supplierSkuId: a.id, warehouse: "W1", change, reason: "Sold elsewhere" },
      seller.claims,
    );
  await adjust(-11);
  await refused(id, reopen, { __typename: "InsufficientStock", available: 3 });
  await adjust(1);

  await suppliers.dispatch(id, seller.claims);
  const { asn } = (await announce(id, seller.claims)) as unknown as { asn: { id: string; reference: string } };
  await refused(id, reopen, { __typename: "PurchaseOrderAnnounced", asnReference: asn.reference });
  await suppliers.running.act("cancelAsn", "", { asnId: asn.id }, seller.claims);

  // The order gets by with the 6 that were sent.
  const [orderLineA, orderLineB] = order.lines;
  const lines = [{ ...orderLineA!, quantity: 6 }, orderLineB!];
  await suppliers.request({ ...order, attempt: 2, lines }, new Date("2090-11-11T08:00:00.000Z"));
  expect((await suppliers.orders(order)).map(({ status }) => status)).toEqual(["DISPATCHED"]);
  await refused(id, reopen, { __typename: "LineNotLacked", lacked: 0 });
  expect(await suppliers.receive(id, counted(bought, [6, 4]))).toMatchObject({ purchaseOrder: { status: "RECEIVED" } });
});

it("of several closings at once one is done, and so with reopenings", async () => {
  const seller = await suppliers.seller();
  const { id, a, lineA } = await buying.accepted(seller);
  await suppliers.dispatch(id, seller.claims, [{ lineId: lineA, quantity: 6 }]);
  const names = (outcomes: Outcome[]) => outcomes.map(({ __typename }) => __typename).sort();
  const closings = await Promise.all([1, 2, 3].map(() => closing.close(id, lineA, seller.claims)));
  expect(names(closings)).toEqual(["ClosePurchaseOrderLineShortSuccess", "NothingLeftToSend", "NothingLeftToSend"]);
  expect(await suppliers.stock(a.id)).toEqual({ W1: "14/0" });
  // Nor does the database take more of it as sent.
  const sent = suppliers.query("UPDATE purchase_order_line SET dispatched = dispatched + 1 WHERE id = $1", lineA);
  await expect(sent).rejects.toThrow("purchase_order_line_closed_whole");
  const reopenings = await Promise.all([1, 2, 3].map(() => closing.reopen(id, lineA, seller.claims)));
  expect(names(reopenings)).toEqual([
    ...["LineNotClosedShort", "LineNotClosedShort", "ReopenPurchaseOrderLineSuccess"],
  ]);
  expect(await suppliers.stock(a.id)).toEqual({ W1: "14/4" });
  expect((await suppliers.types(id)).slice(2)).toEqual([
    ...["purchase_order.line_closed_short.v1", "purchase_order.line_reopened.v1"],
  ]);
});

it("what is announced is not reopened, and what is reopened not announced, whichever is first", async () => {
  const seller = await suppliers.seller();
  for (let round = 0; round < 4; round += 1) {
    const { id, a, lineA } = await buying.accepted(seller);
    await suppliers.dispatch(id, seller.claims, [{ lineId: lineA, quantity: 6 }]);
    await closing.close(id, lineA, seller.claims);
    await suppliers.dispatch(id, seller.claims);
    const acts = [() => closing.reopen(id, lineA, seller.claims), () => announce(id, seller.claims)];
    if (round % 2 === 1) acts.reverse();
    const outcomes = (await Promise.all(acts.map((act) => act()))).map(({ __typename }) => __typename).sort();
    const isReopened = outcomes.includes("ReopenPurchaseOrderLineSuccess");
    expect(outcomes).toEqual(
      isReopened
        ? ["PurchaseOrderNotAnnounceable", "ReopenPurchaseOrderLineSuccess"]
        : ["AnnounceAsnSuccess", "PurchaseOrderAnnounced"],
    );
    expect(await suppliers.stock(a.id)).toEqual({ W1: isReopened ? "14/4" : "14/0" });
  }
});

it("a piece is sent or closed short, never both, whichever is first", async () => {
  const seller = await suppliers.seller();
  for (let round = 0; round < 4; round += 1) {
    const { id, order, a, lineA, lineB } = await buying.accepted(seller);
    await suppliers.dispatch(id, seller.claims, [
      { lineId: lineA, quantity: 6 },
      { lineId: lineB, quantity: 4 },
    ]);
    const acts = [
      () => closing.close(id, lineA, seller.claims),
      () => suppliers.dispatch(id, seller.claims, [{ lineId: lineA, quantity: 4 }]),
    ];
    if (round % 2 === 1) acts.reverse();
    const outcomes = await Promise.all(acts.map((act) => act()));
    const done = outcomes.find(({ __typename }) => __typename.endsWith("Success"))!;
    const isClosed = done.__typename === "ClosePurchaseOrderLineShortSuccess";
    const lost = outcomes.filter((each) => each !== done).map(({ __typename, current }) => [__typename, current]);
    expect(lost).toEqual([isClosed ? ["InvalidInput", undefined] : ["IllegalPurchaseOrderState", "DISPATCHED"]]);
    const [line] = await suppliers.query(
      "SELECT dispatched, closed_short AS closed FROM purchase_order_line WHERE id = $1",
      lineA,
    );
    expect(line).toEqual(isClosed ? { dispatched: 6, closed: 4 } : { dispatched: 10, closed: 0 });
    expect(await suppliers.stock(a.id)).toEqual({ W1: isClosed ? "14/0" : "10/0" });
    expect((await suppliers.orders(order))[0]!.status).toBe("DISPATCHED");
  }
});
