import { randomUUID } from "node:crypto";
import { run, staff, viewer } from "@baiyun/kit/testing";
import type { Shipment } from "../shipment/shipment.entity";
import { busEvent, type Logistics, newOrder, openLogistics, orderCancelled, scanned } from "../testing/logistics";

const OF_SHIPMENT = /* GraphQL */ `
  query ($id: ID!) { shipment(id: $id) { status exceptions { id kind occurredAt closedAt closedBecause } } }
`;
const LIST = /* GraphQL */ `
  query ($filter: ShipmentExceptionFilter, $first: Int, $orderBy: ShipmentExceptionSort) {
    shipmentExceptions(filter: $filter, first: $first, orderBy: $orderBy) { totalCount edges { node { kind shipment { id } } } }
  }
`;
const CLOSE = /* GraphQL */ `
  mutation ($input: CloseShipmentExceptionInput!) {
    closeShipmentException(input: $input) {
      __typename
      ... on CloseShipmentExceptionSuccess { exception { closedAt closedBecause } }
      ... on InvalidInput { field }
    }
  }
`;

interface Shown {
  status: string;
  exceptions: { id: string; kind: string; occurredAt: string; closedAt: string | null; closedBecause: string | null }[];
}

let logistics: Logistics;
beforeAll(async () => {
  logistics = await openLogistics();
});
afterAll(() => logistics.close());

const shown = async ({ id }: Shipment, claims: object = staff("ops")) =>
  (await run<{ shipment: Shown }>(logistics.subgraph, OF_SHIPMENT, { id }, claims)).data.shipment;
const told = async (shipment: Shipment) =>
  (await logistics.events(shipment)).filter(({ type }) => type === "shipment.exception_raised.v1");
const scan = (shipment: Shipment, words: string, hour: number, country: string | null = null) =>
  logistics.deliver(scanned(shipment, words, `2026-11-26T${String(hour).padStart(2, "0")}:00:00Z`, country));
const open = (kind: string, hour: number) => ({
  id: expect.any(String),
  kind,
  occurredAt: `2026-11-26T${String(hour).padStart(2, "0")}:00:00.000Z`,
  closedAt: null,
  closedBecause: null,
});

describe("a parcel of which nothing was heard for too long", () => {
  const silent = ({ id, tenantId, trackingNumber }: Shipment, silentSince = "2026-11-26T10:00:00.000Z") =>
    logistics.deliver(
      busEvent("tracking.lost_suspected.v1", id, tenantId, { shipmentId: id, trackingNumber, silentSince }),
    );

  it("is for somebody to look for, once, and stands where it stood", async () => {
    const shipment = await logistics.ship();
    await silent(shipment);
    await silent(shipment);
    expect(await shown(shipment)).toEqual({ status: "LABELLED", exceptions: [open("LOST_SUSPECTED", 10)] });
    expect(await told(shipment)).toHaveLength(1);
  });

  it.each([
    ["IN_TRANSIT DELAYED", 11, "It was heard of again: IN_TRANSIT DELAYED."],
    ["IN_TRANSIT PICKED_UP", 11, "It was heard of again: IN_TRANSIT PICKED_UP."],
    ["EXCEPTION LOST", 11, "It was heard of again: EXCEPTION LOST."],
    ["IN_TRANSIT DELAYED", 10, null],
    ["INFO_RECEIVED UNSPECIFIED", 11, null],
    ["NOT_FOUND UNSPECIFIED", 11, null],
  ])("%s at %s o'clock settles it: %p", async (words, hour, closedBecause) => {
    const shipment = await logistics.ship();
    await silent(shipment);
    await scan(shipment, words, hour);
    expect((await shown(shipment)).exceptions[0]).toMatchObject({ kind: "LOST_SUSPECTED", closedBecause });
    const closed = (await logistics.events(shipment)).filter(({ type }) => type === "shipment.exception_closed.v1");
    expect(closed).toHaveLength(closedBecause ? 1 : 0);
    // Another silence is another suspicion.
    await silent(shipment, "2026-11-26T10:30:00.000Z");
    const isMissedAgain = closedBecause !== null && words !== "EXCEPTION LOST";
    const suspicions = (await shown(shipment)).exceptions.filter(({ kind }) => kind === "LOST_SUSPECTED");
    expect(suspicions).toHaveLength(isMissedAgain ? 2 : 1);
  });

  it("is lost by our staff's word, once, and found again by a scan", async () => {
    const shipment = await logistics.ship();
    const lose = (claims: object = staff("support")) => {
      const input = { shipmentId: shipment.id, reason: "Not in Leipzig" };
      return logistics.running.act("declareShipmentLost", "... on ShipmentNotMissed { status }", input, claims);
    };
    expect(await lose()).toMatchObject({ __typename: "ShipmentNotMissed", status: "LABELLED" });
    await silent(shipment);
    const outcomes = await Promise.all([lose(), lose()]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      ...["DeclareShipmentLostSuccess", "ShipmentNotMissed"],
    ]);
    const because = "Nobody found it: Not in Leipzig";
    expect(await shown(shipment)).toMatchObject({
      status: "LOST",
      exceptions: [
        { kind: "LOST_SUSPECTED", closedBecause: because },
        { kind: "LOST", closedBecause: null },
      ],
    });
    expect((await told(shipment)).map(({ payload }) => (payload as { kind: string }).kind)).toEqual([
      ...["LOST_SUSPECTED", "LOST"],
    ]);
    await scan(shipment, "IN_TRANSIT PICKED_UP", 11);
    const { status, exceptions } = await shown(shipment);
    expect([status, exceptions[1]!.closedBecause]).toEqual(["RECEIVED", "Found: it is RECEIVED."]);
    await expect(lose(staff("broker"))).rejects.toThrow("FORBIDDEN");
  });

  it.each([
    ["DELIVERED UNSPECIFIED", "DELIVERED", []],
    ["EXCEPTION LOST", "LOST", ["LOST"]],
  ])("is not missed once its carrier says %s", async (words, status, kinds) => {
    const shipment = await logistics.ship();
    await scan(shipment, words, 9, "DE");
    await silent(shipment);
    const { exceptions, ...stands } = await shown(shipment);
    expect([stands.status, exceptions.map(({ kind }) => kind)]).toEqual([status, kinds]);
  });
});

describe("a cancelled shipment", () => {
  it.each(["IN_TRANSIT PICKED_UP", "IN_TRANSIT UNSPECIFIED", "DELIVERED UNSPECIFIED", "EXCEPTION RETURNING"])(
    "that shows %s alarms once, and stays cancelled",
    async (words) => {
      const order = newOrder();
      const shipment = await logistics.ship(order);
      await logistics.deliver(orderCancelled(order));
      await scan(shipment, words, 10, "DE");
      await scan(shipment, words, 11, "DE");
      expect(await shown(shipment)).toEqual({ status: "CANCELLED", exceptions: [open("MOVES_THOUGH_CANCELLED", 10)] });
      expect((await told(shipment)).map(({ payload }) => payload)).toEqual([
        {
          shipmentId: shipment.id,
          orderId: order.orderId,
          exceptionId: expect.any(String),
          kind: "MOVES_THOUGH_CANCELLED",
          occurredAt: "2026-11-26T10:00:00.000Z",
        },
      ]);
    },
  );

  it.each(["INFO_RECEIVED UNSPECIFIED", "EXCEPTION CANCELLED", "NOT_FOUND UNSPECIFIED", "UNKNOWN UNKNOWN"])(
    "that only shows %s alarms nobody",
    async (words) => {
      const order = newOrder();
      const shipment = await logistics.ship(order);
      await logistics.deliver(orderCancelled(order));
      await scan(shipment, words, 10);
      expect(await shown(shipment)).toEqual({ status: "CANCELLED", exceptions: [] });
    },
  );
});

it.each([
  ["EXCEPTION DAMAGED", null, "ON_HOLD", "DAMAGED"],
  ["EXCEPTION LOST", null, "LOST", "LOST"],
  ["EXCEPTION DESTROYED", null, "DESTROYED", "DESTROYED"],
  ["DELIVERED UNSPECIFIED", "CN", "LABELLED", "DELIVERED_ELSEWHERE"],
])("%s in %s leaves a shipment %s and shows as %s, also to its customer", async (words, country, status, kind) => {
  const shipment = await logistics.ship();
  await scan(shipment, words, 10, country);
  expect(await shown(shipment, viewer("customer_member", shipment.tenantId))).toEqual({
    status,
    exceptions: [open(kind, 10)],
  });
});

it("what is lost and found goes on, and needs nobody any more", async () => {
  const shipment = await logistics.ship();
  await scan(shipment, "EXCEPTION LOST", 10);
  await scan(shipment, "DELIVERED UNSPECIFIED", 11, "DE");
  expect(await shown(shipment)).toEqual({
    status: "DELIVERED",
    exceptions: [{ ...open("LOST", 10), closedAt: expect.any(String), closedBecause: "Found: it is DELIVERED." }],
  });
  await scan(shipment, "EXCEPTION LOST", 12);
  expect((await shown(shipment)).exceptions.map(({ kind, closedAt }) => [kind, closedAt === null])).toEqual([
    ["LOST", false],
    ["LOST", true],
  ]);
});

it("what is delivered to its sender after returning is returned, and alarms nobody", async () => {
  const shipment = await logistics.ship();
  await scan(shipment, "EXCEPTION RETURNING", 10, "DE");
  await scan(shipment, "DELIVERED UNSPECIFIED", 11, "CN");
  expect(await shown(shipment)).toEqual({ status: "RETURNED", exceptions: [] });
});

it("tells when nobody has to look at it any more, by whichever way, once", async () => {
  const closings = async (shipment: Shipment) =>
    (await logistics.events(shipment)).filter(({ type }) => type === "shipment.exception_closed.v1");
  const found = await logistics.ship();
  await scan(found, "EXCEPTION LOST", 10);
  const lost = (await shown(found)).exceptions[0]!.id;
  expect(await closings(found)).toEqual([]);
  await scan(found, "DELIVERED UNSPECIFIED", 11, "DE");
  await scan(found, "DELIVERED UNSPECIFIED", 12, "DE");
  const looked = await logistics.ship();
  await scan(looked, "EXCEPTION DAMAGED", 10);
  const damaged = (await shown(looked)).exceptions[0]!.id;
  const [me, input] = [staff("support"), { exceptionId: damaged, reason: "Paid out", idempotencyKey: randomUUID() }];
  for (let time = 0; time < 2; time++) await run(logistics.subgraph, CLOSE, { input }, me);
  for (const [shipment, exceptionId, kind] of [
    [found, lost, "LOST"],
    [looked, damaged, "DAMAGED"],
  ] as const) {
    const { closedAt } = (await shown(shipment)).exceptions[0]!;
    expect(await closings(shipment)).toEqual([
      {
        type: "shipment.exception_closed.v1",
        payload: {
          ...{ shipmentId: shipment.id, orderId: shipment.orderId, exceptionId, kind },
          ...{ occurredAt: "2026-11-26T10:00:00.000Z", closedAt },
        },
      },
    ]);
  }
});

describe("closing", () => {
  const close = (exceptionId: string, claims: object, input: object = {}) =>
    run<{ closeShipmentException: { __typename: string } }>(
      logistics.subgraph,
      CLOSE,
      { input: { exceptionId, reason: "Paid out", idempotencyKey: randomUUID(), ...input } },
      claims,
    );
  const damaged = async () => {
    const shipment = await logistics.ship();
    await scan(shipment, "EXCEPTION DAMAGED", 10);
    return { shipment, id: (await shown(shipment)).exceptions[0]!.id };
  };

  it("says why, once", async () => {
    const { shipment, id } = await damaged();
    const [me, idempotencyKey] = [staff("support"), randomUUID()];
    const answers = await Promise.all([1, 2, 3].map(() => close(id, me, { idempotencyKey })));
    expect(answers.map(({ data }) => data.closeShipmentException)).toEqual(
      Array(3).fill({
        __typename: "CloseShipmentExceptionSuccess",
        exception: { closedAt: expect.any(String), closedBecause: "Paid out" },
      }),
    );
    expect((await close(id, me)).data.closeShipmentException.__typename).toBe("ShipmentExceptionClosed");
    expect((await shown(shipment)).exceptions).toMatchObject([{ closedBecause: "Paid out" }]);
  });

  it("is refused to others and for what is unknown, and changes nothing", async () => {
    const { shipment, id } = await damaged();
    for (const claims of [viewer("customer_admin", shipment.tenantId), staff("finance")]) {
      expect((await close(id, claims)).errors?.map(({ extensions }) => extensions)).toEqual([{ code: "FORBIDDEN" }]);
    }
    expect((await close(randomUUID(), staff("ops"))).data.closeShipmentException.__typename).toBe(
      "ShipmentExceptionNotFound",
    );
    expect((await close(id, staff("ops"), { reason: " " })).data.closeShipmentException).toEqual({
      __typename: "InvalidInput",
      field: "reason",
    });
    expect((await shown(shipment)).exceptions).toEqual([open("DAMAGED", 10)]);
  });
});

it("are listed for our staff by kind, newest first, counted and sorted, and for nobody else", async () => {
  const [late, early] = [await logistics.ship(), await logistics.ship()];
  const listed = async (variables: object) =>
    (
      await run<{ shipmentExceptions: { totalCount: number; edges: { node: { shipment: { id: string } } }[] } }>(
        logistics.subgraph,
        LIST,
        { filter: { kind: "DESTROYED" }, ...variables },
        staff("support"),
      )
    ).data.shipmentExceptions;
  const before = (await listed({})).totalCount;
  await scan(late, "EXCEPTION DESTROYED", 14);
  await scan(early, "EXCEPTION DESTROYED", 13);
  expect(await listed({ first: 1 })).toEqual({
    totalCount: before + 2,
    edges: [{ node: { kind: "DESTROYED", shipment: { id: early.id } } }],
  });
  const sorted = await listed({ orderBy: { field: "OCCURRED_AT" }, first: 2 });
  expect(sorted.edges.map(({ node }) => node.shipment.id)).toEqual([late.id, early.id]);
  const variables = { filter: { kind: "DESTROYED" } };
  const { errors } = await run(logistics.subgraph, LIST, variables, viewer("customer_admin", late.tenantId));
  expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "FORBIDDEN" }]);
});
