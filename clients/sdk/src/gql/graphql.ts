/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
interface DocumentTypeDecoration<TResult, TVariables> { __apiType?: (variables: TVariables) => TResult }
/** Which quote is accepted. */
export type AcceptQuoteInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** The quote's. */
  quoteId: string | number;
};

/** What an API client is for. */
export type ApiClientMode =
  /** For real: what it orders is shipped, and it is told of what happens. */
  | 'LIVE'
  /** For trying: it reads, and is sent test events alone. What it would write could not be kept apart from what is real. */
  | 'SANDBOX';

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

/** Which order is called off, and why. */
export type CancelOrderInput = {
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** The order's. */
  orderId: string | number;
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

/** The endpoint to tell no more. */
export type DisableWebhookEndpointInput = {
  /** Which endpoint. */
  endpointId: string | number;
  /** The same key with the same input gives the first answer again, but no secret a second time. */
  idempotencyKey: string;
};

/** The endpoint to tell again. */
export type EnableWebhookEndpointInput = {
  /** Which endpoint. */
  endpointId: string | number;
  /** The same key with the same input gives the first answer again, but no secret a second time. */
  idempotencyKey: string;
};

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
  /** The consignee pays them. */
  | 'DAP'
  /** The sender pays them. */
  | 'DDP';

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

/** A parcel and the service to send it by. */
export type QuoteInput = {
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
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** Whether the seller collected the VAT under IOSS. */
  iossRegistered?: boolean;
  /** Of what travels in one parcel, as packed. */
  parcel?: QuoteParcelInput | null | undefined;
  /** Of what travels in several parcels, 1 to 20, each as packed, instead of `parcel`: the first is number 1. */
  parcels?: Array<QuoteParcelInput> | null | undefined;
  /** The code of the service that carries it, such as BY-EXPRESS. */
  serviceCode: string;
  /** Whether the parcel is handed over against a signature. */
  signature?: boolean;
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

/** The deliveries to make again. */
export type ReplayWebhooksInput = {
  /** To which endpoint. */
  endpointId: string | number;
  /** The same key with the same input gives the first answer again. */
  idempotencyKey: string;
  /** Also those that arrived; else what was given up alone. */
  includeDelivered?: boolean;
  /** Of events that we learnt of at this instant or later. */
  since: string;
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

/** The test to send. */
export type SendTestWebhookInput = {
  /** To which endpoint. */
  endpointId: string | number;
  /** Which kind of event, made up. A live endpoint takes `webhook.test` alone, so that nothing looks real. */
  eventType?: string;
  /** The same key with the same input gives the first answer again. */
  idempotencyKey: string;
};

/** Which shipments: all conditions hold at once. */
export type ShipmentFilter = {
  /** To this country. */
  destinationCountry?: string | null | undefined;
  /** One of these. */
  status?: Array<ShipmentStatus> | null | undefined;
};

/** How to sort the list; rows that are equal in it come by their age. */
export type ShipmentSort = {
  /** Which way. */
  direction?: SortDirection;
  /** What to sort by. */
  field: ShipmentSortField;
};

/** What the list can be sorted by. */
export type ShipmentSortField =
  /** When it was written down. */
  | 'CREATED_AT'
  /** When what its status says happened. */
  | 'STATUS_AT';

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

/** Which way a list is sorted. */
export type SortDirection =
  /** From the earliest, or from A. */
  | 'ASC'
  /** From the latest, or from Z. */
  | 'DESC';

/** Which order is to be shipped. */
export type SubmitOrderInput = {
  /** Refuses to submit another version than this one. */
  expectedVersion?: number | null | undefined;
  /** The same key with the same input acts once. */
  idempotencyKey: string;
  /** The order's. */
  orderId: string | number;
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

/** Which scans: all conditions hold at once. */
export type TrackingFeedFilter = {
  /** Of parcels that any of these carriers took, as `YUNEXPRESS`. */
  carrier?: Array<string> | null | undefined;
  /** Of parcels to any of these countries. */
  destinationCountry?: Array<string> | null | undefined;
  /** What the scan says is any of these. */
  status?: Array<TrackingStatus> | null | undefined;
  /** What it says beyond that is any of these. */
  subStatus?: Array<TrackingSubStatus> | null | undefined;
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
  /** It does not carry such batteries. */
  | 'DANGEROUS_GOODS'
  /** It does not go there. */
  | 'DESTINATION'
  /** The parcel is too large. */
  | 'SIZE'
  /** The parcel is too heavy. */
  | 'WEIGHT';

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

export type CreateOrderMutationVariables = Exact<{
  input: CreateOrderInput;
}>;


export type CreateOrderMutation = { createOrder:
    | { __typename: 'CreateOrderSuccess', order: { id: string, reference: string, externalRef: string, channel: string, status: OrderStatus, holdReason: string | null, currency: string, serviceCode: string, version: number, createdAt: string, updatedAt: string, quotedTotal: { amountMinor: string, currency: string, decimal: string } | null } }
    | { __typename: 'DuplicateExternalRef', message: string, existing: { id: string, reference: string } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ field: string, message: string }> }
   };

export type SubmitOrderMutationVariables = Exact<{
  input: SubmitOrderInput;
}>;


export type SubmitOrderMutation = { submitOrder:
    | { __typename: 'CustomerNotActive', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalOrderState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ field: string, message: string }> }
    | { __typename: 'OrderChanged', message: string }
    | { __typename: 'OrderNotFound', message: string }
    | { __typename: 'SubmitOrderSuccess', order: { id: string, reference: string, externalRef: string, channel: string, status: OrderStatus, holdReason: string | null, currency: string, serviceCode: string, version: number, createdAt: string, updatedAt: string, quotedTotal: { amountMinor: string, currency: string, decimal: string } | null } }
   };

export type CancelOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelOrderMutation = { cancelOrder:
    | { __typename: 'CancelOrderSuccess', order: { id: string, reference: string, externalRef: string, channel: string, status: OrderStatus, holdReason: string | null, currency: string, serviceCode: string, version: number, createdAt: string, updatedAt: string, quotedTotal: { amountMinor: string, currency: string, decimal: string } | null } }
    | { __typename: 'CancellationTooLate', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalOrderState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ field: string, message: string }> }
    | { __typename: 'OrderNotFound', message: string }
   };

export type OrderByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderByIdQuery = { order: { id: string, reference: string, externalRef: string, channel: string, status: OrderStatus, holdReason: string | null, currency: string, serviceCode: string, version: number, createdAt: string, updatedAt: string, quotedTotal: { amountMinor: string, currency: string, decimal: string } | null } | null };

export type OrderByReferenceQueryVariables = Exact<{
  reference: string;
}>;


export type OrderByReferenceQuery = { orderByReference: { id: string, reference: string, externalRef: string, channel: string, status: OrderStatus, holdReason: string | null, currency: string, serviceCode: string, version: number, createdAt: string, updatedAt: string, quotedTotal: { amountMinor: string, currency: string, decimal: string } | null } | null };

export type OrdersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: OrderFilter | null | undefined;
  orderBy?: OrderSort | null | undefined;
}>;


export type OrdersQuery = { orders: { totalCount: number | null, pageInfo: { endCursor: string | null, hasNextPage: boolean }, edges: Array<{ node: { id: string, reference: string, externalRef: string, channel: string, status: OrderStatus, holdReason: string | null, currency: string, serviceCode: string, version: number, createdAt: string, updatedAt: string, quotedTotal: { amountMinor: string, currency: string, decimal: string } | null } }> } };

export type MoneyPartsFragment = { amountMinor: string, currency: string, decimal: string };

export type OrderPartsFragment = { id: string, reference: string, externalRef: string, channel: string, status: OrderStatus, holdReason: string | null, currency: string, serviceCode: string, version: number, createdAt: string, updatedAt: string, quotedTotal: { amountMinor: string, currency: string, decimal: string } | null };

export type QuotePartsFragment = { id: string, status: QuoteStatus, expiresAt: string, sellTotal: { amountMinor: string, currency: string, decimal: string }, lines: Array<{ kind: ChargeKind, basis: string, amount: { amountMinor: string, currency: string, decimal: string } }>, landedCost: { complete: boolean, knownTotal: { amountMinor: string, currency: string, decimal: string }, total: { amountMinor: string, currency: string, decimal: string } | null, remarks: Array<{ message: string }> } | null };

export type ShipmentPartsFragment = { id: string, trackingNumber: string, carrier: string, serviceCode: string, status: ShipmentStatus, statusAt: string, isHeld: boolean, createdAt: string };

export type ScanPartsFragment = { id: string, trackingNumber: string, carrier: string | null, status: TrackingStatus, subStatus: TrackingSubStatus, description: string | null, location: string | null, countryCode: string | null, occurredAt: string | null, localTime: string | null, utcOffset: string | null, recordedAt: string };

export type EndpointPartsFragment = { id: string, url: string, eventTypes: Array<string>, mode: ApiClientMode, status: WebhookEndpointStatus, disabledCause: WebhookDisabledCause | null, failingSince: string | null, previousUntil: string | null, version: number };

export type DeliveryPartsFragment = { id: string, messageId: string, eventType: string, status: WebhookDeliveryStatus, isTest: boolean, createdAt: string, deliveredAt: string | null, nextAttemptAt: string | null, deadCause: WebhookDeadCause | null, attempts: Array<{ number: number, startedAt: string, outcome: WebhookAttemptOutcome, status: number | null, durationMs: number | null, fault: string | null }> };

type Refusal_ApiClientNotFound_Fragment = { __typename: 'ApiClientNotFound', message: string };

type Refusal_CancellationTooLate_Fragment = { __typename: 'CancellationTooLate', message: string };

type Refusal_CustomerNotActive_Fragment = { __typename: 'CustomerNotActive', message: string };

type Refusal_DangerousGoodsNotAllowed_Fragment = { __typename: 'DangerousGoodsNotAllowed', message: string };

type Refusal_DuplicateExternalRef_Fragment = { __typename: 'DuplicateExternalRef', message: string };

type Refusal_IdempotencyKeyReused_Fragment = { __typename: 'IdempotencyKeyReused', message: string };

type Refusal_IllegalApiClientState_Fragment = { __typename: 'IllegalApiClientState', message: string };

type Refusal_IllegalOrderBatchState_Fragment = { __typename: 'IllegalOrderBatchState', message: string };

type Refusal_IllegalOrderState_Fragment = { __typename: 'IllegalOrderState', message: string };

type Refusal_IllegalReturnState_Fragment = { __typename: 'IllegalReturnState', message: string };

type Refusal_IllegalWebhookDeliveryState_Fragment = { __typename: 'IllegalWebhookDeliveryState', message: string };

type Refusal_IllegalWebhookEndpointState_Fragment = { __typename: 'IllegalWebhookEndpointState', message: string };

type Refusal_InvalidInput_Fragment = { __typename: 'InvalidInput', message: string, faults: Array<{ field: string, message: string }> };

type Refusal_LinesFrozen_Fragment = { __typename: 'LinesFrozen', message: string };

type Refusal_NoServiceForDestination_Fragment = { __typename: 'NoServiceForDestination', message: string };

type Refusal_OrderBatchNotFound_Fragment = { __typename: 'OrderBatchNotFound', message: string };

type Refusal_OrderChanged_Fragment = { __typename: 'OrderChanged', message: string };

type Refusal_OrderHasNoOpenQuote_Fragment = { __typename: 'OrderHasNoOpenQuote', message: string };

type Refusal_OrderLocked_Fragment = { __typename: 'OrderLocked', message: string };

type Refusal_OrderNotFound_Fragment = { __typename: 'OrderNotFound', message: string };

type Refusal_OverSizeLimit_Fragment = { __typename: 'OverSizeLimit', message: string };

type Refusal_OverWeightLimit_Fragment = { __typename: 'OverWeightLimit', message: string };

type Refusal_PublicTrackLimited_Fragment = { __typename: 'PublicTrackLimited', message: string };

type Refusal_QuoteExpired_Fragment = { __typename: 'QuoteExpired', message: string };

type Refusal_QuoteNotAlike_Fragment = { __typename: 'QuoteNotAlike', message: string };

type Refusal_QuoteNotFound_Fragment = { __typename: 'QuoteNotFound', message: string };

type Refusal_QuoteNotLoose_Fragment = { __typename: 'QuoteNotLoose', message: string };

type Refusal_QuoteNotOpen_Fragment = { __typename: 'QuoteNotOpen', message: string };

type Refusal_ReturnChanged_Fragment = { __typename: 'ReturnChanged', message: string };

type Refusal_ReturnNotFound_Fragment = { __typename: 'ReturnNotFound', message: string };

type Refusal_ReturnWindowOver_Fragment = { __typename: 'ReturnWindowOver', message: string };

type Refusal_TooManyOfThem_Fragment = { __typename: 'TooManyOfThem', message: string };

type Refusal_TooManyOrderBatches_Fragment = { __typename: 'TooManyOrderBatches', message: string };

type Refusal_TooManyTestLabels_Fragment = { __typename: 'TooManyTestLabels', message: string };

type Refusal_TrackingNotFound_Fragment = { __typename: 'TrackingNotFound', message: string };

type Refusal_TrackingNotProvable_Fragment = { __typename: 'TrackingNotProvable', message: string };

type Refusal_WebhookDeliveryNotFound_Fragment = { __typename: 'WebhookDeliveryNotFound', message: string };

type Refusal_WebhookEndpointChanged_Fragment = { __typename: 'WebhookEndpointChanged', message: string };

type Refusal_WebhookEndpointNotFound_Fragment = { __typename: 'WebhookEndpointNotFound', message: string };

export type RefusalFragment =
  | Refusal_ApiClientNotFound_Fragment
  | Refusal_CancellationTooLate_Fragment
  | Refusal_CustomerNotActive_Fragment
  | Refusal_DangerousGoodsNotAllowed_Fragment
  | Refusal_DuplicateExternalRef_Fragment
  | Refusal_IdempotencyKeyReused_Fragment
  | Refusal_IllegalApiClientState_Fragment
  | Refusal_IllegalOrderBatchState_Fragment
  | Refusal_IllegalOrderState_Fragment
  | Refusal_IllegalReturnState_Fragment
  | Refusal_IllegalWebhookDeliveryState_Fragment
  | Refusal_IllegalWebhookEndpointState_Fragment
  | Refusal_InvalidInput_Fragment
  | Refusal_LinesFrozen_Fragment
  | Refusal_NoServiceForDestination_Fragment
  | Refusal_OrderBatchNotFound_Fragment
  | Refusal_OrderChanged_Fragment
  | Refusal_OrderHasNoOpenQuote_Fragment
  | Refusal_OrderLocked_Fragment
  | Refusal_OrderNotFound_Fragment
  | Refusal_OverSizeLimit_Fragment
  | Refusal_OverWeightLimit_Fragment
  | Refusal_PublicTrackLimited_Fragment
  | Refusal_QuoteExpired_Fragment
  | Refusal_QuoteNotAlike_Fragment
  | Refusal_QuoteNotFound_Fragment
  | Refusal_QuoteNotLoose_Fragment
  | Refusal_QuoteNotOpen_Fragment
  | Refusal_ReturnChanged_Fragment
  | Refusal_ReturnNotFound_Fragment
  | Refusal_ReturnWindowOver_Fragment
  | Refusal_TooManyOfThem_Fragment
  | Refusal_TooManyOrderBatches_Fragment
  | Refusal_TooManyTestLabels_Fragment
  | Refusal_TrackingNotFound_Fragment
  | Refusal_TrackingNotProvable_Fragment
  | Refusal_WebhookDeliveryNotFound_Fragment
  | Refusal_WebhookEndpointChanged_Fragment
  | Refusal_WebhookEndpointNotFound_Fragment
;

export type CompareServicesQueryVariables = Exact<{
  input: CompareServicesInput;
}>;


export type CompareServicesQuery = { compareServices: Array<
    | { __typename: 'AvailableService', billableWeightG: number, service: { code: string, name: string, transitDays: { min: number, max: number } }, sellTotal: { amountMinor: string, currency: string, decimal: string } }
    | { __typename: 'UnavailableService', reason: UnavailableReason, message: string, service: { code: string, name: string, transitDays: { min: number, max: number } } }
  > };

export type RequestQuoteMutationVariables = Exact<{
  input: QuoteInput;
}>;


export type RequestQuoteMutation = { quote:
    | { __typename: 'DangerousGoodsNotAllowed', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ field: string, message: string }> }
    | { __typename: 'NoServiceForDestination', message: string }
    | { __typename: 'OverSizeLimit', message: string }
    | { __typename: 'OverWeightLimit', message: string }
    | { __typename: 'QuoteOffered', quote: { id: string, status: QuoteStatus, expiresAt: string, sellTotal: { amountMinor: string, currency: string, decimal: string }, lines: Array<{ kind: ChargeKind, basis: string, amount: { amountMinor: string, currency: string, decimal: string } }>, landedCost: { complete: boolean, knownTotal: { amountMinor: string, currency: string, decimal: string }, total: { amountMinor: string, currency: string, decimal: string } | null, remarks: Array<{ message: string }> } | null } }
   };

export type AcceptQuoteMutationVariables = Exact<{
  input: AcceptQuoteInput;
}>;


export type AcceptQuoteMutation = { acceptQuote:
    | { __typename: 'AcceptQuoteSuccess', quote: { id: string, status: QuoteStatus, expiresAt: string, sellTotal: { amountMinor: string, currency: string, decimal: string }, lines: Array<{ kind: ChargeKind, basis: string, amount: { amountMinor: string, currency: string, decimal: string } }>, landedCost: { complete: boolean, knownTotal: { amountMinor: string, currency: string, decimal: string }, total: { amountMinor: string, currency: string, decimal: string } | null, remarks: Array<{ message: string }> } | null } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ field: string, message: string }> }
    | { __typename: 'QuoteExpired', message: string }
    | { __typename: 'QuoteNotFound', message: string }
    | { __typename: 'QuoteNotOpen', message: string }
   };

export type QuoteOfOrderQueryVariables = Exact<{
  orderId: string | number;
}>;


export type QuoteOfOrderQuery = { order: { status: OrderStatus, holdReason: string | null, quote: { id: string, status: QuoteStatus, expiresAt: string, sellTotal: { amountMinor: string, currency: string, decimal: string }, lines: Array<{ kind: ChargeKind, basis: string, amount: { amountMinor: string, currency: string, decimal: string } }>, landedCost: { complete: boolean, knownTotal: { amountMinor: string, currency: string, decimal: string }, total: { amountMinor: string, currency: string, decimal: string } | null, remarks: Array<{ message: string }> } | null } | null } | null };

export type ShipmentByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type ShipmentByIdQuery = { shipment: { id: string, trackingNumber: string, carrier: string, serviceCode: string, status: ShipmentStatus, statusAt: string, isHeld: boolean, createdAt: string } | null };

export type ShipmentByTrackingNumberQueryVariables = Exact<{
  number: string;
}>;


export type ShipmentByTrackingNumberQuery = { shipmentByTrackingNumber: { id: string, trackingNumber: string, carrier: string, serviceCode: string, status: ShipmentStatus, statusAt: string, isHeld: boolean, createdAt: string } | null };

export type ShipmentsOfOrderQueryVariables = Exact<{
  orderId: string | number;
}>;


export type ShipmentsOfOrderQuery = { order: { status: OrderStatus, holdReason: string | null, shipments: Array<{ id: string, trackingNumber: string, carrier: string, serviceCode: string, status: ShipmentStatus, statusAt: string, isHeld: boolean, createdAt: string }> | null } | null };

export type ShipmentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ShipmentFilter | null | undefined;
  orderBy?: ShipmentSort | null | undefined;
}>;


export type ShipmentsQuery = { shipments: { totalCount: number | null, pageInfo: { endCursor: string | null, hasNextPage: boolean }, edges: Array<{ node: { id: string, trackingNumber: string, carrier: string, serviceCode: string, status: ShipmentStatus, statusAt: string, isHeld: boolean, createdAt: string } }> } };

export type LabelsQueryVariables = Exact<{
  shipmentId: string | number;
}>;


export type LabelsQuery = { shipment: { labels: Array<{ id: string, format: LabelFormat, sha256: string, url: string | null, voidedAt: string | null }> | null } | null };

export type TestLabelQueryVariables = Exact<{
  input: TestLabelInput;
}>;


export type TestLabelQuery = { testLabel:
    | { __typename: 'InvalidInput', message: string, faults: Array<{ field: string, message: string }> }
    | { __typename: 'TestLabel', fileName: string, mediaType: string, content: string }
    | { __typename: 'TooManyTestLabels', message: string }
   };

export type TrackingCursorQueryVariables = Exact<{
  shipmentId: string | number;
}>;


export type TrackingCursorQuery = { shipment: { trackingCursor: string | null } | null };

export type TrackingFeedCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type TrackingFeedCursorQuery = { trackingFeedCursor: string };

export type ScansQueryVariables = Exact<{
  shipmentId: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type ScansQuery = { shipment: { trackingEvents: { pageInfo: { endCursor: string | null, hasNextPage: boolean }, edges: Array<{ node: { id: string, trackingNumber: string, carrier: string | null, status: TrackingStatus, subStatus: TrackingSubStatus, description: string | null, location: string | null, countryCode: string | null, occurredAt: string | null, localTime: string | null, utcOffset: string | null, recordedAt: string } }> } | null } | null };

export type FollowShipmentSubscriptionVariables = Exact<{
  shipmentId: string | number;
  after?: string | null | undefined;
}>;


export type FollowShipmentSubscription = { trackingUpdated: { id: string, status: TrackingStatus, event: { id: string, trackingNumber: string, carrier: string | null, status: TrackingStatus, subStatus: TrackingSubStatus, description: string | null, location: string | null, countryCode: string | null, occurredAt: string | null, localTime: string | null, utcOffset: string | null, recordedAt: string } } };

export type FollowAllSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  filter?: TrackingFeedFilter | null | undefined;
}>;


export type FollowAllSubscription = { tenantTrackingFeed: { id: string, status: TrackingStatus, event: { id: string, trackingNumber: string, carrier: string | null, status: TrackingStatus, subStatus: TrackingSubStatus, description: string | null, location: string | null, countryCode: string | null, occurredAt: string | null, localTime: string | null, utcOffset: string | null, recordedAt: string } } };

export type CreateWebhookEndpointMutationVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;


export type CreateWebhookEndpointMutation = { createWebhookEndpoint:
    | { __typename: 'ApiClientNotFound', message: string }
    | { __typename: 'CreateWebhookEndpointSuccess', secret: string | null, endpoint: { id: string, url: string, eventTypes: Array<string>, mode: ApiClientMode, status: WebhookEndpointStatus, disabledCause: WebhookDisabledCause | null, failingSince: string | null, previousUntil: string | null, version: number } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalApiClientState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ field: string, message: string }> }
    | { __typename: 'TooManyOfThem', message: string }
   };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: RotateWebhookSecretInput;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalWebhookEndpointState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ field: string, message: string }> }
    | { __typename: 'RotateWebhookSecretSuccess', secret: string | null, endpoint: { id: string, url: string, eventTypes: Array<string>, mode: ApiClientMode, status: WebhookEndpointStatus, disabledCause: WebhookDisabledCause | null, failingSince: string | null, previousUntil: string | null, version: number } }
    | { __typename: 'WebhookEndpointNotFound', message: string }
   };

export type SendTestWebhookMutationVariables = Exact<{
  input: SendTestWebhookInput;
}>;


export type SendTestWebhookMutation = { sendTestWebhook:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalWebhookEndpointState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ field: string, message: string }> }
    | { __typename: 'SendTestWebhookSuccess', delivery: { id: string, messageId: string, eventType: string, status: WebhookDeliveryStatus, isTest: boolean, createdAt: string, deliveredAt: string | null, nextAttemptAt: string | null, deadCause: WebhookDeadCause | null, attempts: Array<{ number: number, startedAt: string, outcome: WebhookAttemptOutcome, status: number | null, durationMs: number | null, fault: string | null }> } }
    | { __typename: 'WebhookEndpointNotFound', message: string }
   };

export type ReplayWebhooksMutationVariables = Exact<{
  input: ReplayWebhooksInput;
}>;


export type ReplayWebhooksMutation = { replayWebhooks:
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalWebhookEndpointState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ field: string, message: string }> }
    | { __typename: 'ReplayWebhooksSuccess', replayed: number | null }
    | { __typename: 'WebhookEndpointNotFound', message: string }
   };

export type DisableWebhookEndpointMutationVariables = Exact<{
  input: DisableWebhookEndpointInput;
}>;


export type DisableWebhookEndpointMutation = { disableWebhookEndpoint:
    | { __typename: 'DisableWebhookEndpointSuccess', endpoint: { id: string, url: string, eventTypes: Array<string>, mode: ApiClientMode, status: WebhookEndpointStatus, disabledCause: WebhookDisabledCause | null, failingSince: string | null, previousUntil: string | null, version: number } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalWebhookEndpointState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ field: string, message: string }> }
    | { __typename: 'WebhookEndpointNotFound', message: string }
   };

export type EnableWebhookEndpointMutationVariables = Exact<{
  input: EnableWebhookEndpointInput;
}>;


export type EnableWebhookEndpointMutation = { enableWebhookEndpoint:
    | { __typename: 'EnableWebhookEndpointSuccess', endpoint: { id: string, url: string, eventTypes: Array<string>, mode: ApiClientMode, status: WebhookEndpointStatus, disabledCause: WebhookDisabledCause | null, failingSince: string | null, previousUntil: string | null, version: number } }
    | { __typename: 'IdempotencyKeyReused', message: string }
    | { __typename: 'IllegalWebhookEndpointState', message: string }
    | { __typename: 'InvalidInput', message: string, faults: Array<{ field: string, message: string }> }
    | { __typename: 'WebhookEndpointNotFound', message: string }
   };

export type WebhookEndpointsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type WebhookEndpointsQuery = { webhookEndpoints: { pageInfo: { endCursor: string | null, hasNextPage: boolean }, edges: Array<{ node: { id: string, url: string, eventTypes: Array<string>, mode: ApiClientMode, status: WebhookEndpointStatus, disabledCause: WebhookDisabledCause | null, failingSince: string | null, previousUntil: string | null, version: number } }> } };

export type WebhookDeliveriesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: WebhookDeliveryFilter | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookDeliveries: { pageInfo: { endCursor: string | null, hasNextPage: boolean }, edges: Array<{ node: { id: string, messageId: string, eventType: string, status: WebhookDeliveryStatus, isTest: boolean, createdAt: string, deliveredAt: string | null, nextAttemptAt: string | null, deadCause: WebhookDeadCause | null, attempts: Array<{ number: number, startedAt: string, outcome: WebhookAttemptOutcome, status: number | null, durationMs: number | null, fault: string | null }> } }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const MoneyPartsFragmentDoc = new TypedDocumentString(`
    fragment MoneyParts on Money {
  amountMinor
  currency
  decimal
}
    `, {"fragmentName":"MoneyParts"}) as unknown as TypedDocumentString<MoneyPartsFragment, unknown>;
export const OrderPartsFragmentDoc = new TypedDocumentString(`
    fragment OrderParts on Order {
  id
  reference
  externalRef
  channel
  status
  holdReason
  currency
  serviceCode
  version
  createdAt
  updatedAt
  quotedTotal {
    ...MoneyParts
  }
}
    fragment MoneyParts on Money {
  amountMinor
  currency
  decimal
}`, {"fragmentName":"OrderParts"}) as unknown as TypedDocumentString<OrderPartsFragment, unknown>;
export const QuotePartsFragmentDoc = new TypedDocumentString(`
    fragment QuoteParts on Quote {
  id
  status
  expiresAt
  sellTotal {
    ...MoneyParts
  }
  lines {
    kind
    basis
    amount {
      ...MoneyParts
    }
  }
  landedCost {
    complete
    knownTotal {
      ...MoneyParts
    }
    total {
      ...MoneyParts
    }
    remarks {
      message
    }
  }
}
    fragment MoneyParts on Money {
  amountMinor
  currency
  decimal
}`, {"fragmentName":"QuoteParts"}) as unknown as TypedDocumentString<QuotePartsFragment, unknown>;
export const ShipmentPartsFragmentDoc = new TypedDocumentString(`
    fragment ShipmentParts on Shipment {
  id
  trackingNumber
  carrier
  serviceCode
  status
  statusAt
  isHeld
  createdAt
}
    `, {"fragmentName":"ShipmentParts"}) as unknown as TypedDocumentString<ShipmentPartsFragment, unknown>;
export const ScanPartsFragmentDoc = new TypedDocumentString(`
    fragment ScanParts on TrackingEvent {
  id
  trackingNumber
  carrier
  status
  subStatus
  description
  location
  countryCode
  occurredAt
  localTime
  utcOffset
  recordedAt
}
    `, {"fragmentName":"ScanParts"}) as unknown as TypedDocumentString<ScanPartsFragment, unknown>;
export const EndpointPartsFragmentDoc = new TypedDocumentString(`
    fragment EndpointParts on WebhookEndpoint {
  id
  url
  eventTypes
  mode
  status
  disabledCause
  failingSince
  previousUntil
  version
}
    `, {"fragmentName":"EndpointParts"}) as unknown as TypedDocumentString<EndpointPartsFragment, unknown>;
export const DeliveryPartsFragmentDoc = new TypedDocumentString(`
    fragment DeliveryParts on WebhookDelivery {
  id
  messageId
  eventType
  status
  isTest
  createdAt
  deliveredAt
  nextAttemptAt
  deadCause
  attempts {
    number
    startedAt
    outcome
    status
    durationMs
    fault
  }
}
    `, {"fragmentName":"DeliveryParts"}) as unknown as TypedDocumentString<DeliveryPartsFragment, unknown>;
export const RefusalFragmentDoc = new TypedDocumentString(`
    fragment Refusal on UserError {
  __typename
  message
  ... on InvalidInput {
    faults {
      field
      message
    }
  }
}
    `, {"fragmentName":"Refusal"}) as unknown as TypedDocumentString<RefusalFragment, unknown>;
export const CreateOrderDocument = new TypedDocumentString(`
    mutation CreateOrder($input: CreateOrderInput!) {
  createOrder(input: $input) {
    __typename
    ... on CreateOrderSuccess {
      order {
        ...OrderParts
      }
    }
    ... on DuplicateExternalRef {
      existing {
        id
        reference
      }
    }
    ...Refusal
  }
}
    fragment MoneyParts on Money {
  amountMinor
  currency
  decimal
}
fragment OrderParts on Order {
  id
  reference
  externalRef
  channel
  status
  holdReason
  currency
  serviceCode
  version
  createdAt
  updatedAt
  quotedTotal {
    ...MoneyParts
  }
}
fragment Refusal on UserError {
  __typename
  message
  ... on InvalidInput {
    faults {
      field
      message
    }
  }
}`) as unknown as TypedDocumentString<CreateOrderMutation, CreateOrderMutationVariables>;
export const SubmitOrderDocument = new TypedDocumentString(`
    mutation SubmitOrder($input: SubmitOrderInput!) {
  submitOrder(input: $input) {
    __typename
    ... on SubmitOrderSuccess {
      order {
        ...OrderParts
      }
    }
    ...Refusal
  }
}
    fragment MoneyParts on Money {
  amountMinor
  currency
  decimal
}
fragment OrderParts on Order {
  id
  reference
  externalRef
  channel
  status
  holdReason
  currency
  serviceCode
  version
  createdAt
  updatedAt
  quotedTotal {
    ...MoneyParts
  }
}
fragment Refusal on UserError {
  __typename
  message
  ... on InvalidInput {
    faults {
      field
      message
    }
  }
}`) as unknown as TypedDocumentString<SubmitOrderMutation, SubmitOrderMutationVariables>;
export const CancelOrderDocument = new TypedDocumentString(`
    mutation CancelOrder($input: CancelOrderInput!) {
  cancelOrder(input: $input) {
    __typename
    ... on CancelOrderSuccess {
      order {
        ...OrderParts
      }
    }
    ...Refusal
  }
}
    fragment MoneyParts on Money {
  amountMinor
  currency
  decimal
}
fragment OrderParts on Order {
  id
  reference
  externalRef
  channel
  status
  holdReason
  currency
  serviceCode
  version
  createdAt
  updatedAt
  quotedTotal {
    ...MoneyParts
  }
}
fragment Refusal on UserError {
  __typename
  message
  ... on InvalidInput {
    faults {
      field
      message
    }
  }
}`) as unknown as TypedDocumentString<CancelOrderMutation, CancelOrderMutationVariables>;
export const OrderByIdDocument = new TypedDocumentString(`
    query OrderById($id: ID!) {
  order(id: $id) {
    ...OrderParts
  }
}
    fragment MoneyParts on Money {
  amountMinor
  currency
  decimal
}
fragment OrderParts on Order {
  id
  reference
  externalRef
  channel
  status
  holdReason
  currency
  serviceCode
  version
  createdAt
  updatedAt
  quotedTotal {
    ...MoneyParts
  }
}`) as unknown as TypedDocumentString<OrderByIdQuery, OrderByIdQueryVariables>;
export const OrderByReferenceDocument = new TypedDocumentString(`
    query OrderByReference($reference: String!) {
  orderByReference(reference: $reference) {
    ...OrderParts
  }
}
    fragment MoneyParts on Money {
  amountMinor
  currency
  decimal
}
fragment OrderParts on Order {
  id
  reference
  externalRef
  channel
  status
  holdReason
  currency
  serviceCode
  version
  createdAt
  updatedAt
  quotedTotal {
    ...MoneyParts
  }
}`) as unknown as TypedDocumentString<OrderByReferenceQuery, OrderByReferenceQueryVariables>;
export const OrdersDocument = new TypedDocumentString(`
    query Orders($first: Int!, $after: String, $filter: OrderFilter, $orderBy: OrderSort) {
  orders(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    edges {
      node {
        ...OrderParts
      }
    }
  }
}
    fragment MoneyParts on Money {
  amountMinor
  currency
  decimal
}
fragment OrderParts on Order {
  id
  reference
  externalRef
  channel
  status
  holdReason
  currency
  serviceCode
  version
  createdAt
  updatedAt
  quotedTotal {
    ...MoneyParts
  }
}`) as unknown as TypedDocumentString<OrdersQuery, OrdersQueryVariables>;
export const CompareServicesDocument = new TypedDocumentString(`
    query CompareServices($input: CompareServicesInput!) {
  compareServices(input: $input) {
    __typename
    ... on AvailableService {
      service {
        code
        name
        transitDays {
          min
          max
        }
      }
      billableWeightG
      sellTotal {
        ...MoneyParts
      }
    }
    ... on UnavailableService {
      service {
        code
        name
        transitDays {
          min
          max
        }
      }
      reason
      message
    }
  }
}
    fragment MoneyParts on Money {
  amountMinor
  currency
  decimal
}`) as unknown as TypedDocumentString<CompareServicesQuery, CompareServicesQueryVariables>;
export const RequestQuoteDocument = new TypedDocumentString(`
    mutation RequestQuote($input: QuoteInput!) {
  quote(input: $input) {
    __typename
    ... on QuoteOffered {
      quote {
        ...QuoteParts
      }
    }
    ...Refusal
  }
}
    fragment MoneyParts on Money {
  amountMinor
  currency
  decimal
}
fragment QuoteParts on Quote {
  id
  status
  expiresAt
  sellTotal {
    ...MoneyParts
  }
  lines {
    kind
    basis
    amount {
      ...MoneyParts
    }
  }
  landedCost {
    complete
    knownTotal {
      ...MoneyParts
    }
    total {
      ...MoneyParts
    }
    remarks {
      message
    }
  }
}
fragment Refusal on UserError {
  __typename
  message
  ... on InvalidInput {
    faults {
      field
      message
    }
  }
}`) as unknown as TypedDocumentString<RequestQuoteMutation, RequestQuoteMutationVariables>;
export const AcceptQuoteDocument = new TypedDocumentString(`
    mutation AcceptQuote($input: AcceptQuoteInput!) {
  acceptQuote(input: $input) {
    __typename
    ... on AcceptQuoteSuccess {
      quote {
        ...QuoteParts
      }
    }
    ...Refusal
  }
}
    fragment MoneyParts on Money {
  amountMinor
  currency
  decimal
}
fragment QuoteParts on Quote {
  id
  status
  expiresAt
  sellTotal {
    ...MoneyParts
  }
  lines {
    kind
    basis
    amount {
      ...MoneyParts
    }
  }
  landedCost {
    complete
    knownTotal {
      ...MoneyParts
    }
    total {
      ...MoneyParts
    }
    remarks {
      message
    }
  }
}
fragment Refusal on UserError {
  __typename
  message
  ... on InvalidInput {
    faults {
      field
      message
    }
  }
}`) as unknown as TypedDocumentString<AcceptQuoteMutation, AcceptQuoteMutationVariables>;
export const QuoteOfOrderDocument = new TypedDocumentString(`
    query QuoteOfOrder($orderId: ID!) {
  order(id: $orderId) {
    status
    holdReason
    quote {
      ...QuoteParts
    }
  }
}
    fragment MoneyParts on Money {
  amountMinor
  currency
  decimal
}
fragment QuoteParts on Quote {
  id
  status
  expiresAt
  sellTotal {
    ...MoneyParts
  }
  lines {
    kind
    basis
    amount {
      ...MoneyParts
    }
  }
  landedCost {
    complete
    knownTotal {
      ...MoneyParts
    }
    total {
      ...MoneyParts
    }
    remarks {
      message
    }
  }
}`) as unknown as TypedDocumentString<QuoteOfOrderQuery, QuoteOfOrderQueryVariables>;
export const ShipmentByIdDocument = new TypedDocumentString(`
    query ShipmentById($id: ID!) {
  shipment(id: $id) {
    ...ShipmentParts
  }
}
    fragment ShipmentParts on Shipment {
  id
  trackingNumber
  carrier
  serviceCode
  status
  statusAt
  isHeld
  createdAt
}`) as unknown as TypedDocumentString<ShipmentByIdQuery, ShipmentByIdQueryVariables>;
export const ShipmentByTrackingNumberDocument = new TypedDocumentString(`
    query ShipmentByTrackingNumber($number: String!) {
  shipmentByTrackingNumber(number: $number) {
    ...ShipmentParts
  }
}
    fragment ShipmentParts on Shipment {
  id
  trackingNumber
  carrier
  serviceCode
  status
  statusAt
  isHeld
  createdAt
}`) as unknown as TypedDocumentString<ShipmentByTrackingNumberQuery, ShipmentByTrackingNumberQueryVariables>;
export const ShipmentsOfOrderDocument = new TypedDocumentString(`
    query ShipmentsOfOrder($orderId: ID!) {
  order(id: $orderId) {
    status
    holdReason
    shipments {
      ...ShipmentParts
    }
  }
}
    fragment ShipmentParts on Shipment {
  id
  trackingNumber
  carrier
  serviceCode
  status
  statusAt
  isHeld
  createdAt
}`) as unknown as TypedDocumentString<ShipmentsOfOrderQuery, ShipmentsOfOrderQueryVariables>;
export const ShipmentsDocument = new TypedDocumentString(`
    query Shipments($first: Int!, $after: String, $filter: ShipmentFilter, $orderBy: ShipmentSort) {
  shipments(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    edges {
      node {
        ...ShipmentParts
      }
    }
  }
}
    fragment ShipmentParts on Shipment {
  id
  trackingNumber
  carrier
  serviceCode
  status
  statusAt
  isHeld
  createdAt
}`) as unknown as TypedDocumentString<ShipmentsQuery, ShipmentsQueryVariables>;
export const LabelsDocument = new TypedDocumentString(`
    query Labels($shipmentId: ID!) {
  shipment(id: $shipmentId) {
    labels {
      id
      format
      sha256
      url
      voidedAt
    }
  }
}
    `) as unknown as TypedDocumentString<LabelsQuery, LabelsQueryVariables>;
export const TestLabelDocument = new TypedDocumentString(`
    query TestLabel($input: TestLabelInput!) {
  testLabel(input: $input) {
    __typename
    ... on TestLabel {
      fileName
      mediaType
      content
    }
    ... on UserError {
      message
    }
    ... on InvalidInput {
      faults {
        field
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TestLabelQuery, TestLabelQueryVariables>;
export const TrackingCursorDocument = new TypedDocumentString(`
    query TrackingCursor($shipmentId: ID!) {
  shipment(id: $shipmentId) {
    trackingCursor
  }
}
    `) as unknown as TypedDocumentString<TrackingCursorQuery, TrackingCursorQueryVariables>;
export const TrackingFeedCursorDocument = new TypedDocumentString(`
    query TrackingFeedCursor {
  trackingFeedCursor
}
    `) as unknown as TypedDocumentString<TrackingFeedCursorQuery, TrackingFeedCursorQueryVariables>;
export const ScansDocument = new TypedDocumentString(`
    query Scans($shipmentId: ID!, $first: Int!, $after: String) {
  shipment(id: $shipmentId) {
    trackingEvents(first: $first, after: $after) {
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          ...ScanParts
        }
      }
    }
  }
}
    fragment ScanParts on TrackingEvent {
  id
  trackingNumber
  carrier
  status
  subStatus
  description
  location
  countryCode
  occurredAt
  localTime
  utcOffset
  recordedAt
}`) as unknown as TypedDocumentString<ScansQuery, ScansQueryVariables>;
export const FollowShipmentDocument = new TypedDocumentString(`
    subscription FollowShipment($shipmentId: ID!, $after: String) {
  trackingUpdated(shipmentId: $shipmentId, after: $after) {
    id
    status
    event {
      ...ScanParts
    }
  }
}
    fragment ScanParts on TrackingEvent {
  id
  trackingNumber
  carrier
  status
  subStatus
  description
  location
  countryCode
  occurredAt
  localTime
  utcOffset
  recordedAt
}`) as unknown as TypedDocumentString<FollowShipmentSubscription, FollowShipmentSubscriptionVariables>;
export const FollowAllDocument = new TypedDocumentString(`
    subscription FollowAll($after: String, $filter: TrackingFeedFilter) {
  tenantTrackingFeed(after: $after, filter: $filter) {
    id
    status
    event {
      ...ScanParts
    }
  }
}
    fragment ScanParts on TrackingEvent {
  id
  trackingNumber
  carrier
  status
  subStatus
  description
  location
  countryCode
  occurredAt
  localTime
  utcOffset
  recordedAt
}`) as unknown as TypedDocumentString<FollowAllSubscription, FollowAllSubscriptionVariables>;
export const CreateWebhookEndpointDocument = new TypedDocumentString(`
    mutation CreateWebhookEndpoint($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) {
    __typename
    ... on CreateWebhookEndpointSuccess {
      secret
      endpoint {
        ...EndpointParts
      }
    }
    ...Refusal
  }
}
    fragment EndpointParts on WebhookEndpoint {
  id
  url
  eventTypes
  mode
  status
  disabledCause
  failingSince
  previousUntil
  version
}
fragment Refusal on UserError {
  __typename
  message
  ... on InvalidInput {
    faults {
      field
      message
    }
  }
}`) as unknown as TypedDocumentString<CreateWebhookEndpointMutation, CreateWebhookEndpointMutationVariables>;
export const RotateWebhookSecretDocument = new TypedDocumentString(`
    mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
  rotateWebhookSecret(input: $input) {
    __typename
    ... on RotateWebhookSecretSuccess {
      secret
      endpoint {
        ...EndpointParts
      }
    }
    ...Refusal
  }
}
    fragment EndpointParts on WebhookEndpoint {
  id
  url
  eventTypes
  mode
  status
  disabledCause
  failingSince
  previousUntil
  version
}
fragment Refusal on UserError {
  __typename
  message
  ... on InvalidInput {
    faults {
      field
      message
    }
  }
}`) as unknown as TypedDocumentString<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const SendTestWebhookDocument = new TypedDocumentString(`
    mutation SendTestWebhook($input: SendTestWebhookInput!) {
  sendTestWebhook(input: $input) {
    __typename
    ... on SendTestWebhookSuccess {
      delivery {
        ...DeliveryParts
      }
    }
    ...Refusal
  }
}
    fragment DeliveryParts on WebhookDelivery {
  id
  messageId
  eventType
  status
  isTest
  createdAt
  deliveredAt
  nextAttemptAt
  deadCause
  attempts {
    number
    startedAt
    outcome
    status
    durationMs
    fault
  }
}
fragment Refusal on UserError {
  __typename
  message
  ... on InvalidInput {
    faults {
      field
      message
    }
  }
}`) as unknown as TypedDocumentString<SendTestWebhookMutation, SendTestWebhookMutationVariables>;
export const ReplayWebhooksDocument = new TypedDocumentString(`
    mutation ReplayWebhooks($input: ReplayWebhooksInput!) {
  replayWebhooks(input: $input) {
    __typename
    ... on ReplayWebhooksSuccess {
      replayed
    }
    ...Refusal
  }
}
    fragment Refusal on UserError {
  __typename
  message
  ... on InvalidInput {
    faults {
      field
      message
    }
  }
}`) as unknown as TypedDocumentString<ReplayWebhooksMutation, ReplayWebhooksMutationVariables>;
export const DisableWebhookEndpointDocument = new TypedDocumentString(`
    mutation DisableWebhookEndpoint($input: DisableWebhookEndpointInput!) {
  disableWebhookEndpoint(input: $input) {
    __typename
    ... on DisableWebhookEndpointSuccess {
      endpoint {
        ...EndpointParts
      }
    }
    ...Refusal
  }
}
    fragment EndpointParts on WebhookEndpoint {
  id
  url
  eventTypes
  mode
  status
  disabledCause
  failingSince
  previousUntil
  version
}
fragment Refusal on UserError {
  __typename
  message
  ... on InvalidInput {
    faults {
      field
      message
    }
  }
}`) as unknown as TypedDocumentString<DisableWebhookEndpointMutation, DisableWebhookEndpointMutationVariables>;
export const EnableWebhookEndpointDocument = new TypedDocumentString(`
    mutation EnableWebhookEndpoint($input: EnableWebhookEndpointInput!) {
  enableWebhookEndpoint(input: $input) {
    __typename
    ... on EnableWebhookEndpointSuccess {
      endpoint {
        ...EndpointParts
      }
    }
    ...Refusal
  }
}
    fragment EndpointParts on WebhookEndpoint {
  id
  url
  eventTypes
  mode
  status
  disabledCause
  failingSince
  previousUntil
  version
}
fragment Refusal on UserError {
  __typename
  message
  ... on InvalidInput {
    faults {
      field
      message
    }
  }
}`) as unknown as TypedDocumentString<EnableWebhookEndpointMutation, EnableWebhookEndpointMutationVariables>;
export const WebhookEndpointsDocument = new TypedDocumentString(`
    query WebhookEndpoints($first: Int!, $after: String) {
  webhookEndpoints(first: $first, after: $after) {
    pageInfo {
      endCursor
      hasNextPage
    }
    edges {
      node {
        ...EndpointParts
      }
    }
  }
}
    fragment EndpointParts on WebhookEndpoint {
  id
  url
  eventTypes
  mode
  status
  disabledCause
  failingSince
  previousUntil
  version
}`) as unknown as TypedDocumentString<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>;
export const WebhookDeliveriesDocument = new TypedDocumentString(`
    query WebhookDeliveries($first: Int!, $after: String, $filter: WebhookDeliveryFilter) {
  webhookDeliveries(first: $first, after: $after, filter: $filter) {
    pageInfo {
      endCursor
      hasNextPage
    }
    edges {
      node {
        ...DeliveryParts
      }
    }
  }
}
    fragment DeliveryParts on WebhookDelivery {
  id
  messageId
  eventType
  status
  isTest
  createdAt
  deliveredAt
  nextAttemptAt
  deadCause
  attempts {
    number
    startedAt
    outcome
    status
    durationMs
    fault
  }
}`) as unknown as TypedDocumentString<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;