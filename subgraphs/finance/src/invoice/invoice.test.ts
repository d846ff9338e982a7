import { randomUUID } from "node:crypto";
import { type Listening, listen, Viewer } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import { FinanceUnderTest } from "../testing/finance";

const PUBLIC_URL = "http://finance.test/";
let finance: FinanceUnderTest;
let http: Listening;
beforeAll(async () => {
  finance = await FinanceUnderTest.start({ PUBLIC_URL });
  http = await listen(finance.domain.subgraph);
});
afterAll(() => http.close());

/** A wallet of which that much was taken, duty of it apart. */
async function charged(amounts: readonly bigint[], posted: bigint, creditLimit = 0n) {
  const wallet = await finance.wallet({ posted, creditLimit });
  for (const amount of amounts) {
    const order = { orderId: randomUUID(), customerId: wallet.tenantId };
    await finance.request(order, amount, { duty: { amountMinor: "30", currency: "EUR" } });
    await finance.tell("due", order);
  }
  return wallet;
}

const INVOICE = "{ invoice { id status number total { decimal } paid { decimal } dueAt } }";
const draft = (walletId: string, more: object = {}) =>
  finance.domain.act("draftInvoice", `... on DraftInvoiceSuccess ${INVOICE}`, { walletId, ...more }, finance.finance);
const act = (name: "issue" | "credit", invoiceId: string, more: object = {}, claims: object = finance.finance) =>
  finance.domain.act(
    `${name}Invoice`,
    `... on ${name === "issue" ? "Issue" : "Credit"}InvoiceSuccess ${INVOICE} ... on IllegalInvoiceState { current }`,
    { invoiceId, ...more },
    claims,
  );
const idOf = (outcome: Awaited<ReturnType<typeof draft>>) => (outcome.invoice as { id: string }).id;
async function issued(walletId: string) {
  const outcome = await act("issue", idOf(await draft(walletId)));
  return outcome.invoice as { id: string; number: string; status: string };
}
const typesOf = async (id: string) => (await finance.domain.events(id)).map(({ type }) => type);

it("charges what stands on no invoice, once, and is paid by what was paid in before", async () => {
  const wallet = await charged([500n, 700n], 1200n);
  const drafted = await draft(wallet.id);
  expect(drafted.invoice).toMatchObject({ status: "DRAFT", number: null, total: { decimal: "12.00" }, dueAt: null });
  expect(await draft(wallet.id)).toMatchObject({ __typename: "NothingToInvoice" });
  finance.domain.clock.set("2026-11-22T08:00:00.000Z");
  const sent = await act("issue", idOf(drafted));
  finance.domain.clock.release();
  expect(sent.invoice).toMatchObject({
    ...{ status: "PAID", number: expect.stringMatching(/^INV-2026-\d{6}$/), paid: { decimal: "12.00" } },
    dueAt: "2026-12-22T08:00:00.000Z",
  });
  expect(await act("issue", idOf(drafted))).toMatchObject({ __typename: "IllegalInvoiceState", current: "PAID" });
  expect(await typesOf(idOf(drafted))).toEqual(["invoice.issued.v1", "invoice.paid.v1"]);
});

it("on credit is open by what is owed, and paid by later payments, the oldest first", async () => {
  const wallet = await charged([600n], 100n, 5000n);
  const first = await issued(wallet.id);
  expect(first).toMatchObject({ status: "PART_PAID", paid: { decimal: "1.00" } });
  const order = { orderId: randomUUID(), customerId: wallet.tenantId };
  await finance.request(order, 800n);
  await finance.tell("due", order);
  const second = await issued(wallet.id);
  expect(second).toMatchObject({ status: "ISSUED", paid: { decimal: "0.00" } });
  await finance.pay(wallet.id, 700n);
  const shown = async () =>
    (
      await finance.domain.run<{ invoices: { edges: { node: object }[] } }>(
        "{ invoices { edges { node { status paid { decimal } } } } }",
        {},
        wallet.admin,
      )
    ).data.invoices.edges.map(({ node }) => node);
  expect(await shown()).toEqual([
    { status: "PART_PAID", paid: { decimal: "2.00" } },
    { status: "PAID", paid: { decimal: "6.00" } },
  ]);
  const { data } = await finance.domain.run<{ agedBalances: { customer: { id: string } }[] }>(
    "{ agedBalances { customer { id } total { decimal } notDue { decimal } over90Days { decimal } } }",
    {},
    finance.finance,
  );
  expect(data.agedBalances.find(({ customer }) => customer.id === wallet.tenantId)).toEqual({
    ...{ customer: { id: wallet.tenantId }, total: { decimal: "6.00" } },
    ...{ notDue: { decimal: "6.00" }, over90Days: { decimal: "0.00" } },
  });
  await finance.pay(wallet.id, 600n);
  expect(await typesOf(second.id)).toEqual(["invoice.issued.v1", "invoice.paid.v1"]);
  expect(await finance.money(wallet.id)).toBe("0 0");
});

it("has numbers without gaps, though many are sent at once and some are refused", async () => {
  const wallets = await Promise.all([1, 2, 3, 4, 5, 6].map(() => charged([100n], 100n)));
  const drafts = await Promise.all(wallets.map(async ({ id }) => idOf(await draft(id))));
  const outcomes = await Promise.all([...drafts, ...drafts].map((id) => act("issue", id)));
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
    ...Array(6).fill("IllegalInvoiceState"),
    ...Array(6).fill("IssueInvoiceSuccess"),
  ]);
  const gaps = await finance.rows(
    `SELECT s.year FROM document_series s JOIN invoice i ON i.number LIKE 'INV-' || s.year || '-%'
     WHERE s.series = 'INV' GROUP BY s.year, s.last HAVING count(*) <> s.last`,
  );
  expect(gaps).toEqual([]);
});

it("is taken back by a credit note alone, which returns what it charged to where it came from", async () => {
  const wallet = await charged([500n], 900n);
  const { id } = await issued(wallet.id);
  const voided = finance.domain.database.transaction(Viewer.system, (tx) =>
    tx.query("UPDATE invoice SET status = 'VOID' WHERE id = $1", [id]),
  );
  await expect(voided).rejects.toThrow("is void only by a credit note");
  expect(await act("credit", id, { reason: "Wrong rate." })).toMatchObject({ invoice: { status: "VOID" } });
  expect(await act("credit", id, { reason: "Again." })).toMatchObject({ current: "VOID" });
  expect(await finance.money(wallet.id)).toBe("900 0");
  const { data } = await finance.domain.run<{ invoice: { creditNote: { id: string } } }>(
    "query ($id: ID!) { invoice(id: $id) { creditNote { id number reason } } }",
    { id },
    wallet.admin,
  );
  expect(data.invoice.creditNote).toMatchObject({
    number: expect.stringMatching(/^CN-\d{4}-\d{6}$/),
    reason: "Wrong rate.",
  });
  expect(await finance.booked(data.invoice.creditNote.id)).toEqual([
    "CREDIT WALLET 500",
    "DEBIT DUTY_PAYABLE 30",
    "DEBIT FREIGHT_REVENUE 470",
  ]);
  expect(await finance.faults()).toEqual([]);
});

it("names the company as it was called when it was sent, by whatever was told last; its id where nothing was told", async () => {
  const [named, unnamed] = [await charged([500n], 1000n), await charged([500n], 1000n)];
  await finance.called(named.tenantId, "Lumen GmbH");
  await finance.called(named.tenantId, "Lumen UG", new Date(Date.now() - 60_000));
  const [sent, plain] = [await issued(named.id), await issued(unnamed.id)];
  await finance.called(named.tenantId, "Lumen SE");
  const [shown, old] = await Promise.all(
    [sent.id, plain.id].map((id) => finance.domain.services.documents.invoiceOf(id)),
  );
  expect([shown!.customerName, shown!.invoice.customerName, old!.customerName]).toEqual([
    "Lumen GmbH",
    "Lumen GmbH",
    null,
  ]);
  expect(
    (await finance.domain.run("query ($id: ID!) { invoice(id: $id) { customerName } }", sent, named.admin)).data,
  ).toEqual({
    invoice: { customerName: "Lumen GmbH" },
  });
});

it("of a month is sent by a job of each wallet, of what was taken before it", async () => {
  const wallet = await charged([500n], 1000n);
  const { invoices } = finance.domain.services;
  const issueBefore = (before: Date) =>
    finance.domain.database.transaction(Viewer.system, (tx) => invoices.issueFor(tx, wallet.id, before));
  await issueBefore(new Date(Date.now() - 86_400_000));
  expect(await finance.rows("SELECT 1 FROM invoice WHERE wallet_id = $1", [wallet.id])).toEqual([]);
  const later = new Date(Date.now() + 86_400_000);
  await Promise.all([issueBefore(later), issueBefore(later)]);
  expect(
    await finance.rows("SELECT status, total_minor AS total FROM invoice WHERE wallet_id = $1", [wallet.id]),
  ).toEqual([{ status: "PAID", total: "500" }]);
});

it("is its customer's administrators' and our finance's alone, and only finance writes it", async () => {
  const wallet = await charged([500n], 500n);
  const { id } = await issued(wallet.id);
  const query = "query ($id: ID!) { invoice(id: $id) { id } }";
  const seenBy = async (claims: object) => (await finance.domain.run(query, { id }, claims)).data;
  expect([await seenBy(wallet.admin), await seenBy(staff("finance")), await seenBy(viewer("customer_admin"))]).toEqual([
    { invoice: { id } },
    { invoice: { id } },
    { invoice: null },
  ]);
  for (const claims of [viewer("customer_member", wallet.tenantId), staff("ops"), staff("support")]) {
    expect((await finance.domain.run(query, { id }, claims)).errors?.[0]?.extensions).toEqual({ code: "FORBIDDEN" });
  }
  for (const claims of [wallet.admin, staff("ops"), staff("admin")]) {
    await expect(act("credit", id, { reason: "No." }, claims)).rejects.toThrow("FORBIDDEN");
  }
});

describe("its documents", () => {
  const get = (link: string) => fetch(link.replace(PUBLIC_URL, `${http.url}/`));

  it("are opened by a signed link for a while, and by no other", async () => {
    const wallet = await charged([500n], 500n);
    const { id } = await issued(wallet.id);
    const to = new Date(Date.now() + 60_000).toISOString();
    const { data } = await finance.domain.run<{
      invoice: { pdfUrl: string; csvUrl: string };
      walletStatement: { csvUrl: string };
    }>(
      `query ($id: ID!, $wallet: ID!, $to: DateTime!) { invoice(id: $id) { pdfUrl csvUrl }
         walletStatement(walletId: $wallet, from: "2020-01-01T00:00:00Z", to: $to) {
           opening { decimal } paidIn { decimal } takenOut { decimal } closing { decimal } csvUrl } }`,
      { id, wallet: wallet.id, to },
      wallet.admin,
    );
    const { csvUrl, ...sums } = data.walletStatement;
    expect(sums).toEqual({
      ...{ opening: { decimal: "0.00" }, paidIn: { decimal: "5.00" }, takenOut: { decimal: "5.00" } },
      closing: { decimal: "0.00" },
    });
    const pdf = await get(data.invoice.pdfUrl);
    expect([pdf.status, pdf.headers.get("content-type"), pdf.headers.get("cache-control")]).toEqual([
      200,
      "application/pdf",
      "private, no-store",
    ]);
    expect((await pdf.text()).slice(0, 5)).toBe("%PDF-");
    const opened = async (link: string) =>
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(await (await get(link)).arrayBuffer());
    const csv = await opened(data.invoice.csvUrl);
    expect(csv.slice(0, 11)).toBe("\ufeffaccrued_at");
    const lines = csv.split("\r\n");
    expect(lines.map((line) => line.split(",").slice(2).join(","))).toEqual([
      "kind,description,amount,currency",
      "FREIGHT,Order BYTEST,4.70,EUR",
      expect.stringMatching(/^DUTY,"Order BYTEST/),
      "",
    ]);
    const statement = await opened(csvUrl);
    expect(statement.slice(0, 10)).toBe("\ufeffbooked_at");
    const rows = statement.split("\r\n").map((line) => line.split(","));
    expect(rows.map((cells) => [cells[1], ...cells.slice(-4, -1)].join(","))).toEqual([
      ...["kind,amount,balance,currency", "OPENING_BALANCE,,0.00,EUR", "TOP_UP,5.00,5.00,EUR"],
      ...["CAPTURE,-5.00,0.00,EUR", "CLOSING_BALANCE,,0.00,EUR", ""],
    ]);
    const forged = data.invoice.pdfUrl.replace(id, randomUUID());
    finance.domain.clock.advance(16 * 60_000);
    expect([
      (await get(forged)).status,
      (await get(data.invoice.pdfUrl)).status,
      (await get(`${PUBLIC_URL}finance-documents/x`)).status,
    ]).toEqual([403, 410, 404]);
    finance.domain.clock.release();
  });

  it("what every customer owes is a file, of the instant that was asked for", async () => {
    const wallet = await charged([600n], 0n, 5000n);
    await issued(wallet.id);
    const asOf = new Date(Date.now() + 60_000).toISOString();
    const ask = (claims: object) =>
      finance.domain.run<{ now: string; before: string }>(
        `query ($asOf: DateTime!) { now: agedBalancesCsvUrl(asOf: $asOf) before: agedBalancesCsvUrl(asOf: "2020-01-01T00:00:00Z") }`,
        { asOf },
        claims,
      );
    const { data } = await ask(finance.finance);
    const rows = async (link: string) => (await (await get(link)).text()).split("\r\n");
    const header = "as_of,customer_id,currency,not_due,up_to_30_days,up_to_60_days,up_to_90_days,over_90_days,total";
    const [named, ...owed] = await rows(data.now);
    expect([named, owed.find((row) => row.includes(wallet.tenantId))]).toEqual([
      header,
      `${asOf},${wallet.tenantId},EUR,6.00,0.00,0.00,0.00,0.00,6.00`,
    ]);
    expect(await rows(data.before)).toEqual([header, ""]);
    await expect(ask(wallet.admin)).resolves.toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
  });
});
