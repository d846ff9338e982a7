const { createHash, randomUUID } = require("node:crypto");

const WRITTEN = `SELECT column_name FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' AND is_identity = 'NO'
    AND coalesce(column_default, '') NOT LIKE 'nextval(%' ORDER BY ordinal_position`;

/** Statements that write rows of a table as the stack writes them, whatever columns it has today. */
class Table {
  /**
   * @param {import("pg").Pool} database
   * @param {string} name
   * @param {Record<string, unknown>} sample A row of the stack's, for the columns that a writer does not name.
   */
  static async of(database, name, sample) {
    const table = new Table();
    const { rows } = await database.query(WRITTEN, [name]);
    table.name = name;
    table.sample = sample;
    table.columns = rows.map(({ column_name: column }) => column);
    return table;
  }

  /** One INSERT, prepared once for each number of rows. */
  insert(rows) {
    const values = [];
    const tuples = rows.map((row) => {
      const places = this.columns.map((column) => `$${values.push(column in row ? row[column] : this.sample[column])}`);
      return `(${places.join(", ")})`;
    });
    const text = `INSERT INTO ${this.name} (${this.columns.join(", ")}) VALUES ${tuples.join(", ")}`;
    return { name: `${this.name}-${rows.length}`, text, values };
  }
}

/** All that one call of createOrder of the stack wrote, to be written again with other values. */
class OrderTables {
  /**
   * @param {import("pg").Pool} database of orders
   * @param {string} orderId an order that the stack has made
   */
  static async of(database, orderId) {
    const tables = new OrderTables();
    const sample = async (text, values) => (await database.query(text, values)).rows[0] ?? {};
    const order = await sample("SELECT * FROM orders WHERE id = $1", [orderId]);
    const line = await sample("SELECT * FROM order_line WHERE order_id = $1 LIMIT 1", [orderId]);
    const key = await sample("SELECT * FROM idempotency_key WHERE operation = 'createOrder' LIMIT 1");
    const event = await sample("SELECT * FROM outbox_event WHERE published_at IS NOT NULL LIMIT 1");
    tables.database = database;
    tables.orders = await Table.of(database, "orders", order);
    tables.lines = await Table.of(database, "order_line", line);
    tables.keys = await Table.of(database, "idempotency_key", key);
    tables.events = await Table.of(database, "outbox_event", event);
    return tables;
  }

  /** The rows and one event, which counts as published: the stack's relay is to leave it alone. */
  async write(tenantId, { idempotencyKey, consignee, parcel, lines, ...input }) {
    const now = new Date();
    const id = randomUUID();
    const row = {
      id,
      tenant_id: tenantId,
      reference: `FL${id.slice(0, 10).toUpperCase()}`,
      channel: input.channel,
      external_ref: input.externalRef,
      consignee,
      incoterm: input.incoterm,
      service_code: input.serviceCode,
      weight_g: parcel.weightG,
      length_mm: parcel.lengthMm,
      width_mm: parcel.widthMm,
      height_mm: parcel.heightMm,
      currency: input.currency,
      status: "DRAFT",
      version: 1,
      created_at: now,
      updated_at: now,
    };
    const lineRows = lines.map((line, position) => ({
      id: randomUUID(),
      tenant_id: tenantId,
      order_id: id,
      position,
      sku: line.sku,
      description: line.description,
      quantity: line.quantity,
      unit_value_minor: line.unitValue.amountMinor,
      unit_value_currency: line.unitValue.currency,
      hs6: line.hs6,
      material: line.material ?? null,
    }));
    const hash = createHash("sha256")
      .update(JSON.stringify({ consignee, parcel, lines, ...input }))
      .digest("hex");
    const key = { tenant_id: tenantId, key: idempotencyKey, input_hash: hash, result_id: id, created_at: now };
    const event = {
      id: randomUUID(),
      aggregate_id: id,
      tenant_id: tenantId,
      payload: { orderId: id },
      occurred_at: now,
      published_at: now,
    };
    await this.inOneTransaction([
      this.orders.insert([row]),
      this.lines.insert(lineRows),
      this.keys.insert([key]),
      this.events.insert([event]),
    ]);
    return row;
  }

  /** Sent in one write, which is the least that node-postgres can do. */
  async inOneTransaction(statements) {
    const client = await this.database.connect();
    try {
      await Promise.all(["BEGIN", ...statements, "COMMIT"].map((statement) => client.query(statement)));
    } finally {
      client.release();
    }
  }
}

async function createOrder({ tables, tenantId }, { input }) {
  const {
    id,
    reference,
    external_ref: externalRef,
    status,
    version,
    created_at: createdAt,
  } = await tables.write(tenantId, input);
  return {
    createOrder: {
      __typename: "CreateOrderSuccess",
      order: { id, reference, externalRef, status, version, createdAt },
    },
  };
}

module.exports = { OrderTables, createOrder };
