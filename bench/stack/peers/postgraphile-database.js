const pg = require("pg");
const { readParcels } = require("../tracking-layout");

/**
 * The rows in the form in which PostGraphile has least to do for the same answer: what our domains work out for an answer, such as an
 * amount's decimal text or what a quote's document says of duties, stands in composite columns here.
 */
const TABLES = `
  CREATE TYPE money_amount AS (amount_minor text, currency text, "decimal" text);
  CREATE TYPE address AS (name text, line1 text, city text, postal_code text, country text);
  CREATE TYPE measures AS (weight_g int, length_mm int, width_mm int, height_mm int);
  CREATE TYPE landed_cost AS (paid_by text, total money_amount, duty_total money_amount, vat_total money_amount);
  CREATE TABLE customer (id uuid PRIMARY KEY, code text NOT NULL, name text NOT NULL);
  CREATE TABLE orders (
    id uuid PRIMARY KEY, customer_id uuid NOT NULL REFERENCES customer, reference text NOT NULL, external_ref text NOT NULL,
    channel text NOT NULL, status text NOT NULL, incoterm text NOT NULL, service_code text NOT NULL, version int NOT NULL,
    created_at timestamptz NOT NULL, consignee address NOT NULL, parcel measures NOT NULL, quoted_total money_amount
  );
  CREATE INDEX ON orders (customer_id, id);
  CREATE TABLE order_line (
    id uuid PRIMARY KEY, order_id uuid NOT NULL REFERENCES orders, position int NOT NULL, sku text NOT NULL,
    description text NOT NULL, quantity int NOT NULL, hs6 text NOT NULL, origin_country text NOT NULL,
    unit_value money_amount NOT NULL, UNIQUE (order_id, position)
  );
  CREATE TABLE quote (
    id uuid PRIMARY KEY, order_id uuid NOT NULL UNIQUE REFERENCES orders, status text NOT NULL, expires_at timestamptz NOT NULL,
    sell_total money_amount NOT NULL, landed_cost landed_cost NOT NULL
  );
  CREATE TABLE shipment (
    id uuid PRIMARY KEY, order_id uuid NOT NULL REFERENCES orders, tracking_number text NOT NULL UNIQUE, carrier text NOT NULL,
    status text NOT NULL, status_at timestamptz NOT NULL, tracking_status text, eta timestamptz
  );
  CREATE INDEX ON shipment (order_id);
  CREATE TABLE scan (
    id text PRIMARY KEY, shipment_id uuid NOT NULL REFERENCES shipment, place int NOT NULL, occurred_at timestamptz NOT NULL,
    status text NOT NULL, description text, location text, UNIQUE (shipment_id, place)
  );
  COMMENT ON CONSTRAINT orders_customer_id_fkey ON orders IS E'@fieldName customer';
  COMMENT ON CONSTRAINT order_line_order_id_fkey ON order_line IS E'@foreignSimpleFieldName lines';
  COMMENT ON CONSTRAINT quote_order_id_fkey ON quote IS E'@foreignFieldName quote';
  COMMENT ON CONSTRAINT shipment_order_id_fkey ON shipment IS E'@foreignSimpleFieldName shipments';
  COMMENT ON CONSTRAINT scan_shipment_id_fkey ON scan IS E'@foreignFieldName trackingEvents'`;

/** All currencies here have two digits after the point. */
const money = (minor, currency) => `CASE WHEN ${minor} IS NOT NULL THEN
  jsonb_build_object('amount_minor', ${minor}, 'currency', ${currency}, 'decimal', round((${minor})::numeric / 100, 2)::text) END`;

const ORDERS = `SELECT id, tenant_id AS customer_id, reference, external_ref, channel, status, incoterm, service_code, version, created_at,
    consignee || jsonb_build_object('postal_code', consignee -> 'postalCode') AS consignee,
    jsonb_build_object('weight_g', weight_g, 'length_mm', length_mm, 'width_mm', width_mm, 'height_mm', height_mm) AS parcel,
    ${money("quoted_amount_minor", "quoted_currency")} AS quoted_total
  FROM orders WHERE tenant_id = ANY($1)`;
const LINES = `SELECT id, tenant_id AS customer_id, order_id, position, sku, description, quantity, hs6, origin_country,
    ${money("unit_value_minor", "unit_value_currency")} AS unit_value
  FROM order_line WHERE tenant_id = ANY($1)`;
const due = (minor) => money(`(landed ->> '${minor}')`, "(landed ->> 'currency')");
const QUOTES = `SELECT DISTINCT ON (order_id) id, tenant_id AS customer_id, order_id, status, expires_at,
    ${money("sell_total_minor", "currency")} AS sell_total,
    jsonb_build_object('paid_by', landed ->> 'paidBy', 'total', ${due("totalMinor")}, 'duty_total', ${due("dutyMinor")},
      'vat_total', ${due("vatMinor")}) AS landed_cost
  FROM quote, LATERAL (SELECT document::jsonb -> 'landedCost' AS landed) document
  WHERE tenant_id = ANY($1) AND order_id IS NOT NULL AND status <> 'VOID' ORDER BY order_id, id DESC`;
const SHIPMENTS = `SELECT id, tenant_id AS customer_id, order_id, tracking_number, carrier, status, status_at
  FROM shipment WHERE tenant_id = ANY($1)`;

/**
 * One database beside the stack's, on the same server, with the same rows in one form that PostGraphile likes best.
 * @param {import("../stores").Stores} stores
 * @param {string} name
 * @param {string[]} tenantIds whose rows
 * @param {string} [rules] SQL that comes between the tables and their rows; a column `customer_id` that it adds is filled.
 */
async function copyForPostGraphile(stores, name, tenantIds, rules = "") {
  const server = await stores.database("postgres");
  await server.query(`DROP DATABASE IF EXISTS ${name}`);
  await server.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const copy = new pg.Client({ ...stores.postgres, database: name });
  await copy.connect();
  try {
    await copy.query(`${TABLES};${rules}`);
    const rowsOf = async (domain, query) => (await (await stores.database(domain)).query(query, [tenantIds])).rows;
    await insert(copy, "customer", await rowsOf("customers", "SELECT id, code, name FROM customer WHERE id = ANY($1)"));
    await insert(copy, "orders", await rowsOf("orders", ORDERS));
    await insert(copy, "order_line", await rowsOf("orders", LINES));
    await insert(copy, "quote", await rowsOf("pricing", QUOTES));
    const shipments = await withParcels(await rowsOf("logistics", SHIPMENTS), await stores.bus());
    await insert(copy, "shipment", shipments);
    await insert(copy, "scan", shipments.flatMap(scansOf));
    await copy.query("VACUUM ANALYZE");
  } finally {
    await copy.end();
  }
}

async function withParcels(shipments, bus) {
  const numbers = shipments.map((shipment) => shipment.tracking_number);
  const parcels = await readParcels(bus, numbers, 100);
  return shipments.map((shipment, index) => {
    const { status, eta, scans } = parcels[index];
    return { ...shipment, tracking_status: status, eta, scans };
  });
}

function scansOf({ id, customer_id, scans }) {
  return scans.map((scan, place) => ({
    id: scan.id,
    customer_id,
    shipment_id: id,
    place,
    occurred_at: scan.occurredAt,
    status: scan.status,
    description: scan.description,
    location: scan.location,
  }));
}

const insert = (client, table, rows) =>
  client.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
    JSON.stringify(rows),
  ]);

module.exports = { copyForPostGraphile };
