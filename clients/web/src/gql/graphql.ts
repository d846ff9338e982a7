/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A line of a carrier's bill that is taken as it is. */
export type AcceptBillLineInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** The line of a carrier's bill. */
  lineId: string | number;
  /** Why, for people: 1 to 500 characters. It is kept. */
  reason: string;
};

/** What the invited person was sent, and what they sign in with from now on. */
export type AcceptInvitationInput = {
  /** As it was mailed to the person. */
  invitationToken: string;
  /** What the person is called, 1 to 120 characters; as they were invited when it is left out. */
  name?: string | null | undefined;
  /** At least 12 characters. */
  password: string;
};

/** What the supplier promises. */
export type AcceptPurchaseOrderInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Lines of which fewer are promised than asked for; the rest is bought elsewhere. All of it without them. */
  lines?: Array<PurchaseOrderQuantityInput> | null | undefined;
  /** Which purchase order. */
  purchaseOrderId: string | number;
};

/** Which quote is accepted. */
export type AcceptQuoteInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** The quote's. */
  quoteId: string | number;
};

/** What the supplier bears. */
export type AcceptShortClaimInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Which claim. */
  shortClaimId: string | number;
};

/** What an account gathers. */
export type AccountKind =
  /** What we have. */
  | 'ASSET'
  /** What passes through from one currency into another. */
  | 'CLEARING'
  /** What is the owners'. */
  | 'EQUITY'
  /** What we spent. */
  | 'EXPENSE'
  /** What we earned. */
  | 'INCOME'
  /** What we owe, wallets among it. */
  | 'LIABILITY';

/** What is to be kept with a dispute. */
export type AddBillDisputeEvidenceInput = {
  /** The dispute. */
  disputeId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** What was said or shown: 1 to 2,000 characters. */
  text: string;
};

/** A number that customs knows a customer by. It is kept encrypted. */
export type AddCustomsNumberInput = {
  /** Whose. */
  customerId: string | number;
  /** The same key with the same input adds one number. */
  idempotencyKey: string;
  /** Of IOSS numbers: whether it is the one for orders that name none. The first is in any case. */
  isDefault?: boolean;
  /** What it is for. */
  kind: CustomsNumberKind;
  /** Spaces, dots and hyphens do not matter. IOSS: IM and 10 digits. EORI: its country's letters, and what follows there. VOEC: seven digits. GST: an ABN of 11 digits or an ARN of 12. UID: CHE and nine digits. */
  number: string;
  /** The first day it is good for, `YYYY-MM-DD`; today without it. */
  validFrom?: string | null | undefined;
  /** The last day, `YYYY-MM-DD`, where it is known. */
  validTo?: string | null | undefined;
};

/** An article that a supplier sells. */
export type AddSupplierSkuInput = {
  /** What one piece costs us, in the supplier's currency. */
  cost: MoneyInput;
  /** What it is: 1 to 200 characters. */
  description: string;
  /** The same key with the same input gives the first SKU again. */
  idempotencyKey: string;
  /** Days from accepting a purchase order to dispatching it: 0 to 180. */
  leadTimeDays: number;
  /** The supplier's own name of it, 1 to 64 characters, unique there. */
  sku: string;
  /** Whose it is: our staff must say, a supplier need not. */
  supplierId?: string | number | null | undefined;
};

/** What was counted, taken in or found missing. */
export type AdjustStockInput = {
  /** By how many pieces: above zero for more, below for fewer. */
  change: number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Why, for people: 1 to 200 characters. */
  reason: string;
  /** Of which SKU. */
  supplierSkuId: string | number;
  /** The warehouse's code: 1 to 40 characters. */
  warehouse: string;
};

/** Whether the customer gets or owes it. */
export type AdjustmentKind =
  /** The customer gets it. */
  | 'CREDIT_NOTE'
  /** The customer owes it, as for a late carrier bill. */
  | 'DEBIT_NOTE';

/** Where a correction is in its life. */
export type AdjustmentStatus =
  /** Decided, and not booked yet, because the wallet did not cover it. */
  | 'APPROVED'
  /** It is booked. */
  | 'POSTED'
  /** It is so much that a second person has to decide. */
  | 'PROPOSED'
  /** It is not made. */
  | 'REJECTED';

/** What is declared instead of what its office accepted. What is left out stays as it is. */
export type AmendDeclarationInput = {
  /** Of the declaration. */
  declarationId: string | number;
  /** The `rowVersion` that the amendment was made from. */
  expectedVersion: number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Replaces all lines. */
  lines?: Array<DeclarationLineInput> | null | undefined;
  /** The procedure. */
  regime?: CustomsRegime | null | undefined;
};

/** Goods that are on their way to one of our warehouses. */
export type AnnounceAsnInput = {
  /** What the carrier calls it: 1 to 60 characters. */
  carrierReference: string;
  /** The day that they are expected on, such as `2026-11-22`. */
  expectedOn: string;
  /** The same key with the same input gives the first notice again. */
  idempotencyKey: string;
  /** 1 to 100 purchase orders of one supplier, DISPATCHED to one warehouse. */
  purchaseOrderIds: Array<string | number>;
};

/** How the dates of a file are written that does not show it itself. */
export type AnswerOrderImportInput = {
  /** The import that is AWAITING_ANSWER. */
  batchId: string | number;
  /** How its dates are written. What cannot be read so is a fault of its row. */
  dateOrder: DateOrder;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
};

/** What an API client is for. */
export type ApiClientMode =
  /** For real: what it orders is shipped, and it is told of what happens. */
  | 'LIVE'
  /** For trying: it reads, and is sent test events alone. What it would write could not be kept apart from what is real. */
  | 'SANDBOX';

/** Whether an API client may ask. */
export type ApiClientStatus =
  /** Its credentials are good. */
  | 'ACTIVE'
  /** Shut out for good, with all its credentials and tokens. */
  | 'REVOKED';

/** A correction that somebody else proposed. */
export type ApproveAdjustmentInput = {
  /** The correction. */
  adjustmentId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
};

/** Whom to let ship. */
export type ApproveCustomerInput = {
  /** Whom the decision is about. */
  customerId: string | number;
  /** The `version` the decision was made on. */
  expectedVersion: number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
};

/** A proposal of somebody else, to be put in force. */
export type ApprovePricingProposalInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Of the proposal. */
  proposalId: string | number;
  /** Why, for the audit: at most 500 characters, and no personal data, since it is kept for good. */
  reason?: string | null | undefined;
};

/** Which notices: all conditions hold at once. */
export type AsnFilter = {
  /** Our own name of it, in small or capital letters. */
  reference?: string | null | undefined;
  /** In one of these. */
  status?: Array<AsnStatus> | null | undefined;
  /** Of this supplier. */
  supplierId?: string | number | null | undefined;
};

/** Where an advance shipping notice stands. */
export type AsnStatus =
  /** The goods are on their way. */
  | 'ANNOUNCED'
  /** They are in the warehouse, and not all counted. */
  | 'ARRIVED'
  /** They do not come, or not so. */
  | 'CANCELLED'
  /** All of its purchase orders are counted. */
  | 'RECEIVED';

/** Whose price list it is, and from when. */
export type AssignRateCardInput = {
  /** The customer. Whether there is one of this id is not looked up. */
  customerId: string | number;
  /** Not before now. The customer's card until then ends there. */
  from: string;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** A price list that is nobody's yet. */
  rateCardId: string | number;
  /** Why, for the audit: at most 500 characters, and no personal data, since it is kept for good. */
  reason: string;
};

/** Which entries of an audit: all conditions hold at once. */
export type AuditFilter = {
  /** What was done: the name of a mutation. */
  act?: string | null | undefined;
  /** Later than this instant. */
  after?: string | null | undefined;
  /** Earlier than this instant. */
  before?: string | null | undefined;
  /** The person who acted. */
  by?: string | number | null | undefined;
  /** What was acted on, by its id. */
  subjectId?: string | number | null | undefined;
};

/** Packing instruction of lithium-ion batteries in an article. */
export type Battery =
  /** There are none. */
  | 'NONE'
  /** Batteries alone, such as power banks. */
  | 'PI965'
  /** Packed with equipment. */
  | 'PI966'
  /** Contained in equipment. */
  | 'PI967';

/** How lithium-ion batteries are packed, by IATA packing instruction. */
export type BatteryPacking =
  /** There are none. */
  | 'NONE'
  /** Batteries alone, power banks among them. */
  | 'PI965'
  /** Packed with equipment. */
  | 'PI966'
  /** Contained in equipment. */
  | 'PI967';

/** Where a dispute about a carrier's bill is in its life. */
export type BillDisputeStatus =
  /** The carrier took the amount, or a part of it, back. */
  | 'CREDITED'
  /** The carrier was told, or is to be. */
  | 'OPEN'
  /** The carrier did not. */
  | 'REJECTED'
  /** We hold the line to be wrong no more. */
  | 'WITHDRAWN';

/** Who bills us. */
export type BillKind =
  /** For carriage. */
  | 'CARRIER'
  /** For goods. */
  | 'SUPPLIER';

/** How a line of a carrier's bill stands to what we know of its parcel. */
export type BillVerdict =
  /** The carrier billed the same for the same number before. */
  | 'DUPLICATE'
  /** More is billed for a parcel that was billed before, and nobody knows what was agreed for it. */
  | 'FURTHER_CHARGE'
  /** The billed weight is what our scales make billable, and the price what was booked, where it is known of this carrier and in the bill's currency; each within its tolerance. */
  | 'MATCHED'
  /** More weight is billed than that. */
  | 'OVER'
  /** With what was billed for its shipment before, it comes to more than the carrier was chosen at, for the weight that our scales found. */
  | 'PRICE_OVER'
  /** Less weight is billed than that. */
  | 'UNDER'
  /** No parcel of ours has this number. */
  | 'UNKNOWN_PARCEL'
  /** The parcel is ours, and was on no scales of ours: there is nothing to compare with. */
  | 'UNMEASURED';

/** What does not come, or not so. */
export type CancelAsnInput = {
  /** Which notice. */
  asnId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
};

/** Which import to stop. */
export type CancelOrderImportInput = {
  /** The import. */
  batchId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
};

/** Which order is called off, and why. */
export type CancelOrderInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** The order's. */
  orderId: string | number;
};

/** Whether a carrier itself is asked. */
export type CarrierAccountMode =
  /** Nobody is asked: of our own account alone, which is always there. */
  | 'HOUSE'
  /** The carrier answers. */
  | 'LIVE'
  /** Our sandbox answers: nothing is carried. */
  | 'SANDBOX';

/** How far a shipment has come with a carrier that was chosen for it. */
export type CarrierBookingState =
  /** The carrier is asked to take it, or whether it has. */
  | 'BOOKING'
  /** It is labelled. */
  | 'LABELLED'
  /** The carrier has it, and is asked for its label. */
  | 'LABELLING'
  /** No carrier could take it: somebody has to look at it. */
  | 'NONE'
  /** The carrier refused it, and has nothing of it. */
  | 'REFUSED'
  /** The carrier has nothing of it any more. */
  | 'VOID'
  /** The carrier is to take it out, which it has not confirmed. */
  | 'VOIDING';

/** What a carrier is asked for. */
export type CarrierCallKind =
  /** To take it out again. */
  | 'CANCEL'
  /** Whether the account works. */
  | 'CHECK'
  /** To take a parcel. */
  | 'CREATE'
  /** For its label. */
  | 'LABEL'
  /** To fetch parcels that go together. */
  | 'MANIFEST'
  /** What a parcel costs us. */
  | 'RATE';

/** What came of a call. */
export type CarrierCallState =
  /** It is to be made, or made again. */
  | 'ASKED'
  /** The carrier did it. */
  | 'DONE'
  /** The carrier did nothing. */
  | 'FAILED'
  /** Nobody knows: the carrier is asked about it before it is made again. */
  | 'UNKNOWN';

/** A carrier whose interface we speak. */
export type CarrierCode =
  /** 4PX. */
  | 'FOUR_PX'
  /** None: we number and label a parcel ourselves. */
  | 'HOUSE'
  /** Yanwen. */
  | 'YANWEN'
  /** YunExpress, by either of its interfaces. */
  | 'YUNEXPRESS';

/** One of the credentials that a carrier gave us. */
export type CarrierCredentialInput = {
  /** What the carrier calls it, such as `appKey`. */
  field: string;
  /** What it is. It is kept encrypted and shown to nobody. */
  value: string;
};

/** How it is known whose number a parcel's is. */
export type CarrierKnownBy =
  /** We booked it with the carrier, or handed it over. */
  | 'BOOKED'
  /** Whose parcel it is said so. */
  | 'CUSTOMER'
  /** Nobody said so: the form of the number is that of one carrier, which proves nothing. */
  | 'NUMBER_FORM'
  /** A reader of the public page, who knew its number and its destination, said so. */
  | 'PUBLIC_READER'
  /** Those who tell us of the parcel name the carrier. */
  | 'REPORTED'
  /** Our staff said so. */
  | 'STAFF';

/** What is to become of a suggestion that waits. */
export type CarrierSuggestionDecision =
  /** Nothing changes. */
  | 'LEAVE'
  /** Those who watch the number are told that it is that carrier's. */
  | 'TAKE';

/** What became of a suggestion. */
export type CarrierSuggestionState =
  /** It was looked at, and the number is another carrier's. */
  | 'LEFT'
  /** The number is followed as that carrier's. */
  | 'TAKEN'
  /** Whose parcel it is, or our staff, have yet to say. */
  | 'WAITING';

/** What becomes of a parcel whose carrier does not answer, or takes nothing for now. */
export type CarrierTroublePolicy =
  /** The next carrier is asked, once it is sure that this one has no parcel of it. */
  | 'NEXT'
  /** It waits, and somebody has to look at it. */
  | 'WAIT';

/** Why a carrier was chosen for a parcel, or was not. */
export type CarrierVerdict =
  /** It is the first of those that could take it. */
  | 'CHOSEN'
  /** Our staff send nothing by it. */
  | 'CLOSED'
  /** It was tried for this shipment. */
  | 'FAILED_BEFORE'
  /** Its carrier tells of other products for such a parcel, and not of this one. */
  | 'NOT_OFFERED'
  /** It takes no goods with batteries, or the service may carry none. */
  | 'NO_BATTERIES'
  /** It takes no more calls today. */
  | 'NO_CALLS_LEFT'
  /** Our own label is for what no other carrier is configured for. */
  | 'OTHERS_FIRST'
  /** It has to be told what is in which parcel, which the order does not say of every piece. */
  | 'SEVERAL_PARCELS'
  /** It could take it, and is not the first. */
  | 'STANDS_BY'
  /** It takes nothing so heavy. */
  | 'TOO_HEAVY';

/** Who made a change. */
export type ChangeAuthor =
  /** A partner's system, by itself. */
  | 'CLIENT'
  /** Somebody who was signed in. */
  | 'PERSON'
  /** Nobody: it followed from something else, or whoever it was had not signed in. */
  | 'SYSTEM';

/** A line of a carrier's bill that its customer shall pay for. */
export type ChargeBillLineInput = {
  /** How much, in the currency of a wallet of the customer's. */
  amount: MoneyInput;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** The line of a carrier's bill. */
  lineId: string | number;
  /** Why, for people: 1 to 500 characters. It is kept. */
  reason: string;
};

/** What a line of a quote charges for. */
export type ChargeKind =
  /** Lithium batteries inside. */
  | 'BATTERY'
  /** The way itself, by weight. */
  | 'FREIGHT'
  /** The price of fuel. */
  | 'FUEL'
  /** A long side. */
  | 'OVERSIZE'
  /** A time of the year. */
  | 'PEAK'
  /** Its number, and the scans of it. */
  | 'REGISTRATION'
  /** A place that is far to deliver to. */
  | 'REMOTE'
  /** Handing over against a signature. */
  | 'SIGNATURE';

/** Which account to try. */
export type CheckCarrierAccountInput = {
  /** The account. */
  carrierAccountId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
};

/** What a check says, the better first. */
export type CheckVerdict =
  /** It would not go on. */
  | 'BLOCKING'
  /** Nothing is in the way, as far as it is looked at. */
  | 'OK'
  /** It cannot be said: what would be looked at is not known here. */
  | 'UNKNOWN'
  /** It goes on, and somebody should know. */
  | 'WARNING';

/** By whom a shipment is to go. */
export type ChooseCarrierInput = {
  /** By which route of its service, whatever our policy says of it. */
  carrierRouteId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Which shipment. */
  shipmentId: string | number;
};

/** An exception that you look at. */
export type ClaimShipmentExceptionInput = {
  /** Which exception. */
  exceptionId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
};

/** Exceptions that you look at. */
export type ClaimShipmentExceptionsInput = {
  /** True: where one cannot be done, none is. False: each is answered for itself. */
  allOrNone?: boolean;
  /** 1 to 200 of them. */
  exceptionIds: Array<string | number>;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
};

/** Of which line nothing more is sent, and why. */
export type ClosePurchaseOrderLineShortInput = {
  /** Refuses to act on another version of the purchase order than this one. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Which line. */
  lineId: string | number;
  /** Which purchase order. */
  purchaseOrderId: string | number;
  /** Why, for the supplier's people and our staff: 1 to 500 characters. */
  reason: string;
};

/** An exception that somebody has looked at. */
export type CloseShipmentExceptionInput = {
  /** The exception's. */
  exceptionId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** What was done about it, in 1 to 500 characters. */
  reason: string;
};

/** Exceptions that somebody has looked at. */
export type CloseShipmentExceptionsInput = {
  /** True: where one cannot be done, none is. False: each is answered for itself. */
  allOrNone?: boolean;
  /** 1 to 200 of them. */
  exceptionIds: Array<string | number>;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** What was done about them, in 1 to 500 characters. */
  reason: string;
};

/** What finance decides of a claim. */
export type CloseShortClaimInput = {
  /** What of the amount the supplier bears, in the minor unit of the claim's currency: 0 to all of it. */
  grantedMinor: string;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Why: 1 to 500 characters; the supplier can read it. */
  resolution: string;
  /** Which claim. */
  shortClaimId: string | number;
};

/** A parcel to compare the services for. Nothing of it is kept. */
export type CompareServicesInput = {
  /** What the price is quoted in. */
  currency?: string;
  /** Where the parcel goes. */
  destination: QuoteDestinationInput;
  /** Whether the sender pays duty and tax (DDP). */
  dutiesPrepaid?: boolean;
  /** When the parcel leaves our warehouse: at once when it is not stated. Duty and tax are of the day it clears customs. */
  expectedShipDate?: string | null | undefined;
  /** What is inside; without it there is no landed cost. */
  goods?: Array<QuoteGoodsInput>;
  /** Whether the seller collected the VAT under IOSS. */
  iossRegistered?: boolean;
  /** Of what travels in one parcel, as packed. */
  parcel?: QuoteParcelInput | null | undefined;
  /** Of what travels in several parcels, 1 to 20, each as packed, instead of `parcel`: the first is number 1. */
  parcels?: Array<QuoteParcelInput> | null | undefined;
  /** Whether the parcel is handed over against a signature. */
  signature?: boolean;
};

/** What order to call off, and why. */
export type CompensateOrderInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** The order's. */
  orderId: string | number;
  /** Why, for people: 1 to 200 characters. It is kept. */
  reason: string;
};

/** That a carrier has nothing of a shipment any more, as somebody has heard of it. */
export type ConfirmBookingVoidInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Who at the carrier said so, in 1 to 500 characters. */
  reason: string;
  /** Which shipment. */
  shipmentId: string | number;
};

/** A change of somebody else's, to be used. */
export type ConfirmCredentialChangeInput = {
  /** The change. */
  credentialChangeId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
};

/** Whom to send the parcel to. A label must be able to show it; what it cannot is named. */
export type ConsigneeInput = {
  /** The town. */
  city: string;
  /** ISO 3166-1 alpha-2, such as DE. */
  country: string;
  /** Where carriers may write to. */
  email?: string | null | undefined;
  /** Street and number. */
  line1: string;
  /** What else finds the door. */
  line2?: string | null | undefined;
  /** The person's or company's. */
  name: string;
  /** Of the country, or with a plus sign and the code of another; brackets, dots and spaces do not matter. */
  phone?: string | null | undefined;
  /** Spelled in any way. May be left out where the country has none, as AE, HK, MO and QA, or people may not know theirs, as in IE. */
  postalCode?: string | null | undefined;
  /** State or province. */
  region?: string | null | undefined;
};

/** What is left out stays as it is. */
export type CorrectDeclarationInput = {
  /** Of the declaration. */
  declarationId: string | number;
  /** The `rowVersion` that the correction was made from. */
  expectedVersion: number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Replaces all lines. */
  lines?: Array<DeclarationLineInput> | null | undefined;
  /** Code of the customs office. */
  office?: string | null | undefined;
  /** The procedure, where the rules name none or another. */
  regime?: CustomsRegime | null | undefined;
};

/** Whose number a parcel's is, where those who watch it take it for another carrier's. */
export type CorrectWatchedCarrierInput = {
  /** As we name carriers, such as YUNEXPRESS, in 1 to 50 characters. */
  carrier: string;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** How it is known, in 1 to 500 characters. It is kept in the audit. */
  reason: string;
  /** Ours, or the one of the last mile; spaces do not matter. */
  trackingNumber: string;
};

/** What a counterpart is told. */
export type CounterpartCallKind =
  /** Parcels that are going to come in at a warehouse. */
  | 'ANNOUNCE'
  /** That a declaration is none any more: function 1. */
  | 'CANCEL'
  /** What a declaration that it accepted states from now on: function 4. */
  | 'CHANGE'
  /** Parcels that a warehouse is to put together, in one bag. */
  | 'PICK'
  /** What a declaration that it did not accept states from now on: function 5. */
  | 'REPLACE'
  /** Parcels that a warehouse has put together, and is to send on. */
  | 'SEND_OUT'
  /** A declaration that is new to it: function 9. */
  | 'SUBMIT'
  /** That parcels which a warehouse was told of do not come. */
  | 'WITHDRAW';

/** Whether it has arrived. */
export type CounterpartCallState =
  /** Not yet: it is on its way, or tried again. */
  | 'ASKED'
  /** It has. */
  | 'DONE'
  /** It was refused, or tried in vain for long: a person decides. */
  | 'FAILED'
  /** It may have: the counterpart is asked before it is sent again. */
  | 'UNKNOWN';

/** One of the credentials that a counterpart gave us. */
export type CounterpartCredentialInput = {
  /** What it is called, such as `secret`. */
  field: string;
  /** What it is. It is kept encrypted and shown to nobody. */
  value: string;
};

/** In which wire form a counterpart is spoken to. */
export type CounterpartKind =
  /** Customs by EDIFACT D.96B: CUSDEC out, CUSRES in. How messages come to an office is not verified with any. */
  | 'CUSTOMS_EDIFACT'
  /** A warehouse by YJT's app, asked for what came in. Its fields are not verified. */
  | 'YJT';

/** Why a message was judged as it was. */
export type CounterpartMessageReason =
  /** It contradicts what is known. */
  | 'CONTRADICTS'
  /** It is about a version that another has replaced. */
  | 'EARLIER_VERSION'
  /** It is not in the form that the counterpart speaks. */
  | 'FORM'
  /** It breaks off, or its own counts say that something is missing. */
  | 'INCOMPLETE'
  /** It is no message of a kind that we take. */
  | 'MESSAGE_TYPE'
  /** A part that it must have is not there. */
  | 'MISSING_PART'
  /** It presupposes what has not come yet. */
  | 'NOT_YET'
  /** It is about what is not this counterpart's. */
  | 'OTHER_COUNTERPART'
  /** It came late: what was said since stands. */
  | 'OVERTAKEN'
  /** The same was said before. */
  | 'SAID_BEFORE'
  /** It is not signed by the counterpart: its body is not kept. */
  | 'SIGNATURE'
  /** It was signed too long ago, or for later than now. */
  | 'TIME'
  /** It has a part that such a message has not. */
  | 'UNKNOWN_PART'
  /** We have nothing of the number that it names. */
  | 'UNKNOWN_SUBJECT'
  /** It has a value that we do not know the meaning of. */
  | 'VALUE'
  /** A part of it stands where it must not. */
  | 'WRONG_ORDER';

/** What became of a message. */
export type CounterpartMessageVerdict =
  /** What it says presupposes what has not come yet: it waits for that. */
  | 'EARLY'
  /** It is kept, and not judged yet. */
  | 'RECEIVED'
  /** It is not believed, not understood, or contradicts what is known: a person looks at it. */
  | 'REFUSED'
  /** It says nothing new. */
  | 'STALE'
  /** What it says was written down. */
  | 'TAKEN';

/** Whether a counterpart itself is spoken to. */
export type CounterpartMode =
  /** The counterpart answers. */
  | 'LIVE'
  /** Our sandbox answers: nothing is declared to anybody. */
  | 'SANDBOX';

/** The system to let in. */
export type CreateApiClientInput = {
  /** How many calls of the graph it may make in a minute, by all of its tokens together: 1 to 6,000. */
  callsPerMinute?: number;
  /** The same key with the same input gives the first answer again, but no secret a second time. */
  idempotencyKey: string;
  /** What it is for. */
  mode: ApiClientMode;
  /** What people call it: 1 to 100 characters. */
  name: string;
  /** How many in a day, 1 to 100,000. */
  perDay?: number;
  /** How many access tokens it is given in a minute, 1 to 600. */
  perMinute?: number;
  /** What it may do: of `orders:read`, `orders:write`, `quotes:write`, `shipments:read`, `labels:read`, `tracking:read`, `wallet:read` and `webhooks:manage`. In the sandbox without what writes, prints or shows money. */
  scopes: Array<string>;
};

/** What to ship, to whom and on which terms. */
export type CreateOrderInput = {
  /** Small letters, digits and hyphens, such as `shopify`. */
  channel: string;
  /** Who receives it. */
  consignee: ConsigneeInput;
  /** What the destination's customs know the consignee by, in any spelling: in Brazil a CPF or CNPJ, of businesses in the European Union and Great Britain an EORI number, in Switzerland a UID. `importRequirements` tells where one is wanted. */
  consigneeTaxNumber?: string | null | undefined;
  /** What to quote and charge in. */
  currency: string;
  /** On whose behalf: our staff must say, customers need not. */
  customerId?: string | number | null | undefined;
  /** Spaces around it, and full-width forms of its letters, make no other order. */
  externalRef: string;
  /** The same key with the same input gives the first order again. */
  idempotencyKey: string;
  /** Who pays duties and taxes at the destination. */
  incoterm: Incoterm;
  /** IM and 10 digits. */
  iossNumber?: string | null | undefined;
  /** The goods. */
  lines: Array<OrderLineInput>;
  /** The day on which its buyer ordered at the shop, by the shop's own calendar: `YYYY-MM-DD`, from 2000 on, and not yet to come. */
  orderedOn?: string | null | undefined;
  /** Of what travels in one parcel, as packed. */
  parcel?: OrderParcelInput | null | undefined;
  /** Of what travels in several parcels, 1 to 20, each as packed, instead of `parcel`: the first is number 1. */
  parcels?: Array<OrderParcelInput> | null | undefined;
  /** A quote of no order, of the same customer, whose price it is to have: given on its submission as by `attachQuote`. An order that it is not for is ON_HOLD (QUOTE_REJECTED) then, and `quoteDiffersIn` tells in what. */
  quoteId?: string | number | null | undefined;
  /** The code of the service that carries it, such as BY-EXPRESS. */
  serviceCode: string;
};

/** A price list that is nobody's until it is assigned. It has prices once a version of it is published. */
export type CreateRateCardInput = {
  /** Capital letters, digits and hyphens, at most 40, such as LUMEN-2027. None is used twice. */
  code: string;
  /** Of all its prices; it stays. */
  currency: string;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** What people call it. At most 200 characters. */
  name: string;
};

/** The endpoint to tell from now on. */
export type CreateWebhookEndpointInput = {
  /** Whose endpoint it is. */
  apiClientId: string | number;
  /** Which events: 1 to 20 names of `webhookEventTypes` that the client has the scope for. */
  eventTypes: Array<string>;
  /** The same key with the same input gives the first answer again, but no secret a second time. */
  idempotencyKey: string;
  /** Where events are posted: https, in the sandbox http too. Redirects are not followed. */
  url: string;
};

/** A zone that is nowhere yet. */
export type CreateZoneInput = {
  /** Capital letters, digits and hyphens, at most 40, such as EU-1. None is used twice. */
  code: string;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** What people call it. At most 200 characters. */
  name: string;
};

/** Where a change of credentials stands. */
export type CredentialChangeStatus =
  /** It is used. */
  | 'CONFIRMED'
  /** It waits for another admin than who proposed it. Nothing is changed yet. */
  | 'PROPOSED'
  /** Somebody decided against it, or who proposed it took it back. */
  | 'REJECTED';

/** What has credentials. */
export type CredentialHolder =
  /** An account of ours with a carrier. */
  | 'CARRIER_ACCOUNT'
  /** A customs office or a warehouse that we exchange messages with. */
  | 'COUNTERPART';

/** How a credential is given. */
export type CredentialKind =
  /** Enough by itself: it is given as the user name, or `client_id`, without a secret. */
  | 'API_KEY'
  /** OAuth2's `client_secret`, beside the `client_id`. */
  | 'CLIENT_SECRET';

/** Where a customer stands with us. */
export type CustomerStatus =
  /** May ship. */
  | 'ACTIVE'
  /** Left for good. */
  | 'CLOSED'
  /** Registered; we have yet to learn who they are. */
  | 'PENDING_KYC'
  /** May neither ship nor sign in until reinstated. */
  | 'SUSPENDED';

/** The terms a customer ships on. */
export type CustomerTier =
  /** Terms of their own. */
  | 'ENTERPRISE'
  /** Better terms for steady volume. */
  | 'PLUS'
  /** As everybody begins. */
  | 'STANDARD';

/** Whether an office was asked to take something else instead of what it accepted, and what it made of that. */
export type CustomsAmendment =
  /** It was asked, or is to be: it has not answered, and what it accepted stands. */
  | 'ASKED'
  /** It took it. */
  | 'DONE'
  /** It did not, or cancelled the whole: what it accepted was all that it took. */
  | 'REFUSED';

/** What an office says of what was handed in. */
export type CustomsAnswerKind =
  /** It takes it, and gives it its number (MRN). */
  | 'ACCEPTED'
  /** It takes what it was asked to take instead, which is the present version from now on. */
  | 'AMENDED'
  /** It does not take that: what it had stands. */
  | 'AMENDMENT_REFUSED'
  /** It cancelled it, as it was asked to. */
  | 'CANCELLED'
  /** It does not cancel it. */
  | 'CANCEL_REFUSED'
  /** It wants documents. */
  | 'HELD_DOCS'
  /** It examines the goods. */
  | 'HELD_EXAM'
  /** It does not take it. */
  | 'REJECTED'
  /** It lets the goods go. */
  | 'RELEASED'
  /** It takes the goods for good. */
  | 'SEIZED';

/** What customs knows a company by. */
export type CustomsNumberKind =
  /** As whoever imports or exports, of one country for all of its customs union. */
  | 'EORI'
  /** As a seller who pays Australia's tax on low-value goods himself: an ABN or ARN. */
  | 'GST'
  /** As a seller who pays the EU's VAT on goods up to €150 himself. */
  | 'IOSS'
  /** As a company that Switzerland's tax office has registered: CHE and nine digits. */
  | 'UID'
  /** As a seller who pays Norway's VAT on low-value goods himself: seven digits. */
  | 'VOEC';

/** What an office says before goods are loaded. */
export type CustomsReferral =
  /** They may be loaded. */
  | 'CLEARED'
  /** Do not load. */
  | 'DNL'
  /** Request for information: it wants to know more. */
  | 'RFI'
  /** Request for screening: it wants them screened. */
  | 'RFS';

/** The procedure that goods are declared under. */
export type CustomsRegime =
  /** China, export of parcels to consumers: supervision code 9610. */
  | 'CN_9610'
  /** European Union, import by the standard declaration. */
  | 'H1'
  /** European Union, import of low value. */
  | 'H7'
  /** United States, informal entry. */
  | 'TYPE11'
  /** United States, entry type 13. When it applies is not known here: no rule names it. */
  | 'TYPE13';

/** What somebody does next about a declaration, or what it waits for. */
export type CustomsStep =
  /** Something else is to be declared instead, and its office is not reached: bring it there, and write down the answer. */
  | 'AMEND_BY_HAND'
  /** The office wants information or screening before loading. */
  | 'ANSWER_REFERRAL'
  /** The office was asked to take something else instead, and has not answered. */
  | 'AWAIT_AMENDMENT'
  /** The office has it, and has not answered. */
  | 'AWAIT_ANSWER'
  /** The office was told to cancel it, and has not answered. */
  | 'AWAIT_CANCELLATION'
  /** The office accepted it, and decides on the goods. */
  | 'AWAIT_DECISION'
  /** The office examines the goods. */
  | 'AWAIT_EXAMINATION'
  /** It is on its way to the office, or the office is asked whether it has it. */
  | 'AWAIT_SENDING'
  /** It is wanted no more, and its office is not reached or does not cancel it: settle it there, and write down the answer. */
  | 'CANCEL_BY_HAND'
  /** The office rejected it: correct it. */
  | 'CORRECT'
  /** No office is reached: bring it there, and write down the answer. */
  | 'HAND_IN'
  /** Nothing is left to do. */
  | 'NOTHING'
  /** The office forbids to load it: take it off its flight. */
  | 'OFFLOAD'
  /** The office did not take it, or was tried in vain: send it again, or bring it there. */
  | 'SEND_AGAIN'
  /** Nothing is known to be wrong: hand it in. */
  | 'SUBMIT'
  /** The office wants documents. */
  | 'SUPPLY_DOCUMENTS'
  /** It is a draft: look through it. */
  | 'VALIDATE';

/** Which lithium batteries a service takes. */
export type DangerousGoodsPolicy =
  /** Packed with or contained in equipment (PI966, PI967); never alone (PI965). */
  | 'BATTERIES_WITH_EQUIPMENT'
  /** No lithium batteries at all. */
  | 'NO_BATTERIES';

/** How dates are written whose year stands last, such as 03/04/2026. */
export type DateOrder =
  /** 03/04/2026 is the 3rd of April. */
  | 'DAY_FIRST'
  /** 03/04/2026 is the 4th of March. */
  | 'MONTH_FIRST';

/** How a dispute ended. */
export type DecideBillDisputeInput = {
  /** What the carrier took back, where it did: 1 to what was claimed, in the minor unit of its currency. */
  creditedMinor?: string | null | undefined;
  /** The dispute. */
  disputeId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** CREDITED, REJECTED or WITHDRAWN. */
  outcome: BillDisputeStatus;
  /** Why, for people: 1 to 500 characters. */
  reason: string;
};

/** What is to become of what a reader of the public page said. */
export type DecideCarrierSuggestionInput = {
  /** Whether it counts. */
  decision: CarrierSuggestionDecision;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Which suggestion. */
  suggestionId: string | number;
};

/** What a person decided of a match. */
export type DecidePartyMatchInput = {
  /** The `version` that this was decided by. */
  expectedVersion: number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Of the match. */
  matchId: string | number;
  /** Why: 1 to 500 characters. It is kept. */
  reason: string;
  /** CLEARED or CONFIRMED. */
  verdict: PartyMatchState;
};

/** What becomes of a parcel. */
export type DecideShipmentInput = {
  /** With REDELIVER alone: another address. */
  address?: RedeliveryAddressInput | null | undefined;
  /** One of the decision's `choices`. */
  choice: DecisionChoice;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Why, in 1 to 500 characters. */
  reason: string;
  /** Of which shipment. */
  shipmentId: string | number;
};

/** Why somebody has to say what becomes of a parcel. */
export type DecisionCause =
  /** It could not be handed over. */
  | 'DELIVERY_FAILED'
  /** Its recipient did not take it. */
  | 'REFUSED'
  /** Customs took it for good. */
  | 'SEIZED';

/** What becomes of a parcel. */
export type DecisionChoice =
  /** It is given up: DESTROYED, and its owner's loss is claimed. */
  | 'CLAIM'
  /** It is given up: DESTROYED, and nobody is paid for it. */
  | 'DESTROY'
  /** It is brought once more, to its address or to another in the same country. */
  | 'REDELIVER'
  /** It goes back: RETURNING. */
  | 'RETURN';

/** Which way goods cross the border. */
export type DeclarationDirection =
  /** Out of the country that they leave. */
  | 'EXPORT'
  /** Into the country that they go to. */
  | 'IMPORT';

/** One article as it is declared. */
export type DeclarationLineInput = {
  /** How its batteries are packed. */
  battery?: Battery;
  /** What the largest cell holds, in mWh: 1 to 1,000,000. */
  cellMwh?: number | null | undefined;
  /** How far they are charged, 0 to 100 percent. */
  chargePercent?: number | null | undefined;
  /** What it is, in words that customs accepts: 1 to 200 characters. */
  description: string;
  /** Grams with its packing, 0 to 100,000. */
  grossWeightG: number;
  /** 6 to 10 digits, with or without dots. */
  hsCode: string;
  /** The edition of its first six digits. */
  hsVersion?: HsVersion;
  /** Where it was made. */
  originCountry?: string;
  /** Number of a permit: 1 to 60 characters. */
  permit?: string | null | undefined;
  /** Pieces, 1 to 1,000,000. */
  quantity: number;
  /** Of all its pieces; all lines are valued in one currency. */
  value: MoneyInput;
};

/** Where a declaration stands. */
export type DeclarationState =
  /** The office took it and decides on the goods. */
  | 'ACCEPTED'
  /** It is being written. */
  | 'DRAFT'
  /** The office wants documents. */
  | 'HELD_DOCS'
  /** The office examines the goods. */
  | 'HELD_EXAM'
  /** The office did not take it: its correction is the next version. */
  | 'REJECTED'
  /** The office let the goods go. */
  | 'RELEASED'
  /** The office took the goods for good. */
  | 'SEIZED'
  /** It is handed in; the office has not answered. */
  | 'SUBMITTED'
  /** Nothing is known to be wrong with it. */
  | 'VALIDATED'
  /** Its shipment was cancelled, and no office has it, or the office cancelled it. */
  | 'WITHDRAWN';

/** The endpoint to tell no more. */
export type DisableWebhookEndpointInput = {
  /** Which endpoint. */
  endpointId: string | number;
  /** The same key with the same input gives the first answer again, but no secret a second time. */
  idempotencyKey: string;
};

/** What the supplier has sent. */
export type DispatchPurchaseOrderInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** What has been sent now, where it is not all that is left. */
  lines?: Array<PurchaseOrderQuantityInput> | null | undefined;
  /** Which purchase order. */
  purchaseOrderId: string | number;
};

/** A line of a carrier's bill that we hold to be wrong. */
export type DisputeBillLineInput = {
  /** What of it is wrong, in the minor unit of the bill's currency: 1 to what the line bills. */
  claimedMinor: string;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** The line. */
  lineId: string | number;
  /** Why, for people: 1 to 500 characters. */
  reason: string;
};

/** What the supplier does not bear, and why. */
export type DisputeShortClaimInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Why: 1 to 500 characters. */
  reason: string;
  /** Which claim. */
  shortClaimId: string | number;
};

/** New prices of a card, and the window they are meant for. */
export type DraftRateCardVersionInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** The lanes whose price changes; the others go on as published. */
  lanes: Array<RateLaneInput>;
  /** Of the card that it is a version of. */
  rateCardId: string | number;
  /** From when on it is to hold. */
  validFrom: string;
  /** Exclusive; null while no end is set. */
  validTo?: string | null | undefined;
};

/** Who pays duty and tax: the sender under DDP. */
export type DutyPayer =
  /** Who receives the parcel, at the border. */
  | 'CONSIGNEE'
  /** Who sends it, with the carriage. */
  | 'SENDER';

/** The endpoint to tell again. */
export type EnableWebhookEndpointInput = {
  /** Which endpoint. */
  endpointId: string | number;
  /** The same key with the same input gives the first answer again, but no secret a second time. */
  idempotencyKey: string;
};

/** Until when a number is good. */
export type EndCustomsNumberInput = {
  /** Which. */
  customsNumberId: string | number;
  /** The `version` the decision was made on. */
  expectedVersion: number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** The last day it is good for, `YYYY-MM-DD`, past or to come. */
  validTo: string;
};

/** How much of one currency another is worth. */
export type ExchangeRateInput = {
  /** What one unit is exchanged of. */
  base: string;
  /** What the rate counts units of. */
  quote: string;
  /** Units of `quote` for one unit of `base`, as a decimal number such as 7.1. */
  rate: string;
};

/** What flies under one air waybill, to be declared at once. */
export type GroupDeclarationsInput = {
  /** Which consignment; it takes no more bags. */
  consignmentId: string | number;
  /** Out of the origin or into the destination. */
  direction: DeclarationDirection;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Code of the customs office: 2 to 17 letters and digits. It may be said when it is handed in. */
  office?: string | null | undefined;
};

/** What is declared at once for several shipments. */
export type GroupedDeclarationKind =
  /** What flies under one air waybill. */
  | 'CONSIGNMENT'
  /** A seller's lists of 9610 that customs released in one month at one place. */
  | 'MONTHLY';

/** What an order is held for. */
export type HoldCause =
  /** Its customer may not ship. */
  | 'CUSTOMER_NOT_ACTIVE'
  /** Its customer's funds do not cover it, though it is under way. */
  | 'FUNDS'
  /** It has no price. */
  | 'QUOTE_REJECTED'
  /** The warehouse cancelled its shipment without being asked. */
  | 'SHIPMENT_CANCELLED'
  /** Our staff hold it. */
  | 'STAFF'
  /** Its goods are not there; cancelled if they are not in time. */
  | 'STOCK_OUT'
  /** It is heavier than it was quoted, and has no price as it is. */
  | 'WEIGHT_ABOVE_QUOTE';

/** Where held money is in its life. */
export type HoldStatus =
  /** Kept for the order. */
  | 'ACTIVE'
  /** Taken for good, or a part of it. */
  | 'CAPTURED'
  /** Kept for so long that it is the customer's again. */
  | 'EXPIRED'
  /** The customer's to spend again. */
  | 'RELEASED';

/** Edition of the Harmonized System. */
export type HsVersion =
  /** In force until the end of 2027. */
  | 'HS2022'
  /** In force from 2028. Its codes are not known here yet, so they are not checked. */
  | 'HS2028';

/** Orders that come in one file: CSV or XLSX, with the columns of `orderImportTemplate`, of 16 MB and 20,000 rows at most. */
export type ImportOrdersInput = {
  /** The channel of rows that state none. Without it, each row of the file states its own. */
  channel?: string | null | undefined;
  /** On whose behalf: our staff must say, customers need not. */
  customerId?: string | number | null | undefined;
  /** How its dates are written. Without it: as `fileOf` was read, or as the file itself shows; where nothing shows it, the import is AWAITING_ANSWER. */
  dateOrder?: DateOrder | null | undefined;
  /** Of a CSV. Without it: as its first bytes say; UTF-8 where it is that; GB18030 otherwise. */
  encoding?: TextEncoding | null | undefined;
  /** What the file is called, 1 to 200 characters. What it is shows by its content. */
  fileName: string;
  /** An earlier import of the same customer, such as a dry run, whose file is taken: nothing is uploaded then. */
  fileOf?: string | number | null | undefined;
  /** The same key with the same input names one import, and answers another link. */
  idempotencyKey: string;
  /** Whether the file is only checked: every row is judged as an import would, and no order is made. */
  isDryRun?: boolean;
  /** Whether the orders are submitted at once; they are left as drafts otherwise. */
  submits?: boolean;
};

/** What a destination wants to be told of a parcel. */
export type ImportRequirementKind =
  /** The consignee's of Brazil: CPF or CNPJ, with two check digits. */
  | 'CONSIGNEE_TAX_ID'
  /** The consignee's, of a business in the European Union or Great Britain. */
  | 'EORI_NUMBER'
  /** The seller's of Australia: ABN, with its check, or ARN. */
  | 'GST_NUMBER'
  /** Six digits of the Harmonized System for each of the goods. */
  | 'HS_CODE'
  /** The seller's, of the European import one-stop shop. */
  | 'IOSS_NUMBER'
  /** The ten digits of the destination's own tariff for each of the goods. */
  | 'TARIFF_CODE'
  /** A business's of Switzerland, with a check digit. */
  | 'UID_NUMBER'
  /** The seller's, of Norway's scheme for electronic commerce. */
  | 'VOEC_NUMBER';

/** What became of a message that told us of parcels. */
export type InboundOutcome =
  /** It failed too often; it is a dead letter, too. */
  | 'GIVEN_UP'
  /** What it told of parcels is kept. */
  | 'TAKEN'
  /** Its sender did not prove who it is, or it was refused at once. Nothing of it counts. */
  | 'TURNED_AWAY'
  /** Nothing could be made of it; it is a dead letter, too. */
  | 'UNREADABLE';

/** Why a pushed message was refused. */
export type InboundWebhookRefusal =
  /** It is no order; `faults` says where. */
  | 'CONTENT'
  /** It is not signed by the connection's secret. Its body is not kept, nor every such message. */
  | 'SIGNATURE'
  /** It was signed more than five minutes ago, or is to be: somebody may have sent it again. */
  | 'TIME';

/** Who pays duties and taxes at the destination: the consignee under DAP, the sender under DDP. */
export type Incoterm =
  /** The consignee pays them. */
  | 'DAP'
  /** The sender pays them. */
  | 'DDP';

/** Whom to invite, and what they may do once they accept. */
export type InviteMemberInput = {
  /** The person will sign in with it. */
  email: string;
  /** The same key with the same input adds one person. */
  idempotencyKey: string;
  /** What the person is called, 1 to 120 characters. */
  name: string;
  /** One that people of the viewer's tenant can hold. */
  role: Role;
};

/** Where an invoice is in its life. */
export type InvoiceStatus =
  /** Written, and not sent yet. */
  | 'DRAFT'
  /** Sent, and nothing of it is paid. */
  | 'ISSUED'
  /** All of it is paid. */
  | 'PAID'
  /** Some of it is paid. */
  | 'PART_PAID'
  /** Taken back by a credit note. */
  | 'VOID';

/** The credential to make. */
export type IssueCredentialInput = {
  /** For which client. */
  apiClientId: string | number;
  /** The same key with the same input gives the first answer again, but no secret a second time. */
  idempotencyKey: string;
  /** How it is to be given. */
  kind: CredentialKind;
};

/** Why money moved. */
export type JournalEntryKind =
  /** Our staff corrected a wallet, with a reason. */
  | 'ADJUSTMENT'
  /** A carrier or supplier billed us. */
  | 'BILL'
  /** A carrier or supplier took back something of what it billed us. */
  | 'BILL_CREDIT'
  /** We paid a carrier or supplier. */
  | 'BILL_PAYMENT'
  /** An order's money was taken. */
  | 'CAPTURE'
  /** A lost or damaged parcel was made good. */
  | 'CLAIM'
  /** An invoice was taken back. */
  | 'CREDIT_NOTE'
  /** Money changed its currency. */
  | 'FX'
  /** Something of what an order was charged was given back. */
  | 'REFUND'
  /** A booking was taken back. */
  | 'REVERSAL'
  /** A customer paid into a wallet. */
  | 'TOP_UP';

/** What shows who a customer is. */
export type KycDocumentKind =
  /** Of the company. */
  | 'BUSINESS_LICENCE'
  /** Of a person who answers for it. */
  | 'IDENTITY_CARD'
  /** Of a person who answers for it. */
  | 'PASSPORT';

/** How far a document has come. */
export type KycDocumentStatus =
  /** The customer was approved by it. */
  | 'ACCEPTED'
  /** Named; its file is to be uploaded. */
  | 'AWAITING_FILE'
  /** It will not do; the reason says why. Another one may be handed in. */
  | 'REJECTED'
  /** Uploaded, and waits for our decision. */
  | 'SUBMITTED';

/** PDF for any printer, ZPL for thermal ones; both are 100 × 150 mm. */
export type LabelFormat =
  /** For any printer. */
  | 'PDF'
  /** For thermal printers. */
  | 'ZPL';

/** How fine a thermal printer's dots are. */
export type LabelResolution =
  /** 8 dots a millimetre, as most have. */
  | 'DPI_203'
  /** 12 dots a millimetre. Labels that a carrier made are in PDF alone. */
  | 'DPI_300';

/** What the country of destination asks for. */
export type LandedCostKind =
  /** Customs duty. */
  | 'DUTY'
  /** A fee of the country for handling the parcel. */
  | 'FEE'
  /** VAT, GST or consumption tax. */
  | 'VAT';

/** Why an amount at the destination is not known, or what else is to be known of the amounts. */
export type LandedCostRemarkCode =
  /** It is of a quote that was made before tax was reckoned on transport and rules by the day of clearance. */
  | 'FORMER_CALCULATION'
  /** Goods lack the HS code that the amount depends on. */
  | 'GOODS_NOT_CLASSIFIED'
  /** No postal code was stated, which might have told of another territory. */
  | 'MAINLAND_ASSUMED'
  /** No rule of ours covers it. */
  | 'NO_RULE'
  /** Rules change between shipping and the latest day of clearance; those of that day are taken. */
  | 'RULES_CHANGE_IN_TRANSIT'
  /** The duty depends on a national tariff whose rates are not known here. */
  | 'TARIFF_NOT_KNOWN'
  /** The postal code is of a territory with rules of its own, which are not known here; its country's do not apply. */
  | 'TERRITORY_NOT_COVERED';

/** How a lane of the one side stands to the other. */
export type LaneChange =
  /** Only `after` has a price. */
  | 'ADDED'
  /** Both have one, and not the same. */
  | 'CHANGED'
  /** Only `before` has a price. */
  | 'REMOVED';

/** How many pieces of a line are in a parcel. */
export type LineInParcelInput = {
  /** The parcel's number: the first of `parcels` is 1. */
  number: number;
  /** Pieces, at least 1. */
  quantity: number;
};

/** Pieces of a line of an order. */
export type LineQuantityInput = {
  /** The order's line. */
  orderLineId: string | number;
  /** How many pieces of it, at least 1. */
  quantity: number;
};

/** Which of your notifications you have read. */
export type MarkNotificationsReadInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** 1 to 100 of `myNotifications`. */
  notificationIds: Array<string | number>;
};

/** Where a master consignment stands. */
export type MasterConsignmentStatus =
  /** It is at its last place. */
  | 'ARRIVED'
  /** Its bags were taken apart there. */
  | 'BROKEN_DOWN'
  /** It is complete, and waits for its flight. */
  | 'CLOSED'
  /** It left its first place. */
  | 'DEPARTED'
  /** Bags are put in. */
  | 'PLANNED';

/** An amount of money in its currency's minor unit. */
export type MoneyInput = {
  /** In the minor unit: 1290 EUR is €12.90. */
  amountMinor: string;
  /** ISO 4217 code. */
  currency: string;
};

/** Which labels went to a printer. */
export type NotePrintedLabelsInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Of the labels: 1 to 100, each once. */
  labelIds: Array<string | number>;
};

/** What is to be known of an exception. */
export type NoteShipmentExceptionInput = {
  /** Which exception. */
  exceptionId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** In 1 to 1,000 characters. It stays as it is written. */
  text: string;
};

/** What a notification is about, as people switch it on and off. */
export type NotificationCategory =
  /** Invoices, claims and funds. Cannot be switched off. */
  | 'MONEY'
  /** Orders and their quotes. */
  | 'ORDERS'
  /** Stock and purchase orders. */
  | 'PURCHASING'
  /** Who may do business with us, and systems that we reach no more. Cannot be switched off. */
  | 'SECURITY'
  /** Parcels on their way. */
  | 'SHIPMENTS';

/** By what a notification reaches somebody. */
export type NotificationChannel =
  /** A mail to the person's own address. */
  | 'EMAIL'
  /** In the person's list, `myNotifications`. */
  | 'IN_APP'
  /** To the systems of the tenant, which open-platform delivers to. */
  | 'WEBHOOK';

/** Whether to hear of a category, or of one event of it, by a channel. */
export type NotificationPreferenceInput = {
  /** What it is about; MONEY and SECURITY cannot be switched. */
  category: NotificationCategory;
  /** EMAIL or IN_APP: webhooks are the tenant's own. */
  channel: NotificationChannel;
  /** True: everything. False: nothing. Null: nothing is chosen, so as it is without a choice. */
  enabled?: boolean | null | undefined;
  /** One event of the category alone, such as `order.held`: what is chosen for it goes before what is chosen for the category. Null: all of the category. */
  key?: string | null | undefined;
};

/** Which imports: all conditions hold at once. */
export type OrderBatchFilter = {
  /** Whose orders they are. */
  customerId?: string | number | null | undefined;
  /** SHA-256 of the file, in hex. */
  sha256?: string | null | undefined;
  /** Any of these. */
  status?: Array<OrderBatchStatus> | null | undefined;
};

/** Why a row makes no order. */
export type OrderBatchRowFaultCode =
  /** It may be read as two different numbers. */
  | 'AMBIGUOUS_NUMBER'
  /** The customer may not ship, or not yet. */
  | 'CUSTOMER_NOT_ACTIVE'
  /** A spreadsheet has made a date of what was entered. */
  | 'DATE'
  /** Another row of the same order says otherwise. */
  | 'DIFFERS'
  /** The formula in the cell gave an error. */
  | 'FORMULA_ERROR'
  /** What it says breaks a rule. */
  | 'INVALID'
  /** It should be a day and is none. */
  | 'NOT_A_DATE'
  /** It should be a number and is none. */
  | 'NOT_A_NUMBER'
  /** We do not ship it so, or quote it so. */
  | 'NOT_OFFERED'
  /** It is no day by the order of day and month that the file's dates have. */
  | 'OTHER_DATE_ORDER'
  /** It is right, but another row of the same order is not. */
  | 'OTHER_ROW'
  /** The cell is blank and must not be. */
  | 'REQUIRED'
  /** A spreadsheet has lost digits of a long number. */
  | 'SHORTENED_NUMBER'
  /** It is a day whose year has two digits: it should have four. */
  | 'SHORT_YEAR'
  /** The row has more cells than the header. */
  | 'TOO_MANY_CELLS';

/** What became of a row of a file. */
export type OrderBatchRowStatus =
  /** An import would make its order; this was a dry run. */
  | 'ACCEPTED'
  /** An order of its name was there already, and stays as it is. */
  | 'EXISTING'
  /** Its order was made. */
  | 'IMPORTED'
  /** Its order was not made; `faults` say why. */
  | 'REFUSED'
  /** It was not looked at yet. */
  | 'WAITING';

/** How far an import of orders has come. */
export type OrderBatchStatus =
  /** Its file does not show how its dates are written: `dateQuestion` asks, and `answerOrderImport` answers. No order is made before. */
  | 'AWAITING_ANSWER'
  /** Its file is to be uploaded. */
  | 'AWAITING_FILE'
  /** It was stopped; orders that were made by then stay. */
  | 'CANCELLED'
  /** Every row was looked at; `refusedCount` says how many made no order. */
  | 'DONE'
  /** Its file cannot be read; `failureMessage` says why. No order was made. */
  | 'FAILED'
  /** Its rows are made into orders or, in a dry run, checked. */
  | 'IMPORTING'
  /** Its file is here; another import of the same customer is under way. */
  | 'QUEUED'
  /** Its file is read. */
  | 'READING';

/** What kind of change to an order it was. */
export type OrderChangeKind =
  /** Our staff called it off, without a fee. */
  | 'COMPENSATED'
  /** It was written down. */
  | 'CREATED'
  /** Its content was changed; `fields` says which. */
  | 'EDITED'
  /** It was held; `holdCause` and `reason` say why. */
  | 'HELD'
  /** Some of its pieces are not wanted any more; `reason` says which. */
  | 'LINES_CANCELLED'
  /** It went on, or back, from one status to another. */
  | 'MOVED'
  /** A hold ended. */
  | 'RELEASED'
  /** They may be sent. */
  | 'RETURN_APPROVED'
  /** A return is over. */
  | 'RETURN_CLOSED'
  /** They came back, and were counted. */
  | 'RETURN_RECEIVED'
  /** They are not taken back. */
  | 'RETURN_REFUSED'
  /** Its customer wants to send goods back. */
  | 'RETURN_REQUESTED'
  /** They are on their way back. */
  | 'RETURN_SENT'
  /** Some of its pieces became an order of their own; `reason` says which. */
  | 'SPLIT'
  /** Our staff had what it waits for asked for again. */
  | 'STEP_RETRIED'
  /** Our staff let it go on without what it waited for. */
  | 'STEP_SKIPPED';

/** What an order was charged for. */
export type OrderChargeKind =
  /** Duty that is passed on to customs. */
  | 'DUTY'
  /** A fee, such as for a label that was voided. */
  | 'FEE'
  /** Its carriage; where duty and tax are not known apart, they are in it. */
  | 'FREIGHT'
  /** Import tax that is passed on to customs. */
  | 'TAX';

/** What happens to an order by itself, or did. */
export type OrderDeadlineKind =
  /** It is cancelled unless its customer's funds cover it. */
  | 'CANCELLED_WITHOUT_FUNDS'
  /** It is cancelled unless its goods are there. */
  | 'CANCELLED_WITHOUT_GOODS'
  /** It is closed. */
  | 'CLOSED'
  /** It happened: its quote has ended, and an edit and another submission ask for a new one. */
  | 'QUOTE_EXPIRED'
  /** Its quote can be accepted no longer. */
  | 'QUOTE_EXPIRES';

/** What kind of table a file is, by its content. */
export type OrderFileKind =
  /** Text, with commas, semicolons or tabs between its columns. */
  | 'CSV'
  /** A workbook, whose first visible sheet is read. */
  | 'XLSX';

/** Which orders: all conditions hold at once. */
export type OrderFilter = {
  /** The file that they came in. */
  batchId?: string | number | null | undefined;
  /** Of this channel. */
  channel?: string | null | undefined;
  /** How the consignee's name or its last word begins, for who may see consignees; FORBIDDEN to others. */
  consigneeName?: string | null | undefined;
  /** Written down after this instant. */
  createdAfter?: string | null | undefined;
  /** Earlier than this instant. */
  createdBefore?: string | null | undefined;
  /** Of this customer. */
  customerId?: string | number | null | undefined;
  /** Held for any of these. */
  holdCause?: Array<HoldCause> | null | undefined;
  /** The consignee's, with or without spaces and hyphens, for who may see consignees; FORBIDDEN to others. */
  postalCode?: string | null | undefined;
  /** Our own name of it, in any spelling. */
  reference?: string | null | undefined;
  /** How the external reference begins, in small or capital letters. */
  search?: string | null | undefined;
  /** Any of these. */
  status?: Array<OrderStatus> | null | undefined;
};

/** Why a file cannot be read. */
export type OrderImportFailureCode =
  /** Its header lacks columns that every order needs. */
  | 'MISSING_COLUMNS'
  /** It is damaged, encrypted or no table. */
  | 'NOT_READABLE'
  /** It has a header at most. */
  | 'NO_ROWS'
  /** Several of its columns are the same one. */
  | 'REPEATED_COLUMNS'
  /** It unpacks to more than we take. */
  | 'TOO_LARGE'
  /** It has more rows than we take at once. */
  | 'TOO_MANY_ROWS'
  /** Its text is of no encoding that we read. */
  | 'UNKNOWN_ENCODING';

/** One article in the parcel, as customs shall read it. */
export type OrderLineInput = {
  /** How its batteries are packed. */
  battery?: Battery;
  /** What it is, in words that customs accepts. */
  description: string;
  /** Six digits. */
  hs6: string;
  /** The edition that its HS code is of. */
  hsVersion?: HsVersion;
  /** In which of several parcels its pieces are, all of them. Where it is not stated, nobody knows. */
  inParcels?: Array<LineInParcelInput> | null | undefined;
  /** What it is made of. */
  material?: string | null | undefined;
  /** Where it was made: ISO 3166-1 alpha-2, such as CN. */
  originCountry?: string;
  /** 1 to 10,000. */
  quantity: number;
  /** Your own name of it. */
  sku: string;
  /** Value of one piece; all lines of an order are valued in one currency. */
  unitValue: MoneyInput;
};

/** The packed parcel by the customer's own measure. */
export type OrderParcelInput = {
  /** Millimetres, 1 to 3,000. */
  heightMm: number;
  /** Millimetres, 1 to 3,000. */
  lengthMm: number;
  /** Grams, 1 to 100,000. */
  weightG: number;
  /** Millimetres, 1 to 3,000. */
  widthMm: number;
};

/** How to sort the list; rows that are equal in it come by their age. */
export type OrderSort = {
  /** Which way. */
  direction?: SortDirection;
  /** What to sort by. */
  field: OrderSortField;
};

/** What the list can be sorted by. */
export type OrderSortField =
  /** When it was written down. */
  | 'CREATED_AT'
  /** Its name in its channel, in small letters. */
  | 'EXTERNAL_REF'
  /** When it last changed. */
  | 'UPDATED_AT';

/** Where an order stands. */
export type OrderStatus =
  /** Its goods are there. */
  | 'ALLOCATED'
  /** Accepted, but its customer's funds do not cover it; cancelled if they do not in time. */
  | 'AWAITING_FUNDS'
  /** It is not shipped. */
  | 'CANCELLED'
  /** Cancelled if its parcel can still be taken out. */
  | 'CANCEL_REQUESTED'
  /** Delivered, or destroyed on its way, and nothing more happens to it by itself. */
  | 'CLOSED'
  /** Its parcel is delivered. */
  | 'DELIVERED'
  /** Written down; its customer may still change it. */
  | 'DRAFT'
  /** Its money is held. */
  | 'FUNDED'
  /** Its parcel has a label. */
  | 'IN_FULFILMENT'
  /** Nothing is done with it until it is released. */
  | 'ON_HOLD'
  /** Some of its parcels left the country. */
  | 'PARTIALLY_SHIPPED'
  /** It has a price, which its customer may accept. */
  | 'PRICED'
  /** Its parcel came back. */
  | 'RETURNED'
  /** Its parcel is on its way back. */
  | 'RETURNING'
  /** Its parcel left the country. */
  | 'SHIPPED'
  /** Its customer wants it shipped; it has no price yet. */
  | 'SUBMITTED';

/** What a parcel looks like as it comes in. All but GOOD need somebody to look at it. */
export type ParcelCondition =
  /** The box or what is in it is broken. */
  | 'DAMAGED'
  /** As it should. */
  | 'GOOD'
  /** Somebody may have been inside. */
  | 'OPENED'
  /** It is or was wet. */
  | 'WET';

/** What of a consignee is like a denied party. */
export type PartyMatchKind =
  /** The address. */
  | 'ADDRESS'
  /** The name, or one of the party's other names. */
  | 'NAME';

/** Whether a person has decided that a consignee is a denied party. */
export type PartyMatchState =
  /** It is somebody else. */
  | 'CLEARED'
  /** It is who they are like: the shipment stays held. */
  | 'CONFIRMED'
  /** Nobody has: the shipment is held, where it has not left. */
  | 'OPEN';

/** What a percentage is taken of. */
export type PercentBase =
  /** The freight alone. */
  | 'FREIGHT'
  /** The freight and all surcharges that are amounts. */
  | 'FREIGHT_AND_FIXED_SURCHARGES';

/** On which side of an account an amount stands. */
export type PostingSide =
  /** More of what we owe or earn, less of what we have or spend. */
  | 'CREDIT'
  /** More of what we have or spend, less of what we owe or earn. */
  | 'DEBIT';

/** In the currency of the card, in its minor unit. */
export type PricePerKilogramInput = {
  /** What the carrier asks of us. */
  costMinor: string;
  /** For each kilogram, in minor units of the card's currency. */
  priceMinor: string;
  /** The billable weight, in grams, up to which it holds. */
  upToG: number;
};

/** What takes two persons of pricing. */
export type PricingProposalKind =
  /** Exchange rates differ from the last ones by more than one person may state. */
  | 'EXCHANGE_RATES'
  /** A destination is to want something of a parcel from a day on. */
  | 'IMPORT_REQUIREMENT'
  /** What a destination wants is to be wanted no longer than up to a day. */
  | 'IMPORT_REQUIREMENT_END'
  /** Prices are to be published. */
  | 'RATE_CARD_VERSION'
  /** A rule of duty, tax or fees is to hold from a day on. */
  | 'REGULATORY_RULE'
  /** A rule is to hold no longer than up to a day. */
  | 'REGULATORY_RULE_END'
  /** A zone is to be elsewhere from an instant on. */
  | 'ZONE_REACH';

/** Where a proposal stands. */
export type PricingProposalStatus =
  /** It is in force from its time on. */
  | 'APPROVED'
  /** It waits for somebody else than who made it. */
  | 'PROPOSED'
  /** Somebody else decided against it. */
  | 'REJECTED'
  /** Who made it took it back. */
  | 'WITHDRAWN';

/** A draft that somebody else is to publish. */
export type ProposeRateCardVersionInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Why, for the audit: at most 500 characters, and no personal data, since it is kept for good. */
  reason: string;
  /** Of the draft. */
  versionId: string | number;
};

/** Another end for a rule: earlier, or later. */
export type ProposeRegulatoryRuleEndInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Why, for the audit: at most 500 characters, and no personal data, since it is kept for good. */
  reason: string;
  /** Of the rule. */
  ruleId: string | number;
  /** A day such as 2027-01-01: from its midnight UTC it holds no longer. After today. */
  validTo: string;
};

/** A rule that is to hold from a day on. The window of the same code before it ends there. */
export type ProposeRegulatoryRuleInput = {
  /** In the minor unit: of a flat duty and of fees, which need it. */
  amountMinor?: string | null | undefined;
  /** The rule's stable name, such as CH-VAT: the same for each of its windows. */
  code: string;
  /** Of its amount and threshold. */
  currency: string;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** What it asks for; the same for each window of the code. */
  kind: RegulatoryRuleKind;
  /** Of goods from there only; null: from anywhere. */
  origins?: Array<string> | null | undefined;
  /** Such as 8.1: of taxes and additional duties, which need it. */
  percent?: string | null | undefined;
  /** Why, for the audit: at most 500 characters, and no personal data, since it is kept for good. */
  reason: string;
  /** Where it is written. At most 500 characters. */
  source: string;
  /** Whether a tax is on transport too. */
  taxesTransport?: boolean;
  /** The codes of the territories whose rule it is, such as CH. */
  territories: Array<string>;
  /** In the minor unit: what goods are worth at most for it to hold. */
  thresholdMinor?: string | null | undefined;
  /** A day such as 2027-01-01: from its midnight UTC. Not a day that is over. */
  validFrom: string;
  /** A day such as 2027-01-01: from its midnight UTC it holds no longer. Null while no end is known. */
  validTo?: string | null | undefined;
  /** Whether its source was read and confirmed; false for our assumption. */
  verified: boolean;
};

/** Where a zone is to be from an instant on, in place of where it is until then. */
export type ProposeZoneReachInput = {
  /** All its places: 1 to 500, each once. */
  areas: Array<SurchargeAreaInput>;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Why, for the audit: at most 500 characters, and no personal data, since it is kept for good. */
  reason: string;
  /** Still to come when it is approved. */
  validFrom: string;
  /** Of the zone. */
  zoneId: string | number;
};

/** To prove the books now. */
export type ProveBooksInput = {
  /** The same key gives the first proof again. */
  idempotencyKey: string;
};

/** Exchange rates of one source and instant. */
export type PublishExchangeRatesInput = {
  /** The instant of which they are, not after now. */
  effectiveFrom: string;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** 1 to 200, each pair once. */
  rates: Array<ExchangeRateInput>;
  /** Why, for the audit: at most 500 characters, and no personal data, since it is kept for good. Asked for where a rate is far from the last one, since somebody else has to agree. */
  reason?: string | null | undefined;
  /** Who stated them. At most 200 characters. */
  source: string;
};

/** Which purchase orders: all conditions hold at once. */
export type PurchaseOrderFilter = {
  /** Issued later than this instant. */
  createdAfter?: string | null | undefined;
  /** Issued earlier than this instant. */
  createdBefore?: string | null | undefined;
  /** For this customer. */
  customerId?: string | number | null | undefined;
  /** Our own name of it, in small or capital letters. */
  reference?: string | null | undefined;
  /** In one of these. */
  status?: Array<PurchaseOrderStatus> | null | undefined;
  /** Of this supplier. For suppliers and our staff; FORBIDDEN to customers, who do not learn it. */
  supplierId?: string | number | null | undefined;
};

/** So many pieces of a line. */
export type PurchaseOrderQuantityInput = {
  /** Which line. */
  lineId: string | number;
  /** How many pieces: 0 or more. */
  quantity: number;
};

/** How to sort the list; rows that are equal in it come by their age. */
export type PurchaseOrderSort = {
  /** Which way. */
  direction?: SortDirection;
  /** What to sort by. */
  field: PurchaseOrderSortField;
};

/** What the list can be sorted by. */
export type PurchaseOrderSortField =
  /** By when it is to be answered. */
  | 'ACCEPT_BY'
  /** When it was issued. */
  | 'CREATED_AT';

/** Where a purchase order stands. */
export type PurchaseOrderStatus =
  /** The supplier has promised the goods. */
  | 'ACCEPTED'
  /** Its order ended before anything was sent. */
  | 'CANCELLED'
  /** All of the goods are on their way. */
  | 'DISPATCHED'
  /** The supplier did not answer in time. */
  | 'EXPIRED'
  /** The goods are reserved; the supplier has yet to answer. */
  | 'ISSUED'
  /** Some of the goods are on their way. */
  | 'PARTIAL'
  /** The goods were counted. */
  | 'RECEIVED'
  /** The supplier would not supply it. */
  | 'REJECTED'
  /** What is owed for it is settled with the supplier. */
  | 'SETTLED';

/** Where the parcel goes, as far as the price depends on it. */
export type QuoteDestinationInput = {
  /** ISO 3166-1 alpha-2, such as DE. */
  country: string;
  /** Empty for a rough price, of the country's mainland. */
  postalCode?: string;
};

/** One article in the parcel, to reckon duty and tax from. */
export type QuoteGoodsInput = {
  /** How its batteries are packed. */
  battery?: BatteryPacking;
  /** At most 500 characters. */
  description?: string;
  /** Six digits of the Harmonized System. */
  hs6?: string | null | undefined;
  /** Where it was made: ISO 3166-1 alpha-2, such as CN. */
  originCountry?: string;
  /** The numbers of the parcels that it is in, of several. It may be in any of them where that is not stated. */
  parcels?: Array<number> | null | undefined;
  /** 1 to 100,000. */
  quantity: number;
  /** What one piece is worth. */
  unitValue: MoneyInput;
};

/** As packed. */
export type QuoteParcelInput = {
  /** Millimetres, 1 to 3,000. */
  heightMm: number;
  /** Millimetres, 1 to 3,000. */
  lengthMm: number;
  /** Grams, 1 to 100,000. */
  weightG: number;
  /** Millimetres, 1 to 3,000. */
  widthMm: number;
};

/** Whether the offer can still be taken. */
export type QuoteStatus =
  /** The customer took it. */
  | 'ACCEPTED'
  /** Nobody took it in time. */
  | 'EXPIRED'
  /** May be accepted until it expires. */
  | 'OFFERED'
  /** Its order changed or was cancelled, or an order took its price over. */
  | 'VOID';

/** Only a draft can change; what was published is only ever superseded or retired. */
export type RateCardVersionStatus =
  /** It prices nothing, and can be changed. */
  | 'DRAFT'
  /** It prices parcels within its window. */
  | 'PUBLISHED'
  /** It was withdrawn. */
  | 'RETIRED'
  /** Newer prices took over all of its lanes. */
  | 'SUPERSEDED';

/** New prices for one service to one zone. */
export type RateLaneInput = {
  /** By weight, the lightest first. */
  prices: Array<PricePerKilogramInput>;
  /** The code of the service that it prices. */
  serviceCode: string;
  /** The code of the zone that parcels go to. */
  zoneCode: string;
};

/** Parcels that came in at a warehouse together. */
export type ReceiveParcelsInput = {
  /** The same key with the same input acts once; at most 190 characters. */
  idempotencyKey: string;
  /** 1 to 100. */
  parcels: Array<ReceivedParcelInput>;
  /** The warehouse's code, such as `SZX1`. */
  warehouseCode: string;
};

/** What the scales said. */
export type ReceivedMeasureInput = {
  /** Millimetres, 1 to 3,000. */
  heightMm: number;
  /** Millimetres, 1 to 3,000. */
  lengthMm: number;
  /** Grams, 1 to 100,000. */
  weightG: number;
  /** Millimetres, 1 to 3,000. */
  widthMm: number;
};

/** A parcel as it comes in. */
export type ReceivedParcelInput = {
  /** What it looks like. */
  condition?: ParcelCondition;
  /** Left out when it was not put on the scales. */
  measured?: ReceivedMeasureInput | null | undefined;
  /** What else to know of it, in 1 to 500 characters. */
  note?: string | null | undefined;
  /** As scanned from the label. */
  trackingNumber: string;
};

/** What an office said. */
export type RecordCustomsAnswerInput = {
  /** What it said. */
  answer: CustomsAnswerKind;
  /** When the office said so; now without it, and never later. */
  answeredAt?: string | null | undefined;
  /** The office's own code of it: 1 to 35 characters. */
  code?: string | null | undefined;
  /** Of the declaration. */
  declarationId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** In the office's words: 1 to 500 characters. A rejection has some. */
  message?: string | null | undefined;
  /** The office's number: of an acceptance it must be stated. */
  mrn?: string | null | undefined;
};

/** What an office said of all of it. */
export type RecordGroupedAnswerInput = {
  /** What it said. */
  answer: CustomsAnswerKind;
  /** When the office said so; now without it, and never later. */
  answeredAt?: string | null | undefined;
  /** The office's own code of it: 1 to 35 characters. */
  code?: string | null | undefined;
  /** Of the declaration for several shipments. */
  groupedDeclarationId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** In the office's words: 1 to 500 characters. A rejection has some. */
  message?: string | null | undefined;
  /** The office's number: of an acceptance it must be stated. */
  mrn?: string | null | undefined;
};

/** Where a parcel is brought instead; in the country that it goes to. */
export type RedeliveryAddressInput = {
  /** Town, in 1 to 80 characters. */
  city: string;
  /** The country that the shipment goes to, and no other. */
  country: string;
  /** Street and number, in 1 to 100 characters. */
  line1: string;
  /** What else the address needs, in 1 to 100 characters. */
  line2?: string | null | undefined;
  /** Who receives it, in 1 to 100 characters. */
  name: string;
  /** Of the country, or with a plus sign and the code of another. */
  phone?: string | null | undefined;
  /** Spelled in any way. Left out where the country has none. */
  postalCode?: string | null | undefined;
  /** State or province, in 1 to 80 characters. */
  region?: string | null | undefined;
};

/** All prices of a draft and its window, in place of those it has. */
export type RedraftRateCardVersionInput = {
  /** The `version` of the draft that was read. */
  expectedVersion: number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** The lanes whose price changes; the others go on as published. */
  lanes: Array<RateLaneInput>;
  /** From when on they are to hold. */
  validFrom: string;
  /** Exclusive; null while no end is set. */
  validTo?: string | null | undefined;
  /** Of a draft that nobody has proposed yet. */
  versionId: string | number;
};

/** What an office said before loading. */
export type ReferDeclarationInput = {
  /** By when the office wants to be answered, where it said so: later than now. Otherwise it is due as exceptions of its kind are. */
  answerBy?: string | null | undefined;
  /** Of the declaration. */
  declarationId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** What the office wants, or why it forbids: 1 to 500 characters. */
  reason: string;
  /** RFI, RFS or DNL; `resolveReferral` clears it. */
  referral: CustomsReferral;
};

/** Why the rules name no procedure. */
export type RegimeUnknown =
  /** Nothing is known of the goods. */
  | 'NO_GOODS'
  /** None that is known here is of this country and worth. */
  | 'NO_RULE'
  /** The goods are valued in another currency than the rule's thresholds. */
  | 'OTHER_CURRENCY'
  /** Several rules apply and name different ones. */
  | 'RULES_DIFFER'
  /** The territory has rules other than its country's, which are not known here. */
  | 'TERRITORY_APART';

/** The company, the terms it ships on, and its first admin. */
export type RegisterCustomerInput = {
  /** 1 to 120 characters. */
  companyName: string;
  /** What the customer is quoted and billed in. */
  defaultCurrency: string;
  /** The first admin signs in with it, once it is verified. */
  email: string;
  /** The same key with the same address and input acts once. */
  idempotencyKey: string;
  /** Who pays duties and taxes. */
  incoterm?: Incoterm;
  /** What the first admin is written to in, BCP 47, such as `zh-CN`; English when it is left out. */
  locale?: string | null | undefined;
  /** The first admin's, 1 to 120 characters. */
  name: string;
  /** At least 12 characters. */
  password: string;
};

/** One that was rejected, to be made anew of what its parts state now. */
export type RegroupDeclarationInput = {
  /** Of the declaration for several shipments. */
  groupedDeclarationId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
};

/** Which rules: all conditions hold at once. */
export type RegulatoryRuleFilter = {
  /** In force at this instant. */
  at?: string | null | undefined;
  /** By this name: its windows. */
  code?: string | null | undefined;
  /** Of this kind. */
  kind?: RegulatoryRuleKind | null | undefined;
  /** Of this territory, by its code: ISO 3166-1 alpha-2 where it has one. */
  territory?: string | null | undefined;
};

/** What a destination asks for, and of what. */
export type RegulatoryRuleKind =
  /** A percentage of the value of goods from the named origins, on top of any other duty. */
  | 'ADDITIONAL_DUTY'
  /** No duty on goods worth at most the threshold. */
  | 'DUTY_RELIEF'
  /** A fixed fee for a parcel. */
  | 'FEE_PER_PARCEL'
  /** A fixed fee for each distinct HS6. */
  | 'FEE_PER_TARIFF_CLASS'
  /** A fixed duty for each distinct HS6 of goods worth at most the threshold. */
  | 'FLAT_DUTY_PER_TARIFF_CLASS'
  /** VAT, GST or consumption tax on goods, duty and, where it says so, transport. */
  | 'IMPORT_TAX'
  /** No such tax on goods worth at most the threshold; without one, on none. */
  | 'IMPORT_TAX_RELIEF'
  /** The national tariff decides; its rates are not known here. */
  | 'TARIFF_DUTY'
  /** A registered seller collected the tax, so that clearance asks for none. */
  | 'TAX_COLLECTED_AT_SALE';

/** A correction that shall not be made. */
export type RejectAdjustmentInput = {
  /** The correction. */
  adjustmentId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Why, for people: 1 to 500 characters. */
  reason: string;
};

/** A change that is not to be. */
export type RejectCredentialChangeInput = {
  /** The change. */
  credentialChangeId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Why, for the audit: at most 500 characters, no secret and no personal data, since it is kept for good. */
  reason: string;
};

/** Which document will not do, and why. */
export type RejectKycDocumentInput = {
  /** Which document. */
  documentId: string | number;
  /** The `version` the decision was made on. */
  expectedVersion: number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** 1 to 500 characters; the customer can read it. */
  reason: string;
};

/** A proposal of somebody else, not to be put in force. */
export type RejectPricingProposalInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Of the proposal. */
  proposalId: string | number;
  /** Why, for the audit: at most 500 characters, and no personal data, since it is kept for good. */
  reason: string;
};

/** What the supplier will not supply, and why. */
export type RejectPurchaseOrderInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Which purchase order. */
  purchaseOrderId: string | number;
  /** Why, for people: 1 to 500 characters. */
  reason: string;
};

/** Which order goes on. */
export type ReleaseOrderInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** The order's. */
  orderId: string | number;
};

/** Which number to forget. */
export type RemoveCustomsNumberInput = {
  /** Which. */
  customsNumberId: string | number;
  /** The `version` the decision was made on. */
  expectedVersion: number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
};

/** Whom to take out of the viewer's own tenant. */
export type RemoveMemberInput = {
  /** The `version` the decision was made on. */
  expectedVersion: number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** A membership of the viewer's own tenant. */
  membershipId: string | number;
};

/** Another name for a price list. */
export type RenameRateCardInput = {
  /** The `version` of the price list that the name was read from. */
  expectedVersion: number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** At most 200 characters. */
  name: string;
  /** Of the price list. */
  rateCardId: string | number;
};

/** Which line is sent after all. */
export type ReopenPurchaseOrderLineInput = {
  /** Refuses to act on another version of the purchase order than this one. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Which line. */
  lineId: string | number;
  /** Which purchase order. */
  purchaseOrderId: string | number;
};

/** Which message to judge again. */
export type ReplayCounterpartMessageInput = {
  /** The message. */
  counterpartMessageId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
};

/** Which message to try again. */
export type ReplayDeadLetterInput = {
  /** The domain that gave up on it. */
  domain: string;
  /** Its `id`. */
  id: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Its `kind`. */
  kind: string;
};

/** Which message is to be read once more. */
export type ReplayInboundMessageInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Its id. */
  messageId: string | number;
  /** Why, in 1 to 500 characters. It is kept in the audit. */
  reason: string;
};

/** The delivery to make again. */
export type ReplayWebhookInput = {
  /** Which delivery. */
  deliveryId: string | number;
  /** The same key with the same input gives the first answer again. */
  idempotencyKey: string;
};

/** Whose password is forgotten. */
export type RequestPasswordResetInput = {
  /** The address that the person signs in with. */
  email: string;
};

/** What to send back, and why. */
export type RequestReturnInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Each line once, and no more of it than is not sent back already. */
  lines: Array<LineQuantityInput>;
  /** The order's. */
  orderId: string | number;
  /** Why, for people: 1 to 200 characters. It is kept. */
  reason: string;
};

/** Which address to mail another verification to. */
export type RequestVerificationInput = {
  /** As it was registered. */
  email: string;
};

/** Proof that the address is read by who chooses the password. */
export type ResetPasswordInput = {
  /** At least 12 characters. */
  newPassword: string;
  /** As it was mailed to the address. */
  token: string;
};

/** That an office lets goods be loaded after all. */
export type ResolveReferralInput = {
  /** Of the declaration. */
  declarationId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** What cleared it, by the office's word: 1 to 500 characters. */
  reason: string;
};

/** Published prices that are to hold no longer. */
export type RetireRateCardVersionInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Why, for the audit: at most 500 characters, and no personal data, since it is kept for good. */
  reason?: string | null | undefined;
  /** Whether the prices that it took over from hold again, up to the end they were meant to have. Without, its lanes have no price until the next version. */
  resumeFormer?: boolean;
  /** Of the version. */
  versionId: string | number;
};

/** A shipment that no carrier has labelled yet, or whose booking is to be taken out. */
export type RetryBookingInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Which shipment. */
  shipmentId: string | number;
};

/** Whose step to retry. */
export type RetrySagaStepInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** The order's. */
  orderId: string | number;
};

/** How much of what an order cost is given back for a return. */
export type ReturnRefund =
  /** All that was captured for the order. */
  | 'ALL'
  /** Nothing. */
  | 'NONE'
  /** An amount that is stated. */
  | 'PART';

/** How far a return has come. */
export type ReturnStatus =
  /** They may be sent. */
  | 'APPROVED'
  /** It is over; `refund` says what is given back. */
  | 'CLOSED'
  /** They are on their way. */
  | 'IN_TRANSIT'
  /** They are in our warehouse, and counted. */
  | 'RECEIVED'
  /** We do not take them back. */
  | 'REFUSED'
  /** Its customer wants to send goods back. */
  | 'REQUESTED';

/** Which document to look at, and why. */
export type RevealKycDocumentInput = {
  /** Which. */
  documentId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** What it is needed for, in 1 to 200 characters, without personal data: it is kept. */
  reason: string;
};

/** The system to shut out. */
export type RevokeApiClientInput = {
  /** Which client. */
  apiClientId: string | number;
  /** The same key with the same input gives the first answer again, but no secret a second time. */
  idempotencyKey: string;
};

/** The credential to end. */
export type RevokeCredentialInput = {
  /** Which credential. */
  credentialId: string | number;
  /** The same key with the same input gives the first answer again, but no secret a second time. */
  idempotencyKey: string;
};

/** What a person may do; each tenant's people hold the roles of its kind. */
export type Role =
  /** Governs our own people and configuration. */
  | 'ADMIN'
  /** Our customs broker: declarations and customs values. */
  | 'BROKER'
  /** Orders for a customer, and governs its people. */
  | 'CUSTOMER_ADMIN'
  /** Orders for a customer. */
  | 'CUSTOMER_MEMBER'
  /** Our finance: ledger, invoices, cost and margin. */
  | 'FINANCE'
  /** Our operations: customers, orders, shipments and labels. */
  | 'OPS'
  /** Our pricing: rate cards, cost and margin. */
  | 'PRICING'
  /** Delivers for a supplier. */
  | 'SUPPLIER'
  /** Our support: reads, and helps. */
  | 'SUPPORT';

/** The credential to put another in the place of. */
export type RotateCredentialInput = {
  /** Which credential. */
  credentialId: string | number;
  /** The same key with the same input gives the first answer again, but no secret a second time. */
  idempotencyKey: string;
  /** How many hours the old one is good beside the new one, 0 to 168. At 0 it ends now, with its tokens. */
  overlapHours?: number;
};

/** The endpoint whose signing secret to replace. */
export type RotateWebhookSecretInput = {
  /** Which endpoint. */
  endpointId: string | number;
  /** The same key with the same input gives the first answer again, but no secret a second time. */
  idempotencyKey: string;
  /** How many hours both secrets sign, 0 to 168: a receiver may take either signature. */
  overlapHours?: number;
};

/** What happens by itself when a deadline is over. */
export type SagaDeadlineAct =
  /** What is waited for is asked for again. */
  | 'ASK_AGAIN'
  /** The order is cancelled, and its money and goods are given back. */
  | 'CANCEL'
  /** The order is closed. */
  | 'CLOSE'
  /** Nothing: our staff are to look into it. */
  | 'STAFF';

/** The furthest that the work on an order is known to have come. */
export type SagaStep =
  /** Logistics is asked to ship it. */
  | 'ACCEPTED'
  /** Its goods are there. */
  | 'ALLOCATED'
  /** Suppliers are asked for its goods. */
  | 'ALLOCATING'
  /** Its parcel can no longer be stopped. */
  | 'BAGGED'
  /** The order is cancelled. */
  | 'CANCELLED'
  /** It is paid. */
  | 'CAPTURED'
  /** Nothing more happens to it by itself. */
  | 'CLOSED'
  /** Its parcel is delivered. */
  | 'DELIVERED'
  /** Its parcel left the country; of several, the last one. */
  | 'DEPARTED'
  /** Its parcel is destroyed: the order is closed. */
  | 'DESTROYED'
  /** Its money is held. */
  | 'FUNDED'
  /** Finance is asked to hold what it costs. */
  | 'FUNDING'
  /** Its parcel has a label. */
  | 'LABELLED'
  /** The first of its parcels left, and not all of them. */
  | 'PARTLY_DEPARTED'
  /** A quote is offered. */
  | 'QUOTED'
  /** Its parcel is in our warehouse. */
  | 'RECEIVED'
  /** Its parcel came back. */
  | 'RETURNED'
  /** Its parcel is on its way back. */
  | 'RETURNING'
  /** Pricing is asked for a quote. */
  | 'SUBMITTED'
  /** The order is a draft again. */
  | 'WITHDRAWN';

/** What an order waits for. */
export type SagaWait =
  /** Its customer's acceptance of the quote; once that has ended, an edit and another submission. */
  | 'ACCEPTANCE'
  /** Logistics' word whether its parcel could be taken out. */
  | 'CANCELLATION'
  /** Finance's word that it is paid. */
  | 'CAPTURE'
  /** Customs, or a decision on goods that they took. */
  | 'CUSTOMS'
  /** The parcel's delivery. */
  | 'DELIVERY'
  /** Its customer's money. */
  | 'FUNDS'
  /** Its customer's money, of an order that is shipped already. */
  | 'FUNDS_UNDER_WAY'
  /** Finance's answer. */
  | 'HOLD'
  /** Logistics' label. */
  | 'LABEL'
  /** The parcel, at our warehouse. */
  | 'PARCEL'
  /** Pricing's quote. */
  | 'QUOTE'
  /** Somebody who ends its hold. */
  | 'RELEASE'
  /** Goods that are out of stock. */
  | 'RESTOCK'
  /** The parcel, back with its sender. */
  | 'RETURN'
  /** The end of the time after which it is closed. */
  | 'RETURN_WINDOW'
  /** Suppliers' answer. */
  | 'STOCK'
  /** The acceptance of purchase orders. */
  | 'SUPPLIERS';

/** Whether what is kept encrypted can be read. */
export type SealState =
  /** Its key was deleted: by nobody any more. */
  | 'ERASED'
  /** By those who may. */
  | 'READABLE'
  /** Its key or itself is damaged: by nobody, until whoever runs the servers finds why. */
  | 'UNREADABLE';

/** What to send to its office again. */
export type SendDeclarationAgainInput = {
  /** Of the declaration, or of one for several shipments. */
  declarationId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
};

/** The test to send. */
export type SendTestWebhookInput = {
  /** To which endpoint. */
  endpointId: string | number;
  /** Which kind of event, made up. A live endpoint takes `webhook.test` alone, so that nothing looks real. */
  eventType?: string;
  /** The same key with the same input gives the first answer again. */
  idempotencyKey: string;
};

/** Which IOSS number is for orders that name none. */
export type SetDefaultIossNumberInput = {
  /** Which. */
  customsNumberId: string | number;
  /** The `version` the decision was made on. */
  expectedVersion: number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
};

/** All surcharges of a draft: those that it had are gone. */
export type SetDraftSurchargesInput = {
  /** The `version` of the draft that was read; without it, whatever anybody else wrote meanwhile is replaced. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** At most 100, in the order in which a quote lists those of one kind. */
  surcharges: Array<SurchargeInput>;
  /** Of a draft that nobody has proposed yet. */
  versionId: string | number;
};

/** What one order of a member may cost at most. */
export type SetMemberSpendCapInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** In the minor unit of the wallet's currency, 0 to 10^15; null takes the cap away. */
  perOrderMinor?: string | null | undefined;
  /** The member. */
  userId: string | number;
  /** From which wallet. */
  walletId: string | number;
};

/** What you want to hear of, and by what. What is left out stays as it is. */
export type SetNotificationPreferencesInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** 1 to 60, each category, event and channel once. */
  preferences: Array<NotificationPreferenceInput>;
};

/** Whose role to change, and to which. */
export type SetRoleInput = {
  /** The `version` the decision was made on. */
  expectedVersion: number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** A membership of the viewer's own tenant. */
  membershipId: string | number;
  /** One that people of this tenant can hold. */
  role: Role;
};

/** Which decisions: all conditions hold at once. */
export type ShipmentDecisionFilter = {
  /** Needed for this. */
  cause?: DecisionCause | null | undefined;
  /** Only those that wait, or only those that do not. */
  isOpen?: boolean | null | undefined;
};

/** Why an act on several exceptions did not change one of them. */
export type ShipmentExceptionActRefusal =
  /** Somebody else looks at it already: assign it, to take it over. */
  | 'CLAIMED'
  /** It was closed before. */
  | 'CLOSED'
  /** No exception has this id. */
  | 'NOT_FOUND';

/** What needs somebody to look at a shipment. */
export type ShipmentExceptionKind =
  /** A carrier has it that should have it no more. */
  | 'BOOKING_NOT_VOIDED'
  /** Its carrier takes nothing for now, or nobody knows whether it has it. */
  | 'CARRIER_SILENT'
  /** It was seen where customs, by what is declared, did not let it go. */
  | 'CUSTOMS_DISAGREE'
  /** Customs want an answer before it is loaded, or forbid to load it. */
  | 'CUSTOMS_REFERRED'
  /** A carrier, or our warehouse as it came in, reports damage. */
  | 'DAMAGED'
  /** A carrier delivered it in another country than it goes to. */
  | 'DELIVERED_ELSEWHERE'
  /** It was destroyed. */
  | 'DESTROYED'
  /** A carrier cannot find it. Closed when it is found. */
  | 'LOST'
  /** Nothing was heard of it for longer than its stage allows. */
  | 'LOST_SUSPECTED'
  /** It was cancelled, and a carrier has it all the same. */
  | 'MOVES_THOUGH_CANCELLED'
  /** Our staff hold it, and a carrier moves it all the same. */
  | 'MOVES_THOUGH_HELD'
  /** It came in and was not bagged, and who runs its warehouse has it not. */
  | 'NOT_AT_WAREHOUSE'
  /** No carrier that could take it is left, so that it has no label. */
  | 'NO_CARRIER'
  /** It is heavier than its service takes. */
  | 'OVER_SERVICE_LIMIT'
  /** Its carrier was told to fetch it, and it is in its bag no more. Closed once it is in another. */
  | 'PICKUP_CHANGED'
  /** Customs took it for good. */
  | 'SEIZED'
  /** Who runs a warehouse for us has it, where it did not come in, or from where it was sent on. */
  | 'STILL_AT_WAREHOUSE'
  /** It is charged for more than was quoted, by what our scales say. */
  | 'WEIGHT_ABOVE_QUOTE';

/** Which shipments: all conditions hold at once. */
export type ShipmentFilter = {
  /** To this country. */
  destinationCountry?: string | null | undefined;
  /** One of these. */
  status?: Array<ShipmentStatus> | null | undefined;
};

/** Where a shipment stands on its way from our warehouse to its consignee. */
export type ShipmentStatus =
  /** It is in its destination's country. */
  | 'ARRIVED'
  /** It has a label, and our warehouse waits for it. */
  | 'AWAITING_INBOUND'
  /** It is in a sealed bag, and can be called off no more. */
  | 'BAGGED'
  /** It is not shipped. */
  | 'CANCELLED'
  /** It has no label yet. */
  | 'CREATED'
  /** Its consignee has it. */
  | 'DELIVERED'
  /** It could not be delivered; somebody decides what becomes of it. */
  | 'DELIVERY_FAILED'
  /** It left its origin's country. */
  | 'DEPARTED'
  /** It is no more. */
  | 'DESTROYED'
  /** Customs let it out of its origin's country. */
  | 'EXPORT_CLEARED'
  /** The carrier of its last mile has it. */
  | 'HANDED_OVER'
  /** Customs let it into its destination's country. */
  | 'IMPORT_CLEARED'
  /** Customs of its destination hold it. */
  | 'IMPORT_HELD'
  /** Its parcel has a label. */
  | 'LABELLED'
  /** Nobody knows where it is. */
  | 'LOST'
  /** Nothing is done with it until it is released. */
  | 'ON_HOLD'
  /** It is on its way to the door. */
  | 'OUT_FOR_DELIVERY'
  /** Our warehouse has it. */
  | 'RECEIVED'
  /** It came back. */
  | 'RETURNED'
  /** It is on its way back. */
  | 'RETURNING';

/** Where a claim for missing goods stands. */
export type ShortClaimStatus =
  /** The supplier bears it. */
  | 'ACCEPTED'
  /** Finance has decided. */
  | 'CLOSED'
  /** The supplier does not; finance decides. */
  | 'DISPUTED'
  /** The supplier has yet to answer. */
  | 'OPEN';

/** Whose step to skip, and why. */
export type SkipSagaStepInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** The order's. */
  orderId: string | number;
  /** Why, for people: 1 to 200 characters. It is kept. */
  reason: string;
};

/** Which way a list is sorted. */
export type SortDirection =
  /** From the earliest, or from A. */
  | 'ASC'
  /** From the latest, or from Z. */
  | 'DESC';

/** An account of ours with a carrier: a new one, or all of one again. */
export type StateCarrierAccountInput = {
  /** Where the carrier is reached, by https. For LIVE alone. */
  baseUrl?: string | null | undefined;
  /** Whose account it is. */
  carrier: CarrierCode;
  /** Our own short name of it, such as `4PX-SZX`. An account of this name is replaced. */
  code: string;
  /** All that the carrier asks for. */
  credentials: Array<CarrierCredentialInput>;
  /** Calls a day that the carrier takes, where it has said so. */
  dailyCalls?: number | null | undefined;
  /** The version that was seen, of an account that is there already. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Whether the carrier itself is asked. */
  mode: CarrierAccountMode;
};

/** That a service may be bought of a carrier, and when: a new route, or all of one again. */
export type StateCarrierRouteInput = {
  /** What a parcel costs us, in minor units of `currency`. */
  baseMinor?: string | null | undefined;
  /** By which account the carrier is asked. */
  carrierAccountId: string | number;
  /** Whereto alone; left out for anywhere. */
  country?: string | null | undefined;
  /** Of both amounts: all three are given, or none. */
  currency?: string | null | undefined;
  /** The version that was seen, of a route that is there already. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** False while nothing is to be sent by it. */
  isOpen: boolean;
  /** Grams that it takes at most; left out where it takes any. */
  maxWeightG?: number | null | undefined;
  /** What becomes of a parcel while the carrier does not answer. */
  onTrouble: CarrierTroublePolicy;
  /** What a kilogram costs us, in minor units of `currency`. */
  perKgMinor?: string | null | undefined;
  /** The carrier's own code of what is bought of it. */
  product: string;
  /** The lowest goes first; among equals the cheaper, then the faster. 0 to 9999. */
  rank: number;
  /** The service, as it is sold. */
  serviceCode: string;
  /** Whether it takes goods with batteries. */
  takesBatteries: boolean;
  /** Days that it takes, at least. */
  transitFromDays?: number | null | undefined;
  /** Days that it takes, at most. */
  transitToDays?: number | null | undefined;
  /** How often a call is made before that: 1 to 20. */
  tries: number;
};

/** A counterpart of ours: a new one, or all of one again. */
export type StateCounterpartInput = {
  /** Where it is reached, by https. For LIVE alone. */
  baseUrl?: string | null | undefined;
  /** Our own short name of it, such as `DE-H7`. One of this name is replaced. */
  code: string;
  /** Of an office: whose customs it is. */
  country?: string | null | undefined;
  /** All that it asks for. */
  credentials: Array<CounterpartCredentialInput>;
  /** The version that was seen, of one that is there already. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** False: nothing more is sent to it. */
  isActive?: boolean;
  /** In which wire form it is spoken to. */
  kind: CounterpartKind;
  /** Whether it is itself spoken to. */
  mode: CounterpartMode;
  /** The code of one office; for all of the country without it. */
  office?: string | null | undefined;
  /** The procedures that it takes; all without it. */
  regimes?: Array<CustomsRegime> | null | undefined;
  /** IANA name: by what clock it writes times. */
  timeZone?: string;
  /** Of a warehouse: which of ours it works, such as `SZX1`. */
  warehouseCode?: string | null | undefined;
};

/** Why stock changed. */
export type StockMovementKind =
  /** Somebody counted, or took something in. */
  | 'ADJUSTED'
  /** It left with a purchase order. */
  | 'DISPATCHED'
  /** A purchase order no longer waits for it. */
  | 'RELEASED'
  /** A purchase order waits for it. */
  | 'RESERVED'
  /** A customer sent it back, and it can be sold again. */
  | 'RETURNED';

/** What to hand in. */
export type SubmitDeclarationInput = {
  /** Of the declaration. */
  declarationId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
};

/** What to hand in. */
export type SubmitGroupedDeclarationInput = {
  /** Of the declaration for several shipments. */
  groupedDeclarationId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Code of the customs office: 2 to 17 letters and digits. Left out: as it was. */
  office?: string | null | undefined;
};

/** A document that shows who a customer is. Its file is uploaded to the link that is answered. */
export type SubmitKycDocumentInput = {
  /** Whom it is about. */
  customerId: string | number;
  /** Its last day, `YYYY-MM-DD`. A passport or an identity card has one. */
  expiresOn?: string | null | undefined;
  /** Whom it names, 1 to 120 characters. */
  holderName: string;
  /** The same key with the same input names one document, and answers another link. */
  idempotencyKey: string;
  /** Who issued it. */
  issuingCountry: string;
  /** What it is. */
  kind: KycDocumentKind;
  /** As it stands on the document, 1 to 60 characters. */
  number: string;
};

/** Which order is to be shipped. */
export type SubmitOrderInput = {
  /** Refuses to submit another version than this one. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** The order's. */
  orderId: string | number;
};

/** Whose number a parcel's is, by a reader who knows where it goes. */
export type SuggestCarrierInput = {
  /** One of those that `PublicTrack.carrierChoices` names. */
  carrier: string;
  /** The same key with the same number and carrier acts once. */
  idempotencyKey: string;
  /** Where the destination has no postal code: the recipient's telephone, or its last six digits at least. It is not kept. */
  phone?: string | null | undefined;
  /** Needed where the destination has one. It is not kept. */
  postalCode?: string | null | undefined;
  /** Ours, or the one of the last mile; spaces do not matter. */
  trackingNumber: string;
};

/** Which SKUs: all conditions hold at once. */
export type SupplierSkuFilter = {
  /** How the SKU begins, in small or capital letters. */
  search?: string | null | undefined;
  /** Of this supplier. */
  supplierId?: string | number | null | undefined;
};

/** How to sort the list; rows that are equal in it come by their age. */
export type SupplierSkuSort = {
  /** Which way. */
  direction?: SortDirection;
  /** What to sort by. */
  field: SupplierSkuSortField;
};

/** What the list can be sorted by. */
export type SupplierSkuSortField =
  /** When it was added. */
  | 'CREATED_AT'
  /** The supplier's own name of it, in small letters. */
  | 'SKU';

/** A country, or the part of it whose postal codes start so. */
export type SurchargeAreaInput = {
  /** The country. */
  country: string;
  /** Written without spaces and hyphens; null: the whole country. */
  postalPrefix?: string | null | undefined;
};

/** An amount or a percentage on top of freight, under the conditions that are stated. One of the two. */
export type SurchargeInput = {
  /** From this instant only. */
  appliesFrom?: string | null | undefined;
  /** Before this instant only. */
  appliesUntil?: string | null | undefined;
  /** To these places only: at most 200. */
  areas?: Array<SurchargeAreaInput> | null | undefined;
  /** What the carrier asks of us; with `priceMinor`, and not above it. */
  costMinor?: string | null | undefined;
  /** What the carrier asks of us; with `percent`, and not above it. */
  costPercent?: string | null | undefined;
  /** What for; not FREIGHT. */
  kind: ChargeKind;
  /** Only where the longest side is above it, in millimetres. */
  longestSideOverMm?: number | null | undefined;
  /** Such as 18.5. */
  percent?: string | null | undefined;
  /** What the percentages are of. */
  percentOf?: PercentBase | null | undefined;
  /** For a parcel, in the minor unit of the card's currency. */
  priceMinor?: string | null | undefined;
  /** By this service only. */
  serviceCode?: string | null | undefined;
  /** To this zone only. */
  zoneCode?: string | null | undefined;
};

/** Whom a test label names. It is printed, and nothing of it is kept. */
export type TestLabelConsigneeInput = {
  /** 1 to 80 characters. */
  city: string;
  /** Where it is. */
  country: string;
  /** Street and house, 1 to 100 characters. */
  line1: string;
  /** What else finds it, up to 100 characters. */
  line2?: string | null | undefined;
  /** A name, 1 to 100 characters. */
  name: string;
  /** Of the country, or with a plus sign and the code of another. */
  phone?: string | null | undefined;
  /** As its country writes it, where that has one. */
  postalCode?: string | null | undefined;
  /** State or province, up to 80 characters. */
  region?: string | null | undefined;
};

/** What a test label looks like. */
export type TestLabelInput = {
  /** What to print instead of a sample. What a label cannot show is named. */
  consignee?: TestLabelConsigneeInput | null | undefined;
  /** What kind of file. */
  format?: LabelFormat;
  /** For which printers; of ZPL alone. */
  resolution?: LabelResolution;
  /** In which letters, where no `consignee` is stated. */
  sample?: TestLabelSample;
};

/** In whose letters the consignee of a test label is written, who is made up. */
export type TestLabelSample =
  /** Arabic, from right to left. */
  | 'ARABIC'
  /** Chinese. */
  | 'CHINESE'
  /** Latin, with umlauts. */
  | 'GERMAN'
  /** Greek, and the same in Latin letters beside. */
  | 'GREEK';

/** How the bytes of a CSV file are read. */
export type TextEncoding =
  /** As a Chinese Excel writes it; GBK and GB2312 are parts of it. */
  | 'GB18030'
  /** As most programs write it; `CSV UTF-8` in Excel. */
  | 'UTF_8'
  /** `Unicode text` in Excel; recognised by its first bytes. */
  | 'UTF_16'
  /** As a Western Excel writes it. */
  | 'WINDOWS_1252';

/** Where a parcel is in its journey. UNKNOWN is a carrier's code that we cannot read yet; the code is kept. */
export type TrackingStatus =
  /** The recipient can fetch it. */
  | 'AVAILABLE_FOR_PICKUP'
  /** Handed over. */
  | 'DELIVERED'
  /** The courier could not hand it over. */
  | 'DELIVERY_FAILURE'
  /** Something is wrong, or it goes back. */
  | 'EXCEPTION'
  /** Nothing was heard of it for so long that nobody asks any more. */
  | 'EXPIRED'
  /** The carrier was told of the parcel and waits for it. */
  | 'INFO_RECEIVED'
  /** On its way, customs included. */
  | 'IN_TRANSIT'
  /** The carrier does not know the number. */
  | 'NOT_FOUND'
  /** The courier has it. */
  | 'OUT_FOR_DELIVERY'
  /** The carrier's code cannot be read yet. */
  | 'UNKNOWN';

/** What a scan says beyond its status. */
export type TrackingSubStatus =
  /** The address could not be found. */
  | 'ADDRESS_INVALID'
  /** Reached a port or a hub. */
  | 'ARRIVED'
  /** The carriage was called off. */
  | 'CANCELLED'
  /** Customs want to know more. */
  | 'CUSTOMS_INFORMATION_REQUIRED'
  /** Before customs, of either side. */
  | 'CUSTOMS_PROCESSING'
  /** Cleared by customs, of either side. */
  | 'CUSTOMS_RELEASED'
  /** Damaged on its way. */
  | 'DAMAGED'
  /** Later than promised. */
  | 'DELAYED'
  /** Left a port or a hub. */
  | 'DEPARTED'
  /** Destroyed, by accident or by order. */
  | 'DESTROYED'
  /** The carrier cannot find it. */
  | 'LOST'
  /** The carrier issues no such numbers. */
  | 'NUMBER_INVALID'
  /** The carrier has it from the shipper. */
  | 'PICKED_UP'
  /** Nobody was there or could be reached. */
  | 'RECIPIENT_ABSENT'
  /** The recipient did not want it. */
  | 'REFUSED'
  /** Back with the sender. */
  | 'RETURNED'
  /** On its way back to the sender. */
  | 'RETURNING'
  /** Stopped by a security check, by clearance or by open fees. */
  | 'SECURITY'
  /** The carrier's code cannot be read yet. */
  | 'UNKNOWN'
  /** No more than the status. */
  | 'UNSPECIFIED';

/** What keeps a service from taking the parcel. */
export type UnavailableReason =
  /** It does not carry such batteries. */
  | 'DANGEROUS_GOODS'
  /** It does not go there. */
  | 'DESTINATION'
  /** The parcel is too large. */
  | 'SIZE'
  /** The parcel is too heavy. */
  | 'WEIGHT';

/** What to look through. */
export type ValidateDeclarationInput = {
  /** Of the declaration. */
  declarationId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
};

/** Proof that the address is read by who registered it. */
export type VerifyEmailInput = {
  /** As it was mailed to the address. */
  token: string;
};

/** What came of an attempt. */
export type WebhookAttemptOutcome =
  /** We stopped before the answer came: the endpoint may have it. */
  | 'ABANDONED'
  /** The name stands for an address that is not of the public network. */
  | 'ADDRESS_REFUSED'
  /** There was no connection, or it broke. */
  | 'CONNECTION_FAILED'
  /** A status of 2xx. */
  | 'DELIVERED'
  /** A status of 3xx: redirects are not followed. */
  | 'REDIRECTED'
  /** A status of 4xx or 5xx. */
  | 'REFUSED'
  /** No answer within 15 seconds. */
  | 'TIMED_OUT';

/** Why a delivery was given up. */
export type WebhookDeadCause =
  /** The endpoint is disabled. */
  | 'ENDPOINT_DISABLED'
  /** The endpoint answered 410. */
  | 'ENDPOINT_GONE'
  /** Ten attempts over three days failed; of a test event, one. */
  | 'GIVEN_UP';

/** Which deliveries to list; all conditions hold at once. */
export type WebhookDeliveryFilter = {
  /** Of events that we learnt of later than this. */
  createdAfter?: string | null | undefined;
  /** Of events that we learnt of earlier than this. */
  createdBefore?: string | null | undefined;
  /** To this endpoint. */
  endpointId?: string | number | null | undefined;
  /** Of any of these kinds of events. */
  eventType?: Array<string> | null | undefined;
  /** In any of these states. */
  status?: Array<WebhookDeliveryStatus> | null | undefined;
};

/** How far a delivery has come. */
export type WebhookDeliveryStatus =
  /** It was given up; it can be replayed. */
  | 'DEAD'
  /** The endpoint answered with a status of 2xx. */
  | 'DELIVERED'
  /** Its first attempt is to be made, or is under way. */
  | 'PENDING'
  /** An attempt failed; `nextAttemptAt` says when the next is due. */
  | 'RETRYING';

/** Why an endpoint is told no more. */
export type WebhookDisabledCause =
  /** Somebody, or the client itself, said so. */
  | 'BY_HAND'
  /** Its client is shut out. */
  | 'CLIENT_REVOKED'
  /** Nothing reached it for five days. */
  | 'FAILING'
  /** It answered 410. */
  | 'GONE';

/** Whether an endpoint is told. */
export type WebhookEndpointStatus =
  /** It is sent nothing. What would have been sent is kept as DEAD, and can be replayed once it is enabled. */
  | 'DISABLED'
  /** It is sent what it asked for. */
  | 'ENABLED';

/** One that is not handed in after all. */
export type WithdrawGroupedDeclarationInput = {
  /** Of the declaration for several shipments. */
  groupedDeclarationId: string | number;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
};

/** One's own proposal, to be taken back. */
export type WithdrawPricingProposalInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Of the proposal. */
  proposalId: string | number;
  /** Why, for the audit: at most 500 characters, and no personal data, since it is kept for good. */
  reason: string;
};

export type ApproveAdjustmentMutationVariables = Exact<{
  input: ApproveAdjustmentInput;
}>;


export type ApproveAdjustmentMutation = { __typename: 'Mutation', approveAdjustment:
    | { __typename: 'AdjustmentNotFound', message: string }
    | { __typename: 'ApproveAdjustmentSuccess', adjustment: { __typename: 'Adjustment', id: string, status: AdjustmentStatus, decidedBy: { __typename: 'User', id: string, name: string } | null } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalAdjustmentState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'SecondPersonNeeded', message: string }
   };

export type RejectAdjustmentMutationVariables = Exact<{
  input: RejectAdjustmentInput;
}>;


export type RejectAdjustmentMutation = { __typename: 'Mutation', rejectAdjustment:
    | { __typename: 'AdjustmentNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalAdjustmentState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'RejectAdjustmentSuccess', adjustment: { __typename: 'Adjustment', id: string, status: AdjustmentStatus, decisionReason: string | null, decidedBy: { __typename: 'User', id: string, name: string } | null } }
    | { __typename: 'SecondPersonNeeded', message: string }
   };

export type ProposedAdjustmentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  status: Array<AdjustmentStatus> | AdjustmentStatus;
}>;


export type ProposedAdjustmentsQuery = { __typename: 'Query', adjustments: { __typename: 'AdjustmentConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'AdjustmentEdge', node: { __typename: 'Adjustment', id: string, kind: AdjustmentKind, status: AdjustmentStatus, reason: string, decisionReason: string | null, needsApproval: boolean, createdAt: string, amount: { __typename: 'Money', decimal: string, currency: string }, proposedBy: { __typename: 'User', id: string, name: string } | null, decidedBy: { __typename: 'User', id: string, name: string } | null, order: { __typename: 'Order', id: string, reference: string } | null, wallet: { __typename: 'Wallet', id: string, customer: { __typename: 'Customer', id: string, name: string } | null } | null } }> } };

export type AuditLogQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AuditFilter | null | undefined;
  customers: boolean;
  logistics: boolean;
  orders: boolean;
  pricing: boolean;
  suppliers: boolean;
  tracking: boolean;
}>;


export type AuditLogQuery = { __typename: 'Query', customersAudit?: { __typename: 'CustomersAuditEntryConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'CustomersAuditEntryEdge', node: { __typename: 'CustomersAuditEntry', id: string, position: number, at: string, act: string, subjectKind: string, subjectId: string, reason: string | null, by: { __typename: 'User', id: string, name: string } | null } }> }, customersAuditVerdict?: { __typename: 'AuditVerdict', isWhole: boolean, brokenAt: number | null, head: { __typename: 'AuditMark', position: number, hash: string } | null }, logisticsAudit?: { __typename: 'LogisticsAuditEntryConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'LogisticsAuditEntryEdge', node: { __typename: 'LogisticsAuditEntry', id: string, position: number, at: string, act: string, subjectKind: string, subjectId: string, reason: string | null, by: { __typename: 'User', id: string, name: string } | null } }> }, logisticsAuditVerdict?: { __typename: 'AuditVerdict', isWhole: boolean, brokenAt: number | null, head: { __typename: 'AuditMark', position: number, hash: string } | null }, ordersAudit?: { __typename: 'OrdersAuditEntryConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'OrdersAuditEntryEdge', node: { __typename: 'OrdersAuditEntry', id: string, position: number, at: string, act: string, subjectKind: string, subjectId: string, reason: string | null, by: { __typename: 'User', id: string, name: string } | null } }> }, ordersAuditVerdict?: { __typename: 'AuditVerdict', isWhole: boolean, brokenAt: number | null, head: { __typename: 'AuditMark', position: number, hash: string } | null }, pricingAudit?: { __typename: 'PricingAuditEntryConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'PricingAuditEntryEdge', node: { __typename: 'PricingAuditEntry', id: string, position: number, at: string, act: string, subjectKind: string, subjectId: string, reason: string | null, by: { __typename: 'User', id: string, name: string } | null } }> }, pricingAuditVerdict?: { __typename: 'AuditVerdict', isWhole: boolean, brokenAt: number | null, head: { __typename: 'AuditMark', position: number, hash: string } | null }, suppliersAudit?: { __typename: 'SuppliersAuditEntryConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'SuppliersAuditEntryEdge', node: { __typename: 'SuppliersAuditEntry', id: string, position: number, at: string, act: string, subjectKind: string, subjectId: string, reason: string | null, by: { __typename: 'User', id: string, name: string } | null } }> }, suppliersAuditVerdict?: { __typename: 'AuditVerdict', isWhole: boolean, brokenAt: number | null, head: { __typename: 'AuditMark', position: number, hash: string } | null }, trackingAudit?: { __typename: 'TrackingAuditEntryConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'TrackingAuditEntryEdge', node: { __typename: 'TrackingAuditEntry', id: string, position: number, at: string, act: string, subjectKind: string, subjectId: string, reason: string | null, by: { __typename: 'User', id: string, name: string } | null } }> }, trackingAuditVerdict?: { __typename: 'AuditVerdict', isWhole: boolean, brokenAt: number | null, head: { __typename: 'AuditMark', position: number, hash: string } | null } };

export type BillLinesToDecideQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  verdicts?: Array<BillVerdict> | BillVerdict | null | undefined;
}>;


export type BillLinesToDecideQuery = { __typename: 'Query', unreconciled: { __typename: 'BillMatchConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'BillMatchEdge', node: { __typename: 'BillMatch', id: string, verdict: BillVerdict, parcelNumber: number | null, expectedWeightG: number | null, differenceG: number | null, isOpen: boolean, settledReason: string | null, judgedAt: string, difference: { __typename: 'Money', decimal: string, currency: string } | null, booked: { __typename: 'Money', decimal: string, currency: string } | null, line: { __typename: 'BillLine', id: string, description: string, trackingNumber: string | null, billedWeightG: number | null, amount: { __typename: 'Money', decimal: string, currency: string } } | null, bill: { __typename: 'Bill', id: string, kind: BillKind, party: string, number: string, periodFrom: string | null, periodTo: string | null } | null, shipment: { __typename: 'Shipment', id: string, trackingNumber: string } | null, order: { __typename: 'Order', id: string, reference: string } | null, weights: Array<{ __typename: 'WeightRecord', id: string, measuredAt: string, weightG: number | null, lengthMm: number | null, widthMm: number | null, heightMm: number | null, measuredBillableG: number | null, quotedBillableG: number | null }>, duplicateOf: { __typename: 'BillLine', id: string, bill: { __typename: 'Bill', id: string, number: string } | null } | null, dispute: { __typename: 'BillDispute', id: string, status: BillDisputeStatus, reason: string, createdAt: string, claimed: { __typename: 'Money', decimal: string, currency: string }, evidence: Array<{ __typename: 'BillDisputeEvidence', id: string, text: string, createdAt: string }> } | null, charged: { __typename: 'Adjustment', id: string, status: AdjustmentStatus, amount: { __typename: 'Money', decimal: string, currency: string } } | null } }> } };

export type AddEvidenceMutationVariables = Exact<{
  input: AddBillDisputeEvidenceInput;
}>;


export type AddEvidenceMutation = { __typename: 'Mutation', addBillDisputeEvidence:
    | { __typename: 'AddBillDisputeEvidenceSuccess', dispute: { __typename: 'BillDispute', id: string, evidence: Array<{ __typename: 'BillDisputeEvidence', id: string, text: string, createdAt: string }> } }
    | { __typename: 'BillDisputeNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalBillDisputeState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
   };

export type DecideDisputeMutationVariables = Exact<{
  input: DecideBillDisputeInput;
}>;


export type DecideDisputeMutation = { __typename: 'Mutation', decideBillDispute:
    | { __typename: 'BillDisputeNotFound', message: string }
    | { __typename: 'DecideBillDisputeSuccess', dispute: { __typename: 'BillDispute', id: string, status: BillDisputeStatus } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalBillDisputeState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
   };

export type AcceptLineMutationVariables = Exact<{
  input: AcceptBillLineInput;
}>;


export type AcceptLineMutation = { __typename: 'Mutation', acceptBillLine:
    | { __typename: 'AcceptBillLineSuccess', match: { __typename: 'BillMatch', id: string, isOpen: boolean, settledReason: string | null } }
    | { __typename: 'BillLineNotFound', message: string }
    | { __typename: 'BillLineSettled', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
   };

export type DisputeLineMutationVariables = Exact<{
  input: DisputeBillLineInput;
}>;


export type DisputeLineMutation = { __typename: 'Mutation', disputeBillLine:
    | { __typename: 'BillLineDisputed', message: string }
    | { __typename: 'BillLineNotFound', message: string }
    | { __typename: 'BillLineSettled', message: string }
    | { __typename: 'DisputeBillLineSuccess', dispute: { __typename: 'BillDispute', id: string, status: BillDisputeStatus } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
   };

export type ChargeLineMutationVariables = Exact<{
  input: ChargeBillLineInput;
}>;


export type ChargeLineMutation = { __typename: 'Mutation', chargeBillLine:
    | { __typename: 'BillLineCharged', message: string }
    | { __typename: 'BillLineNotFound', message: string }
    | { __typename: 'ChargeBillLineSuccess', match: { __typename: 'BillMatch', id: string, charged: { __typename: 'Adjustment', id: string, status: AdjustmentStatus } | null } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'ParcelNotKnown', message: string }
    | { __typename: 'WalletNotFound', message: string }
   };

export type BooksProofsQueryVariables = Exact<{ [key: string]: never; }>;


export type BooksProofsQuery = { __typename: 'Query', booksProofs: { __typename: 'BooksProofConnection', edges: Array<{ __typename: 'BooksProofEdge', node: { __typename: 'BooksProof', id: string, provedAt: string, entries: number, isBalanced: boolean, faultCount: number, faults: Array<string> } }> } };

export type ProveNowMutationVariables = Exact<{
  input: ProveBooksInput;
}>;


export type ProveNowMutation = { __typename: 'Mutation', proveBooks:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ProveBooksSuccess', proof: { __typename: 'BooksProof', id: string, provedAt: string, entries: number, isBalanced: boolean, faultCount: number, faults: Array<string> } }
   };

export type JournalPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type JournalPageQuery = { __typename: 'Query', journalEntries: { __typename: 'JournalEntryConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'JournalEntryEdge', node: { __typename: 'JournalEntry', id: string, bookedAt: string, kind: JournalEntryKind, description: string, postings: Array<{ __typename: 'Posting', id: string, side: PostingSide, amount: { __typename: 'Money', decimal: string, currency: string }, account: { __typename: 'Account', id: string, code: string, kind: AccountKind } | null }> } }> } };

export type StateAccountMutationVariables = Exact<{
  input: StateCarrierAccountInput;
}>;


export type StateAccountMutation = { __typename: 'Mutation', stateCarrierAccount:
    | { __typename: 'CarrierAccountChanged', message: string }
    | { __typename: 'CredentialChangeProposed', credentialChange: { __typename: 'CredentialChange', id: string, status: CredentialChangeStatus } }
    | { __typename: 'CredentialChangeWaits', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'StateCarrierAccountSuccess', carrierAccount: { __typename: 'CarrierAccount', id: string, version: number } }
   | null };

export type CarrierAccountsHistoryQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type CarrierAccountsHistoryQuery = { __typename: 'Query', carrierAccounts: Array<{ __typename: 'CarrierAccount', id: string, changes: { __typename: 'FieldChangeConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'FieldChangeEdge', node: { __typename: 'FieldChange', id: string, field: string, old: string | null, new: string | null, isHidden: boolean, author: ChangeAuthor, at: string, by: { __typename: 'User', id: string, name: string } | null } }> } | null }> | null };

export type CarriersInUseQueryVariables = Exact<{ [key: string]: never; }>;


export type CarriersInUseQuery = { __typename: 'Query', carrierAccounts: Array<{ __typename: 'CarrierAccount', id: string, code: string, carrier: CarrierCode, mode: CarrierAccountMode, baseUrl: string | null, credentialFields: Array<string>, dailyCalls: number | null, version: number }> | null, carrierRoutes: Array<{ __typename: 'CarrierRoute', id: string, serviceCode: string, country: string | null, product: string, rank: number, maxWeightG: number | null, takesBatteries: boolean, currency: string | null, transitFromDays: number | null, transitToDays: number | null, onTrouble: CarrierTroublePolicy, tries: number, isOpen: boolean, version: number, account: { __typename: 'CarrierAccount', id: string, code: string } | null, base: { __typename: 'Money', decimal: string, currency: string } | null, perKg: { __typename: 'Money', decimal: string, currency: string } | null }> | null, services: Array<{ __typename: 'Service', id: string, code: string, name: string }> };

export type CredentialChangesQueryVariables = Exact<{ [key: string]: never; }>;


export type CredentialChangesQuery = { __typename: 'Query', credentialChanges: { __typename: 'CredentialChangeConnection', totalCount: number | null, edges: Array<{ __typename: 'CredentialChangeEdge', node: { __typename: 'CredentialChange', id: string, holder: CredentialHolder, code: string, isNew: boolean, isLive: boolean, baseUrl: string | null, credentialFields: Array<string>, createdAt: string, createdBy: { __typename: 'User', id: string, name: string } | null } }> } | null };

export type ConfirmChangeMutationVariables = Exact<{
  input: ConfirmCredentialChangeInput;
}>;


export type ConfirmChangeMutation = { __typename: 'Mutation', confirmCredentialChange:
    | { __typename: 'ConfirmCredentialChangeSuccess', credentialChange: { __typename: 'CredentialChange', id: string, status: CredentialChangeStatus } }
    | { __typename: 'CredentialChangeNotFound', message: string }
    | { __typename: 'CredentialChangeOvertaken', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalCredentialChangeState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'OtherAdminNeeded', message: string }
   | null };

export type RejectChangeMutationVariables = Exact<{
  input: RejectCredentialChangeInput;
}>;


export type RejectChangeMutation = { __typename: 'Mutation', rejectCredentialChange:
    | { __typename: 'CredentialChangeNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalCredentialChangeState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'RejectCredentialChangeSuccess', credentialChange: { __typename: 'CredentialChange', id: string, status: CredentialChangeStatus } }
   | null };

export type StateRouteMutationVariables = Exact<{
  input: StateCarrierRouteInput;
}>;


export type StateRouteMutation = { __typename: 'Mutation', stateCarrierRoute:
    | { __typename: 'CarrierAccountNotFound', message: string }
    | { __typename: 'CarrierRouteChanged', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'StateCarrierRouteSuccess', carrierRoute: { __typename: 'CarrierRoute', id: string, version: number } }
   | null };

export type ReplayLetterMutationVariables = Exact<{
  input: ReplayDeadLetterInput;
}>;


export type ReplayLetterMutation = { __typename: 'Mutation', replayDeadLetter:
    | { __typename: 'DeadLetterNotFound', message: string }
    | { __typename: 'DomainSilent', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ReplayDeadLetterSuccess', id: string }
   };

export type DeadLettersQueryVariables = Exact<{
  domain: string;
  first: number;
  after?: string | null | undefined;
  direction: SortDirection;
}>;


export type DeadLettersQuery = { __typename: 'Query', deadLetters: { __typename: 'DeadLetterConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'DeadLetterEdge', node: { __typename: 'DeadLetter', id: string, kind: string, subject: string, content: string, deliveries: number | null, error: string | null, firstFailedAt: string | null, buriedAt: string } }> } };

export type DeadLetterDomainsQueryVariables = Exact<{ [key: string]: never; }>;


export type DeadLetterDomainsQuery = { __typename: 'Query', deadLetterCounts: Array<{ __typename: 'DeadLetterCount', domain: string, kind: string | null, count: number | null }> };

export type DecideMutationVariables = Exact<{
  input: DecideShipmentInput;
}>;


export type DecideMutation = { __typename: 'Mutation', decideShipment:
    | { __typename: 'ChoiceNotOffered', message: string }
    | { __typename: 'DecideShipmentSuccess', decision: { __typename: 'ShipmentDecision', id: string, choice: DecisionChoice | null, endedAt: string | null, reason: string | null } }
    | { __typename: 'DecisionOfStaff', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'NoDecisionNeeded', message: string }
    | { __typename: 'ShipmentNotFound', message: string }
   };

export type WaitingDecisionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter: ShipmentDecisionFilter;
  direction: SortDirection;
  withConsignee: boolean;
}>;


export type WaitingDecisionsQuery = { __typename: 'Query', shipmentDecisions: { __typename: 'ShipmentDecisionConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ShipmentDecisionEdge', node: { __typename: 'ShipmentDecision', id: string, cause: DecisionCause, neededAt: string, dueAt: string | null, defaultChoice: DecisionChoice | null, choices: Array<DecisionChoice>, choice: DecisionChoice | null, endedAt: string | null, reason: string | null, otherAddress: boolean, decidedBy: { __typename: 'User', id: string, name: string } | null, shipment: { __typename: 'Shipment', id: string, trackingNumber: string, status: ShipmentStatus, destinationCountry: string, order: { __typename: 'Order', id: string, reference: string } | null, consignee?: { __typename: 'ShipmentConsignee', name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string, country: string, phone: string | null } | null } | null } }> } };

export type CorrectMutationVariables = Exact<{
  input: CorrectDeclarationInput;
}>;


export type CorrectMutation = { __typename: 'Mutation', correctDeclaration:
    | { __typename: 'CorrectDeclarationSuccess', declaration: { __typename: 'CustomsDeclaration', id: string, state: DeclarationState, stateAt: string, version: number, rowVersion: number } }
    | { __typename: 'DeclarationChanged', message: string }
    | { __typename: 'DeclarationGrouped', message: string }
    | { __typename: 'DeclarationNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalDeclarationState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
   };

export type AmendMutationVariables = Exact<{
  input: AmendDeclarationInput;
}>;


export type AmendMutation = { __typename: 'Mutation', amendDeclaration:
    | { __typename: 'AmendDeclarationSuccess', declaration: { __typename: 'CustomsDeclaration', id: string, state: DeclarationState, stateAt: string, version: number, rowVersion: number, amendment: CustomsAmendment | null, amendedVersion: number | null } }
    | { __typename: 'DeclarationChanged', message: string }
    | { __typename: 'DeclarationFaulty', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'DeclarationGrouped', message: string }
    | { __typename: 'DeclarationNotFound', message: string }
    | { __typename: 'DeclarationUnderChange', message: string }
    | { __typename: 'DeclaredShipmentHeld', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalDeclarationState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
   };

export type ValidateMutationVariables = Exact<{
  input: ValidateDeclarationInput;
}>;


export type ValidateMutation = { __typename: 'Mutation', validateDeclaration:
    | { __typename: 'DeclarationFaulty', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'DeclarationNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalDeclarationState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ValidateDeclarationSuccess', declaration: { __typename: 'CustomsDeclaration', id: string, state: DeclarationState, stateAt: string } }
   };

export type HandInMutationVariables = Exact<{
  input: SubmitDeclarationInput;
}>;


export type HandInMutation = { __typename: 'Mutation', submitDeclaration:
    | { __typename: 'DeclarationFaulty', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'DeclarationGrouped', message: string }
    | { __typename: 'DeclarationNotFound', message: string }
    | { __typename: 'DeclaredShipmentHeld', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalDeclarationState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'SubmitDeclarationSuccess', declaration: { __typename: 'CustomsDeclaration', id: string, state: DeclarationState, stateAt: string } }
   };

export type SendAgainMutationVariables = Exact<{
  input: SendDeclarationAgainInput;
}>;


export type SendAgainMutation = { __typename: 'Mutation', sendDeclarationAgain:
    | { __typename: 'DeclarationNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NothingToSend', message: string }
    | { __typename: 'SendDeclarationAgainSuccess', call: { __typename: 'CounterpartCall', id: string, state: CounterpartCallState } }
   | null };

export type RecordAnswerMutationVariables = Exact<{
  input: RecordCustomsAnswerInput;
}>;


export type RecordAnswerMutation = { __typename: 'Mutation', recordCustomsAnswer:
    | { __typename: 'DeclarationGrouped', message: string }
    | { __typename: 'DeclarationNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalDeclarationState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'RecordCustomsAnswerSuccess', declaration: { __typename: 'CustomsDeclaration', id: string, state: DeclarationState, stateAt: string } }
   };

export type ReferMutationVariables = Exact<{
  input: ReferDeclarationInput;
}>;


export type ReferMutation = { __typename: 'Mutation', referDeclaration:
    | { __typename: 'DeclarationNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalDeclarationState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'ReferDeclarationSuccess', declaration: { __typename: 'CustomsDeclaration', id: string, referral: CustomsReferral | null, answerBy: string | null } }
   };

export type ResolveReferralMutationVariables = Exact<{
  input: ResolveReferralInput;
}>;


export type ResolveReferralMutation = { __typename: 'Mutation', resolveReferral:
    | { __typename: 'DeclarationNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NoOpenReferral', message: string }
    | { __typename: 'ResolveReferralSuccess', declaration: { __typename: 'CustomsDeclaration', id: string, referral: CustomsReferral | null, state: DeclarationState, stateAt: string } }
   };

export type DeclarationInFullQueryVariables = Exact<{
  lrn: string;
  withValues: boolean;
  withAnswers: boolean;
}>;


export type DeclarationInFullQuery = { __typename: 'Query', declarations: { __typename: 'CustomsDeclarationConnection', edges: Array<{ __typename: 'CustomsDeclarationEdge', node: { __typename: 'CustomsDeclaration', id: string, lrn: string, mrn: string | null, country: string, direction: DeclarationDirection, regime: CustomsRegime | null, regimeUnknown: RegimeUnknown | null, office: string | null, state: DeclarationState, stateAt: string, version: number, rowVersion: number, referral: CustomsReferral | null, answerBy: string | null, amendment: CustomsAmendment | null, amendedVersion: number | null, nextStep: { __typename: 'CustomsNextStep', step: CustomsStep, since: string } | null, told: Array<{ __typename: 'CounterpartCall', id: string, kind: CounterpartCallKind, state: CounterpartCallState, attempts: number, message: string | null, askedAt: string, answeredAt: string | null, rawAnswer?: string | null, counterpart: { __typename: 'Counterpart', id: string, code: string } | null }> | null, order: { __typename: 'Order', id: string, reference: string } | null, shipment: { __typename: 'Shipment', id: string, trackingNumber: string } | null, answers: Array<{ __typename: 'CustomsAnswer', id: string, version: number, answer: CustomsAnswerKind, code: string | null, message: string | null, answeredAt: string, faults: Array<{ __typename: 'CustomsFault', line: number | null, segment: string | null, code: string | null, message: string }> }>, referrals: Array<{ __typename: 'CustomsReferralRecord', id: string, referral: CustomsReferral, reason: string, recordedAt: string }>, versions: Array<{ __typename: 'CustomsDeclarationVersion', id: string, version: number, regime: CustomsRegime | null, office: string | null, grossWeightG: number, createdAt: string, value?: { __typename: 'Money', decimal: string, currency: string } | null, lines: Array<{ __typename: 'CustomsDeclarationLine', id: string, description: string, hsCode: string, hsVersion: HsVersion, quantity: number, originCountry: string, grossWeightG: number, battery: Battery, chargePercent: number | null, cellMwh: number | null, permit: string | null, value?: { __typename: 'Money', decimal: string, currency: string } | null }> }> } }> } };

export type WaitingDeclarationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  states?: Array<DeclarationState> | DeclarationState | null | undefined;
  referrals?: Array<CustomsReferral> | CustomsReferral | null | undefined;
  direction: SortDirection;
  withAnswers: boolean;
}>;


export type WaitingDeclarationsQuery = { __typename: 'Query', declarations: { __typename: 'CustomsDeclarationConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'CustomsDeclarationEdge', node: { __typename: 'CustomsDeclaration', id: string, lrn: string, mrn: string | null, country: string, direction: DeclarationDirection, regime: CustomsRegime | null, state: DeclarationState, stateAt: string, referral: CustomsReferral | null, answerBy: string | null, nextStep: { __typename: 'CustomsNextStep', step: CustomsStep, since: string } | null, told: Array<{ __typename: 'CounterpartCall', id: string, kind: CounterpartCallKind, state: CounterpartCallState, attempts: number, message: string | null, askedAt: string, answeredAt: string | null, rawAnswer?: string | null, counterpart: { __typename: 'Counterpart', id: string, code: string } | null }> | null, order: { __typename: 'Order', id: string, reference: string } | null, shipment: { __typename: 'Shipment', id: string, trackingNumber: string } | null, answers: Array<{ __typename: 'CustomsAnswer', id: string, answer: CustomsAnswerKind, code: string | null, message: string | null, answeredAt: string, faults: Array<{ __typename: 'CustomsFault', line: number | null, segment: string | null, code: string | null, message: string }> }>, referrals: Array<{ __typename: 'CustomsReferralRecord', id: string, referral: CustomsReferral, reason: string, recordedAt: string }> } }> } };

export type ClaimExceptionMutationVariables = Exact<{
  input: ClaimShipmentExceptionInput;
}>;


export type ClaimExceptionMutation = { __typename: 'Mutation', claimShipmentException:
    | { __typename: 'ClaimShipmentExceptionSuccess', exception: { __typename: 'ShipmentException', id: string, owner: { __typename: 'User', id: string, name: string } | null } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ShipmentExceptionClaimed', message: string }
    | { __typename: 'ShipmentExceptionClosed', message: string }
    | { __typename: 'ShipmentExceptionNotFound', message: string }
   };

export type NoteExceptionMutationVariables = Exact<{
  input: NoteShipmentExceptionInput;
}>;


export type NoteExceptionMutation = { __typename: 'Mutation', noteShipmentException:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NoteShipmentExceptionSuccess', exception: { __typename: 'ShipmentException', id: string } }
    | { __typename: 'ShipmentExceptionNotFound', message: string }
   };

export type CloseExceptionMutationVariables = Exact<{
  input: CloseShipmentExceptionInput;
}>;


export type CloseExceptionMutation = { __typename: 'Mutation', closeShipmentException:
    | { __typename: 'CloseShipmentExceptionSuccess', exception: { __typename: 'ShipmentException', id: string, closedAt: string | null, closedBecause: string | null } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ShipmentExceptionClosed', message: string }
    | { __typename: 'ShipmentExceptionNotFound', message: string }
   };

export type ClaimSeveralMutationVariables = Exact<{
  input: ClaimShipmentExceptionsInput;
}>;


export type ClaimSeveralMutation = { __typename: 'Mutation', claimShipmentExceptions:
    | { __typename: 'ClaimShipmentExceptionsSuccess', acts: Array<{ __typename: 'ShipmentExceptionAct', exceptionId: string, exception: { __typename: 'ShipmentException', id: string, owner: { __typename: 'User', id: string, name: string } | null } | null }> }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ShipmentExceptionsRefused', message: string, acts: Array<{ __typename: 'ShipmentExceptionAct', exceptionId: string, refusal: ShipmentExceptionActRefusal | null }> }
   };

export type CloseSeveralMutationVariables = Exact<{
  input: CloseShipmentExceptionsInput;
}>;


export type CloseSeveralMutation = { __typename: 'Mutation', closeShipmentExceptions:
    | { __typename: 'CloseShipmentExceptionsSuccess', acts: Array<{ __typename: 'ShipmentExceptionAct', exceptionId: string, exception: { __typename: 'ShipmentException', id: string, closedAt: string | null } | null }> }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ShipmentExceptionsRefused', message: string, acts: Array<{ __typename: 'ShipmentExceptionAct', exceptionId: string, refusal: ShipmentExceptionActRefusal | null }> }
   };

export type OpenExceptionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  kind?: ShipmentExceptionKind | null | undefined;
  direction: SortDirection;
}>;


export type OpenExceptionsQuery = { __typename: 'Query', exceptionsRaisedCursor: string, shipmentExceptions: { __typename: 'ShipmentExceptionConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ShipmentExceptionEdge', node: { __typename: 'ShipmentException', id: string, kind: ShipmentExceptionKind, occurredAt: string, dueAt: string | null, closedAt: string | null, destinationCountry: string | null, owner: { __typename: 'User', id: string, name: string } | null, shipment: { __typename: 'Shipment', id: string, trackingNumber: string, status: ShipmentStatus, trackingStatus: TrackingStatus | null } | null, notes: { __typename: 'ShipmentExceptionNoteConnection', edges: Array<{ __typename: 'ShipmentExceptionNoteEdge', node: { __typename: 'ShipmentExceptionNote', id: string, text: string, createdAt: string, author: { __typename: 'User', id: string, name: string } | null } }> } | null } }> } };

export type ExceptionRaisedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ExceptionRaisedSubscription = { exceptionRaised: { __typename: 'ExceptionRaised', id: string, kind: ShipmentExceptionKind } };

export type ShipmentsInFiguresQueryVariables = Exact<{
  from: string;
  until: string;
}>;


export type ShipmentsInFiguresQuery = { __typename: 'Query', shipmentFigures: { __typename: 'ShipmentFigures', days: Array<{ __typename: 'ShipmentDay', day: string, shipments: number, cancelled: number, delivered: number, medianDays: number | null, ninthDays: number | null }>, lanes: Array<{ __typename: 'ShipmentLane', serviceCode: string, destinationCountry: string, shipments: number, cancelled: number, delivered: number, medianDays: number | null, ninthDays: number | null, exceptions: number }>, exceptions: Array<{ __typename: 'ExceptionDay', day: string, kind: ShipmentExceptionKind, happened: number, closed: number }> } };

export type MarginsByDayQueryVariables = Exact<{
  from: string;
  until: string;
}>;


export type MarginsByDayQuery = { __typename: 'Query', marginDays: Array<{ __typename: 'MarginDay', day: string, orders: number, unbilledOrders: number, margin: { __typename: 'Money', decimal: string, currency: string }, unbilledEarned: { __typename: 'Money', decimal: string, currency: string } }> };

export type RegroupMutationVariables = Exact<{
  input: RegroupDeclarationInput;
}>;


export type RegroupMutation = { __typename: 'Mutation', regroupDeclaration:
    | { __typename: 'DeclarationsNotReady', message: string, shipments: Array<{ __typename: 'NotReadyType', trackingNumber: string, reason: string }> }
    | { __typename: 'GroupedDeclarationNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalGroupedDeclarationState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'RegroupDeclarationSuccess', declaration: { __typename: 'GroupedDeclaration', id: string, state: DeclarationState, version: number } }
   };

export type HandInGroupMutationVariables = Exact<{
  input: SubmitGroupedDeclarationInput;
}>;


export type HandInGroupMutation = { __typename: 'Mutation', submitGroupedDeclaration:
    | { __typename: 'DeclarationsNotReady', message: string, shipments: Array<{ __typename: 'NotReadyType', trackingNumber: string, reason: string }> }
    | { __typename: 'GroupedDeclarationNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalGroupedDeclarationState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'SubmitGroupedDeclarationSuccess', declaration: { __typename: 'GroupedDeclaration', id: string, state: DeclarationState, office: string | null } }
   };

export type RecordGroupAnswerMutationVariables = Exact<{
  input: RecordGroupedAnswerInput;
}>;


export type RecordGroupAnswerMutation = { __typename: 'Mutation', recordGroupedAnswer:
    | { __typename: 'GroupedDeclarationNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalGroupedDeclarationState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'RecordGroupedAnswerSuccess', declaration: { __typename: 'GroupedDeclaration', id: string, state: DeclarationState, mrn: string | null } }
   };

export type WithdrawGroupMutationVariables = Exact<{
  input: WithdrawGroupedDeclarationInput;
}>;


export type WithdrawGroupMutation = { __typename: 'Mutation', withdrawGroupedDeclaration:
    | { __typename: 'GroupedDeclarationNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalGroupedDeclarationState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'WithdrawGroupedDeclarationSuccess', declaration: { __typename: 'GroupedDeclaration', id: string, state: DeclarationState } }
   };

export type ConsignmentsToGroupQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsignmentsToGroupQuery = { __typename: 'Query', masterConsignments: { __typename: 'MasterConsignmentConnection', edges: Array<{ __typename: 'MasterConsignmentEdge', node: { __typename: 'MasterConsignment', id: string, mawb: string, flight: string, origin: string, destination: string, status: MasterConsignmentStatus } }> } };

export type GroupMutationVariables = Exact<{
  input: GroupDeclarationsInput;
}>;


export type GroupMutation = { __typename: 'Mutation', groupDeclarations:
    | { __typename: 'DeclarationsNotReady', message: string, shipments: Array<{ __typename: 'NotReadyType', trackingNumber: string, reason: string }> }
    | { __typename: 'GroupDeclarationsSuccess', declaration: { __typename: 'GroupedDeclaration', id: string, lrn: string, state: DeclarationState } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalMasterConsignmentState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'MasterConsignmentEmpty', message: string }
    | { __typename: 'MasterConsignmentNotFound', message: string }
   };

export type GroupedDeclarationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  states?: Array<DeclarationState> | DeclarationState | null | undefined;
  direction: SortDirection;
  withValues: boolean;
}>;


export type GroupedDeclarationsQuery = { __typename: 'Query', groupedDeclarations: { __typename: 'GroupedDeclarationConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'GroupedDeclarationEdge', node: { __typename: 'GroupedDeclaration', id: string, kind: GroupedDeclarationKind, lrn: string, mrn: string | null, country: string, direction: DeclarationDirection, regime: CustomsRegime, office: string | null, month: string | null, dueAt: string | null, state: DeclarationState, stateAt: string, version: number, partCount: number, quantity: string, grossWeightG: string, value?: { __typename: 'Money', decimal: string, currency: string } | null, lastWord: { __typename: 'CustomsLastWord', answer: CustomsAnswerKind, code: string | null, message: string | null, faults: Array<{ __typename: 'CustomsFault', line: number | null, segment: string | null, code: string | null, message: string }> } | null, nextStep: { __typename: 'CustomsNextStep', step: CustomsStep, since: string } | null, consignment: { __typename: 'MasterConsignment', id: string, mawb: string, flight: string } | null } }> } };

export type GroupContentQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type GroupContentQuery = { __typename: 'Query', groupedDeclaration: { __typename: 'GroupedDeclaration', id: string, version: number, lines: Array<{ __typename: 'GroupedDeclarationLine', position: number, description: string, hsCode: string, originCountry: string, quantity: string, grossWeightG: string }>, parts: { __typename: 'GroupedDeclarationPartConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'GroupedDeclarationPartEdge', node: { __typename: 'GroupedDeclarationPart', id: string, removedAt: string | null, declaration: { __typename: 'CustomsDeclaration', id: string, lrn: string, state: DeclarationState, version: number, shipment: { __typename: 'Shipment', id: string, trackingNumber: string } | null } | null } }> } } | null };

export type StateCounterpartMutationVariables = Exact<{
  input: StateCounterpartInput;
}>;


export type StateCounterpartMutation = { __typename: 'Mutation', stateCounterpart:
    | { __typename: 'CounterpartChanged', message: string }
    | { __typename: 'CredentialChangeProposed', credentialChange: { __typename: 'CredentialChange', id: string, status: CredentialChangeStatus } }
    | { __typename: 'CredentialChangeWaits', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'StateCounterpartSuccess', counterpart: { __typename: 'Counterpart', id: string, version: number } }
   | null };

export type CounterpartsInHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type CounterpartsInHealthQuery = { __typename: 'Query', counterparts: Array<{ __typename: 'Counterpart', id: string, code: string, kind: CounterpartKind, mode: CounterpartMode, baseUrl: string | null, credentialFields: Array<string>, country: string | null, office: string | null, regimes: Array<CustomsRegime>, warehouseCode: string | null, timeZone: string, isActive: boolean, version: number, health: { __typename: 'CounterpartHealth', lastSuccessAt: string | null, lastFailureAt: string | null, lastFailure: string | null, lastHeardAt: string | null, calls: number, failures: number, waiting: number } | null }> | null };

export type CarrierAccountsInHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type CarrierAccountsInHealthQuery = { __typename: 'Query', carrierAccounts: Array<{ __typename: 'CarrierAccount', id: string, code: string, carrier: CarrierCode, mode: CarrierAccountMode, dailyCalls: number | null, health: { __typename: 'CarrierAccountHealth', calls: number, failures: number, errorRate: number | null, remainingToday: number | null, lastSuccessAt: string | null, lastFailureAt: string | null, lastFailure: string | null } | null }> | null };

export type CheckAccountMutationVariables = Exact<{
  input: CheckCarrierAccountInput;
}>;


export type CheckAccountMutation = { __typename: 'Mutation', checkCarrierAccount:
    | { __typename: 'CarrierAccountNotFound', message: string }
    | { __typename: 'CheckCarrierAccountSuccess', carrierAccount: { __typename: 'CarrierAccount', id: string, health: { __typename: 'CarrierAccountHealth', calls: number, failures: number, errorRate: number | null, remainingToday: number | null, lastSuccessAt: string | null, lastFailureAt: string | null, lastFailure: string | null } | null } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
   | null };

export type LettersInHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type LettersInHealthQuery = { __typename: 'Query', deadLetterCounts: Array<{ __typename: 'DeadLetterCount', domain: string, kind: string | null, count: number | null }> };

export type InboundInHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type InboundInHealthQuery = { __typename: 'Query', taken: { __typename: 'InboundWebhookConnection', totalCount: number | null, edges: Array<{ __typename: 'InboundWebhookEdge', node: { __typename: 'InboundWebhook', id: string, receivedAt: string } }> }, refused: { __typename: 'InboundWebhookConnection', totalCount: number | null, edges: Array<{ __typename: 'InboundWebhookEdge', node: { __typename: 'InboundWebhook', id: string, receivedAt: string, messageId: string, refusal: InboundWebhookRefusal | null, faults: Array<string>, connection: { __typename: 'ChannelConnection', id: string, name: string } | null } }> } };

export type TrackingSourcesInHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type TrackingSourcesInHealthQuery = { __typename: 'Query', trackingSources: Array<{ __typename: 'TrackingSource', name: string, asked: { __typename: 'TrackingSourceCalls', lastSuccessAt: string | null, lastFailureAt: string | null, lastFailure: string | null, calls: number, failures: number, remainingQuota: number | null, quotaToldAt: string | null } | null, heard: { __typename: 'TrackingSourceMessages', lastHeardAt: string | null, lastRefusedAt: string | null, lastRefusal: string | null, refusals: number } | null }> };

export type CustomerHistoryQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type CustomerHistoryQuery = { __typename: 'Query', customer: { __typename: 'Customer', id: string, changes: { __typename: 'FieldChangeConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'FieldChangeEdge', node: { __typename: 'FieldChange', id: string, field: string, old: string | null, new: string | null, isHidden: boolean, author: ChangeAuthor, at: string, by: { __typename: 'User', id: string, name: string } | null } }> } | null } | null };

export type SupplierHistoryQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type SupplierHistoryQuery = { __typename: 'Query', supplier: { __typename: 'Supplier', id: string, changes: { __typename: 'FieldChangeConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'FieldChangeEdge', node: { __typename: 'FieldChange', id: string, field: string, old: string | null, new: string | null, isHidden: boolean, author: ChangeAuthor, at: string, by: { __typename: 'User', id: string, name: string } | null } }> } | null } | null };

export type NamedRecordsQueryVariables = Exact<{
  search?: string | null | undefined;
  customers: boolean;
  suppliers: boolean;
}>;


export type NamedRecordsQuery = { __typename: 'Query', customers?: { __typename: 'CustomerConnection', edges: Array<{ __typename: 'CustomerEdge', node: { __typename: 'Customer', id: string, name: string, code: string } }> }, suppliers?: { __typename: 'SupplierConnection', edges: Array<{ __typename: 'SupplierEdge', node: { __typename: 'Supplier', id: string, name: string } }> } };

export type ReleaseHeldOrderMutationVariables = Exact<{
  input: ReleaseOrderInput;
}>;


export type ReleaseHeldOrderMutation = { __typename: 'Mutation', releaseOrder:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalOrderState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'OrderNotFound', message: string }
    | { __typename: 'ReleaseOrderSuccess', order: { __typename: 'Order', id: string, status: OrderStatus, holdCause: HoldCause | null, holdReason: string | null, version: number } }
   };

export type HeldOrdersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  causes?: Array<HoldCause> | HoldCause | null | undefined;
  direction: SortDirection;
}>;


export type HeldOrdersQuery = { __typename: 'Query', orderUpdatesCursor: string, orders: { __typename: 'OrderConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'OrderEdge', node: { __typename: 'Order', id: string, reference: string, externalRef: string, status: OrderStatus, priorStatus: OrderStatus | null, holdCause: HoldCause | null, holdReason: string | null, serviceCode: string, createdAt: string, updatedAt: string, customer: { __typename: 'Customer', id: string, name: string } | null } }> } };

export type HeldOrdersUpdatedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type HeldOrdersUpdatedSubscription = { orderUpdated: { __typename: 'OrderUpdate', id: string, status: OrderStatus } };

export type ReplayInboundMutationVariables = Exact<{
  input: ReplayInboundMessageInput;
}>;


export type ReplayInboundMutation = { __typename: 'Mutation', replayInboundMessage:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InboundMessageNotFound', message: string }
    | { __typename: 'InboundMessageNotTrusted', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ReplayInboundMessageSuccess', replayed: { __typename: 'InboundMessage', id: string, replayCount: number } }
   };

export type RefusedInboundQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  outcome: Array<InboundOutcome> | InboundOutcome;
}>;


export type RefusedInboundQuery = { __typename: 'Query', inboundMessages: { __typename: 'InboundMessageConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'InboundMessageEdge', node: { __typename: 'InboundMessage', id: string, source: string, receivedAt: string, outcome: InboundOutcome, reason: string | null, trackingNumbers: Array<string>, scanCount: number, replayCount: number, body: string | null, replayOf: { __typename: 'InboundMessage', id: string, receivedAt: string } | null } }> } };

export type ApproveCustomerMutationVariables = Exact<{
  input: ApproveCustomerInput;
}>;


export type ApproveCustomerMutation = { __typename: 'Mutation', approveCustomer:
    | { __typename: 'ApproveCustomerSuccess', customer: { __typename: 'Customer', id: string, status: CustomerStatus, version: number } }
    | { __typename: 'CustomerChanged', message: string }
    | { __typename: 'CustomerNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalCustomerState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'KycDocumentMissing', message: string }
   };

export type RevealKycFileMutationVariables = Exact<{
  input: RevealKycDocumentInput;
}>;


export type RevealKycFileMutation = { __typename: 'Mutation', revealKycDocument:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'KycDocumentNotFound', message: string }
    | { __typename: 'RevealKycDocumentSuccess', file: { __typename: 'SignedLink', url: string, expiresAt: string } | null }
    | { __typename: 'TooManyReveals', message: string }
   | null };

export type RejectKycMutationVariables = Exact<{
  input: RejectKycDocumentInput;
}>;


export type RejectKycMutation = { __typename: 'Mutation', rejectKycDocument:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalKycDocumentState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'KycDocumentChanged', message: string }
    | { __typename: 'KycDocumentNotFound', message: string }
    | { __typename: 'RejectKycDocumentSuccess', document: { __typename: 'KycDocument', id: string, status: KycDocumentStatus, version: number, rejectionReason: string | null } }
   | null };

export type CustomersToReviewQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  statuses: Array<CustomerStatus> | CustomerStatus;
  direction: SortDirection;
}>;


export type CustomersToReviewQuery = { __typename: 'Query', customerStatusCursor: string, customers: { __typename: 'CustomerConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'CustomerEdge', node: { __typename: 'Customer', id: string, code: string, name: string, version: number, status: CustomerStatus, suspensionReason: string | null, createdAt: string, tier: CustomerTier, defaultCurrency: string, kycDocuments: { __typename: 'KycDocumentConnection', edges: Array<{ __typename: 'KycDocumentEdge', node: { __typename: 'KycDocument', id: string, kind: KycDocumentKind, number: string, holderName: string, issuingCountry: string, expiresOn: string | null, status: KycDocumentStatus, version: number, createdAt: string, rejectionReason: string | null } }> } | null } }> } };

export type CustomerStatusChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type CustomerStatusChangedSubscription = { customerStatusChanged: { __typename: 'CustomerStatusUpdate', id: string, to: CustomerStatus } };

export type ParcelPositionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ShipmentFilter | null | undefined;
}>;


export type ParcelPositionsQuery = { __typename: 'Query', trackingFeedCursor: string, shipments: { __typename: 'ShipmentConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ShipmentEdge', node: { __typename: 'Shipment', id: string, trackingNumber: string, serviceCode: string, destinationCountry: string, status: ShipmentStatus, trackingStatus: TrackingStatus | null, exceptions: Array<{ __typename: 'ShipmentException', id: string, kind: ShipmentExceptionKind, closedAt: string | null }>, trackingEvents: { __typename: 'TrackingEventConnection', edges: Array<{ __typename: 'TrackingEventEdge', node: { __typename: 'TrackingEvent', id: string, status: TrackingStatus, location: string | null, countryCode: string | null, occurredAt: string | null, localTime: string | null, utcOffset: string | null, recordedAt: string } }> } | null } }> } };

export type PositionsUpdatedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PositionsUpdatedSubscription = { tenantTrackingFeed: { __typename: 'TrackingUpdate', id: string, status: TrackingStatus, event: { __typename: 'TrackingEvent', id: string, status: TrackingStatus, location: string | null, countryCode: string | null, occurredAt: string | null, localTime: string | null, utcOffset: string | null, recordedAt: string }, shipment: { __typename: 'Shipment', id: string, trackingNumber: string, serviceCode: string, destinationCountry: string } | null } };

export type DecideMatchMutationVariables = Exact<{
  input: DecidePartyMatchInput;
}>;


export type DecideMatchMutation = { __typename: 'Mutation', decidePartyMatch:
    | { __typename: 'DecidePartyMatchSuccess', match: { __typename: 'PartyMatch', id: string, state: PartyMatchState, version: number } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'PartyMatchChanged', message: string }
    | { __typename: 'PartyMatchNotFound', message: string }
   };

export type PartyMatchesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  states?: Array<PartyMatchState> | PartyMatchState | null | undefined;
  direction: SortDirection;
  withConsignee: boolean;
}>;


export type PartyMatchesQuery = { __typename: 'Query', partyMatches: { __typename: 'PartyMatchConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'PartyMatchEdge', node: { __typename: 'PartyMatch', id: string, kind: PartyMatchKind, matched: string, score: number, threshold: number, state: PartyMatchState, foundAt: string, version: number, shipment: { __typename: 'Shipment', id: string, trackingNumber: string, status: ShipmentStatus, isHeld: boolean, destinationCountry: string, order: { __typename: 'Order', id: string, reference: string } | null, consignee?: { __typename: 'ShipmentConsignee', name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string, country: string } | null } | null, deniedParty: { __typename: 'DeniedParty', id: string, name: string, aliases: Array<string>, address: string | null, country: string | null, source: string, retiredAt: string | null } | null, decisions: Array<{ __typename: 'PartyMatchDecision', id: string, verdict: PartyMatchState, reason: string, decidedAt: string, decidedBy: { __typename: 'User', id: string, name: string } | null }> } }> } };

export type ReplayMessageMutationVariables = Exact<{
  input: ReplayCounterpartMessageInput;
}>;


export type ReplayMessageMutation = { __typename: 'Mutation', replayCounterpartMessage:
    | { __typename: 'CounterpartMessageNotFound', message: string }
    | { __typename: 'CounterpartMessageNotKept', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ReplayCounterpartMessageSuccess', counterpartMessage: { __typename: 'CounterpartMessage', id: string, verdict: CounterpartMessageVerdict, replays: number } }
   | null };

export type CounterpartMessagesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  verdict: Array<CounterpartMessageVerdict> | CounterpartMessageVerdict;
  direction: SortDirection;
}>;


export type CounterpartMessagesQuery = { __typename: 'Query', counterpartMessages: { __typename: 'CounterpartMessageConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'CounterpartMessageEdge', node: { __typename: 'CounterpartMessage', id: string, messageId: string, verdict: CounterpartMessageVerdict, reason: CounterpartMessageReason | null, detail: string | null, part: number | null, about: Array<string>, repeats: number, replays: number, receivedAt: string, judgedAt: string | null, body: string | null, counterpart: { __typename: 'Counterpart', id: string, code: string } | null } }> } };

export type RetryBookingMutationVariables = Exact<{
  input: RetryBookingInput;
}>;


export type RetryBookingMutation = { __typename: 'Mutation', retryBooking:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NoOpenBooking', message: string }
    | { __typename: 'RetryBookingSuccess', shipment: { __typename: 'Shipment', id: string, status: ShipmentStatus } }
    | { __typename: 'ShipmentNotFound', message: string }
   | null };

export type ChooseCarrierMutationVariables = Exact<{
  input: ChooseCarrierInput;
}>;


export type ChooseCarrierMutation = { __typename: 'Mutation', chooseCarrier:
    | { __typename: 'CarrierRouteNotFound', message: string }
    | { __typename: 'ChooseCarrierSuccess', shipment: { __typename: 'Shipment', id: string, status: ShipmentStatus } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NoOpenBooking', message: string }
    | { __typename: 'ShipmentNotFound', message: string }
   | null };

export type ConfirmVoidMutationVariables = Exact<{
  input: ConfirmBookingVoidInput;
}>;


export type ConfirmVoidMutation = { __typename: 'Mutation', confirmBookingVoid:
    | { __typename: 'CarrierBeingAsked', message: string }
    | { __typename: 'ConfirmBookingVoidSuccess', shipment: { __typename: 'Shipment', id: string, status: ShipmentStatus } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NoOpenBooking', message: string }
    | { __typename: 'ShipmentNotFound', message: string }
   | null };

export type RoutesToChooseQueryVariables = Exact<{ [key: string]: never; }>;


export type RoutesToChooseQuery = { __typename: 'Query', carrierRoutes: Array<{ __typename: 'CarrierRoute', id: string, serviceCode: string, country: string | null, product: string, isOpen: boolean, account: { __typename: 'CarrierAccount', id: string, code: string } | null }> | null };

export type ParcelAroundQueryVariables = Exact<{
  id: string | number;
  text: string;
  isId: boolean;
  isText: boolean;
  withAnswers: boolean;
  withSuggestions: boolean;
}>;


export type ParcelAroundQuery = { __typename: 'Query', order?: { __typename: 'Order', id: string, reference: string, externalRef: string, status: OrderStatus, priorStatus: OrderStatus | null, holdCause: HoldCause | null, holdReason: string | null, createdAt: string, incoterm: Incoterm, serviceCode: string, iossNumber: string | null, customer: { __typename: 'Customer', id: string, name: string } | null, consignee: { __typename: 'Consignee', name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string, country: string, phone: string | null } | null, maskedConsignee: { __typename: 'MaskedConsignee', name: string, street: string, city: string, region: string | null, postalCode: string, country: string, phone: string | null } | null, parcel: { __typename: 'OrderParcel', weightG: number, lengthMm: number, widthMm: number, heightMm: number }, lines: Array<{ __typename: 'OrderLine', id: string, sku: string, description: string, quantity: number, hs6: string, unitValue: { __typename: 'Money', decimal: string, currency: string } | null }>, quote: { __typename: 'Quote', id: string, status: QuoteStatus, pricedAt: string, acceptedAt: string | null, sellTotal: { __typename: 'Money', decimal: string, currency: string }, costTotal: { __typename: 'Money', decimal: string, currency: string } | null, lines: Array<{ __typename: 'QuoteLine', kind: ChargeKind, basis: string, amount: { __typename: 'Money', decimal: string, currency: string } }> } | null, margin: { __typename: 'Money', decimal: string, currency: string } | null, landedCost: { __typename: 'LandedCost', complete: boolean, total: { __typename: 'Money', decimal: string, currency: string } | null, knownTotal: { __typename: 'Money', decimal: string, currency: string }, lines: Array<{ __typename: 'LandedCostLine', kind: LandedCostKind, basis: string, rule: string, amount: { __typename: 'Money', decimal: string, currency: string } | null }> } | null, saga: { __typename: 'OrderSaga', id: string, step: SagaStep, waitingFor: SagaWait | null, deadline: string | null, isOverdue: boolean } | null, history: { __typename: 'OrderChangeConnection', edges: Array<{ __typename: 'OrderChangeEdge', node: { __typename: 'OrderChange', id: string, kind: OrderChangeKind, from: OrderStatus | null, to: OrderStatus, fields: Array<string>, changedAt: string, reason: string | null, changedBy: { __typename: 'User', id: string, name: string } | null } }> }, holds: Array<{ __typename: 'Hold', id: string, status: HoldStatus, placedAt: string, amount: { __typename: 'Money', decimal: string, currency: string }, captured: { __typename: 'Money', decimal: string, currency: string } }> | null, charges: Array<{ __typename: 'OrderCharge', id: string, kind: OrderChargeKind, description: string, accruedAt: string, amount: { __typename: 'Money', decimal: string, currency: string } }> | null, reconciliation: { __typename: 'Reconciliation', isReconciled: boolean, entries: Array<{ __typename: 'JournalEntry', id: string, kind: JournalEntryKind, description: string, bookedAt: string }> } | null, shipments: Array<{ __typename: 'Shipment', id: string, trackingNumber: string, carrier: string, serviceCode: string, destinationCountry: string, status: ShipmentStatus, isHeld: boolean, eta: string | null, trackingStatus: TrackingStatus | null, trackingCursor: string | null, isSandbox: boolean | null, lastMile: { __typename: 'LastMile', carrier: string | null, number: string } | null, followedNumbers: Array<{ __typename: 'FollowedNumber', number: string, carrier: string | null, knownBy: CarrierKnownBy | null, candidates: Array<string> }> | null, carrierSuggestions?: Array<{ __typename: 'CarrierSuggestion', id: string, number: string, carrier: string, state: CarrierSuggestionState, suggestedAt: string }> | null, carrierBookings: Array<{ __typename: 'CarrierBooking', id: string, attempt: number, state: CarrierBookingState, product: string | null, number: string | null, lastMileNumber: string | null, message: string | null, createdBy: string, createdAt: string, account: { __typename: 'CarrierAccount', id: string, code: string, mode: CarrierAccountMode } | null, considered: Array<{ __typename: 'CarrierCandidate', accountId: string, accountCode: string, product: string, verdict: CarrierVerdict, rank: number, transitToDays: number | null, priceToldAt: string | null, price: { __typename: 'Money', decimal: string, currency: string } | null }>, calls: Array<{ __typename: 'CarrierCall', id: string, kind: CarrierCallKind, state: CarrierCallState, attempts: number, message: string | null, askedAt: string, answeredAt: string | null, rawAnswer?: string | null }> | null }> | null, declarations: Array<{ __typename: 'CustomsDeclaration', id: string, lrn: string, mrn: string | null, direction: DeclarationDirection, country: string, state: DeclarationState, stateAt: string, referral: CustomsReferral | null }>, exceptions: Array<{ __typename: 'ShipmentException', id: string, kind: ShipmentExceptionKind, occurredAt: string, closedAt: string | null }>, trackingEvents: { __typename: 'TrackingEventConnection', edges: Array<{ __typename: 'TrackingEventEdge', node: { __typename: 'TrackingEvent', id: string, occurredAt: string | null, localTime: string | null, utcOffset: string | null, location: string | null, countryCode: string | null, status: TrackingStatus, subStatus: TrackingSubStatus, description: string | null } }> } | null }> | null } | null, orderByReference?: { __typename: 'Order', id: string, reference: string, externalRef: string, status: OrderStatus, priorStatus: OrderStatus | null, holdCause: HoldCause | null, holdReason: string | null, createdAt: string, incoterm: Incoterm, serviceCode: string, iossNumber: string | null, customer: { __typename: 'Customer', id: string, name: string } | null, consignee: { __typename: 'Consignee', name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string, country: string, phone: string | null } | null, maskedConsignee: { __typename: 'MaskedConsignee', name: string, street: string, city: string, region: string | null, postalCode: string, country: string, phone: string | null } | null, parcel: { __typename: 'OrderParcel', weightG: number, lengthMm: number, widthMm: number, heightMm: number }, lines: Array<{ __typename: 'OrderLine', id: string, sku: string, description: string, quantity: number, hs6: string, unitValue: { __typename: 'Money', decimal: string, currency: string } | null }>, quote: { __typename: 'Quote', id: string, status: QuoteStatus, pricedAt: string, acceptedAt: string | null, sellTotal: { __typename: 'Money', decimal: string, currency: string }, costTotal: { __typename: 'Money', decimal: string, currency: string } | null, lines: Array<{ __typename: 'QuoteLine', kind: ChargeKind, basis: string, amount: { __typename: 'Money', decimal: string, currency: string } }> } | null, margin: { __typename: 'Money', decimal: string, currency: string } | null, landedCost: { __typename: 'LandedCost', complete: boolean, total: { __typename: 'Money', decimal: string, currency: string } | null, knownTotal: { __typename: 'Money', decimal: string, currency: string }, lines: Array<{ __typename: 'LandedCostLine', kind: LandedCostKind, basis: string, rule: string, amount: { __typename: 'Money', decimal: string, currency: string } | null }> } | null, saga: { __typename: 'OrderSaga', id: string, step: SagaStep, waitingFor: SagaWait | null, deadline: string | null, isOverdue: boolean } | null, history: { __typename: 'OrderChangeConnection', edges: Array<{ __typename: 'OrderChangeEdge', node: { __typename: 'OrderChange', id: string, kind: OrderChangeKind, from: OrderStatus | null, to: OrderStatus, fields: Array<string>, changedAt: string, reason: string | null, changedBy: { __typename: 'User', id: string, name: string } | null } }> }, holds: Array<{ __typename: 'Hold', id: string, status: HoldStatus, placedAt: string, amount: { __typename: 'Money', decimal: string, currency: string }, captured: { __typename: 'Money', decimal: string, currency: string } }> | null, charges: Array<{ __typename: 'OrderCharge', id: string, kind: OrderChargeKind, description: string, accruedAt: string, amount: { __typename: 'Money', decimal: string, currency: string } }> | null, reconciliation: { __typename: 'Reconciliation', isReconciled: boolean, entries: Array<{ __typename: 'JournalEntry', id: string, kind: JournalEntryKind, description: string, bookedAt: string }> } | null, shipments: Array<{ __typename: 'Shipment', id: string, trackingNumber: string, carrier: string, serviceCode: string, destinationCountry: string, status: ShipmentStatus, isHeld: boolean, eta: string | null, trackingStatus: TrackingStatus | null, trackingCursor: string | null, isSandbox: boolean | null, lastMile: { __typename: 'LastMile', carrier: string | null, number: string } | null, followedNumbers: Array<{ __typename: 'FollowedNumber', number: string, carrier: string | null, knownBy: CarrierKnownBy | null, candidates: Array<string> }> | null, carrierSuggestions?: Array<{ __typename: 'CarrierSuggestion', id: string, number: string, carrier: string, state: CarrierSuggestionState, suggestedAt: string }> | null, carrierBookings: Array<{ __typename: 'CarrierBooking', id: string, attempt: number, state: CarrierBookingState, product: string | null, number: string | null, lastMileNumber: string | null, message: string | null, createdBy: string, createdAt: string, account: { __typename: 'CarrierAccount', id: string, code: string, mode: CarrierAccountMode } | null, considered: Array<{ __typename: 'CarrierCandidate', accountId: string, accountCode: string, product: string, verdict: CarrierVerdict, rank: number, transitToDays: number | null, priceToldAt: string | null, price: { __typename: 'Money', decimal: string, currency: string } | null }>, calls: Array<{ __typename: 'CarrierCall', id: string, kind: CarrierCallKind, state: CarrierCallState, attempts: number, message: string | null, askedAt: string, answeredAt: string | null, rawAnswer?: string | null }> | null }> | null, declarations: Array<{ __typename: 'CustomsDeclaration', id: string, lrn: string, mrn: string | null, direction: DeclarationDirection, country: string, state: DeclarationState, stateAt: string, referral: CustomsReferral | null }>, exceptions: Array<{ __typename: 'ShipmentException', id: string, kind: ShipmentExceptionKind, occurredAt: string, closedAt: string | null }>, trackingEvents: { __typename: 'TrackingEventConnection', edges: Array<{ __typename: 'TrackingEventEdge', node: { __typename: 'TrackingEvent', id: string, occurredAt: string | null, localTime: string | null, utcOffset: string | null, location: string | null, countryCode: string | null, status: TrackingStatus, subStatus: TrackingSubStatus, description: string | null } }> } | null }> | null } | null, shipmentByTrackingNumber?: { __typename: 'Shipment', id: string, trackingNumber: string, order: { __typename: 'Order', id: string, reference: string, externalRef: string, status: OrderStatus, priorStatus: OrderStatus | null, holdCause: HoldCause | null, holdReason: string | null, createdAt: string, incoterm: Incoterm, serviceCode: string, iossNumber: string | null, customer: { __typename: 'Customer', id: string, name: string } | null, consignee: { __typename: 'Consignee', name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string, country: string, phone: string | null } | null, maskedConsignee: { __typename: 'MaskedConsignee', name: string, street: string, city: string, region: string | null, postalCode: string, country: string, phone: string | null } | null, parcel: { __typename: 'OrderParcel', weightG: number, lengthMm: number, widthMm: number, heightMm: number }, lines: Array<{ __typename: 'OrderLine', id: string, sku: string, description: string, quantity: number, hs6: string, unitValue: { __typename: 'Money', decimal: string, currency: string } | null }>, quote: { __typename: 'Quote', id: string, status: QuoteStatus, pricedAt: string, acceptedAt: string | null, sellTotal: { __typename: 'Money', decimal: string, currency: string }, costTotal: { __typename: 'Money', decimal: string, currency: string } | null, lines: Array<{ __typename: 'QuoteLine', kind: ChargeKind, basis: string, amount: { __typename: 'Money', decimal: string, currency: string } }> } | null, margin: { __typename: 'Money', decimal: string, currency: string } | null, landedCost: { __typename: 'LandedCost', complete: boolean, total: { __typename: 'Money', decimal: string, currency: string } | null, knownTotal: { __typename: 'Money', decimal: string, currency: string }, lines: Array<{ __typename: 'LandedCostLine', kind: LandedCostKind, basis: string, rule: string, amount: { __typename: 'Money', decimal: string, currency: string } | null }> } | null, saga: { __typename: 'OrderSaga', id: string, step: SagaStep, waitingFor: SagaWait | null, deadline: string | null, isOverdue: boolean } | null, history: { __typename: 'OrderChangeConnection', edges: Array<{ __typename: 'OrderChangeEdge', node: { __typename: 'OrderChange', id: string, kind: OrderChangeKind, from: OrderStatus | null, to: OrderStatus, fields: Array<string>, changedAt: string, reason: string | null, changedBy: { __typename: 'User', id: string, name: string } | null } }> }, holds: Array<{ __typename: 'Hold', id: string, status: HoldStatus, placedAt: string, amount: { __typename: 'Money', decimal: string, currency: string }, captured: { __typename: 'Money', decimal: string, currency: string } }> | null, charges: Array<{ __typename: 'OrderCharge', id: string, kind: OrderChargeKind, description: string, accruedAt: string, amount: { __typename: 'Money', decimal: string, currency: string } }> | null, reconciliation: { __typename: 'Reconciliation', isReconciled: boolean, entries: Array<{ __typename: 'JournalEntry', id: string, kind: JournalEntryKind, description: string, bookedAt: string }> } | null, shipments: Array<{ __typename: 'Shipment', id: string, trackingNumber: string, carrier: string, serviceCode: string, destinationCountry: string, status: ShipmentStatus, isHeld: boolean, eta: string | null, trackingStatus: TrackingStatus | null, trackingCursor: string | null, isSandbox: boolean | null, lastMile: { __typename: 'LastMile', carrier: string | null, number: string } | null, followedNumbers: Array<{ __typename: 'FollowedNumber', number: string, carrier: string | null, knownBy: CarrierKnownBy | null, candidates: Array<string> }> | null, carrierSuggestions?: Array<{ __typename: 'CarrierSuggestion', id: string, number: string, carrier: string, state: CarrierSuggestionState, suggestedAt: string }> | null, carrierBookings: Array<{ __typename: 'CarrierBooking', id: string, attempt: number, state: CarrierBookingState, product: string | null, number: string | null, lastMileNumber: string | null, message: string | null, createdBy: string, createdAt: string, account: { __typename: 'CarrierAccount', id: string, code: string, mode: CarrierAccountMode } | null, considered: Array<{ __typename: 'CarrierCandidate', accountId: string, accountCode: string, product: string, verdict: CarrierVerdict, rank: number, transitToDays: number | null, priceToldAt: string | null, price: { __typename: 'Money', decimal: string, currency: string } | null }>, calls: Array<{ __typename: 'CarrierCall', id: string, kind: CarrierCallKind, state: CarrierCallState, attempts: number, message: string | null, askedAt: string, answeredAt: string | null, rawAnswer?: string | null }> | null }> | null, declarations: Array<{ __typename: 'CustomsDeclaration', id: string, lrn: string, mrn: string | null, direction: DeclarationDirection, country: string, state: DeclarationState, stateAt: string, referral: CustomsReferral | null }>, exceptions: Array<{ __typename: 'ShipmentException', id: string, kind: ShipmentExceptionKind, occurredAt: string, closedAt: string | null }>, trackingEvents: { __typename: 'TrackingEventConnection', edges: Array<{ __typename: 'TrackingEventEdge', node: { __typename: 'TrackingEvent', id: string, occurredAt: string | null, localTime: string | null, utcOffset: string | null, location: string | null, countryCode: string | null, status: TrackingStatus, subStatus: TrackingSubStatus, description: string | null } }> } | null }> | null } | null } | null };

export type AroundOrderFragment = { __typename: 'Order', id: string, reference: string, externalRef: string, status: OrderStatus, priorStatus: OrderStatus | null, holdCause: HoldCause | null, holdReason: string | null, createdAt: string, incoterm: Incoterm, serviceCode: string, iossNumber: string | null, customer: { __typename: 'Customer', id: string, name: string } | null, consignee: { __typename: 'Consignee', name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string, country: string, phone: string | null } | null, maskedConsignee: { __typename: 'MaskedConsignee', name: string, street: string, city: string, region: string | null, postalCode: string, country: string, phone: string | null } | null, parcel: { __typename: 'OrderParcel', weightG: number, lengthMm: number, widthMm: number, heightMm: number }, lines: Array<{ __typename: 'OrderLine', id: string, sku: string, description: string, quantity: number, hs6: string, unitValue: { __typename: 'Money', decimal: string, currency: string } | null }>, quote: { __typename: 'Quote', id: string, status: QuoteStatus, pricedAt: string, acceptedAt: string | null, sellTotal: { __typename: 'Money', decimal: string, currency: string }, costTotal: { __typename: 'Money', decimal: string, currency: string } | null, lines: Array<{ __typename: 'QuoteLine', kind: ChargeKind, basis: string, amount: { __typename: 'Money', decimal: string, currency: string } }> } | null, margin: { __typename: 'Money', decimal: string, currency: string } | null, landedCost: { __typename: 'LandedCost', complete: boolean, total: { __typename: 'Money', decimal: string, currency: string } | null, knownTotal: { __typename: 'Money', decimal: string, currency: string }, lines: Array<{ __typename: 'LandedCostLine', kind: LandedCostKind, basis: string, rule: string, amount: { __typename: 'Money', decimal: string, currency: string } | null }> } | null, saga: { __typename: 'OrderSaga', id: string, step: SagaStep, waitingFor: SagaWait | null, deadline: string | null, isOverdue: boolean } | null, history: { __typename: 'OrderChangeConnection', edges: Array<{ __typename: 'OrderChangeEdge', node: { __typename: 'OrderChange', id: string, kind: OrderChangeKind, from: OrderStatus | null, to: OrderStatus, fields: Array<string>, changedAt: string, reason: string | null, changedBy: { __typename: 'User', id: string, name: string } | null } }> }, holds: Array<{ __typename: 'Hold', id: string, status: HoldStatus, placedAt: string, amount: { __typename: 'Money', decimal: string, currency: string }, captured: { __typename: 'Money', decimal: string, currency: string } }> | null, charges: Array<{ __typename: 'OrderCharge', id: string, kind: OrderChargeKind, description: string, accruedAt: string, amount: { __typename: 'Money', decimal: string, currency: string } }> | null, reconciliation: { __typename: 'Reconciliation', isReconciled: boolean, entries: Array<{ __typename: 'JournalEntry', id: string, kind: JournalEntryKind, description: string, bookedAt: string }> } | null, shipments: Array<{ __typename: 'Shipment', id: string, trackingNumber: string, carrier: string, serviceCode: string, destinationCountry: string, status: ShipmentStatus, isHeld: boolean, eta: string | null, trackingStatus: TrackingStatus | null, trackingCursor: string | null, isSandbox: boolean | null, lastMile: { __typename: 'LastMile', carrier: string | null, number: string } | null, followedNumbers: Array<{ __typename: 'FollowedNumber', number: string, carrier: string | null, knownBy: CarrierKnownBy | null, candidates: Array<string> }> | null, carrierSuggestions?: Array<{ __typename: 'CarrierSuggestion', id: string, number: string, carrier: string, state: CarrierSuggestionState, suggestedAt: string }> | null, carrierBookings: Array<{ __typename: 'CarrierBooking', id: string, attempt: number, state: CarrierBookingState, product: string | null, number: string | null, lastMileNumber: string | null, message: string | null, createdBy: string, createdAt: string, account: { __typename: 'CarrierAccount', id: string, code: string, mode: CarrierAccountMode } | null, considered: Array<{ __typename: 'CarrierCandidate', accountId: string, accountCode: string, product: string, verdict: CarrierVerdict, rank: number, transitToDays: number | null, priceToldAt: string | null, price: { __typename: 'Money', decimal: string, currency: string } | null }>, calls: Array<{ __typename: 'CarrierCall', id: string, kind: CarrierCallKind, state: CarrierCallState, attempts: number, message: string | null, askedAt: string, answeredAt: string | null, rawAnswer?: string | null }> | null }> | null, declarations: Array<{ __typename: 'CustomsDeclaration', id: string, lrn: string, mrn: string | null, direction: DeclarationDirection, country: string, state: DeclarationState, stateAt: string, referral: CustomsReferral | null }>, exceptions: Array<{ __typename: 'ShipmentException', id: string, kind: ShipmentExceptionKind, occurredAt: string, closedAt: string | null }>, trackingEvents: { __typename: 'TrackingEventConnection', edges: Array<{ __typename: 'TrackingEventEdge', node: { __typename: 'TrackingEvent', id: string, occurredAt: string | null, localTime: string | null, utcOffset: string | null, location: string | null, countryCode: string | null, status: TrackingStatus, subStatus: TrackingSubStatus, description: string | null } }> } | null }> | null };

export type AroundOrderUpdatedSubscriptionVariables = Exact<{
  orderId: string | number;
}>;


export type AroundOrderUpdatedSubscription = { orderUpdated: { __typename: 'OrderUpdate', id: string, status: OrderStatus } };

export type AroundTrackingSubscriptionVariables = Exact<{
  shipmentId: string | number;
  after?: string | null | undefined;
}>;


export type AroundTrackingSubscription = { trackingUpdated: { __typename: 'TrackingUpdate', id: string, status: TrackingStatus } };

export type ApprovePriceProposalMutationVariables = Exact<{
  input: ApprovePricingProposalInput;
}>;


export type ApprovePriceProposalMutation = { __typename: 'Mutation', approvePricingProposal:
    | { __typename: 'ApprovePricingProposalSuccess', proposal: { __typename: 'PricingProposal', id: string, status: PricingProposalStatus, decidedBy: { __typename: 'User', id: string, name: string } | null } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalProposalState', message: string }
    | { __typename: 'ImportRequirementOverlaps', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'OtherPersonNeeded', message: string }
    | { __typename: 'ProposalNotFound', message: string }
    | { __typename: 'RateCardVersionNotDraft', message: string }
    | { __typename: 'RateCardVersionNotFound', message: string }
    | { __typename: 'RateCardVersionOverlaps', message: string }
    | { __typename: 'RateCardVersionStartsInPast', message: string }
    | { __typename: 'RegulatoryRuleOverlaps', message: string }
   };

export type RejectPriceProposalMutationVariables = Exact<{
  input: RejectPricingProposalInput;
}>;


export type RejectPriceProposalMutation = { __typename: 'Mutation', rejectPricingProposal:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalProposalState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'OtherPersonNeeded', message: string }
    | { __typename: 'ProposalNotFound', message: string }
    | { __typename: 'RejectPricingProposalSuccess', proposal: { __typename: 'PricingProposal', id: string, status: PricingProposalStatus, decisionReason: string | null, decidedBy: { __typename: 'User', id: string, name: string } | null } }
   };

export type PriceProposalsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  status: Array<PricingProposalStatus> | PricingProposalStatus;
  direction: SortDirection;
}>;


export type PriceProposalsQuery = { __typename: 'Query', pricingProposals: { __typename: 'PricingProposalConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'PricingProposalEdge', node: { __typename: 'PricingProposal', id: string, kind: PricingProposalKind, status: PricingProposalStatus, reason: string, decisionReason: string | null, createdAt: string, ruleEnd: string | null, requirementEnd: string | null, createdBy: { __typename: 'User', id: string, name: string } | null, decidedBy: { __typename: 'User', id: string, name: string } | null, exchangeRates: Array<{ __typename: 'ProposedExchangeRate', base: string, quote: string, formerRate: string | null, rate: string, percent: string | null }> | null, rule: { __typename: 'RegulatoryRule', id: string, code: string, kind: RegulatoryRuleKind, percent: string | null, validFrom: string, validTo: string | null, source: string, amount: { __typename: 'Money', decimal: string, currency: string } | null } | null, requirement: { __typename: 'ImportRequirement', id: string, code: string, kind: ImportRequirementKind, wanted: string, why: string, validFrom: string, validTo: string | null, source: string } | null, version: { __typename: 'RateCardVersion', id: string, validFrom: string, validTo: string | null, rateCard: { __typename: 'RateCard', id: string, code: string, name: string } | null } | null, zone: { __typename: 'Zone', code: string, name: string, validFrom: string | null, areas: Array<{ __typename: 'SurchargeArea', country: string, postalPrefix: string | null }> } | null } }> } };

export type ZonesThenQueryVariables = Exact<{
  at?: string | null | undefined;
}>;


export type ZonesThenQuery = { __typename: 'Query', zones: Array<{ __typename: 'Zone', code: string, areas: Array<{ __typename: 'SurchargeArea', country: string, postalPrefix: string | null }> }> };

export type RenameCardMutationVariables = Exact<{
  input: RenameRateCardInput;
}>;


export type RenameCardMutation = { __typename: 'Mutation', renameRateCard:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'RateCardChanged', message: string }
    | { __typename: 'RateCardNotFound', message: string }
    | { __typename: 'RenameRateCardSuccess', rateCard: { __typename: 'RateCard', id: string, name: string, version: number } }
   };

export type AssignCardMutationVariables = Exact<{
  input: AssignRateCardInput;
}>;


export type AssignCardMutation = { __typename: 'Mutation', assignRateCard:
    | { __typename: 'AssignRateCardSuccess', rateCard: { __typename: 'RateCard', id: string, assignedFrom: string | null, customer: { __typename: 'Customer', id: string, name: string } | null } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'RateCardAlreadyAssigned', message: string }
    | { __typename: 'RateCardAssignmentOverlaps', message: string }
    | { __typename: 'RateCardNotFound', message: string }
   };

export type CustomersToAssignQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type CustomersToAssignQuery = { __typename: 'Query', customers: { __typename: 'CustomerConnection', edges: Array<{ __typename: 'CustomerEdge', node: { __typename: 'Customer', id: string, code: string, name: string } }> } };

export type LanesToDraftQueryVariables = Exact<{
  cardId: string | number;
  at?: string | null | undefined;
}>;


export type LanesToDraftQuery = { __typename: 'Query', rateCard: { __typename: 'RateCard', id: string, code: string, name: string, currency: string, lanesInForce: Array<{ __typename: 'RateLane', zoneCode: string, service: { __typename: 'Service', id: string, code: string, name: string } | null, prices: Array<{ __typename: 'PricePerKilogram', upToG: number, price: { __typename: 'Money', amountMinor: string, decimal: string, currency: string }, cost: { __typename: 'Money', amountMinor: string, decimal: string, currency: string } | null }> }> } | null, services: Array<{ __typename: 'Service', id: string, code: string, name: string }>, zones: Array<{ __typename: 'Zone', id: string, code: string, name: string }> };

export type NewRateCardMutationVariables = Exact<{
  input: CreateRateCardInput;
}>;


export type NewRateCardMutation = { __typename: 'Mutation', createRateCard:
    | { __typename: 'CreateRateCardSuccess', rateCard: { __typename: 'RateCard', id: string, code: string, name: string } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'RateCardCodeTaken', message: string }
   };

export type RateCardAroundQueryVariables = Exact<{
  id: string | number;
}>;


export type RateCardAroundQuery = { __typename: 'Query', rateCard: { __typename: 'RateCard', id: string, code: string, name: string, currency: string, version: number, assignedFrom: string | null, assignedTo: string | null, customer: { __typename: 'Customer', id: string, name: string } | null, currentVersion: { __typename: 'RateCardVersion', id: string } | null, versions: { __typename: 'RateCardVersionConnection', edges: Array<{ __typename: 'RateCardVersionEdge', node: { __typename: 'RateCardVersion', id: string, status: RateCardVersionStatus, version: number, validFrom: string, validTo: string | null, proposal: { __typename: 'PricingProposal', id: string, createdBy: { __typename: 'User', id: string, name: string } | null, decidedBy: { __typename: 'User', id: string, name: string } | null } | null } }> } } | null, pricingProposals: { __typename: 'PricingProposalConnection', edges: Array<{ __typename: 'PricingProposalEdge', node: { __typename: 'PricingProposal', id: string, reason: string, createdAt: string, createdBy: { __typename: 'User', id: string, name: string } | null, version: { __typename: 'RateCardVersion', id: string } | null } }> } };

export type RateCardHistoryQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type RateCardHistoryQuery = { __typename: 'Query', rateCard: { __typename: 'RateCard', id: string, changes: { __typename: 'FieldChangeConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'FieldChangeEdge', node: { __typename: 'FieldChange', id: string, field: string, old: string | null, new: string | null, isHidden: boolean, author: ChangeAuthor, at: string, by: { __typename: 'User', id: string, name: string } | null } }> } | null } | null };

export type RateCardVersionHistoryQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type RateCardVersionHistoryQuery = { __typename: 'Query', rateCardVersion: { __typename: 'RateCardVersion', id: string, changes: { __typename: 'FieldChangeConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'FieldChangeEdge', node: { __typename: 'FieldChange', id: string, field: string, old: string | null, new: string | null, isHidden: boolean, author: ChangeAuthor, at: string, by: { __typename: 'User', id: string, name: string } | null } }> } | null } | null };

export type RateCardVersionAroundQueryVariables = Exact<{
  id: string | number;
}>;


export type RateCardVersionAroundQuery = { __typename: 'Query', rateCardVersion: { __typename: 'RateCardVersion', id: string, status: RateCardVersionStatus, version: number, validFrom: string, validTo: string | null, lanes: Array<{ __typename: 'RateLane', zoneCode: string, service: { __typename: 'Service', id: string, code: string, name: string } | null, prices: Array<{ __typename: 'PricePerKilogram', upToG: number, price: { __typename: 'Money', amountMinor: string, decimal: string, currency: string }, cost: { __typename: 'Money', amountMinor: string, decimal: string, currency: string } | null }> }>, surcharges: Array<{ __typename: 'RateCardSurcharge', id: string, kind: ChargeKind, serviceCode: string | null, zoneCode: string | null, longestSideOverMm: number | null, appliesFrom: string | null, appliesUntil: string | null, percent: string | null, costPercent: string | null, percentOf: PercentBase | null, areas: Array<{ __typename: 'SurchargeArea', country: string, postalPrefix: string | null }> | null, price: { __typename: 'Money', decimal: string, currency: string } | null, cost: { __typename: 'Money', decimal: string, currency: string } | null }>, proposal: { __typename: 'PricingProposal', id: string, reason: string, decidedAt: string | null, createdBy: { __typename: 'User', id: string, name: string } | null, decidedBy: { __typename: 'User', id: string, name: string } | null } | null } | null };

export type DraftAgainstPublishedQueryVariables = Exact<{
  cardId: string | number;
  versionId: string | number;
  at: string;
}>;


export type DraftAgainstPublishedQuery = { __typename: 'Query', compareRates: Array<{ __typename: 'RateLaneDifference', change: LaneChange, serviceCode: string, zoneCode: string, steps: Array<{ __typename: 'RateStepDifference', overG: number, upToG: number, percent: string | null, before: { __typename: 'Money', decimal: string, currency: string } | null, after: { __typename: 'Money', decimal: string, currency: string } | null, costBefore: { __typename: 'Money', decimal: string, currency: string } | null, costAfter: { __typename: 'Money', decimal: string, currency: string } | null }> }> | null, rateCard: { __typename: 'RateCard', id: string, surchargesInForce: Array<{ __typename: 'RateCardSurcharge', id: string, kind: ChargeKind, serviceCode: string | null, zoneCode: string | null, longestSideOverMm: number | null, appliesFrom: string | null, appliesUntil: string | null, percent: string | null, costPercent: string | null, percentOf: PercentBase | null, areas: Array<{ __typename: 'SurchargeArea', country: string, postalPrefix: string | null }> | null, price: { __typename: 'Money', decimal: string, currency: string } | null, cost: { __typename: 'Money', decimal: string, currency: string } | null }> } | null };

export type RateCardsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type RateCardsQuery = { __typename: 'Query', rateCards: { __typename: 'RateCardConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'RateCardEdge', node: { __typename: 'RateCard', id: string, code: string, name: string, currency: string, assignedFrom: string | null, assignedTo: string | null, customer: { __typename: 'Customer', id: string, name: string } | null, currentVersion: { __typename: 'RateCardVersion', id: string, validFrom: string, validTo: string | null } | null } }> } };

export type SurchargesAroundQueryVariables = Exact<{
  cardId: string | number;
}>;


export type SurchargesAroundQuery = { __typename: 'Query', rateCard: { __typename: 'RateCard', id: string, name: string, currency: string } | null, services: Array<{ __typename: 'Service', id: string, code: string, name: string }>, zones: Array<{ __typename: 'Zone', id: string, code: string, name: string }> };

export type SetSurchargesMutationVariables = Exact<{
  input: SetDraftSurchargesInput;
}>;


export type SetSurchargesMutation = { __typename: 'Mutation', setDraftSurcharges:
    | { __typename: 'AlreadyProposed', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'RateCardVersionChanged', message: string }
    | { __typename: 'RateCardVersionNotDraft', message: string }
    | { __typename: 'RateCardVersionNotFound', message: string }
    | { __typename: 'SetDraftSurchargesSuccess', version: { __typename: 'RateCardVersion', id: string, version: number } }
   };

export type DraftVersionMutationVariables = Exact<{
  input: DraftRateCardVersionInput;
}>;


export type DraftVersionMutation = { __typename: 'Mutation', draftRateCardVersion:
    | { __typename: 'DraftRateCardVersionSuccess', version: { __typename: 'RateCardVersion', id: string, status: RateCardVersionStatus, version: number, validFrom: string, validTo: string | null } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'RateCardNotFound', message: string }
   };

export type RedraftVersionMutationVariables = Exact<{
  input: RedraftRateCardVersionInput;
}>;


export type RedraftVersionMutation = { __typename: 'Mutation', redraftRateCardVersion:
    | { __typename: 'AlreadyProposed', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'RateCardVersionChanged', currentVersion: number, message: string }
    | { __typename: 'RateCardVersionNotDraft', message: string }
    | { __typename: 'RateCardVersionNotFound', message: string }
    | { __typename: 'RedraftRateCardVersionSuccess', version: { __typename: 'RateCardVersion', id: string, status: RateCardVersionStatus, version: number, validFrom: string, validTo: string | null } }
   };

export type ProposeVersionMutationVariables = Exact<{
  input: ProposeRateCardVersionInput;
}>;


export type ProposeVersionMutation = { __typename: 'Mutation', proposeRateCardVersion:
    | { __typename: 'AlreadyProposed', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ProposeRateCardVersionSuccess', proposal: { __typename: 'PricingProposal', id: string, status: PricingProposalStatus } }
    | { __typename: 'RateCardVersionNotDraft', message: string }
    | { __typename: 'RateCardVersionNotFound', message: string }
    | { __typename: 'RateCardVersionStartsInPast', message: string }
   };

export type WithdrawProposalMutationVariables = Exact<{
  input: WithdrawPricingProposalInput;
}>;


export type WithdrawProposalMutation = { __typename: 'Mutation', withdrawPricingProposal:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalProposalState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotYourProposal', message: string }
    | { __typename: 'ProposalNotFound', message: string }
    | { __typename: 'WithdrawPricingProposalSuccess', proposal: { __typename: 'PricingProposal', id: string, status: PricingProposalStatus } }
   };

export type RetireVersionMutationVariables = Exact<{
  input: RetireRateCardVersionInput;
}>;


export type RetireVersionMutation = { __typename: 'Mutation', retireRateCardVersion:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'RateCardVersionNotFound', message: string }
    | { __typename: 'RateCardVersionNotPublished', message: string }
    | { __typename: 'RetireRateCardVersionSuccess', version: { __typename: 'RateCardVersion', id: string, status: RateCardVersionStatus, validTo: string | null }, resumed: Array<{ __typename: 'RateCardVersion', id: string }> }
   };

export type WarehousesToReceiveQueryVariables = Exact<{ [key: string]: never; }>;


export type WarehousesToReceiveQuery = { __typename: 'Query', warehouses: Array<{ __typename: 'Warehouse', id: string, code: string, name: string, isActive: boolean }> };

export type ReceiveScannedMutationVariables = Exact<{
  input: ReceiveParcelsInput;
}>;


export type ReceiveScannedMutation = { __typename: 'Mutation', receiveParcels:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ReceiveParcelsSuccess', rows: Array<{ __typename: 'ReceivedRow', row: number, result:
          | { __typename: 'IdempotencyKeyReused', message: string }
          | { __typename: 'InvalidInput', message: string }
          | { __typename: 'ParcelNotReceivable', message: string, status: ShipmentStatus }
          | { __typename: 'ReceiveParcelSuccess', parcel: { __typename: 'Parcel', id: string, trackingNumber: string | null } }
          | { __typename: 'UnexpectedParcelKept' }
          | { __typename: 'WarehouseNotFound', message: string }
         }> }
   };

export type EndRuleMutationVariables = Exact<{
  input: ProposeRegulatoryRuleEndInput;
}>;


export type EndRuleMutation = { __typename: 'Mutation', proposeRegulatoryRuleEnd:
    | { __typename: 'AlreadyProposed', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ProposeRegulatoryRuleEndSuccess', proposal: { __typename: 'PricingProposal', id: string, status: PricingProposalStatus } }
    | { __typename: 'RegulatoryRuleNotFound', message: string }
    | { __typename: 'RegulatoryRuleOverlaps', message: string }
   };

export type NextRuleMutationVariables = Exact<{
  input: ProposeRegulatoryRuleInput;
}>;


export type NextRuleMutation = { __typename: 'Mutation', proposeRegulatoryRule:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ProposeRegulatoryRuleSuccess', proposal: { __typename: 'PricingProposal', id: string, status: PricingProposalStatus } }
    | { __typename: 'RegulatoryRuleOverlaps', message: string }
   };

export type RatesInForceQueryVariables = Exact<{ [key: string]: never; }>;


export type RatesInForceQuery = { __typename: 'Query', exchangeRates: Array<{ __typename: 'ExchangeRate', base: string, quote: string, rate: string, effectiveFrom: string, source: string, usableUntil: string, current: boolean }> };

export type RegulatoryRulesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: RegulatoryRuleFilter | null | undefined;
}>;


export type RegulatoryRulesQuery = { __typename: 'Query', regulatoryRules: { __typename: 'RegulatoryRuleConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'RegulatoryRuleEdge', node: { __typename: 'RegulatoryRule', id: string, code: string, kind: RegulatoryRuleKind, currency: string, territories: Array<string>, origins: Array<string> | null, percent: string | null, taxesTransport: boolean, validFrom: string, validTo: string | null, verified: boolean, source: string, amount: { __typename: 'Money', decimal: string, currency: string } | null, threshold: { __typename: 'Money', decimal: string, currency: string } | null } }> } };

export type StateRateMutationVariables = Exact<{
  input: PublishExchangeRatesInput;
}>;


export type StateRateMutation = { __typename: 'Mutation', publishExchangeRates:
    | { __typename: 'ExchangeRatesProposed', proposal: { __typename: 'PricingProposal', id: string, status: PricingProposalStatus } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'PublishExchangeRatesSuccess', rates: Array<{ __typename: 'ExchangeRate', base: string, quote: string, rate: string, effectiveFrom: string }> }
   };

export type NewZoneMutationVariables = Exact<{
  input: CreateZoneInput;
}>;


export type NewZoneMutation = { __typename: 'Mutation', createZone:
    | { __typename: 'CreateZoneSuccess', zone: { __typename: 'Zone', id: string, code: string, name: string } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'ZoneCodeTaken', message: string }
   };

export type ProposeReachMutationVariables = Exact<{
  input: ProposeZoneReachInput;
}>;


export type ProposeReachMutation = { __typename: 'Mutation', proposeZoneReach:
    | { __typename: 'AlreadyProposed', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'ProposeZoneReachSuccess', proposal: { __typename: 'PricingProposal', id: string, status: PricingProposalStatus } }
    | { __typename: 'ZoneNotFound', message: string }
   };

export type ZonesInForceQueryVariables = Exact<{ [key: string]: never; }>;


export type ZonesInForceQuery = { __typename: 'Query', zones: Array<{ __typename: 'Zone', id: string, code: string, name: string, validFrom: string | null, validTo: string | null, areas: Array<{ __typename: 'SurchargeArea', country: string, postalPrefix: string | null }> }> };

export type RetryStepMutationVariables = Exact<{
  input: RetrySagaStepInput;
}>;


export type RetryStepMutation = { __typename: 'Mutation', retrySagaStep:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalSagaStep', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'OrderNotFound', message: string }
    | { __typename: 'RetrySagaStepSuccess', order: { __typename: 'Order', id: string, status: OrderStatus } }
   };

export type SkipStepMutationVariables = Exact<{
  input: SkipSagaStepInput;
}>;


export type SkipStepMutation = { __typename: 'Mutation', skipSagaStep:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalSagaStep', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'OrderNotFound', message: string }
    | { __typename: 'SkipSagaStepSuccess', order: { __typename: 'Order', id: string, status: OrderStatus } }
   };

export type CompensateMutationVariables = Exact<{
  input: CompensateOrderInput;
}>;


export type CompensateMutation = { __typename: 'Mutation', compensateOrder:
    | { __typename: 'CancellationTooLate', message: string }
    | { __typename: 'CompensateOrderSuccess', order: { __typename: 'Order', id: string, status: OrderStatus } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalOrderState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'OrderNotFound', message: string }
   };

export type StuckSagasQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  waitingFor?: Array<SagaWait> | SagaWait | null | undefined;
  direction: SortDirection;
}>;


export type StuckSagasQuery = { __typename: 'Query', orderSagas: { __typename: 'OrderSagaConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'OrderSagaEdge', node: { __typename: 'OrderSaga', id: string, step: SagaStep, next: SagaStep | null, waitingFor: SagaWait | null, waitingSince: string | null, deadline: string | null, atDeadline: SagaDeadlineAct | null, attempts: number, order: { __typename: 'Order', id: string, reference: string, status: OrderStatus } | null, steps: { __typename: 'OrderSagaStepConnection', edges: Array<{ __typename: 'OrderSagaStepEdge', node: { __typename: 'OrderSagaStep', id: string, deed: string, doneAt: string, reason: string | null, doneBy: { __typename: 'User', id: string, name: string } | null } }> } } }> } };

export type CountHeldQueryVariables = Exact<{ [key: string]: never; }>;


export type CountHeldQuery = { __typename: 'Query', orders: { __typename: 'OrderConnection', totalCount: number | null } };

export type CountExceptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountExceptionsQuery = { __typename: 'Query', exceptionQueue: Array<{ __typename: 'ExceptionQueue', kind: ShipmentExceptionKind, open: number, overdue: number, unowned: number }> };

export type CountDeclarationsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountDeclarationsQuery = { __typename: 'Query', held: { __typename: 'CustomsDeclarationConnection', totalCount: number | null }, referred: { __typename: 'CustomsDeclarationConnection', totalCount: number | null } };

export type CountGroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountGroupsQuery = { __typename: 'Query', groupedDeclarations: { __typename: 'GroupedDeclarationConnection', totalCount: number | null } };

export type CountMatchesQueryVariables = Exact<{ [key: string]: never; }>;


export type CountMatchesQuery = { __typename: 'Query', partyMatches: { __typename: 'PartyMatchConnection', totalCount: number | null } };

export type CountDecisionsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountDecisionsQuery = { __typename: 'Query', shipmentDecisions: { __typename: 'ShipmentDecisionConnection', totalCount: number | null } };

export type CountBillLinesQueryVariables = Exact<{ [key: string]: never; }>;


export type CountBillLinesQuery = { __typename: 'Query', unreconciled: { __typename: 'BillMatchConnection', totalCount: number | null } };

export type CountSupplierClaimsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountSupplierClaimsQuery = { __typename: 'Query', shortClaims: { __typename: 'ShortClaimConnection', totalCount: number | null } };

export type CountToReviewQueryVariables = Exact<{ [key: string]: never; }>;


export type CountToReviewQuery = { __typename: 'Query', customers: { __typename: 'CustomerConnection', totalCount: number | null } };

export type CountAdjustmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountAdjustmentsQuery = { __typename: 'Query', adjustments: { __typename: 'AdjustmentConnection', totalCount: number | null } };

export type CountPriceProposalsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountPriceProposalsQuery = { __typename: 'Query', pricingProposals: { __typename: 'PricingProposalConnection', totalCount: number | null } };

export type CountMessagesQueryVariables = Exact<{ [key: string]: never; }>;


export type CountMessagesQuery = { __typename: 'Query', counterpartMessages: { __typename: 'CounterpartMessageConnection', totalCount: number | null } };

export type CountAccountChangesQueryVariables = Exact<{ [key: string]: never; }>;


export type CountAccountChangesQuery = { __typename: 'Query', credentialChanges: { __typename: 'CredentialChangeConnection', totalCount: number | null } | null };

export type CountDeadLettersQueryVariables = Exact<{ [key: string]: never; }>;


export type CountDeadLettersQuery = { __typename: 'Query', deadLetterCounts: Array<{ __typename: 'DeadLetterCount', domain: string, kind: string | null, count: number | null }> };

export type CountStuckQueryVariables = Exact<{ [key: string]: never; }>;


export type CountStuckQuery = { __typename: 'Query', orderSagas: { __typename: 'OrderSagaConnection', totalCount: number | null } };

export type CloseClaimMutationVariables = Exact<{
  input: CloseShortClaimInput;
}>;


export type CloseClaimMutation = { __typename: 'Mutation', closeShortClaim:
    | { __typename: 'CloseShortClaimSuccess', shortClaim: { __typename: 'ShortClaim', id: string, status: ShortClaimStatus, resolution: string | null } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalShortClaimState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'ShortClaimNotFound', message: string }
    | { __typename: 'ShortClaimUnanswered', message: string }
   };

export type SupplierClaimsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  status?: Array<ShortClaimStatus> | ShortClaimStatus | null | undefined;
  direction: SortDirection;
  withAmounts: boolean;
}>;


export type SupplierClaimsQuery = { __typename: 'Query', shortClaims: { __typename: 'ShortClaimConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ShortClaimEdge', node: { __typename: 'ShortClaim', id: string, status: ShortClaimStatus, quantity: number, disputeReason: string | null, resolution: string | null, createdAt: string, answerBy: string | null, amount?: { __typename: 'Money', decimal: string, currency: string } | null, granted?: { __typename: 'Money', decimal: string, currency: string } | null, line: { __typename: 'PurchaseOrderLine', id: string, sku: string, description: string, wanted: number, dispatched: number, received: number | null, damaged: number | null, short: number | null } | null, purchaseOrder: { __typename: 'PurchaseOrder', id: string, reference: string, supplier: { __typename: 'Supplier', id: string, name: string } | null } | null } }> } };

export type DestinationRequirementsQueryVariables = Exact<{
  country: string;
}>;


export type DestinationRequirementsQuery = { __typename: 'Query', importRequirements: Array<{ __typename: 'ImportRequirement', id: string, kind: ImportRequirementKind, condition: string | null }> | null };

export type ApiClientsQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiClientsQuery = { __typename: 'Query', apiClients: { __typename: 'ApiClientConnection', edges: Array<{ __typename: 'ApiClientEdge', node: { __typename: 'ApiClient', id: string, name: string, mode: ApiClientMode, scopes: Array<string>, perMinute: number, perDay: number, callsPerMinute: number, status: ApiClientStatus, revokedAt: string | null, createdAt: string, credentials: Array<{ __typename: 'Credential', id: string, kind: CredentialKind, prefix: string, lastUsedAt: string | null, expiresAt: string | null, revokedAt: string | null, createdAt: string }> | null } }> } };

export type ApiClientHistoryQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type ApiClientHistoryQuery = { __typename: 'Query', apiClient: { __typename: 'ApiClient', id: string, changes: { __typename: 'FieldChangeConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'FieldChangeEdge', node: { __typename: 'FieldChange', id: string, field: string, old: string | null, new: string | null, isHidden: boolean, author: ChangeAuthor, at: string, by: { __typename: 'User', id: string, name: string } | null } }> } | null } | null };

export type IssueCredentialMutationVariables = Exact<{
  input: IssueCredentialInput;
}>;


export type IssueCredentialMutation = { __typename: 'Mutation', issueCredential:
    | { __typename: 'ApiClientNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalApiClientState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'IssueCredentialSuccess', secret: string | null, credential: { __typename: 'Credential', id: string } }
    | { __typename: 'TooManyOfThem', message: string }
   };

export type RotateCredentialMutationVariables = Exact<{
  input: RotateCredentialInput;
}>;


export type RotateCredentialMutation = { __typename: 'Mutation', rotateCredential:
    | { __typename: 'CredentialEnded', message: string }
    | { __typename: 'CredentialNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'RotateCredentialSuccess', secret: string | null, credential: { __typename: 'Credential', id: string } }
   };

export type RevokeCredentialMutationVariables = Exact<{
  input: RevokeCredentialInput;
}>;


export type RevokeCredentialMutation = { __typename: 'Mutation', revokeCredential:
    | { __typename: 'CredentialEnded', message: string }
    | { __typename: 'CredentialNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'RevokeCredentialSuccess', credential: { __typename: 'Credential', id: string, revokedAt: string | null } }
   };

export type RevokeApiClientMutationVariables = Exact<{
  input: RevokeApiClientInput;
}>;


export type RevokeApiClientMutation = { __typename: 'Mutation', revokeApiClient:
    | { __typename: 'ApiClientNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalApiClientState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'RevokeApiClientSuccess', apiClient: { __typename: 'ApiClient', id: string, status: ApiClientStatus, revokedAt: string | null } }
   };

export type CreateApiClientMutationVariables = Exact<{
  input: CreateApiClientInput;
}>;


export type CreateApiClientMutation = { __typename: 'Mutation', createApiClient:
    | { __typename: 'CreateApiClientSuccess', secret: string | null, apiClient: { __typename: 'ApiClient', id: string } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'TooManyOfThem', message: string }
   };

export type CompanyQueryVariables = Exact<{ [key: string]: never; }>;


export type CompanyQuery = { __typename: 'Query', me: { __typename: 'User', id: string, tenant: { __typename: 'Tenant', id: string, customer: { __typename: 'Customer', id: string, code: string, name: string, status: CustomerStatus, suspensionReason: string | null, defaultCurrency: string, incoterm: Incoterm, kycDocuments: { __typename: 'KycDocumentConnection', edges: Array<{ __typename: 'KycDocumentEdge', node: { __typename: 'KycDocument', id: string, kind: KycDocumentKind, status: KycDocumentStatus, holderName: string, number: string, issuingCountry: string, expiresOn: string | null, createdAt: string, decidedAt: string | null, rejectionReason: string | null, file: { __typename: 'SignedLink', url: string } | null } }> } | null } | null } | null } | null };

export type CompanyHistoryQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type CompanyHistoryQuery = { __typename: 'Query', customer: { __typename: 'Customer', id: string, changes: { __typename: 'FieldChangeConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'FieldChangeEdge', node: { __typename: 'FieldChange', id: string, field: string, old: string | null, new: string | null, isHidden: boolean, author: ChangeAuthor, at: string, by: { __typename: 'User', id: string, name: string } | null } }> } | null } | null };

export type SubmitKycDocumentMutationVariables = Exact<{
  input: SubmitKycDocumentInput;
}>;


export type SubmitKycDocumentMutation = { __typename: 'Mutation', submitKycDocument:
    | { __typename: 'CustomerNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'SubmitKycDocumentSuccess', document: { __typename: 'KycDocument', id: string }, upload: { __typename: 'SignedLink', url: string } }
    | { __typename: 'TooManyKycDocuments', message: string }
   | null };

export type AddCustomsNumberMutationVariables = Exact<{
  input: AddCustomsNumberInput;
}>;


export type AddCustomsNumberMutation = { __typename: 'Mutation', addCustomsNumber:
    | { __typename: 'AddCustomsNumberSuccess', customsNumber: { __typename: 'CustomsNumber', id: string } }
    | { __typename: 'CustomerNotFound', message: string }
    | { __typename: 'CustomsNumberKnown', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalCustomerState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'TooManyCustomsNumbers', message: string }
   | null };

export type CustomsNumbersQueryVariables = Exact<{ [key: string]: never; }>;


export type CustomsNumbersQuery = { __typename: 'Query', me: { __typename: 'User', id: string, tenant: { __typename: 'Tenant', id: string, customer: { __typename: 'Customer', id: string, customsNumbers: { __typename: 'CustomsNumberConnection', edges: Array<{ __typename: 'CustomsNumberEdge', node: { __typename: 'CustomsNumber', id: string, kind: CustomsNumberKind, maskedNumber: string | null, state: SealState, isDefault: boolean, validFrom: string, validTo: string | null, isValid: boolean, version: number } }> } | null } | null } | null } | null };

export type SetDefaultIossNumberMutationVariables = Exact<{
  input: SetDefaultIossNumberInput;
}>;


export type SetDefaultIossNumberMutation = { __typename: 'Mutation', setDefaultIossNumber:
    | { __typename: 'CustomsNumberChanged', message: string }
    | { __typename: 'CustomsNumberNotFound', message: string }
    | { __typename: 'CustomsNumberUnfit', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalCustomerState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'SetDefaultIossNumberSuccess', customsNumber: { __typename: 'CustomsNumber', id: string } }
   | null };

export type EndCustomsNumberMutationVariables = Exact<{
  input: EndCustomsNumberInput;
}>;


export type EndCustomsNumberMutation = { __typename: 'Mutation', endCustomsNumber:
    | { __typename: 'CustomsNumberChanged', message: string }
    | { __typename: 'CustomsNumberNotFound', message: string }
    | { __typename: 'EndCustomsNumberSuccess', customsNumber: { __typename: 'CustomsNumber', id: string } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalCustomerState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
   | null };

export type RemoveCustomsNumberMutationVariables = Exact<{
  input: RemoveCustomsNumberInput;
}>;


export type RemoveCustomsNumberMutation = { __typename: 'Mutation', removeCustomsNumber:
    | { __typename: 'CustomsNumberChanged', message: string }
    | { __typename: 'CustomsNumberNotFound', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalCustomerState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'RemoveCustomsNumberSuccess', removedCustomsNumberId: string }
   | null };

export type AnswerOrderImportMutationVariables = Exact<{
  input: AnswerOrderImportInput;
}>;


export type AnswerOrderImportMutation = { __typename: 'Mutation', answerOrderImport:
    | { __typename: 'AnswerOrderImportSuccess', batch: { __typename: 'OrderBatch', id: string, status: OrderBatchStatus } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalOrderBatchState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'OrderBatchNotFound', message: string }
   };

export type OrderBatchQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderBatchQuery = { __typename: 'Query', orderBatchUpdatesCursor: string, orderBatch: { __typename: 'OrderBatch', id: string, fileName: string, status: OrderBatchStatus, channel: string | null, isDryRun: boolean, submits: boolean, fileKind: OrderFileKind | null, encoding: TextEncoding | null, ignoredColumns: Array<string>, rowCount: number | null, orderCount: number | null, judgedCount: number, acceptedCount: number, existingCount: number, refusedCount: number, failureCode: OrderImportFailureCode | null, failureMessage: string | null, createdAt: string, endedAt: string | null, dateQuestion: { __typename: 'OrderImportDateQuestion', column: string, values: Array<{ __typename: 'OrderImportDate', entered: string, dayFirst: string | null, monthFirst: string | null }> } | null, refusedFile: { __typename: 'OrderFileLink', url: string } | null, sameFileAs: { __typename: 'OrderBatch', id: string, fileName: string, createdAt: string } | null } | null };

export type OrderBatchUpdatedSubscriptionVariables = Exact<{
  batchId: string | number;
  after?: string | null | undefined;
}>;


export type OrderBatchUpdatedSubscription = { orderBatchUpdated: { __typename: 'OrderBatchUpdate', id: string, batch: { __typename: 'OrderBatch', id: string, status: OrderBatchStatus, rowCount: number | null, orderCount: number | null, judgedCount: number, acceptedCount: number, existingCount: number, refusedCount: number } | null } };

export type CancelOrderImportMutationVariables = Exact<{
  input: CancelOrderImportInput;
}>;


export type CancelOrderImportMutation = { __typename: 'Mutation', cancelOrderImport:
    | { __typename: 'CancelOrderImportSuccess', batch: { __typename: 'OrderBatch', id: string, status: OrderBatchStatus } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalOrderBatchState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'OrderBatchNotFound', message: string }
   };

export type OrderBatchRowsQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
  status?: Array<OrderBatchRowStatus> | OrderBatchRowStatus | null | undefined;
}>;


export type OrderBatchRowsQuery = { __typename: 'Query', orderBatch: { __typename: 'OrderBatch', id: string, rows: { __typename: 'OrderBatchRowConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'OrderBatchRowEdge', node: { __typename: 'OrderBatchRow', id: string, line: number, status: OrderBatchRowStatus, order: { __typename: 'Order', id: string, reference: string } | null, faults: Array<{ __typename: 'OrderBatchRowFault', column: string | null, entered: string | null, code: OrderBatchRowFaultCode, message: string }> } }> } | null } | null };

export type OrderBatchesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: OrderBatchFilter | null | undefined;
}>;


export type OrderBatchesQuery = { __typename: 'Query', orderBatchUpdatesCursor: string, orderBatches: { __typename: 'OrderBatchConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'OrderBatchEdge', node: { __typename: 'OrderBatch', id: string, fileName: string, status: OrderBatchStatus, isDryRun: boolean, createdAt: string, rowCount: number | null, orderCount: number | null, acceptedCount: number, existingCount: number, refusedCount: number, judgedCount: number } }> } };

export type OrderBatchesUpdatedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OrderBatchesUpdatedSubscription = { orderBatchUpdated: { __typename: 'OrderBatchUpdate', id: string, batch: { __typename: 'OrderBatch', id: string, status: OrderBatchStatus, rowCount: number | null, judgedCount: number, acceptedCount: number, existingCount: number, refusedCount: number } | null } };

export type ImportTemplateQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportTemplateQuery = { __typename: 'Query', orderImportTemplate: { __typename: 'OrderImportTemplate', url: string, columns: Array<{ __typename: 'OrderImportColumn', name: string, isRequired: boolean }> } };

export type ImportOrdersMutationVariables = Exact<{
  input: ImportOrdersInput;
}>;


export type ImportOrdersMutation = { __typename: 'Mutation', importOrders:
    | { __typename: 'CustomerNotActive', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'ImportOrdersSuccess', batch: { __typename: 'OrderBatch', id: string, status: OrderBatchStatus, fileName: string }, upload: { __typename: 'OrderFileLink', url: string } | null }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'TooManyOrderBatches', message: string }
   };

export type InvoicesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type InvoicesQuery = { __typename: 'Query', invoices: { __typename: 'InvoiceConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'InvoiceEdge', node: { __typename: 'Invoice', id: string, number: string | null, status: InvoiceStatus, issuedAt: string | null, dueAt: string | null, pdfUrl: string, csvUrl: string, total: { __typename: 'Money', decimal: string, currency: string }, paid: { __typename: 'Money', decimal: string, currency: string } } }> } };

export type OrderLabelsQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderLabelsQuery = { __typename: 'Query', order: { __typename: 'Order', id: string, reference: string, externalRef: string, createdAt: string, updatedAt: string, shipments: Array<{ __typename: 'Shipment', id: string, trackingNumber: string, labels: Array<{ __typename: 'Label', id: string, format: LabelFormat, url: string | null, voidedAt: string | null, prints: Array<{ __typename: 'LabelPrint', id: string, printedAt: string }> | null }> | null }> | null } | null };

export type TestLabelQueryVariables = Exact<{
  input: TestLabelInput;
}>;


export type TestLabelQuery = { __typename: 'Query', testLabel:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'TestLabel', fileName: string, mediaType: string, content: string }
   };

export type NotePrintedMutationVariables = Exact<{
  input: NotePrintedLabelsInput;
}>;


export type NotePrintedMutation = { __typename: 'Mutation', notePrintedLabels:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'LabelNotFound', message: string }
    | { __typename: 'NotePrintedLabelsSuccess', labels: Array<{ __typename: 'Label', id: string, prints: Array<{ __typename: 'LabelPrint', id: string, printedAt: string, printedBy: { __typename: 'User', id: string, name: string } | null }> | null }> }
   };

export type SetMemberSpendCapMutationVariables = Exact<{
  input: SetMemberSpendCapInput;
}>;


export type SetMemberSpendCapMutation = { __typename: 'Mutation', setMemberSpendCap:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'SetMemberSpendCapSuccess', wallet: { __typename: 'Wallet', id: string } }
    | { __typename: 'WalletNotFound', message: string }
   };

export type WalletHistoryQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type WalletHistoryQuery = { __typename: 'Query', wallet: { __typename: 'Wallet', id: string, changes: { __typename: 'FieldChangeConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'FieldChangeEdge', node: { __typename: 'FieldChange', id: string, field: string, old: string | null, new: string | null, isHidden: boolean, author: ChangeAuthor, at: string, by: { __typename: 'User', id: string, name: string } | null } }> } | null } | null };

export type InviteMemberMutationVariables = Exact<{
  input: InviteMemberInput;
}>;


export type InviteMemberMutation = { __typename: 'Mutation', inviteMember:
    | { __typename: 'AlreadyMember', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'InviteMemberSuccess', expiresAt: string, membership: { __typename: 'Membership', id: string } }
    | { __typename: 'MembershipNotFound', message: string }
   };

export type SetRoleMutationVariables = Exact<{
  input: SetRoleInput;
}>;


export type SetRoleMutation = { __typename: 'Mutation', setRole:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'LastAdmin', message: string }
    | { __typename: 'MembershipChanged', message: string }
    | { __typename: 'MembershipNotFound', message: string }
    | { __typename: 'SetRoleSuccess', membership: { __typename: 'Membership', id: string, role: Role, version: number } }
   };

export type RemoveMemberMutationVariables = Exact<{
  input: RemoveMemberInput;
}>;


export type RemoveMemberMutation = { __typename: 'Mutation', removeMember:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'LastAdmin', message: string }
    | { __typename: 'MembershipChanged', message: string }
    | { __typename: 'MembershipNotFound', message: string }
    | { __typename: 'RemoveMemberSuccess', removedMembershipId: string }
   };

export type MembersHistoryQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MembersHistoryQuery = { __typename: 'Query', me: { __typename: 'User', id: string, tenant: { __typename: 'Tenant', id: string, members: { __typename: 'MembershipConnection', edges: Array<{ __typename: 'MembershipEdge', node: { __typename: 'Membership', id: string, changes: { __typename: 'FieldChangeConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'FieldChangeEdge', node: { __typename: 'FieldChange', id: string, field: string, old: string | null, new: string | null, isHidden: boolean, author: ChangeAuthor, at: string, by: { __typename: 'User', id: string, name: string } | null } }> } | null } }> } | null } | null } | null };

export type MembersQueryVariables = Exact<{ [key: string]: never; }>;


export type MembersQuery = { __typename: 'Query', me: { __typename: 'User', id: string, tenant: { __typename: 'Tenant', id: string, members: { __typename: 'MembershipConnection', edges: Array<{ __typename: 'MembershipEdge', node: { __typename: 'Membership', id: string, role: Role, version: number, createdAt: string, user: { __typename: 'User', id: string, name: string, email: string | null } | null } }> } | null } | null } | null, wallets: { __typename: 'WalletConnection', edges: Array<{ __typename: 'WalletEdge', node: { __typename: 'Wallet', id: string, currency: string, memberSpendCaps: Array<{ __typename: 'MemberSpendCap', user: { __typename: 'User', id: string } | null, perOrder: { __typename: 'Money', decimal: string, currency: string } }> } }> } };

export type OrderServicesQueryVariables = Exact<{ [key: string]: never; }>;


export type OrderServicesQuery = { __typename: 'Query', services: Array<{ __typename: 'Service', id: string, code: string, name: string }> };

export type CreateOrderMutationVariables = Exact<{
  input: CreateOrderInput;
}>;


export type CreateOrderMutation = { __typename: 'Mutation', createOrder:
    | { __typename: 'CreateOrderSuccess', order: { __typename: 'Order', id: string, reference: string, status: OrderStatus } }
    | { __typename: 'DuplicateExternalRef', message: string, existing: { __typename: 'Order', id: string } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
   };

export type MyNotificationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  unread?: boolean | null | undefined;
}>;


export type MyNotificationsQuery = { __typename: 'Query', notificationReceivedCursor: string | null, myNotifications: { __typename: 'NotificationConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'NotificationEdge', node: { __typename: 'Notification', id: string, key: string, category: NotificationCategory, createdAt: string, isRead: boolean, subject: string | null, text: string | null, order: { __typename: 'Order', id: string } | null } }> } | null };

export type MyNotificationReceivedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyNotificationReceivedSubscription = { notificationReceived: { __typename: 'NotificationReceived', id: string } };

export type MarkNotificationsReadMutationVariables = Exact<{
  input: MarkNotificationsReadInput;
}>;


export type MarkNotificationsReadMutation = { __typename: 'Mutation', markNotificationsRead:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'MarkNotificationsReadSuccess', notifications: Array<{ __typename: 'Notification', id: string, isRead: boolean }> }
    | { __typename: 'NotificationNotFound', message: string }
   };

export type MyNotificationPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyNotificationPreferencesQuery = { __typename: 'Query', myNotificationPreferences: Array<{ __typename: 'NotificationPreference', category: NotificationCategory, channel: NotificationChannel, enabled: boolean | null, isLocked: boolean, usually: Array<string> }> | null };

export type SetNotificationPreferencesMutationVariables = Exact<{
  input: SetNotificationPreferencesInput;
}>;


export type SetNotificationPreferencesMutation = { __typename: 'Mutation', setNotificationPreferences:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'SetNotificationPreferencesSuccess', preferences: Array<{ __typename: 'NotificationPreference', category: NotificationCategory, channel: NotificationChannel, enabled: boolean | null }> }
   };

export type CancelOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelOrderMutation = { __typename: 'Mutation', cancelOrder:
    | { __typename: 'CancelOrderSuccess', order: { __typename: 'Order', id: string, status: OrderStatus, version: number } }
    | { __typename: 'CancellationTooLate', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalOrderState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'OrderNotFound', message: string }
   };

export type OrderCheckQueryVariables = Exact<{
  orderId: string | number;
}>;


export type OrderCheckQuery = { __typename: 'Query', orderCheck: { __typename: 'OrderCheck', orderId: string, verdict: CheckVerdict | null, sellTotal: { __typename: 'Money', decimal: string, currency: string } | null, dutyAndTax: { __typename: 'Money', decimal: string, currency: string } | null, due: { __typename: 'Money', decimal: string, currency: string } | null, standing: { __typename: 'CheckReport', verdict: CheckVerdict, findings: Array<{ __typename: 'CheckFinding', code: string, line: number | null, message: string, remedy: string | null, verdict: CheckVerdict }> } | null, address: { __typename: 'CheckReport', verdict: CheckVerdict, findings: Array<{ __typename: 'CheckFinding', code: string, line: number | null, message: string, remedy: string | null, verdict: CheckVerdict }> } | null, goods: { __typename: 'CheckReport', verdict: CheckVerdict, findings: Array<{ __typename: 'CheckFinding', code: string, line: number | null, message: string, remedy: string | null, verdict: CheckVerdict }> } | null, stock: { __typename: 'CheckReport', verdict: CheckVerdict, findings: Array<{ __typename: 'CheckFinding', code: string, line: number | null, message: string, remedy: string | null, verdict: CheckVerdict }> } | null, price: { __typename: 'CheckReport', verdict: CheckVerdict, findings: Array<{ __typename: 'CheckFinding', code: string, line: number | null, message: string, remedy: string | null, verdict: CheckVerdict }> } | null, funds: { __typename: 'CheckReport', verdict: CheckVerdict, findings: Array<{ __typename: 'CheckFinding', code: string, line: number | null, message: string, remedy: string | null, verdict: CheckVerdict }> } | null } | null };

export type SubmitOrderMutationVariables = Exact<{
  input: SubmitOrderInput;
}>;


export type SubmitOrderMutation = { __typename: 'Mutation', submitOrder:
    | { __typename: 'CustomerNotActive', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalOrderState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'OrderChanged', message: string }
    | { __typename: 'OrderNotFound', message: string }
    | { __typename: 'SubmitOrderSuccess', order: { __typename: 'Order', id: string, status: OrderStatus, version: number } }
   };

export type DecideOwnShipmentMutationVariables = Exact<{
  input: DecideShipmentInput;
}>;


export type DecideOwnShipmentMutation = { __typename: 'Mutation', decideShipment:
    | { __typename: 'ChoiceNotOffered', message: string }
    | { __typename: 'DecideShipmentSuccess', decision: { __typename: 'ShipmentDecision', id: string, choice: DecisionChoice | null, endedAt: string | null, reason: string | null } }
    | { __typename: 'DecisionOfStaff', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'NoDecisionNeeded', message: string }
    | { __typename: 'ShipmentNotFound', message: string }
   };

export type OrderQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderQuery = { __typename: 'Query', orderUpdatesCursor: string, shipmentUpdatesCursor: string, order: { __typename: 'Order', id: string, reference: string, externalRef: string, orderedOn: string | null, status: OrderStatus, priorStatus: OrderStatus | null, version: number, createdAt: string, currency: string, incoterm: Incoterm, serviceCode: string, cancelReason: string | null, holdCause: HoldCause | null, holdReason: string | null, consigneeTaxNumber: string | null, deadline: { __typename: 'OrderDeadline', kind: OrderDeadlineKind, at: string, message: string } | null, consignee: { __typename: 'Consignee', name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string, country: string, phone: string | null } | null, parcel: { __typename: 'OrderParcel', weightG: number, lengthMm: number, widthMm: number, heightMm: number }, lines: Array<{ __typename: 'OrderLine', id: string, sku: string, description: string, quantity: number, hs6: string, originCountry: string, unitValue: { __typename: 'Money', decimal: string, currency: string } | null }>, quote: { __typename: 'Quote', id: string, status: QuoteStatus, expiresAt: string, sellTotal: { __typename: 'Money', decimal: string, currency: string }, weight: { __typename: 'QuoteWeight', actualG: number, volumetricG: number | null, billableG: number }, lines: Array<{ __typename: 'QuoteLine', kind: ChargeKind, basis: string, amount: { __typename: 'Money', decimal: string, currency: string } }> } | null, landedCost: { __typename: 'LandedCost', complete: boolean, paidBy: DutyPayer, total: { __typename: 'Money', decimal: string, currency: string } | null, knownTotal: { __typename: 'Money', decimal: string, currency: string }, lines: Array<{ __typename: 'LandedCostLine', kind: LandedCostKind, basis: string, rule: string, verified: boolean, amount: { __typename: 'Money', decimal: string, currency: string } | null }>, remarks: Array<{ __typename: 'LandedCostRemark', code: LandedCostRemarkCode, message: string }> } | null, shipments: Array<{ __typename: 'Shipment', id: string, trackingNumber: string, carrier: string, status: ShipmentStatus, eta: string | null, trackingStatus: TrackingStatus | null, trackingCursor: string | null, isSandbox: boolean | null, destinationCountry: string, lastMile: { __typename: 'LastMile', carrier: string | null, number: string } | null, followedNumbers: Array<{ __typename: 'FollowedNumber', number: string, carrier: string | null, knownBy: CarrierKnownBy | null, candidates: Array<string> }> | null, carrierSuggestions: Array<{ __typename: 'CarrierSuggestion', id: string, number: string, carrier: string, state: CarrierSuggestionState, suggestedAt: string }> | null, parcels: Array<{ __typename: 'Parcel', id: string, number: number, trackingNumber: string | null, declared: { __typename: 'ParcelMeasure', weightG: number, lengthMm: number, widthMm: number, heightMm: number }, measurements: Array<{ __typename: 'ParcelMeasurement', weightG: number, lengthMm: number, widthMm: number, heightMm: number, measuredAt: string }> }>, decisions: Array<{ __typename: 'ShipmentDecision', id: string, cause: DecisionCause, dueAt: string | null, defaultChoice: DecisionChoice | null, choices: Array<DecisionChoice>, choice: DecisionChoice | null, endedAt: string | null }>, labels: Array<{ __typename: 'Label', id: string, format: LabelFormat, url: string | null, voidedAt: string | null, finer: string | null, prints: Array<{ __typename: 'LabelPrint', id: string, printedAt: string, printedBy: { __typename: 'User', id: string, name: string } | null }> | null }> | null, trackingEvents: { __typename: 'TrackingEventConnection', edges: Array<{ __typename: 'TrackingEventEdge', node: { __typename: 'TrackingEvent', id: string, occurredAt: string | null, localTime: string | null, utcOffset: string | null, location: string | null, countryCode: string | null, status: TrackingStatus, subStatus: TrackingSubStatus, description: string | null } }> } | null }> | null, history: { __typename: 'OrderChangeConnection', edges: Array<{ __typename: 'OrderChangeEdge', node: { __typename: 'OrderChange', id: string, changedAt: string, kind: OrderChangeKind, from: OrderStatus | null, to: OrderStatus, reason: string | null } }> } } | null };

export type OrderUpdatedSubscriptionVariables = Exact<{
  orderId: string | number;
  after?: string | null | undefined;
}>;


export type OrderUpdatedSubscription = { orderUpdated: { __typename: 'OrderUpdate', id: string, status: OrderStatus, changes: Array<OrderChangeKind>, order: { __typename: 'Order', id: string, status: OrderStatus, priorStatus: OrderStatus | null, version: number } | null } };

export type AcceptQuoteMutationVariables = Exact<{
  input: AcceptQuoteInput;
}>;


export type AcceptQuoteMutation = { __typename: 'Mutation', acceptQuote:
    | { __typename: 'AcceptQuoteSuccess', quote: { __typename: 'Quote', id: string, status: QuoteStatus, acceptedAt: string | null } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'QuoteExpired', message: string }
    | { __typename: 'QuoteNotFound', message: string }
    | { __typename: 'QuoteNotOpen', message: string }
   };

export type RequestReturnMutationVariables = Exact<{
  input: RequestReturnInput;
}>;


export type RequestReturnMutation = { __typename: 'Mutation', requestReturn:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalOrderState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'OrderNotFound', message: string }
    | { __typename: 'RequestReturnSuccess', returnRequest: { __typename: 'ReturnRequest', id: string, status: ReturnStatus } }
    | { __typename: 'ReturnWindowOver', message: string }
   };

export type TrackingUpdatedSubscriptionVariables = Exact<{
  shipmentId: string | number;
  after?: string | null | undefined;
}>;


export type TrackingUpdatedSubscription = { trackingUpdated: { __typename: 'TrackingUpdate', id: string, status: TrackingStatus, event: { __typename: 'TrackingEvent', id: string, occurredAt: string | null, localTime: string | null, utcOffset: string | null, location: string | null, countryCode: string | null, status: TrackingStatus, subStatus: TrackingSubStatus, description: string | null }, shipment: { __typename: 'Shipment', id: string, status: ShipmentStatus, trackingStatus: TrackingStatus | null, eta: string | null } | null } };

export type ShipmentChangedSubscriptionVariables = Exact<{
  shipmentId: string | number;
  after?: string | null | undefined;
}>;


export type ShipmentChangedSubscription = { shipmentUpdated: { __typename: 'ShipmentUpdate', id: string, status: ShipmentStatus, shipment: { __typename: 'Shipment', id: string, status: ShipmentStatus } | null } };

export type CorrectCarrierMutationVariables = Exact<{
  input: CorrectWatchedCarrierInput;
}>;


export type CorrectCarrierMutation = { __typename: 'Mutation', correctWatchedCarrier:
    | { __typename: 'CorrectWatchedCarrierSuccess' }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'TrackerNotFound', message: string }
   };

export type OrdersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: OrderFilter | null | undefined;
  orderBy?: OrderSort | null | undefined;
}>;


export type OrdersQuery = { __typename: 'Query', orderUpdatesCursor: string, orders: { __typename: 'OrderConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'OrderEdge', node: { __typename: 'Order', id: string, reference: string, externalRef: string, status: OrderStatus, createdAt: string, serviceCode: string, consignee: { __typename: 'Consignee', name: string, country: string } | null, quotedTotal: { __typename: 'Money', decimal: string, currency: string } | null, shipments: Array<{ __typename: 'Shipment', id: string, trackingNumber: string, carrier: string, trackingStatus: TrackingStatus | null }> | null } }> } };

export type OrdersUpdatedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OrdersUpdatedSubscription = { orderUpdated: { __typename: 'OrderUpdate', id: string, status: OrderStatus, order: { __typename: 'Order', id: string, status: OrderStatus } | null } };

export type ReturnsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReturnsQuery = { __typename: 'Query', returnRequests: { __typename: 'ReturnRequestConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'ReturnRequestEdge', node: { __typename: 'ReturnRequest', id: string, status: ReturnStatus, reason: string, answer: string | null, trackingNumber: string | null, createdAt: string, decidedAt: string | null, sentAt: string | null, receivedAt: string | null, closedAt: string | null, refund: ReturnRefund | null, refundAmount: { __typename: 'Money', decimal: string, currency: string } | null, order: { __typename: 'Order', id: string, reference: string, externalRef: string } | null, lines: Array<{ __typename: 'ReturnLine', id: string, sku: string, quantity: number, restocked: number | null, writtenOff: number | null }> } }> } };

export type RegisterCustomerMutationVariables = Exact<{
  input: RegisterCustomerInput;
}>;


export type RegisterCustomerMutation = { __typename: 'Mutation', registerCustomer:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'RegisterCustomerSuccess', email: string, expiresAt: string }
    | { __typename: 'TryAgainLater', message: string }
    | { __typename: 'WeakPassword', message: string }
   };

export type StatementQueryVariables = Exact<{
  walletId: string | number;
  from: string;
  to: string;
  after?: string | null | undefined;
}>;


export type StatementQuery = { __typename: 'Query', walletStatement: { __typename: 'WalletStatement', csvUrl: string, opening: { __typename: 'Money', decimal: string, currency: string }, paidIn: { __typename: 'Money', decimal: string, currency: string }, takenOut: { __typename: 'Money', decimal: string, currency: string }, closing: { __typename: 'Money', decimal: string, currency: string }, lines: { __typename: 'WalletStatementLineConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'WalletStatementLineEdge', node: { __typename: 'WalletStatementLine', id: string, bookedAt: string, kind: JournalEntryKind, description: string, amount: { __typename: 'Money', decimal: string, currency: string }, balance: { __typename: 'Money', decimal: string, currency: string } } }> } } | null };

export type StatementLinesQueryVariables = Exact<{
  walletId: string | number;
  from: string;
  to: string;
  after?: string | null | undefined;
}>;


export type StatementLinesQuery = { __typename: 'Query', walletStatement: { __typename: 'WalletStatement', opening: { __typename: 'Money', decimal: string, currency: string }, lines: { __typename: 'WalletStatementLineConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'WalletStatementLineEdge', node: { __typename: 'WalletStatementLine', id: string, bookedAt: string, balance: { __typename: 'Money', decimal: string, currency: string } } }> } } | null };

export type WalletsQueryVariables = Exact<{ [key: string]: never; }>;


export type WalletsQuery = { __typename: 'Query', walletChangesCursor: string, wallets: { __typename: 'WalletConnection', edges: Array<{ __typename: 'WalletEdge', node: { __typename: 'Wallet', id: string, currency: string, frozenAt: string | null, frozenReason: string | null, available: { __typename: 'Money', decimal: string, currency: string }, held: { __typename: 'Money', decimal: string, currency: string }, posted: { __typename: 'Money', decimal: string, currency: string }, creditLimit: { __typename: 'Money', decimal: string, currency: string }, spendable: { __typename: 'Money', decimal: string, currency: string } } }> } };

export type WalletChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WalletChangedSubscription = { walletChanged: { __typename: 'WalletUpdate', id: string } };

export type WebhookDeliveriesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: WebhookDeliveryFilter | null | undefined;
}>;


export type WebhookDeliveriesQuery = { __typename: 'Query', webhookDeliveries: { __typename: 'WebhookDeliveryConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'WebhookDeliveryEdge', node: { __typename: 'WebhookDelivery', id: string, messageId: string, eventType: string, isTest: boolean, status: WebhookDeliveryStatus, nextAttemptAt: string | null, createdAt: string, attempts: Array<{ __typename: 'WebhookAttempt', id: string, status: number | null, outcome: WebhookAttemptOutcome }>, endpoint: { __typename: 'WebhookEndpoint', id: string, url: string } | null } }> } };

export type WebhookDeliveryQueryVariables = Exact<{
  id: string | number;
}>;


export type WebhookDeliveryQuery = { __typename: 'Query', webhookDelivery: { __typename: 'WebhookDelivery', id: string, messageId: string, eventType: string, body: string, isTest: boolean, status: WebhookDeliveryStatus, deadCause: WebhookDeadCause | null, nextAttemptAt: string | null, deliveredAt: string | null, createdAt: string, endpoint: { __typename: 'WebhookEndpoint', id: string, url: string } | null, attempts: Array<{ __typename: 'WebhookAttempt', id: string, number: number, url: string, outcome: WebhookAttemptOutcome, status: number | null, answer: string | null, fault: string | null, durationMs: number | null, startedAt: string, requestHeaders: Array<{ __typename: 'WebhookHeader', name: string, value: string }> }> } | null };

export type ReplayWebhookMutationVariables = Exact<{
  input: ReplayWebhookInput;
}>;


export type ReplayWebhookMutation = { __typename: 'Mutation', replayWebhook:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalWebhookDeliveryState', message: string }
    | { __typename: 'IllegalWebhookEndpointState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ReplayWebhookSuccess', delivery: { __typename: 'WebhookDelivery', id: string, status: WebhookDeliveryStatus } }
    | { __typename: 'WebhookDeliveryNotFound', message: string }
   };

export type EnableWebhookEndpointMutationVariables = Exact<{
  input: EnableWebhookEndpointInput;
}>;


export type EnableWebhookEndpointMutation = { __typename: 'Mutation', enableWebhookEndpoint:
    | { __typename: 'EnableWebhookEndpointSuccess', endpoint: { __typename: 'WebhookEndpoint', id: string, status: WebhookEndpointStatus, disabledCause: WebhookDisabledCause | null } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalWebhookEndpointState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'WebhookEndpointNotFound', message: string }
   };

export type DisableWebhookEndpointMutationVariables = Exact<{
  input: DisableWebhookEndpointInput;
}>;


export type DisableWebhookEndpointMutation = { __typename: 'Mutation', disableWebhookEndpoint:
    | { __typename: 'DisableWebhookEndpointSuccess', endpoint: { __typename: 'WebhookEndpoint', id: string, status: WebhookEndpointStatus, disabledCause: WebhookDisabledCause | null } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalWebhookEndpointState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'WebhookEndpointNotFound', message: string }
   };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: RotateWebhookSecretInput;
}>;


export type RotateWebhookSecretMutation = { __typename: 'Mutation', rotateWebhookSecret:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalWebhookEndpointState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'RotateWebhookSecretSuccess', secret: string | null, endpoint: { __typename: 'WebhookEndpoint', id: string, previousUntil: string | null } }
    | { __typename: 'WebhookEndpointNotFound', message: string }
   };

export type SendTestWebhookMutationVariables = Exact<{
  input: SendTestWebhookInput;
}>;


export type SendTestWebhookMutation = { __typename: 'Mutation', sendTestWebhook:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalWebhookEndpointState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'SendTestWebhookSuccess', delivery: { __typename: 'WebhookDelivery', id: string } }
    | { __typename: 'WebhookEndpointNotFound', message: string }
   };

export type WebhookEndpointHistoryQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type WebhookEndpointHistoryQuery = { __typename: 'Query', webhookEndpoint: { __typename: 'WebhookEndpoint', id: string, changes: { __typename: 'FieldChangeConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'FieldChangeEdge', node: { __typename: 'FieldChange', id: string, field: string, old: string | null, new: string | null, isHidden: boolean, author: ChangeAuthor, at: string, by: { __typename: 'User', id: string, name: string } | null } }> } | null } | null };

export type CreateWebhookEndpointMutationVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;


export type CreateWebhookEndpointMutation = { __typename: 'Mutation', createWebhookEndpoint:
    | { __typename: 'ApiClientNotFound', message: string }
    | { __typename: 'CreateWebhookEndpointSuccess', secret: string | null, endpoint: { __typename: 'WebhookEndpoint', id: string } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalApiClientState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'TooManyOfThem', message: string }
   };

export type WebhookEndpointsQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookEndpointsQuery = { __typename: 'Query', webhookEndpoints: { __typename: 'WebhookEndpointConnection', edges: Array<{ __typename: 'WebhookEndpointEdge', node: { __typename: 'WebhookEndpoint', id: string, mode: ApiClientMode, url: string, eventTypes: Array<string>, status: WebhookEndpointStatus, disabledCause: WebhookDisabledCause | null, disabledAt: string | null, failingSince: string | null, previousUntil: string | null, apiClient: { __typename: 'ApiClient', id: string, name: string } | null } }> }, webhookEventTypes: Array<{ __typename: 'WebhookEventType', name: string, description: string, scope: string | null }>, apiClients: { __typename: 'ApiClientConnection', edges: Array<{ __typename: 'ApiClientEdge', node: { __typename: 'ApiClient', id: string, name: string, mode: ApiClientMode, scopes: Array<string> } }> } };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { __typename: 'Mutation', acceptInvitation:
    | { __typename: 'AcceptInvitationSuccess', user: { __typename: 'User', id: string, name: string } }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'InvitationEnded', message: string }
    | { __typename: 'TryAgainLater', message: string, retryAfterSeconds: number }
    | { __typename: 'WeakPassword', message: string }
   };

export type RequestVerificationMutationVariables = Exact<{
  input: RequestVerificationInput;
}>;


export type RequestVerificationMutation = { __typename: 'Mutation', requestVerification:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'RequestVerificationSuccess', email: string }
   };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { __typename: 'Mutation', requestPasswordReset:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'RequestPasswordResetSuccess', email: string, expiresAt: string }
   };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { __typename: 'Mutation', resetPassword:
    | { __typename: 'PasswordResetEnded', message: string }
    | { __typename: 'ResetPasswordSuccess', changedAt: string }
    | { __typename: 'TryAgainLater', message: string, retryAfterSeconds: number }
    | { __typename: 'WeakPassword', message: string }
   };

export type VerifyEmailMutationVariables = Exact<{
  input: VerifyEmailInput;
}>;


export type VerifyEmailMutation = { __typename: 'Mutation', verifyEmail:
    | { __typename: 'VerificationEnded', message: string }
    | { __typename: 'VerifyEmailSuccess', customer: { __typename: 'Customer', id: string, name: string } }
   };

export type DecideCarrierSuggestionMutationVariables = Exact<{
  input: DecideCarrierSuggestionInput;
}>;


export type DecideCarrierSuggestionMutation = { __typename: 'Mutation', decideCarrierSuggestion:
    | { __typename: 'CarrierSuggestionNotFound', message: string }
    | { __typename: 'DecideCarrierSuggestionSuccess', suggestion: { __typename: 'CarrierSuggestion', id: string, carrier: string, state: CarrierSuggestionState, decidedBy: CarrierKnownBy | null, decidedAt: string | null } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalCarrierSuggestionState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'TrackerNotFound', message: string }
   };

export type ToldChangesFragment = { __typename: 'FieldChangeConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'FieldChangeEdge', node: { __typename: 'FieldChange', id: string, field: string, old: string | null, new: string | null, isHidden: boolean, author: ChangeAuthor, at: string, by: { __typename: 'User', id: string, name: string } | null } }> };

export type CompareServicesQueryVariables = Exact<{
  input: CompareServicesInput;
}>;


export type CompareServicesQuery = { __typename: 'Query', compareServices: Array<
    | { __typename: 'AvailableService', billableWeightG: number, service: { __typename: 'Service', id: string, code: string, name: string, transitDays: { __typename: 'TransitDays', min: number, max: number } }, sellTotal: { __typename: 'Money', decimal: string, currency: string }, landedCost: { __typename: 'LandedCost', complete: boolean, total: { __typename: 'Money', decimal: string, currency: string } | null, knownTotal: { __typename: 'Money', decimal: string, currency: string }, dutyTotal: { __typename: 'Money', decimal: string, currency: string } | null, vatTotal: { __typename: 'Money', decimal: string, currency: string } | null, fees: { __typename: 'Money', decimal: string, currency: string } | null, remarks: Array<{ __typename: 'LandedCostRemark', code: LandedCostRemarkCode, message: string }> } | null }
    | { __typename: 'UnavailableService', reason: UnavailableReason, message: string, service: { __typename: 'Service', id: string, code: string, name: string, transitDays: { __typename: 'TransitDays', min: number, max: number } } }
  > };

export type ServicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ServicesQuery = { __typename: 'Query', services: Array<{ __typename: 'Service', id: string, code: string, name: string, weightLimitG: number, dgPolicy: DangerousGoodsPolicy, transitDays: { __typename: 'TransitDays', min: number, max: number } }> };

export type SuggestCarrierMutationVariables = Exact<{
  input: SuggestCarrierInput;
}>;


export type SuggestCarrierMutation = { __typename: 'Mutation', suggestCarrier:
    | { __typename: 'CarrierAlreadyNamed', message: string }
    | { __typename: 'CarrierSuggestionsLimited', retryAfterSeconds: number, message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'JourneyOver', message: string }
    | { __typename: 'PublicTrackLimited', retryAfterSeconds: number, message: string }
    | { __typename: 'SuggestCarrierSuccess', number: string, carrier: string, state: CarrierSuggestionState }
    | { __typename: 'TrackingNotFound', message: string }
    | { __typename: 'TrackingNotProvable', message: string }
   };

export type PublicTrackQueryVariables = Exact<{
  number: string;
  postalCode?: string | null | undefined;
  phone?: string | null | undefined;
}>;


export type PublicTrackQuery = { __typename: 'Query', publicTrack:
    | { __typename: 'PublicTrack', number: string, destinationCountry: string, status: TrackingStatus | null, eta: string | null, isSandbox: boolean, carrierChoices: Array<string>, lastMile: { __typename: 'LastMile', number: string, carrier: string | null } | null, numbers: Array<{ __typename: 'FollowedNumber', number: string, carrier: string | null, knownBy: CarrierKnownBy | null, candidates: Array<string> }>, scans: Array<{ __typename: 'PublicScan', occurredAt: string | null, localTime: string | null, utcOffset: string | null, place: string | null, status: TrackingStatus, subStatus: TrackingSubStatus }> }
    | { __typename: 'PublicTrackLimited', message: string, retryAfterSeconds: number }
    | { __typename: 'TrackingNotFound', message: string }
    | { __typename: 'TrackingNotProvable', message: string }
   };

export type SupplierAsnQueryVariables = Exact<{
  id: string | number;
}>;


export type SupplierAsnQuery = { __typename: 'Query', asn: { __typename: 'Asn', id: string, reference: string, status: AsnStatus, warehouse: string, carrierReference: string, expectedOn: string, arrivedAt: string | null, receivedAt: string | null, createdAt: string, purchaseOrders: Array<{ __typename: 'PurchaseOrder', id: string, reference: string, status: PurchaseOrderStatus, lines: Array<{ __typename: 'PurchaseOrderLine', id: string, sku: string, description: string, dispatched: number, received: number | null, damaged: number | null }> }> } | null };

export type CancelAsnMutationVariables = Exact<{
  input: CancelAsnInput;
}>;


export type CancelAsnMutation = { __typename: 'Mutation', cancelAsn:
    | { __typename: 'AsnNotFound', message: string }
    | { __typename: 'CancelAsnSuccess', asn: { __typename: 'Asn', id: string, status: AsnStatus } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalAsnState', message: string }
    | { __typename: 'InvalidInput', message: string }
   };

export type SupplierAsnsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AsnFilter | null | undefined;
}>;


export type SupplierAsnsQuery = { __typename: 'Query', asns: { __typename: 'AsnConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'AsnEdge', node: { __typename: 'Asn', id: string, reference: string, status: AsnStatus, warehouse: string, carrierReference: string, expectedOn: string, arrivedAt: string | null, receivedAt: string | null, createdAt: string, purchaseOrders: Array<{ __typename: 'PurchaseOrder', id: string, reference: string }> } }> } };

export type AnnounceableQueryVariables = Exact<{ [key: string]: never; }>;


export type AnnounceableQuery = { __typename: 'Query', purchaseOrders: { __typename: 'PurchaseOrderConnection', edges: Array<{ __typename: 'PurchaseOrderEdge', node: { __typename: 'PurchaseOrder', id: string, reference: string, dispatchedAt: string | null, shipTo: { __typename: 'ShipTo', warehouse: string | null } | null, lines: Array<{ __typename: 'PurchaseOrderLine', id: string, sku: string, dispatched: number }> } }> }, asns: { __typename: 'AsnConnection', edges: Array<{ __typename: 'AsnEdge', node: { __typename: 'Asn', id: string, purchaseOrders: Array<{ __typename: 'PurchaseOrder', id: string }> } }> } };

export type AnnounceAsnMutationVariables = Exact<{
  input: AnnounceAsnInput;
}>;


export type AnnounceAsnMutation = { __typename: 'Mutation', announceAsn:
    | { __typename: 'AnnounceAsnSuccess', asn: { __typename: 'Asn', id: string, reference: string } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'PurchaseOrderNotAnnounceable', message: string }
   };

export type AcceptShortClaimMutationVariables = Exact<{
  input: AcceptShortClaimInput;
}>;


export type AcceptShortClaimMutation = { __typename: 'Mutation', acceptShortClaim:
    | { __typename: 'AcceptShortClaimSuccess', shortClaim: { __typename: 'ShortClaim', id: string, status: ShortClaimStatus, granted: { __typename: 'Money', decimal: string, currency: string } | null } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalShortClaimState', message: string }
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'ShortClaimNotFound', message: string }
   };

export type DisputeShortClaimMutationVariables = Exact<{
  input: DisputeShortClaimInput;
}>;


export type DisputeShortClaimMutation = { __typename: 'Mutation', disputeShortClaim:
    | { __typename: 'DisputeShortClaimSuccess', shortClaim: { __typename: 'ShortClaim', id: string, status: ShortClaimStatus, disputeReason: string | null } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalShortClaimState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'ShortClaimNotFound', message: string }
   };

export type AcceptPurchaseOrderMutationVariables = Exact<{
  input: AcceptPurchaseOrderInput;
}>;


export type AcceptPurchaseOrderMutation = { __typename: 'Mutation', acceptPurchaseOrder:
    | { __typename: 'AcceptPurchaseOrderSuccess', purchaseOrder: { __typename: 'PurchaseOrder', id: string, status: PurchaseOrderStatus, version: number, dispatchBy: string | null, answeredAt: string | null } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalPurchaseOrderState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'PurchaseOrderNotFound', message: string }
   };

export type RejectPurchaseOrderMutationVariables = Exact<{
  input: RejectPurchaseOrderInput;
}>;


export type RejectPurchaseOrderMutation = { __typename: 'Mutation', rejectPurchaseOrder:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalPurchaseOrderState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'PurchaseOrderNotFound', message: string }
    | { __typename: 'RejectPurchaseOrderSuccess', purchaseOrder: { __typename: 'PurchaseOrder', id: string, status: PurchaseOrderStatus, version: number, rejectionReason: string | null, answeredAt: string | null } }
   };

export type ClosePurchaseOrderLineShortMutationVariables = Exact<{
  input: ClosePurchaseOrderLineShortInput;
}>;


export type ClosePurchaseOrderLineShortMutation = { __typename: 'Mutation', closePurchaseOrderLineShort:
    | { __typename: 'ClosePurchaseOrderLineShortSuccess', purchaseOrder: { __typename: 'PurchaseOrder', id: string, status: PurchaseOrderStatus, version: number, dispatchedAt: string | null } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalPurchaseOrderState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'NothingLeftToSend', message: string }
    | { __typename: 'NothingWouldBeSent', message: string }
    | { __typename: 'PurchaseOrderChanged', message: string }
    | { __typename: 'PurchaseOrderNotFound', message: string }
   };

export type ReopenPurchaseOrderLineMutationVariables = Exact<{
  input: ReopenPurchaseOrderLineInput;
}>;


export type ReopenPurchaseOrderLineMutation = { __typename: 'Mutation', reopenPurchaseOrderLine:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalPurchaseOrderState', message: string }
    | { __typename: 'InsufficientStock', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'LineNotClosedShort', message: string }
    | { __typename: 'LineNotLacked', message: string }
    | { __typename: 'PurchaseOrderAnnounced', message: string }
    | { __typename: 'PurchaseOrderChanged', message: string }
    | { __typename: 'PurchaseOrderNotFound', message: string }
    | { __typename: 'ReopenPurchaseOrderLineSuccess', purchaseOrder: { __typename: 'PurchaseOrder', id: string, status: PurchaseOrderStatus, version: number, dispatchedAt: string | null } }
   };

export type DispatchPurchaseOrderMutationVariables = Exact<{
  input: DispatchPurchaseOrderInput;
}>;


export type DispatchPurchaseOrderMutation = { __typename: 'Mutation', dispatchPurchaseOrder:
    | { __typename: 'DispatchPurchaseOrderSuccess', purchaseOrder: { __typename: 'PurchaseOrder', id: string, status: PurchaseOrderStatus, version: number, dispatchedAt: string | null, lines: Array<{ __typename: 'PurchaseOrderLine', id: string, dispatched: number }> } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalPurchaseOrderState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'PurchaseOrderNotFound', message: string }
   };

export type SupplierPurchaseOrderQueryVariables = Exact<{
  id: string | number;
}>;


export type SupplierPurchaseOrderQuery = { __typename: 'Query', purchaseOrderUpdatesCursor: string, purchaseOrder: { __typename: 'PurchaseOrder', id: string, reference: string, status: PurchaseOrderStatus, version: number, createdAt: string, acceptBy: string, answeredAt: string | null, rejectionReason: string | null, dispatchBy: string | null, dispatchedAt: string | null, receivedAt: string | null, cost: { __typename: 'Money', decimal: string, currency: string } | null, lines: Array<{ __typename: 'PurchaseOrderLine', id: string, sku: string, description: string, fromWarehouse: string, quantity: number, wanted: number, dispatched: number, received: number | null, damaged: number | null, short: number | null, over: number | null, closedShort: { __typename: 'ClosedShort', pieces: number, closedAt: string, reason: string | null, closedBy: { __typename: 'User', id: string, name: string } | null } | null, unitCost: { __typename: 'Money', decimal: string, currency: string } | null }>, shipTo: { __typename: 'ShipTo', warehouse: string | null, consignee: { __typename: 'ShipToAddress', name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string, country: string, phone: string | null, email: string | null } | null } | null, shortClaims: Array<{ __typename: 'ShortClaim', id: string, status: ShortClaimStatus, quantity: number, disputeReason: string | null, resolution: string | null, createdAt: string, answerBy: string | null, amount: { __typename: 'Money', decimal: string, currency: string } | null, granted: { __typename: 'Money', decimal: string, currency: string } | null, line: { __typename: 'PurchaseOrderLine', id: string, sku: string, description: string, wanted: number, dispatched: number, received: number | null, damaged: number | null, short: number | null } | null }> | null } | null };

export type SupplierPurchaseOrderUpdatedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SupplierPurchaseOrderUpdatedSubscription = { purchaseOrderUpdated: { __typename: 'PurchaseOrderUpdate', id: string, purchaseOrder: { __typename: 'PurchaseOrder', id: string, status: PurchaseOrderStatus, version: number } | null } };

export type SupplierPurchaseOrdersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: PurchaseOrderFilter | null | undefined;
  orderBy?: PurchaseOrderSort | null | undefined;
}>;


export type SupplierPurchaseOrdersQuery = { __typename: 'Query', purchaseOrderUpdatesCursor: string, purchaseOrders: { __typename: 'PurchaseOrderConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'PurchaseOrderEdge', node: { __typename: 'PurchaseOrder', id: string, reference: string, status: PurchaseOrderStatus, createdAt: string, acceptBy: string, dispatchBy: string | null, dispatchedAt: string | null, receivedAt: string | null, cost: { __typename: 'Money', decimal: string, currency: string } | null, lines: Array<{ __typename: 'PurchaseOrderLine', id: string, sku: string, description: string, quantity: number, wanted: number }> } }> } };

export type SupplierPurchaseOrdersUpdatedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SupplierPurchaseOrdersUpdatedSubscription = { purchaseOrderUpdated: { __typename: 'PurchaseOrderUpdate', id: string, status: PurchaseOrderStatus, purchaseOrder: { __typename: 'PurchaseOrder', id: string, status: PurchaseOrderStatus, version: number } | null } };

export type SupplierSkuQueryVariables = Exact<{
  id: string | number;
}>;


export type SupplierSkuQuery = { __typename: 'Query', supplierSku: { __typename: 'SupplierSku', id: string, sku: string, description: string, leadTimeDays: number, isActive: boolean, cost: { __typename: 'Money', decimal: string, currency: string } | null, stock: Array<{ __typename: 'Stock', id: string, warehouse: string, onHand: number, reserved: number, available: number, updatedAt: string, movements: { __typename: 'StockMovementConnection', edges: Array<{ __typename: 'StockMovementEdge', node: { __typename: 'StockMovement', id: string, kind: StockMovementKind, onHandChange: number, reservedChange: number, reason: string | null, createdAt: string } }> } }> | null } | null };

export type SupplierSkuHistoryQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type SupplierSkuHistoryQuery = { __typename: 'Query', supplierSku: { __typename: 'SupplierSku', id: string, changes: { __typename: 'FieldChangeConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'FieldChangeEdge', node: { __typename: 'FieldChange', id: string, field: string, old: string | null, new: string | null, isHidden: boolean, author: ChangeAuthor, at: string, by: { __typename: 'User', id: string, name: string } | null } }> } | null } | null };

export type AdjustStockMutationVariables = Exact<{
  input: AdjustStockInput;
}>;


export type AdjustStockMutation = { __typename: 'Mutation', adjustStock:
    | { __typename: 'AdjustStockSuccess', stock: { __typename: 'Stock', id: string, onHand: number, reserved: number, available: number } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InsufficientStock', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
    | { __typename: 'SupplierSkuNotFound', message: string }
   };

export type AddSupplierSkuMutationVariables = Exact<{
  input: AddSupplierSkuInput;
}>;


export type AddSupplierSkuMutation = { __typename: 'Mutation', addSupplierSku:
    | { __typename: 'AddSupplierSkuSuccess', supplierSku: { __typename: 'SupplierSku', id: string, sku: string } }
    | { __typename: 'DuplicateSupplierSku', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ __typename: 'InputFault', field: string, message: string }> }
   };

export type SupplierCurrencyQueryVariables = Exact<{
  id: string | number;
}>;


export type SupplierCurrencyQuery = { __typename: 'Query', supplier: { __typename: 'Supplier', id: string, currency: string } | null };

export type SupplierSkusQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: SupplierSkuFilter | null | undefined;
  orderBy?: SupplierSkuSort | null | undefined;
}>;


export type SupplierSkusQuery = { __typename: 'Query', supplierSkus: { __typename: 'SupplierSkuConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'SupplierSkuEdge', node: { __typename: 'SupplierSku', id: string, sku: string, description: string, leadTimeDays: number, isActive: boolean, cost: { __typename: 'Money', decimal: string, currency: string } | null, stock: Array<{ __typename: 'Stock', id: string, warehouse: string, onHand: number, reserved: number, available: number }> | null } }> } };

export type SupplierStatementsQueryVariables = Exact<{
  supplierId: string | number;
  month: string;
}>;


export type SupplierStatementsQuery = { __typename: 'Query', supplier: { __typename: 'Supplier', id: string, statement: { __typename: 'SupplierStatement', month: string, purchaseOrderCount: number, settledAt: string | null, received: { __typename: 'Money', decimal: string, currency: string }, claimed: { __typename: 'Money', decimal: string, currency: string }, granted: { __typename: 'Money', decimal: string, currency: string }, withheld: { __typename: 'Money', decimal: string, currency: string }, due: { __typename: 'Money', decimal: string, currency: string } } | null, settledStatements: { __typename: 'SupplierStatementConnection', edges: Array<{ __typename: 'SupplierStatementEdge', node: { __typename: 'SupplierStatement', month: string, settledAt: string | null, due: { __typename: 'Money', decimal: string, currency: string } } }> } | null, scorecard: { __typename: 'SupplierScorecard', since: string, answered: number, acceptanceRate: number | null, dispatched: number, onTimeDispatchRate: number | null, leadTimeDays: number | null, counted: number, shortRate: number | null } | null } | null, shortClaims: { __typename: 'ShortClaimConnection', edges: Array<{ __typename: 'ShortClaimEdge', node: { __typename: 'ShortClaim', id: string, status: ShortClaimStatus, quantity: number, disputeReason: string | null, resolution: string | null, createdAt: string, answerBy: string | null, amount: { __typename: 'Money', decimal: string, currency: string } | null, granted: { __typename: 'Money', decimal: string, currency: string } | null, line: { __typename: 'PurchaseOrderLine', id: string, sku: string, description: string, wanted: number, dispatched: number, received: number | null, damaged: number | null, short: number | null } | null, purchaseOrder: { __typename: 'PurchaseOrder', id: string, reference: string } | null } }> } };

export const AroundOrderFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AroundOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"externalRef"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priorStatus"}},{"kind":"Field","name":{"kind":"Name","value":"holdCause"}},{"kind":"Field","name":{"kind":"Name","value":"holdReason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"incoterm"}},{"kind":"Field","name":{"kind":"Name","value":"serviceCode"}},{"kind":"Field","name":{"kind":"Name","value":"iossNumber"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maskedConsignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parcel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"weightG"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMm"}},{"kind":"Field","name":{"kind":"Name","value":"widthMm"}},{"kind":"Field","name":{"kind":"Name","value":"heightMm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"hs6"}},{"kind":"Field","name":{"kind":"Name","value":"unitValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"quote"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"pricedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sellTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"costTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"margin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"landedCost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"knownTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"saga"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"waitingFor"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"holds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"charges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"accruedAt"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reconciliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isReconciled"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"bookedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"serviceCode"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isHeld"}},{"kind":"Field","name":{"kind":"Name","value":"eta"}},{"kind":"Field","name":{"kind":"Name","value":"trackingStatus"}},{"kind":"Field","name":{"kind":"Name","value":"trackingCursor"}},{"kind":"Field","name":{"kind":"Name","value":"isSandbox"}},{"kind":"Field","name":{"kind":"Name","value":"lastMile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"followedNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"knownBy"}},{"kind":"Field","name":{"kind":"Name","value":"candidates"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carrierSuggestions"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withSuggestions"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"suggestedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carrierBookings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"lastMileNumber"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"considered"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"accountCode"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"transitToDays"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceToldAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"rawAnswer"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withAnswers"}}}]}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"declarations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lrn"}},{"kind":"Field","name":{"kind":"Name","value":"mrn"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateAt"}},{"kind":"Field","name":{"kind":"Name","value":"referral"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exceptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"localTime"}},{"kind":"Field","name":{"kind":"Name","value":"utcOffset"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subStatus"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AroundOrderFragment, unknown>;
export const ToldChangesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldChanges"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldChangeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"old"}},{"kind":"Field","name":{"kind":"Name","value":"new"}},{"kind":"Field","name":{"kind":"Name","value":"isHidden"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ToldChangesFragment, unknown>;
export const ApproveAdjustmentDocument = {"__meta__":{"hash":"sha256:331305e0c42d4e7431a0bea8081502266045e987299ea9e21abd0bda9c9ceb56"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveAdjustment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveAdjustmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"approveAdjustment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveAdjustmentSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"adjustment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ApproveAdjustmentMutation, ApproveAdjustmentMutationVariables>;
export const RejectAdjustmentDocument = {"__meta__":{"hash":"sha256:5b6578ba20e7fc6448f192626d96f53f9e650c2f0c46d5a87d7eeb2e5e3ba0d8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RejectAdjustment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RejectAdjustmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rejectAdjustment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RejectAdjustmentSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"adjustment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RejectAdjustmentMutation, RejectAdjustmentMutationVariables>;
export const ProposedAdjustmentsDocument = {"__meta__":{"hash":"sha256:3354d977550ffad340c89b27474f4fed9bb46dd55fbfb85ef2f6b76df4ee7cc4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProposedAdjustments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdjustmentStatus"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"adjustments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"needsApproval"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wallet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProposedAdjustmentsQuery, ProposedAdjustmentsQueryVariables>;
export const AuditLogDocument = {"__meta__":{"hash":"sha256:72964d81814fc15f7702fd09ddfc8885a259380e97c8b7ced529afaed8321b91"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"customers"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"logistics"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orders"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pricing"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"suppliers"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tracking"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"customersAudit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"customers"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customersAuditVerdict"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"customers"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isWhole"}},{"kind":"Field","name":{"kind":"Name","value":"brokenAt"}},{"kind":"Field","name":{"kind":"Name","value":"head"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"logisticsAudit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"logistics"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"logisticsAuditVerdict"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"logistics"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isWhole"}},{"kind":"Field","name":{"kind":"Name","value":"brokenAt"}},{"kind":"Field","name":{"kind":"Name","value":"head"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ordersAudit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orders"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ordersAuditVerdict"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orders"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isWhole"}},{"kind":"Field","name":{"kind":"Name","value":"brokenAt"}},{"kind":"Field","name":{"kind":"Name","value":"head"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pricingAudit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pricing"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pricingAuditVerdict"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pricing"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isWhole"}},{"kind":"Field","name":{"kind":"Name","value":"brokenAt"}},{"kind":"Field","name":{"kind":"Name","value":"head"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"suppliersAudit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"suppliers"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"suppliersAuditVerdict"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"suppliers"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isWhole"}},{"kind":"Field","name":{"kind":"Name","value":"brokenAt"}},{"kind":"Field","name":{"kind":"Name","value":"head"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingAudit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tracking"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"subjectKind"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingAuditVerdict"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tracking"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isWhole"}},{"kind":"Field","name":{"kind":"Name","value":"brokenAt"}},{"kind":"Field","name":{"kind":"Name","value":"head"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}}]}}]}}]} as unknown as DocumentNode<AuditLogQuery, AuditLogQueryVariables>;
export const BillLinesToDecideDocument = {"__meta__":{"hash":"sha256:a09a20a02164eaafd92b4c3182666734151ee81fb52e1f2c28c97eb8db924473"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BillLinesToDecide"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"verdicts"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BillVerdict"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unreconciled"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"verdict"},"value":{"kind":"Variable","name":{"kind":"Name","value":"verdicts"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"parcelNumber"}},{"kind":"Field","name":{"kind":"Name","value":"expectedWeightG"}},{"kind":"Field","name":{"kind":"Name","value":"differenceG"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"settledReason"}},{"kind":"Field","name":{"kind":"Name","value":"judgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"difference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"booked"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"line"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"billedWeightG"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"bill"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"periodFrom"}},{"kind":"Field","name":{"kind":"Name","value":"periodTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"measuredAt"}},{"kind":"Field","name":{"kind":"Name","value":"weightG"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMm"}},{"kind":"Field","name":{"kind":"Name","value":"widthMm"}},{"kind":"Field","name":{"kind":"Name","value":"heightMm"}},{"kind":"Field","name":{"kind":"Name","value":"measuredBillableG"}},{"kind":"Field","name":{"kind":"Name","value":"quotedBillableG"}}]}},{"kind":"Field","name":{"kind":"Name","value":"duplicateOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"bill"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"dispute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"claimed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"charged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<BillLinesToDecideQuery, BillLinesToDecideQueryVariables>;
export const AddEvidenceDocument = {"__meta__":{"hash":"sha256:069342fc2766f98beb61032aff2b1d9d045a405d1e68cff44da7b25cf9eb71aa"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddBillDisputeEvidenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"addBillDisputeEvidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AddBillDisputeEvidenceSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"dispute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddEvidenceMutation, AddEvidenceMutationVariables>;
export const DecideDisputeDocument = {"__meta__":{"hash":"sha256:d173bbe9967b7f714ee9af76cebd49b04e6e21ad1c2ed6a887e83b545daad741"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideDispute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideBillDisputeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decideBillDispute"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecideBillDisputeSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"dispute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DecideDisputeMutation, DecideDisputeMutationVariables>;
export const AcceptLineDocument = {"__meta__":{"hash":"sha256:2540a88669930bfe63d4f868c32c8e48efbf0b16faed36cb7efa850beddbfdc8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptLine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptBillLineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"acceptBillLine"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptBillLineSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"match"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"settledReason"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptLineMutation, AcceptLineMutationVariables>;
export const DisputeLineDocument = {"__meta__":{"hash":"sha256:6d6a9d6a2dec3fb27a1cc79c1eb20fec6b0bf3aeeeb4a054f8b368ff37b98c37"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisputeLine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisputeBillLineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"disputeBillLine"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DisputeBillLineSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"dispute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DisputeLineMutation, DisputeLineMutationVariables>;
export const ChargeLineDocument = {"__meta__":{"hash":"sha256:05f5bb255b3a23e47b6a83c7535505265cacb6c0935d91c0f77c16b64428926a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChargeLine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChargeBillLineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"chargeBillLine"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChargeBillLineSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"match"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"charged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ChargeLineMutation, ChargeLineMutationVariables>;
export const BooksProofsDocument = {"__meta__":{"hash":"sha256:ec5b719f186903779325fca2fdcdc96b7a114576bf04d429be43ad734c587e8f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BooksProofs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"booksProofs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provedAt"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"isBalanced"}},{"kind":"Field","name":{"kind":"Name","value":"faultCount"}},{"kind":"Field","name":{"kind":"Name","value":"faults"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BooksProofsQuery, BooksProofsQueryVariables>;
export const ProveNowDocument = {"__meta__":{"hash":"sha256:1e02cb507c7ff57f41302dac000243163f14c9eae8101dd9722bde40cf26e186"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProveNow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProveBooksInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proveBooks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProveBooksSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proof"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provedAt"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"isBalanced"}},{"kind":"Field","name":{"kind":"Name","value":"faultCount"}},{"kind":"Field","name":{"kind":"Name","value":"faults"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ProveNowMutation, ProveNowMutationVariables>;
export const JournalPageDocument = {"__meta__":{"hash":"sha256:272ebbf6f6eb1b686a86f90b6ec8f9bed99963df103c8056d2dc9389b6b3cc61"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JournalPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"journalEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"bookedAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"postings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<JournalPageQuery, JournalPageQueryVariables>;
export const StateAccountDocument = {"__meta__":{"hash":"sha256:2cfc28cc89e26c0116f6fdf63a2f048fb6341153849fef3d0ca409967d3e4793"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StateAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StateCarrierAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"stateCarrierAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StateCarrierAccountSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"carrierAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CredentialChangeProposed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"credentialChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<StateAccountMutation, StateAccountMutationVariables>;
export const CarrierAccountsHistoryDocument = {"__meta__":{"hash":"sha256:1f2fa01d01ee35c8fc0b5b198cb2d73879dc8d4b63d3924e3c604cd365b14206"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CarrierAccountsHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"carrierAccounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldChanges"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldChanges"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldChangeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"old"}},{"kind":"Field","name":{"kind":"Name","value":"new"}},{"kind":"Field","name":{"kind":"Name","value":"isHidden"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CarrierAccountsHistoryQuery, CarrierAccountsHistoryQueryVariables>;
export const CarriersInUseDocument = {"__meta__":{"hash":"sha256:40027bb38c28af684867543879abe42077402350effde26ed6cce5d9a5d1e3ea"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CarriersInUse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"carrierAccounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"baseUrl"}},{"kind":"Field","name":{"kind":"Name","value":"credentialFields"}},{"kind":"Field","name":{"kind":"Name","value":"dailyCalls"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carrierRoutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serviceCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"maxWeightG"}},{"kind":"Field","name":{"kind":"Name","value":"takesBatteries"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"transitFromDays"}},{"kind":"Field","name":{"kind":"Name","value":"transitToDays"}},{"kind":"Field","name":{"kind":"Name","value":"onTrouble"}},{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"perKg"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CarriersInUseQuery, CarriersInUseQueryVariables>;
export const CredentialChangesDocument = {"__meta__":{"hash":"sha256:92ee312c2f090013aee0a232764567c9d9604fc570a44a407f205603fae9962b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CredentialChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"credentialChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROPOSED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"holder"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isNew"}},{"kind":"Field","name":{"kind":"Name","value":"isLive"}},{"kind":"Field","name":{"kind":"Name","value":"baseUrl"}},{"kind":"Field","name":{"kind":"Name","value":"credentialFields"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CredentialChangesQuery, CredentialChangesQueryVariables>;
export const ConfirmChangeDocument = {"__meta__":{"hash":"sha256:08d3ba93c89141de3b7c81f6d4ed41e900b3209170847475f730a796bc043973"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmCredentialChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"confirmCredentialChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmCredentialChangeSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"credentialChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmChangeMutation, ConfirmChangeMutationVariables>;
export const RejectChangeDocument = {"__meta__":{"hash":"sha256:7241dd61965b9fff29947ee275423ef682594012b234cad195b7ffb91d70eee3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RejectChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RejectCredentialChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rejectCredentialChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RejectCredentialChangeSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"credentialChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RejectChangeMutation, RejectChangeMutationVariables>;
export const StateRouteDocument = {"__meta__":{"hash":"sha256:b46e8bb497ba801506a24293f2004700f3eaa6673d646d23f34a6bbca948020e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StateRoute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StateCarrierRouteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"stateCarrierRoute"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StateCarrierRouteSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"carrierRoute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<StateRouteMutation, StateRouteMutationVariables>;
export const ReplayLetterDocument = {"__meta__":{"hash":"sha256:7b24842c71aa2c25fe3cd1ffddaa569cb98172377a28198be281e7c244511b0f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplayLetter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplayDeadLetterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"replayDeadLetter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReplayDeadLetterSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReplayLetterMutation, ReplayLetterMutationVariables>;
export const DeadLettersDocument = {"__meta__":{"hash":"sha256:6e695b6438914ad4f4c02131b2a523bd99e50f912f3972315fb6694d91af6460"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeadLetters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"domain"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"direction"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SortDirection"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"deadLetters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"domain"},"value":{"kind":"Variable","name":{"kind":"Name","value":"domain"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"BURIED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"Variable","name":{"kind":"Name","value":"direction"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"firstFailedAt"}},{"kind":"Field","name":{"kind":"Name","value":"buriedAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeadLettersQuery, DeadLettersQueryVariables>;
export const DeadLetterDomainsDocument = {"__meta__":{"hash":"sha256:5a8024e49f3dcb885b8f4ca77b90f5d2cbc8016b28cff6a7c1e0b575d1dec92e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeadLetterDomains"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"deadLetterCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<DeadLetterDomainsQuery, DeadLetterDomainsQueryVariables>;
export const DecideDocument = {"__meta__":{"hash":"sha256:b8806434ea1cb63a6988fcda4b87ea53d47dc09556d19dae6fdb8c8d1e1f0d1d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Decide"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideShipmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decideShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecideShipmentSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DecideMutation, DecideMutationVariables>;
export const WaitingDecisionsDocument = {"__meta__":{"hash":"sha256:179e105163b894669606ad46fdf9e106fd103f5debe41c64bde577de17d3c513"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WaitingDecisions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ShipmentDecisionFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"direction"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SortDirection"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withConsignee"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentDecisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"CREATED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"Variable","name":{"kind":"Name","value":"direction"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"neededAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"defaultChoice"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"otherAddress"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consignee"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withConsignee"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WaitingDecisionsQuery, WaitingDecisionsQueryVariables>;
export const CorrectDocument = {"__meta__":{"hash":"sha256:0a6be9108edabec6fcfd049c71ffdbb4b452c53bbb0af7bddb88ccfbb268d39e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Correct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectDeclarationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"correctDeclaration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectDeclarationSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declaration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"rowVersion"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CorrectMutation, CorrectMutationVariables>;
export const AmendDocument = {"__meta__":{"hash":"sha256:7931e21ccb881614aebefc825e6eb5939603a77f9a63ed9268dbfadfec6d6af4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Amend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AmendDeclarationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amendDeclaration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AmendDeclarationSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declaration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"rowVersion"}},{"kind":"Field","name":{"kind":"Name","value":"amendment"}},{"kind":"Field","name":{"kind":"Name","value":"amendedVersion"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeclarationFaulty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AmendMutation, AmendMutationVariables>;
export const ValidateDocument = {"__meta__":{"hash":"sha256:a5c7776f546bd11130d2b0ad67e6ff9906ae46adcd09050021e3f873423ebf6f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Validate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ValidateDeclarationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"validateDeclaration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ValidateDeclarationSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declaration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeclarationFaulty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ValidateMutation, ValidateMutationVariables>;
export const HandInDocument = {"__meta__":{"hash":"sha256:75b27f9a8c14c17208a4537495e753d769388516d2554ee059444cd428b95065"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitDeclarationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"submitDeclaration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitDeclarationSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declaration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeclarationFaulty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<HandInMutation, HandInMutationVariables>;
export const SendAgainDocument = {"__meta__":{"hash":"sha256:6967e716bc6a8833872cbde801e4c5166663dc1166c07e928b69faeeed30bd3e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendAgain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendDeclarationAgainInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sendDeclarationAgain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SendDeclarationAgainSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"call"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SendAgainMutation, SendAgainMutationVariables>;
export const RecordAnswerDocument = {"__meta__":{"hash":"sha256:97a123a4aaf304578e6a65fc9993bc65c9c45b582abe43b89ced5ff2f314803e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCustomsAnswerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"recordCustomsAnswer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCustomsAnswerSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declaration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordAnswerMutation, RecordAnswerMutationVariables>;
export const ReferDocument = {"__meta__":{"hash":"sha256:8e9eac1de13a85e7382b1cfca88fbaef5b5dd87e69214dc5171d557c4d9ef89b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Refer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReferDeclarationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"referDeclaration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReferDeclarationSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declaration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"referral"}},{"kind":"Field","name":{"kind":"Name","value":"answerBy"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReferMutation, ReferMutationVariables>;
export const ResolveReferralDocument = {"__meta__":{"hash":"sha256:d1cbb97d117b9471edb9fedc9b89b8c19b39fd50df37d9c1e289fcde0229162d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResolveReferral"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResolveReferralInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"resolveReferral"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResolveReferralSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declaration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"referral"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ResolveReferralMutation, ResolveReferralMutationVariables>;
export const DeclarationInFullDocument = {"__meta__":{"hash":"sha256:546039cfd8d201113d98541d761883a16bdd66352d991f5e583d390da856b3a2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeclarationInFull"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lrn"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withValues"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withAnswers"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declarations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"lrn"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lrn"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lrn"}},{"kind":"Field","name":{"kind":"Name","value":"mrn"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"regime"}},{"kind":"Field","name":{"kind":"Name","value":"regimeUnknown"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"rowVersion"}},{"kind":"Field","name":{"kind":"Name","value":"referral"}},{"kind":"Field","name":{"kind":"Name","value":"answerBy"}},{"kind":"Field","name":{"kind":"Name","value":"amendment"}},{"kind":"Field","name":{"kind":"Name","value":"amendedVersion"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"told"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"rawAnswer"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withAnswers"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"counterpart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"referrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"referral"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"regime"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"grossWeightG"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withValues"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"hsCode"}},{"kind":"Field","name":{"kind":"Name","value":"hsVersion"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withValues"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}},{"kind":"Field","name":{"kind":"Name","value":"grossWeightG"}},{"kind":"Field","name":{"kind":"Name","value":"battery"}},{"kind":"Field","name":{"kind":"Name","value":"chargePercent"}},{"kind":"Field","name":{"kind":"Name","value":"cellMwh"}},{"kind":"Field","name":{"kind":"Name","value":"permit"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeclarationInFullQuery, DeclarationInFullQueryVariables>;
export const WaitingDeclarationsDocument = {"__meta__":{"hash":"sha256:e7c2a58481dfd0346e218bca844faad22aed93ab30f51255f2f9b82ccd0c0521"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WaitingDeclarations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"states"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclarationState"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"referrals"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomsReferral"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"direction"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SortDirection"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withAnswers"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declarations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"states"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"referral"},"value":{"kind":"Variable","name":{"kind":"Name","value":"referrals"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"STATE_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"Variable","name":{"kind":"Name","value":"direction"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lrn"}},{"kind":"Field","name":{"kind":"Name","value":"mrn"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"regime"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateAt"}},{"kind":"Field","name":{"kind":"Name","value":"referral"}},{"kind":"Field","name":{"kind":"Name","value":"answerBy"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"told"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"rawAnswer"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withAnswers"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"counterpart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"referrals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"referral"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WaitingDeclarationsQuery, WaitingDeclarationsQueryVariables>;
export const ClaimExceptionDocument = {"__meta__":{"hash":"sha256:c761a933a77cada280a6adac64ca625ce344a77515cfc5368ed6d286f402495d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClaimException"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimShipmentExceptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"claimShipmentException"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimShipmentExceptionSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"exception"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ClaimExceptionMutation, ClaimExceptionMutationVariables>;
export const NoteExceptionDocument = {"__meta__":{"hash":"sha256:a95ffa5c01559699b52e979664f4957375bdc689b4f40b9f95ed64d0a20f07db"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NoteException"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NoteShipmentExceptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"noteShipmentException"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NoteShipmentExceptionSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"exception"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<NoteExceptionMutation, NoteExceptionMutationVariables>;
export const CloseExceptionDocument = {"__meta__":{"hash":"sha256:3d7c39bdbd297f37b30f4da20c5f96c3c30d8fba9aea0733af4bc80c42fd6284"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseException"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseShipmentExceptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"closeShipmentException"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CloseShipmentExceptionSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"exception"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedBecause"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CloseExceptionMutation, CloseExceptionMutationVariables>;
export const ClaimSeveralDocument = {"__meta__":{"hash":"sha256:1936c3e3452193577fb4d8e9650ae63e38def8ad1cdda06cca18dcd4371e99e2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClaimSeveral"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimShipmentExceptionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"claimShipmentExceptions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimShipmentExceptionsSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"exceptionId"}},{"kind":"Field","name":{"kind":"Name","value":"exception"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShipmentExceptionsRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"exceptionId"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ClaimSeveralMutation, ClaimSeveralMutationVariables>;
export const CloseSeveralDocument = {"__meta__":{"hash":"sha256:520ab3c1bf6e386030d70e50d1610f8e7486369b65fefae7c97ef900bde08018"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseSeveral"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseShipmentExceptionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"closeShipmentExceptions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CloseShipmentExceptionsSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"exceptionId"}},{"kind":"Field","name":{"kind":"Name","value":"exception"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShipmentExceptionsRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"exceptionId"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CloseSeveralMutation, CloseSeveralMutationVariables>;
export const OpenExceptionsDocument = {"__meta__":{"hash":"sha256:b912ac347b947b323666700fefea3306d1be76a8e85270e4cf854b583dbbb52a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpenExceptions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ShipmentExceptionKind"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"direction"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SortDirection"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"exceptionsRaisedCursor"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentExceptions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isOpen"},"value":{"kind":"BooleanValue","value":true}},{"kind":"ObjectField","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"OCCURRED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"Variable","name":{"kind":"Name","value":"direction"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"trackingStatus"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OpenExceptionsQuery, OpenExceptionsQueryVariables>;
export const ExceptionRaisedDocument = {"__meta__":{"hash":"sha256:118e21243452e8833d8395829532997d7e0bd033e7555fbed7b2f710852c6774"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ExceptionRaised"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exceptionRaised"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]} as unknown as DocumentNode<ExceptionRaisedSubscription, ExceptionRaisedSubscriptionVariables>;
export const ShipmentsInFiguresDocument = {"__meta__":{"hash":"sha256:3a0312998943036073ad45153015d92428f2d757b811d1968e3cd4d0faa1bf9b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShipmentsInFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentFigures"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"days"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"shipments"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"ninthDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lanes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"serviceCode"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"shipments"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"delivered"}},{"kind":"Field","name":{"kind":"Name","value":"medianDays"}},{"kind":"Field","name":{"kind":"Name","value":"ninthDays"}},{"kind":"Field","name":{"kind":"Name","value":"exceptions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exceptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"happened"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}}]}}]}}]}}]} as unknown as DocumentNode<ShipmentsInFiguresQuery, ShipmentsInFiguresQueryVariables>;
export const MarginsByDayDocument = {"__meta__":{"hash":"sha256:74ca1a8356384fdb7e54c26eff3f6c359141ec6e7e767de50b9188d4a8959707"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MarginsByDay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"marginDays"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"orders"}},{"kind":"Field","name":{"kind":"Name","value":"margin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unbilledOrders"}},{"kind":"Field","name":{"kind":"Name","value":"unbilledEarned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]} as unknown as DocumentNode<MarginsByDayQuery, MarginsByDayQueryVariables>;
export const RegroupDocument = {"__meta__":{"hash":"sha256:2f8278d27882474845511ff2201adcd3d7016de825442c5e9a9d436d36ab91fd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Regroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegroupDeclarationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"regroupDeclaration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegroupDeclarationSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declaration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeclarationsNotReady"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RegroupMutation, RegroupMutationVariables>;
export const HandInGroupDocument = {"__meta__":{"hash":"sha256:9e0251fb36442a9d38a067ff1f91635ded7e680dc31798dae65143f495d7d62b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandInGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitGroupedDeclarationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"submitGroupedDeclaration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitGroupedDeclarationSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declaration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"office"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeclarationsNotReady"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<HandInGroupMutation, HandInGroupMutationVariables>;
export const RecordGroupAnswerDocument = {"__meta__":{"hash":"sha256:7ef020ce7422fd240180f468ad725bd7a602f7b13d1dcee74275926ba599f46a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordGroupAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordGroupedAnswerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"recordGroupedAnswer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordGroupedAnswerSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declaration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"mrn"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RecordGroupAnswerMutation, RecordGroupAnswerMutationVariables>;
export const WithdrawGroupDocument = {"__meta__":{"hash":"sha256:7d22735dff933a063db20f890e43fd7617299c44003ac85c0eb5a81676b64a09"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawGroupedDeclarationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawGroupedDeclaration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawGroupedDeclarationSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declaration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawGroupMutation, WithdrawGroupMutationVariables>;
export const ConsignmentsToGroupDocument = {"__meta__":{"hash":"sha256:fd1b99340fb8d0e3983892d4534c2ba223cb9ec757a9e7db0b2f57310c0b5e98"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsignmentsToGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"masterConsignments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CLOSED"},{"kind":"EnumValue","value":"DEPARTED"},{"kind":"EnumValue","value":"ARRIVED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mawb"}},{"kind":"Field","name":{"kind":"Name","value":"flight"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConsignmentsToGroupQuery, ConsignmentsToGroupQueryVariables>;
export const GroupDocument = {"__meta__":{"hash":"sha256:bd8548580e2ad347b124afced1112313802a9b4d9c586e7840e37f5f5031727d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Group"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupDeclarationsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"groupDeclarations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GroupDeclarationsSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declaration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lrn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeclarationsNotReady"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<GroupMutation, GroupMutationVariables>;
export const GroupedDeclarationsDocument = {"__meta__":{"hash":"sha256:f2bfa24103298fb853a2c288538b2d74fde1ec41111f67ea19c8df7f10f4c7e9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupedDeclarations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"states"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclarationState"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"direction"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SortDirection"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withValues"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"groupedDeclarations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"states"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"CREATED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"Variable","name":{"kind":"Name","value":"direction"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"lrn"}},{"kind":"Field","name":{"kind":"Name","value":"mrn"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"regime"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"partCount"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"grossWeightG"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withValues"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastWord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"segment"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mawb"}},{"kind":"Field","name":{"kind":"Name","value":"flight"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<GroupedDeclarationsQuery, GroupedDeclarationsQueryVariables>;
export const GroupContentDocument = {"__meta__":{"hash":"sha256:7f7513c0371862ed0d3767e350377362ce6bc4fc7727188289f2a47d1bc8b1cf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupContent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"groupedDeclaration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"hsCode"}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"grossWeightG"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"removedAt"}},{"kind":"Field","name":{"kind":"Name","value":"declaration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lrn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<GroupContentQuery, GroupContentQueryVariables>;
export const StateCounterpartDocument = {"__meta__":{"hash":"sha256:6538670d2bfd88e9c3878ea24ad31368488cb3ea92c4aaa3a928484affbe6e71"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StateCounterpart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StateCounterpartInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"stateCounterpart"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StateCounterpartSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"counterpart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CredentialChangeProposed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"credentialChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<StateCounterpartMutation, StateCounterpartMutationVariables>;
export const CounterpartsInHealthDocument = {"__meta__":{"hash":"sha256:116246d11bed2e1e3e4a057ccdfa04348225289a08de74e24a5dcfc7c51d3561"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CounterpartsInHealth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"counterparts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"baseUrl"}},{"kind":"Field","name":{"kind":"Name","value":"credentialFields"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"regimes"}},{"kind":"Field","name":{"kind":"Name","value":"warehouseCode"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lastSuccessAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailureAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailure"}},{"kind":"Field","name":{"kind":"Name","value":"lastHeardAt"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"failures"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}}]}}]}}]}}]} as unknown as DocumentNode<CounterpartsInHealthQuery, CounterpartsInHealthQueryVariables>;
export const CarrierAccountsInHealthDocument = {"__meta__":{"hash":"sha256:a18e2f26f2be137a10fd52e6cecfe5d948fb4f0d33dad2ee311afc2f39087f8e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CarrierAccountsInHealth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"carrierAccounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"dailyCalls"}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"failures"}},{"kind":"Field","name":{"kind":"Name","value":"errorRate"}},{"kind":"Field","name":{"kind":"Name","value":"remainingToday"}},{"kind":"Field","name":{"kind":"Name","value":"lastSuccessAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailureAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailure"}}]}}]}}]}}]} as unknown as DocumentNode<CarrierAccountsInHealthQuery, CarrierAccountsInHealthQueryVariables>;
export const CheckAccountDocument = {"__meta__":{"hash":"sha256:7dbc05760b9f9b040ce90481e20054368aab0f6ef2e1444c1c4c6e3271fe122c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CheckAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckCarrierAccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"checkCarrierAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckCarrierAccountSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"carrierAccount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"failures"}},{"kind":"Field","name":{"kind":"Name","value":"errorRate"}},{"kind":"Field","name":{"kind":"Name","value":"remainingToday"}},{"kind":"Field","name":{"kind":"Name","value":"lastSuccessAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailureAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailure"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CheckAccountMutation, CheckAccountMutationVariables>;
export const LettersInHealthDocument = {"__meta__":{"hash":"sha256:d09b21e7fe74e0a0e176c51ad0ee24c09eaf376ad7286c6a639a1bb0392ade0c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LettersInHealth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"deadLetterCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<LettersInHealthQuery, LettersInHealthQueryVariables>;
export const InboundInHealthDocument = {"__meta__":{"hash":"sha256:23351f7884842d4b9d5d786b24a953eacfe3107514d22a3fa1b0a4cffda5b0ed"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InboundInHealth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"taken"},"name":{"kind":"Name","value":"inboundWebhooks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"verdict"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"TAKEN"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"refused"},"name":{"kind":"Name","value":"inboundWebhooks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"verdict"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"REFUSED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"}},{"kind":"Field","name":{"kind":"Name","value":"faults"}},{"kind":"Field","name":{"kind":"Name","value":"connection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<InboundInHealthQuery, InboundInHealthQueryVariables>;
export const TrackingSourcesInHealthDocument = {"__meta__":{"hash":"sha256:cade89852c65837a66e07dd2caa14773e220b74d05004cd44b29498af3deff13"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TrackingSourcesInHealth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"trackingSources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"asked"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lastSuccessAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailureAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFailure"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"failures"}},{"kind":"Field","name":{"kind":"Name","value":"remainingQuota"}},{"kind":"Field","name":{"kind":"Name","value":"quotaToldAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"heard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lastHeardAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastRefusedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastRefusal"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"}}]}}]}}]}}]} as unknown as DocumentNode<TrackingSourcesInHealthQuery, TrackingSourcesInHealthQueryVariables>;
export const CustomerHistoryDocument = {"__meta__":{"hash":"sha256:3c7bff9fafc09974a5e01ecf2e7e10e896406eaaf3219a249f492a2b873d6fc0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomerHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldChanges"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldChanges"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldChangeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"old"}},{"kind":"Field","name":{"kind":"Name","value":"new"}},{"kind":"Field","name":{"kind":"Name","value":"isHidden"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CustomerHistoryQuery, CustomerHistoryQueryVariables>;
export const SupplierHistoryDocument = {"__meta__":{"hash":"sha256:441fcf45457109f7e8c889ec793d21de788264da655cf180cbf7dc058d1734ae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupplierHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"supplier"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldChanges"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldChanges"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldChangeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"old"}},{"kind":"Field","name":{"kind":"Name","value":"new"}},{"kind":"Field","name":{"kind":"Name","value":"isHidden"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SupplierHistoryQuery, SupplierHistoryQueryVariables>;
export const NamedRecordsDocument = {"__meta__":{"hash":"sha256:26c7e2830bd522bcd7d2f9d927de216b049d10b5a14e16c49caf644ad68d1e0a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NamedRecords"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"customers"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"suppliers"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}]}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"customers"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"suppliers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}]}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"suppliers"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<NamedRecordsQuery, NamedRecordsQueryVariables>;
export const ReleaseHeldOrderDocument = {"__meta__":{"hash":"sha256:f79e0238cc9bbcdf064db4462e5303ec072af18ecf3617d681f458838190a476"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseHeldOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"releaseOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseOrderSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"holdCause"}},{"kind":"Field","name":{"kind":"Name","value":"holdReason"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReleaseHeldOrderMutation, ReleaseHeldOrderMutationVariables>;
export const HeldOrdersDocument = {"__meta__":{"hash":"sha256:5e2fabceeb42563b609c51e78de35b82c3c0295d2faba1eb7609e420a9950024"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HeldOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"causes"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HoldCause"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"direction"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SortDirection"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderUpdatesCursor"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ON_HOLD"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"holdCause"},"value":{"kind":"Variable","name":{"kind":"Name","value":"causes"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"UPDATED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"Variable","name":{"kind":"Name","value":"direction"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"externalRef"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priorStatus"}},{"kind":"Field","name":{"kind":"Name","value":"holdCause"}},{"kind":"Field","name":{"kind":"Name","value":"holdReason"}},{"kind":"Field","name":{"kind":"Name","value":"serviceCode"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<HeldOrdersQuery, HeldOrdersQueryVariables>;
export const HeldOrdersUpdatedDocument = {"__meta__":{"hash":"sha256:c59ee55f0a0bdbee93879361c1449ec06d8e35f04256776362c2247749f0572e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"HeldOrdersUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<HeldOrdersUpdatedSubscription, HeldOrdersUpdatedSubscriptionVariables>;
export const ReplayInboundDocument = {"__meta__":{"hash":"sha256:424fa0efa3babe6ccfc3885cd1c7faf894a3a9fd02df35e8ba462e52cb753b0b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplayInbound"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplayInboundMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"replayInboundMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReplayInboundMessageSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"replayCount"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReplayInboundMutation, ReplayInboundMutationVariables>;
export const RefusedInboundDocument = {"__meta__":{"hash":"sha256:39c152917b45cdbe8dc0ce1bf164dc2818aab0abdf8d6db1d6777d8dfcff9959"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RefusedInbound"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"outcome"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InboundOutcome"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"inboundMessages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"outcome"},"value":{"kind":"Variable","name":{"kind":"Name","value":"outcome"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"scanCount"}},{"kind":"Field","name":{"kind":"Name","value":"replayCount"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"replayOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RefusedInboundQuery, RefusedInboundQueryVariables>;
export const ApproveCustomerDocument = {"__meta__":{"hash":"sha256:72879f7397e054a9458b5a600eb6a86c259f62568c016fdfab50c47c6ba6c7a7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveCustomer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveCustomerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"approveCustomer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveCustomerSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ApproveCustomerMutation, ApproveCustomerMutationVariables>;
export const RevealKycFileDocument = {"__meta__":{"hash":"sha256:9bb5f5368181ed28b10213763a48c80b879ddc8367988cf6fc9cddcc12853c9c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevealKycFile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevealKycDocumentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revealKycDocument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevealKycDocumentSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RevealKycFileMutation, RevealKycFileMutationVariables>;
export const RejectKycDocument = {"__meta__":{"hash":"sha256:d04b5beca5e9d43b940c6fd3e9fbab4a133845b0412419debc8876ad4c962c95"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RejectKyc"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RejectKycDocumentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rejectKycDocument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RejectKycDocumentSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"rejectionReason"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RejectKycMutation, RejectKycMutationVariables>;
export const CustomersToReviewDocument = {"__meta__":{"hash":"sha256:6e2c35547fa82f6142533822a8b1bb39f8395ba724e4d5d56cbd47898f460a67"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomersToReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"statuses"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerStatus"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"direction"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SortDirection"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"customerStatusCursor"}},{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"Variable","name":{"kind":"Name","value":"statuses"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"CREATED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"Variable","name":{"kind":"Name","value":"direction"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"suspensionReason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"defaultCurrency"}},{"kind":"Field","name":{"kind":"Name","value":"kycDocuments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"holderName"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"rejectionReason"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CustomersToReviewQuery, CustomersToReviewQueryVariables>;
export const CustomerStatusChangedDocument = {"__meta__":{"hash":"sha256:17491f2bb0295ba690e666cc71eeb4af1ef23d784ac4d3f2cb50e786a2c6ad21"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CustomerStatusChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerStatusChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}}]} as unknown as DocumentNode<CustomerStatusChangedSubscription, CustomerStatusChangedSubscriptionVariables>;
export const ParcelPositionsDocument = {"__meta__":{"hash":"sha256:e6b6a78230660c816e9e02402a500ba9e4bd4d074ebcd5eb6cec8889d53e906e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ParcelPositions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ShipmentFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"trackingFeedCursor"}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"serviceCode"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"trackingStatus"}},{"kind":"Field","name":{"kind":"Name","value":"exceptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"localTime"}},{"kind":"Field","name":{"kind":"Name","value":"utcOffset"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ParcelPositionsQuery, ParcelPositionsQueryVariables>;
export const PositionsUpdatedDocument = {"__meta__":{"hash":"sha256:c008c75daace011e6bda289aac4a06a924f6b36ccac1a1085fa66e9e6d677347"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"PositionsUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tenantTrackingFeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"localTime"}},{"kind":"Field","name":{"kind":"Name","value":"utcOffset"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"serviceCode"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}}]}}]}}]}}]} as unknown as DocumentNode<PositionsUpdatedSubscription, PositionsUpdatedSubscriptionVariables>;
export const DecideMatchDocument = {"__meta__":{"hash":"sha256:1e9200af7113440e1828ad43ba4be813f082e05d5f63ebfaccff3d499c6e64f3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideMatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecidePartyMatchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decidePartyMatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecidePartyMatchSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"match"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DecideMatchMutation, DecideMatchMutationVariables>;
export const PartyMatchesDocument = {"__meta__":{"hash":"sha256:0407c19c57e0ac3bb8438398104c2589a80bb2eb88a022190326f4e8aebe0dab"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartyMatches"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"states"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PartyMatchState"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"direction"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SortDirection"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withConsignee"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"partyMatches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"states"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"CREATED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"Variable","name":{"kind":"Name","value":"direction"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"matched"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"foundAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isHeld"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consignee"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withConsignee"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"deniedParty"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PartyMatchesQuery, PartyMatchesQueryVariables>;
export const ReplayMessageDocument = {"__meta__":{"hash":"sha256:0e713e264f759b31bcf898eb1fd114488d6ed7f82dc4ea331947ad1c81109d69"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplayMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplayCounterpartMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"replayCounterpartMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReplayCounterpartMessageSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"counterpartMessage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"replays"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReplayMessageMutation, ReplayMessageMutationVariables>;
export const CounterpartMessagesDocument = {"__meta__":{"hash":"sha256:278cdcbce7c019ff90cf10a856c2f97cc24f8bb4d8b0e94629a60fc7c7cc03c2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CounterpartMessages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"verdict"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CounterpartMessageVerdict"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"direction"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SortDirection"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"counterpartMessages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"verdict"},"value":{"kind":"Variable","name":{"kind":"Name","value":"verdict"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"RECEIVED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"Variable","name":{"kind":"Name","value":"direction"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"repeats"}},{"kind":"Field","name":{"kind":"Name","value":"replays"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"judgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"counterpart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CounterpartMessagesQuery, CounterpartMessagesQueryVariables>;
export const RetryBookingDocument = {"__meta__":{"hash":"sha256:6ae20f2ec0aa02e6eb8dc8828d0645ae945c7ce3f92e0f7c0ec28cb99292a197"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryBooking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetryBookingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"retryBooking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RetryBookingSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RetryBookingMutation, RetryBookingMutationVariables>;
export const ChooseCarrierDocument = {"__meta__":{"hash":"sha256:47213fc25a4f561cb758bd0ed3a618dee2ddafcabcfc65d2668cd562b13d6442"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChooseCarrier"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChooseCarrierInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"chooseCarrier"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChooseCarrierSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ChooseCarrierMutation, ChooseCarrierMutationVariables>;
export const ConfirmVoidDocument = {"__meta__":{"hash":"sha256:9c60a42013285fa9f5e67be47fc5ed9f16595e1888f79d71a1bb8d6463c57d16"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmVoid"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmBookingVoidInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"confirmBookingVoid"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmBookingVoidSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmVoidMutation, ConfirmVoidMutationVariables>;
export const RoutesToChooseDocument = {"__meta__":{"hash":"sha256:55a503cfb01f6c9c2d62d97b9e6e0617229c24566d2b22e9a9614fedd8cf797c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RoutesToChoose"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"carrierRoutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serviceCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<RoutesToChooseQuery, RoutesToChooseQueryVariables>;
export const ParcelAroundDocument = {"__meta__":{"hash":"sha256:c0ea9cdc6cad4c310891c870766683488a59a0e71515050e3dd0d3a89df007cd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ParcelAround"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isText"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withAnswers"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withSuggestions"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isId"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AroundOrder"}}]}},{"kind":"Field","name":{"kind":"Name","value":"orderByReference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isText"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AroundOrder"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipmentByTrackingNumber"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isText"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AroundOrder"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AroundOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"externalRef"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priorStatus"}},{"kind":"Field","name":{"kind":"Name","value":"holdCause"}},{"kind":"Field","name":{"kind":"Name","value":"holdReason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"incoterm"}},{"kind":"Field","name":{"kind":"Name","value":"serviceCode"}},{"kind":"Field","name":{"kind":"Name","value":"iossNumber"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"maskedConsignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parcel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"weightG"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMm"}},{"kind":"Field","name":{"kind":"Name","value":"widthMm"}},{"kind":"Field","name":{"kind":"Name","value":"heightMm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"hs6"}},{"kind":"Field","name":{"kind":"Name","value":"unitValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"quote"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"pricedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sellTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"costTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"margin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"landedCost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"knownTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"saga"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"waitingFor"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"fields"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"holds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"captured"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"charges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"accruedAt"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reconciliation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isReconciled"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"bookedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"serviceCode"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isHeld"}},{"kind":"Field","name":{"kind":"Name","value":"eta"}},{"kind":"Field","name":{"kind":"Name","value":"trackingStatus"}},{"kind":"Field","name":{"kind":"Name","value":"trackingCursor"}},{"kind":"Field","name":{"kind":"Name","value":"isSandbox"}},{"kind":"Field","name":{"kind":"Name","value":"lastMile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"followedNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"knownBy"}},{"kind":"Field","name":{"kind":"Name","value":"candidates"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carrierSuggestions"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withSuggestions"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"suggestedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carrierBookings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"lastMileNumber"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"considered"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"accountCode"}},{"kind":"Field","name":{"kind":"Name","value":"product"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"transitToDays"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priceToldAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"calls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"rawAnswer"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withAnswers"}}}]}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"declarations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lrn"}},{"kind":"Field","name":{"kind":"Name","value":"mrn"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateAt"}},{"kind":"Field","name":{"kind":"Name","value":"referral"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exceptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"localTime"}},{"kind":"Field","name":{"kind":"Name","value":"utcOffset"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subStatus"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ParcelAroundQuery, ParcelAroundQueryVariables>;
export const AroundOrderUpdatedDocument = {"__meta__":{"hash":"sha256:1e0263010cff481cfcbbed5702af2ea817cdfc890e7a98e022f4879ddd6bef25"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"AroundOrderUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<AroundOrderUpdatedSubscription, AroundOrderUpdatedSubscriptionVariables>;
export const AroundTrackingDocument = {"__meta__":{"hash":"sha256:84883fc7be73f0985aae0e444e9233599e2f72baa26171cdbb9772f3199ad73a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"AroundTracking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"shipmentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trackingUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"shipmentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"shipmentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<AroundTrackingSubscription, AroundTrackingSubscriptionVariables>;
export const ApprovePriceProposalDocument = {"__meta__":{"hash":"sha256:7b53cac2d4753a55c5919626b825a53040eefcf587fbb07adb5b357f04d74b7b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApprovePriceProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApprovePricingProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"approvePricingProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApprovePricingProposalSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ApprovePriceProposalMutation, ApprovePriceProposalMutationVariables>;
export const RejectPriceProposalDocument = {"__meta__":{"hash":"sha256:62459cd968f06cda378c74d5818bd786214459a6f147948a9d27309bde7fe4dd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RejectPriceProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RejectPricingProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rejectPricingProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RejectPricingProposalSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RejectPriceProposalMutation, RejectPriceProposalMutationVariables>;
export const PriceProposalsDocument = {"__meta__":{"hash":"sha256:edd13eeae4031f66d1d547cd26da493d027e41a5702756d712bf6644d78b9579"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PriceProposals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PricingProposalStatus"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"direction"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SortDirection"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pricingProposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"CREATED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"Variable","name":{"kind":"Name","value":"direction"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"decisionReason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exchangeRates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"formerRate"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleEnd"}},{"kind":"Field","name":{"kind":"Name","value":"requirement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requirementEnd"}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"rateCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"zone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"postalPrefix"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PriceProposalsQuery, PriceProposalsQueryVariables>;
export const ZonesThenDocument = {"__meta__":{"hash":"sha256:98716f9219040312562f44e67a4ca6e9b670d32121f41d77c46350c18c7ca252"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ZonesThen"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"zones"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"postalPrefix"}}]}}]}}]}}]} as unknown as DocumentNode<ZonesThenQuery, ZonesThenQueryVariables>;
export const RenameCardDocument = {"__meta__":{"hash":"sha256:abfe4feaeaf4699f0f114338542e810cc367ab920764f3720b94eeafce4bb74a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RenameCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RenameRateCardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"renameRateCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RenameRateCardSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rateCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RenameCardMutation, RenameCardMutationVariables>;
export const AssignCardDocument = {"__meta__":{"hash":"sha256:5d8b0cd1ff874a9e65e6ad8b7a6babd057491dc64e7a469cb920aad357018acd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignRateCardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"assignRateCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AssignRateCardSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rateCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"assignedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AssignCardMutation, AssignCardMutationVariables>;
export const CustomersToAssignDocument = {"__meta__":{"hash":"sha256:12b51bacc75156fab417784b3953f71b9ec413abb57756ca2666a0b3b23980df"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomersToAssign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CustomersToAssignQuery, CustomersToAssignQueryVariables>;
export const LanesToDraftDocument = {"__meta__":{"hash":"sha256:85b4f598588eb06b190497683ac116bf4af277ae4f5dda507d6e85f6344cdd77"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LanesToDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cardId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rateCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cardId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"lanesInForce"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"zoneCode"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"prices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"upToG"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"zones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<LanesToDraftQuery, LanesToDraftQueryVariables>;
export const NewRateCardDocument = {"__meta__":{"hash":"sha256:f746eb11f014d2af899ef0b457c6c3642577e4c9561192edaac88737b27d35c8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NewRateCard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateRateCardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"createRateCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateRateCardSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rateCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<NewRateCardMutation, NewRateCardMutationVariables>;
export const RateCardAroundDocument = {"__meta__":{"hash":"sha256:9e55b846076ee51829a971b2b7603c130c3e75aa1565090e854e329d8b21afc6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RateCardAround"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rateCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"assignedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"assignedTo"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pricingProposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kind"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RATE_CARD_VERSION"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROPOSED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RateCardAroundQuery, RateCardAroundQueryVariables>;
export const RateCardHistoryDocument = {"__meta__":{"hash":"sha256:8d8453a57ca4208cf5e541b4958abac5e34a58c751be2517a47ffde50309827c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RateCardHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rateCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldChanges"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldChanges"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldChangeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"old"}},{"kind":"Field","name":{"kind":"Name","value":"new"}},{"kind":"Field","name":{"kind":"Name","value":"isHidden"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RateCardHistoryQuery, RateCardHistoryQueryVariables>;
export const RateCardVersionHistoryDocument = {"__meta__":{"hash":"sha256:41bd43d99c9aa79960a331ef8867c370d745adcb2d6c75f99e22903c149281cc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RateCardVersionHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rateCardVersion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldChanges"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldChanges"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldChangeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"old"}},{"kind":"Field","name":{"kind":"Name","value":"new"}},{"kind":"Field","name":{"kind":"Name","value":"isHidden"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RateCardVersionHistoryQuery, RateCardVersionHistoryQueryVariables>;
export const RateCardVersionAroundDocument = {"__meta__":{"hash":"sha256:b06dcfe101d19f870b81bfb071ca0218fe08597c0f6d8caad5b52cfa352cdb93"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RateCardVersionAround"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rateCardVersion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"lanes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"zoneCode"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"prices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"upToG"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"surcharges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"serviceCode"}},{"kind":"Field","name":{"kind":"Name","value":"zoneCode"}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"postalPrefix"}}]}},{"kind":"Field","name":{"kind":"Name","value":"longestSideOverMm"}},{"kind":"Field","name":{"kind":"Name","value":"appliesFrom"}},{"kind":"Field","name":{"kind":"Name","value":"appliesUntil"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"costPercent"}},{"kind":"Field","name":{"kind":"Name","value":"percentOf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}}]}}]}}]}}]} as unknown as DocumentNode<RateCardVersionAroundQuery, RateCardVersionAroundQueryVariables>;
export const DraftAgainstPublishedDocument = {"__meta__":{"hash":"sha256:30dcb748d7f525ee91d35a557d0692e9846448e3b214833b807bde3c2352bc9a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DraftAgainstPublished"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cardId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"versionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"compareRates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"rateCardId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cardId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"versionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"versionId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"serviceCode"}},{"kind":"Field","name":{"kind":"Name","value":"zoneCode"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"overG"}},{"kind":"Field","name":{"kind":"Name","value":"upToG"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"costBefore"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"costAfter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rateCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cardId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"surchargesInForce"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"serviceCode"}},{"kind":"Field","name":{"kind":"Name","value":"zoneCode"}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"postalPrefix"}}]}},{"kind":"Field","name":{"kind":"Name","value":"longestSideOverMm"}},{"kind":"Field","name":{"kind":"Name","value":"appliesFrom"}},{"kind":"Field","name":{"kind":"Name","value":"appliesUntil"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"costPercent"}},{"kind":"Field","name":{"kind":"Name","value":"percentOf"}}]}}]}}]}}]} as unknown as DocumentNode<DraftAgainstPublishedQuery, DraftAgainstPublishedQueryVariables>;
export const RateCardsDocument = {"__meta__":{"hash":"sha256:707f59ce0b25888e76e5aac2272a091b75fbfb3b22d14997d5a98a4cea1e051f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RateCards"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rateCards"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"assignedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"assignedTo"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RateCardsQuery, RateCardsQueryVariables>;
export const SurchargesAroundDocument = {"__meta__":{"hash":"sha256:fb54f77679b702584f92787cce2547beb127e02ba36c54cc075e39c05ed6d1d6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SurchargesAround"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cardId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rateCard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cardId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"zones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<SurchargesAroundQuery, SurchargesAroundQueryVariables>;
export const SetSurchargesDocument = {"__meta__":{"hash":"sha256:54aa6b38bb8c2656300f9cc3af0ab2fcd6b949d07c75138b1cac45dc7bf32c35"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetSurcharges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetDraftSurchargesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"setDraftSurcharges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetDraftSurchargesSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetSurchargesMutation, SetSurchargesMutationVariables>;
export const DraftVersionDocument = {"__meta__":{"hash":"sha256:0823dff1c3db6ae853abbdaa8600ce86c33e0874151606ed4701b4e5c113eadc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DraftVersion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DraftRateCardVersionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"draftRateCardVersion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DraftRateCardVersionSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DraftVersionMutation, DraftVersionMutationVariables>;
export const RedraftVersionDocument = {"__meta__":{"hash":"sha256:c044dbde9f351d1dcef1866159185e4cd631f839696856331fbb216590b85c96"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RedraftVersion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RedraftRateCardVersionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"redraftRateCardVersion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RedraftRateCardVersionSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RateCardVersionChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RedraftVersionMutation, RedraftVersionMutationVariables>;
export const ProposeVersionDocument = {"__meta__":{"hash":"sha256:2b2adfafdd68802c79d4daae75e5c56c4185d36156f724250353b9735d2ca3dc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeVersion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeRateCardVersionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposeRateCardVersion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeRateCardVersionSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ProposeVersionMutation, ProposeVersionMutationVariables>;
export const WithdrawProposalDocument = {"__meta__":{"hash":"sha256:985fe7c7186fc24a08b35a88017ee90115184a04f50bb34e11100d60e5c6e588"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawPricingProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawPricingProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawPricingProposalSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawProposalMutation, WithdrawProposalMutationVariables>;
export const RetireVersionDocument = {"__meta__":{"hash":"sha256:24fe5eae6be59cc0dc7a048ba0e0231ce73318b4019aba9a4084b19b93c7e61d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetireVersion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetireRateCardVersionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"retireRateCardVersion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RetireRateCardVersionSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resumed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RetireVersionMutation, RetireVersionMutationVariables>;
export const WarehousesToReceiveDocument = {"__meta__":{"hash":"sha256:e73dc475e563df9dd8da24d7eb700732e80ef7352800b26ac01eb11b136c17b0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WarehousesToReceive"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"warehouses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}}]}}]}}]} as unknown as DocumentNode<WarehousesToReceiveQuery, WarehousesToReceiveQueryVariables>;
export const ReceiveScannedDocument = {"__meta__":{"hash":"sha256:0ce95ef15ee4b4dccfcd691927b17cda9432214218666567deba0cc785514c62"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReceiveScanned"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReceiveParcelsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"receiveParcels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReceiveParcelsSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReceiveParcelSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"parcel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ParcelNotReceivable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReceiveScannedMutation, ReceiveScannedMutationVariables>;
export const EndRuleDocument = {"__meta__":{"hash":"sha256:8cdccfb475e23947d2f4236321571b70715616a563f194c400a01881eb81cf39"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndRule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeRegulatoryRuleEndInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposeRegulatoryRuleEnd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeRegulatoryRuleEndSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EndRuleMutation, EndRuleMutationVariables>;
export const NextRuleDocument = {"__meta__":{"hash":"sha256:2b3f796e3fd5e43bb1745673d7dec9761eafecfd6f126fb605f265f363b6a83d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NextRule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeRegulatoryRuleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposeRegulatoryRule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeRegulatoryRuleSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<NextRuleMutation, NextRuleMutationVariables>;
export const RatesInForceDocument = {"__meta__":{"hash":"sha256:7d0a00ec14eb0dcf21411c7d255ca1449c33d02cd4b9718000ec8896b27a8381"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RatesInForce"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"exchangeRates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"usableUntil"}},{"kind":"Field","name":{"kind":"Name","value":"current"}}]}}]}}]} as unknown as DocumentNode<RatesInForceQuery, RatesInForceQueryVariables>;
export const RegulatoryRulesDocument = {"__meta__":{"hash":"sha256:271edeb6e56bbbe357304a41256e7c0550e04d08d7bf0f109204b39a40fca259"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RegulatoryRules"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RegulatoryRuleFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"regulatoryRules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"territories"}},{"kind":"Field","name":{"kind":"Name","value":"origins"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"threshold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taxesTransport"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RegulatoryRulesQuery, RegulatoryRulesQueryVariables>;
export const StateRateDocument = {"__meta__":{"hash":"sha256:b88f6488344578643d9e604695da82a525858ea6c52067221e2d590c6d447247"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StateRate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishExchangeRatesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"publishExchangeRates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublishExchangeRatesSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"quote"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExchangeRatesProposed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<StateRateMutation, StateRateMutationVariables>;
export const NewZoneDocument = {"__meta__":{"hash":"sha256:1d2201fe49a513d1fc6ec48cf3b145f58c280ab873652159527afd973807dc6e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NewZone"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateZoneInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"createZone"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateZoneSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"zone"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<NewZoneMutation, NewZoneMutationVariables>;
export const ProposeReachDocument = {"__meta__":{"hash":"sha256:39184bb5b4b012dad9a5afc0a43a11bb61407997893abf1564dbe4b2836bdbbf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeReach"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeZoneReachInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposeZoneReach"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeZoneReachSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ProposeReachMutation, ProposeReachMutationVariables>;
export const ZonesInForceDocument = {"__meta__":{"hash":"sha256:53e2007fe9ec56002aaf5aee27dc91a2a84ba2d724216210cce5c40c61eb15d7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ZonesInForce"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"zones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"areas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"postalPrefix"}}]}}]}}]}}]} as unknown as DocumentNode<ZonesInForceQuery, ZonesInForceQueryVariables>;
export const RetryStepDocument = {"__meta__":{"hash":"sha256:07779e9b62c23a811b3d0ff60a216454d3b9ee262e220d47fc7037715cf23834"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryStep"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetrySagaStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"retrySagaStep"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RetrySagaStepSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RetryStepMutation, RetryStepMutationVariables>;
export const SkipStepDocument = {"__meta__":{"hash":"sha256:8f42aa254f69685d76ff41ae10045a1bba49692114fc2a79ab29c3e94f396097"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SkipStep"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SkipSagaStepInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"skipSagaStep"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SkipSagaStepSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SkipStepMutation, SkipStepMutationVariables>;
export const CompensateDocument = {"__meta__":{"hash":"sha256:72a57968fa8488166ae4380914b354bbc252b8baf24c8afc7168b48a46413759"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Compensate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompensateOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"compensateOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompensateOrderSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CompensateMutation, CompensateMutationVariables>;
export const StuckSagasDocument = {"__meta__":{"hash":"sha256:73ee7044ede8286b4d42451854910fbde70a9d98df04e07b1cc97096780fff56"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StuckSagas"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"waitingFor"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SagaWait"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"direction"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SortDirection"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderSagas"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"overdue"},"value":{"kind":"BooleanValue","value":true}},{"kind":"ObjectField","name":{"kind":"Name","value":"waitingFor"},"value":{"kind":"Variable","name":{"kind":"Name","value":"waitingFor"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"CREATED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"Variable","name":{"kind":"Name","value":"direction"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"waitingFor"}},{"kind":"Field","name":{"kind":"Name","value":"waitingSince"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"atDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"deed"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"doneBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StuckSagasQuery, StuckSagasQueryVariables>;
export const CountHeldDocument = {"__meta__":{"hash":"sha256:6edc4e8846ac3cbaa576c7be32d40d1997a88cb213b74edf3fae70ac3b8b1b93"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountHeld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ON_HOLD"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CountHeldQuery, CountHeldQueryVariables>;
export const CountExceptionsDocument = {"__meta__":{"hash":"sha256:38b62eb4b45c9b5b23a9cef5f92dfb05cf387f0a61e5892611670e877ef7ebc8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountExceptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"exceptionQueue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"unowned"}}]}}]}}]} as unknown as DocumentNode<CountExceptionsQuery, CountExceptionsQueryVariables>;
export const CountDeclarationsDocument = {"__meta__":{"hash":"sha256:f3a8ba72638905040f522ab0c5fc89d79066754dd6ca149e1d12312867d3e632"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountDeclarations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"held"},"name":{"kind":"Name","value":"declarations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"HELD_DOCS"},{"kind":"EnumValue","value":"HELD_EXAM"},{"kind":"EnumValue","value":"REJECTED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"referred"},"name":{"kind":"Name","value":"declarations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"referral"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"RFI"},{"kind":"EnumValue","value":"RFS"},{"kind":"EnumValue","value":"DNL"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CountDeclarationsQuery, CountDeclarationsQueryVariables>;
export const CountGroupsDocument = {"__meta__":{"hash":"sha256:9900c8ef5df2d13ed738b8a2e05d4565ad194f3e77fe8d8f75b37e386714f4b7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"groupedDeclarations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DRAFT"},{"kind":"EnumValue","value":"REJECTED"},{"kind":"EnumValue","value":"HELD_DOCS"},{"kind":"EnumValue","value":"HELD_EXAM"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CountGroupsQuery, CountGroupsQueryVariables>;
export const CountMatchesDocument = {"__meta__":{"hash":"sha256:a832b4acf3820af99a587295d0f431aa9310d970d45766044d306bc6aa60c885"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountMatches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"partyMatches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OPEN"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CountMatchesQuery, CountMatchesQueryVariables>;
export const CountDecisionsDocument = {"__meta__":{"hash":"sha256:8ddccb32d71613cfecfe36cb5c0ee8f3fef4aa8bd31200e513b49290a3877176"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountDecisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentDecisions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isOpen"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CountDecisionsQuery, CountDecisionsQueryVariables>;
export const CountBillLinesDocument = {"__meta__":{"hash":"sha256:38876a2c57f3aae4f1603dc286991add190fda1978a415348d4681777a594c9c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountBillLines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"unreconciled"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CountBillLinesQuery, CountBillLinesQueryVariables>;
export const CountSupplierClaimsDocument = {"__meta__":{"hash":"sha256:69ca7d62da1dd0f3752bffed04e8f24e036c600b18bab65a2b8a62c295b34554"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountSupplierClaims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shortClaims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DISPUTED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CountSupplierClaimsQuery, CountSupplierClaimsQueryVariables>;
export const CountToReviewDocument = {"__meta__":{"hash":"sha256:7f35e1a80372ff908717d6c7355f1583f4f0bb94b571e20414c9211a1177c5d1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountToReview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PENDING_KYC"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CountToReviewQuery, CountToReviewQueryVariables>;
export const CountAdjustmentsDocument = {"__meta__":{"hash":"sha256:aa7ce5e6e8b34ed103311930413c8805700ad8bf72db772d86891f7950cdac58"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountAdjustments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"adjustments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROPOSED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CountAdjustmentsQuery, CountAdjustmentsQueryVariables>;
export const CountPriceProposalsDocument = {"__meta__":{"hash":"sha256:2bc5f8b8504a142785949fd3d75569050923602d84f12c8e9616b49c534f1566"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountPriceProposals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pricingProposals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROPOSED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CountPriceProposalsQuery, CountPriceProposalsQueryVariables>;
export const CountMessagesDocument = {"__meta__":{"hash":"sha256:f88e5a5f0de7e4bdf0cb85fdf503a8f77cfc1ec86c8998fdfb6ca9e1a6ca1144"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountMessages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"counterpartMessages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"verdict"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"REFUSED"},{"kind":"EnumValue","value":"EARLY"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CountMessagesQuery, CountMessagesQueryVariables>;
export const CountAccountChangesDocument = {"__meta__":{"hash":"sha256:aad7aabf6f2d5fddb303ed0d135f30bb9487f99faf0c7fc6269ecdcf8b1b66a8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountAccountChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"credentialChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PROPOSED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CountAccountChangesQuery, CountAccountChangesQueryVariables>;
export const CountDeadLettersDocument = {"__meta__":{"hash":"sha256:c022fede336e5d49a7f1a4992d436902df6dfd82d8bedc5f45d604ae968708ef"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountDeadLetters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"deadLetterCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<CountDeadLettersQuery, CountDeadLettersQueryVariables>;
export const CountStuckDocument = {"__meta__":{"hash":"sha256:611ea768ac1d525d7153c5ec9acfb0d61561ab37d8466385f46fce2876d0a58b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountStuck"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderSagas"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"overdue"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CountStuckQuery, CountStuckQueryVariables>;
export const CloseClaimDocument = {"__meta__":{"hash":"sha256:8bd1be2ddf4ab14541bbec943559ffe1b9574b6ca3eb3a8802b81e3889416cd8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseClaim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseShortClaimInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"closeShortClaim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CloseShortClaimSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shortClaim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CloseClaimMutation, CloseClaimMutationVariables>;
export const SupplierClaimsDocument = {"__meta__":{"hash":"sha256:442eaa82345d36c3c8fad6548f6c17b812b37114232e18fa01c808b9501efe2a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupplierClaims"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ShortClaimStatus"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"direction"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SortDirection"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withAmounts"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shortClaims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"CREATED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"Variable","name":{"kind":"Name","value":"direction"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withAmounts"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"granted"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withAmounts"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputeReason"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"answerBy"}},{"kind":"Field","name":{"kind":"Name","value":"line"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}},{"kind":"Field","name":{"kind":"Name","value":"dispatched"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"damaged"}},{"kind":"Field","name":{"kind":"Name","value":"short"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"supplier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SupplierClaimsQuery, SupplierClaimsQueryVariables>;
export const DestinationRequirementsDocument = {"__meta__":{"hash":"sha256:6d65b5fa2c30b661bf8714cd43e06460ace2933eb625d6b8d91e8f33658dbd9e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DestinationRequirements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"country"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CountryCode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"importRequirements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"country"},"value":{"kind":"Variable","name":{"kind":"Name","value":"country"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}}]}}]}}]} as unknown as DocumentNode<DestinationRequirementsQuery, DestinationRequirementsQueryVariables>;
export const ApiClientsDocument = {"__meta__":{"hash":"sha256:045ec2edff2d9843cfdafde0be75c0581b2f04cbab0df2726685874bd839c66c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiClients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"apiClients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"perMinute"}},{"kind":"Field","name":{"kind":"Name","value":"perDay"}},{"kind":"Field","name":{"kind":"Name","value":"callsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"credentials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ApiClientsQuery, ApiClientsQueryVariables>;
export const ApiClientHistoryDocument = {"__meta__":{"hash":"sha256:a0b2bc47de05e5e1d45f8fdcaec13831f6c2ed967d5bdfdb9338228bda3c07d7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiClientHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"apiClient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldChanges"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldChanges"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldChangeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"old"}},{"kind":"Field","name":{"kind":"Name","value":"new"}},{"kind":"Field","name":{"kind":"Name","value":"isHidden"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ApiClientHistoryQuery, ApiClientHistoryQueryVariables>;
export const IssueCredentialDocument = {"__meta__":{"hash":"sha256:810341c4a99b7f34a194837debfde71eb6e0bd45d1c541e2f584088903b74077"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IssueCredential"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IssueCredentialInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"issueCredential"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IssueCredentialSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"credential"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<IssueCredentialMutation, IssueCredentialMutationVariables>;
export const RotateCredentialDocument = {"__meta__":{"hash":"sha256:405f72d6f0c5ec03bbf9ad8367095e9c27e6d542575e49d8c5f2b8f47d432143"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateCredential"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RotateCredentialInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rotateCredential"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RotateCredentialSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"credential"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RotateCredentialMutation, RotateCredentialMutationVariables>;
export const RevokeCredentialDocument = {"__meta__":{"hash":"sha256:38d13a20b10de98b638b4b053345d8bf3c31eeaafde0435f0561e2adabd4b357"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeCredential"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeCredentialInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revokeCredential"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeCredentialSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"credential"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeCredentialMutation, RevokeCredentialMutationVariables>;
export const RevokeApiClientDocument = {"__meta__":{"hash":"sha256:e4ede02abb1f928443e47ba0c82f0415c5aaacd1f8c5e5db462d7960af21136d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeApiClient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeApiClientInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revokeApiClient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeApiClientSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"apiClient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeApiClientMutation, RevokeApiClientMutationVariables>;
export const CreateApiClientDocument = {"__meta__":{"hash":"sha256:bc97ca98f40ab63f0af13e70f3e4bec88fd22eea6cbf410b71963653795b447e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateApiClient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateApiClientInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"createApiClient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateApiClientSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"apiClient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateApiClientMutation, CreateApiClientMutationVariables>;
export const CompanyDocument = {"__meta__":{"hash":"sha256:f992503490c82b4bdd30d8e6d2abc8965c423cd2efabaeff61e2f8d87db124a8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tenant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"suspensionReason"}},{"kind":"Field","name":{"kind":"Name","value":"defaultCurrency"}},{"kind":"Field","name":{"kind":"Name","value":"incoterm"}},{"kind":"Field","name":{"kind":"Name","value":"kycDocuments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"holderName"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuingCountry"}},{"kind":"Field","name":{"kind":"Name","value":"expiresOn"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rejectionReason"}},{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompanyQuery, CompanyQueryVariables>;
export const CompanyHistoryDocument = {"__meta__":{"hash":"sha256:39bb6cf74243a85ada256c5964834487178814451a4c9b24478492f050fa77d0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompanyHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldChanges"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldChanges"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldChangeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"old"}},{"kind":"Field","name":{"kind":"Name","value":"new"}},{"kind":"Field","name":{"kind":"Name","value":"isHidden"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CompanyHistoryQuery, CompanyHistoryQueryVariables>;
export const SubmitKycDocumentDocument = {"__meta__":{"hash":"sha256:8de13f646927ae6961396e7091b8c69337160ab011840de40a37b31598954187"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitKycDocument"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitKycDocumentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"submitKycDocument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitKycDocumentSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"upload"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SubmitKycDocumentMutation, SubmitKycDocumentMutationVariables>;
export const AddCustomsNumberDocument = {"__meta__":{"hash":"sha256:312c1b3f8c04423903e3016251e1ca37a0fd62109c64d09688e56d6d703ff0ed"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddCustomsNumber"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddCustomsNumberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"addCustomsNumber"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AddCustomsNumberSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"customsNumber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AddCustomsNumberMutation, AddCustomsNumberMutationVariables>;
export const CustomsNumbersDocument = {"__meta__":{"hash":"sha256:103baaa9b882d505c6bfcacf4d4bd749bfdfe88b963c10aa10321cf3f5931bc1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomsNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tenant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"customsNumbers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"maskedNumber"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"isDefault"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"isValid"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CustomsNumbersQuery, CustomsNumbersQueryVariables>;
export const SetDefaultIossNumberDocument = {"__meta__":{"hash":"sha256:25fb74984b87d853e5c129fd7efcd9eae9cc1dea3f5ef977c0780b025129b4b5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetDefaultIossNumber"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetDefaultIossNumberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"setDefaultIossNumber"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetDefaultIossNumberSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"customsNumber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetDefaultIossNumberMutation, SetDefaultIossNumberMutationVariables>;
export const EndCustomsNumberDocument = {"__meta__":{"hash":"sha256:936c513a20d0c3bea74a76604858232b69801a034179b694b83a5af48c845559"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndCustomsNumber"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndCustomsNumberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endCustomsNumber"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EndCustomsNumberSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"customsNumber"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EndCustomsNumberMutation, EndCustomsNumberMutationVariables>;
export const RemoveCustomsNumberDocument = {"__meta__":{"hash":"sha256:1b5d1381ff93fa28582090fd88ba962b3a68e8a02ee15cb0ee460d1e1d3b5f46"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveCustomsNumber"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveCustomsNumberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"removeCustomsNumber"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveCustomsNumberSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"removedCustomsNumberId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveCustomsNumberMutation, RemoveCustomsNumberMutationVariables>;
export const AnswerOrderImportDocument = {"__meta__":{"hash":"sha256:814728d6020769dd42c0053febbae5c16e45fc56bd0500f93621e40c69ac6789"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerOrderImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerOrderImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"answerOrderImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerOrderImportSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AnswerOrderImportMutation, AnswerOrderImportMutationVariables>;
export const OrderBatchDocument = {"__meta__":{"hash":"sha256:eb3f5593bcbaa2cf587d37f50f9326dfaec0764ac7a9e5271df002a1261f7ee6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderBatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderBatchUpdatesCursor"}},{"kind":"Field","name":{"kind":"Name","value":"orderBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"isDryRun"}},{"kind":"Field","name":{"kind":"Name","value":"submits"}},{"kind":"Field","name":{"kind":"Name","value":"fileKind"}},{"kind":"Field","name":{"kind":"Name","value":"encoding"}},{"kind":"Field","name":{"kind":"Name","value":"dateQuestion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"entered"}},{"kind":"Field","name":{"kind":"Name","value":"dayFirst"}},{"kind":"Field","name":{"kind":"Name","value":"monthFirst"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ignoredColumns"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"judgedCount"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedCount"}},{"kind":"Field","name":{"kind":"Name","value":"existingCount"}},{"kind":"Field","name":{"kind":"Name","value":"refusedCount"}},{"kind":"Field","name":{"kind":"Name","value":"failureCode"}},{"kind":"Field","name":{"kind":"Name","value":"failureMessage"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"refusedFile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sameFileAs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}}]} as unknown as DocumentNode<OrderBatchQuery, OrderBatchQueryVariables>;
export const OrderBatchUpdatedDocument = {"__meta__":{"hash":"sha256:96c786bfbc59adf367fabb86a6f8f36a0fad260d88cc4fc45385801e12d47c4b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OrderBatchUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"batchId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderBatchUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"batchId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"batchId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"judgedCount"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedCount"}},{"kind":"Field","name":{"kind":"Name","value":"existingCount"}},{"kind":"Field","name":{"kind":"Name","value":"refusedCount"}}]}}]}}]}}]} as unknown as DocumentNode<OrderBatchUpdatedSubscription, OrderBatchUpdatedSubscriptionVariables>;
export const CancelOrderImportDocument = {"__meta__":{"hash":"sha256:4262a252e95c8fc33b16fc95e76581abd7aa2a9a4d3a8e3cbfb6d85a78ac19f8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelOrderImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelOrderImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cancelOrderImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CancelOrderImportSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CancelOrderImportMutation, CancelOrderImportMutationVariables>;
export const OrderBatchRowsDocument = {"__meta__":{"hash":"sha256:0f98fb00554b9c921148fa87b49e4f27da9dd318e97846217e200db10a39c8b9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderBatchRows"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderBatchRowStatus"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderBatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"entered"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderBatchRowsQuery, OrderBatchRowsQueryVariables>;
export const OrderBatchesDocument = {"__meta__":{"hash":"sha256:ec1fab98dcc233dfb3d1b118a4ec856a01d655d7ada707d83e6e2c31bba05cf0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderBatches"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderBatchFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderBatchUpdatesCursor"}},{"kind":"Field","name":{"kind":"Name","value":"orderBatches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isDryRun"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"orderCount"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedCount"}},{"kind":"Field","name":{"kind":"Name","value":"existingCount"}},{"kind":"Field","name":{"kind":"Name","value":"refusedCount"}},{"kind":"Field","name":{"kind":"Name","value":"judgedCount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderBatchesQuery, OrderBatchesQueryVariables>;
export const OrderBatchesUpdatedDocument = {"__meta__":{"hash":"sha256:70663532f526c231825aa68824db837091569237f15a9263b6ba256333f64020"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OrderBatchesUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderBatchUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rowCount"}},{"kind":"Field","name":{"kind":"Name","value":"judgedCount"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedCount"}},{"kind":"Field","name":{"kind":"Name","value":"existingCount"}},{"kind":"Field","name":{"kind":"Name","value":"refusedCount"}}]}}]}}]}}]} as unknown as DocumentNode<OrderBatchesUpdatedSubscription, OrderBatchesUpdatedSubscriptionVariables>;
export const ImportTemplateDocument = {"__meta__":{"hash":"sha256:b72086c80b2d06b52666b9793c513b94e1608a3da0f621c27e89b8657c0578d3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportTemplate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderImportTemplate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isRequired"}}]}}]}}]}}]} as unknown as DocumentNode<ImportTemplateQuery, ImportTemplateQueryVariables>;
export const ImportOrdersDocument = {"__meta__":{"hash":"sha256:74cb49e06f79e8c7ca63eca8ff5a40701b088d4fd5e8a89ca49e69242836491d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportOrdersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"importOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImportOrdersSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"batch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"upload"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportOrdersMutation, ImportOrdersMutationVariables>;
export const InvoicesDocument = {"__meta__":{"hash":"sha256:208e07a19a7d2084e4ec83767c732fa02cfc374d3df35e847a3407e27c3943a9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Invoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"pdfUrl"}},{"kind":"Field","name":{"kind":"Name","value":"csvUrl"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<InvoicesQuery, InvoicesQueryVariables>;
export const OrderLabelsDocument = {"__meta__":{"hash":"sha256:5e2e595404b2fecf913b9c3944b3daad183716e8adf15072a0f32486618a8038"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderLabels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"externalRef"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"voidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"prints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"printedAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderLabelsQuery, OrderLabelsQueryVariables>;
export const TestLabelDocument = {"__meta__":{"hash":"sha256:0c7f56f56fe0d19c62371c553b3b564402d4f63b933e6c90186637bdf9414659"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TestLabel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TestLabelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"testLabel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TestLabel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<TestLabelQuery, TestLabelQueryVariables>;
export const NotePrintedDocument = {"__meta__":{"hash":"sha256:0c332bf3ac330ece785a2217ebdbeda3c5941719421e924c013d0cd68dbb6f2f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NotePrinted"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NotePrintedLabelsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"notePrintedLabels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotePrintedLabelsSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"prints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"printedAt"}},{"kind":"Field","name":{"kind":"Name","value":"printedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<NotePrintedMutation, NotePrintedMutationVariables>;
export const SetMemberSpendCapDocument = {"__meta__":{"hash":"sha256:ed85ce0accc1134066c7dfe48320e63ff53e2d0754ebb58b67947be7570ef489"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetMemberSpendCap"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetMemberSpendCapInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"setMemberSpendCap"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetMemberSpendCapSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"wallet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SetMemberSpendCapMutation, SetMemberSpendCapMutationVariables>;
export const WalletHistoryDocument = {"__meta__":{"hash":"sha256:478dc21d916b5257fa837f7c52069b502c64375ee8f91e0a2cf1f83f8ecc71eb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WalletHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"wallet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldChanges"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldChanges"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldChangeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"old"}},{"kind":"Field","name":{"kind":"Name","value":"new"}},{"kind":"Field","name":{"kind":"Name","value":"isHidden"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WalletHistoryQuery, WalletHistoryQueryVariables>;
export const InviteMemberDocument = {"__meta__":{"hash":"sha256:2ddcfbee290c44d8cfbd96ab75c9a6f4209710e4c7f6175a2d2aea61583ca8e6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InviteMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"inviteMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InviteMemberSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"membership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<InviteMemberMutation, InviteMemberMutationVariables>;
export const SetRoleDocument = {"__meta__":{"hash":"sha256:42b9ff908e81f6d5f6b9b4287e7a7603698b775005fc3c3a3883c4cc7793457c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"setRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetRoleSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"membership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetRoleMutation, SetRoleMutationVariables>;
export const RemoveMemberDocument = {"__meta__":{"hash":"sha256:2436d6bee86f8176e4ef6045ec1bb75f2fa43b79a0d3645bce4f25963545e111"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"removeMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveMemberSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"removedMembershipId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveMemberMutation, RemoveMemberMutationVariables>;
export const MembersHistoryDocument = {"__meta__":{"hash":"sha256:b22a310da066d008fc7578e33bf6a1e5a0a770f65013b58831b1030f67266b54"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MembersHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tenant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldChanges"}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldChanges"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldChangeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"old"}},{"kind":"Field","name":{"kind":"Name","value":"new"}},{"kind":"Field","name":{"kind":"Name","value":"isHidden"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MembersHistoryQuery, MembersHistoryQueryVariables>;
export const MembersDocument = {"__meta__":{"hash":"sha256:76dd8aea46597295963f353fe1bc206b37e2627bfb31d3ab35d38919beb49e0b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tenant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"wallets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"memberSpendCaps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"perOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MembersQuery, MembersQueryVariables>;
export const OrderServicesDocument = {"__meta__":{"hash":"sha256:3c069ba34570bfa2e6765672237a2c225daa2e9ac5cf3a89c1b722904df4ab60"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderServices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<OrderServicesQuery, OrderServicesQueryVariables>;
export const CreateOrderDocument = {"__meta__":{"hash":"sha256:58022ccc8f919d54d54d5a502ee309faf219c165b2ce979b53d480da03a134da"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"createOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateOrderSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DuplicateExternalRef"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"existing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateOrderMutation, CreateOrderMutationVariables>;
export const MyNotificationsDocument = {"__meta__":{"hash":"sha256:8ebe6cfa0f6e2013abc99ce6ddafab734911c4e6da00658e59f4bdab83a280d6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyNotifications"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unread"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"notificationReceivedCursor"}},{"kind":"Field","name":{"kind":"Name","value":"myNotifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"unread"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unread"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRead"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MyNotificationsQuery, MyNotificationsQueryVariables>;
export const MyNotificationReceivedDocument = {"__meta__":{"hash":"sha256:49165d48e98e0b9085a90a505eaeb9fe3b0ebccfb16b28ff1d2c7360deacddbb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"MyNotificationReceived"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notificationReceived"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<MyNotificationReceivedSubscription, MyNotificationReceivedSubscriptionVariables>;
export const MarkNotificationsReadDocument = {"__meta__":{"hash":"sha256:d3567cb46efd63455505d6901f1d248099ca85c2dd119fa011bb832f2f9e7e45"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkNotificationsRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkNotificationsReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"markNotificationsRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MarkNotificationsReadSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isRead"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<MarkNotificationsReadMutation, MarkNotificationsReadMutationVariables>;
export const MyNotificationPreferencesDocument = {"__meta__":{"hash":"sha256:56d175fb2f6698e3a46a2fc2c0c2fa41d8d6c2551eab845ed2839e5a2fe14932"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyNotificationPreferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"myNotificationPreferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"isLocked"}},{"kind":"Field","name":{"kind":"Name","value":"usually"}}]}}]}}]} as unknown as DocumentNode<MyNotificationPreferencesQuery, MyNotificationPreferencesQueryVariables>;
export const SetNotificationPreferencesDocument = {"__meta__":{"hash":"sha256:f8a3f30c52ec1ef368220d38bb94c75df41d0485a15b73167e5837569ae427dd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetNotificationPreferences"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetNotificationPreferencesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"setNotificationPreferences"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetNotificationPreferencesSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"preferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetNotificationPreferencesMutation, SetNotificationPreferencesMutationVariables>;
export const CancelOrderDocument = {"__meta__":{"hash":"sha256:a1de5694cead5bc8abceefe83a87a7cf127656451652b212d30ddd50d629b9c2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cancelOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CancelOrderSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CancelOrderMutation, CancelOrderMutationVariables>;
export const OrderCheckDocument = {"__meta__":{"hash":"sha256:bc220674b13232b973515c4bdd1a781e268af2308bd365d422f6112f4d935c7a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderCheck"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderCheck"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderId"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"sellTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dutyAndTax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"goods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"funds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderCheckQuery, OrderCheckQueryVariables>;
export const SubmitOrderDocument = {"__meta__":{"hash":"sha256:558a3bd190d97c1697fa231182fe48984cc38878ac80b70729e1dcfc5e7d7208"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"submitOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitOrderSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SubmitOrderMutation, SubmitOrderMutationVariables>;
export const DecideOwnShipmentDocument = {"__meta__":{"hash":"sha256:26b3c6467b8480cd39c99f2df20676d8d5b519ea58faef9582a6944f3ae2c4f0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideOwnShipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideShipmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decideShipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecideShipmentSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DecideOwnShipmentMutation, DecideOwnShipmentMutationVariables>;
export const OrderDocument = {"__meta__":{"hash":"sha256:8a3407cf75fc1a8dad0f08ff0a0962db0b041e47c6b59360953e03d4f3dd1b0d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Order"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderUpdatesCursor"}},{"kind":"Field","name":{"kind":"Name","value":"shipmentUpdatesCursor"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"externalRef"}},{"kind":"Field","name":{"kind":"Name","value":"orderedOn"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priorStatus"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"incoterm"}},{"kind":"Field","name":{"kind":"Name","value":"serviceCode"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdCause"}},{"kind":"Field","name":{"kind":"Name","value":"holdReason"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consigneeTaxNumber"}},{"kind":"Field","name":{"kind":"Name","value":"parcel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"weightG"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMm"}},{"kind":"Field","name":{"kind":"Name","value":"widthMm"}},{"kind":"Field","name":{"kind":"Name","value":"heightMm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"hs6"}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}},{"kind":"Field","name":{"kind":"Name","value":"unitValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"quote"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"sellTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weight"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"actualG"}},{"kind":"Field","name":{"kind":"Name","value":"volumetricG"}},{"kind":"Field","name":{"kind":"Name","value":"billableG"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"landedCost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"paidBy"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"knownTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remarks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"eta"}},{"kind":"Field","name":{"kind":"Name","value":"trackingStatus"}},{"kind":"Field","name":{"kind":"Name","value":"trackingCursor"}},{"kind":"Field","name":{"kind":"Name","value":"isSandbox"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"lastMile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"followedNumbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"knownBy"}},{"kind":"Field","name":{"kind":"Name","value":"candidates"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carrierSuggestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"suggestedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parcels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"declared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"weightG"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMm"}},{"kind":"Field","name":{"kind":"Name","value":"widthMm"}},{"kind":"Field","name":{"kind":"Name","value":"heightMm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"measurements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"weightG"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMm"}},{"kind":"Field","name":{"kind":"Name","value":"widthMm"}},{"kind":"Field","name":{"kind":"Name","value":"heightMm"}},{"kind":"Field","name":{"kind":"Name","value":"measuredAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"defaultChoice"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","alias":{"kind":"Name","value":"finer"},"name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"resolution"},"value":{"kind":"EnumValue","value":"DPI_300"}}]},{"kind":"Field","name":{"kind":"Name","value":"voidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"prints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"printedAt"}},{"kind":"Field","name":{"kind":"Name","value":"printedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"localTime"}},{"kind":"Field","name":{"kind":"Name","value":"utcOffset"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subStatus"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderQuery, OrderQueryVariables>;
export const OrderUpdatedDocument = {"__meta__":{"hash":"sha256:a1068e82259ec54ffe56344889faa262e318364245e2502c81719b1da5916ce0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OrderUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priorStatus"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<OrderUpdatedSubscription, OrderUpdatedSubscriptionVariables>;
export const AcceptQuoteDocument = {"__meta__":{"hash":"sha256:46847b7a11c7f9912c2ceab24afdf7c4d2bd33578c1331de0c6344be280f5fa5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptQuote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptQuoteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"acceptQuote"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptQuoteSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"quote"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptQuoteMutation, AcceptQuoteMutationVariables>;
export const RequestReturnDocument = {"__meta__":{"hash":"sha256:3c487572aedfc0fdf0bb76bf91b8f1c1e3a85dad23b57bd36ef7b9e17da9ba4e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestReturnInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"requestReturn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RequestReturnSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"returnRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RequestReturnMutation, RequestReturnMutationVariables>;
export const TrackingUpdatedDocument = {"__meta__":{"hash":"sha256:0ff9f27cb552cea74d32d17e79cacb1c80446726f3e444f94f6b49130311cf63"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"TrackingUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"shipmentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trackingUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"shipmentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"shipmentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"localTime"}},{"kind":"Field","name":{"kind":"Name","value":"utcOffset"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subStatus"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"trackingStatus"}},{"kind":"Field","name":{"kind":"Name","value":"eta"}}]}}]}}]}}]} as unknown as DocumentNode<TrackingUpdatedSubscription, TrackingUpdatedSubscriptionVariables>;
export const ShipmentChangedDocument = {"__meta__":{"hash":"sha256:21c3013bfda5ce1f84b2591a4061d9884d77103adea352afe05c90f7b8211768"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ShipmentChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"shipmentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipmentUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"shipmentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"shipmentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<ShipmentChangedSubscription, ShipmentChangedSubscriptionVariables>;
export const CorrectCarrierDocument = {"__meta__":{"hash":"sha256:084f66b17e3f32ddae11d280f2dc902e461dc11963ac9970f7b340e335152583"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectCarrier"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectWatchedCarrierInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"correctWatchedCarrier"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectWatchedCarrierSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CorrectCarrierMutation, CorrectCarrierMutationVariables>;
export const OrdersDocument = {"__meta__":{"hash":"sha256:2b56be9c5683ab2ea3eabf87a9c8bfaae79860f6399f7fe273f89ba94495aac3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Orders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderSort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderUpdatesCursor"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"externalRef"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"serviceCode"}},{"kind":"Field","name":{"kind":"Name","value":"consignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quotedTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"trackingStatus"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrdersQuery, OrdersQueryVariables>;
export const OrdersUpdatedDocument = {"__meta__":{"hash":"sha256:6cc8d4f7b8490b65c385c44fe3294a12272e0624629bda04776d00f80365a754"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OrdersUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<OrdersUpdatedSubscription, OrdersUpdatedSubscriptionVariables>;
export const ReturnsDocument = {"__meta__":{"hash":"sha256:7bdab352ed19f0bdfa8780af764a14d65dc77708f4b3d568c153bded383c5242"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Returns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"returnRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"refund"}},{"kind":"Field","name":{"kind":"Name","value":"refundAmount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"externalRef"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"restocked"}},{"kind":"Field","name":{"kind":"Name","value":"writtenOff"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReturnsQuery, ReturnsQueryVariables>;
export const RegisterCustomerDocument = {"__meta__":{"hash":"sha256:72c755576dbd0053bfe903403e51a4ee308a8d89997b4c899d642e721c6ae480"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterCustomer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterCustomerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"registerCustomer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterCustomerSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RegisterCustomerMutation, RegisterCustomerMutationVariables>;
export const StatementDocument = {"__meta__":{"hash":"sha256:0eb3812e0e80698aa383ddbe5fa894e5c1a5cc1b54e7396e4d86d8cd55db3504"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Statement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"walletId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"walletStatement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"walletId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"walletId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"csvUrl"}},{"kind":"Field","name":{"kind":"Name","value":"opening"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paidIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"takenOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"bookedAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"balance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StatementQuery, StatementQueryVariables>;
export const StatementLinesDocument = {"__meta__":{"hash":"sha256:fd2331c804c695558208d30711261d67c07fb9677a0cd0bc48bf64b4236a7fb9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StatementLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"walletId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"walletStatement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"walletId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"walletId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"opening"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"bookedAt"}},{"kind":"Field","name":{"kind":"Name","value":"balance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StatementLinesQuery, StatementLinesQueryVariables>;
export const WalletsDocument = {"__meta__":{"hash":"sha256:54874cf1155775fcf6940cd0c1038d4500f9f742fdf6a3a9fc7be1a8f98430e8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Wallets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"walletChangesCursor"}},{"kind":"Field","name":{"kind":"Name","value":"wallets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"available"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"held"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"posted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"creditLimit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spendable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frozenAt"}},{"kind":"Field","name":{"kind":"Name","value":"frozenReason"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WalletsQuery, WalletsQueryVariables>;
export const WalletChangedDocument = {"__meta__":{"hash":"sha256:1a19b017b76e9534a4d05290b18e0672b693dbf110f7a4120036ca7cc35d6064"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WalletChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"walletChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<WalletChangedSubscription, WalletChangedSubscriptionVariables>;
export const WebhookDeliveriesDocument = {"__meta__":{"hash":"sha256:673ab368b2883bd54e5de7f2c008eae8e7e9162ef16abfc4877cee2a0ec88371"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookDeliveries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookDeliveryFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"webhookDeliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"eventType"}},{"kind":"Field","name":{"kind":"Name","value":"isTest"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const WebhookDeliveryDocument = {"__meta__":{"hash":"sha256:cc1354384ed8be0bf45223192dc25a8b7852a97868ff9b54dbbb6de2c6859a99"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookDelivery"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"webhookDelivery"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"messageId"}},{"kind":"Field","name":{"kind":"Name","value":"eventType"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"isTest"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"deadCause"}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"endpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"requestHeaders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WebhookDeliveryQuery, WebhookDeliveryQueryVariables>;
export const ReplayWebhookDocument = {"__meta__":{"hash":"sha256:fb40e627cd7c845cf9e4864a47ec6322d026e78a5c9ecbbc2f94646c8a88264d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplayWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplayWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"replayWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReplayWebhookSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ReplayWebhookMutation, ReplayWebhookMutationVariables>;
export const EnableWebhookEndpointDocument = {"__meta__":{"hash":"sha256:9d601677c386731c925ca449f866143cfd4d0b68618ef2c30da1ecabd848c4a9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnableWebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnableWebhookEndpointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"enableWebhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EnableWebhookEndpointSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"disabledCause"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EnableWebhookEndpointMutation, EnableWebhookEndpointMutationVariables>;
export const DisableWebhookEndpointDocument = {"__meta__":{"hash":"sha256:52b2ccfe2a1018114cf2e19e197b7538f9ab5371ae52381466a82f21e9cac0f8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisableWebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisableWebhookEndpointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"disableWebhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DisableWebhookEndpointSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"disabledCause"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DisableWebhookEndpointMutation, DisableWebhookEndpointMutationVariables>;
export const RotateWebhookSecretDocument = {"__meta__":{"hash":"sha256:93310540e8c8f72fb319d7a11fa8729d6f82c900f9c2848520d81890a34b8044"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateWebhookSecret"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RotateWebhookSecretInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rotateWebhookSecret"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RotateWebhookSecretSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"endpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"previousUntil"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const SendTestWebhookDocument = {"__meta__":{"hash":"sha256:bee6c82154e07d2ac192f51d033ab6d1ab62edb4e85b38bd8cd21a9d38989b6f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendTestWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendTestWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sendTestWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SendTestWebhookSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SendTestWebhookMutation, SendTestWebhookMutationVariables>;
export const WebhookEndpointHistoryDocument = {"__meta__":{"hash":"sha256:4a2d1924690eb52d6afe0538af448733e339b357160371c2e7e5128dc4f63ea9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookEndpointHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldChanges"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldChanges"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldChangeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"old"}},{"kind":"Field","name":{"kind":"Name","value":"new"}},{"kind":"Field","name":{"kind":"Name","value":"isHidden"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WebhookEndpointHistoryQuery, WebhookEndpointHistoryQueryVariables>;
export const CreateWebhookEndpointDocument = {"__meta__":{"hash":"sha256:57524baa51a47396d5e1b89fce47ae7af7902b20c360311807c369d5a245fc22"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateWebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateWebhookEndpointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"createWebhookEndpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateWebhookEndpointSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"endpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateWebhookEndpointMutation, CreateWebhookEndpointMutationVariables>;
export const WebhookEndpointsDocument = {"__meta__":{"hash":"sha256:b3b93a4f8ba8225cb9acd1dc326701e0287568e0c0d574e5ed02a87e5e2ebd9b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookEndpoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoints"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"eventTypes"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"disabledCause"}},{"kind":"Field","name":{"kind":"Name","value":"disabledAt"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"previousUntil"}},{"kind":"Field","name":{"kind":"Name","value":"apiClient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"webhookEventTypes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}}]}},{"kind":"Field","name":{"kind":"Name","value":"apiClients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ACTIVE"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>;
export const AcceptInvitationDocument = {"__meta__":{"hash":"sha256:6f731f9634441128f398057c2fdf3520dd0f97a18dacf66ebc60f7ff9a2c4465"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptInvitationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"acceptInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptInvitationSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TryAgainLater"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const RequestVerificationDocument = {"__meta__":{"hash":"sha256:32a594fc9c2c1134f311659d3a99a89f22cbf70d221a759aa99330de8ed59849"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestVerification"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestVerificationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"requestVerification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RequestVerificationSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RequestVerificationMutation, RequestVerificationMutationVariables>;
export const RequestPasswordResetDocument = {"__meta__":{"hash":"sha256:46d5fe58d79da2f6b2e08b4ff84578039698e7c448e7c6a8be62e2ec3e1ad805"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestPasswordReset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestPasswordResetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"requestPasswordReset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RequestPasswordResetSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ResetPasswordDocument = {"__meta__":{"hash":"sha256:57760ce78c03ac4d6a571e6c3e5802101305f1dd2b48178fb0149583a9d74533"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResetPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResetPasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"resetPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResetPasswordSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TryAgainLater"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]}}]} as unknown as DocumentNode<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const VerifyEmailDocument = {"__meta__":{"hash":"sha256:3a3327d92982a1a0185f658218be157e4100ad6ecd725a7ec1b290043f66347d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyEmail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyEmailInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verifyEmail"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyEmailSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<VerifyEmailMutation, VerifyEmailMutationVariables>;
export const DecideCarrierSuggestionDocument = {"__meta__":{"hash":"sha256:c11953b54660a5e611e6a805dde152317aaa48583b363c8df7bc2269f12d45c3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideCarrierSuggestion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideCarrierSuggestionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decideCarrierSuggestion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DecideCarrierSuggestionSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DecideCarrierSuggestionMutation, DecideCarrierSuggestionMutationVariables>;
export const CompareServicesDocument = {"__meta__":{"hash":"sha256:649122667e51742b9a6f996e58297a5b3d567d4b1c8cbd3096bf90fede332a82"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompareServices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompareServicesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"compareServices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableService"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"transitDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sellTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"billableWeightG"}},{"kind":"Field","name":{"kind":"Name","value":"landedCost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"knownTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dutyTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vatTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remarks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnavailableService"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"transitDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CompareServicesQuery, CompareServicesQueryVariables>;
export const ServicesDocument = {"__meta__":{"hash":"sha256:c489016f324b8f5285ba39e9be5e3c887a0c8aebd57e0f9709b9b8f8ac3d57a1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"weightLimitG"}},{"kind":"Field","name":{"kind":"Name","value":"dgPolicy"}},{"kind":"Field","name":{"kind":"Name","value":"transitDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}}]}}]} as unknown as DocumentNode<ServicesQuery, ServicesQueryVariables>;
export const SuggestCarrierDocument = {"__meta__":{"hash":"sha256:e4b585820e8456b59d460cdbd35686315e873ff0bff76655f4dadc8d6ff2875d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SuggestCarrier"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SuggestCarrierInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"suggestCarrier"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SuggestCarrierSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CarrierSuggestionsLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicTrackLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SuggestCarrierMutation, SuggestCarrierMutationVariables>;
export const PublicTrackDocument = {"__meta__":{"hash":"sha256:df8c9634eaa4bdf24f23211609ce5e350384f0a6f19d51909312468edfe4b194"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublicTrack"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"postalCode"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"phone"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"publicTrack"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}},{"kind":"Argument","name":{"kind":"Name","value":"postalCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"postalCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"phone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"phone"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicTrack"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"eta"}},{"kind":"Field","name":{"kind":"Name","value":"isSandbox"}},{"kind":"Field","name":{"kind":"Name","value":"lastMile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"numbers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"knownBy"}},{"kind":"Field","name":{"kind":"Name","value":"candidates"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carrierChoices"}},{"kind":"Field","name":{"kind":"Name","value":"scans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"localTime"}},{"kind":"Field","name":{"kind":"Name","value":"utcOffset"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subStatus"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicTrackLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]}}]} as unknown as DocumentNode<PublicTrackQuery, PublicTrackQueryVariables>;
export const SupplierAsnDocument = {"__meta__":{"hash":"sha256:02e8631c2b8e0715eef511006634916a940772802fb1075b1cead2b7d306fb78"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupplierAsn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"warehouse"}},{"kind":"Field","name":{"kind":"Name","value":"carrierReference"}},{"kind":"Field","name":{"kind":"Name","value":"expectedOn"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"dispatched"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"damaged"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SupplierAsnQuery, SupplierAsnQueryVariables>;
export const CancelAsnDocument = {"__meta__":{"hash":"sha256:be84f891a6adc4b59025b88171cac2b92645ccb4b8e26f98e4d0edd3b6417c28"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelAsn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelAsnInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cancelAsn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CancelAsnSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CancelAsnMutation, CancelAsnMutationVariables>;
export const SupplierAsnsDocument = {"__meta__":{"hash":"sha256:f11a5bee2f679165c7041a9b14a7c5bbaf6aa21055859e38f3e4f81c79d3b021"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupplierAsns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AsnFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"warehouse"}},{"kind":"Field","name":{"kind":"Name","value":"carrierReference"}},{"kind":"Field","name":{"kind":"Name","value":"expectedOn"}},{"kind":"Field","name":{"kind":"Name","value":"arrivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SupplierAsnsQuery, SupplierAsnsQueryVariables>;
export const AnnounceableDocument = {"__meta__":{"hash":"sha256:caad7245440070f6e1c207fe4daccd0985e66a8ee41ff0ad0c1b3e726611bd18"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Announceable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DISPATCHED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"dispatchedAt"}},{"kind":"Field","name":{"kind":"Name","value":"shipTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"warehouse"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"dispatched"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"asns"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ANNOUNCED"},{"kind":"EnumValue","value":"ARRIVED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AnnounceableQuery, AnnounceableQueryVariables>;
export const AnnounceAsnDocument = {"__meta__":{"hash":"sha256:a7f1da7a838efa19573473210df68aedecfa548b419bc9afa8bfdeae42d8b4b1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnnounceAsn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnnounceAsnInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"announceAsn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnnounceAsnSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"asn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AnnounceAsnMutation, AnnounceAsnMutationVariables>;
export const AcceptShortClaimDocument = {"__meta__":{"hash":"sha256:9e011b83b2b5702adea2d9952cac4c1555d4f79055b8963c6fd9d19ab13e1bac"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptShortClaim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptShortClaimInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"acceptShortClaim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptShortClaimSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shortClaim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"granted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptShortClaimMutation, AcceptShortClaimMutationVariables>;
export const DisputeShortClaimDocument = {"__meta__":{"hash":"sha256:61f731bc86ff8270df1cb8877fdadbc316877c4a2083351040e39db870ea56c2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisputeShortClaim"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisputeShortClaimInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"disputeShortClaim"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DisputeShortClaimSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"shortClaim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"disputeReason"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DisputeShortClaimMutation, DisputeShortClaimMutationVariables>;
export const AcceptPurchaseOrderDocument = {"__meta__":{"hash":"sha256:517e67150a492b416c4f5c74107fad81ac126a44057f44a977eee54ac5ce23c1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptPurchaseOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptPurchaseOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"acceptPurchaseOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptPurchaseOrderSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"dispatchBy"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AcceptPurchaseOrderMutation, AcceptPurchaseOrderMutationVariables>;
export const RejectPurchaseOrderDocument = {"__meta__":{"hash":"sha256:6b1d2e613f722c3416e48fa8967ddeabf0b6053e1508a01bebc1ca6ceddb27d7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RejectPurchaseOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RejectPurchaseOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rejectPurchaseOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RejectPurchaseOrderSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"rejectionReason"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RejectPurchaseOrderMutation, RejectPurchaseOrderMutationVariables>;
export const ClosePurchaseOrderLineShortDocument = {"__meta__":{"hash":"sha256:278ce88e2eca92848820bd122d88302461173cf70f6c82a700f983a1b9c9df28"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClosePurchaseOrderLineShort"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClosePurchaseOrderLineShortInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"closePurchaseOrderLineShort"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClosePurchaseOrderLineShortSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"dispatchedAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ClosePurchaseOrderLineShortMutation, ClosePurchaseOrderLineShortMutationVariables>;
export const ReopenPurchaseOrderLineDocument = {"__meta__":{"hash":"sha256:ea3e22a1a4714440f8215b6ea9f8859de913bd0718e3a7f725b660477bfbe252"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReopenPurchaseOrderLine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReopenPurchaseOrderLineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reopenPurchaseOrderLine"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReopenPurchaseOrderLineSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"dispatchedAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReopenPurchaseOrderLineMutation, ReopenPurchaseOrderLineMutationVariables>;
export const DispatchPurchaseOrderDocument = {"__meta__":{"hash":"sha256:07e22f9e1a46d6cabb8b0162a887679415bc67d35cdb8706eec000f772bace17"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DispatchPurchaseOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DispatchPurchaseOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"dispatchPurchaseOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DispatchPurchaseOrderSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"dispatchedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dispatched"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DispatchPurchaseOrderMutation, DispatchPurchaseOrderMutationVariables>;
export const SupplierPurchaseOrderDocument = {"__meta__":{"hash":"sha256:019c7d71f72c9900498ab4e20484e322908ba6f00c2ef36fcbc81725e2a82883"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupplierPurchaseOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrderUpdatesCursor"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptBy"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"rejectionReason"}},{"kind":"Field","name":{"kind":"Name","value":"dispatchBy"}},{"kind":"Field","name":{"kind":"Name","value":"dispatchedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"fromWarehouse"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}},{"kind":"Field","name":{"kind":"Name","value":"dispatched"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"damaged"}},{"kind":"Field","name":{"kind":"Name","value":"short"}},{"kind":"Field","name":{"kind":"Name","value":"over"}},{"kind":"Field","name":{"kind":"Name","value":"closedShort"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pieces"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"closedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unitCost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"warehouse"}},{"kind":"Field","name":{"kind":"Name","value":"consignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shortClaims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"granted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputeReason"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"answerBy"}},{"kind":"Field","name":{"kind":"Name","value":"line"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}},{"kind":"Field","name":{"kind":"Name","value":"dispatched"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"damaged"}},{"kind":"Field","name":{"kind":"Name","value":"short"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SupplierPurchaseOrderQuery, SupplierPurchaseOrderQueryVariables>;
export const SupplierPurchaseOrderUpdatedDocument = {"__meta__":{"hash":"sha256:cd523439b80d08f5230e7a98e2a87f3db0025088f75487c5b64c4475151377fe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SupplierPurchaseOrderUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purchaseOrderUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<SupplierPurchaseOrderUpdatedSubscription, SupplierPurchaseOrderUpdatedSubscriptionVariables>;
export const SupplierPurchaseOrdersDocument = {"__meta__":{"hash":"sha256:ff821bfd34ca3073d84e1b9c1832da1cfd1e4e47fecb389a273b8885c8d81703"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupplierPurchaseOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PurchaseOrderFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PurchaseOrderSort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrderUpdatesCursor"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptBy"}},{"kind":"Field","name":{"kind":"Name","value":"dispatchBy"}},{"kind":"Field","name":{"kind":"Name","value":"dispatchedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SupplierPurchaseOrdersQuery, SupplierPurchaseOrdersQueryVariables>;
export const SupplierPurchaseOrdersUpdatedDocument = {"__meta__":{"hash":"sha256:a9cad913c8bd4bf7de4426d2c55a99d3345d43d2b6dd97c1df16645a903187dd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SupplierPurchaseOrdersUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purchaseOrderUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<SupplierPurchaseOrdersUpdatedSubscription, SupplierPurchaseOrdersUpdatedSubscriptionVariables>;
export const SupplierSkuDocument = {"__meta__":{"hash":"sha256:fb6ba6a8904504bbbbb9751a125052f7c213ea40b820e92c7bfdccd4f714e5b2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupplierSku"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"supplierSku"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"leadTimeDays"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"warehouse"}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"movements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"onHandChange"}},{"kind":"Field","name":{"kind":"Name","value":"reservedChange"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SupplierSkuQuery, SupplierSkuQueryVariables>;
export const SupplierSkuHistoryDocument = {"__meta__":{"hash":"sha256:c98d1dec9338cf2a6871bffe90f13b0265b006524643c4b3141c9a8905588dd9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupplierSkuHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"supplierSku"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ToldChanges"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ToldChanges"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldChangeConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"old"}},{"kind":"Field","name":{"kind":"Name","value":"new"}},{"kind":"Field","name":{"kind":"Name","value":"isHidden"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SupplierSkuHistoryQuery, SupplierSkuHistoryQueryVariables>;
export const AdjustStockDocument = {"__meta__":{"hash":"sha256:ccc214545cdc0fd33edcd546b4b9b536a7a2a189e453ef519de97cbbeb5934ac"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdjustStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdjustStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"adjustStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AdjustStockSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AdjustStockMutation, AdjustStockMutationVariables>;
export const AddSupplierSkuDocument = {"__meta__":{"hash":"sha256:8cc786324e25366949eb41f26bcfcee0759debd1a2ee4693608da3938f7899f9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddSupplierSku"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddSupplierSkuInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"addSupplierSku"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AddSupplierSkuSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"supplierSku"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AddSupplierSkuMutation, AddSupplierSkuMutationVariables>;
export const SupplierCurrencyDocument = {"__meta__":{"hash":"sha256:188fb1d5f0f409588a487792262573dc96af4338bde900c76f9f5ef8ff3ebec0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupplierCurrency"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"supplier"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]} as unknown as DocumentNode<SupplierCurrencyQuery, SupplierCurrencyQueryVariables>;
export const SupplierSkusDocument = {"__meta__":{"hash":"sha256:fa9dde3f82d2d45d39aa338d0e67a4577a539c58bca5dbb4384e71c658ca4840"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupplierSkus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SupplierSkuFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SupplierSkuSort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"supplierSkus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"leadTimeDays"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"cost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"warehouse"}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SupplierSkusQuery, SupplierSkusQueryVariables>;
export const SupplierStatementsDocument = {"__meta__":{"hash":"sha256:5c44be4dcb969335bc7b2158b0a93647564a3ffc3e86e393c29b18063f21bf6a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SupplierStatements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"supplierId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"supplier"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"supplierId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrderCount"}},{"kind":"Field","name":{"kind":"Name","value":"received"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claimed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"granted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"withheld"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settledStatements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scorecard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceRate"}},{"kind":"Field","name":{"kind":"Name","value":"dispatched"}},{"kind":"Field","name":{"kind":"Name","value":"onTimeDispatchRate"}},{"kind":"Field","name":{"kind":"Name","value":"leadTimeDays"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"shortRate"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shortClaims"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OPEN"},{"kind":"EnumValue","value":"DISPUTED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"granted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputeReason"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"answerBy"}},{"kind":"Field","name":{"kind":"Name","value":"line"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}},{"kind":"Field","name":{"kind":"Name","value":"dispatched"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"damaged"}},{"kind":"Field","name":{"kind":"Name","value":"short"}}]}},{"kind":"Field","name":{"kind":"Name","value":"purchaseOrder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SupplierStatementsQuery, SupplierStatementsQueryVariables>;