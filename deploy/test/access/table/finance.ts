import type { DomainTable } from "../who";

/** Finance keeps the books, admin reads them and is the second person; a customer's admin sees its own money, a member none. */
export const finance: DomainTable = {
  queries: [
    [
      "finance, admin",
      "accounts journalEntry journalEntries booksProofs bills adjustments agedBalances agedBalancesCsvUrl",
    ],
    [
      "customer_admin, finance, admin, wallet:read",
      "wallet wallets walletStatement walletChangesCursor topUps fxConversions",
    ],
    ["customer_admin, finance, admin, wallet:read", "invoice invoices"],
    ["customer_admin, support, finance, admin, wallet:read", "holds"],
    ["customer_admin, support, finance, admin", "claim claims"],
    ["finance, admin", "account billDisputes eventTrace unreconciled"],
    ["finance, admin, pricing", "marginDays orderReckoningsCursor"],
  ],
  mutations: [
    ["finance", "recordTopUp approveTopUp rejectTopUp setCreditLimit freezeWallet unfreezeWallet convertFunds"],
    ["finance", "draftInvoice issueInvoice creditInvoice recordBill payBill proposeAdjustment postAdjustment"],
    ["finance", "approveClaim rejectClaim payClaim reverseClaimPayout"],
    // Two persons above a limit.
    ["finance, admin", "approveAdjustment rejectAdjustment proveBooks"],
    ["customer_admin", "requestTopUp"],
    ["customer_admin, finance", "openWallet setWalletSpendCap setMemberSpendCap"],
    ["customer_admin, support, finance", "addClaimEvidence"],
    ["finance", "acceptBillLine addBillDisputeEvidence chargeBillLine decideBillDispute"],
    ["finance", "disputeBillLine matchCarrierBill recordCarrierBill settleSupplier"],
  ],
  subscriptions: [
    ["customer_admin, finance, admin, wallet:read", "walletChanged"],
    ["finance, admin, pricing", "orderReckoned"],
  ],
  fields: [
    ["customer_admin, finance, admin", "Wallet.changes"],
    // margin: finance, admin, pricing staff.
    ["finance, admin, pricing", "Order.margin"],
    ["finance, admin", "FxConversion.remainder Posting.account Posting.entry Wallet.decisions"],
    ["customer_admin, finance, admin, wallet:read", "Customer.wallet Customer.wallets Customer.invoices Hold.wallet"],
    ["customer_admin, support, finance, admin, wallet:read", "Order.holds Order.charges Shipment.charges"],
    ["customer_admin, support, finance, admin", "Shipment.claim Shipment.claims"],
    ["supplier, finance, admin", "Supplier.settlementBalance"],
    ["customer, ops, orders:write", "OrderCheck.due OrderCheck.funds"],
    ["customer_admin, finance, admin, wallet:read, support", "Order.chargeRefunds"],
    ["customer_admin, finance, admin, wallet:read", "ChargeRefund.creditNote"],
    ["finance, admin", "ChargeRefund.entry Order.reconciliation Shipment.reconciliation"],
    ["finance, admin", "WalletStatementLine.entry"],
  ],
};
