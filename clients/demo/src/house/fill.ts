import { send } from "../pushes";
import type { Stack } from "../stack";
import { billCarriage } from "./carrier-bill";
import * as documents from "./documents";
import { inTurns } from "./in-turns";
import { invoiceDelivered } from "./invoices";
import { moveGoods } from "./line-haul";
import { type HouseOrder, type Known, type People, parcelsOfAll, signInAll } from "./people";
import { inputOf, type PlannedOrder, plannedOrders } from "./planned-order";
import { pushOf } from "./scans";
import { reaches, STATUS_OF } from "./stages";

/** What does not go on for so long never will. */
const PATIENCE_MS = 120_000;
const inWords = ({ planned: { externalRef, stage }, order }: Known): string =>
  `${externalRef} (${stage}) is ${order.status}`;

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
    let [least, since] = [Number.POSITIVE_INFINITY, Date.now()];
    for (;;) {
      const known = await standing();
      const waiting = known.filter((one) => !settled(one));
      if (waiting.length < least) {
        [least, since] = [waiting.length, Date.now()];
        say(`${what}: ${known.length - least} of ${known.length}`);
      }
      if (least === 0) return known;
      if (Date.now() - since > PATIENCE_MS) throw new Error(`${what}: ${waiting.map(inWords).join(", ")}`);
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
  const untold = ready.filter(({ order: { shipments } }) => !shipments[0]?.trackingEvents?.edges.length);
  await inTurns(parcelsOfAll(untold), async ({ parcel: { stage }, planned: { destination }, trackingNumber }) => {
    const push = pushOf(stage, trackingNumber, destination);
    if (push) await send(stack, push);
  });
  const isThere = ({ planned: { stage }, order }: Known): boolean => order.status === STATUS_OF[stage];
  const arrived = await until(
    "Parcels on their way",
    (known) => isThere(known) || (known.planned.stage === "CLOSED" && known.order.status === "DELIVERED"),
  );
  await closeOver(people, arrived);
  const end = await until("Orders as they are to be", isThere);
  await billCarriage(people, end, say);
  await invoiceDelivered(people, end, say);
  const counts = new Map<string, number>();
  for (const { order } of end) counts.set(order.status, (counts.get(order.status) ?? 0) + 1);
  return counts;
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
    const customer = people[one.customer];
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

interface Waiting {
  order: { saga: { waitingFor: string | null } | null };
}

/** Ends the time in which some of what was delivered may be sent back, as our operations may. */
async function closeOver({ ops }: People, arrived: readonly Known[]): Promise<void> {
  const over = arrived.filter(
    ({ planned: { stage }, order: { status } }) => stage === "CLOSED" && status === "DELIVERED",
  );
  await inTurns(over, async ({ planned: { externalRef }, order: { id: orderId } }) => {
    // Finance take the money a moment after the delivery.
    await ops.await(documents.WAITS_FOR, { id: orderId }, ({ order: { saga } }: Waiting) =>
      saga?.waitingFor === "RETURN_WINDOW" ? true : null,
    );
    const reason = "The customer says that it keeps the goods.";
    await ops.act(documents.SKIP, { idempotencyKey: `${externalRef}-over`, orderId, reason });
  });
}
