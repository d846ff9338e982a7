const { Awaited, OrderLives } = require("../order-life");
const { Pushes } = require("../pushes");

const SHIPPED = "SELECT id, status AS found FROM orders WHERE id = ANY($1) AND status IN ('IN_FULFILMENT', 'SHIPPED')";
const SHIPMENT = "SELECT * FROM shipment WHERE tracking_number = $1";
const SCANS = "query Scans($id: ID!) { shipment(id: $id) { trackingEvents(first: 100) { edges { node { id } } } } }";

/**
 * @typedef {object} Sample An order that the stack itself has brought to its consignee's country, with 12 scans.
 * @property {string} tenantId
 * @property {string} orderId
 * @property {string} shipmentId
 * @property {string} number
 * @property {string[]} scanIds
 */

/**
 * Lets the stack write one of everything, for the rest to be like it.
 * @param {import("../running-stack").RunningStack} stack
 * @param {import("../session").Session} customer
 * @returns {Promise<Sample>}
 */
async function liveSample(stack, customer) {
  const { stores } = stack;
  const number = await (await OrderLives.of(stack, customer)).one();
  const shipment = (await (await stores.database("logistics")).query(SHIPMENT, [number])).rows[0];
  await new Awaited(await stores.database("orders"), "shipped", SHIPPED).of(shipment.order_id);
  await stores.settled();
  const pushes = new Pushes(stack);
  try {
    for (const push of pushes.underWay(number)) await pushes.send([push], 1);
    await stores.settled();
  } finally {
    await pushes.close();
  }
  const answer = await customer.get(SCANS, { id: shipment.id });
  const scanIds = answer.shipment.trackingEvents.edges.map(({ node }) => node.id);
  return { tenantId: shipment.tenant_id, orderId: shipment.order_id, shipmentId: shipment.id, number, scanIds };
}

module.exports = { liveSample };
