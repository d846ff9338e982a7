/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AcceptQuoteInput = {
  idempotencyKey: string;
  quoteId: string | number;
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
  | 'NONE'
  /** Batteries alone, power banks among them. */
  | 'PI965'
  /** Packed with equipment. */
  | 'PI966'
  /** Contained in equipment. */
  | 'PI967';

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

/** A parcel to compare the services for. Nothing of it is kept. */
export type CompareServicesInput = {
  /** What the price is quoted in. */
  currency?: string;
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

/** Whom to send the parcel to. A label must be able to show it; what it cannot is named. */
export type ConsigneeInput = {
  city: string;
  country: string;
  email?: string | null | undefined;
  line1: string;
  line2?: string | null | undefined;
  name: string;
  /** Of the country, or with a plus sign and the code of another; brackets, dots and spaces do not matter. */
  phone?: string | null | undefined;
  /** Spelled in any way. May be left out where the country has none, as AE, HK, MO and QA, or people may not know theirs, as in IE. */
  postalCode?: string | null | undefined;
  /** State or province. */
  region?: string | null | undefined;
};

/** What to ship, to whom and on which terms. */
export type CreateOrderInput = {
  /** Small letters, digits and hyphens, such as `shopify`. */
  channel: string;
  consignee: ConsigneeInput;
  /** What to quote and charge in. */
  currency: string;
  /** On whose behalf: our staff must say, customers need not. */
  customerId?: string | number | null | undefined;
  /** Spaces around it, and full-width forms of its letters, make no other order. */
  externalRef: string;
  /** The same key with the same input gives the first order again. */
  idempotencyKey: string;
  incoterm: Incoterm;
  /** IM and 10 digits. */
  iossNumber?: string | null | undefined;
  lines: Array<OrderLineInput>;
  /** Of what travels in one parcel, as packed. */
  parcel?: OrderParcelInput | null | undefined;
  /** Of what travels in several parcels, 1 to 20, each as packed, instead of `parcel`: the first is number 1. */
  parcels?: Array<OrderParcelInput> | null | undefined;
  /** A quote of no order, of the same customer, whose price it is to have: given on its submission as by `attachQuote`. An order that it is not for is ON_HOLD (QUOTE_REJECTED) then, and `quoteDiffersIn` tells in what. */
  quoteId?: string | number | null | undefined;
  serviceCode: string;
};

/** Which lithium batteries a service takes. */
export type DangerousGoodsPolicy =
  /** Packed with or contained in equipment (PI966, PI967); never alone (PI965). */
  | 'BATTERIES_WITH_EQUIPMENT'
  /** No lithium batteries at all. */
  | 'NO_BATTERIES';

/** Who pays duty and tax: the sender under DDP. */
export type DutyPayer =
  | 'CONSIGNEE'
  | 'SENDER';

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

/** Edition of the Harmonized System. */
export type HsVersion =
  /** In force until the end of 2027. */
  | 'HS2022'
  /** In force from 2028. Its codes are not known here yet, so they are not checked. */
  | 'HS2028';

/** Who pays duties and taxes at the destination: the consignee under DAP, the sender under DDP. */
export type Incoterm =
  | 'DAP'
  | 'DDP';

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

/** PDF for any printer, ZPL for thermal ones; both are 100 × 150 mm. */
export type LabelFormat =
  | 'PDF'
  | 'ZPL';

/** What the country of destination asks for. */
export type LandedCostKind =
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

/** How many pieces of a line are in a parcel. */
export type LineInParcelInput = {
  /** The parcel's number: the first of `parcels` is 1. */
  number: number;
  /** Pieces, at least 1. */
  quantity: number;
};

/** An amount of money in its currency's minor unit. */
export type MoneyInput = {
  /** In the minor unit: 1290 EUR is €12.90. */
  amountMinor: string;
  /** ISO 4217 code. */
  currency: string;
};

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

/** Which orders: all conditions hold at once. */
export type OrderFilter = {
  /** The file that they came in. */
  batchId?: string | number | null | undefined;
  channel?: string | null | undefined;
  /** How the consignee's name or its last word begins, for who may see consignees; FORBIDDEN to others. */
  consigneeName?: string | null | undefined;
  createdAfter?: string | null | undefined;
  /** Earlier than this instant. */
  createdBefore?: string | null | undefined;
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

/** One article in the parcel, as customs shall read it. */
export type OrderLineInput = {
  battery?: Battery;
  /** What it is, in words that customs accepts. */
  description: string;
  /** Six digits. */
  hs6: string;
  hsVersion?: HsVersion;
  /** In which of several parcels its pieces are, all of them. Where it is not stated, nobody knows. */
  inParcels?: Array<LineInParcelInput> | null | undefined;
  material?: string | null | undefined;
  originCountry?: string;
  /** 1 to 10,000. */
  quantity: number;
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

/** Where the parcel goes, as far as the price depends on it. */
export type QuoteDestinationInput = {
  country: string;
  /** Empty for a rough price, of the country's mainland. */
  postalCode?: string;
};

/** One article in the parcel, to reckon duty and tax from. */
export type QuoteGoodsInput = {
  battery?: BatteryPacking;
  /** At most 500 characters. */
  description?: string;
  /** Six digits of the Harmonized System. */
  hs6?: string | null | undefined;
  originCountry?: string;
  /** The numbers of the parcels that it is in, of several. It may be in any of them where that is not stated. */
  parcels?: Array<number> | null | undefined;
  /** 1 to 100,000. */
  quantity: number;
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

/** Where a shipment stands on its way from our warehouse to its consignee. */
export type ShipmentStatus =
  | 'ARRIVED'
  | 'AWAITING_INBOUND'
  | 'BAGGED'
  | 'CANCELLED'
  | 'CREATED'
  | 'DELIVERED'
  | 'DELIVERY_FAILED'
  | 'DEPARTED'
  | 'DESTROYED'
  | 'EXPORT_CLEARED'
  | 'HANDED_OVER'
  | 'IMPORT_CLEARED'
  | 'IMPORT_HELD'
  | 'LABELLED'
  | 'LOST'
  | 'ON_HOLD'
  | 'OUT_FOR_DELIVERY'
  | 'RECEIVED'
  | 'RETURNED'
  | 'RETURNING';

/** Which way a list is sorted. */
export type SortDirection =
  /** From the earliest, or from A. */
  | 'ASC'
  /** From the latest, or from Z. */
  | 'DESC';

export type SubmitOrderInput = {
  /** Refuses to submit another version than this one. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  orderId: string | number;
};

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
  | 'DANGEROUS_GOODS'
  | 'DESTINATION'
  | 'SIZE'
  | 'WEIGHT';

export type InvoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type InvoicesQuery = { __typename: 'Query', invoices: { __typename: 'InvoiceConnection', edges: Array<{ __typename: 'InvoiceEdge', node: { __typename: 'Invoice', id: string, number: string | null, status: InvoiceStatus, issuedAt: string | null, dueAt: string | null, pdfUrl: string, csvUrl: string, total: { __typename: 'Money', decimal: string, currency: string }, paid: { __typename: 'Money', decimal: string, currency: string } } }> } };

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

export type OrderQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderQuery = { __typename: 'Query', orderUpdatesCursor: string, order: { __typename: 'Order', id: string, reference: string, externalRef: string, status: OrderStatus, priorStatus: OrderStatus | null, version: number, createdAt: string, currency: string, incoterm: Incoterm, serviceCode: string, cancelReason: string | null, holdCause: HoldCause | null, holdReason: string | null, deadline: { __typename: 'OrderDeadline', kind: OrderDeadlineKind, at: string, message: string } | null, consignee: { __typename: 'Consignee', name: string, line1: string, line2: string | null, city: string, region: string | null, postalCode: string, country: string, phone: string | null } | null, parcel: { __typename: 'OrderParcel', weightG: number, lengthMm: number, widthMm: number, heightMm: number }, lines: Array<{ __typename: 'OrderLine', id: string, sku: string, description: string, quantity: number, hs6: string, originCountry: string, unitValue: { __typename: 'Money', decimal: string, currency: string } | null }>, quote: { __typename: 'Quote', id: string, status: QuoteStatus, expiresAt: string, sellTotal: { __typename: 'Money', decimal: string, currency: string }, weight: { __typename: 'QuoteWeight', actualG: number, volumetricG: number | null, billableG: number }, lines: Array<{ __typename: 'QuoteLine', kind: ChargeKind, basis: string, amount: { __typename: 'Money', decimal: string, currency: string } }> } | null, landedCost: { __typename: 'LandedCost', complete: boolean, paidBy: DutyPayer, total: { __typename: 'Money', decimal: string, currency: string } | null, knownTotal: { __typename: 'Money', decimal: string, currency: string }, lines: Array<{ __typename: 'LandedCostLine', kind: LandedCostKind, basis: string, rule: string, verified: boolean, amount: { __typename: 'Money', decimal: string, currency: string } | null }>, remarks: Array<{ __typename: 'LandedCostRemark', code: LandedCostRemarkCode, message: string }> } | null, shipments: Array<{ __typename: 'Shipment', id: string, trackingNumber: string, carrier: string, status: ShipmentStatus, eta: string | null, trackingStatus: TrackingStatus | null, trackingCursor: string | null, destinationCountry: string, lastMile: { __typename: 'LastMile', carrier: string | null, number: string } | null, labels: Array<{ __typename: 'Label', id: string, format: LabelFormat, url: string | null, voidedAt: string | null }> | null, trackingEvents: { __typename: 'TrackingEventConnection', edges: Array<{ __typename: 'TrackingEventEdge', node: { __typename: 'TrackingEvent', id: string, occurredAt: string | null, localTime: string | null, utcOffset: string | null, location: string | null, countryCode: string | null, status: TrackingStatus, subStatus: TrackingSubStatus, description: string | null } }> } | null }> | null, history: { __typename: 'OrderChangeConnection', edges: Array<{ __typename: 'OrderChangeEdge', node: { __typename: 'OrderChange', id: string, changedAt: string, kind: OrderChangeKind, from: OrderStatus | null, to: OrderStatus, reason: string | null } }> } } | null };

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

export type TrackingUpdatedSubscriptionVariables = Exact<{
  shipmentId: string | number;
  after?: string | null | undefined;
}>;


export type TrackingUpdatedSubscription = { trackingUpdated: { __typename: 'TrackingUpdate', id: string, status: TrackingStatus, event: { __typename: 'TrackingEvent', id: string, occurredAt: string | null, localTime: string | null, utcOffset: string | null, location: string | null, countryCode: string | null, status: TrackingStatus, subStatus: TrackingSubStatus, description: string | null }, shipment: { __typename: 'Shipment', id: string, status: ShipmentStatus, trackingStatus: TrackingStatus | null, eta: string | null } | null } };

export type OrdersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: OrderFilter | null | undefined;
  orderBy?: OrderSort | null | undefined;
}>;


export type OrdersQuery = { __typename: 'Query', orderUpdatesCursor: string, orders: { __typename: 'OrderConnection', totalCount: number | null, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'OrderEdge', node: { __typename: 'Order', id: string, reference: string, externalRef: string, status: OrderStatus, createdAt: string, serviceCode: string, consignee: { __typename: 'Consignee', name: string, country: string } | null, quotedTotal: { __typename: 'Money', decimal: string, currency: string } | null, shipments: Array<{ __typename: 'Shipment', id: string, trackingNumber: string, trackingStatus: TrackingStatus | null }> | null } }> } };

export type OrdersUpdatedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OrdersUpdatedSubscription = { orderUpdated: { __typename: 'OrderUpdate', id: string, status: OrderStatus, order: { __typename: 'Order', id: string, status: OrderStatus } | null } };

export type StatementQueryVariables = Exact<{
  walletId: string | number;
  from: string;
  to: string;
  after?: string | null | undefined;
}>;


export type StatementQuery = { __typename: 'Query', walletStatement: { __typename: 'WalletStatement', csvUrl: string, opening: { __typename: 'Money', decimal: string, currency: string }, paidIn: { __typename: 'Money', decimal: string, currency: string }, takenOut: { __typename: 'Money', decimal: string, currency: string }, closing: { __typename: 'Money', decimal: string, currency: string }, lines: { __typename: 'WalletStatementLineConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'WalletStatementLineEdge', node: { __typename: 'WalletStatementLine', id: string, bookedAt: string, kind: JournalEntryKind, description: string, amount: { __typename: 'Money', decimal: string, currency: string }, balance: { __typename: 'Money', decimal: string, currency: string } } }> } } | null };

export type WalletsQueryVariables = Exact<{ [key: string]: never; }>;


export type WalletsQuery = { __typename: 'Query', walletChangesCursor: string, wallets: { __typename: 'WalletConnection', edges: Array<{ __typename: 'WalletEdge', node: { __typename: 'Wallet', id: string, currency: string, frozenAt: string | null, frozenReason: string | null, available: { __typename: 'Money', decimal: string, currency: string }, held: { __typename: 'Money', decimal: string, currency: string }, posted: { __typename: 'Money', decimal: string, currency: string }, creditLimit: { __typename: 'Money', decimal: string, currency: string }, spendable: { __typename: 'Money', decimal: string, currency: string } } }> } };

export type WalletChangedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WalletChangedSubscription = { walletChanged: { __typename: 'WalletUpdate', id: string } };

export type CompareServicesQueryVariables = Exact<{
  input: CompareServicesInput;
}>;


export type CompareServicesQuery = { __typename: 'Query', compareServices: Array<
    | { __typename: 'AvailableService', billableWeightG: number, service: { __typename: 'Service', id: string, code: string, name: string, transitDays: { __typename: 'TransitDays', min: number, max: number } }, sellTotal: { __typename: 'Money', decimal: string, currency: string }, landedCost: { __typename: 'LandedCost', complete: boolean, total: { __typename: 'Money', decimal: string, currency: string } | null, knownTotal: { __typename: 'Money', decimal: string, currency: string }, dutyTotal: { __typename: 'Money', decimal: string, currency: string } | null, vatTotal: { __typename: 'Money', decimal: string, currency: string } | null, fees: { __typename: 'Money', decimal: string, currency: string } | null, remarks: Array<{ __typename: 'LandedCostRemark', code: LandedCostRemarkCode, message: string }> } | null }
    | { __typename: 'UnavailableService', reason: UnavailableReason, message: string, service: { __typename: 'Service', id: string, code: string, name: string, transitDays: { __typename: 'TransitDays', min: number, max: number } } }
  > };

export type ServicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ServicesQuery = { __typename: 'Query', services: Array<{ __typename: 'Service', id: string, code: string, name: string, weightLimitG: number, dgPolicy: DangerousGoodsPolicy, transitDays: { __typename: 'TransitDays', min: number, max: number } }> };

export type PublicTrackQueryVariables = Exact<{
  number: string;
  postalCode?: string | null | undefined;
  phone?: string | null | undefined;
}>;


export type PublicTrackQuery = { __typename: 'Query', publicTrack:
    | { __typename: 'PublicTrack', number: string, destinationCountry: string, status: TrackingStatus | null, eta: string | null, lastMile: { __typename: 'LastMile', number: string, carrier: string | null } | null, scans: Array<{ __typename: 'PublicScan', occurredAt: string | null, localTime: string | null, utcOffset: string | null, place: string | null, status: TrackingStatus, subStatus: TrackingSubStatus }> }
    | { __typename: 'PublicTrackLimited', message: string, retryAfterSeconds: number }
    | { __typename: 'TrackingNotFound', message: string }
    | { __typename: 'TrackingNotProvable', message: string }
   };


export const InvoicesDocument = {"__meta__":{"hash":"sha256:97189c5298e8a5ec0bf6a5e39a6aaae40d6727a26c29d0786b6f337242ce3f27"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Invoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"pdfUrl"}},{"kind":"Field","name":{"kind":"Name","value":"csvUrl"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<InvoicesQuery, InvoicesQueryVariables>;
export const OrderServicesDocument = {"__meta__":{"hash":"sha256:3c069ba34570bfa2e6765672237a2c225daa2e9ac5cf3a89c1b722904df4ab60"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderServices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<OrderServicesQuery, OrderServicesQueryVariables>;
export const CreateOrderDocument = {"__meta__":{"hash":"sha256:58022ccc8f919d54d54d5a502ee309faf219c165b2ce979b53d480da03a134da"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"createOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateOrderSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DuplicateExternalRef"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"existing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateOrderMutation, CreateOrderMutationVariables>;
export const OrderCheckDocument = {"__meta__":{"hash":"sha256:bc220674b13232b973515c4bdd1a781e268af2308bd365d422f6112f4d935c7a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrderCheck"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderCheck"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderId"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"sellTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dutyAndTax"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"address"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"goods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"funds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderCheckQuery, OrderCheckQueryVariables>;
export const SubmitOrderDocument = {"__meta__":{"hash":"sha256:558a3bd190d97c1697fa231182fe48984cc38878ac80b70729e1dcfc5e7d7208"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"submitOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitOrderSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SubmitOrderMutation, SubmitOrderMutationVariables>;
export const OrderDocument = {"__meta__":{"hash":"sha256:272c75592cf1e4fe3a3b77a76f24413edd3520c14edb102e1e48a5f91562f3b1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Order"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderUpdatesCursor"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"externalRef"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priorStatus"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"incoterm"}},{"kind":"Field","name":{"kind":"Name","value":"serviceCode"}},{"kind":"Field","name":{"kind":"Name","value":"cancelReason"}},{"kind":"Field","name":{"kind":"Name","value":"holdCause"}},{"kind":"Field","name":{"kind":"Name","value":"holdReason"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postalCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parcel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"weightG"}},{"kind":"Field","name":{"kind":"Name","value":"lengthMm"}},{"kind":"Field","name":{"kind":"Name","value":"widthMm"}},{"kind":"Field","name":{"kind":"Name","value":"heightMm"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"hs6"}},{"kind":"Field","name":{"kind":"Name","value":"originCountry"}},{"kind":"Field","name":{"kind":"Name","value":"unitValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"quote"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"sellTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weight"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"actualG"}},{"kind":"Field","name":{"kind":"Name","value":"volumetricG"}},{"kind":"Field","name":{"kind":"Name","value":"billableG"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"landedCost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"paidBy"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"knownTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remarks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"eta"}},{"kind":"Field","name":{"kind":"Name","value":"trackingStatus"}},{"kind":"Field","name":{"kind":"Name","value":"trackingCursor"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"lastMile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"voidedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trackingEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"localTime"}},{"kind":"Field","name":{"kind":"Name","value":"utcOffset"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subStatus"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrderQuery, OrderQueryVariables>;
export const OrderUpdatedDocument = {"__meta__":{"hash":"sha256:a1068e82259ec54ffe56344889faa262e318364245e2502c81719b1da5916ce0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OrderUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"orderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priorStatus"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<OrderUpdatedSubscription, OrderUpdatedSubscriptionVariables>;
export const AcceptQuoteDocument = {"__meta__":{"hash":"sha256:46847b7a11c7f9912c2ceab24afdf7c4d2bd33578c1331de0c6344be280f5fa5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptQuote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptQuoteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"acceptQuote"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptQuoteSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"quote"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptQuoteMutation, AcceptQuoteMutationVariables>;
export const TrackingUpdatedDocument = {"__meta__":{"hash":"sha256:0ff9f27cb552cea74d32d17e79cacb1c80446726f3e444f94f6b49130311cf63"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"TrackingUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"shipmentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trackingUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"shipmentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"shipmentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"localTime"}},{"kind":"Field","name":{"kind":"Name","value":"utcOffset"}},{"kind":"Field","name":{"kind":"Name","value":"location"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subStatus"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"trackingStatus"}},{"kind":"Field","name":{"kind":"Name","value":"eta"}}]}}]}}]}}]} as unknown as DocumentNode<TrackingUpdatedSubscription, TrackingUpdatedSubscriptionVariables>;
export const OrdersDocument = {"__meta__":{"hash":"sha256:4aa3e238a3fccb5be3e842f440ec63ef73a3d8adbe744fe9ba313f76b0c44a6a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Orders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderSort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"orderUpdatesCursor"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"externalRef"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"serviceCode"}},{"kind":"Field","name":{"kind":"Name","value":"consignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quotedTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shipments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"trackingNumber"}},{"kind":"Field","name":{"kind":"Name","value":"trackingStatus"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrdersQuery, OrdersQueryVariables>;
export const OrdersUpdatedDocument = {"__meta__":{"hash":"sha256:6cc8d4f7b8490b65c385c44fe3294a12272e0624629bda04776d00f80365a754"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OrdersUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<OrdersUpdatedSubscription, OrdersUpdatedSubscriptionVariables>;
export const StatementDocument = {"__meta__":{"hash":"sha256:0eb3812e0e80698aa383ddbe5fa894e5c1a5cc1b54e7396e4d86d8cd55db3504"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Statement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"walletId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"walletStatement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"walletId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"walletId"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"csvUrl"}},{"kind":"Field","name":{"kind":"Name","value":"opening"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paidIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"takenOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"bookedAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"balance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StatementQuery, StatementQueryVariables>;
export const WalletsDocument = {"__meta__":{"hash":"sha256:54874cf1155775fcf6940cd0c1038d4500f9f742fdf6a3a9fc7be1a8f98430e8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Wallets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"walletChangesCursor"}},{"kind":"Field","name":{"kind":"Name","value":"wallets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"available"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"held"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"posted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"creditLimit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spendable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"frozenAt"}},{"kind":"Field","name":{"kind":"Name","value":"frozenReason"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WalletsQuery, WalletsQueryVariables>;
export const WalletChangedDocument = {"__meta__":{"hash":"sha256:1a19b017b76e9534a4d05290b18e0672b693dbf110f7a4120036ca7cc35d6064"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WalletChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"walletChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<WalletChangedSubscription, WalletChangedSubscriptionVariables>;
export const CompareServicesDocument = {"__meta__":{"hash":"sha256:649122667e51742b9a6f996e58297a5b3d567d4b1c8cbd3096bf90fede332a82"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompareServices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompareServicesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"compareServices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AvailableService"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"transitDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sellTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"billableWeightG"}},{"kind":"Field","name":{"kind":"Name","value":"landedCost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"knownTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dutyTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vatTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remarks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnavailableService"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"service"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"transitDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CompareServicesQuery, CompareServicesQueryVariables>;
export const ServicesDocument = {"__meta__":{"hash":"sha256:c489016f324b8f5285ba39e9be5e3c887a0c8aebd57e0f9709b9b8f8ac3d57a1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"weightLimitG"}},{"kind":"Field","name":{"kind":"Name","value":"dgPolicy"}},{"kind":"Field","name":{"kind":"Name","value":"transitDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}}]}}]} as unknown as DocumentNode<ServicesQuery, ServicesQueryVariables>;
export const PublicTrackDocument = {"__meta__":{"hash":"sha256:70a0d609f17216f43aa2c751d4ed38097282d0f6e746e716e206c931c920a4a7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublicTrack"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"postalCode"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"phone"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"publicTrack"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}},{"kind":"Argument","name":{"kind":"Name","value":"postalCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"postalCode"}}},{"kind":"Argument","name":{"kind":"Name","value":"phone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"phone"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicTrack"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"destinationCountry"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"eta"}},{"kind":"Field","name":{"kind":"Name","value":"lastMile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"localTime"}},{"kind":"Field","name":{"kind":"Name","value":"utcOffset"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subStatus"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublicTrackLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}}]}}]}}]} as unknown as DocumentNode<PublicTrackQuery, PublicTrackQueryVariables>;