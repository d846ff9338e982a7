import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import { FinanceUnderTest } from "../testing/finance";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
});
afterEach(() => finance.domain.clock.release());
afterAll(() => finance.close());

/** The hour of a day that all of this happens on. */
const hour = (hours: number): string => `2026-11-20T${String(hours).padStart(2, "0")}:00:00.000Z`;
/** Does something at an hour. */
function at<T>(hours: number, work: () => Promise<T>): Promise<T> {
  finance.domain.clock.set(hour(hours));
  return work();
}
const dec = (decimal: string | null) => decimal && { decimal };
const read = async <T>(query: string, variables: object, claims: object = finance.finance) =>
  (await finance.domain.run<T>(query, variables, claims)).data;

async function ordered(wallet: { tenantId: string }, minor: bigint) {
  const order = { orderId: randomUUID(), customerId: wallet.tenantId };
  await finance.request(order, minor);
  return order;
}

const issued = async (walletId: string): Promise<string> => {
  const before = new Date(finance.domain.clock.now().getTime() + 1);
  await finance.domain.database.transaction(Viewer.system, (tx) =>
    finance.domain.services.invoices.issueFor(tx, walletId, before),
  );
  const [invoice] = await finance.rows<{ id: string }>("SELECT id FROM invoice WHERE wallet_id = $1", [walletId]);
  return invoice!.id;
};

it("a wallet and its account are known at any instant; what was held, where it was not changed since", async () => {
  const wallet = await at(1, () => finance.wallet({ posted: 1000n }));
  const order = await at(2, () => ordered(wallet, 800n));
  await at(3, () => finance.request(order, 600n, { attempt: 2 }));
  await at(4, () => finance.tell("due", order));
  await at(5, () => finance.pay(wallet.id, 50n));
  const fields = [0, 1, 2, 3, 4, 5, 23].map(
    (hours) => `at${hours}: asOf(at: "${hour(hours)}") { posted { decimal } held { decimal } available { decimal } }`,
  );
  const query = `query ($id: ID!) { wallet(id: $id) { ${fields.join(" ")} } }`;
  const state = (posted: string, held: string | null, available: string | null) => ({
    ...{ posted: dec(posted), held: dec(held), available: dec(available) },
  });
  const stood = {
    ...{ at0: null, at1: state("10.00", "0.00", "10.00"), at2: state("10.00", null, null) },
    ...{ at3: state("10.00", "6.00", "4.00"), at4: state("4.00", "0.00", "4.00") },
    ...{ at5: state("4.50", "0.00", "4.50"), at23: state("4.50", "0.00", "4.50") },
  };
  expect(await read(query, wallet, wallet.admin)).toEqual({ wallet: stood });
  expect(await read(query, wallet, viewer("customer_admin"))).toEqual({ wallet: null });

  const [{ id }] = (await finance.rows<{ id: string }>("SELECT account_id AS id FROM wallet WHERE id = $1", [
    wallet.id,
  ])) as [{ id: string }];
  const account = `query ($id: ID!) { account(id: $id) { code now: balance { decimal }
    at0: balance(asOf: "${hour(0)}") { decimal } at3: balance(asOf: "${hour(3)}") { decimal } at4: balance(asOf: "${hour(4)}") { decimal } } }`;
  const balances = { now: dec("-4.50"), at0: dec("0.00"), at3: dec("-10.00"), at4: dec("-4.00") };
  expect(await read(account, { id })).toEqual({ account: { code: "WALLET", ...balances } });
  const { errors } = await finance.domain.run(account, { id }, wallet.admin);
  expect(errors![0]!.extensions).toEqual({ code: "FORBIDDEN" });
});

it("an invoice is known at any instant, and so is what customers owed and since when", async () => {
  const wallet = await at(1, () => finance.wallet({ posted: 100n, creditLimit: 5000n }));
  const order = await at(2, () => ordered(wallet, 600n));
  await at(2, () => finance.tell("due", order));
  const id = await at(3, () => issued(wallet.id));
  await at(4, () => finance.pay(wallet.id, 200n));
  const give = (reason: "RETURNED" | "LINES_CANCELLED", minor: bigint | null) =>
    finance.domain.database.transaction(Viewer.system, (tx) =>
      finance.domain.services.refunds.give(tx, {
        ...{
          ...order,
          reason: reason as never,
          returnId: null,
          amount: minor === null ? null : { amountMinor: minor, currency: "EUR" },
        },
        ...{ fee: null, eventId: randomUUID() },
      }),
    );
  await at(5, () => give("LINES_CANCELLED", 150n));
  await at(6, () => finance.pay(wallet.id, 150n));
  await at(7, () => finance.domain.act("creditInvoice", "", { invoiceId: id, reason: "Wrong." }, finance.finance));
  const fields = [2, 3, 4, 5, 6, 7].map(
    (hours) =>
      `at${hours}: asOf(at: "${hour(hours)}") { status paid { decimal } credited { decimal } open { decimal } }`,
  );
  const state = (status: string, paid: string, credited: string, open: string) => ({
    ...{ status, paid: dec(paid), credited: dec(credited), open: dec(open) },
  });
  expect(await read(`query ($id: ID!) { invoice(id: $id) { ${fields.join(" ")} } }`, { id }, wallet.admin)).toEqual({
    invoice: {
      ...{
        at2: null,
        at3: state("PART_PAID", "1.00", "0.00", "5.00"),
        at4: state("PART_PAID", "3.00", "0.00", "3.00"),
      },
      ...{ at5: state("PART_PAID", "3.00", "1.50", "1.50"), at6: state("PAID", "4.50", "1.50", "0.00") },
      at7: state("VOID", "4.50", "1.50", "0.00"),
    },
  });
  const aged = async (asOf: string | null) =>
    (
      await read<{ agedBalances: { customer: { id: string }; total: object }[] }>(
        `query ($asOf: DateTime) { agedBalances(asOf: $asOf) { customer { id } total { decimal } notDue { decimal } upTo30Days { decimal } } }`,
        { asOf },
      )
    ).agedBalances
      .filter(({ customer }) => customer.id === wallet.tenantId)
      .map(({ customer: _of, ...owed }) => owed);
  const owed = (total: string, notDue: string, late: string) => [
    { total: dec(total), notDue: dec(notDue), upTo30Days: dec(late) },
  ];
  expect([
    await aged(hour(2)),
    await aged(hour(3)),
    await aged(hour(5)),
    await aged(hour(6)),
    await aged(null),
  ]).toEqual([...[[], owed("5.00", "5.00", "0.00"), owed("1.50", "1.50", "0.00"), [], []]]);
  expect(await finance.faults()).toEqual([]);
});

it("by how long it had been due then", async () => {
  const wallet = await at(1, () => finance.wallet({ creditLimit: 5000n }));
  const order = await at(1, () => ordered(wallet, 600n));
  await at(1, () => finance.tell("due", order));
  await at(1, () => issued(wallet.id));
  finance.domain.clock.set("2027-03-01T00:00:00.000Z");
  const query = `query ($earlier: DateTime) { now: agedBalances { customer { id } over90Days { decimal } upTo90Days { decimal } }
    earlier: agedBalances(asOf: $earlier) { customer { id } over90Days { decimal } upTo30Days { decimal } } }`;
  const data = await read<Record<string, { customer: { id: string } }[]>>(query, {
    earlier: "2026-12-22T00:00:00.000Z",
  });
  const of = (which: string) => data[which]!.find(({ customer }) => customer.id === wallet.tenantId);
  expect([of("now"), of("earlier")]).toMatchObject([
    { upTo90Days: dec("6.00"), over90Days: dec("0.00") },
    { upTo30Days: dec("6.00"), over90Days: dec("0.00") },
  ]);
});

it("a bill is known at any instant: what was credited of it and paid", async () => {
  finance.domain.clock.set(hour(1));
  const lines = [{ trackingNumber: "YTX", billedWeightG: 100, amountMinor: "1000" }];
  const given = {
    carrier: "4PX",
    number: randomUUID(),
    periodFrom: "2026-11-01",
    periodTo: "2026-11-15",
    currency: "EUR",
    lines,
  };
  const { bill } = await finance.domain.act(
    "recordCarrierBill",
    "... on RecordCarrierBillSuccess { bill { id lines { edges { node { id } } } } }",
    given,
    finance.finance,
  );
  const { id, lines: booked } = bill as { id: string; lines: { edges: [{ node: { id: string } }] } };
  const dispute = { lineId: booked.edges[0].node.id, claimedMinor: "300", reason: "Not ours." };
  const { dispute: opened } = await at(2, () =>
    finance.domain.act("disputeBillLine", "... on DisputeBillLineSuccess { dispute { id } }", dispute, finance.finance),
  );
  const decided = {
    disputeId: (opened as { id: string }).id,
    outcome: "CREDITED",
    creditedMinor: "300",
    reason: "Agreed.",
  };
  await at(3, () => finance.domain.act("decideBillDispute", "", decided, finance.finance));
  await at(4, () => finance.domain.act("payBill", "", { billId: id, bankReference: "OUT" }, finance.finance));
  const fields = [0, 2, 3, 4].map(
    (hours) => `at${hours}: asOf(at: "${hour(hours)}") { status credited { decimal } open { decimal } }`,
  );
  const data = await read<{ bills: { edges: [{ node: object }] } }>(
    `{ bills(first: 1) { edges { node { ${fields.join(" ")} } } } }`,
    {},
  );
  const state = (status: string, credited: string, open: string) => ({
    status,
    credited: dec(credited),
    open: dec(open),
  });
  expect(data.bills.edges[0].node).toEqual({
    ...{ at0: null, at2: state("RECEIVED", "0.00", "10.00"), at3: state("RECEIVED", "3.00", "7.00") },
    at4: state("PAID", "3.00", "0.00"),
  });
});

interface Line {
  amount: { amountMinor: string };
  balance: { amountMinor: string };
  kind: string;
  entry: { kind: string } | null;
}
interface Told {
  opening: { amountMinor: string };
  closing: { amountMinor: string };
  lines: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: Line }[] };
}

it("a statement is its opening and its lines to its closing, with a running balance, page by page and month by month", async () => {
  const wallet = await at(1, () => finance.wallet({ posted: 1000n }));
  for (let index = 0; index < 3; index += 1) {
    const order = await at(2 + index, () => ordered(wallet, BigInt(100 + index)));
    await at(2 + index, () => finance.tell("due", order));
    await at(3 + index, () => finance.pay(wallet.id, 7n));
  }
  const query = `query ($id: ID!, $from: DateTime!, $to: DateTime!, $first: Int!, $after: String) {
    walletStatement(walletId: $id, from: $from, to: $to) { opening { amountMinor } closing { amountMinor }
      lines(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
        edges { node { kind amount { amountMinor } balance { amountMinor } entry { kind } } } } } }`;
  const statement = async (
    from: number,
    to: number,
    first = 100,
    after: string | null = null,
    claims: object = wallet.admin,
  ) => {
    const variables = { id: wallet.id, from: hour(from), to: hour(to), first, after };
    return (await read<{ walletStatement: Told | null }>(query, variables, claims)).walletStatement!;
  };
  const linesOf = ({ lines }: Told) => lines.edges.map(({ node }) => node);
  const whole = await statement(0, 23);
  expect([whole.opening, whole.closing, whole.lines.totalCount]).toEqual([
    { amountMinor: "0" },
    { amountMinor: "718" },
    7,
  ]);
  let running = BigInt(whole.opening.amountMinor);
  for (const { amount, balance, kind, entry } of linesOf(whole)) {
    running += BigInt(amount.amountMinor);
    expect([balance.amountMinor, ["TOP_UP", "CAPTURE"].includes(kind), entry]).toEqual([
      running.toString(),
      true,
      null,
    ]);
  }
  expect(running.toString()).toBe(whole.closing.amountMinor);

  const paged: Line[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page = await statement(0, 23, 2, after);
    paged.push(...linesOf(page));
    ({ hasNextPage: more, endCursor: after } = page.lines.pageInfo);
  }
  expect(paged).toEqual(linesOf(whole));

  const early = (await statement(0, 23, 1)).lines.pageInfo.endCursor;
  expect(linesOf(await statement(3, 23, 100, early))).toEqual(linesOf(await statement(3, 23)));

  const months = [await statement(0, 3), await statement(3, 4), await statement(4, 23)];
  expect(months.flatMap(linesOf)).toEqual(linesOf(whole));
  expect(months.slice(1).map(({ opening }) => opening)).toEqual(months.slice(0, -1).map(({ closing }) => closing));
  const told: string[] = [];
  const [account] = await finance.rows<{ accountId: string }>(
    'SELECT account_id AS "accountId" FROM wallet WHERE id = $1',
    [wallet.id],
  );
  for await (const { amountMinor, balanceMinor } of finance.domain.services.statements.lines(
    account!,
    new Date(hour(0)),
    new Date(hour(23)),
  )) {
    told.push(`${amountMinor} ${balanceMinor}`);
  }
  expect(told).toEqual(paged.map(({ amount, balance }) => `${amount.amountMinor} ${balance.amountMinor}`));
  expect(linesOf(await statement(0, 2, 100, null, staff("finance")))[0]!.entry).toEqual({ kind: "TOP_UP" });
  expect(await statement(0, 23, 100, null, viewer("customer_admin"))).toBeNull();
  const { errors } = await finance.domain.run(
    query,
    { id: wallet.id, from: hour(0), to: hour(1), first: 1, after: "x" },
    wallet.admin,
  );
  expect(errors![0]!.extensions).toEqual({ code: "BAD_CURSOR" });
});
