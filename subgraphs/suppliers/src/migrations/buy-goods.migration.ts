import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const PARTIES = { parties: ["buyer_id", "supplier_id"] };

const INDEXES = {
  purchase_order_of_order: "(order_id)",
  purchase_order_by_buyer: "(buyer_id, id)",
  purchase_order_by_supplier: "(supplier_id, id)",
  purchase_order_of_buyer_by_status: "(buyer_id, status, id)",
  purchase_order_of_supplier_by_status: "(supplier_id, status, id)",
  purchase_order_of_all_by_status: "(status, id)",
  purchase_order_of_buyer_by_deadline: "(buyer_id, accept_by, id)",
  purchase_order_of_supplier_by_deadline: "(supplier_id, accept_by, id)",
  purchase_order_of_all_by_deadline: "(accept_by, id)",
  purchase_order_of_supplier_by_change: "(supplier_id, updated_at)",
};

/** What orders ask of suppliers, and what is bought for them. */
export class BuyGoods implements MigrationInterface {
  name = "BuyGoods1795770108287";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_allocation (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        attempt int NOT NULL,
        status text NOT NULL CHECK (status IN ('REQUESTED', 'RESERVED', 'ALLOCATED', 'UNAVAILABLE', 'RELEASED')),
        lines jsonb NOT NULL,
        ship_to jsonb,
        requested_at timestamptz,
        ended_at timestamptz,
        version int NOT NULL
      )`);
    await isolateTenants(runner, "order_allocation");

    await runner.query(`
      CREATE TABLE purchase_order (
        id uuid PRIMARY KEY,
        buyer_id uuid NOT NULL,
        supplier_id uuid NOT NULL REFERENCES supplier,
        order_id uuid NOT NULL REFERENCES order_allocation,
        attempt int NOT NULL,
        reference text NOT NULL UNIQUE,
        status text NOT NULL CHECK (status IN ('ISSUED', 'ACCEPTED', 'PARTIAL', 'DISPATCHED', 'RECEIVED', 'SETTLED',
          'REJECTED', 'EXPIRED', 'CANCELLED')),
        warehouse text,
        consignee jsonb,
        currency text NOT NULL,
        accept_by timestamptz NOT NULL,
        answered_at timestamptz,
        rejection_reason text,
        dispatch_by timestamptz,
        dispatched_at timestamptz,
        received_at timestamptz,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK (buyer_id <> supplier_id),
        CHECK (warehouse IS NULL OR consignee IS NULL),
        CHECK ((status = 'REJECTED') = (rejection_reason IS NOT NULL)),
        CHECK ((status IN ('RECEIVED', 'SETTLED')) = (received_at IS NOT NULL))
      )`);
    for (const [name, columns] of Object.entries(INDEXES)) {
      await runner.query(`CREATE INDEX ${name} ON purchase_order ${columns}`);
    }
    await runner.query(
      "CREATE INDEX purchase_order_to_settle ON purchase_order (supplier_id, received_at) WHERE status = 'RECEIVED'",
    );
    await isolateTenants(runner, "purchase_order", PARTIES);

    await runner.query(`
      CREATE TABLE purchase_order_line (
        id uuid PRIMARY KEY,
        buyer_id uuid NOT NULL,
        supplier_id uuid NOT NULL,
        purchase_order_id uuid NOT NULL REFERENCES purchase_order,
        order_line_id uuid NOT NULL,
        customer_sku text NOT NULL,
        supplier_sku_id uuid NOT NULL REFERENCES supplier_sku,
        sku text NOT NULL,
        description text NOT NULL,
        stock_id uuid NOT NULL REFERENCES stock,
        from_warehouse text NOT NULL,
        quantity int NOT NULL CHECK (quantity > 0),
        dropped int NOT NULL CHECK (dropped BETWEEN 0 AND quantity),
        dispatched int NOT NULL,
        received int CHECK (received >= 0),
        damaged int CHECK (damaged >= 0),
        unit_cost_minor bigint NOT NULL CHECK (unit_cost_minor > 0),
        currency text NOT NULL,
        lead_time_days int NOT NULL,
        CHECK (dispatched BETWEEN 0 AND quantity - dropped),
        CHECK ((received IS NULL) = (damaged IS NULL))
      )`);
    await runner.query("CREATE INDEX purchase_order_line_of_order ON purchase_order_line (purchase_order_id)");
    await runner.query("CREATE INDEX purchase_order_line_of_order_line ON purchase_order_line (order_line_id)");
    await isolateTenants(runner, "purchase_order_line", PARTIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["purchase_order_line", "purchase_order", "order_allocation"]) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
