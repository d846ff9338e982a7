import type { Role } from "@baiyun/kit";
import { Channel } from "../notification/channel";
import { Category } from "./category";

/** What a template may say of an event, and how ICU reads it. */
export type VariableKind = "TEXT" | "NUMBER" | "MONEY" | "DATE" | "INSTANT";

/** Money as a template reads it: an exact decimal number, never a float. */
export interface MoneyFact {
  decimal: string;
  currency: string;
}
/** A date is `2026-12-01`, an instant ISO 8601. */
export type Fact = string | number | MoneyFact;
export type Facts = Readonly<Record<string, Fact>>;

export interface Variable {
  name: string;
  kind: VariableKind;
  /** What a preview shows. */
  sample: Fact;
  /** Somebody wrote it, and may have named anybody: it goes to the recipient alone. */
  isFree?: true;
}

export interface NotifiedEvent {
  key: string;
  category: Category;
  /** Who of the tenant that the event is about hears of it. */
  roles: readonly Role[];
  /** Who of our own staff hears of it. */
  staff: readonly Role[];
  /** By what, unless the person has chosen otherwise. */
  channels: readonly Channel[];
  /** Every event has `recipient`, too: what the person is called. */
  variables: readonly Variable[];
  /** Goes to an address that mail came back from, to learn whether it still does. */
  goesToSuppressed?: true;
}

const { EMAIL, IN_APP, WEBHOOK } = Channel;
const { ORDERS, SHIPMENTS, PURCHASING, MONEY, SECURITY } = Category;

const text = (name: string, sample: string): Variable => ({ name, kind: "TEXT", sample });
const free = (name: string, sample: string): Variable => ({ ...text(name, sample), isFree: true });
const money = (name: string): Variable => ({ name, kind: "MONEY", sample: { decimal: "1234.50", currency: "EUR" } });

const order = text("order", "BY20261127001");
const RECIPIENT = text("recipient", "Li Wei & Co. <shipping>");

/** By when somebody has to say what becomes of a parcel, why, and what happens otherwise. */
const DECISION: readonly Variable[] = [
  order,
  text("cause", "REFUSED"),
  text("otherwise", "RETURN"),
  { name: "dueAt", kind: "INSTANT", sample: "2026-12-01T08:00:00.000Z" },
];

/** Of what how much. */
const PIECES: readonly Variable[] = [order, text("sku", "LAMP-DESK"), { name: "pieces", kind: "NUMBER", sample: 3 }];

/** Of which month, under which number, and from when on it is late. */
const MONTH: readonly Variable[] = [
  text("month", "2026-11"),
  text("lrn", "LRN20261201000000042"),
  { name: "dueAt", kind: "INSTANT", sample: "2026-12-15T16:00:00.000Z" },
];

const CUSTOMERS = ["customer_admin", "customer_member"] as const;
const ADMINS = ["customer_admin"] as const;
const EVERYWHERE = [EMAIL, IN_APP, WEBHOOK];
const QUIETLY = [IN_APP, WEBHOOK];

/**
 * Which events go to whom: the one place that says so. An event of the bus may be several of these, or none, by what it says.
 * What comes often is not mailed unless somebody asks for it.
 */
const EVENTS: Readonly<Record<string, Omit<NotifiedEvent, "key">>> = {
  "order.submitted": { category: ORDERS, roles: CUSTOMERS, staff: [], channels: [WEBHOOK], variables: [order] },
  "order.edited": { category: ORDERS, roles: CUSTOMERS, staff: [], channels: [WEBHOOK], variables: [order] },
  "order.accepted": {
    category: ORDERS,
    roles: CUSTOMERS,
    staff: [],
    channels: QUIETLY,
    variables: [order, { name: "lines", kind: "NUMBER", sample: 2 }],
  },
  "order.cancelled": { category: ORDERS, roles: CUSTOMERS, staff: [], channels: EVERYWHERE, variables: [order] },
  "order.held": {
    category: ORDERS,
    roles: CUSTOMERS,
    staff: ["ops"],
    channels: EVERYWHERE,
    variables: [order, free("reason", "The funds do not cover it.")],
  },
  "order.released": { category: ORDERS, roles: CUSTOMERS, staff: [], channels: QUIETLY, variables: [order] },
  "shop_order.refused": {
    category: ORDERS,
    roles: ADMINS,
    staff: [],
    channels: [EMAIL, IN_APP],
    variables: [
      free("order", "#1001"),
      text("channel", "my-shop"),
      free("reason", "consigneeTaxNumber: This is 4 to 20 letters and digits."),
    ],
  },
  "quote.offered": {
    category: ORDERS,
    roles: CUSTOMERS,
    staff: [],
    channels: QUIETLY,
    variables: [order, money("total"), { name: "expiresAt", kind: "INSTANT", sample: "2026-12-01T08:00:00.000Z" }],
  },
  "quote.rejected": {
    category: ORDERS,
    roles: CUSTOMERS,
    staff: ["ops"],
    channels: EVERYWHERE,
    variables: [order, free("reason", "The parcel is heavier than the service carries.")],
  },
  "quote.expired": {
    category: ORDERS,
    roles: CUSTOMERS,
    staff: [],
    channels: EVERYWHERE,
    variables: [order, { name: "expiresAt", kind: "INSTANT", sample: "2026-12-01T08:00:00.000Z" }],
  },
  "shipment.departed": { category: SHIPMENTS, roles: CUSTOMERS, staff: [], channels: QUIETLY, variables: [order] },
  "shipment.delivered": { category: SHIPMENTS, roles: CUSTOMERS, staff: [], channels: QUIETLY, variables: [order] },
  "shipment.delivery_failed": {
    category: SHIPMENTS,
    roles: CUSTOMERS,
    staff: ["ops"],
    channels: EVERYWHERE,
    variables: [order],
  },
  "shipment.returned": { category: SHIPMENTS, roles: CUSTOMERS, staff: [], channels: EVERYWHERE, variables: [order] },
  "shipment.exception": {
    category: SHIPMENTS,
    roles: CUSTOMERS,
    staff: ["ops"],
    channels: EVERYWHERE,
    variables: [order, text("kind", "DAMAGED")],
  },
  "shipment.decision_needed": {
    category: SHIPMENTS,
    roles: CUSTOMERS,
    staff: ["ops"],
    channels: EVERYWHERE,
    variables: DECISION,
  },
  "shipment.decision_due_soon": {
    category: SHIPMENTS,
    roles: CUSTOMERS,
    staff: ["ops"],
    channels: EVERYWHERE,
    variables: DECISION,
  },
  "shipment.seized": {
    category: SHIPMENTS,
    roles: [],
    staff: ["broker", "ops"],
    channels: [EMAIL, IN_APP],
    variables: [order],
  },
  "shipment.exception_overdue": {
    category: SHIPMENTS,
    roles: [],
    staff: ["ops"],
    channels: [EMAIL, IN_APP],
    variables: [text("kind", "DAMAGED"), { name: "dueAt", kind: "INSTANT", sample: "2026-12-01T08:00:00.000Z" }],
  },
  "monthly_declaration.due_soon": {
    category: SHIPMENTS,
    roles: [],
    staff: ["broker"],
    channels: [EMAIL, IN_APP],
    variables: MONTH,
  },
  "monthly_declaration.late": {
    category: SHIPMENTS,
    roles: [],
    staff: ["broker"],
    channels: [EMAIL, IN_APP],
    variables: MONTH,
  },
  "stock.unavailable": {
    category: PURCHASING,
    roles: CUSTOMERS,
    staff: ["ops"],
    channels: EVERYWHERE,
    variables: [order, { name: "lines", kind: "NUMBER", sample: 2 }],
  },
  "purchase_order.issued": {
    category: PURCHASING,
    roles: ["supplier"],
    staff: [],
    channels: EVERYWHERE,
    variables: [text("reference", "PO20261127001")],
  },
  "purchase_order.reduced": {
    category: PURCHASING,
    roles: ["supplier"],
    staff: [],
    channels: EVERYWHERE,
    variables: [text("reference", "PO20261127001"), { name: "pieces", kind: "NUMBER", sample: 3 }],
  },
  "purchase_order.line_closed_short": {
    category: PURCHASING,
    roles: CUSTOMERS,
    staff: ["ops"],
    channels: EVERYWHERE,
    variables: PIECES,
  },
  "purchase_order.line_reopened": {
    category: PURCHASING,
    roles: CUSTOMERS,
    staff: ["ops"],
    channels: QUIETLY,
    variables: PIECES,
  },
  "hold.denied": {
    category: MONEY,
    roles: CUSTOMERS,
    staff: [],
    channels: EVERYWHERE,
    variables: [order, money("amount"), money("available"), text("reason", "INSUFFICIENT_FUNDS")],
  },
  "invoice.issued": {
    category: MONEY,
    roles: ADMINS,
    staff: [],
    channels: EVERYWHERE,
    variables: [
      text("number", "INV-2026-000042"),
      money("total"),
      { name: "dueOn", kind: "DATE", sample: "2026-12-31" },
    ],
  },
  "claim.opened": {
    category: MONEY,
    roles: ADMINS,
    staff: ["support"],
    channels: QUIETLY,
    variables: [order],
  },
  "claim.decided": {
    category: MONEY,
    roles: ADMINS,
    staff: [],
    channels: EVERYWHERE,
    variables: [order, text("decision", "APPROVED")],
  },
  "claim.paid": {
    category: MONEY,
    roles: ADMINS,
    staff: [],
    channels: EVERYWHERE,
    variables: [order, money("amount")],
  },
  "books.unproved": {
    category: MONEY,
    roles: [],
    staff: ["finance", "admin"],
    channels: [EMAIL, IN_APP],
    variables: [
      { name: "faults", kind: "NUMBER", sample: 2 },
      { name: "provedAt", kind: "INSTANT", sample: "2026-12-01T02:15:00.000Z" },
    ],
  },
  "customer.activated": { category: SECURITY, roles: CUSTOMERS, staff: [], channels: EVERYWHERE, variables: [] },
  "customer.suspended": { category: SECURITY, roles: CUSTOMERS, staff: [], channels: EVERYWHERE, variables: [] },
  "customer.closed": { category: SECURITY, roles: ADMINS, staff: [], channels: [EMAIL, WEBHOOK], variables: [] },
  "webhook.disabled": {
    category: SECURITY,
    roles: ADMINS,
    staff: ["support"],
    channels: [EMAIL, IN_APP],
    variables: [text("host", "hooks.example.com"), text("cause", "FAILING")],
  },
  "address.confirmation": {
    category: SECURITY,
    roles: [],
    staff: [],
    channels: [EMAIL],
    variables: [text("token", "Tm90IGEgdG9rZW4gb2YgYW55Ym9keS4")],
    goesToSuppressed: true,
  },
};

export const NOTIFIED_EVENTS: ReadonlyMap<string, NotifiedEvent> = new Map(
  Object.entries(EVENTS).map(([key, { variables, ...event }]) => [
    key,
    { key, ...event, variables: [RECIPIENT, ...variables] },
  ]),
);

/** @throws {Error} for what is no notified event: whoever tells of one names it in code. */
export function notifiedEvent(key: string): NotifiedEvent {
  const event = NOTIFIED_EVENTS.get(key);
  if (!event) throw new Error(`${key} is no notified event`);
  return event;
}

/** What others than the recipient may be told. */
export const withoutFreeText = ({ variables }: NotifiedEvent, facts: Facts): Facts => {
  const free = variables.filter(({ isFree }) => isFree).map(({ name }) => name);
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !free.includes(name)));
};

export const samplesOf = ({ variables }: NotifiedEvent): Facts =>
  Object.fromEntries(variables.map(({ name, sample }) => [name, sample]));
