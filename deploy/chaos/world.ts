import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Session } from "../../clients/demo/src/api";
import { consignee, lines, parcel } from "../../clients/demo/src/parcel";
import { send } from "../../clients/demo/src/pushes";
import type { Stack } from "../../clients/demo/src/stack";
import type { Rows } from "./rows";

/** The demo's customer, whose wallets and suppliers the lives use. */
export const LUMEN = "01980000-0000-7000-8000-000000000001";
/** The channel of all orders made here. */
export const CHANNEL = "chaos";

const PATIENCE_MS = 600_000;
const LOOK_MS = 100;

export interface People {
  customer: Session;
  ops: Session;
  broker: Session;
  support: Session;
  finance: Session;
  /** The second person where one is not enough. */
  admin: Session;
}

/** What a mutation's union held. */
export type Outcome = { __typename: string; message?: string } & Record<string, unknown>;

/** Where an order stands, as its rows say. */
export interface Standing {
  status: string;
  cause: string | null;
  quoteId: string | null;
  step: string | null;
  funds: string | null;
  stock: string | null;
  waitingFor: string | null;
  fundingAttempts: number | null;
  fundsMinor: string | null;
  customs: string | null;
}

const STANDING = `
  SELECT o.status, o.hold_cause AS cause, o.quote_id AS "quoteId", s.step, s.funds, s.stock, s.waiting_for AS "waitingFor",
    s.funding_attempts AS "fundingAttempts", s.funds_minor AS "fundsMinor", s.customs
  FROM orders o LEFT JOIN order_saga s ON s.order_id = o.id WHERE o.id = $1`;

/** A running supergraph as its people act on it. What is lost on the way is asked again, by the same key. */
export class World {
  constructor(
    readonly people: People,
    readonly rows: Rows,
    private readonly stack: Stack,
  ) {}

  /** The success of a mutation. @throws with what it was refused for. */
  async act(who: keyof People, mutation: string, input: object, selection = ""): Promise<Outcome> {
    const outcome = await this.ask(who, mutation, input, selection);
    if (outcome.message !== undefined) throw new Error(`${mutation}: ${outcome.__typename}: ${outcome.message}`);
    return outcome;
  }

  async ask(who: keyof People, mutation: string, input: object, selection = ""): Promise<Outcome> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { outcome: ${mutation}(input: $input) {
      __typename ... on UserError { message } ${selection} } }`;
    const variables = { input: { idempotencyKey: randomUUID(), ...input } };
    for (const deadline = Date.now() + PATIENCE_MS; ; ) {
      const { data, errors } = await this.people[who].ask<{ outcome: Outcome }>(query, variables);
      if (data?.outcome && !errors) return data.outcome;
      const [error] = errors ?? [];
      const isLost = error?.extensions?.code === "SUBGRAPH_UNAVAILABLE" && Date.now() < deadline;
      if (!isLost) throw new Error(`${mutation}: ${error?.extensions?.code}: ${error?.message}`);
      await pause(LOOK_MS);
    }
  }

  async standing(orderId: string): Promise<Standing> {
    const [found] = await this.rows.of<Standing>("orders", STANDING, [orderId]);
    return found!;
  }

  /** What `look` finds, once it finds something. */
  async until<T>(what: string, look: () => Promise<T | null | undefined | false>): Promise<T> {
    for (const deadline = Date.now() + PATIENCE_MS; ; ) {
      const found = await look();
      if (found) return found;
      if (Date.now() > deadline) throw new Error(`It did not come to it: ${what}.`);
      await pause(LOOK_MS);
    }
  }

  /** A wallet of the customer without money in it; the one that there is. */
  async openWallet(currency: string): Promise<string> {
    await this.ask("finance", "openWallet", { customerId: LUMEN, currency });
    const [wallet] = await this.rows.of<{ id: string }>(
      "finance",
      "SELECT id FROM wallet WHERE tenant_id = $1 AND currency = $2",
      [LUMEN, currency],
    );
    return wallet!.id;
  }

  /** Counts in more of what lives are sold than they can use up; of vases nobody has enough, ever. */
  async stockUp(): Promise<void> {
    const stocks = await this.rows.of<{ supplierSkuId: string; warehouse: string }>(
      "suppliers",
      `SELECT s.supplier_sku_id AS "supplierSkuId", s.warehouse FROM stock s
       JOIN sourcing g ON g.supplier_sku_id = s.supplier_sku_id WHERE g.customer_sku <> 'VASE-20' AND g.ended_at IS NULL`,
    );
    for (const stock of stocks)
      await this.act("ops", "adjustStock", { ...stock, change: 100_000, reason: "For all lives" });
  }

  async topUp(currency: string, amountMinor: string, bankReference: string): Promise<void> {
    const walletId = await this.openWallet(currency);
    await this.act("finance", "recordTopUp", { walletId, amount: { amountMinor, currency }, bankReference });
  }

  /** Until tracking has kept it: a sender repeats what nobody answered. */
  async push(body: object): Promise<void> {
    const push = { name: "a push", body: JSON.stringify(body) };
    await this.until("a push is taken", async () => (await send(this.stack, push).catch(() => 0)) === 200);
  }
}

export const orderInput = (externalRef: string, own: object = {}) => ({
  channel: CHANNEL,
  externalRef,
  consignee,
  incoterm: "DDP",
  serviceCode: "YUN-STD",
  parcel,
  currency: "EUR",
  lines,
  ...own,
});
