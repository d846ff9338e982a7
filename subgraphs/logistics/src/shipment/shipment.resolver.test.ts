import { randomUUID } from "node:crypto";
import { type Subgraph, Viewer } from "@baiyun/kit";
import { run, staff, viewer } from "@baiyun/kit/testing";
import { In } from "typeorm";
import { CONSIGNEE, type Logistics, newOrder, openLogistics, PARCEL, scanned } from "../testing/logistics";
import { Shipment } from "./shipment.entity";

let logistics: Logistics;
let subgraph: Subgraph;

beforeAll(async () => {
  logistics = await openLogistics();
  ({ subgraph } = logistics);
});
afterAll(() => logistics.close());

describe("a shipment", () => {
  const SHIPMENT = /* GraphQL */ `
    query ($id: ID!, $number: String!) {
      shipment(id: $id) {
        id trackingNumber carrier serviceCode status destinationCountry
        consignee { name line1 line2 city region postalCode country phone email }
        order { id }
        parcels { declared { weightG lengthMm widthMm heightMm } measured { weightG } shipment { id } }
        labels { format sha256 voidedAt url }
      }
      shipmentByTrackingNumber(number: $number) { id }
    }
  `;

  it("is seen whole by its tenant and by staff", async () => {
    const shipment = await logistics.ship();
    const variables = { id: shipment.id, number: shipment.trackingNumber };
    for (const claims of [viewer("customer_member", shipment.tenantId), staff("ops")]) {
      const { data, errors } = await run(subgraph, SHIPMENT, variables, claims);
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        shipment: {
          id: shipment.id,
          trackingNumber: shipment.trackingNumber,
          carrier: "YUNEXPRESS",
          serviceCode: "YUN-STD",
          status: "LABELLED",
          destinationCountry: "DE",
          consignee: { ...CONSIGNEE, line2: null, region: null, email: null },
          order: { id: shipment.orderId },
          parcels: [{ declared: PARCEL, measured: null, shipment: { id: shipment.id } }],
          labels: ["pdf", "zpl"].map((format) => ({
            format: format.toUpperCase(),
            sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
            voidedAt: null,
            url: expect.stringMatching(
              new RegExp(`^https://baiyun\\.example/labels/[0-9a-f-]{36}\\.${format}\\?token=`),
            ),
          })),
        },
        shipmentByTrackingNumber: { id: shipment.id },
      });
    }
  });

  it("is unknown to another tenant, and nobody may ask", async () => {
    const shipment = await logistics.ship();
    const variables = { id: shipment.id, number: shipment.trackingNumber };
    const none = { shipment: null, shipmentByTrackingNumber: null };
    expect(await run(subgraph, SHIPMENT, variables, viewer("customer_admin"))).toEqual({ data: none });
    const { data, errors } = await run(subgraph, SHIPMENT, variables);
    expect(data).toEqual(none);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(["UNAUTHENTICATED", "UNAUTHENTICATED"]);
  });

  it("of a malformed id is unknown", async () => {
    const { data, errors } = await run(subgraph, SHIPMENT, { id: "1' OR true", number: "" }, staff("ops"));
    expect([data, errors]).toEqual([{ shipment: null, shipmentByTrackingNumber: null }, undefined]);
  });
});

describe("shipments", () => {
  const PAGE = /* GraphQL */ `
    query ($first: Int! = 20, $after: String, $filter: ShipmentFilter, $orderBy: ShipmentSort) {
      shipments(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
        totalCount
        edges { node { id } }
        pageInfo { hasNextPage endCursor }
      }
    }
  `;
  type Page = {
    shipments: {
      totalCount: number;
      edges: { node: { id: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
  const sortedByStatusAt = async (made: readonly Shipment[]) => {
    const now = await logistics.database.transaction(Viewer.system, (tx) =>
      tx.find(Shipment, { where: { id: In(made.map(({ id }) => id)) }, order: { statusAt: "ASC", id: "ASC" } }),
    );
    return now.map(({ id }) => id);
  };
  const ids = ({ shipments }: Page) => shipments.edges.map(({ node }) => node.id);

  it("come newest first, page by page, of one's own tenant and by filter", async () => {
    const { tenantId } = newOrder();
    const made: Shipment[] = [];
    for (let n = 0; n < 3; n += 1) made.push(await logistics.ship(newOrder({ tenantId })));
    const [first, second, third] = made.map(({ id }) => id);
    await logistics.deliver(scanned(made[1]!, "DELIVERED UNSPECIFIED", "2026-11-26T11:00:00Z"));
    const claims = viewer("customer_admin", tenantId);
    const page = async (variables: object) => (await run<Page>(subgraph, PAGE, { ...variables }, claims)).data;

    const one = await page({ first: 2 });
    expect([ids(one), one.shipments.pageInfo.hasNextPage]).toEqual([[third, second], true]);
    const two = await page({ first: 2, after: one.shipments.pageInfo.endCursor });
    expect([ids(two), two.shipments.pageInfo.hasNextPage]).toEqual([[first], false]);
    expect(ids(await page({ filter: { status: ["DELIVERED", "LOST"] } }))).toEqual([second]);
    expect(ids(await page({ filter: { status: [] } }))).toEqual([]);
    const byStatusAt = await sortedByStatusAt(made);
    const moved = { field: "STATUS_AT", direction: "ASC" };
    const sorted = await page({ first: 2, orderBy: moved });
    const after = sorted.shipments.pageInfo.endCursor;
    expect([...ids(sorted), ...ids(await page({ orderBy: moved, after }))]).toEqual(byStatusAt);
    expect(ids(await page({ orderBy: { field: "STATUS_AT" } }))).toEqual(byStatusAt.toReversed());
    expect([sorted.shipments.totalCount, one.shipments.totalCount]).toEqual([3, 3]);
    expect(ids(await page({ filter: { destinationCountry: "DE", status: ["LABELLED"] } }))).toEqual([third, first]);
    expect(ids(await page({ filter: { destinationCountry: "FR" } }))).toEqual([]);
    expect(ids((await run<Page>(subgraph, PAGE, {}, viewer("customer_admin"))).data)).toEqual([]);
    const { errors } = await run(subgraph, PAGE);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "UNAUTHENTICATED" }]);
  });

  it.each([
    [{ first: 0 }, "BAD_USER_INPUT"],
    [{ first: 101 }, "BAD_USER_INPUT"],
    [{ after: "nonsense" }, "BAD_CURSOR"],
  ])("%p is refused as %s", async (variables, code) => {
    const { errors } = await run(subgraph, PAGE, variables, staff("ops"));
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code }]);
  });
});

describe("references", () => {
  const ENTITIES = /* GraphQL */ `
    query ($of: [_Any!]!) {
      _entities(representations: $of) {
        ... on Shipment { id status }
        ... on Parcel { id measured { weightG } }
        ... on Order { id shipments { id } }
      }
    }
  `;
  const resolve = async (of: object[], claims: object) =>
    (await run<{ _entities: unknown[] }>(subgraph, ENTITIES, { of }, claims)).data._entities;

  it.each<[string, (shipment: Shipment) => object, (shipment: Shipment) => object]>([
    [
      "shipments",
      ({ id }: Shipment) => ({ __typename: "Shipment", id }),
      ({ id }: Shipment) => ({ id, status: "LABELLED" }),
    ],
    [
      "orders with their shipments",
      ({ orderId }: Shipment) => ({ __typename: "Order", id: orderId }),
      ({ id, orderId }: Shipment) => ({ id: orderId, shipments: [{ id }] }),
    ],
  ])("20 to %s are one SELECT", async (_of, referenceOf, answerOf) => {
    const { tenantId } = newOrder();
    const shipments: Shipment[] = [];
    for (let n = 0; n < 20; n += 1) shipments.push(await logistics.ship(newOrder({ tenantId })));
    let found: unknown[] = [];
    const selects = await logistics.running.countSelects("shipment", async () => {
      found = await resolve(shipments.map(referenceOf), viewer("customer_admin", tenantId));
    });
    expect(found).toEqual(shipments.map(answerOf));
    expect(selects).toBe(1);
  });

  it("of another tenant are null, exactly like unknown ones", async () => {
    const shipment = await logistics.ship();
    const parcel = await logistics.parcelOf(shipment);
    const of = [
      { __typename: "Shipment", id: shipment.id },
      { __typename: "Parcel", id: parcel.id },
      { __typename: "Order", id: shipment.orderId },
      { __typename: "Shipment", id: randomUUID() },
      { __typename: "Shipment", id: "x" },
    ];
    for (const [claims, shipments] of [
      [viewer("customer_admin"), []],
      [{}, null],
    ] as const) {
      expect(await resolve(of, claims)).toEqual([null, null, { id: shipment.orderId, shipments }, null, null]);
    }
    expect(await resolve(of, viewer("customer_admin", shipment.tenantId))).toEqual([
      { id: shipment.id, status: "LABELLED" },
      { id: parcel.id, measured: null },
      { id: shipment.orderId, shipments: [{ id: shipment.id }] },
      null,
      null,
    ]);
  });
});
