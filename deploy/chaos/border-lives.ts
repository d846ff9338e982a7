import {
  arrive,
  bag,
  clear,
  correct,
  customsSay,
  decide,
  depart,
  leg,
  load,
  lodge,
  offload,
  refer,
  reroute,
  resolve,
} from "./border-acts";
import { bringGoods, closeReturn, takeBack } from "./goods-acts";
import { charged, delivered, FEE, LAMP, type Left, type Life, PRICE, paidOut } from "./lives";
import { payClaim } from "./money-acts";
import type { OrderLife } from "./order-life";

/** Abroad, and customs have its declaration. */
async function declare(order: OrderLife): Promise<void> {
  await order.label();
  await order.scan("picked up", "arrives abroad");
  await lodge(order, "IMPORT");
}

/** Customs took it for good, and nothing is held for what the border costs. */
async function seize(order: OrderLife): Promise<void> {
  await declare(order);
  await customsSay(order, "IMPORT", "ACCEPTED", "HELD_EXAM", "SEIZED");
  await order.reaches({ customs: "SEIZED", funds: "HELD", fundsMinor: PRICE.ownFreight });
}

/** Nobody took it, and it comes back. */
async function goBack(order: OrderLife): Promise<void> {
  await order.scan("arrives abroad", "refused");
  await decide(order, "RETURN");
  await order.reaches({ status: "RETURNING" });
  order.nowOn();
  await order.scan("back with its sender");
  await order.reaches({ status: "RETURNED" });
}

const seized: Left = {
  status: "CLOSED",
  saga: ["DESTROYED", "CAPTURED", "ALLOCATED", null],
  holds: [["CAPTURED", PRICE.ownFreight, PRICE.ownFreight]],
  paid: PRICE.ownFreight,
  shipments: ["DESTROYED"],
  labels: 2,
  declared: [["IMPORT", "SEIZED", 1]],
};
const returned = (price: string): Left => ({
  status: "RETURNED",
  saga: ["RETURNED", "RELEASED", "ALLOCATED", null],
  ...charged(price, "RETURNED", FEE.returned),
  shipments: ["RETURNED"],
  labels: 2,
  decided: [["REFUSED", "RETURN"]],
});

/** What may keep an order's parcel at a border or a door, and what becomes of it then. */
export const BORDER: readonly Life[] = [
  {
    name: "declared: rejected, put right as its next version, and released",
    play: async (order) => {
      await declare(order);
      await customsSay(order, "IMPORT", "REJECTED");
      await order.reaches({ customs: "REJECTED", waitingFor: "CUSTOMS" });
      await correct(order, "IMPORT");
      await customsSay(order, "IMPORT", "ACCEPTED", "RELEASED");
      await order.reaches({ customs: null, waitingFor: "DELIVERY" });
      order.nowOn();
      await order.deliver();
    },
    ending: { ...delivered(PRICE.own), declared: [["IMPORT", "RELEASED", 2]] },
  },
  {
    name: "declared: held for its documents, and released",
    play: async (order) => {
      await declare(order);
      await customsSay(order, "IMPORT", "ACCEPTED", "HELD_DOCS");
      await order.reaches({ customs: "HELD", waitingFor: "CUSTOMS" });
      await customsSay(order, "IMPORT", "RELEASED");
      await order.reaches({ customs: null, waitingFor: "DELIVERY" });
      order.nowOn();
      await order.deliver();
    },
    ending: { ...delivered(PRICE.own), declared: [["IMPORT", "RELEASED", 1]] },
  },
  {
    name: "declared: examined and seized: duty is held no longer, and it is destroyed",
    play: async (order) => {
      await seize(order);
      await decide(order, "DESTROY");
      await order.reaches({ status: "CLOSED", funds: "CAPTURED" });
    },
    ending: { ...seized, decided: [["SEIZED", "DESTROY"]] },
  },
  {
    name: "declared: seized, and its loss is claimed",
    play: async (order) => {
      await seize(order);
      await decide(order, "CLAIM");
      await order.reaches({ status: "CLOSED", funds: "CAPTURED" });
      await payClaim(order, "8000");
    },
    ending: {
      ...seized,
      decided: [["SEIZED", "CLAIM"]],
      booked: paidOut("8000"),
      claims: [["DESTROYED", "PAID", "8000"]],
    },
  },
  {
    name: "under way: referred and not to be loaded, so offloaded; it flies another way, and its tracker follows it",
    play: async (order) => {
      await order.label();
      await order.weigh();
      await order.reaches({ step: "RECEIVED" });
      await clear(order, "EXPORT");
      const first = await bag(order);
      const barred = await load(order, first, leg("CNSZX", "DEFRA", "CA 1041"));
      for (const referral of ["RFI", "DNL"] as const) {
        await refer(order, referral);
        const { __typename: answer } = await depart(order, barred);
        if (answer !== "DepartureRefused") throw new Error(`what is referred (${referral}) has left: ${answer}`);
      }
      await offload(order, first);
      await resolve(order);
      const legs = [leg("CNSZX", "HKHKG", "T1"), leg("HKHKG", "DEFRA", "CA 2")];
      const consignmentId = await load(order, await bag(order), ...legs);
      await depart(order, consignmentId);
      await order.reaches({ status: "SHIPPED" });
      await reroute(order, consignmentId, leg("HKHKG", "TWTPE", "X1"), leg("TWTPE", "DEFRA", "X2"));
      await arrive(order, consignmentId);
      order.nowOn();
      await order.deliver();
    },
    ending: {
      ...delivered(PRICE.own),
      declared: [
        ["EXPORT", "RELEASED", 1],
        ["IMPORT", "RELEASED", 1],
      ],
      offloads: 1,
      lastMile: "DHL",
    },
  },
  {
    name: "refused: it goes back, for a fee, and what was sold is put on the shelf again",
    own: LAMP,
    play: async (order) => {
      await order.buy();
      await bringGoods(order);
      await goBack(order);
      await closeReturn(order, await takeBack(order, "RESTOCK"), "NONE");
    },
    ending: { ...returned(PRICE.lamp), goods: ["RECEIVED"], returns: [["CLOSED", "NONE", 1, 0]] },
  },
  {
    name: "refused: it goes back, for a fee, and is written off",
    play: async (order) => {
      await order.label();
      await goBack(order);
      await closeReturn(order, await takeBack(order, "WRITE_OFF"), "NONE");
    },
    ending: { ...returned(PRICE.own), returns: [["CLOSED", "NONE", 0, 6]] },
  },
  {
    name: "refused: it is destroyed, for a fee",
    play: async (order) => {
      await order.label();
      await order.scan("arrives abroad", "refused");
      await decide(order, "DESTROY");
      await order.reaches({ status: "CLOSED" });
    },
    ending: {
      status: "CLOSED",
      saga: ["DESTROYED", "RELEASED", "ALLOCATED", null],
      ...charged(PRICE.own, "DESTROYED", FEE.destroyed),
      shipments: ["DESTROYED"],
      labels: 2,
      decided: [["REFUSED", "DESTROY"]],
    },
  },
];
