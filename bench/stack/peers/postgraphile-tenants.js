const { randomBytes } = require("node:crypto");
const { sign } = require("jsonwebtoken");
const { copyForPostGraphile } = require("./postgraphile-database");

const DATABASE = "bench_postgraphile_tenants";
/** As whom the pool signs in: it may do nothing but become a viewer. */
const GATEWAY = "bench_gateway";
const VIEWER = "bench_viewer";
const AUDIENCE = "postgraphile";
const TENANT_SETTING = "jwt.claims.tenant_id";
const TOKEN_LIFETIME = "6h";

/** The column of each table that says whose a row is. */
const OWNERS = {
  customer: "id",
  orders: "customer_id",
  order_line: "customer_id",
  quote: "customer_id",
  shipment: "customer_id",
  scan: "customer_id",
};

/** The setting is looked at once for a statement, not once for a row. */
const rulesOf = ([table, owner]) => `
  ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${owner} uuid NOT NULL;
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY tenant ON ${table} FOR SELECT TO ${VIEWER}
    USING (${owner} = (SELECT current_setting('${TENANT_SETTING}')::uuid));
  GRANT SELECT ON ${table} TO ${VIEWER}`;

/**
 * The rows of all customers, each seen by its owner.
 * @param {import("../stores").Stores} stores
 * @returns {Promise<object>} of the peer's setup
 */
async function rowsByTenant(stores) {
  const password = randomBytes(16).toString("hex");
  const server = await stores.database("postgres");
  await server.query(`CREATE ROLE ${VIEWER} NOLOGIN`);
  await server.query(`CREATE ROLE ${GATEWAY} LOGIN NOINHERIT PASSWORD '${password}'`);
  await server.query(`GRANT ${VIEWER} TO ${GATEWAY}`);
  const { rows } = await (await stores.database("customers")).query("SELECT id FROM customer");
  const tenantIds = rows.map(({ id }) => id);
  await copyForPostGraphile(stores, DATABASE, tenantIds, Object.entries(OWNERS).map(rulesOf).join(";"));
  const viewers = {
    secret: randomBytes(32).toString("base64url"),
    audience: AUDIENCE,
    role: VIEWER,
    tenantSetting: TENANT_SETTING,
  };
  return { postgres: { ...stores.postgres, user: GATEWAY, password }, database: DATABASE, viewers };
}

/** An access token of one of a customer's people. */
function tokenFor(tenantId, { viewers: { secret, audience, role } }) {
  return sign({ role, tenant_id: tenantId }, secret, { subject: "bench", audience, expiresIn: TOKEN_LIFETIME });
}

module.exports = { rowsByTenant, tokenFor };
