import { randomUUID } from "node:crypto";
import type { Session } from "../../clients/demo/src/api";
import { startStack, type TestStack } from "../src/testing/stack";
import { documents, Journey, type Shipment, ship } from "./support/journey";

let stack: TestStack;
let journey: Journey;
let customer: Session;
let orderId: string;
let shipment: Shipment;
beforeAll(async () => {
  stack = await startStack();
  journey = new Journey(stack.home);
  customer = await journey.signIn("admin@lumen.example");
  ({ orderId, shipment } = await ship(customer, `ACCESS-${randomUUID()}`));
});
afterAll(() => stack.stop());

describe("another tenant", () => {
  it("finds neither order nor shipment, by whatever door", async () => {
    const stranger = await journey.signIn("admin@kestrel.example");
    const seen = await stranger.get(
      `query ($order: ID!, $shipment: ID!, $number: String!) {
        order(id: $order) { id }
        shipment(id: $shipment) { id }
        shipmentByTrackingNumber(number: $number) { id }
        orders { edges { node { id } } }
        shipments { edges { node { id } } }
      }`,
      { order: orderId, shipment: shipment.id, number: shipment.trackingNumber },
    );
    expect(seen).toEqual({
      order: null,
      shipment: null,
      shipmentByTrackingNumber: null,
      orders: { edges: [] },
      shipments: { edges: [] },
    });
  });

  it("cannot subscribe, and is told no more than of an unknown shipment", async () => {
    const stranger = await journey.signIn("admin@kestrel.example");
    const refusal = async (shipmentId: string) => {
      const updates = stranger.subscribe(documents.TRACKING_UPDATED, { shipmentId });
      return updates.next().catch((error: Error) => error.message);
    };
    expect(await refusal(shipment.id)).toBe(await refusal(randomUUID()));
    expect(await refusal(shipment.id)).toMatch(/shipment/i);
  });

  it("cannot cancel, edit or submit, and nothing changes", async () => {
    const stranger = await journey.signIn("admin@kestrel.example");
    const cancel = `mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename } }`;
    const { data } = await stranger.ask(cancel, { input: { idempotencyKey: randomUUID(), orderId } });
    expect(data).toEqual({ cancelOrder: { __typename: "OrderNotFound" } });
    const edit = `mutation ($input: EditOrderInput!) { editOrder(input: $input) { __typename } }`;
    const edited = await stranger.ask(edit, { input: { idempotencyKey: randomUUID(), orderId, expectedVersion: 1 } });
    expect(edited.data).toEqual({ editOrder: { __typename: "OrderNotFound" } });
    await expect(stranger.act(documents.SUBMIT_ORDER, { idempotencyKey: randomUUID(), orderId })).rejects.toThrow(
      "OrderNotFound",
    );
    const { order } = await customer.get<{ order: { status: string } }>(documents.DELIVERED, { id: orderId });
    expect(order.status).toBe("IN_FULFILMENT");
  });

  it("the router offers no _entities to anybody", async () => {
    const { errors } = await customer.ask("query { _entities(representations: []) { __typename } }");
    expect(errors!.map(({ extensions }) => extensions!.code)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
  });
});

describe("roles", () => {
  const VIEW = `query ($id: ID!) { order(id: $id) { reference consignee { name } quote { costTotal { decimal } } } }`;
  const refusedTo = async (email: string) => {
    const session = await journey.signIn(email);
    const { data, errors = [] } = await session.ask<{
      order: { consignee: unknown; quote: { costTotal: unknown } };
    }>(VIEW, { id: orderId });
    return {
      consignee: data!.order.consignee,
      cost: data!.order.quote.costTotal,
      refused: errors.map(({ path, extensions }) => `${extensions!.code} ${path!.join(".")}`),
    };
  };
  const recipient = { name: "Parcel Test Recipient" };
  const noCost = "UNAUTHORIZED_FIELD_OR_TYPE order.quote.costTotal";
  const noConsignee = "UNAUTHORIZED_FIELD_OR_TYPE order.consignee";

  it.each([
    ["admin@lumen.example", { consignee: recipient, cost: null, refused: [noCost] }],
    ["member@lumen.example", { consignee: recipient, cost: null, refused: [noCost] }],
    ["ops@baiyun.example", { consignee: recipient, cost: null, refused: [noCost] }],
    ["broker@baiyun.example", { consignee: recipient, cost: null, refused: [noCost] }],
    ["finance@baiyun.example", { consignee: null, cost: { decimal: "13.63" }, refused: [noConsignee] }],
    ["pricing@baiyun.example", { consignee: null, cost: { decimal: "13.63" }, refused: [noConsignee] }],
    ["support@baiyun.example", { consignee: null, cost: null, refused: [noConsignee, noCost] }],
    ["admin@baiyun.example", { consignee: null, cost: { decimal: "13.63" }, refused: [noConsignee] }],
  ])("%s", async (email, expected) => {
    expect(await refusedTo(email)).toEqual(expected);
  });

  it("nobody without a sign-in sees an order", async () => {
    const { data, errors } = await journey.nobody.ask(VIEW, { id: orderId });
    expect(data).toEqual({ order: null });
    expect(errors!.map(({ path, extensions }) => `${extensions!.code} ${path!.join(".")}`)).toEqual([
      "UNAUTHORIZED_FIELD_OR_TYPE order",
    ]);
  });
});
