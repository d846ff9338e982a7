import { type SeededLanguage, select } from "./seeded-words";

const lines = '{{ lines | icu: "{value, plural, one {# line} other {# lines}}" }}';
const money = (name: string) => `{{ ${name} | icu: "{value, number, money}" }}`;
const reason = select("reason", {
  INSUFFICIENT_FUNDS: "the funds do not cover it",
  WALLET_FROZEN: "the wallet is frozen",
  OVER_SPEND_CAP: "it is above the spend cap",
  NO_WALLET: "there is no wallet in this currency",
});
const decision = select("decision", {
  APPROVED: "approved",
  REJECTED: "rejected",
});
const kind = select("kind", {
  WEIGHT_ABOVE_QUOTE: "it is heavier than quoted",
  OVER_SERVICE_LIMIT: "it is heavier than the service carries",
  MOVES_THOUGH_HELD: "it moves though it is held",
  MOVES_THOUGH_CANCELLED: "it moves though it is cancelled",
  DELIVERED_ELSEWHERE: "it was delivered elsewhere",
  DAMAGED: "it is damaged",
  LOST: "it is lost",
  DESTROYED: "it was destroyed",
});

export const EN: SeededLanguage = {
  locale: "en",
  greeting: "Hello {{ recipient }},",
  closing: "BaiYun",
  words: {
    "order.submitted": [
      "Order {{ order }} was submitted",
      "Order {{ order }} was submitted. We are working out its price.",
    ],
    "order.edited": [
      "Order {{ order }} is a draft again",
      "Order {{ order }} was changed and is a draft again. A price that it had is void.",
    ],
    "order.accepted": [
      "Order {{ order }} is paid for",
      `Order {{ order }} with ${lines} is paid for and goes to our warehouse.`,
    ],
    "order.cancelled": [
      "Order {{ order }} is cancelled",
      "Order {{ order }} is cancelled, or will be if its parcel can still be taken out.",
    ],
    "order.held": [
      "Order {{ order }} is on hold",
      "Order {{ order }} is on hold: {{ reason }}\n\nNothing is done with it until it is released.",
    ],
    "order.released": [
      "Order {{ order }} goes on",
      "Order {{ order }} is no longer on hold and goes on from where it was.",
    ],
    "quote.offered": [
      'Order {{ order }} costs {{ total | icu: "{value, number, money}" }}',
      `Shipping order {{ order }} costs ${money("total")}. The offer holds until {{ expiresAt | icu: "{value, date, long}, {value, time, short}" }} UTC.`,
    ],
    "quote.rejected": [
      "Order {{ order }} has no price",
      "We cannot price order {{ order }}: {{ reason }}\n\nPlease change it and submit it again.",
    ],
    "shipment.departed": [
      "Order {{ order }} has departed",
      "The parcel of order {{ order }} has left for its destination.",
    ],
    "shipment.delivered": ["Order {{ order }} is delivered", "The parcel of order {{ order }} was delivered."],
    "shipment.delivery_failed": [
      "Order {{ order }} could not be delivered",
      "The carrier could not deliver the parcel of order {{ order }}. It is tried again, or returned.",
    ],
    "shipment.returned": ["Order {{ order }} came back", "The parcel of order {{ order }} came back to its sender."],
    "shipment.exception": [
      "Order {{ order }} needs attention",
      `Something is the matter with a parcel of order {{ order }}: ${kind}. Our operations look after it.`,
    ],
    "stock.unavailable": [
      "Stock is missing for order {{ order }}",
      `Your suppliers do not have the goods of ${lines} of order {{ order }}.`,
    ],
    "purchase_order.issued": [
      "Purchase order {{ reference }}",
      "You have a new purchase order, {{ reference }}. Please accept or reject it.",
    ],
    "hold.denied": [
      "Order {{ order }} waits for funds",
      `Order {{ order }} needs ${money("amount")}; ${money("available")} is available (${reason}). Please top up your wallet.`,
    ],
    "invoice.issued": [
      "Invoice {{ number }}",
      `Invoice {{ number }} of ${money("total")} is due on {{ dueOn | icu: "{value, date, long}" }}.`,
    ],
    "claim.opened": [
      "A claim for order {{ order }} was opened",
      "A claim for order {{ order }} was opened; we are looking into it.",
    ],
    "claim.decided": [
      "The claim for order {{ order }} is decided",
      `The claim for order {{ order }} is decided: ${decision}.`,
    ],
    "claim.paid": [
      "The claim for order {{ order }} is paid",
      `We paid ${money("amount")} for order {{ order }} into your wallet.`,
    ],
    "customer.activated": ["Your account is active", "Your account is active: you can ship with us."],
    "customer.suspended": ["Your account is suspended", "Your account is suspended. Please write to our support."],
    "customer.closed": ["Your account is closed", "Your account is closed. Thank you for shipping with us."],
    "address.confirmation": [
      "Confirm your e-mail address",
      "Mail to this address came back. To receive mail again, give this token to confirmNotificationAddress:\n\n{{ token }}\n\nIt is good once, for a day. If you did not ask for it, ignore this mail.",
    ],
  },
};
