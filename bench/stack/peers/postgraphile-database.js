const pg = require("pg");
const { readParcels } = require("../tracking-layout");

const NAME = "bench_postgraphile";

/** What PostGraphile wants to know beside the foreign keys: short names for the relations. */
const TABLES = `
  CREATE TABLE customer (id uuid PRIMARY KEY, code text NOT NULL, name text NOT NULL);
  CREATE TABLE orders (
    id uuid PRIMARY KEY, customer_id uuid NOT NULL REFERENCES customer, reference text NOT NULL, external_ref text NOT NULL,
    channel text NOT NULL, status text NOT NULL, incoterm text NOT NULL, service_code text NOT NULL, version int NOT NULL,
    created_at timestamptz NOT NULL, consignee_name text NOT NULL, consignee_line1 text NOT NULL, consignee_city text NOT NULL,
    consignee_postal_code text NOT NULL, consignee_country text NOT NULL,
    weight_g int NOT NULL, length_mm int NOT NULL, width_mm int NOT NULL, height_mm int NOT NULL,
    quoted_amount_minor bigint, quoted_currency text
  );
  CREATE INDEX ON orders (customer_id, id);
  CREATE TABLE order_line (
    id uuid PRIMARY KEY, order_id uuid NOT NULL REFERENCES orders, position int NOT NULL, sku text NOT NULL,
    description text NOT NULL, quantity int NOT NULL, hs6 text NOT NULL, origin_country text NOT NULL,
    unit_value_minor bigint NOT NULL, unit_value_currency text NOT NULL, UNIQUE (order_id, position)
  );
  CREATE TABLE quote (
    id uuid PRIMARY KEY, order_id uuid NOT NULL UNIQUE REFERENCES orders, status text NOT NULL, expires_at timestamptz NOT NULL,
    sell_total_minor bigint NOT NULL, currency text NOT NULL, landed_paid_by text NOT NULL, landed_currency text NOT NULL,
    landed_total_minor bigint NOT NULL, landed_duty_minor bigint NOT NULL, landed_vat_minor bigint NOT NULL
  );
  CREATE TABLE shipment (
    id uuid PRIMARY KEY, order_id uuid NOT NULL REFERENCES orders, tracking_number text NOT NULL UNIQUE, carrier text NOT NULL,
    status text NOT NULL, status_at timestamptz NOT NULL, tracking_status text, eta timestamptz
  );
  CREATE INDEX ON shipment (order_id);
  CREATE TABLE scan (
    id uuid PRIMARY KEY, shipment_id uuid NOT NULL REFERENCES shipment, place int NOT NULL, occurred_at timestamptz NOT NULL,
    status text NOT NULL, description text, location text, UNIQUE (shipment_id, place)
  );
  COMMENT ON CONSTRAINT orders_customer_id_fkey ON orders IS E'@fieldName customer';
  COMMENT ON CONSTRAINT order_line_order_id_fkey ON order_line IS E'@foreignFieldName lines';
  COMMENT ON CONSTRAINT quote_order_id_fkey ON quote IS E'@foreignFieldName quote';
  COMMENT ON CONSTRAINT shipment_order_id_fkey ON shipment IS E'@foreignFieldName shipments';
  COMMENT ON CONSTRAINT scan_shipment_id_fkey ON scan IS E'@foreignFieldName scans'`;

const ORDERS = `SELECT id, tenant_id AS customer_id, reference, external_ref, channel, status, incoterm, service_code, version, created_at,
    consignee ->> 'name' AS consignee_name, consignee ->> 'line1' AS consignee_line1, consignee ->> 'city' AS consignee_city,
    consignee ->> 'postalCode' AS consignee_postal_code, consignee ->> 'country' AS consignee_country,
    weight_g, length_mm, width_mm, height_mm, quoted_amount_minor, quoted_currency
  FROM orders WHERE tenant_id = $1`;
const LINES = `SELECT id, order_id, position, sku, description, quantity, hs6, origin_country, unit_value_minor, unit_value_currency
  FROM order_line WHERE tenant_id = $1`;
const QUOTES = `SELECT DISTINCT ON (order_id) id, order_id, status, expires_at, sell_total_minor, currency,
    landed ->> 'paidBy' AS landed_paid_by, landed ->> 'currency' AS landed_currency, landed ->> 'totalMinor' AS landed_total_minor,
    landed ->> 'dutyMinor' AS landed_duty_minor, landed ->> 'vatMinor' AS landed_vat_minor
  FROM quote, LATERAL (SELECT document::jsonb -> 'landedCost' AS landed) document
  WHERE tenant_id = $1 AND order_id IS NOT NULL AND status <> 'VOID' ORDER BY order_id, id DESC`;
const SHIPMENTS = "SELECT id, order_id, tracking_number, carrier, status, status_at FROM shipment WHERE tenant_id = $1";

/**
 * One database beside the stack's, on the same server, with the same rows of one customer in one form that PostGraphile likes best.
 * @param {import("../stores").Stores} stores
 * @param {string} tenantId
 * @returns {Promise<string>} its name
 */
async function copyForPostGraphile(stores, tenantId) {
  const server = await stores.database("postgres");
  await server.query(`DROP DATABASE IF EXISTS ${NAME}`);
  await server.query(`CREATE DATABASE ${NAME} TEMPLATE template0 ENCODING 'UTF8'`);
  const copy = new pg.Client({ ...stores.postgres, database: NAME });
  await copy.connect();
  try {
    await copy.query(TABLES);
    const rowsOf = async (domain, query) => (await (await stores.database(domain)).query(query, [tenantId])).rows;
    await insert(copy, "customer", await rowsOf("customers", "SELECT id, code, name FROM customer WHERE id = $1"));
    await insert(copy, "orders", await rowsOf("orders", ORDERS));
    await insert(copy, "order_line", await rowsOf("orders", LINES));
    await insert(copy, "quote", await rowsOf("pricing", QUOTES));
    const shipments = await rowsOf("logistics", SHIPMENTS);
    const bus = await stores.bus();
    const parcels = await readParcels(
      bus,
      shipments.map((shipment) => shipment.tracking_number),
      100,
    );
    await insert(
      copy,
      "shipment",
      shipments.map((shipment, index) => ({
        ...shipment,
        tracking_status: parcels[index].status || null,
        eta: parcels[index].eta || null,
      })),
    );
    await insert(
      copy,
      "scan",
      shipments.flatMap(({ id }, index) =>
        parcels[index].scans.map((scan, place) => ({
          id: scan.id,
          shipment_id: id,
          place,
          occurred_at: scan.occurredAt,
          status: scan.status,
          description: scan.description,
          location: scan.location,
        })),
      ),
    );
    await copy.query("VACUUM ANALYZE");
  } finally {
    await copy.end();
  }
  return NAME;
}

const insert = (client, table, rows) =>
  client.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`, [
    JSON.stringify(rows),
  ]);

module.exports = { copyForPostGraphile };
