const { setTimeout: delay } = require("node:timers/promises");
const { another, orderInput } = require("./order-input");

const CREATE = `mutation Create($input: CreateOrderInput!) {
  createOrder(input: $input) { __typename ... on CreateOrderSuccess { order { id } } ... on UserError { message } }
}`;
const SUBMIT = `mutation Submit($input: SubmitOrderInput!) {
  submitOrder(input: $input) { __typename ... on UserError { message } }
}`;
const ACCEPT = `mutation Accept($input: AcceptQuoteInput!) {
  acceptQuote(input: $input) { __typename ... on UserError { message } }
}`;

const PRICED =
  "SELECT id, quote_id AS found FROM orders WHERE id = ANY($1) AND status = 'PRICED' AND quote_id IS NOT NULL";
const LABELLED = `SELECT order_id AS id, tracking_number AS found FROM shipment
  WHERE order_id = ANY($1) AND EXISTS (SELECT 1 FROM label WHERE label.shipment_id = shipment.id)`;

const LOOK_EVERY_MS = 15;
const PATIENCE_MS = 60_000;

/** Tells of rows as they appear, looked for by one connection of ours for all who wait, so that waiting costs the stack nothing. */
class Awaited {
  /**
   * @param {import("pg").Client} client
   * @param {string} name for the statement
   * @param {string} query Answers `id` and `found` of those of `$1` that are there.
   */
  constructor(client, name, query) {
    this.client = client;
    this.name = name;
    this.query = query;
    this.waiting = new Map();
    this.looking = false;
  }

  /** @returns {Promise<string>} what was found */
  of(id) {
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, until: Date.now() + PATIENCE_MS });
      void this.look();
    });
  }

  async look() {
    if (this.looking) return;
    this.looking = true;
    try {
      while (this.waiting.size > 0) {
        const { rows } = await this.client.query({
          name: this.name,
          text: this.query,
          values: [[...this.waiting.keys()]],
        });
        for (const { id, found } of rows) this.take(id)?.resolve(found);
        for (const [id, { until }] of this.waiting) {
          if (until < Date.now())
            this.take(id).reject(new Error(`Order ${id} got nowhere within ${PATIENCE_MS / 1000} s.`));
        }
        await delay(LOOK_EVERY_MS);
      }
    } catch (error) {
      for (const id of [...this.waiting.keys()]) this.take(id).reject(error);
    } finally {
      this.looking = false;
    }
  }

  take(id) {
    const waiter = this.waiting.get(id);
    this.waiting.delete(id);
    return waiter;
  }
}

/** Lives of orders: created, submitted, priced, accepted, shipped with a label. */
class OrderLives {
  /**
   * @param {import("./running-stack").RunningStack} stack
   * @param {import("./session").Session} customer
   */
  static async of({ stores }, customer) {
    const lives = new OrderLives();
    lives.customer = customer;
    lives.priced = new Awaited(await stores.database("orders"), "priced", PRICED);
    lives.labelled = new Awaited(await stores.database("logistics"), "labelled", LABELLED);
    return lives;
  }

  /** @returns {Promise<string>} the tracking number of its shipment */
  async one() {
    const { order } = await this.customer.act(CREATE, orderInput());
    await this.customer.act(SUBMIT, { idempotencyKey: another(), orderId: order.id });
    const quoteId = await this.priced.of(order.id);
    await this.customer.act(ACCEPT, { idempotencyKey: another(), quoteId });
    return this.labelled.of(order.id);
  }

  /**
   * @param {number} clients each of which lives one order after the other
   * @returns {Promise<string[]>} tracking numbers
   */
  async many(count, clients) {
    const numbers = [];
    let begun = 0;
    const client = async () => {
      while (begun++ < count) numbers.push(await this.one());
    };
    await Promise.all(Array.from({ length: clients }, client));
    return numbers;
  }
}

module.exports = { OrderLives, Awaited, CREATE, SUBMIT, ACCEPT, PRICED };
