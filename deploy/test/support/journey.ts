import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { until } from "@baiyun/kit/testing";
import { Refused, Session } from "../../../clients/demo/src/api";
import * as documents from "../../../clients/demo/src/documents";
import { consignee, lines, parcel } from "../../../clients/demo/src/parcel";
import { findStack, type Stack } from "../../../clients/demo/src/stack";
import type { StackFile } from "../../src/stack/home";

const PASSWORD = "parcels-from-china";
const PATIENCE_MS = 120_000;

export { documents };

/** A running stack as its clients see it. */
export class Journey {
  readonly stack: Stack;
  readonly nobody: Session;

  constructor(private readonly home: string) {
    this.stack = findStack(home);
    this.nobody = new Session(this.stack);
  }

  async signIn(email: string): Promise<Session> {
    return new Session(this.stack, await this.accessToken(email));
  }

  /** Waits until so many sockets' subscriptions are open: only what happens from then on reaches them. */
  async liveSubscriptions(count: number): Promise<void> {
    const line = `router_live_subscriptions{transport="websocket"} ${count}\n`;
    const { metricsUrl } = JSON.parse(readFileSync(join(this.home, "stack.json"), "utf8")) as StackFile;
    await until(async () => (await (await fetch(metricsUrl)).text()).includes(line));
  }

  /** A stack that has just begun again on a busy machine may not answer in time at first: whoever signs in tries again. */
  async accessToken(email: string): Promise<string> {
    const input = { email, password: PASSWORD };
    for (const deadline = Date.now() + PATIENCE_MS; ; await pause(250)) {
      try {
        return (await this.nobody.act<{ accessToken: string }>(documents.SIGN_IN, input)).accessToken;
      } catch (error) {
        const isBusy = error instanceof Refused && error.message.startsWith("SUBGRAPH_UNAVAILABLE");
        if (!isBusy || Date.now() > deadline) throw error;
      }
    }
  }
}

export const orderInput = (externalRef: string) => ({
  idempotencyKey: randomUUID(),
  channel: "test",
  externalRef,
  consignee,
  incoterm: "DDP",
  serviceCode: "YUN-STD",
  parcel,
  currency: "EUR",
  lines,
});

export async function createAndSubmit(customer: Session, externalRef: string): Promise<string> {
  const { order } = await customer.act<{ order: { id: string } }>(documents.CREATE_ORDER, orderInput(externalRef));
  await customer.act(documents.SUBMIT_ORDER, { idempotencyKey: randomUUID(), orderId: order.id });
  return order.id;
}

interface Priced {
  order: { status: string; quote: { id: string } | null };
}

export const quoteOf = (customer: Session, orderId: string): Promise<string> =>
  customer.await(documents.ORDER_QUOTE, { id: orderId }, ({ order }: Priced) =>
    order.status === "PRICED" ? order.quote!.id : null,
  );

export const accept = (customer: Session, quoteId: string): Promise<unknown> =>
  customer.act(documents.ACCEPT_QUOTE, { idempotencyKey: randomUUID(), quoteId });

export interface Shipment {
  id: string;
  trackingNumber: string;
  labels: { format: string; sha256: string; url: string }[];
  trackingEvents: object | null;
}

/** Waits for the label, and until tracking has heard of it; there is one shipment, never two. */
export async function shipmentOf(customer: Session, orderId: string): Promise<Shipment> {
  type Answer = { order: { status: string; shipments: Shipment[] } };
  const shipments = await customer.await(documents.ORDER_SHIPMENT, { id: orderId }, ({ order }: Answer) =>
    order.status === "IN_FULFILMENT" && order.shipments.every(({ trackingEvents }) => trackingEvents)
      ? order.shipments
      : null,
  );
  expect(shipments).toHaveLength(1);
  return shipments[0]!;
}

/** From a new order to its labelled shipment. */
export async function ship(customer: Session, externalRef: string): Promise<{ orderId: string; shipment: Shipment }> {
  const orderId = await createAndSubmit(customer, externalRef);
  await accept(customer, await quoteOf(customer, orderId));
  return { orderId, shipment: await shipmentOf(customer, orderId) };
}
