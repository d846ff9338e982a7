import { randomUUID } from "node:crypto";
import { accept, documents, type Journey, orderInput, quoteOf } from "./journey";

const key = () => ({ idempotencyKey: randomUUID() });
const act = (name: string) => `mutation Act($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) { __typename ... on UserError { message } }
}`;
const TO_ANSWER = `{ purchaseOrders(first: 20, filter: { status: [ISSUED] }) { edges { node { id lines { id quantity } } } } }`;
const CLAIMS = `query Claims($id: ID!) { purchaseOrder(id: $id) { shortClaims { id } } }`;

interface Bought {
  id: string;
  lines: { id: string; quantity: number }[];
}

/**
 * So many lamps are bought of the demo's supplier and sent, and one fewer comes: the claim that this opens.
 * @param quantity as no other purchase order has that is to be answered
 */
export async function shortLamps(journey: Journey, externalRef: string, quantity: number): Promise<string> {
  const customer = await journey.signIn("admin@lumen.example");
  const lamp = {
    ...{ sku: "LAMP-CLIP", description: "Clip lamp, LED", hs6: "940521", quantity },
    unitValue: { amountMinor: "2990", currency: "EUR" },
  };
  const input = { ...orderInput(externalRef), lines: [lamp] };
  const { order } = await customer.act<{ order: { id: string } }>(documents.CREATE_ORDER, input);
  await customer.act(documents.SUBMIT_ORDER, { ...key(), orderId: order.id });
  await accept(customer, await quoteOf(customer, order.id));
  const supplier = await journey.signIn("sales@lampworks.example");
  type Page = { purchaseOrders: { edges: { node: Bought }[] } };
  const { id: purchaseOrderId, lines } = await supplier.await(TO_ANSWER, {}, ({ purchaseOrders }: Page) => {
    const all = purchaseOrders.edges.map(({ node }) => node);
    return all.find((each) => each.lines[0]!.quantity === quantity) ?? null;
  });
  await supplier.act(act("acceptPurchaseOrder"), { ...key(), purchaseOrderId });
  await supplier.act(act("dispatchPurchaseOrder"), { ...key(), purchaseOrderId });
  const counted = lines.map((line) => ({ lineId: line.id, received: line.quantity - 1 }));
  const ops = await journey.signIn("ops@baiyun.example");
  await ops.act(act("receivePurchaseOrder"), { ...key(), purchaseOrderId, lines: counted });
  type Claims = { purchaseOrder: { shortClaims: { id: string }[] } };
  return (await supplier.get<Claims>(CLAIMS, { id: purchaseOrderId })).purchaseOrder.shortClaims[0]!.id;
}
