// Written by `npm run schema` from the catalogue of webhooks' events.

/** An order was submitted, edited, accepted, held, released or cancelled: read it for how it stands. Needs the scope `orders:read`. */
export interface OrderUpdatedEvent {
  type: "order.updated";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The order's id in the graph. */
    id: string;
    /** What happened to it. More of them may come. */
    change: "SUBMITTED" | "EDITED" | "ACCEPTED" | "HELD" | "RELEASED" | "CANCELLED" | (string & {});
  };
}

/** An order has a price, until it expires. Needs the scope `quotes:write`. */
export interface QuoteOfferedEvent {
  type: "quote.offered";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The quote's id in the graph. */
    id: string;
    orderId: string | null;
    /** When the offer ends. */
    expiresAt: string;
  };
}

/** An order has no price as it is: read it for why. Needs the scope `quotes:write`. */
export interface QuoteRejectedEvent {
  type: "quote.rejected";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The order's id in the graph. */
    orderId: string;
    /** Why, such as NoServiceForDestination. */
    code: string;
  };
}

/** An order's offer was taken: it is charged by it. Needs the scope `quotes:write`. */
export interface QuoteAcceptedEvent {
  type: "quote.accepted";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The quote's id in the graph. */
    id: string;
    /** The order's id in the graph. */
    orderId: string;
  };
}

/** Nobody took an offer in time: ask for another. Needs the scope `quotes:write`. */
export interface QuoteExpiredEvent {
  type: "quote.expired";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The quote's id in the graph. */
    id: string;
    /** The order that it was for; null for none. */
    orderId: string | null;
    /** When the offer ended. */
    expiresAt: string;
  };
}

/** An order's goods cannot be had whole; nothing is reserved for it. Needs the scope `orders:read`. */
export interface StockUnavailableEvent {
  type: "stock.unavailable";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The order's id in the graph. */
    orderId: string;
    lines: {
      /** The order line's id in the graph. */
      orderLineId: string;
      /** What was ordered. */
      sku: string;
      /** Pieces that were ordered. */
      wanted: number;
      /** Pieces that there are. */
      available: number;
    }[];
  };
}

/** What was bought for an order went on: read it for how it stands. Who supplies it is not told. Needs the scope `orders:read`. */
export interface PurchaseOrderUpdatedEvent {
  type: "purchase_order.updated";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The purchase order's id in the graph. */
    id: string;
    /** The order that it is for; null for none. */
    orderId: string | null;
    /** Our name of it. */
    reference: string;
    /** What happened to it. More of them may come. */
    change: "ISSUED" | "ACCEPTED" | "REJECTED" | "EXPIRED" | "CANCELLED" | "REDUCED" | "LINE_CLOSED_SHORT" | "LINE_REOPENED" | "DISPATCHED" | "RECEIVED" | "SHORT" | "SETTLED" | (string & {});
  };
}

/** Goods that came back were received and looked at. Needs the scope `orders:read`. */
export interface ReturnReceivedEvent {
  type: "return.received";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The return's id in the graph. */
    id: string;
    /** The order's id in the graph. */
    orderId: string;
  };
}

/** A shipment was labelled, moved to another status, was cancelled or could not be any more, or needs somebody to look at it. Needs the scope `shipments:read`. */
export interface ShipmentUpdatedEvent {
  type: "shipment.updated";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The shipment's id in the graph. */
    id: string;
    /** The order's id in the graph. */
    orderId: string;
    /** What happened to it. More of them may come. */
    change: "LABELLED" | "STATUS_CHANGED" | "EXCEPTION_RAISED" | "CANCELLED" | "CANCEL_REFUSED" | (string & {});
    /** The new status, of STATUS_CHANGED, and the one that it stays in, of CANCEL_REFUSED alone. */
    status: string | null;
    /** Of LABELLED alone. */
    trackingNumber: string | null;
    /** What is the matter, of EXCEPTION_RAISED alone. */
    exception: string | null;
  };
}

/** A carrier's scan of a parcel reached us. Needs the scope `tracking:read`. */
export interface TrackingUpdatedEvent {
  type: "tracking.updated";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The shipment's id in the graph. */
    id: string;
    /** The parcel's number. */
    trackingNumber: string;
    /** What the scan says of the parcel. */
    status: string;
    /** What it says beyond that. */
    subStatus: string;
    /** When it was scanned; null where that cannot be read. */
    occurredAt: string | null;
  };
}

/** Somebody has to look at a shipment, or need not any more. Needs the scope `shipments:read`. */
export interface ExceptionUpdatedEvent {
  type: "exception.updated";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The exception's id in the graph. */
    id: string;
    /** The shipment's id in the graph. */
    shipmentId: string;
    /** The order's id in the graph. */
    orderId: string;
    /** What is the matter, such as DAMAGED or LOST. More of them may come. */
    kind: string;
    /** What happened to it. More of them may come. */
    change: "RAISED" | "CLOSED" | (string & {});
  };
}

/** A customs declaration of a shipment went on: read it for how it stands. Needs the scope `shipments:read`. */
export interface DeclarationUpdatedEvent {
  type: "declaration.updated";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The declaration's id in the graph. */
    id: string;
    /** Null for one of more than a shipment. */
    shipmentId: string | null;
    /** Null for one of more than an order. */
    orderId: string | null;
    /** Under which it is declared, such as H7. */
    regime: string;
    /** Of what is declared: a correction is the next one. */
    version: number;
    /** What happened to it. More of them may come. */
    change: "SUBMITTED" | "ACCEPTED" | "REJECTED" | "HELD" | "RELEASED" | "SEIZED" | (string & {});
  };
}

/** The customer's funds do not cover an order; it waits for them. Needs the scope `wallet:read`. */
export interface HoldDeniedEvent {
  type: "hold.denied";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The order's id in the graph. */
    orderId: string;
    /** Why, such as INSUFFICIENT_FUNDS. */
    reason: string;
  };
}

/** A wallet's balance, holds or limit changed: read it for how it stands. Needs the scope `wallet:read`. */
export interface WalletChangedEvent {
  type: "wallet.changed";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The wallet's id in the graph. */
    id: string;
    /** ISO 4217 code. */
    currency: string;
    /** Why, such as TOP_UP or HOLD. More of them may come. */
    cause: string;
  };
}

/** An invoice is there to be read and paid. Needs the scope `wallet:read`. */
export interface InvoiceIssuedEvent {
  type: "invoice.issued";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The invoice's id in the graph. */
    id: string;
    /** Its number. */
    number: string;
  };
}

/** An invoice is paid in full. Needs the scope `wallet:read`. */
export interface InvoicePaidEvent {
  type: "invoice.paid";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The invoice's id in the graph. */
    id: string;
    /** Its number. */
    number: string;
  };
}

/** A claim for a parcel's loss or damage was opened, decided or paid, or its payout taken back: read it for the amount. Needs the scope `wallet:read`. */
export interface ClaimUpdatedEvent {
  type: "claim.updated";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The claim's id in the graph. */
    id: string;
    /** The order's id in the graph. */
    orderId: string;
    /** Null where it is of no one shipment. */
    shipmentId: string | null;
    /** What happened to it. More of them may come. */
    change: "OPENED" | "APPROVED" | "REJECTED" | "PAID" | "PAYOUT_REVERSED" | (string & {});
  };
}

/** What the client's own customer may do changed: one that is not ACTIVE ships nothing. Needs the scope `orders:read`. */
export interface CustomerUpdatedEvent {
  type: "customer.updated";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The customer's id in the graph. */
    id: string;
    /** PENDING_KYC, ACTIVE, SUSPENDED or CLOSED. */
    status: string;
  };
}

/** The customer's people were told of something that has to do with an order or a parcel. Needs the scope `orders:read`. */
export interface NotificationSentEvent {
  type: "notification.sent";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The notification's id in the graph. */
    id: string;
    /** What they were told of, such as `order.held`. */
    key: string;
    /** The order that it is of; null for none. */
    orderId: string | null;
    /** The shipment that it is of; null for none. */
    shipmentId: string | null;
  };
}

/** Nothing happened: somebody asked for a test. It is sent whatever else an endpoint is told of. */
export interface WebhookTestEvent {
  type: "webhook.test";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** The endpoint's id in the graph. */
    id: string;
  };
}

/** Everything that an endpoint may be told of; `type` says which it is. More kinds may come: leave alone what you do not know. */
export type WebhookEvent =
  | OrderUpdatedEvent
  | QuoteOfferedEvent
  | QuoteRejectedEvent
  | QuoteAcceptedEvent
  | QuoteExpiredEvent
  | StockUnavailableEvent
  | PurchaseOrderUpdatedEvent
  | ReturnReceivedEvent
  | ShipmentUpdatedEvent
  | TrackingUpdatedEvent
  | ExceptionUpdatedEvent
  | DeclarationUpdatedEvent
  | HoldDeniedEvent
  | WalletChangedEvent
  | InvoiceIssuedEvent
  | InvoicePaidEvent
  | ClaimUpdatedEvent
  | CustomerUpdatedEvent
  | NotificationSentEvent
  | WebhookTestEvent;

export type WebhookEventType = WebhookEvent["type"];
