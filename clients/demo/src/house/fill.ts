import { Session } from "../api";
import { SIGN_IN } from "../documents";
import { send } from "../pushes";
import type { Stack } from "../stack";
import * as documents from "./documents";
import { inTurns } from "./in-turns";
import { moveGoods } from "./line-haul";
import { type CustomerName, inputOf, type PlannedOrder, plannedOrders } from "./planned-order";
import { pushOf } from "./scans";
import { reaches } from "./stages";

/** The accounts that `npm start` prints; they exist in demo data only. */
const PASSWORD = "parcels-from-china";
const ADDRESSES = {
  ...{ lumen: "admin@lumen.example", kestrel: "admin@kestrel.example", harbour: "admin@harbour.example" },
  ...{ ops: "ops@baiyun.example", broker: "broker@baiyun.example", support: "support@baiyun.example" },
};
export type People = Record<keyof typeof ADDRESSES, Session>;

/** An order as it stands now. */
export interface HouseOrder {
  id: string;
  externalRef: string;
  status: string;
  quote: { id: string; status: string } | null;
  shipments: { id: string; trackingNumber: string; status: string }[];
}
/** What was planned, and how it stands. */
export interface Known {
  planned: PlannedOrder;
  order: HouseOrder;
}

/**
 * Fills a house with orders in every state, through the acts that its people have: what was done by an earlier call is
 * done once.
 * @returns how many orders stand in each state
 */
export async function fill(
  stack: Stack,
  count: number,
  say: (line: string) => void,
): Promise<ReadonlyMap<string, number>> {
  const people = await signInAll(stack);
  const planned = plannedOrders(count);
  const byReference = new Map(planned.map((one) => [one.externalRef, one]));
  const standing = async (): Promise<Known[]> =>
    (await ordersOf(people)).flatMap((order) => {
      const one = byReference.get(order.externalRef);
      return one ? [{ planned: one, order }] : [];
    });
  const until = async (what: string, settled: (known: Known) => boolean): Promise<Known[]> => {
    for (;;) {
      const known = await standing();
      const waiting = known.filter((one) => !settled(one)).length;
      say(`${what}: ${known.length - waiting} of ${known.length}`);
      if (waiting === 0) return known;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };

  await place(people, planned);
  const priced = await until(
    "Orders priced",
    ({ planned: { stage }, order }) => stage === "DRAFT" || (order.status !== "SUBMITTED" && order.status !== "DRAFT"),
  );
  await answer(people, priced);
  const ready = await until("Orders accepted", ({ planned: { stage }, order }) => {
    if (stage === "UNFUNDED") return order.status === "AWAITING_FUNDS";
    if (stage === "AWAITING_SUPPLIER") return order.status === "FUNDED";
    return !reaches(stage, "LABELLED") || (order.shipments[0] !== undefined && order.shipments[0].status !== "CREATED");
  });
  await moveGoods(people, ready, say);
  await inTurns(ready, async ({ planned: { stage, destination }, order }) => {
    const push = order.shipments[0] && pushOf(stage, order.shipments[0].trackingNumber, destination);
    if (push) await send(stack, push);
  });
  const end = await until(
    "Parcels delivered",
    ({ planned: { stage }, order }) => stage !== "DELIVERED" || order.status === "DELIVERED",
  );
  const counts = new Map<string, number>();
  for (const { order } of end) counts.set(order.status, (counts.get(order.status) ?? 0) + 1);
  return counts;
}

async function signInAll(stack: Stack): Promise<People> {
  const nobody = new Session(stack);
  const signedIn: [string, Session][] = [];
  for (const [name, email] of Object.entries(ADDRESSES)) {
    const { accessToken } = await nobody.act<{ accessToken: string }>(SIGN_IN, { email, password: PASSWORD });
    signedIn.push([name, new Session(stack, accessToken)]);
  }
  return Object.fromEntries(signedIn) as People;
}

async function ordersOf(people: People): Promise<HouseOrder[]> {
  const found: HouseOrder[] = [];
  for (let after: string | null = null, more = true; more; ) {
    type Page = {
      orders: { edges: { node: HouseOrder }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
    };
    const { orders }: Page = await people.ops.get<Page>(documents.ORDERS, { after });
    found.push(...orders.edges.map(({ node }) => node));
    more = orders.pageInfo.hasNextPage;
    after = orders.pageInfo.endCursor;
  }
  return found;
}

async function place(people: People, planned: readonly PlannedOrder[]): Promise<void> {
  await inTurns(planned, async (one) => {
    const customer = people[one.customer satisfies CustomerName];
    const { order } = await customer.act<{ order: { id: string } }>(documents.CREATE, inputOf(one));
    if (one.stage === "DRAFT") return;
    await customer.act(documents.SUBMIT, { idempotencyKey: `${one.externalRef}-submit`, orderId: order.id });
  });
}

/** What is done once a quote is there. */
async function answer(people: People, priced: readonly Known[]): Promise<void> {
  await inTurns(priced, async ({ planned: { stage, customer, externalRef }, order }) => {
    if (order.status !== "PRICED" || stage === "PRICED") return;
    const orderId = order.id;
    if (stage === "HELD") {
      const reason = "The customer asked us to wait for a second parcel.";
      await people.support.act(documents.HOLD, { idempotencyKey: `${externalRef}-hold`, orderId, reason });
    } else if (stage === "CANCELLED") {
      await people[customer].act(documents.CANCEL, { idempotencyKey: `${externalRef}-cancel`, orderId });
    } else {
      const quoteId = order.quote!.id;
      await people[customer].act(documents.ACCEPT, { idempotencyKey: `${externalRef}-accept`, quoteId });
    }
  });
}
