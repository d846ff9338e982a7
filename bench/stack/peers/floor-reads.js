const { readParcels } = require("../tracking-layout");

const ORDERS = `SELECT id, reference, external_ref, channel, status, created_at, consignee FROM orders
  WHERE tenant_id = $1 ORDER BY id DESC LIMIT $2`;
const CUSTOMERS = "SELECT id, code, name FROM customer WHERE id = ANY($1)";
const QUOTES = `SELECT order_id, id, status, expires_at, sell_total_minor, currency, landed_cost FROM quote
  WHERE order_id = ANY($1) AND tenant_id = $2 AND status <> 'VOID' ORDER BY id`;
const SHIPMENTS = `SELECT order_id, id, tracking_number, carrier, status, status_at FROM shipment
  WHERE order_id = ANY($1) AND tenant_id = $2 ORDER BY id`;
const ORDER = `SELECT id, reference, external_ref, channel, status, incoterm, service_code, created_at, version, consignee, weight_g,
    length_mm, width_mm, height_mm, quoted_amount_minor, quoted_currency,
    (SELECT json_agg(line ORDER BY position) FROM (
      SELECT id, position, sku, description, quantity, hs6, origin_country, unit_value_minor, unit_value_currency
      FROM order_line WHERE order_id = orders.id) line) AS lines
  FROM orders WHERE id = $1 AND tenant_id = $2`;

const SCANS = 3;

const cursorOf = (id) => Buffer.from(`v1:${id}`).toString("base64url");

/** All currencies here have two digits after the point. */
function money(minor, currency) {
  const digits = String(minor).padStart(3, "0");
  return {
    amountMinor: digits.replace(/^0+(?=\d)/, ""),
    currency,
    decimal: `${digits.slice(0, -2)}.${digits.slice(-2)}`,
  };
}

/** One statement for each of four databases, and Redis: what a page of orders takes at the least. */
async function orders({ databases, bus, tenantId }, { first }) {
  const page = await databases.orders.query({ name: "orders", text: ORDERS, values: [tenantId, first + 1] });
  const rows = page.rows.slice(0, first);
  const ids = rows.map(({ id }) => id);
  const [customers, quotes, shipments] = await Promise.all([
    databases.customers.query({ name: "customers", text: CUSTOMERS, values: [[tenantId]] }),
    databases.pricing.query({ name: "quotes", text: QUOTES, values: [ids, tenantId] }),
    shipmentsOf(databases.logistics, bus, ids, tenantId),
  ]);
  const [{ id, code, name }] = customers.rows;
  const quoteOf = new Map(quotes.rows.map((quote) => [quote.order_id, quote]));
  const edges = rows.map((order) => ({
    cursor: cursorOf(order.id),
    node: {
      id: order.id,
      reference: order.reference,
      externalRef: order.external_ref,
      channel: order.channel,
      status: order.status,
      createdAt: order.created_at,
      consignee: { name: order.consignee.name, city: order.consignee.city, country: order.consignee.country },
      customer: { id, code, name },
      ...pricesOf(quoteOf.get(order.id)),
      shipments: shipments.get(order.id) ?? [],
    },
  }));
  const pageInfo = { hasNextPage: page.rows.length > first, endCursor: edges.at(-1)?.cursor ?? null };
  return { orders: { edges, pageInfo } };
}

function pricesOf(quote) {
  if (!quote) return { quote: null, landedCost: null };
  const { landed_cost: landedCost } = quote;
  const due = (minor) => money(minor, landedCost.currency);
  const isOver = quote.status === "OFFERED" && Date.parse(quote.expires_at) <= Date.now();
  return {
    quote: {
      id: quote.id,
      status: isOver ? "EXPIRED" : quote.status,
      expiresAt: quote.expires_at,
      sellTotal: money(quote.sell_total_minor, quote.currency),
    },
    landedCost: landedCost && {
      paidBy: landedCost.paidBy,
      total: due(landedCost.totalMinor),
      dutyTotal: due(landedCost.dutyMinor),
      vatTotal: due(landedCost.vatMinor),
    },
  };
}

async function shipmentsOf(logistics, bus, orderIds, tenantId) {
  const { rows } = await logistics.query({ name: "shipments", text: SHIPMENTS, values: [orderIds, tenantId] });
  const numbers = rows.map(({ tracking_number: number }) => number);
  const parcels = await readParcels(bus, numbers, SCANS);
  const byOrder = new Map();
  for (const [index, row] of rows.entries()) {
    const { status, eta, scans } = parcels[index];
    const shipment = {
      id: row.id,
      trackingNumber: row.tracking_number,
      carrier: row.carrier,
      status: row.status,
      statusAt: row.status_at,
      trackingStatus: status,
      eta,
      trackingEvents: {
        edges: scans.map((node) => ({ node })),
      },
    };
    const others = byOrder.get(row.order_id);
    if (others) others.push(shipment);
    else byOrder.set(row.order_id, [shipment]);
  }
  return byOrder;
}

/** One statement. */
async function order({ databases, tenantId }, { id }) {
  const { rows } = await databases.orders.query({ name: "order", text: ORDER, values: [id, tenantId] });
  const [row] = rows;
  if (!row) return { order: null };
  const { name, line1, city, postalCode, country } = row.consignee;
  return {
    order: {
      id: row.id,
      reference: row.reference,
      externalRef: row.external_ref,
      channel: row.channel,
      status: row.status,
      incoterm: row.incoterm,
      serviceCode: row.service_code,
      createdAt: row.created_at,
      version: row.version,
      consignee: { name, line1, city, postalCode, country },
      parcel: { weightG: row.weight_g, lengthMm: row.length_mm, widthMm: row.width_mm, heightMm: row.height_mm },
      quotedTotal: row.quoted_amount_minor === null ? null : money(row.quoted_amount_minor, row.quoted_currency),
      lines: row.lines.map((line) => ({
        id: line.id,
        sku: line.sku,
        description: line.description,
        quantity: line.quantity,
        hs6: line.hs6,
        originCountry: line.origin_country,
        unitValue: money(line.unit_value_minor, line.unit_value_currency),
      })),
    },
  };
}

module.exports = { orders, order };
