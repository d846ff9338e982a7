import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = {
  bill_by_tenant: "bill (tenant_id, id)",
  bill_of_all_by_kind: "bill (kind, id)",
  bill_of_all_by_status: "bill (status, id)",
  bill_line_of_bill: "bill_line (bill_id, id)",
  bill_line_of_order: "bill_line (order_id) WHERE order_id IS NOT NULL",
  adjustment_of_order: "adjustment (order_id) WHERE order_id IS NOT NULL",
};

/** What carriers and suppliers ask of us, and which shipment carries which order. */
export class KeepBills implements MigrationInterface {
  name = "KeepBills1795770114283";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bill (
        id uuid PRIMARY KEY,
        tenant_id uuid,
        kind text NOT NULL CHECK (kind IN ('CARRIER', 'SUPPLIER')),
        status text NOT NULL CHECK (status IN ('RECEIVED', 'PAID')),
        party text NOT NULL,
        number text NOT NULL,
        currency text NOT NULL,
        total_minor bigint NOT NULL CHECK (total_minor > 0),
        bank_reference text,
        paid_at timestamptz,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        UNIQUE (kind, party, number),
        CHECK ((status = 'PAID') = (paid_at IS NOT NULL)),
        CHECK ((kind = 'SUPPLIER') = (tenant_id IS NOT NULL))
      )`);
    await runner.query(`
      CREATE TABLE bill_line (
        id uuid PRIMARY KEY,
        tenant_id uuid,
        bill_id uuid NOT NULL REFERENCES bill,
        order_id uuid,
        description text NOT NULL,
        currency text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0)
      )`);
    await runner.query(`
      CREATE TABLE shipment_order (
        shipment_id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        order_id uuid NOT NULL
      )`);
    for (const [name, over] of Object.entries(INDEXES)) await runner.query(`CREATE INDEX ${name} ON ${over}`);
    for (const table of ["bill", "bill_line", "shipment_order"]) await isolateTenants(runner, table);
    await runner.query("REVOKE UPDATE, DELETE ON bill_line FROM baiyun_application");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX adjustment_of_order");
    await runner.query("DROP TABLE shipment_order, bill_line, bill");
  }
}
