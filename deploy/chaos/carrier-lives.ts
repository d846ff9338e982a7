import { randomUUID } from "node:crypto";
import { cancelled, delivered, held, type Life, released } from "./lives";
import type { OrderLife } from "./order-life";

/** What the orders below cost, by services that no other order goes by. */
const PRICE = { express: "8658", registered: "3684" };

/** The sandbox makes no label for this carrier, as it has to be told. */
export const LABELS_NOTHING = { fault: "REJECT", counterpart: "FOUR_PX", call: "LABEL" };

const FOUR_PX = {
  ...{ carrier: "FOUR_PX", product: "PX" },
  credentials: { appKey: "demo-app-key", appSecret: "demo-app-secret" },
};
const YANWEN = {
  ...{ carrier: "YANWEN", product: "481" },
  credentials: { userId: "100000", token: "sandbox-yanwen-token" },
};

/** A service goes by these, in their order. */
async function goBy({ world }: OrderLife, serviceCode: string, ...carriers: (typeof FOUR_PX | typeof YANWEN)[]) {
  for (const [rank, { carrier, product, credentials }] of carriers.entries()) {
    const account = await world.act(
      "admin",
      "stateCarrierAccount",
      {
        ...{ code: `${carrier}-${randomUUID().slice(0, 8)}`, carrier, mode: "SANDBOX" },
        credentials: Object.entries(credentials).map(([field, value]) => ({ field, value })),
      },
      "... on StateCarrierAccountSuccess { carrierAccount { id } }",
    );
    const { id: carrierAccountId } = account.carrierAccount as { id: string };
    const route = { serviceCode, carrierAccountId, product, rank, takesBatteries: false };
    await world.act("ops", "stateCarrierRoute", { ...route, onTrouble: "NEXT", tries: 5, isOpen: true });
  }
}

async function withoutCarrier(order: OrderLife): Promise<void> {
  await goBy(order, "POST-REG", FOUR_PX);
  await order.accept();
  await order.reaches({ status: "ALLOCATED", waitingFor: "LABEL" });
  const text = "SELECT id FROM order_exception WHERE order_id = $1 AND kind = 'NO_CARRIER' AND closed_at IS NULL";
  await order.found("want of a carrier", "orders", text);
}

const REGISTERED = { serviceCode: "POST-REG" };

/** What a carrier that makes no label may make of an order. They need the sandbox. */
export const CARRIERS: readonly Life[] = [
  {
    name: "accepted: its carrier makes no label, so that is void, and the next one carries it to its door",
    own: { serviceCode: "EXPRESS" },
    play: async (order) => {
      await goBy(order, "EXPRESS", FOUR_PX, YANWEN);
      await order.label();
      await order.deliver();
    },
    ending: { ...delivered(PRICE.express), labels: 1 },
  },
  {
    name: "accepted: no carrier is left, so it waits for our staff",
    own: REGISTERED,
    play: withoutCarrier,
    ending: {
      status: "ALLOCATED",
      saga: ["ACCEPTED", "HELD", "ALLOCATED", "LABEL"],
      holds: held(PRICE.registered),
      shipments: ["CREATED"],
    },
  },
  {
    name: "accepted: no carrier is left, so it is cancelled, and nothing is charged",
    own: REGISTERED,
    play: async (order) => {
      await withoutCarrier(order);
      await order.cancel();
      await order.reaches({ status: "CANCELLED" });
    },
    ending: {
      ...cancelled("RELEASED", "RELEASED"),
      holds: released(PRICE.registered),
      shipments: ["CANCELLED"],
    },
  },
];
