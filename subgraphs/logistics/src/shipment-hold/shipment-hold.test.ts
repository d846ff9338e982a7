import { randomUUID } from "node:crypto";
import { SortDirection, select, Viewer } from "@baiyun/kit";
import { planOf, run, staff, viewer } from "@baiyun/kit/testing";
import {
  type Logistics,
  newOrder,
  type Order,
  openLogistics,
  orderAccepted,
  orderCancelled,
  orderHeld,
  orderReleased,
  scanned,
} from "../testing/logistics";
import { ShipmentHold } from "./shipment-hold.entity";
import { holdSorting } from "./shipment-hold.input";

const HISTORY = /* GraphQL */ `
  query ($id: ID!) {
    shipment(id: $id) {
      holdHistory {
        totalCount
        edges { node { cause reason heldAt heldBy { id } releasedAt releasedBy { id } } }
      }
    }
  }
`;
interface Shown {
  shipment: { holdHistory: { totalCount: number; edges: { node: Record<string, unknown> }[] } | null };
}

let logistics: Logistics;
beforeAll(async () => {
  logistics = await openLogistics();
});
afterAll(() => logistics.close());

const ask = async (order: Order, claims: object = staff("support")) => {
  const { id } = await logistics.shipmentOf(order);
  return run<Shown>(logistics.subgraph, HISTORY, { id }, claims);
};
const holds = async (order: Order) => (await ask(order)).data.shipment.holdHistory!.edges.map(({ node }) => node);
const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
const [linus, mei] = [randomUUID(), randomUUID()];
const told = (reason: string, heldBy = linus) => ({ cause: "STAFF", reason, heldBy });

it("names who held a shipment and who released it, when and why, the latest first", async () => {
  const order = newOrder();
  await logistics.deliver(orderAccepted(order));
  await logistics.deliver(orderHeld(order, told("Embargo check")));
  // A hold of what is held already is the same one.
  await logistics.deliver(orderHeld(order, told("Again", mei)));
  await logistics.deliver(orderReleased(order, { releasedBy: mei }));
  await logistics.deliver(orderHeld(order, told("Wrong address", mei)));
  expect((await ask(order)).data.shipment.holdHistory).toEqual({
    totalCount: 2,
    edges: [
      {
        node: {
          cause: "STAFF",
          reason: "Wrong address",
          heldAt: at,
          heldBy: { id: mei },
          releasedAt: null,
          releasedBy: null,
        },
      },
      {
        node: {
          cause: "STAFF",
          reason: "Embargo check",
          heldAt: at,
          heldBy: { id: linus },
          releasedAt: at,
          releasedBy: { id: mei },
        },
      },
    ],
  });
});

it("keeps the hold of an order that has no shipment yet, by a rule, and one that a cancellation ends", async () => {
  const order = newOrder();
  await logistics.deliver(orderHeld(order, { cause: "WEIGHT_ABOVE_QUOTE", reason: "Too heavy.", heldBy: "system" }));
  await logistics.deliver(orderAccepted(order));
  const hold = { cause: "WEIGHT_ABOVE_QUOTE", reason: "Too heavy.", heldAt: at, heldBy: null };
  expect(await holds(order)).toEqual([{ ...hold, releasedAt: null, releasedBy: null }]);
  await logistics.deliver(orderCancelled(order));
  expect(await holds(order)).toEqual([{ ...hold, releasedAt: at, releasedBy: null }]);
});

it("an event of before says not who nor why, and what comes too late holds nothing", async () => {
  const order = newOrder();
  await logistics.deliver(orderAccepted(order));
  await logistics.deliver(orderHeld(order));
  await logistics.deliver(orderReleased(order));
  const unknown = { cause: null, reason: null, heldAt: at, heldBy: null, releasedAt: at, releasedBy: null };
  expect(await holds(order)).toEqual([unknown]);
  await logistics.deliver(scanned(await logistics.shipmentOf(order), "DELIVERED UNSPECIFIED", "2026-11-26T11:00:00Z"));
  await logistics.deliver(orderHeld(order, told("Too late")));
  expect(await holds(order)).toEqual([unknown]);
});

it("is sorted by when holds began, either way, each once on pages of one", async () => {
  const order = newOrder();
  await logistics.deliver(orderAccepted(order));
  for (const reason of ["first", "second", "third"]) {
    await logistics.deliver(orderHeld(order, told(reason)));
    await logistics.deliver(orderReleased(order, { releasedBy: mei }));
  }
  const { id } = await logistics.shipmentOf(order);
  const sorted = /* GraphQL */ `
    query ($id: ID!, $after: String, $orderBy: ShipmentHoldSort) { shipment(id: $id) {
      holdHistory(first: 1, after: $after, orderBy: $orderBy) { edges { node { reason } } pageInfo { hasNextPage endCursor } } } }
  `;
  interface Page {
    edges: { node: { reason: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  }
  const page = async (variables: object) =>
    run<{ shipment: { holdHistory: Page } }>(logistics.subgraph, sorted, { id, ...variables }, staff("ops"));
  for (const direction of ["ASC", "DESC"]) {
    const reasons: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { edges, pageInfo }: Page = (await page({ after, orderBy: { field: "HELD_AT", direction } })).data.shipment
        .holdHistory;
      reasons.push(edges[0]!.node.reason);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(reasons).toEqual(direction === "ASC" ? ["first", "second", "third"] : ["third", "second", "first"]);
  }
  const { endCursor } = (await page({ orderBy: { field: "HELD_AT", direction: "ASC" } })).data.shipment.holdHistory
    .pageInfo;
  expect((await page({ after: endCursor })).errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  const sort = holdSorting.of({ field: "HELD_AT", direction: SortDirection.ASC })!;
  const ofEach = { property: "orderId", values: [order.orderId] };
  const statement = select(logistics.database.source, Viewer.system, ShipmentHold, [], { sort, limit: 21, ofEach })!;
  const [read] = await planOf(logistics.database, Viewer.system, statement);
  expect(read).toMatch(/Scan shipment_hold_of_order: \(order_id = /);
});

it("is for our operations, support and admin, and found by an index", async () => {
  const order = newOrder();
  await logistics.deliver(orderAccepted(order));
  for (const claims of [viewer("customer_admin", order.tenantId), staff("broker"), staff("finance")]) {
    const { data, errors } = await ask(order, claims);
    expect([data.shipment.holdHistory, errors?.map(({ extensions }) => extensions)]).toEqual([
      null,
      [{ code: "FORBIDDEN" }],
    ]);
  }
  const text = "SELECT id FROM shipment_hold WHERE order_id = $1 ORDER BY id DESC LIMIT 21";
  const [read] = await planOf(logistics.database, Viewer.system, { text, values: [order.orderId] });
  expect(read).toMatch(/Scan shipment_hold_of_order: \(order_id = /);
});
