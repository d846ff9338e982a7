import { next, type OrderAct, type OrderState, OrderStatus, TRANSITIONS } from "./order-status";

const STATUSES = Object.values(OrderStatus);
const ACTS = Object.keys(TRANSITIONS) as OrderAct[];
const SET_ASIDE = [OrderStatus.ON_HOLD, OrderStatus.CANCEL_REQUESTED];
const STATES: OrderState[] = STATUSES.flatMap((status): OrderState[] =>
  SET_ASIDE.includes(status)
    ? STATUSES.filter((prior) => !SET_ASIDE.includes(prior)).map((priorStatus) => ({ status, priorStatus }))
    : [{ status, priorStatus: null }],
);

/** Its quote is of more than is left. */
const SMALLER = {
  ...{ SUBMITTED: "SUBMITTED", PRICED: "SUBMITTED", AWAITING_FUNDS: "SUBMITTED" },
  ...{ FUNDED: "SUBMITTED", ALLOCATED: "SUBMITTED" },
};

/** Written out by hand from the domain's rules, so that a change of the table shows here. */
const PLAIN: Record<OrderAct, Partial<Record<OrderStatus, string>>> = {
  edit: { DRAFT: "DRAFT", SUBMITTED: "DRAFT", PRICED: "DRAFT", AWAITING_FUNDS: "DRAFT" },
  submit: { DRAFT: "SUBMITTED" },
  cancelLines: SMALLER,
  splitOff: SMALLER,
  price: { SUBMITTED: "PRICED", PRICED: "PRICED" },
  rejectQuote: { SUBMITTED: "ON_HOLD(SUBMITTED)" },
  denyFunds: { PRICED: "AWAITING_FUNDS" },
  fund: { PRICED: "FUNDED", AWAITING_FUNDS: "FUNDED" },
  withholdFunds: { PRICED: "ON_HOLD(PRICED)", AWAITING_FUNDS: "ON_HOLD(AWAITING_FUNDS)" },
  loseFunds: { FUNDED: "AWAITING_FUNDS", ALLOCATED: "AWAITING_FUNDS" },
  allocate: { FUNDED: "ALLOCATED" },
  fulfil: { FUNDED: "IN_FULFILMENT", ALLOCATED: "IN_FULFILMENT" },
  loseShipment: { IN_FULFILMENT: "ALLOCATED" },
  shipPartly: { FUNDED: "PARTIALLY_SHIPPED", ALLOCATED: "PARTIALLY_SHIPPED", IN_FULFILMENT: "PARTIALLY_SHIPPED" },
  ship: { FUNDED: "SHIPPED", ALLOCATED: "SHIPPED", IN_FULFILMENT: "SHIPPED", PARTIALLY_SHIPPED: "SHIPPED" },
  deliver: {
    FUNDED: "DELIVERED",
    ALLOCATED: "DELIVERED",
    IN_FULFILMENT: "DELIVERED",
    PARTIALLY_SHIPPED: "DELIVERED",
    SHIPPED: "DELIVERED",
  },
  close: { DELIVERED: "CLOSED" },
  startReturn: {
    FUNDED: "RETURNING",
    ALLOCATED: "RETURNING",
    IN_FULFILMENT: "RETURNING",
    PARTIALLY_SHIPPED: "RETURNING",
    SHIPPED: "RETURNING",
    DELIVERED: "RETURNING",
    CLOSED: "RETURNING",
  },
  completeReturn: {
    FUNDED: "RETURNED",
    ALLOCATED: "RETURNED",
    IN_FULFILMENT: "RETURNED",
    PARTIALLY_SHIPPED: "RETURNED",
    SHIPPED: "RETURNED",
    DELIVERED: "RETURNED",
    CLOSED: "RETURNED",
    RETURNING: "RETURNED",
  },
  destroy: {
    FUNDED: "CLOSED",
    ALLOCATED: "CLOSED",
    IN_FULFILMENT: "CLOSED",
    PARTIALLY_SHIPPED: "CLOSED",
    SHIPPED: "CLOSED",
    RETURNING: "CLOSED",
  },
  hold: {
    DRAFT: "ON_HOLD(DRAFT)",
    SUBMITTED: "ON_HOLD(SUBMITTED)",
    PRICED: "ON_HOLD(PRICED)",
    AWAITING_FUNDS: "ON_HOLD(AWAITING_FUNDS)",
    FUNDED: "ON_HOLD(FUNDED)",
    ALLOCATED: "ON_HOLD(ALLOCATED)",
    IN_FULFILMENT: "ON_HOLD(IN_FULFILMENT)",
  },
  release: {},
  cancel: {
    DRAFT: "CANCELLED",
    SUBMITTED: "CANCELLED",
    PRICED: "CANCELLED",
    AWAITING_FUNDS: "CANCELLED",
    FUNDED: "CANCELLED",
    ALLOCATED: "CANCELLED",
  },
  requestCancel: { IN_FULFILMENT: "CANCEL_REQUESTED(IN_FULFILMENT)" },
  confirmCancel: {},
  refuseCancel: {},
};

const shown = (state: OrderState | null): string | undefined =>
  state?.priorStatus ? `${state.status}(${state.priorStatus})` : state?.status;

describe.each(ACTS)("%s", (act) => {
  it("leads from each plain state where the domain says, and nowhere else", () => {
    const plain = STATUSES.filter((status) => !SET_ASIDE.includes(status));
    const led = plain.map((status) => [status, shown(next({ status, priorStatus: null }, act))]);
    expect(Object.fromEntries(led.filter(([, to]) => to))).toEqual(PLAIN[act]);
  });
});

describe("a held order", () => {
  const held = (priorStatus: OrderStatus, act: OrderAct) =>
    shown(next({ status: OrderStatus.ON_HOLD, priorStatus }, act));

  it.each([
    "edit",
    "submit",
    "rejectQuote",
    "withholdFunds",
    "close",
    "hold",
    "confirmCancel",
    "refuseCancel",
  ] as const)("does not %s", (act) => {
    expect(STATUSES.map((prior) => held(prior, act)).filter(Boolean)).toEqual([]);
  });

  it.each([
    ["price", OrderStatus.SUBMITTED, "ON_HOLD(PRICED)"],
    ["fulfil", OrderStatus.FUNDED, "ON_HOLD(IN_FULFILMENT)"],
    ["denyFunds", OrderStatus.PRICED, "ON_HOLD(AWAITING_FUNDS)"],
    ["fund", OrderStatus.AWAITING_FUNDS, "ON_HOLD(FUNDED)"],
    ["loseFunds", OrderStatus.ALLOCATED, "ON_HOLD(AWAITING_FUNDS)"],
    ["allocate", OrderStatus.FUNDED, "ON_HOLD(ALLOCATED)"],
    ["loseShipment", OrderStatus.IN_FULFILMENT, "ON_HOLD(ALLOCATED)"],
    ["shipPartly", OrderStatus.IN_FULFILMENT, "PARTIALLY_SHIPPED"],
    ["ship", OrderStatus.IN_FULFILMENT, "SHIPPED"],
    ["deliver", OrderStatus.FUNDED, "DELIVERED"],
    ["startReturn", OrderStatus.IN_FULFILMENT, "RETURNING"],
    ["completeReturn", OrderStatus.IN_FULFILMENT, "RETURNED"],
    ["cancel", OrderStatus.PRICED, "CANCELLED"],
    ["requestCancel", OrderStatus.IN_FULFILMENT, "CANCEL_REQUESTED(IN_FULFILMENT)"],
    ["release", OrderStatus.PRICED, "PRICED"],
  ] as const)("on %s, before in %s, becomes %s", (act, prior, expected) => {
    expect(held(prior, act)).toBe(expected);
  });
});

describe("an order whose cancellation is being decided", () => {
  const state: OrderState = { status: OrderStatus.CANCEL_REQUESTED, priorStatus: OrderStatus.IN_FULFILMENT };

  it("ends only in what logistics reports", () => {
    const ends = ACTS.map((act) => [act, shown(next(state, act))]).filter(([, to]) => to);
    expect(Object.fromEntries(ends)).toEqual({
      shipPartly: "PARTIALLY_SHIPPED",
      ship: "SHIPPED",
      deliver: "DELIVERED",
      destroy: "CLOSED",
      startReturn: "RETURNING",
      completeReturn: "RETURNED",
      confirmCancel: "CANCELLED",
      refuseCancel: "IN_FULFILMENT",
    });
  });
});

it("every act on every state keeps a prior status exactly while the order is set aside, and never changes its input", () => {
  for (const state of STATES) {
    const before = { ...state };
    for (const act of ACTS) {
      const after = next(state, act);
      if (after) expect(SET_ASIDE.includes(after.status)).toBe(after.priorStatus !== null);
      expect(after === null || !SET_ASIDE.includes(after.priorStatus ?? OrderStatus.DRAFT)).toBe(true);
    }
    expect(state).toEqual(before);
  }
  expect(STATES).toHaveLength(14 + 2 * 14);
});

it("nothing leads out of CANCELLED and RETURNED", () => {
  for (const status of [OrderStatus.CANCELLED, OrderStatus.RETURNED]) {
    expect(ACTS.filter((act) => next({ status, priorStatus: null }, act))).toEqual([]);
  }
});
