import { randomUUID } from "node:crypto";
import { type Condition, equals, oneOf, select, Viewer } from "@baiyun/kit";
import { planOf, staff, viewer } from "@baiyun/kit/testing";
import type { EntityTarget, ObjectLiteral } from "typeorm";
import { Adjustment } from "./adjustment/adjustment.entity";
import { Bill } from "./bill/bill.entity";
import { BillLine } from "./bill/bill-line.entity";
import { BillDispute } from "./bill-dispute/bill-dispute.entity";
import { BillDisputeEvidence } from "./bill-dispute/bill-dispute-evidence.entity";
import { BillMatch } from "./bill-match/bill-match.entity";
import { Claim } from "./claim/claim.entity";
import { ClaimEvidence } from "./claim/claim-evidence.entity";
import { FxConversion } from "./fx/fx-conversion.entity";
import { Charge } from "./hold/charge.entity";
import { Hold } from "./hold/hold.entity";
import { CreditNote } from "./invoice/credit-note.entity";
import { Invoice } from "./invoice/invoice.entity";
import { JournalEntry } from "./journal-entry/journal-entry.entity";
import { ParcelMeasurement } from "./parcel-measurement/parcel-measurement.entity";
import { Posting } from "./posting/posting.entity";
import { ChargeRefund } from "./refund/charge-refund.entity";
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
  ["what is open of carriers' bills", BillMatch, [equals("isOpen", true)]],
  ["… by verdict", BillMatch, [equals("isOpen", true), oneOf("verdict", ["OVER"])]],
  ["… of a carrier", BillMatch, [equals("isOpen", true), equals("party", "4PX")]],
  ["… of a customer", BillMatch, [equals("isOpen", true), equals("customerId", randomUUID())]],
  ["… of a bill", BillMatch, [equals("isOpen", true), equals("billId", randomUUID())]],
  ["what carriers bill for a shipment", BillMatch, [oneOf("shipmentId", [randomUUID()])]],
  ["what carriers bill for an order", BillMatch, [oneOf("orderId", [randomUUID()])]],
  ["disputes", BillDispute, []],
  ["disputes by status", BillDispute, [oneOf("status", ["OPEN"])]],
  ["what was said of a dispute", BillDisputeEvidence, [oneOf("disputeId", [randomUUID()])]],
  ["weights of a shipment", ParcelMeasurement, [oneOf("shipmentId", [randomUUID()])]],
  ["weights of an order", ParcelMeasurement, [oneOf("orderId", [randomUUID()])]],
  ["weights of an event", ParcelMeasurement, [oneOf("eventId", [randomUUID()])]],
  ["entries of an event", JournalEntry, [equals("eventId", randomUUID())]],
  ["entries for something", JournalEntry, [oneOf("sourceId", [randomUUID()])]],
  ["what gave an entry back", JournalEntry, [oneOf("givesBackId", [randomUUID()])]],
  ["refunds of an order", ChargeRefund, [oneOf("orderId", [randomUUID()])]],
  ["credit notes of an invoice", CreditNote, [oneOf("invoiceId", [randomUUID()])]],
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

/** What finance adds to others' entities, and who sees it: of their own, and our staff of everybody's. */
type Added = [of: string, field: string, read: string, seenBy: readonly string[]];
const WALLETS = ["customer_admin", "partner", "finance", "admin"];
const HOLDS = [...WALLETS, "support"];
const added: Added[] = [
  ["Customer", "wallets", "wallets { currency }", WALLETS],
  ["Customer", "wallet", 'wallet(currency: "EUR") { currency }', WALLETS],
  ["Customer", "invoices", "invoices { edges { node { status } } }", WALLETS],
  ["Order", "holds", "holds { status }", HOLDS],
  ["Order", "charges", "charges { kind }", HOLDS],
  ["Order", "chargeRefunds", "chargeRefunds { reason }", HOLDS],
  ["Order", "margin", "margin { decimal }", ["finance", "admin", "pricing"]],
  ["Order", "reconciliation", "reconciliation { isReconciled }", ["finance", "admin"]],
  ["Shipment", "charges", "charges { kind }", HOLDS],
  ["Shipment", "claim", "claim { kind }", ["customer_admin", "support", "finance", "admin"]],
  ["Shipment", "claims", "claims { kind parcelNumber }", ["customer_admin", "support", "finance", "admin"]],
  ["Shipment", "reconciliation", "reconciliation { isReconciled }", ["finance", "admin"]],
  ["Supplier", "settlementBalance", "settlementBalance { decimal }", ["supplier", "finance", "admin"]],
];

it("what finance adds to others' entities is there, for whom it says and for nobody else", async () => {
  const wallet = await finance.wallet({ posted: 5000n });
  const [orderId, shipmentId, supplierId] = [randomUUID(), randomUUID(), randomUUID()];
  const { tenantId } = wallet;
  const order = { orderId, customerId: tenantId };
  const labelled = { shipmentId, orderId, trackingNumber: "YT2", carrier: "YUNEXPRESS" };
  const raised = { shipmentId, orderId, kind: "LOST" };
  await finance.domain.handled(
    await finance.domain.tell({ from: "logistics", type: "shipment.labelled.v1", tenantId, payload: labelled }),
    await finance.domain.tell({ from: "logistics", type: "shipment.exception_raised.v1", tenantId, payload: raised }),
  );
  await finance.request(order, 2200n);
  await finance.tell("due", order);
  const lines = [{ description: "Lamps", amountMinor: "700", orderId }];
  const bill = { kind: "SUPPLIER", supplierId, party: "Lamps", number: randomUUID(), currency: "EUR", lines };
  await finance.domain.act("recordBill", "", bill, finance.finance);

  const ids: Record<string, string> = {
    Customer: tenantId,
    Order: orderId,
    Shipment: shipmentId,
    Supplier: supplierId,
  };
  const roles = ["support", "ops", "pricing", "broker", "finance", "admin"] as const;
  const people: Record<string, object> = {
    ...Object.fromEntries(roles.map((role) => [role, staff(role)])),
    ...{ customer_admin: wallet.admin, customer_member: viewer("customer_member", tenantId) },
    ...{ supplier: viewer("supplier", supplierId), nobody: {} },
    partner: { sub: randomUUID(), tid: tenantId, scope: "wallet:read" },
  };
  for (const [of, field, read, seenBy] of added) {
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${of} { ${read} } } }`;
    const representations = [{ __typename: of, id: ids[of] }];
    const seen: string[] = [];
    for (const [who, claims] of Object.entries(people)) {
      const { data } = await finance.domain.run<{ _entities: (Record<string, unknown> | null)[] }>(
        query,
        { representations },
        claims,
      );
      if (data?._entities[0]?.[field] != null) seen.push(who);
    }
    expect([of, field, seen.sort()]).toEqual([of, field, [...seenBy].sort()]);
  }
});
