import { asGiven, asStub, defineDomain, FieldChange, FileLinks, type Surroundings, subgraphConfig } from "@baiyun/kit";
import { z } from "zod";
import { SEES_BOOKS, SEES_CLAIMS, SEES_HOLDS, SEES_WALLETS, seenBy } from "./access";
import { Account } from "./account/account.entity";
import { AccountResolver } from "./account/account.resolver";
import { AccountService } from "./account/account.service";
import { Adjustment } from "./adjustment/adjustment.entity";
import { AdjustmentResolver } from "./adjustment/adjustment.resolver";
import { AdjustmentService } from "./adjustment/adjustment.service";
import { currencyLimits } from "./adjustment/limits";
import { AS_OF_RESOLVERS } from "./as-of/as-of.resolver";
import { AsOfService } from "./as-of/as-of.service";
import { Bill } from "./bill/bill.entity";
import { BillLineResolver, BillResolver } from "./bill/bill.resolver";
import { BillService } from "./bill/bill.service";
import { BillLine } from "./bill/bill-line.entity";
import { MarginService } from "./bill/margin.service";
import { MarginDayResolver } from "./bill/margin-day.resolver";
import { BillDispute } from "./bill-dispute/bill-dispute.entity";
import { BillDisputeResolver } from "./bill-dispute/bill-dispute.resolver";
import { BillDisputeService } from "./bill-dispute/bill-dispute.service";
import { BillDisputeEvidence } from "./bill-dispute/bill-dispute-evidence.entity";
import { BillMatch } from "./bill-match/bill-match.entity";
import { BillMatchResolver } from "./bill-match/bill-match.resolver";
import { BillMatchService } from "./bill-match/bill-match.service";
import { CarrierBillService } from "./bill-match/carrier-bill.service";
import { BooksProof } from "./books-proof/books-proof.entity";
import { BOOKS_PROVED } from "./books-proof/books-proof.events";
import { BooksProofResolver } from "./books-proof/books-proof.resolver";
import { BooksProofService } from "./books-proof/books-proof.service";
import { proofJobs } from "./books-proof/books-proof-jobs";
import { Claim } from "./claim/claim.entity";
import { CLAIM_DECIDED, CLAIM_OPENED, CLAIM_PAID, CLAIM_PAYOUT_REVERSED } from "./claim/claim.events";
import { ClaimResolver } from "./claim/claim.resolver";
import { ClaimService } from "./claim/claim.service";
import { ClaimEvidence } from "./claim/claim-evidence.entity";
import { toldOfGoods } from "./consumers/told-of-goods";
import { toldOfMoney } from "./consumers/told-of-money";
import { Customer } from "./customer/customer.entity";
import { CustomerResolver } from "./customer/customer.resolver";
import { CustomerService } from "./customer/customer.service";
import { seedDemo } from "./demo";
import { DocumentService } from "./document/document.service";
import { serveDocuments } from "./document/document-routes";
import { FxConversion } from "./fx/fx-conversion.entity";
import { FxConversionResolver } from "./fx/fx-conversion.resolver";
import { FxConversionService } from "./fx/fx-conversion.service";
import { histories } from "./histories";
import { CaptureService } from "./hold/capture.service";
import { Charge } from "./hold/charge.entity";
import { DueService } from "./hold/due.service";
import { FundingService } from "./hold/funding.service";
import { Hold } from "./hold/hold.entity";
import { HOLD_CAPTURED, HOLD_DENIED, HOLD_EXPIRED, HOLD_PLACED, HOLD_RELEASED } from "./hold/hold.events";
import { ChargeResolver, HoldResolver } from "./hold/hold.resolver";
import { holdJobs } from "./hold/hold-jobs";
import { OrderFunding } from "./hold/order-funding.entity";
import { CreditNote } from "./invoice/credit-note.entity";
import { Invoice } from "./invoice/invoice.entity";
import { INVOICE_ISSUED, INVOICE_PAID } from "./invoice/invoice.events";
import { CreditNoteResolver, InvoiceResolver } from "./invoice/invoice.resolver";
import { InvoiceService } from "./invoice/invoice.service";
import { invoiceJobs } from "./invoice/invoice-jobs";
import { InvoiceSettlement } from "./invoice/invoice-settlement.entity";
import { JournalEntry } from "./journal-entry/journal-entry.entity";
import { JournalEntryResolver } from "./journal-entry/journal-entry.resolver";
import { LedgerService } from "./journal-entry/ledger.service";
import { migrations } from "./migrations/migrations";
import { OrderResolver } from "./order/order.resolver";
import { OrderCheckResolver } from "./order-check/order-check.resolver";
import { OrderCheckType } from "./order-check/order-check.type";
import { ORDER_RECKONED } from "./order-reckoning/order-reckoning.events";
import { OrderReckoningResolver } from "./order-reckoning/order-reckoning.resolver";
import { ParcelMeasurement } from "./parcel-measurement/parcel-measurement.entity";
import { WeightRecordResolver } from "./parcel-measurement/parcel-measurement.resolver";
import { ParcelMeasurementService } from "./parcel-measurement/parcel-measurement.service";
import { Posting } from "./posting/posting.entity";
import { PostingResolver } from "./posting/posting.resolver";
import { RECONCILIATION_RESOLVERS } from "./reconciliation/reconciliation.resolver";
import { ReconciliationService } from "./reconciliation/reconciliation.service";
import { ChargeRefund } from "./refund/charge-refund.entity";
import { ChargeRefundResolver } from "./refund/charge-refund.resolver";
import { RefundService } from "./refund/refund.service";
import { ShipmentResolver } from "./shipment/shipment.resolver";
import { ShipmentService } from "./shipment/shipment.service";
import { ShipmentOrder } from "./shipment/shipment-order.entity";
import { ShipmentParcel } from "./shipment/shipment-parcel.entity";
import { SpendCap } from "./spend-cap/spend-cap.entity";
import { SpendCapResolver } from "./spend-cap/spend-cap.resolver";
import { SpendCapService } from "./spend-cap/spend-cap.service";
import { StatementLineResolver, StatementResolver } from "./statement/statement.resolver";
import { StatementService } from "./statement/statement.service";
import { Supplier } from "./supplier/supplier.entity";
import { SupplierResolver } from "./supplier/supplier.resolver";
import { SupplierService } from "./supplier/supplier.service";
import { SupplierType } from "./supplier/supplier.type";
import { TopUp } from "./top-up/top-up.entity";
import { TopUpResolver } from "./top-up/top-up.resolver";
import { TopUpService } from "./top-up/top-up.service";
import { Wallet } from "./wallet/wallet.entity";
import { WALLET_CHANGED } from "./wallet/wallet.events";
import { WalletResolver } from "./wallet/wallet.resolver";
import { WalletService } from "./wallet/wallet.service";
import { WalletActsResolver } from "./wallet/wallet-acts.resolver";
import { WalletDecision } from "./wallet/wallet-decision.entity";
import { WalletStore } from "./wallet/wallet-store.service";
import { WalletUpdateResolver } from "./wallet/wallet-update.resolver";

const DAY_MS = 86_400_000;

const financeConfig = subgraphConfig.extend({
  /** How long money is kept for an order that is neither delivered nor given up. */
  HOLD_VALID_DAYS: z.coerce.number().int().positive().default(90),
  /** Up to how much one person may correct a wallet, in minor units a currency; in others never alone. */
  ADJUSTMENT_LIMITS: currencyLimits.prefault("EUR:20000,USD:20000,GBP:20000"),
  /** How long a customer has to pay an invoice. */
  INVOICE_DUE_DAYS: z.coerce.number().int().min(0).default(30),
  /** How far a weight that a carrier bills may be from what is expected: carriers round up, and scales differ. */
  BILLED_WEIGHT_TOLERANCE_G: z.coerce.number().int().min(0).default(50),
  BILLED_WEIGHT_TOLERANCE_PERCENT: z.coerce.number().min(0).max(100).default(5),
  /** How much more than a carrier was chosen at it may bill, of all that it bills for a shipment. */
  BILLED_PRICE_TOLERANCE_PERCENT: z.coerce.number().min(0).max(100).default(2),
  /** Signs the links to invoices and statements. */
  DOCUMENT_SECRET: z.string().min(32),
  /** Where browsers reach GET /finance-documents. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:4000"),
});

export const domain = defineDomain({
  name: "finance",
  summary: "the ledger, wallets, holds, invoices, claims",
  config: financeConfig,
  secrets: { DOCUMENT_SECRET: "random" },
  entities: [
    FieldChange,
    Account,
    JournalEntry,
    Posting,
    Wallet,
    WalletDecision,
    SpendCap,
    Hold,
    OrderFunding,
    Charge,
    TopUp,
    BooksProof,
    Adjustment,
    FxConversion,
    Invoice,
    CreditNote,
    Claim,
    ClaimEvidence,
    Bill,
    BillLine,
    ShipmentOrder,
    ShipmentParcel,
    Customer,
    ChargeRefund,
    Supplier,
    ParcelMeasurement,
    BillMatch,
    BillDispute,
    BillDisputeEvidence,
    InvoiceSettlement,
  ],
  migrations,
  services: ({ database, live, clock, config }: Surroundings<z.infer<typeof financeConfig>>) => {
    const ledger = new LedgerService(clock);
    const store = new WalletStore(ledger, clock);
    const spendCaps = new SpendCapService(database, store);
    const captures = new CaptureService(store, ledger, clock);
    const customers = new CustomerService();
    const invoices = new InvoiceService(database, store, captures, customers, clock, config.INVOICE_DUE_DAYS * DAY_MS);
    const bills = new BillService(database, ledger, clock);
    const adjustments = new AdjustmentService(database, store, invoices, clock, config.ADJUSTMENT_LIMITS);
    const tolerance = {
      grams: config.BILLED_WEIGHT_TOLERANCE_G,
      percent: config.BILLED_WEIGHT_TOLERANCE_PERCENT,
      pricePercent: config.BILLED_PRICE_TOLERANCE_PERCENT,
    };
    const billMatches = new BillMatchService(clock, tolerance);
    const statements = new StatementService(database, clock);
    return {
      clock,
      live,
      ledger,
      spendCaps,
      customers,
      accounts: new AccountService(database),
      wallets: new WalletService(database, store, clock),
      fundings: new FundingService(store, spendCaps, captures, clock, config.HOLD_VALID_DAYS * DAY_MS),
      refunds: new RefundService(store, captures, invoices, clock),
      dues: new DueService(clock),
      topUps: new TopUpService(database, store, invoices, clock),
      invoices,
      bills,
      carrierBills: new CarrierBillService(database, bills, billMatches, store, adjustments),
      billDisputes: new BillDisputeService(database, bills, billMatches, clock),
      suppliers: new SupplierService(bills),
      measurements: new ParcelMeasurementService(),
      asOf: new AsOfService(database),
      reconciliations: new ReconciliationService(database),
      shipments: new ShipmentService(),
      margins: new MarginService(database),
      claims: new ClaimService(database, store, ledger, invoices, clock),
      statements,
      documents: new DocumentService(database, statements, customers),
      links: new FileLinks(config.PUBLIC_URL, config.DOCUMENT_SECRET, clock, "finance-documents"),
      adjustments,
      conversions: new FxConversionService(database, store, ledger, invoices, clock),
      proofs: new BooksProofService(database, clock),
    };
  },
  resolvers: [
    AccountResolver,
    JournalEntryResolver,
    PostingResolver,
    WalletResolver,
    WalletActsResolver,
    WalletUpdateResolver,
    OrderReckoningResolver,
    SpendCapResolver,
    HoldResolver,
    ChargeResolver,
    TopUpResolver,
    BooksProofResolver,
    AdjustmentResolver,
    FxConversionResolver,
    InvoiceResolver,
    CreditNoteResolver,
    ChargeRefundResolver,
    StatementResolver,
    StatementLineResolver,
    ...AS_OF_RESOLVERS,
    ClaimResolver,
    ShipmentResolver,
    BillResolver,
    MarginDayResolver,
    BillLineResolver,
    BillMatchResolver,
    BillDisputeResolver,
    WeightRecordResolver,
    ...RECONCILIATION_RESOLVERS,
    SupplierResolver,
    CustomerResolver,
    OrderResolver,
    OrderCheckResolver,
    ...histories,
  ],
  references: {
    Account: seenBy(Account, SEES_BOOKS),
    JournalEntry: seenBy(JournalEntry, SEES_BOOKS),
    Wallet: seenBy(Wallet, SEES_WALLETS),
    Invoice: seenBy(Invoice, SEES_WALLETS),
    Claim: seenBy(Claim, SEES_CLAIMS),
    Hold: seenBy(Hold, SEES_HOLDS),
    Customer: asStub,
    Order: asStub,
    OrderCheck: asGiven,
    Shipment: asStub,
    Supplier: asStub,
  },
  orphanedTypes: [OrderCheckType, SupplierType],
  events: [
    WALLET_CHANGED,
    HOLD_PLACED,
    HOLD_DENIED,
    HOLD_CAPTURED,
    HOLD_RELEASED,
    HOLD_EXPIRED,
    BOOKS_PROVED,
    INVOICE_ISSUED,
    INVOICE_PAID,
    CLAIM_OPENED,
    CLAIM_DECIDED,
    CLAIM_PAID,
    CLAIM_PAYOUT_REVERSED,
    ORDER_RECKONED,
  ],
  gathers: ["logistics", "pricing", "suppliers"],
  effectsAreRows: true,
  consumers: (services) => [...toldOfMoney(services), ...toldOfGoods(services)],
  jobs: (services) => [...holdJobs(services), ...proofJobs(services), ...invoiceJobs(services)],
  routes: (app, { documents, links }) => serveDocuments(app, documents, links),
  published: { paths: ["/finance-documents"], port: 4010 },
  demo: (services) => seedDemo(services),
});
