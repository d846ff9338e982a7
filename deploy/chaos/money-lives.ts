import { delivered, type Life, PRICE, paidOut, released, takenBack } from "./lives";
import { adjust, billLate, payClaim, reversePayout, vanish } from "./money-acts";

/** What is still to be paid, or paid back, when it seemed to be over. */
export const MONEY: readonly Life[] = [
  {
    name: "delivered: its carrier bills it late, and its customer is charged on",
    play: async (order) => {
      await order.label();
      await order.deliver();
      await billLate(order, "950", "800");
    },
    ending: {
      ...delivered(PRICE.own),
      booked: [
        ["CARRIER_COST", "DEBIT", "950"],
        ["CARRIERS_PAYABLE", "CREDIT", "950"],
        ["WALLET", "DEBIT", "800"],
        ["ADJUSTMENTS", "CREDIT", "800"],
      ],
      adjustments: [["DEBIT_NOTE", "POSTED", "800"]],
    },
  },
  {
    name: "delivered: a chargeback is taken, and credited again when it is won",
    play: async (order) => {
      await order.label();
      await order.deliver();
      await adjust(order, "DEBIT_NOTE", "1500");
      await adjust(order, "CREDIT_NOTE", "1500");
    },
    ending: {
      ...delivered(PRICE.own),
      booked: [
        ["WALLET", "DEBIT", "1500"],
        ["ADJUSTMENTS", "CREDIT", "1500"],
        ["ADJUSTMENTS", "DEBIT", "1500"],
        ["WALLET", "CREDIT", "1500"],
      ],
      adjustments: [
        ["DEBIT_NOTE", "POSTED", "1500"],
        ["CREDIT_NOTE", "POSTED", "1500"],
      ],
    },
  },
  {
    name: "silent for too long: it is given up for lost, and its claim paid",
    play: async (order) => {
      await order.label();
      await vanish(order);
      await payClaim(order, "9000");
      await order.reaches({ funds: "RELEASED" });
    },
    ending: {
      status: "IN_FULFILMENT",
      saga: ["LABELLED", "RELEASED", "ALLOCATED", "PARCEL"],
      holds: released(PRICE.own),
      booked: paidOut("9000"),
      shipments: ["LOST"],
      labels: 2,
      claims: [["LOST", "PAID", "9000"]],
    },
  },
  {
    name: "silent for too long: found after all, so that what was paid for it is taken back, and delivered",
    play: async (order) => {
      await order.label();
      await vanish(order);
      const claimId = await payClaim(order, "9000");
      await order.scan("arrives abroad");
      const found = "SELECT id FROM claim WHERE order_id = $1 AND found_at IS NOT NULL";
      await order.found("word that it is found", "finance", found);
      await order.reaches({ funds: "RELEASED" });
      await reversePayout(order, claimId);
      await order.reaches({ funds: "HELD" });
      await order.deliver();
    },
    ending: {
      ...delivered(PRICE.own),
      holds: [...released(PRICE.own), ["CAPTURED", PRICE.own, PRICE.own]],
      bookedBefore: [...paidOut("9000"), ...takenBack("9000")],
      claims: [["LOST", "PAID", "9000"]],
    },
  },
];
