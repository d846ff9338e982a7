import { staff } from "@baiyun/kit/testing";
import { FinanceUnderTest } from "../testing/finance";
import { convert } from "./conversion";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
});
afterAll(() => finance.close());

it.each<[string, string, bigint, string, bigint, bigint]>([
  ["EUR", "USD", 1000n, "1.0825", 1083n, 1000n],
  ["USD", "EUR", 1n, "0.5", 1n, 2n],
  ["EUR", "JPY", 1037n, "163.25", 1693n, 1037n],
  ["JPY", "EUR", 1001n, "0.0061", 611n, 1002n],
  ["KWD", "JPY", 3n, "490", 1n, 2n],
  ["USD", "JPY", 9_007_199_254_740_993n, "150", 13_510_798_882_111_490n, 9_007_199_254_740_993n],
])("of %s into %s, %d at %s is %d, which is worth %d", (from, to, amountMinor, rate, boughtMinor, worthMinor) => {
  expect(convert({ from, to, amountMinor, rate })).toEqual({ boughtMinor, worthMinor });
});

const CONVERTED = `... on ConvertFundsSuccess { conversion { id sold { decimal } bought { decimal } remainder { decimal } } }
  ... on InsufficientFunds { spendable { decimal } }`;

async function yenAndEuros(posted = 5000n) {
  const yen = await finance.wallet({ currency: "JPY", posted });
  const euros = await finance.wallet({ currency: "EUR", tenantId: yen.tenantId });
  const change = (amountMinor: string, claims: object = finance.finance, more: object = {}) => {
    const amount = { amountMinor, currency: "JPY" };
    const input = { fromWalletId: yen.id, toWalletId: euros.id, amount, rate: "0.0061", ...more };
    return finance.domain.act("convertFunds", CONVERTED, input, claims);
  };
  return { yen, euros, change };
}

it("goes through the clearing accounts, and what rounding leaves over is gain or loss", async () => {
  const { yen, euros, change } = await yenAndEuros();
  const { conversion } = await change("1001");
  const { id, ...shown } = conversion as { id: string };
  expect(shown).toEqual({ sold: { decimal: "1001" }, bought: { decimal: "6.11" }, remainder: { decimal: "-1" } });
  expect(await finance.booked(id)).toEqual([
    "CREDIT FX_CLEARING 1002",
    "CREDIT WALLET 611",
    "DEBIT FX_CLEARING 611",
    "DEBIT FX_RESULT 1",
    "DEBIT WALLET 1001",
  ]);
  expect([await finance.money(yen.id), await finance.money(euros.id)]).toEqual(["3999 0", "611 0"]);
  expect(await finance.faults()).toEqual([]);
});

it("is refused where it is not covered, is nothing, is of two customers or is asked by others, and changes nothing", async () => {
  const { yen, euros, change } = await yenAndEuros(100n);
  const stranger = await finance.wallet({ currency: "EUR" });
  expect(await change("101")).toMatchObject({ __typename: "InsufficientFunds", spendable: { decimal: "100" } });
  expect(await change("1", finance.finance, { rate: "0.001" })).toMatchObject({ field: "amount" });
  expect(await change("1", finance.finance, { toWalletId: stranger.id })).toMatchObject({
    __typename: "WalletNotFound",
  });
  expect(await change("1", finance.finance, { toWalletId: yen.id })).toMatchObject({ field: "toWalletId" });
  for (const claims of [yen.admin, staff("ops"), staff("admin")])
    await expect(change("1", claims)).rejects.toThrow("FORBIDDEN");
  expect([await finance.money(yen.id), await finance.money(euros.id)]).toEqual(["100 0", "0 0"]);
});

it("both ways at once neither overdraws nor waits for itself", async () => {
  const { yen, euros, change } = await yenAndEuros(1000n);
  await finance.pay(euros.id, 1000n);
  const back = {
    fromWalletId: euros.id,
    toWalletId: yen.id,
    amount: { amountMinor: "100", currency: "EUR" },
    rate: "160",
  };
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, index) => (index % 2 ? change("100") : change("100", finance.finance, back))),
  );
  expect(outcomes.map(({ __typename }) => __typename)).toEqual(Array(20).fill("ConvertFundsSuccess"));
  expect([await finance.money(yen.id), await finance.money(euros.id)]).toEqual(["1600 0", "610 0"]);
});
