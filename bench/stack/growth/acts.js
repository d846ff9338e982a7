const { another, orderInput } = require("../order-input");
const { ACCEPT, CREATE, OrderLives, SUBMIT } = require("../order-life");
const { Pushes } = require("../pushes");

const EDIT =
  "mutation Edit($input: EditOrderInput!) { editOrder(input: $input) { __typename ... on UserError { message } } }";
const CANCEL =
  "mutation Cancel($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename ... on UserError { message } } }";
const WEIGH =
  "mutation Weigh($input: RecordMeasurementInput!) { recordMeasurement(input: $input) { __typename ... on UserError { message } } }";
const QUOTE =
  "mutation Quote($input: QuoteInput!) { quote(input: $input) { __typename ... on UserError { message } } }";

const { parcel, lines, consignee } = orderInput();
const quoteInput = () => ({
  idempotencyKey: another(),
  serviceCode: "YUN-STD",
  destination: { country: consignee.country, postalCode: consignee.postalCode },
  parcel,
  currency: "EUR",
  goods: lines.map(({ description, quantity, unitValue, hs6 }) => ({ description, quantity, unitValue, hs6 })),
});

/**
 * @typedef {object} Act
 * @property {string} name
 * @property {number} count of times it is done in a round
 * @property {(count: number) => Promise<any[]>} [prepare] What each time takes, made before the clock starts.
 * @property {(item: any) => Promise<unknown>} perform
 */

/**
 * Each write, one after the other, as its people do it.
 * @param {import("../running-stack").RunningStack} stack
 * @param {Record<"staff" | "big", import("../session").Session>} people
 * @returns {Promise<Act[]>} in an order in which a later one may take what an earlier one made
 */
async function actsOf(stack, { staff, big }) {
  const lives = await OrderLives.of(stack, big);
  const pushes = new Pushes(stack);
  const create = async () => (await big.act(CREATE, orderInput())).order.id;
  const drafts = (count) => Promise.all(Array.from({ length: count }, create));
  const priced = async (count) => {
    const ids = await drafts(count);
    await Promise.all(ids.map((orderId) => big.act(SUBMIT, { idempotencyKey: another(), orderId })));
    return Promise.all(ids.map((id) => lives.priced.of(id)));
  };
  const labelled = (count) => lives.many(count, 4);
  return [
    { name: "an order is created", count: 60, perform: create },
    {
      name: "a draft is edited",
      count: 40,
      prepare: drafts,
      perform: (orderId) =>
        big.act(EDIT, { idempotencyKey: another(), orderId, expectedVersion: 1, parcel: { ...parcel, weightG: 700 } }),
    },
    {
      name: "a draft is cancelled",
      count: 40,
      prepare: drafts,
      perform: (orderId) => big.act(CANCEL, { idempotencyKey: another(), orderId }),
    },
    {
      name: "an order is submitted and priced",
      count: 30,
      prepare: drafts,
      async perform(orderId) {
        await big.act(SUBMIT, { idempotencyKey: another(), orderId });
        await lives.priced.of(orderId);
      },
    },
    {
      name: "a quote is accepted",
      count: 30,
      prepare: priced,
      perform: (quoteId) => big.act(ACCEPT, { idempotencyKey: another(), quoteId }),
    },
    { name: "a parcel is quoted", count: 60, perform: () => big.act(QUOTE, quoteInput()) },
    { name: "an order's life", count: 20, perform: () => lives.one() },
    {
      name: "a parcel is weighed",
      count: 20,
      prepare: labelled,
      perform: (trackingNumber) => staff.act(WEIGH, { idempotencyKey: another(), trackingNumber, ...parcel }),
    },
    {
      name: "a scan is pushed",
      count: 10,
      prepare: async (count) => (await labelled(count)).map((number) => pushes.underWay(number)),
      perform: (journey) => pushes.send(journey.slice(0, 1), 1),
    },
  ];
}

module.exports = { actsOf };
