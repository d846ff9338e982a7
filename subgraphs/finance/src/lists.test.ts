import { randomUUID } from "node:crypto";
import { type Condition, equals, oneOf, select, Viewer } from "@baiyun/kit";
import { planOf } from "@baiyun/kit/testing";
import type { EntityTarget, ObjectLiteral } from "typeorm";
import { Adjustment } from "./adjustment/adjustment.entity";
import { Bill } from "./bill/bill.entity";
import { BillLine } from "./bill/bill-line.entity";
import { Claim } from "./claim/claim.entity";
import { ClaimEvidence } from "./claim/claim-evidence.entity";
import { FxConversion } from "./fx/fx-conversion.entity";
import { Charge } from "./hold/charge.entity";
import { Hold } from "./hold/hold.entity";
import { Invoice } from "./invoice/invoice.entity";
import { JournalEntry } from "./journal-entry/journal-entry.entity";
import { Posting } from "./posting/posting.entity";
import { FinanceUnderTest } from "./testing/finance";
import { TopUp } from "./top-up/top-up.entity";
import { Wallet } from "./wallet/wallet.entity";
import { WalletDecision } from "./wallet/wallet-decision.entity";

let finance: FinanceUnderTest;
beforeAll(async () => {
  finance = await FinanceUnderTest.start();
});
afterAll(() => finance.close());

const member = Viewer.fromClaims({ sub: randomUUID(), tid: randomUUID() });

type List = [string, EntityTarget<ObjectLiteral>, (Condition | null)[]];
const lists: List[] = [
  ["wallets", Wallet, []],
  ["wallets in a currency", Wallet, [equals("currency", "EUR")]],
  ["decisions of a wallet", WalletDecision, [equals("walletId", randomUUID())]],
  ["holds", Hold, []],
  ["holds by status", Hold, [oneOf("status", ["ACTIVE"])]],
  ["holds of an order", Hold, [equals("orderId", randomUUID())]],
  ["charges of an order", Charge, [equals("orderId", randomUUID())]],
  ["charges of an invoice", Charge, [equals("invoiceId", randomUUID())]],
  ["payments", TopUp, []],
  ["payments by status", TopUp, [oneOf("status", ["REQUESTED"])]],
  ["entries", JournalEntry, []],
  ["entries by kind", JournalEntry, [oneOf("kind", ["FX"])]],
  ["postings of an account", Posting, [equals("accountId", randomUUID())]],
  ["postings of an entry", Posting, [equals("entryId", randomUUID())]],
  ["corrections", Adjustment, []],
  ["corrections by status", Adjustment, [oneOf("status", ["PROPOSED"])]],
  ["conversions", FxConversion, []],
  ["invoices", Invoice, []],
  ["invoices by status", Invoice, [oneOf("status", ["ISSUED"])]],
  ["invoices by number", Invoice, [equals("number", "INV-2026-000001")]],
  ["bills", Bill, []],
  ["bills by kind", Bill, [oneOf("kind", ["CARRIER"])]],
  ["bills by status", Bill, [oneOf("status", ["RECEIVED"])]],
  ["lines of a bill", BillLine, [equals("billId", randomUUID())]],
  ["claims", Claim, []],
  ["claims by status", Claim, [oneOf("status", ["OPEN"])]],
  ["claims by kind", Claim, [oneOf("kind", ["LOST"])]],
  ["what was said of a claim", ClaimEvidence, [equals("claimId", randomUUID())]],
];

it.each(lists)("%s are found by an index, behind the policy too", async (_what, entity, conditions) => {
  const { database } = finance.domain;
  for (const viewer of [Viewer.system, member]) {
    const page = { order: "id", newestFirst: true, limit: 21 };
    const reads = await planOf(database, viewer, select(database.source, viewer, entity, conditions, page)!);
    expect(reads.filter((read) => read.startsWith("Seq Scan"))).toEqual([]);
    expect(reads.length).toBeGreaterThan(0);
  }
});
