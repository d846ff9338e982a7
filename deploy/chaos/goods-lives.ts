import { bringGoods, closeReturn, goWithout, leaveUnanswered, sendBack, takeBack } from "./goods-acts";
import { delivered, FEE, inFulfilment, LAMP, LAMP_AND_TEE, LAMP_AND_VASES, type Life, PRICE } from "./lives";

/** What may become of an order's goods: until they are there, and when they come back. */
export const GOODS: readonly Life[] = [
  {
    name: "funded: its supplier does not answer in time, and the next one has it",
    own: LAMP,
    play: async (order) => {
      await order.accept();
      const silent = await leaveUnanswered(order);
      await order.acceptGoods([silent]);
      await order.reaches({ status: "IN_FULFILMENT" });
    },
    ending: { ...inFulfilment(PRICE.lamp), goods: ["EXPIRED", "ACCEPTED"], reserved: 1 },
  },
  {
    name: "funded: its goods come damaged, and their supplier bears it",
    own: LAMP,
    play: async (order) => {
      await order.buy();
      await bringGoods(order, { damaged: 1 });
    },
    ending: { ...inFulfilment(PRICE.lamp), goods: ["RECEIVED"], shortClaims: [["OPEN", 1, "4150"]] },
  },
  {
    name: "funded: nobody has enough of one article, so it is priced anew without that, and ships",
    own: LAMP_AND_VASES,
    play: async (order) => {
      await order.accept();
      await order.reaches({ status: "ON_HOLD", cause: "STOCK_OUT" });
      await goWithout(order, "VASE-20");
      await order.acceptQuote();
      await order.acceptGoods();
      await order.reaches({ status: "IN_FULFILMENT" });
      await order.deliver();
    },
    ending: { ...delivered(PRICE.lamp), goods: ["ACCEPTED"], reserved: 1 },
  },
  {
    name: "funded: one article is cancelled, so that less is held",
    own: LAMP_AND_TEE,
    play: async (order) => {
      await order.accept();
      await order.reaches({ stock: "RESERVED" });
      await goWithout(order, "TEE-WHT-L");
      await order.acceptQuote();
      await order.acceptGoods();
      await order.reaches({ status: "IN_FULFILMENT" });
    },
    ending: { ...inFulfilment(PRICE.lamp), goods: ["ACCEPTED"], reserved: 1 },
  },
  {
    name: "delivered: it is sent back, and what was paid given back but for a fee",
    own: LAMP,
    play: async (order) => {
      await order.buy();
      await bringGoods(order);
      await order.deliver();
      await sendBack(order);
      await closeReturn(order, await takeBack(order, "RESTOCK"), "ALL");
    },
    ending: {
      ...delivered(PRICE.lamp),
      givenBackBut: FEE.returned,
      goods: ["RECEIVED"],
      returns: [["CLOSED", "ALL", 1, 0]],
    },
  },
];
