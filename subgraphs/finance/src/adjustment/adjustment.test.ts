import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff } from "@baiyun/kit/testing";
import { FinanceUnderTest } from "../testing/finance";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start({ ADJUSTMENT_LIMITS: "EUR:5000" });
});
afterAll(() => finance.close());

const SHOWN = "{ adjustment { id status needsApproval } }";
const propose = (
  walletId: string,
  minor: number,
  kind = "CREDIT_NOTE",
  claims: object = finance.finance,
  currency = "EUR",
) => {
  const amount = { amountMinor: String(minor), currency };
  const input = { walletId, kind, amount, reason: "Late carrier bill." };
  return finance.domain.act("proposeAdjustment", `... on ProposeAdjustmentSuccess ${SHOWN}`, input, claims);
};
const decide = (act: "approve" | "reject" | "post", adjustmentId: string, claims: object) => {
  const more = act === "reject" ? { reason: "No." } : {};
  const success = `${act[0]!.toUpperCase()}${act.slice(1)}AdjustmentSuccess`;
  return finance.domain.act(
    `${act}Adjustment`,
    `... on ${success} ${SHOWN} ... on IllegalAdjustmentState { current }`,
    { adjustmentId, ...more },
    claims,
  );
};
const idOf = ({ adjustment }: Awaited<ReturnType<typeof propose>>) => (adjustment as { id: string }).id;

it("up to the limit is one person's, and booked at once", async () => {
  const wallet = await finance.wallet({ posted: 10_000n });
  const [credit, debit] = [await propose(wallet.id, 5000), await propose(wallet.id, 700, "DEBIT_NOTE")];
  expect([credit, debit]).toMatchObject(Array(2).fill({ adjustment: { status: "POSTED", needsApproval: false } }));
  expect(await finance.booked(idOf(credit))).toEqual(["CREDIT WALLET 5000", "DEBIT ADJUSTMENTS 5000"]);
  expect(await finance.booked(idOf(debit))).toEqual(["CREDIT ADJUSTMENTS 700", "DEBIT WALLET 700"]);
  expect(await finance.money(wallet.id)).toBe("14300 0");
  expect(await propose(wallet.id, 14_301, "DEBIT_NOTE")).toMatchObject({ adjustment: { status: "PROPOSED" } });
  for (const claims of [wallet.admin, staff("ops"), staff("support"), staff("admin")]) {
    await expect(propose(wallet.id, 1, "CREDIT_NOTE", claims)).rejects.toThrow("FORBIDDEN");
  }
});

it("above it waits for somebody else than who proposed it, once", async () => {
  const wallet = await finance.wallet();
  const proposed = await propose(wallet.id, 5001);
  const id = idOf(proposed);
  expect(proposed).toMatchObject({ adjustment: { status: "PROPOSED", needsApproval: true } });
  for (const act of ["approve", "reject"] as const) {
    expect(await decide(act, id, finance.finance)).toMatchObject({ __typename: "SecondPersonNeeded" });
  }
  expect(await finance.money(wallet.id)).toBe("0 0");
  const others = [staff("finance"), staff("admin"), staff("finance")];
  const outcomes = await Promise.all(others.map((claims) => decide("approve", id, claims)));
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
    "ApproveAdjustmentSuccess",
    "IllegalAdjustmentState",
    "IllegalAdjustmentState",
  ]);
  expect(await finance.money(wallet.id)).toBe("5001 0");
  expect(await decide("reject", id, staff("admin"))).toMatchObject({ current: "POSTED" });
  expect(await finance.faults()).toEqual([]);
});

it("in a currency without a limit is never one person's", async () => {
  const wallet = await finance.wallet({ currency: "JPY" });
  const proposed = await propose(wallet.id, 1, "CREDIT_NOTE", finance.finance, "JPY");
  expect(proposed).toMatchObject({ adjustment: { status: "PROPOSED" } });
  expect(await decide("reject", idOf(proposed), staff("finance"))).toMatchObject({
    adjustment: { status: "REJECTED" },
  });
  expect(await finance.money(wallet.id)).toBe("0 0");
});

it("that is approved and not covered waits for money, and is then booked once", async () => {
  const wallet = await finance.wallet({ posted: 100n });
  const id = idOf(await propose(wallet.id, 6000, "DEBIT_NOTE"));
  expect(await decide("approve", id, staff("finance"))).toMatchObject({ adjustment: { status: "APPROVED" } });
  expect(await decide("post", id, finance.finance)).toMatchObject({ __typename: "InsufficientFunds" });
  await finance.pay(wallet.id, 5900n);
  expect(await decide("post", id, finance.finance)).toMatchObject({ adjustment: { status: "POSTED" } });
  expect(await decide("post", id, finance.finance)).toMatchObject({ current: "POSTED" });
  expect(await finance.money(wallet.id)).toBe("0 0");
});

it("by one person is what the database refuses too", async () => {
  const wallet = await finance.wallet();
  const id = idOf(await propose(wallet.id, 5001));
  const decided = (by: string) =>
    finance.domain.database.transaction(Viewer.system, (tx) =>
      tx.query("UPDATE adjustment SET status = 'APPROVED', decided_by = $2 WHERE id = $1", [id, by]),
    );
  await expect(decided(finance.finance.sub)).rejects.toThrow("adjustment_of_two_persons");
  await expect(decided(null as never)).rejects.toThrow("adjustment_is_decided");
  await decided(randomUUID());
});
