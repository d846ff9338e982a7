import { lines, parcel } from "../../clients/demo/src/parcel";
import { charged, delivered, FEE, type Life, PRICE, SMALL } from "./lives";
import type { OrderLife } from "./order-life";

const [tees, watch] = lines;
const inTwo = {
  ...{ parcel: undefined, parcels: [parcel, SMALL] },
  lines: [
    {
      ...tees!,
      inParcels: [
        { number: 1, quantity: 3 },
        { number: 2, quantity: 2 },
      ],
    },
    { ...watch!, inParcels: [{ number: 1, quantity: 1 }] },
  ],
};
const inThree = { parcel: undefined, parcels: [parcel, SMALL, SMALL] };

/** Each is bagged, and the first leaves alone. */
async function partlyShip(order: OrderLife): Promise<void> {
  await order.scan("picked up", "arrives abroad");
  await order.reaches({ status: "PARTIALLY_SHIPPED" });
}

/** Orders that travel in several parcels, each of which has a way of its own. */
export const PARCELS: readonly Life[] = [
  {
    name: "several parcels: one is heavier than quoted, they leave one after the other, and the last is delivered",
    own: inThree,
    play: async (order) => {
      await order.label();
      await order.weigh(parcel);
      await order.weigh({ ...SMALL, weightG: 1_500 }, 2);
      await order.weigh(SMALL, 3);
      await order.reaches({ fundsMinor: PRICE.threeHeavier, funds: "HELD" });
      await partlyShip(order);
      await order.scanOf(2, "picked up", "arrives abroad", "out for delivery", "delivered");
      await order.scanOf(3, "picked up", "arrives abroad", "out for delivery", "delivered");
      await order.reaches({ status: "SHIPPED" });
      await order.deliver();
    },
    ending: { ...delivered(PRICE.threeHeavier), labels: 6 },
  },
  {
    name: "several parcels: one is refused and comes back, and the order is paid for all the same",
    own: inTwo,
    play: async (order) => {
      await order.label();
      await partlyShip(order);
      await order.scanOf(2, "picked up", "arrives abroad", "out for delivery", "back with its sender");
      await order.deliver();
      await order.found("return", "orders", "SELECT id FROM return_request WHERE order_id = $1");
    },
    ending: { ...delivered(PRICE.two), labels: 4, returns: [["IN_TRANSIT", null, null, null]] },
  },
  {
    name: "several parcels: all come back, so nothing is paid but what that costs",
    own: inTwo,
    play: async (order) => {
      await order.label();
      await partlyShip(order);
      await order.scanOf(2, "picked up", "arrives abroad", "back with its sender");
      await order.scan("back with its sender");
      await order.reaches({ status: "RETURNED" });
    },
    ending: {
      status: "RETURNED",
      saga: ["RETURNED", "RELEASED", "ALLOCATED", null],
      ...charged(PRICE.two, "RETURNED", FEE.returned),
      shipments: ["RETURNED"],
      labels: 4,
      returns: [
        ["IN_TRANSIT", null, null, null],
        ["IN_TRANSIT", null, null, null],
      ],
    },
  },
];
