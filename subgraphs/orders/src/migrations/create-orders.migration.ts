import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateOrders implements MigrationInterface {
  name = "CreateOrders1763769600000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE orders (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        reference text NOT NULL UNIQUE,
        channel text NOT NULL,
        external_ref text NOT NULL,
        consignee jsonb NOT NULL,
        incoterm text NOT NULL,
        service_code text NOT NULL,
        ioss_number text,
        weight_g int NOT NULL CHECK (weight_g > 0),
        length_mm int NOT NULL CHECK (length_mm > 0),
        width_mm int NOT NULL CHECK (width_mm > 0),
        height_mm int NOT NULL CHECK (height_mm > 0),
        currency text NOT NULL,
        status text NOT NULL,
        prior_status text,
        hold_cause text,
        hold_reason text,
        quote_id uuid,
        quoted_amount_minor bigint,
        quoted_currency text,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (tenant_id, channel, external_ref),
        CHECK ((status IN ('ON_HOLD', 'CANCEL_REQUESTED')) = (prior_status IS NOT NULL)),
        CHECK ((status = 'ON_HOLD') = (hold_cause IS NOT NULL AND hold_reason IS NOT NULL))
      )`);
    await runner.query("CREATE INDEX orders_by_tenant ON orders (tenant_id, id)");
    await runner.query("CREATE INDEX orders_by_status ON orders (tenant_id, status, id)");
    await runner.query(
      "CREATE INDEX orders_by_external_ref ON orders (tenant_id, lower(external_ref) text_pattern_ops)",
    );
    await isolateTenants(runner, "orders");

    await runner.query(`
      CREATE TABLE order_line (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        order_id uuid NOT NULL REFERENCES orders,
        position int NOT NULL,
        sku text NOT NULL,
        description text NOT NULL,
        quantity int NOT NULL CHECK (quantity > 0),
        unit_value_minor bigint NOT NULL CHECK (unit_value_minor > 0),
        unit_value_currency text NOT NULL,
        hs6 text NOT NULL,
        hs_version text NOT NULL,
        origin_country text NOT NULL,
        material text,
        battery text NOT NULL,
        UNIQUE (order_id, position)
      )`);
    await isolateTenants(runner, "order_line");

    await runner.query(`
      CREATE TABLE order_saga (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        order_id uuid NOT NULL UNIQUE REFERENCES orders,
        step text NOT NULL,
        attempts int NOT NULL,
        accepted_quote_id uuid,
        updated_at timestamptz NOT NULL
      )`);
    await isolateTenants(runner, "order_saga");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["order_saga", "order_line", "orders"]) await runner.query(`DROP TABLE ${table}`);
  }
}
