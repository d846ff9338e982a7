import { closeReturn, sendBack, takeBack } from "./goods-acts";
import { cancelled, charged, delivered, FEE, LAMP, type Life, PRICE, released, VASES } from "./lives";

/** Each box of the cancel matrix: by how far it had come. */
export const CANCELLED: readonly Life[] = [
  { name: "a draft", play: (order) => order.cancel(), ending: { status: "CANCELLED", saga: null } },
  {
    name: "priced",
    play: async (order) => {
      await order.submit();
      await order.reaches({ status: "PRICED" });
      await order.cancel();
    },
    ending: cancelled("NONE", "NONE"),
  },
  {
    name: "waiting for funds",
    own: { currency: "AUD" },
    play: async (order) => {
      await order.accept();
      await order.reaches({ status: "AWAITING_FUNDS" });
      await order.cancel();
    },
    ending: cancelled("RELEASED", "NONE"),
  },
  {
    name: "waiting for its supplier: its goods and its funds are given back",
    own: LAMP,
    play: async (order) => {
      await order.accept();
      await order.reaches({ stock: "RESERVED" });
      await order.cancel();
    },
    ending: { ...cancelled("RELEASED", "RELEASED"), holds: released(PRICE.lamp), goods: ["CANCELLED"] },
  },
  {
    name: "out of stock",
    own: VASES,
    play: async (order) => {
      await order.accept();
      await order.reaches({ status: "ON_HOLD" });
      await order.cancel();
    },
    ending: { ...cancelled("RELEASED", "RELEASED"), holds: released(PRICE.vases) },
  },
  {
    name: "labelled: its label is void, for a fee",
    own: LAMP,
    play: async (order) => {
      await order.accept();
      await order.acceptGoods();
      await order.reaches({ status: "IN_FULFILMENT" });
      await order.cancel();
      await order.reaches({ status: "CANCELLED" });
    },
    ending: {
      ...cancelled("RELEASED", "RELEASED"),
      ...charged(PRICE.lamp, "LABEL_VOIDED", FEE.labelVoided),
      goods: ["CANCELLED"],
      shipments: ["CANCELLED"],
    },
  },
  {
    name: "received: its parcel is taken out, for a greater fee",
    play: async (order) => {
      await order.label();
      await order.weigh();
      await order.reaches({ step: "RECEIVED" });
      await order.cancel();
      await order.reaches({ status: "CANCELLED" });
    },
    ending: {
      ...cancelled("RELEASED", "RELEASED"),
      ...charged(PRICE.own, "INTERCEPTED", FEE.intercepted),
      shipments: ["CANCELLED"],
    },
  },
  {
    name: "labelled, by our staff: for nothing",
    play: async (order) => {
      await order.label();
      await order.callOff("Recalled by its maker");
      await order.reaches({ status: "CANCELLED" });
    },
    ending: { ...cancelled("RELEASED", "RELEASED"), holds: released(PRICE.own), shipments: ["CANCELLED"] },
  },
  {
    name: "labelled, in a currency that no fee is listed for: for nothing, and that is told",
    own: { currency: "JPY" },
    isAlone: true,
    play: async (order) => {
      await order.accept();
      await order.payIn("JPY");
      await order.reaches({ status: "IN_FULFILMENT" });
      await order.cancel();
      await order.reaches({ status: "CANCELLED" });
    },
    ending: {
      ...cancelled("RELEASED", "RELEASED"),
      fee: ["LABEL_VOIDED", null],
      holds: released(PRICE.ownInYen),
      shipments: ["CANCELLED"],
    },
  },
  {
    name: "bagged: refused, and it is delivered",
    play: async (order) => {
      await order.label();
      await order.scan("leaves a place in China");
      await order.reaches({ step: "BAGGED" });
      expectRefusal(await order.cancel());
      await order.deliver();
    },
    ending: delivered(PRICE.own),
  },
  {
    name: "shipped: refused; it is returned as is offered, and what was paid given back but for a fee",
    play: async (order) => {
      await order.label();
      await order.scan("arrives abroad");
      await order.reaches({ status: "SHIPPED" });
      expectRefusal(await order.cancel());
      await sendBack(order);
      await order.deliver();
      await closeReturn(order, await takeBack(order, "WRITE_OFF"), "ALL");
    },
    ending: { ...delivered(PRICE.own), givenBackBut: FEE.returned, returns: [["CLOSED", "ALL", 0, 6]] },
  },
];

/** Too late, and told what can be done instead. */
function expectRefusal({ __typename: answer, message }: { __typename: string; message?: string }): void {
  const isRefused = answer === "CancellationTooLate" && message?.endsWith("It can be returned.");
  if (!isRefused) throw new Error(`a parcel that is bagged was cancelled: ${answer} ${message}`);
}
