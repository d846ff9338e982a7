const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { setTimeout: delay } = require("node:timers/promises");
const { RunningStack } = require("../stack/running-stack");
const { CUSTOMER, PASSWORD, SMALL_CUSTOMER, Session } = require("../stack/session");
const { CREATE, OrderLives } = require("../stack/order-life");
const { orderInput } = require("../stack/order-input");
const { GoodClient } = require("./good-client");

const WATCH = join(__dirname, "watch-loop.cjs");
/** As often as it is asked, the process writes a line about itself; after so long it no longer can. */
const ANSWERS_WITHIN_MS = 60_000;
const LINES = 100;
const PAGE = 40;
const SMALL = "query Small($id: ID!) { order(id: $id) { id reference status createdAt lines { id sku quantity } } }";

/** A stack, what an attacker asks of it, and who asks well beside him. */
class Scene {
  /** @param {{ directory: string, checkout?: string }} options */
  static async open({ directory, checkout }) {
    const scene = new Scene();
    // Introspection is off in production unless asked for; what it costs is asked here. The loop's watch costs next to nothing.
    const settings = {
      INTROSPECTION: "permitted",
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --require ${WATCH}`,
    };
    scene.home = join(directory, "home");
    scene.stack = await RunningStack.start(scene.home, { checkout, settings });
    let customer;
    try {
      customer = await Session.open(scene.stack.url, CUSTOMER);
      const [longest, ...orders] = await ordersOf(customer);
      const { headers, url, tenantId } = customer;
      const shipmentId = await shipmentOf(scene.stack, customer);
      /** What the attacking process is told. */
      scene.target = { url, headers, tenantId, orderId: longest, shipmentId, password: PASSWORD, email: CUSTOMER };
      scene.good = new GoodClient({
        url,
        headers,
        query: SMALL,
        variables: { id: orders[0] },
        signIn: { email: SMALL_CUSTOMER, password: PASSWORD },
      });
    } catch (reason) {
      await scene.stack.stop();
      throw reason;
    } finally {
      await customer?.close();
    }
    return scene;
  }

  get pid() {
    return this.stack.child.pid;
  }

  /** @returns {Promise<number>} bytes that the process holds when all garbage is collected; NaN when it has ended */
  async held() {
    const file = join(this.home, "held.jsonl");
    const told = () => (existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : []);
    const before = told().length;
    this.stack.child.kill("SIGUSR2");
    for (const began = Date.now(); Date.now() - began < ANSWERS_WITHIN_MS; await delay(50)) {
      const lines = told();
      if (lines.length > before) return JSON.parse(lines.at(-1)).bytes;
      if (this.stack.child.exitCode !== null || this.stack.child.signalCode !== null) break;
    }
    return Number.NaN;
  }

  /** @returns {Promise<string | undefined>} what is not as it should be */
  async fault() {
    if (this.stack.child.exitCode !== null || this.stack.child.signalCode !== null) return "the process has ended";
    const { status } = await fetch(new URL("/readyz", this.stack.url)).catch(({ message }) => ({ status: message }));
    if (status !== 200) return `/readyz: ${status}`;
    return (await this.good.once()).wrong;
  }

  async close() {
    await this.good?.close();
    await this.stack.stop();
  }
}

/** One of as many lines as an order may have, and small ones: a page of each customer's. @returns {Promise<string[]>} ids */
async function ordersOf(customer) {
  const { lines, ...rest } = orderInput();
  const many = Array.from({ length: LINES }, (_, at) => ({ ...lines[0], quantity: 1, sku: `LINE-${at}` }));
  const created = [await customer.act(CREATE, { ...rest, parcel: { ...rest.parcel, weightG: 15_000 }, lines: many })];
  while (created.length < PAGE) created.push(await customer.act(CREATE, orderInput()));
  return created.map(({ order }) => order.id);
}

/** @returns {Promise<string>} the id of one that the customer may follow */
async function shipmentOf(stack, customer) {
  await (await OrderLives.of(stack, customer)).one();
  const { orders } = await customer.get("{ orders(first: 1) { edges { node { shipments { id } } } } }");
  return orders.edges[0].node.shipments[0].id;
}

module.exports = { Scene };
