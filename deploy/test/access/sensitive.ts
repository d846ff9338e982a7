/** Words in a field's name that tell of a price we pay, of a person, of what customs is told, or of a secret. */
export const SENSITIVE =
  /cost|margin|consignee|secret|ioss|eori|taxNumber|e?mail|phone|line1|line2|contact|holderName|goodsValue|unitValue|password|token$/i;

/**
 * What is sensitive as a whole, with every way there is to it: a new way is a row here, by whoever opens it. Each way is a guarded
 * field, or what a guarded mutation answers.
 */
export const WAYS: Readonly<Record<string, string>> = {
  // A consignee: own tenant, operations, broker; by an audited act support; the drop-ship supplier once it has accepted.
  Consignee: "Order.consignee RevealConsigneeSuccess.consignee",
  ShipmentConsignee: "Shipment.consignee",
  MaskedConsignee: "Order.maskedConsignee",
  ShipToAddress: "ShipTo.consignee",
  ShipTo: "PurchaseOrder.shipTo",
  Label: "Shipment.labels NotePrintedLabelsSuccess.labels",
  // People.
  SupplierContact: "Supplier.contact RevealSupplierContactSuccess.contact",
  CustomerAddress: "Customer.addresses AddCustomerAddressSuccess.address ChangeCustomerAddressSuccess.address",
  KycDocument:
    "Customer.kycDocuments SubmitKycDocumentSuccess.document RejectKycDocumentSuccess.document RevealKycDocumentSuccess.document ErasePersonSuccess.keptDocuments",
  SignedLink: "KycDocument.file SubmitKycDocumentSuccess.upload RevealKycDocumentSuccess.file",
  PersonalContact: "RevealPersonSuccess.contact",
  // Customs values, IOSS and EORI.
  LandedCost: "Order.landedCost Quote.landedCost AvailableService.landedCost",
  CustomsNumber:
    "Customer.customsNumbers AddCustomsNumberSuccess.customsNumber CustomsNumberKnown.customsNumber EndCustomsNumberSuccess.customsNumber SetDefaultIossNumberSuccess.customsNumber",
  CustomsDeclarationLine: "CustomsDeclarationVersion.lines",
  // What we pay.
  Bill: "Query.bills RecordBillSuccess.bill RecordCarrierBillSuccess.bill MatchCarrierBillSuccess.bill PayBillSuccess.bill SettleSupplierSuccess.bills DuplicateBill.existing BillLine.bill BillMatch.bill",
  Account: "Query.account Query.accounts Posting.account",
  JournalEntry:
    "Query.journalEntry Query.journalEntries Posting.entry JournalEntry.reverses JournalEntry.reversedBy JournalEntry.givesBack JournalEntry.givenBackBy Bill.entries BillDispute.entry ChargeRefund.entry EventTrace.entries Reconciliation.entries WalletStatementLine.entry",
  MarginDay: "Query.marginDays",
  SupplierStatement: "Supplier.statement Supplier.settledStatements SettleSupplierStatementSuccess.statement",
};

/** Sensitive by name, open to whoever gets so far, and why. */
export const OPEN: Readonly<Record<string, string>> = {
  // Shown once, to who made it.
  "CreateApiClientSuccess.secret": "to the admin who made it, once",
  "IssueCredentialSuccess.secret": "to the admin who made it, once",
  "RotateCredentialSuccess.secret": "to the admin who made it, once",
  "CreateWebhookEndpointSuccess.secret": "to who made it, once",
  "RotateWebhookSecretSuccess.secret": "to who made it, once",
  "ConnectChannelSuccess.secret": "to the admin who made it, once",
  "SignInSuccess.accessToken": "to who signed in",
  "SignInSuccess.refreshToken": "to who signed in",
  "RefreshSessionSuccess.accessToken": "to who signed in",
  "RefreshSessionSuccess.refreshToken": "to who signed in",
  "RegisterCustomerSuccess.email": "as it was typed",
  "RequestPasswordResetSuccess.email": "as it was typed",
  "RequestVerificationSuccess.email": "as it was typed",
  "AvailableService.landedCost": "of the goods that the asker names",
  "WarehouseAddressType.line1": "our own warehouse",
  "PurchaseOrder.shipTo": "by the rule of purchase-order/ship-to.ts, row by row",
  "User.email": "by the rule of user.service.ts, person by person",
  "User.phone": "by the rule of user.service.ts, person by person",
};

/** Sensitive wherever the brief says so, and in the graph nowhere: write-only. */
export const NOWHERE =
  /^((CarrierAccount|Counterpart|CredentialChange)\.(secret|sealed|credentials)$|Credential\.(hash|secret)|WebhookEndpoint\.secret|ApiClient\.secret)/;
