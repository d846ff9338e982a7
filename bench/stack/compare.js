const { isDeepStrictEqual } = require("node:util");
const { another } = require("./order-input");
const { asOurs } = require("./peers/postgraphile-operations");

/** What two acts of createOrder may differ in. */
const OWN = ["id", "reference", "externalRef", "createdAt"];

const ROWS = `SELECT channel, consignee, incoterm, service_code, weight_g, length_mm, width_mm, height_mm, currency, status, version,
    (SELECT json_agg(line ORDER BY position) FROM (
      SELECT position, sku, description, quantity, unit_value_minor, hs6, hs_version, origin_country, material, battery
      FROM order_line WHERE order_id = orders.id) line) AS lines
  FROM orders WHERE id = $1`;

/** The body that asks a peer, with a mark of its own where the operation wants one. */
function bodyOf({ query, variables, stamp }) {
  const body = JSON.stringify({ query, variables });
  return stamp ? body.replaceAll(stamp, another()) : body;
}

/**
 * @param {import("./operations").StackOperation} operation
 * @param {{ ours: any, theirs: any, peer: { words?: Function } }} answers
 * @param {import("./stores").Stores} stores
 * @returns {Promise<string | undefined>} What is wrong with their answer.
 */
async function faultOf({ name }, { ours, theirs, peer }, stores) {
  if (ours.errors || theirs.errors) return `errors: ${JSON.stringify(ours.errors ?? theirs.errors).slice(0, 300)}`;
  if (name === "createOrder") return faultOfWrite(ours.data.createOrder, theirs.data.createOrder, stores);
  const data = peer.words ? asOurs(theirs.data, ours.data) : theirs.data;
  return isDeepStrictEqual(data, ours.data) ? undefined : `other data than ours: ${difference(data, ours.data)}`;
}

async function faultOfWrite(ours, theirs, stores) {
  const common = ({ order }) => Object.fromEntries(Object.entries(order).filter(([field]) => !OWN.includes(field)));
  if (!isDeepStrictEqual(common(ours), common(theirs))) return "another answer than ours";
  if (!isDeepStrictEqual(Object.keys(ours.order), Object.keys(theirs.order))) return "other fields than ours";
  const client = await stores.database("orders");
  const rowsOf = async ({ order }) => (await client.query(ROWS, [order.id])).rows;
  const [oursWritten, theirsWritten] = [await rowsOf(ours), await rowsOf(theirs)];
  return isDeepStrictEqual(oursWritten, theirsWritten)
    ? undefined
    : `other rows: ${difference(theirsWritten, oursWritten)}`;
}

/** What is wrong with what somebody else's customer is answered. */
function faultOfStranger(answer) {
  if (answer.errors) return `errors for a stranger: ${JSON.stringify(answer.errors).slice(0, 300)}`;
  return /"id":/.test(JSON.stringify(answer.data)) ? "a stranger sees rows" : undefined;
}

/** The first place where two values differ. */
function difference(theirs, ours, path = "") {
  if (typeof theirs !== "object" || typeof ours !== "object" || !theirs || !ours) {
    return `${path || "."} is ${JSON.stringify(theirs)}, not ${JSON.stringify(ours)}`;
  }
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    if (!isDeepStrictEqual(theirs[key], ours[key])) return difference(theirs[key], ours[key], `${path}.${key}`);
  }
  return path;
}

module.exports = { bodyOf, faultOf, faultOfStranger };
