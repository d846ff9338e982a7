import { randomUUID } from "node:crypto";
import { viewer } from "@baiyun/kit/testing";
import { FinanceUnderTest } from "../testing/finance";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
});
afterAll(() => finance.close());

const CHANGED = `subscription ($walletId: ID, $after: String) { walletChanged(walletId: $walletId, after: $after) {
  id cause posted { decimal } available { decimal } wallet { id } } }`;

type Update = { id: string; cause: string } & Record<string, unknown>;
const subscribe = (variables: object, claims: object) =>
  finance.domain.subgraph.subscribe({
    query: CHANGED,
    variables: variables as Record<string, unknown>,
    viewer: claims,
  });
const next = async (updates: Awaited<ReturnType<typeof subscribe>>) => {
  const { value } = await updates.next();
  return JSON.parse(JSON.stringify(value)) as {
    data: { walletChanged: Update };
    errors?: { extensions: { code: string } }[];
  };
};

it("tells its own customer of each change, and goes on after one that was received", async () => {
  const [wallet, other] = [await finance.wallet(), await finance.wallet()];
  const updates = await subscribe({}, wallet.admin);
  await finance.pay(other.id, 900n);
  await finance.pay(wallet.id, 500n);
  const { id, ...first } = (await next(updates)).data.walletChanged;
  expect(first).toEqual({
    ...{ cause: "TOP_UP", posted: { decimal: "5.00" }, available: { decimal: "5.00" } },
    wallet: { id: wallet.id },
  });
  await updates.return!();
  await finance.request({ orderId: randomUUID(), customerId: wallet.tenantId }, 200n);
  await finance.pay(wallet.id, 100n);
  const later = await subscribe({ walletId: wallet.id, after: id }, wallet.admin);
  const told = [(await next(later)).data.walletChanged, (await next(later)).data.walletChanged];
  expect(told.map(({ cause, available }) => [cause, available])).toEqual([
    ["HOLD", { decimal: "3.00" }],
    ["TOP_UP", { decimal: "4.00" }],
  ]);
  await later.return!();
});

it("is refused to members, and of another customer's wallet to everybody else", async () => {
  const wallet = await finance.wallet();
  const codeFor = async (variables: object, claims: object) =>
    (await next(await subscribe(variables, claims))).errors?.[0]?.extensions.code;
  expect(await codeFor({}, viewer("customer_member", wallet.tenantId))).toBe("FORBIDDEN");
  expect(await codeFor({ walletId: wallet.id }, viewer("customer_admin"))).toBe("WALLET_NOT_FOUND");
});
