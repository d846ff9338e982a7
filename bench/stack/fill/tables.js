const { insertLike } = require("./rows-like");
const { idInSql, instantInSql, isQuotedInSql, KINDS, lotInSql, numberInSql, tenantInSql } = require("./extent");

/** The two customers of the demo come first, so that their accounts can sign in to what is filled. */
const DEMO = ["01980000-0000-7000-8000-000000000001", "01980000-0000-7000-8000-000000000002"];

const tenantIds = (count) =>
  Array.from({ length: count }, (_, k) => DEMO[k] ?? `01980000-0000-7000-9000-${String(k).padStart(12, "0")}`);

const quoted = (ids) => ids.map((id) => `'${id}'`).join(", ");

/** @param {import("./extent").Extent} extent */
async function fillCustomers(client, extent, _sample, report) {
  const like = `id = '${DEMO[1]}'`;
  const id = `('01980000-0000-7000-9000-' || lpad((n - 1)::text, 12, '0'))::uuid`;
  const name = "('Customer ' || lpad((n - 1)::text, 3, '0'))";
  const common = { count: extent.tenants, where: "n > 2" };
  const insert = (table, rows) => insertLike(client, table, { ...common, ...rows }, report);
  await insert("tenant", { like, columns: { id, name } });
  await insert("customer", { like, columns: { id, tenant_id: id, name } });
  const ofTenant = `tenant_id = '${DEMO[1]}'`;
  const email = "('admin' || (n - 1) || '@fill.example')";
  await insert("user_account", { like: ofTenant, columns: { id, tenant_id: id, email } });
  await insert("membership", { like: ofTenant, columns: { id, tenant_id: id, user_id: id } });
}

/** By thousandths. The rare ones are one of a hundred: enough for a page of ten in the small stores, and lost in the full ones. */
const STATUS = [
  "ON_HOLD",
  10,
  "DRAFT",
  30,
  "PRICED",
  60,
  "CANCELLED",
  90,
  "IN_FULFILMENT",
  190,
  "SHIPPED",
  290,
  "DELIVERED",
];
const SHIPMENT_STATUS = ["IMPORT_HELD", 10, "CANCELLED", 20, "LABELLED", 120, "DEPARTED", 220, "DELIVERED"];
const COUNTRY = ["MT", 10, "PL", 210, "FR", 410, "DE"];

/** SQL that chooses by lot: a value up to each thousandth, the last one for the rest. */
function byLot(choices, prime) {
  const lot = lotInSql(prime);
  const cases = [];
  for (let at = 0; at + 1 < choices.length; at += 2)
    cases.push(`WHEN ${lot} < ${choices[at + 1]} THEN '${choices[at]}'`);
  return `(CASE ${cases.join(" ")} ELSE '${choices.at(-1)}' END)`;
}

const statusOfOrder = byLot(STATUS, 7919);
const isHeld = `${lotInSql(7919)} < ${STATUS[1]}`;

async function fillOrders(client, extent, { orderId }, report) {
  const { orders: count, orderTimes, tenants } = extent;
  const tenant = `(ARRAY[${quoted(tenantIds(tenants))}]::uuid[])[${tenantInSql(tenants)}]`;
  const id = idInSql(KINDS.order, orderTimes);
  const at = instantInSql(orderTimes);
  const insert = (table, rows) => insertLike(client, table, { count, ...rows }, report);
  await insert("customer_account", {
    like: `tenant_id = '${DEMO[1]}'`,
    count: tenants,
    where: "n > 2",
    columns: { tenant_id: `('01980000-0000-7000-9000-' || lpad((n - 1)::text, 12, '0'))::uuid` },
  });
  await insert("orders", {
    like: `id = '${orderId}'`,
    columns: {
      id,
      tenant_id: tenant,
      reference: "('BF' || lpad(upper(to_hex(n)), 10, '0'))",
      channel: `(CASE WHEN ${lotInSql(15_485_863)} < 10 THEN 'rare-shop' ELSE 'shop-' || ${lotInSql(49_979_687)} % 5 END)`,
      external_ref: "('Fill-' || lpad(n::text, 9, '0'))",
      consignee: "sample.consignee || jsonb_build_object('name', 'Consignee ' || n)",
      status: statusOfOrder,
      prior_status: `(CASE WHEN ${isHeld} THEN 'DRAFT' END)`,
      hold_cause: `(CASE WHEN ${isHeld} THEN 'STAFF' END)`,
      hold_reason: `(CASE WHEN ${isHeld} THEN 'To be looked at' END)`,
      quote_id: `(CASE WHEN ${isQuotedInSql()} THEN ${idInSql(KINDS.quote, orderTimes)} END)`,
      quoted_amount_minor: `(CASE WHEN ${isQuotedInSql()} THEN sample.quoted_amount_minor END)`,
      quoted_currency: `(CASE WHEN ${isQuotedInSql()} THEN sample.quoted_currency END)`,
      created_at: at,
      updated_at: at,
    },
  });
  const ofOrder = { id: idInSql(KINDS.line, orderTimes), tenant_id: tenant, order_id: id };
  await insert("order_line", { like: `order_id = '${orderId}' AND position = 0`, columns: ofOrder });
  await insert("order_saga", {
    like: `order_id = '${orderId}'`,
    columns: { ...ofOrder, id: idInSql(KINDS.saga, orderTimes), accepted_quote_id: "NULL", updated_at: at },
  });
}

async function fillPricing(client, extent, { orderId }, report) {
  const { orders: count, orderTimes, tenants } = extent;
  const at = instantInSql(orderTimes);
  const rows = {
    like: `order_id = '${orderId}'`,
    count,
    where: isQuotedInSql(),
    columns: {
      id: idInSql(KINDS.quote, orderTimes),
      tenant_id: `(ARRAY[${quoted(tenantIds(tenants))}]::uuid[])[${tenantInSql(tenants)}]`,
      order_id: idInSql(KINDS.order, orderTimes),
      status: "'ACCEPTED'",
      priced_at: at,
      expires_at: `${at} + (sample.expires_at - sample.priced_at)`,
      accepted_at: `${at} + interval '1 minute'`,
      created_at: at,
    },
  };
  await insertLike(client, "quote", rows, report);
}

async function fillLogistics(client, extent, { shipmentId }, report) {
  const { orders: count, orderTimes, tenants } = extent;
  const tenant = `(ARRAY[${quoted(tenantIds(tenants))}]::uuid[])[${tenantInSql(tenants)}]`;
  const id = idInSql(KINDS.shipment, orderTimes);
  const at = instantInSql(orderTimes);
  const status = byLot(SHIPMENT_STATUS, 104_729);
  const country = byLot(COUNTRY, 32_452_843);
  const insert = (table, rows) => insertLike(client, table, { count, ...rows }, report);
  await insert("shipment", {
    like: `id = '${shipmentId}'`,
    columns: {
      id,
      tenant_id: tenant,
      order_id: idInSql(KINDS.order, orderTimes),
      tracking_number: numberInSql(),
      status,
      milestone: `(CASE ${status} WHEN 'IMPORT_HELD' THEN 'ARRIVED' WHEN 'CANCELLED' THEN 'LABELLED' ELSE ${status} END)`,
      last_scan_at: at,
      status_at: at,
      consignee: `sample.consignee || jsonb_build_object('name', 'Consignee ' || n, 'country', ${country})`,
      destination_country: country,
      created_at: at,
    },
  });
  const like = `shipment_id = '${shipmentId}'`;
  const ofShipment = { tenant_id: tenant, shipment_id: id, created_at: at };
  await insert("parcel", { like, columns: { ...ofShipment, id: idInSql(KINDS.parcel, orderTimes) } });
  // The picture of a label is 30 kB: a million of them would measure the disk.
  await insert("label", {
    like,
    columns: { ...ofShipment, id: idInSql(KINDS.label, orderTimes), bytes: "substring(sample.bytes FROM 1 FOR 200)" },
  });
}

module.exports = { fillCustomers, fillOrders, fillPricing, fillLogistics, tenantIds };
