import { randomUUID } from "node:crypto";
import { FinanceUnderTest } from "./testing/finance";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
});
afterAll(() => finance.close());

type Changes = { edges: { node: Record<string, unknown> }[] };
const changesOf = async (id: string, claims: object) => {
  const { data } = await finance.domain.run<{ wallet: { changes: Changes | null } | null }>(
    "query ($id: ID!) { wallet(id: $id) { changes { edges { node { field old new author by { id } } } } } }",
    { id },
    claims,
  );
  return data.wallet?.changes?.edges.map(({ node }) => node) ?? null;
};

it("a wallet tells its limits and its members' caps as they come, change and go, and nothing of what is held and spent", async () => {
  const wallet = await finance.wallet({ posted: 1000n });
  const member = randomUUID();
  const cap = (perOrderMinor: string | null) =>
    finance.domain.act("setMemberSpendCap", "", { walletId: wallet.id, userId: member, perOrderMinor }, wallet.admin);
  expect(await cap("150")).toMatchObject({ __typename: "SetMemberSpendCapSuccess" });
  await cap("200");
  await cap(null);
  await finance.domain.act("setWalletSpendCap", "", { walletId: wallet.id, monthlyCapMinor: "900" }, wallet.admin);
  const limit = { walletId: wallet.id, creditLimitMinor: "500", reason: "Pays early." };
  await finance.domain.act("setCreditLimit", "", limit, finance.finance);
  await finance.request({ orderId: randomUUID(), customerId: wallet.tenantId }, 400n);
  expect(await finance.money(wallet.id)).toBe("1000 400");

  const [byAdmin, byFinance] = [wallet.admin, finance.finance].map(({ sub }) => ({
    author: "PERSON",
    by: { id: sub },
  }));
  const changes = [
    { ...byFinance, field: "creditLimit", old: "0 EUR", new: "500 EUR" },
    { ...byAdmin, field: "monthlyCap", old: null, new: "900 EUR" },
    { ...byAdmin, field: "memberSpendCaps", old: `${member} 200`, new: null },
    { ...byAdmin, field: "memberSpendCaps", old: `${member} 150`, new: `${member} 200` },
    { ...byAdmin, field: "memberSpendCaps", old: null, new: `${member} 150` },
  ];
  expect(await changesOf(wallet.id, wallet.admin)).toEqual(changes);
  expect(await changesOf(wallet.id, finance.finance)).toEqual(changes);
});
