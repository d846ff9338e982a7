const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const SERVICE = "POST-REG";
const OPENAPI = { interface: "OPENAPI", signature: "base64" };
/** Who carries to one destination after the other, what is bought, and which credential names the account. */
const CARRIERS = [
  { counterpart: "YUNEXPRESS_OMS", carrier: "YUNEXPRESS", product: "THPHR", more: { interface: "OMS" }, named: "code" },
  { counterpart: "YUNEXPRESS_OPENAPI", carrier: "YUNEXPRESS", product: "THPHR", more: OPENAPI, named: "appId" },
  { counterpart: "FOUR_PX", carrier: "FOUR_PX", product: "PX", more: {}, named: "appKey" },
  { counterpart: "YANWEN", carrier: "YANWEN", product: "481", more: {}, named: "userId" },
];
const DESTINATIONS = [
  ...[{ country: "DE", city: "Leipzig", postalCode: "04109" }],
  ...[{ country: "FR", city: "Lyon", postalCode: "69002" }],
  ...[{ country: "NL", city: "Utrecht", postalCode: "3511 LN" }],
  ...[{ country: "ES", city: "Valencia", postalCode: "46002" }],
  ...[{ country: "AT", city: "Wien", postalCode: "1010" }],
  ...[{ country: "BE", city: "Bruxelles", postalCode: "1000" }],
  ...[{ country: "IT", city: "Firenze", postalCode: "50122" }],
  ...[{ country: "PL", city: "Kraków", postalCode: "31-019" }],
  ...[{ country: "CZ", city: "Brno", postalCode: "602 00" }],
  ...[{ country: "DK", city: "Aarhus", postalCode: "8000" }],
  ...[{ country: "FI", city: "Tampere", postalCode: "33100" }],
  ...[{ country: "SK", city: "Košice", postalCode: "040 01" }],
];

const STATE_ACCOUNT = `mutation State($input: StateCarrierAccountInput!) { stateCarrierAccount(input: $input) { __typename
  ... on StateCarrierAccountSuccess { carrierAccount { id } } ... on UserError { message } } }`;
const STATE_ROUTE = `mutation State($input: StateCarrierRouteInput!) { stateCarrierRoute(input: $input) { __typename
  ... on StateCarrierRouteSuccess { carrierRoute { id } } ... on UserError { message } } }`;

/** The sandbox beside a stack, as its control shows it. */
class Sandbox {
  /** @param {import("../stack/running-stack").RunningStack} stack */
  constructor({ home }) {
    this.url = JSON.parse(readFileSync(join(home, "stack.json"), "utf8")).sandboxUrl;
    if (!this.url) throw new Error("The stack has no sandbox.");
  }

  async state() {
    return (await fetch(`${this.url}/control`)).json();
  }

  /** @param {number} speed of its clock, in hours an hour */
  setSpeed(speed) {
    return this.tell("clock", { speed });
  }

  /** Has a counterpart go wrong, as `POST /control/faults` takes it. */
  plan(fault) {
    return this.tell("faults", fault);
  }

  /** So much time passes in it at once. */
  leap(leapMs) {
    return this.tell("clock", { leapMs });
  }

  /** @param {"clock" | "faults"} what of its control */
  async tell(what, body) {
    const { status } = await fetch(`${this.url}/control/${what}`, { method: "POST", body: JSON.stringify(body) });
    if (status !== 200) throw new Error(`The sandbox's ${what} answered ${status}.`);
  }

  /** How many parcels its carriers have. */
  async parcels() {
    const { counterparts } = await this.state();
    return counterparts.reduce((sum, { parcels }) => sum + parcels, 0);
  }

  /** How many pushes arrived. */
  async pushes() {
    const { calls } = await this.state();
    return calls.find(({ call, outcome }) => call === "PUSH" && outcome === "ARRIVED")?.count ?? 0;
  }
}

/** Has the service go by the sandbox's carriers, by our staff's own acts. */
async function stateCarriers(sandbox, admin) {
  const { counterparts } = await sandbox.state();
  for (const [index, { country }] of DESTINATIONS.entries()) {
    const { counterpart, carrier, product, more, named } = CARRIERS[index % CARRIERS.length];
    const known = counterparts.find(({ name }) => name === counterpart);
    // One account's calls are counted together, so that each destination has an account of its own.
    const own = { [named]: `${known.credentials[named]}-${index + 1}` };
    const credentials = Object.entries({ ...known.credentials, ...more, ...own }).map(([field, value]) => ({
      field,
      value,
    }));
    const account = { code: `${counterpart}-${country}`, carrier, mode: "SANDBOX", credentials };
    const { carrierAccount } = await admin.act(STATE_ACCOUNT, { idempotencyKey: account.code, ...account });
    await admin.act(STATE_ROUTE, {
      ...{ idempotencyKey: account.code, serviceCode: SERVICE, country, carrierAccountId: carrierAccount.id },
      ...{ product, rank: 1, takesBatteries: false, onTrouble: "WAIT", tries: 5, isOpen: true },
    });
  }
}

/** Where the nth of them goes. */
const destinationOf = (index) => DESTINATIONS[index % DESTINATIONS.length];

/** Who carries the nth of them. */
const carrierOf = (index) => CARRIERS[(index % DESTINATIONS.length) % CARRIERS.length].counterpart;

module.exports = { Sandbox, stateCarriers, destinationOf, carrierOf, SERVICE };
