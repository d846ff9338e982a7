const { loadavg } = require("node:os");
const { join } = require("node:path");
const { RunningStack } = require("../stack/running-stack");
const { CUSTOMER, Session } = require("../stack/session");
const { Sandbox, stateCarriers } = require("./carriers");
const { measureBurst } = require("./measure-burst");
const { measureOutage } = require("./measure-outage");
const { measureParcels } = require("./measure-parcels");
const { deliveriesTold } = require("./scans-kept");

const ADMIN = "admin@baiyun.example";
const FINANCE = "finance@baiyun.example";
/** More than any of the orders comes to, in minor units. */
const MOST_OF_AN_ORDER = 20_000;

const OPEN_WALLET = `mutation Open($input: OpenWalletInput!) { openWallet(input: $input) { __typename
  ... on OpenWalletSuccess { wallet { id } } ... on WalletExists { existing { id } } } }`;
const RECORD_TOP_UP = `mutation PayIn($input: RecordTopUpInput!) { recordTopUp(input: $input) { __typename
  ... on UserError { message } } }`;

/**
 * @typedef {object} CounterpartsOutcome
 * @property {import("./measure-parcels").ParcelsResult} [parcels]
 * @property {import("./measure-burst").BurstResult} [burst]
 * @property {import("./measure-outage").OutageResult} [outage]
 * @property {Record<string, { subjects: number, times: number }>} told of all deliveries, by domain
 * @property {number[]} load of the machine at the beginning and at the end
 */

/**
 * Starts a stack of its own with the sandbox of the carriers beside it, measures it, and stops it.
 * @returns {Promise<CounterpartsOutcome>}
 */
async function measureCounterparts(options) {
  const { parts, directory, checkout, report } = options;
  const load = [loadavg()[0]];
  report("starting the stack");
  const settings = { SANDBOX: "true" };
  const stack = await RunningStack.start(join(directory, "home"), { checkout, settings, timeoutMs: 600_000 });
  const people = [];
  const signIn = async (email) => {
    people.push(await Session.open(stack.url, email));
    return people.at(-1);
  };
  try {
    await stack.stores.connect();
    const customer = await signIn(CUSTOMER);
    const sandbox = new Sandbox(stack);
    await payIn(await signIn(FINANCE), customer, options.parcels + options.scans + 3 * options.outage);
    await stateCarriers(sandbox, await signIn(ADMIN));
    const outcome = {};
    if (parts.includes("parcels")) outcome.parcels = await measureParcels(stack, sandbox, customer, options);
    if (parts.includes("burst")) outcome.burst = await measureBurst(stack, customer, options);
    if (parts.includes("outage")) outcome.outage = await measureOutage(stack, sandbox, customer, options);
    return { ...outcome, told: await deliveriesTold(stack.stores), load: [...load, loadavg()[0]] };
  } finally {
    await Promise.all(people.map((person) => person.close()));
    await stack.stop();
  }
}

async function payIn(finance, { tenantId: customerId }, orders) {
  const idempotencyKey = "counterparts";
  const input = { idempotencyKey, customerId, currency: "EUR" };
  const { openWallet: opened } = await finance.get(OPEN_WALLET, { input });
  const { id: walletId } = opened.wallet ?? opened.existing;
  const amount = { amountMinor: String(orders * MOST_OF_AN_ORDER), currency: "EUR" };
  await finance.act(RECORD_TOP_UP, { idempotencyKey, walletId, amount, bankReference: "COUNTERPARTS" });
}

module.exports = { measureCounterparts };
