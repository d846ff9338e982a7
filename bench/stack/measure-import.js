const { setTimeout: delay } = require("node:timers/promises");
const { memoryNow } = require("../measure/process-cost");
const { costBetween } = require("./running-stack");
const { another } = require("./order-input");

const IMPORT = `mutation Import($input: ImportOrdersInput!) { importOrders(input: $input) { __typename
  ... on UserError { message } ... on ImportOrdersSuccess { batch { id } upload { url } } } }`;
const PROGRESS = `query Progress($id: ID!) { orderBatch(id: $id) {
  status rowCount judgedCount acceptedCount refusedCount failureMessage
  rows(first: 1, status: [REFUSED]) { edges { node { line faults { column message } } } } } }`;
const LOOK_MS = 250;

const HEADER =
  "channel,externalRef,name,line1,city,postalCode,country,incoterm,serviceCode,weightG,lengthMm,widthMm,heightMm,currency,sku,description,quantity,unitValue,hs6,material";

/** Orders of one line each, in one file; the one in the middle declares goods that there are none of. */
function fileOf(rows) {
  const mark = another();
  const lines = Array.from({ length: rows }, (_none, index) => {
    const hs6 = index === rows >> 1 ? "000000" : "610910";
    return `bench,${mark}-${index},Parcel Test Recipient,Musterstraße ${index},Leipzig,04109,DE,DDP,YUN-STD,640,380,260,120,EUR,TEE-BLK-M,"T-shirt, cotton",5,12.90,${hs6},cotton`;
  });
  return [HEADER, ...lines].join("\r\n");
}

/**
 * @typedef {object} ImportResult
 * @property {number} rows
 * @property {boolean} submits
 * @property {number} seconds from the file's first byte to the end of the import
 * @property {{ node: number, postgres: number, redis: number, all: number }} cost milliseconds of CPU of a row, and all that it set off
 * @property {number} memoryBefore bytes that the Node process held
 * @property {number} memoryMost
 * @property {{ line: number, column: string, message: string }} named the row that is wrong
 */

/** @returns {Promise<ImportResult>} */
async function measureImport(stack, customer, { rows, submits }) {
  const file = fileOf(rows);
  const input = { idempotencyKey: another(), fileName: `${rows}.csv`, submits };
  const { batch, upload } = await customer.act(IMPORT, input);
  await stack.stores.settled();
  const memory = [memoryNow(stack.child.pid)];
  const before = stack.cost();
  const began = performance.now();
  const { status } = await fetch(upload.url, { method: "PUT", body: file, headers: { "content-type": "text/csv" } });
  if (status !== 201) throw new Error(`The file was answered with ${status}.`);
  let seen;
  do {
    await delay(LOOK_MS);
    memory.push(memoryNow(stack.child.pid));
    seen = (await customer.get(PROGRESS, { id: batch.id })).orderBatch;
  } while (!["DONE", "FAILED"].includes(seen.status));
  const seconds = (performance.now() - began) / 1000;
  if (seen.acceptedCount !== rows - 1) throw new Error(`Not all were imported: ${JSON.stringify(seen)}`);
  await stack.stores.settled(600_000);
  const cost = costBetween(before, stack.cost(), rows);
  const [{ node }] = seen.rows.edges;
  const [{ column, message }] = node.faults;
  return {
    rows,
    submits,
    seconds,
    cost,
    memoryBefore: memory[0],
    memoryMost: Math.max(...memory),
    named: { line: node.line, column, message },
  };
}

module.exports = { measureImport };
