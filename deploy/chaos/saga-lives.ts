import {
  cancelled,
  delivered,
  HEADPHONES,
  held,
  LAMP,
  type Life,
  PRICE,
  paidOut,
  released,
  SMALL,
  takenBack,
  VASES,
} from "./lives";
import { payClaim, reversePayout } from "./money-acts";

/** The way of an order that is not stopped, and what funds, stock and scales may make of it. */
export const SAGA: readonly Life[] = [
  {
    name: "submitted: priced",
    play: async (order) => {
      await order.submit();
      await order.reaches({ status: "PRICED" });
    },
    ending: { status: "PRICED", saga: ["QUOTED", "NONE", "NONE", "ACCEPTANCE"] },
  },
  {
    name: "submitted: no service takes it, so it is held",
    own: HEADPHONES,
    play: async (order) => {
      await order.submit();
      await order.reaches({ status: "ON_HOLD" });
    },
    ending: { status: "ON_HOLD", cause: "QUOTE_REJECTED", saga: ["SUBMITTED", "NONE", "NONE", "RELEASE"] },
  },
  {
    name: "priced: held for, shipped, delivered and paid",
    play: async (order) => {
      await order.label();
      await order.scan("picked up", "arrives abroad");
      await order.deliver();
    },
    ending: delivered(PRICE.own),
  },
  {
    name: "priced: funds are denied, and it goes on when they are paid in",
    own: { currency: "GBP" },
    play: async (order) => {
      await order.accept();
      await order.payIn("GBP");
      await order.reaches({ status: "IN_FULFILMENT" });
      await order.deliver();
    },
    ending: delivered(PRICE.ownInPounds),
  },
  {
    name: "priced: funds are denied for as long as it may wait, so it is cancelled",
    own: { currency: "CAD" },
    play: async (order) => {
      await order.accept();
      await order.reaches({ status: "AWAITING_FUNDS" });
      await order.runOutOfTime("CANCELLED");
    },
    ending: cancelled("RELEASED", "NONE"),
  },
  {
    name: "funded: its goods are bought and promised, and it ships",
    own: LAMP,
    play: async (order) => {
      await order.accept();
      await order.acceptGoods();
      await order.reaches({ status: "IN_FULFILMENT" });
      await order.deliver();
    },
    ending: { ...delivered(PRICE.lamp), goods: ["ACCEPTED"], reserved: 1 },
  },
  {
    name: "funded: its supplier declines, and the next one has it",
    own: LAMP,
    play: async (order) => {
      await order.accept();
      const declined = await order.rejectGoods();
      await order.acceptGoods([declined]);
      await order.reaches({ status: "IN_FULFILMENT" });
    },
    ending: {
      status: "IN_FULFILMENT",
      saga: ["LABELLED", "HELD", "ALLOCATED", "PARCEL"],
      holds: held(PRICE.lamp),
      goods: ["REJECTED", "ACCEPTED"],
      reserved: 1,
      shipments: ["LABELLED"],
      labels: 2,
    },
  },
  {
    name: "funded: nobody has enough, so it is held, and cancelled when that lasts",
    own: VASES,
    play: async (order) => {
      await order.accept();
      await order.reaches({ status: "ON_HOLD", cause: "STOCK_OUT" });
      await order.runOutOfTime("CANCELLED");
    },
    ending: { ...cancelled("RELEASED", "RELEASED"), holds: released(PRICE.vases) },
  },
  {
    name: "weighed: more than quoted, so more is held, and taken",
    play: async (order) => {
      await order.label();
      await order.weigh({ weightG: 3_000 });
      await order.reaches({ fundsMinor: PRICE.heavier, funds: "HELD" });
      await order.deliver();
    },
    ending: delivered(PRICE.heavier),
  },
  {
    name: "weighed: less than quoted, so part of the hold is let go",
    play: async (order) => {
      await order.label();
      await order.weigh(SMALL);
      await order.reaches({ fundsMinor: PRICE.lighter, funds: "HELD" });
      await order.deliver();
    },
    ending: delivered(PRICE.lighter),
  },
  {
    name: "weighed: more than there are funds for, so it is held until they are paid in",
    own: { currency: "RON" },
    isAlone: true,
    play: async (order) => {
      await order.accept();
      await order.payIn("RON");
      await order.reaches({ status: "IN_FULFILMENT" });
      await order.weigh({ weightG: 3_000 });
      await order.reaches({ status: "ON_HOLD", cause: "FUNDS" });
      await order.payIn("RON");
      await order.reaches({ status: "IN_FULFILMENT" });
      await order.deliver();
    },
    ending: delivered(PRICE.heavierInLei),
  },
  {
    name: "weighed: more than its service takes, so a person looks at it",
    play: async (order) => {
      await order.label();
      await order.weigh({ weightG: 25_000 });
      await order.reaches({ status: "ON_HOLD" });
    },
    ending: {
      status: "ON_HOLD",
      cause: "WEIGHT_ABOVE_QUOTE",
      saga: ["RECEIVED", "HELD", "ALLOCATED", "RELEASE"],
      holds: held(PRICE.own),
      shipments: ["ON_HOLD"],
      labels: 2,
    },
  },
  {
    name: "delivered: closed when its return window is over",
    play: async (order) => {
      await order.label();
      await order.deliver();
      await order.runOutOfTime("CLOSED");
    },
    ending: { ...delivered(PRICE.own), status: "CLOSED", saga: ["CLOSED", "CAPTURED", "ALLOCATED", null] },
  },
  {
    name: "lost: a claim is paid, and taken back when the parcel is found",
    play: async (order) => {
      await order.label();
      await order.scan("arrives abroad", "lost");
      const claimId = await payClaim(order, "10000");
      await order.reaches({ status: "SHIPPED", funds: "RELEASED" });
      await reversePayout(order, claimId);
      await order.reaches({ funds: "HELD" });
    },
    ending: {
      status: "SHIPPED",
      saga: ["DEPARTED", "HELD", "ALLOCATED", "DELIVERY"],
      holds: [...released(PRICE.own), ...held(PRICE.own)],
      booked: [...paidOut("10000"), ...takenBack("10000")],
      claims: [["LOST", "PAID", "10000"]],
      shipments: ["LOST"],
      labels: 2,
    },
  },
];
