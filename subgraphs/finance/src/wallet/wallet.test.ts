import { randomUUID } from "node:crypto";
import { staff, viewer } from "@baiyun/kit/testing";
import { FinanceUnderTest } from "../testing/finance";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
});
afterAll(() => finance.close());

const partner = (tenantId: string) => ({ sub: randomUUID(), tid: tenantId, scope: "wallet:read" });
const WALLET = `query ($id: ID!, $representations: [_Any!]!) { wallet(id: $id) { id } wallets { edges { node { id } } }
  _entities(representations: $representations) { ... on Wallet { id } ... on Customer { wallets { id } wallet(currency: "EUR") { id } } } }`;

it("is its own customer's administrators', our finance's and its partner's to see, by every way", async () => {
  const wallet = await finance.wallet({ posted: 1000n });
  const representations = [
    { __typename: "Wallet", id: wallet.id },
    { __typename: "Customer", id: wallet.tenantId },
  ];
  const seenBy = async (claims: object) =>
    (await finance.domain.run(WALLET, { id: wallet.id, representations }, claims)).data;
  const found = [{ id: wallet.id }, { wallets: [{ id: wallet.id }], wallet: { id: wallet.id } }];
  const own = { wallet: { id: wallet.id }, wallets: { edges: [{ node: { id: wallet.id } }] }, _entities: found };
  expect([await seenBy(wallet.admin), await seenBy(partner(wallet.tenantId))]).toEqual([own, own]);
  expect(await seenBy(finance.finance)).toMatchObject({ wallet: { id: wallet.id }, _entities: found });
  const others = { wallet: null, wallets: { edges: [] }, _entities: [null, { wallets: [], wallet: null }] };
  expect([await seenBy(viewer("customer_admin")), await seenBy(partner(randomUUID()))]).toEqual([others, others]);
  for (const claims of [viewer("customer_member", wallet.tenantId), staff("ops"), staff("support")]) {
    const reference = await finance.domain.run(
      "query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Wallet { id } ... on Customer { wallets { id } } } }",
      { representations },
      claims,
    );
    expect(reference.data).toEqual({ _entities: [null, { wallets: null }] });
    expect(
      (await finance.domain.run("{ wallets { edges { node { id } } } }", {}, claims)).errors?.[0]?.extensions,
    ).toEqual({
      code: "FORBIDDEN",
    });
  }
});

it("is opened once in a currency, by its customer or our finance", async () => {
  const { tenantId, id, admin } = await finance.wallet();
  const open = (input: object, claims: object) =>
    finance.domain.act(
      "openWallet",
      "... on WalletExists { existing { id } } ... on OpenWalletSuccess { wallet { customer { id } } }",
      input,
      claims,
    );
  expect(await open({ currency: "EUR" }, admin)).toMatchObject({ __typename: "WalletExists", existing: { id } });
  expect(await open({ currency: "USD", customerId: tenantId }, finance.finance)).toMatchObject({
    wallet: { customer: { id: tenantId } },
  });
  expect(await open({ currency: "CHF", customerId: randomUUID() }, admin)).toMatchObject({
    __typename: "InvalidInput",
    field: "customerId",
  });
  expect(await open({ currency: "EUR" }, finance.finance)).toMatchObject({
    __typename: "InvalidInput",
    field: "customerId",
  });
});

it("has a credit limit by our finance alone, with a reason that is kept, never below what is used", async () => {
  const wallet = await finance.wallet({ posted: 100n, creditLimit: 500n });
  await finance.request({ orderId: randomUUID(), customerId: wallet.tenantId }, 400n);
  const limit = (creditLimitMinor: string, claims: object = finance.finance) =>
    finance.domain.act(
      "setCreditLimit",
      "... on CreditInUse { lowest { decimal } }",
      { walletId: wallet.id, creditLimitMinor, reason: "Pays late." },
      claims,
    );
  expect(await limit("299")).toMatchObject({ __typename: "CreditInUse", lowest: { decimal: "3.00" } });
  expect(await limit("300")).toMatchObject({ __typename: "SetCreditLimitSuccess" });
  await expect(limit("900", wallet.admin)).rejects.toThrow("FORBIDDEN");
  await expect(limit("900", staff("ops"))).rejects.toThrow("FORBIDDEN");
  const { data } = await finance.domain.run(
    "query ($id: ID!) { wallet(id: $id) { available { decimal } creditLimit { decimal } spendable { decimal } decisions { edges { node { kind reason } } } } }",
    { id: wallet.id },
    finance.finance,
  );
  expect(data.wallet).toEqual({
    ...{ available: { decimal: "-3.00" }, creditLimit: { decimal: "3.00" }, spendable: { decimal: "0.00" } },
    decisions: {
      edges: [
        { node: { kind: "CREDIT_LIMIT", reason: "Pays late." } },
        { node: { kind: "CREDIT_LIMIT", reason: "A test." } },
      ],
    },
  });
});

it("is topped up by what its customer tells of once our finance find it, and shows what was booked", async () => {
  const wallet = await finance.wallet();
  const told = (amount: object) =>
    finance.domain.act(
      "requestTopUp",
      "... on RequestTopUpSuccess { topUp { id } }",
      { walletId: wallet.id, amount, note: "Invoice 7" },
      wallet.admin,
    );
  expect(await told({ amountMinor: "500", currency: "USD" })).toMatchObject({
    __typename: "InvalidInput",
    field: "amount.currency",
  });
  const [first, second] = await Promise.all([
    told({ amountMinor: "500", currency: "EUR" }),
    told({ amountMinor: "900", currency: "EUR" }),
  ]);
  const idOf = ({ topUp }: typeof first) => (topUp as { id: string }).id;
  const decide = (act: string, topUpId: string, more: object, claims: object = finance.finance) =>
    finance.domain.act(act, "... on IllegalTopUpState { current }", { topUpId, ...more }, claims);
  await expect(decide("approveTopUp", idOf(first), { bankReference: "X" }, wallet.admin)).rejects.toThrow("FORBIDDEN");
  const bankReference = randomUUID().toUpperCase();
  expect(await decide("approveTopUp", idOf(first), { bankReference })).toMatchObject({
    __typename: "ApproveTopUpSuccess",
  });
  expect(await decide("approveTopUp", idOf(second), { bankReference })).toMatchObject({
    __typename: "DuplicateBankReference",
  });
  expect(await decide("rejectTopUp", idOf(second), { reason: "Not at our bank." })).toMatchObject({
    __typename: "RejectTopUpSuccess",
  });
  expect(await decide("approveTopUp", idOf(second), { bankReference: "Y" })).toMatchObject({
    __typename: "IllegalTopUpState",
    current: "REJECTED",
  });
  expect(await finance.money(wallet.id)).toBe("500 0");
  const { data } = await finance.domain.run(
    "query ($id: ID!) { wallet(id: $id) { postings { totalCount edges { node { side kind description amount { decimal } account { code } } } } } }",
    { id: wallet.id },
    wallet.admin,
  );
  expect(data.wallet).toEqual({
    postings: {
      totalCount: 1,
      edges: [
        {
          node: {
            side: "CREDIT",
            kind: "TOP_UP",
            description: `Payment ${bankReference}`,
            amount: { decimal: "5.00" },
            account: null,
          },
        },
      ],
    },
  });
});

it("is given to each customer in the currency that it deals in, once", async () => {
  const [customerId, other] = [randomUUID(), randomUUID()];
  const stated = (id: string, defaultCurrency: string) =>
    finance.domain.tell({
      from: "customers",
      type: "customer.terms_changed.v1",
      payload: { customerId: id, name: "Lumen", defaultCurrency },
    });
  await finance.domain.handled(
    ...(await Promise.all([
      stated(customerId, "USD"),
      stated(customerId, "USD"),
      stated(customerId, "CNY"),
      stated(other, "EUR"),
    ])),
  );
  expect(
    await finance.rows("SELECT currency FROM wallet WHERE tenant_id = $1 ORDER BY currency", [customerId]),
  ).toEqual([{ currency: "CNY" }, { currency: "USD" }]);
});
