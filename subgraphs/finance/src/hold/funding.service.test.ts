import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { viewer } from "@baiyun/kit/testing";
import { FinanceUnderTest } from "../testing/finance";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
});
afterAll(() => finance.close());

const eur = (amountMinor: number) => ({ amountMinor: String(amountMinor), currency: "EUR" });
const told = async (orderId: string) =>
  (await finance.domain.events(orderId)).map(({ type, payload }) => [type, payload] as const);
const types = async (orderId: string) => (await told(orderId)).map(([type]) => type);
const holdsOf = (orderId: string) =>
  finance.rows(
    "SELECT id, status, amount_minor AS amount, captured_minor AS captured FROM hold WHERE order_id = $1 ORDER BY id",
    [orderId],
  );

async function funded(amount = 800n, posted = 1000n) {
  const wallet = await finance.wallet({ posted });
  const order = { orderId: randomUUID(), customerId: wallet.tenantId };
  await finance.request(order, amount);
  return { wallet, order };
}

describe("an order's money", () => {
  it("is held, raised and lowered to what the newest attempt asks, each attempt once", async () => {
    const { wallet, order } = await funded(800n);
    expect(await finance.money(wallet.id)).toBe("1000 800");
    await finance.request(order, 950n, { attempt: 2, reason: "REWEIGH" });
    expect(await finance.money(wallet.id)).toBe("1000 950");
    await finance.request(order, 10n, { attempt: 2 });
    await finance.request(order, 10n, { attempt: 1 });
    expect(await finance.money(wallet.id)).toBe("1000 950");
    await finance.request(order, 700n, { attempt: 3 });
    expect(await finance.money(wallet.id)).toBe("1000 700");

    const [hold, ...others] = await holdsOf(order.orderId);
    expect([hold, others]).toMatchObject([{ status: "ACTIVE", amount: "700" }, []]);
    const placed = (attempt: number, amount: number) => [
      "hold.placed.v1",
      { holdId: hold!.id, orderId: order.orderId, attempt, amount: eur(amount) },
    ];
    expect(await told(order.orderId)).toEqual([placed(1, 800), placed(2, 950), placed(3, 700)]);
    const money = { walletId: wallet.id, customerId: wallet.tenantId, currency: "EUR", posted: eur(1000) };
    expect((await finance.domain.events(wallet.id)).slice(1)).toEqual(
      [
        { ...money, held: eur(800), available: eur(200), cause: "HOLD" },
        { ...money, held: eur(950), available: eur(50), cause: "HOLD" },
        { ...money, held: eur(700), available: eur(300), cause: "RELEASE" },
      ].map((payload) => ({ type: "wallet.changed.v1", payload })),
    );
  });

  it("is held again after it was let go of, when its order asks anew, and not by an attempt of before", async () => {
    const { wallet, order } = await funded(800n);
    await finance.tell("released", { ...order, fee: null, feeReason: null });
    await finance.request(order, 800n, { attempt: 1 });
    expect(await finance.money(wallet.id)).toBe("1000 0");
    await finance.request(order, 300n, { attempt: 2 });
    expect(await finance.money(wallet.id)).toBe("1000 300");
    await finance.tell("released", { ...order, fee: null, feeReason: null });
    expect(await finance.money(wallet.id)).toBe("1000 0");
    expect((await holdsOf(order.orderId)).map(({ status, amount }) => [status, amount])).toEqual([
      ["RELEASED", "800"],
      ["RELEASED", "300"],
    ]);
  });

  it("that is not there is denied, and what was held before stays", async () => {
    const { wallet, order } = await funded(800n);
    await finance.request(order, 1001n, { attempt: 2 });
    expect(await finance.money(wallet.id)).toBe("1000 800");
    expect((await told(order.orderId))[1]).toEqual([
      "hold.denied.v1",
      { orderId: order.orderId, attempt: 2, amount: eur(1001), available: eur(200), reason: "INSUFFICIENT_FUNDS" },
    ]);
  });

  it("of a credit limit is held to the last cent and no further", async () => {
    const wallet = await finance.wallet({ posted: 100n, creditLimit: 50n });
    const [a, b] = [randomUUID(), randomUUID()];
    await finance.request({ orderId: a, customerId: wallet.tenantId }, 150n);
    await finance.request({ orderId: b, customerId: wallet.tenantId }, 1n);
    expect([await types(a), await types(b), await finance.money(wallet.id)]).toEqual([
      ["hold.placed.v1"],
      ["hold.denied.v1"],
      "100 150",
    ]);
  });

  it.each<[string, string, (walletId: string, admin: object) => Promise<unknown>]>([
    [
      "a frozen wallet",
      "WALLET_FROZEN",
      (walletId) => finance.domain.act("freezeWallet", "", { walletId, reason: "A test." }, finance.finance),
    ],
    [
      "a wallet over its month's cap",
      "OVER_SPEND_CAP",
      (walletId, admin) => finance.domain.act("setWalletSpendCap", "", { walletId, monthlyCapMinor: "499" }, admin),
    ],
  ])("of %s is denied", async (_what, reason, decide) => {
    const wallet = await finance.wallet({ posted: 1000n });
    await decide(wallet.id, wallet.admin);
    const orderId = randomUUID();
    await finance.request({ orderId, customerId: wallet.tenantId }, 500n);
    expect((await told(orderId))[0]![1]).toMatchObject({ reason, available: eur(1000) });
    expect(await finance.money(wallet.id)).toBe("1000 0");
  });

  it("is capped by the month and by the member who orders, and what is let go of counts no more", async () => {
    const wallet = await finance.wallet({ posted: 10_000n });
    const [member, orders] = [randomUUID(), [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const];
    await finance.domain.act("setWalletSpendCap", "", { walletId: wallet.id, monthlyCapMinor: "1000" }, wallet.admin);
    await finance.domain.act(
      "setMemberSpendCap",
      "",
      { walletId: wallet.id, userId: member, perOrderMinor: "150" },
      wallet.admin,
    );
    const request = (index: 0 | 1 | 2 | 3, amount: bigint, more: object = {}) =>
      finance.request({ orderId: orders[index], customerId: wallet.tenantId }, amount, more);
    await request(0, 800n, { placedBy: randomUUID() });
    await request(1, 151n, { placedBy: member });
    await request(2, 201n);
    await finance.tell("released", { orderId: orders[0], customerId: wallet.tenantId, fee: null, feeReason: null });
    await request(3, 1000n);
    expect((await told(orders[1]))[0]![1]).toMatchObject({ reason: "OVER_SPEND_CAP", available: eur(9200) });
    expect(await Promise.all(orders.map(types))).toEqual([
      ["hold.placed.v1", "hold.released.v1"],
      ["hold.denied.v1"],
      ["hold.denied.v1"],
      ["hold.placed.v1"],
    ]);
  });

  it("without a wallet in its currency is denied", async () => {
    const { order } = await funded();
    const amount = { amountMinor: "5", currency: "JPY" };
    await finance.request(order, 5n, { amount, attempt: 2 });
    expect((await told(order.orderId))[1]![1]).toMatchObject({
      reason: "NO_WALLET",
      available: { ...amount, amountMinor: "0" },
    });
  });

  it("asked for in another currency than before is held there and let go of here", async () => {
    const { wallet, order } = await funded();
    const dollars = await finance.wallet({ tenantId: wallet.tenantId, currency: "USD", posted: 900n });
    await finance.request(order, 900n, { amount: { amountMinor: "900", currency: "USD" }, attempt: 2 });
    expect([await finance.money(wallet.id), await finance.money(dollars.id)]).toEqual(["1000 0", "900 900"]);
    expect(await types(order.orderId)).toEqual(["hold.placed.v1", "hold.released.v1", "hold.placed.v1"]);
  });
});

describe("once it is delivered", () => {
  it("is taken and booked, what is duty and tax apart, and charged", async () => {
    const { wallet, order } = await funded();
    await finance.request(order, 800n, { attempt: 2, duty: eur(60), tax: eur(120) });
    await finance.tell("due", order);
    await finance.tell("due", order);
    const [hold] = await holdsOf(order.orderId);
    expect([hold, await finance.money(wallet.id)]).toMatchObject([{ status: "CAPTURED", captured: "800" }, "200 0"]);
    expect(await finance.booked(hold!.id as string)).toEqual([
      "CREDIT DUTY_PAYABLE 60",
      "CREDIT FREIGHT_REVENUE 620",
      "CREDIT TAX_PAYABLE 120",
      "DEBIT WALLET 800",
    ]);
    expect((await types(order.orderId)).slice(2)).toEqual(["hold.captured.v1", "order.reckoned.v1"]);
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Order {
      holds { status captured { decimal } } charges { kind amount { decimal } } } } }`;
    const representations = [{ __typename: "Order", id: order.orderId }];
    const seenBy = async (claims: object) =>
      (await finance.domain.run(query, { representations }, claims)).data._entities;
    expect(await seenBy(wallet.admin)).toEqual([
      {
        holds: [{ status: "CAPTURED", captured: { decimal: "8.00" } }],
        charges: [
          { kind: "FREIGHT", amount: { decimal: "6.20" } },
          { kind: "DUTY", amount: { decimal: "0.60" } },
          { kind: "TAX", amount: { decimal: "1.20" } },
        ],
      },
    ]);
    expect(await seenBy(viewer("customer_member", wallet.tenantId))).toEqual([{ holds: null, charges: null }]);
    expect(await seenBy(viewer("customer_admin"))).toEqual([{ holds: [], charges: [] }]);
  });

  it.each([
    ["duty alone", { duty: eur(60) }, ["CREDIT DUTY_PAYABLE 60", "CREDIT FREIGHT_REVENUE 740"]],
    [
      "tax alone, its duty in another currency",
      { duty: { amountMinor: "5", currency: "USD" }, tax: eur(90) },
      ["CREDIT FREIGHT_REVENUE 710", "CREDIT TAX_PAYABLE 90"],
    ],
    ["more than all of it", { duty: eur(700), tax: eur(101) }, ["CREDIT FREIGHT_REVENUE 800"]],
    ["nothing, as null", { duty: null, tax: null, placedBy: null }, ["CREDIT FREIGHT_REVENUE 800"]],
    ["nothing, by one who is no person", { placedBy: "system" }, ["CREDIT FREIGHT_REVENUE 800"]],
  ])("is passed on where it is told: %s", async (_what, more, credited) => {
    const { order } = await funded();
    await finance.request(order, 800n, { attempt: 2, ...more });
    await finance.tell("due", order);
    const [hold] = await holdsOf(order.orderId);
    expect(await finance.booked(hold!.id as string)).toEqual([...credited, "DEBIT WALLET 800"]);
  });

  it("is all revenue where duty and tax are not known", async () => {
    const { order } = await funded();
    await finance.tell("due", order);
    const [hold] = await holdsOf(order.orderId);
    expect(await finance.booked(hold!.id as string)).toEqual(["CREDIT FREIGHT_REVENUE 800", "DEBIT WALLET 800"]);
    await finance.request(order, 900n, { attempt: 2 });
    expect(await types(order.orderId)).toEqual(["hold.placed.v1", "hold.captured.v1", "order.reckoned.v1"]);
  });

  it("is taken later where its hold had expired and was not covered any more", async () => {
    finance.domain.clock.set("2026-11-01T00:00:00.000Z");
    const { wallet, order } = await funded(800n, 800n);
    const { dues, fundings } = finance.domain.services;
    const asSystem = finance.domain.database.transaction.bind(finance.domain.database, Viewer.system);
    const [hold] = await holdsOf(order.orderId);
    await asSystem((tx) => fundings.expire(tx, hold!.id as string));
    expect(await types(order.orderId)).toEqual(["hold.placed.v1"]);
    finance.domain.clock.advance(90 * 86_400_000);
    await asSystem((tx) => fundings.expire(tx, hold!.id as string));
    expect(await finance.money(wallet.id)).toBe("800 0");
    const other = randomUUID();
    await finance.request({ orderId: other, customerId: wallet.tenantId }, 800n);
    await finance.tell("due", order);
    await asSystem((tx) => dues.findWork(tx));
    expect(await types(order.orderId)).toEqual(["hold.placed.v1", "hold.expired.v1", "hold.denied.v1"]);
    await finance.tell("released", { orderId: other, customerId: wallet.tenantId, fee: null, feeReason: null });
    await asSystem((tx) => fundings.due(tx, order.orderId, order.customerId, null));
    expect((await types(order.orderId)).slice(3)).toEqual(["hold.placed.v1", "hold.captured.v1", "order.reckoned.v1"]);
    expect(await finance.money(wallet.id)).toBe("0 0");
    finance.domain.clock.release();
  });
});

describe("once it is given up", () => {
  it.each<[string, object | null, string, string[], string]>([
    ["all is let go of", null, "RELEASED", ["hold.released.v1"], "1000 0"],
    [
      "a fee is taken and the rest let go of",
      eur(150),
      "CAPTURED",
      ["hold.captured.v1", "hold.released.v1", "order.reckoned.v1"],
      "850 0",
    ],
    ["a fee takes no more than was held", eur(900), "CAPTURED", ["hold.captured.v1", "order.reckoned.v1"], "200 0"],
  ])("%s", async (_what, fee, status, events, money) => {
    const { wallet, order } = await funded();
    const released = { ...order, fee, feeReason: fee && "INTERCEPTED" };
    await finance.tell("released", released);
    await finance.tell("released", released);
    expect(await holdsOf(order.orderId)).toMatchObject([{ status }]);
    expect(await types(order.orderId)).toEqual(["hold.placed.v1", ...events]);
    expect(await finance.money(wallet.id)).toBe(money);
    await finance.tell("due", order);
    expect(await finance.money(wallet.id)).toBe(money);
  });
});

describe("the funds of a draft", () => {
  const funds = async (customerId: string, dueMinor: string | null, claims: object, currency = "EUR") => {
    const due = dueMinor && { amountMinor: dueMinor, currency };
    const representation = {
      __typename: "OrderCheck",
      orderId: randomUUID(),
      draft: JSON.stringify({ customerId }),
      due,
    };
    const { data } = await finance.domain.run<{ _entities: { funds: { findings: object[] } | null }[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on OrderCheck { funds { findings { verdict code message } } } } }`,
      { of: [representation] },
      claims,
    );
    const [finding] = (data._entities[0]!.funds?.findings ?? []) as {
      verdict: string;
      code: string;
      message: string;
    }[];
    return finding ? `${finding.verdict} ${finding.code}` : null;
  };

  it("are judged as its hold would be, for the member who asks, and hold nothing", async () => {
    const wallet = await finance.wallet({ posted: 1000n });
    const { tenantId } = wallet;
    const [member, capped] = [viewer("customer_member", tenantId), viewer("customer_member", tenantId)];
    const cap = { walletId: wallet.id, userId: capped.sub, perOrderMinor: "400" };
    await finance.domain.act("setMemberSpendCap", "", cap, wallet.admin);
    expect([
      await funds(tenantId, "1000", member),
      await funds(tenantId, "1001", member),
      await funds(tenantId, "400", capped),
      await funds(tenantId, "401", capped),
      await funds(tenantId, "1", member, "USD"),
      await funds(tenantId, null, member),
      await funds(tenantId, "1", viewer("customer_member")),
    ]).toEqual([
      "OK COVERED",
      "BLOCKING INSUFFICIENT_FUNDS",
      "OK COVERED",
      "BLOCKING OVER_SPEND_CAP",
      "BLOCKING NO_WALLET",
      "UNKNOWN NO_PRICE",
      null,
    ]);
    expect(await finance.money(wallet.id)).toBe("1000 0");
  });
});
