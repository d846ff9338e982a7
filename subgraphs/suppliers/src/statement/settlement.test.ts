import { randomUUID } from "node:crypto";
import { staff } from "@baiyun/kit/testing";
import { type Buying, buyingFrom, counted } from "../testing/bought";
import { openSuppliers, ops, orderOf, type Suppliers } from "../testing/suppliers";

let suppliers: Suppliers;
let buying: Buying;
beforeAll(async () => {
  suppliers = await openSuppliers();
  buying = buyingFrom(suppliers);
});
afterAll(() => suppliers.close());
// Far off, so that no deadline is over by the clock of the database, which jobs go by.
beforeEach(() => suppliers.running.clock.set("2090-11-10T08:00:00.000Z"));
afterEach(() => suppliers.running.clock.release());

const finance = staff("finance");

const claimAct = (name: string, input: object, claims: object) => {
  const success = `${name[0]!.toUpperCase()}${name.slice(1)}Success`;
  const selection = `... on ${success} { shortClaim { status granted { decimal } } } ... on IllegalShortClaimState { current }`;
  return suppliers.running.act(name, selection, input, claims);
};
const statement = async (supplierId: string, month: string, claims: object = finance) =>
  (
    await suppliers.running.run<{ supplier: { statement: object | null; settledStatements: object } | null }>(
      `query ($id: ID!, $month: String!) { supplier(id: $id) {
         statement(month: $month) { purchaseOrderCount received { decimal } claimed { decimal } granted { decimal }
           withheld { decimal } due { decimal currency } settledAt }
         settledStatements { totalCount } } }`,
      { id: supplierId, month },
      claims,
    )
  ).data.supplier;
const settle = (supplierId: string, month: string, claims: object = finance) =>
  suppliers.running.act(
    "settleSupplierStatement",
    "... on SettleSupplierStatementSuccess { statement { due { decimal } } } ... on StatementNotSettleable { cause }",
    { supplierId, month },
    claims,
  );

it("a claim is accepted or disputed by its supplier, and decided by finance, once", async () => {
  const seller = await suppliers.seller();
  const claimOf = async () => {
    const bought = await buying.accepted(seller);
    await suppliers.dispatch(bought.id, seller.claims);
    await suppliers.receive(bought.id, counted(bought, [6, 4]));
    return (await buying.shortClaims(bought.id))[0]!.id;
  };
  const [first, second] = [await claimOf(), await claimOf()];
  // Until its time is over, none but the supplier says anything.
  const unasked = { shortClaimId: second, grantedMinor: "5000", resolution: "No answer" };
  expect(await claimAct("closeShortClaim", unasked, finance)).toMatchObject({
    ...{ __typename: "ShortClaimUnanswered", message: "Its supplier has still time to answer." },
  });
  const other = await suppliers.seller();
  expect(await claimAct("acceptShortClaim", { shortClaimId: first }, other.claims)).toMatchObject({
    __typename: "ShortClaimNotFound",
  });
  await expect(claimAct("acceptShortClaim", { shortClaimId: first }, ops)).rejects.toThrow("FORBIDDEN");
  expect(await claimAct("acceptShortClaim", { shortClaimId: first }, seller.claims)).toMatchObject({
    shortClaim: { status: "ACCEPTED", granted: { decimal: "50.00" } },
  });
  const dispute = { shortClaimId: second, reason: "Sent whole" };
  expect(await claimAct("disputeShortClaim", dispute, seller.claims)).toMatchObject({
    shortClaim: { status: "DISPUTED", granted: null },
  });
  const close = { shortClaimId: second, resolution: "Carrier lost half" };
  expect(await claimAct("closeShortClaim", { ...close, grantedMinor: "5001" }, finance)).toMatchObject({
    field: "grantedMinor",
  });
  await expect(claimAct("closeShortClaim", { ...close, grantedMinor: "1" }, seller.claims)).rejects.toThrow(
    "FORBIDDEN",
  );
  expect(await claimAct("closeShortClaim", { ...close, grantedMinor: "2500" }, finance)).toMatchObject({
    shortClaim: { status: "CLOSED", granted: { decimal: "25.00" } },
  });
  expect(await claimAct("acceptShortClaim", { shortClaimId: second }, seller.claims)).toMatchObject({
    current: "CLOSED",
  });
});

it("a month is settled once, after its end and its claims' decision, with what came before it", async () => {
  const seller = await suppliers.seller();
  const [whole, lacking] = [await buying.accepted(seller), await buying.accepted(seller)];
  for (const { id } of [whole, lacking]) await suppliers.dispatch(id, seller.claims);
  expect(await settle(seller.id, "2090-10")).toMatchObject({ cause: "NOTHING_RECEIVED" });
  await suppliers.receive(whole.id, counted(whole, [10, 4]));
  await suppliers.receive(lacking.id, counted(lacking, [6, 4]));
  const money = (decimal: string) => ({ decimal });
  const reckoned = {
    purchaseOrderCount: 2,
    received: money("224.00"),
    claimed: money("50.00"),
    granted: money("0.00"),
    withheld: money("50.00"),
    due: { decimal: "224.00", currency: "CNY" },
    settledAt: null,
  };
  expect(await statement(seller.id, "2090-11")).toEqual({ statement: reckoned, settledStatements: { totalCount: 0 } });
  expect(await settle(seller.id, "2090-11")).toMatchObject({ cause: "MONTH_NOT_ENDED" });
  suppliers.running.clock.set("2090-12-01T00:00:00.000Z");
  expect(await settle(seller.id, "2090-11")).toMatchObject({ cause: "OPEN_CLAIMS" });
  const [claim] = await buying.shortClaims(lacking.id);
  const OF_CLAIM = `query ($id: ID!) { purchaseOrder(id: $id) { shortClaims { answerBy line { sku dispatched received short } } } }`;
  const { data } = await suppliers.running.run(OF_CLAIM, { id: lacking.id }, seller.claims);
  expect(data).toEqual({
    purchaseOrder: {
      shortClaims: [{ answerBy: "2090-11-24T08:00:00.000Z", line: expect.objectContaining({ short: 4 }) }],
    },
  });
  await claimAct("closeShortClaim", { shortClaimId: claim!.id, grantedMinor: "3000", resolution: "Part" }, finance);
  const outcomes = await Promise.all([1, 2, 3].map(() => settle(seller.id, "2090-11")));
  expect(outcomes.map(({ statement: settled, cause }) => settled ?? cause).sort()).toEqual(
    [{ due: money("244.00") }, "SETTLED", "SETTLED"].sort(),
  );
  const settled = {
    ...reckoned,
    granted: money("30.00"),
    withheld: money("0.00"),
    due: { decimal: "244.00", currency: "CNY" },
    settledAt: "2090-12-01T00:00:00.000Z",
  };
  const shown = { statement: settled, settledStatements: { totalCount: 1 } };
  for (const claims of [finance, seller.claims]) expect(await statement(seller.id, "2090-11", claims)).toEqual(shown);
  expect(await statement(seller.id, "2090-11", ops)).toEqual({ statement: null, settledStatements: null });
  expect((await statement(seller.id, "2026-13"))!.statement).toBeNull();
  expect((await statement(seller.id, "2090-12"))!.statement).toMatchObject({ purchaseOrderCount: 0 });
  for (const [{ id }, amountMinor] of [
    [whole, "13700"],
    [lacking, "10700"],
  ] as const) {
    expect((await suppliers.running.events(id)).at(-1)).toMatchObject({
      type: "purchase_order.settled.v1",
      payload: { month: "2090-11", amount: { amountMinor, currency: "CNY" } },
    });
  }
  await expect(settle(seller.id, "2090-11", seller.claims)).rejects.toThrow("FORBIDDEN");
});

it("a supplier is scored by what was measured in 90 days, and what was not is unknown", async () => {
  const { clock } = suppliers.running;
  const seller = await suppliers.seller();
  const score = async () =>
    (
      await suppliers.running.run<{ supplier: { scorecard: object } }>(
        `query ($id: ID!) { supplier(id: $id) { scorecard { answered acceptanceRate dispatched onTimeDispatchRate
           leadTimeDays counted shortRate } } }`,
        { id: seller.id },
        ops,
      )
    ).data.supplier.scorecard;
  const nothing = {
    answered: 0,
    acceptanceRate: null,
    dispatched: 0,
    onTimeDispatchRate: null,
    leadTimeDays: null,
    counted: 0,
    shortRate: null,
  };
  expect(await score()).toEqual(nothing);
  const [early, late] = [await buying.accepted(seller), await buying.accepted(seller)];
  const customerId = randomUUID();
  const { id } = await suppliers.sku(seller, { W1: 1 });
  await suppliers.source(customerId, "LAMP", id);
  const rejected = orderOf(customerId, ["LAMP", 1]);
  await suppliers.request(rejected, clock.now());
  await suppliers.reject((await suppliers.orders(rejected))[0]!.id, seller.claims);
  clock.set("2090-11-12T08:00:00.000Z");
  await suppliers.dispatch(early.id, seller.claims);
  clock.set("2090-11-16T08:00:00.000Z");
  await suppliers.dispatch(late.id, seller.claims);
  await suppliers.receive(early.id, counted(early, [10, 4]));
  await suppliers.receive(late.id, counted(late, [5, 2]));
  expect(await score()).toEqual({
    answered: 3,
    acceptanceRate: 2 / 3,
    dispatched: 2,
    onTimeDispatchRate: 0.5,
    leadTimeDays: 4,
    counted: 28,
    shortRate: 0.25,
  });
  clock.set("2091-03-01T08:00:00.000Z");
  expect(await score()).toEqual(nothing);
});
