import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = {
  invoice_settlement_of_invoice: "invoice_settlement (invoice_id, settled_at)",
  invoice_settlement_by_tenant: "invoice_settlement (tenant_id, id)",
};

/** What invoices and wallets came to at any instant before: what an invoice was paid is kept payment by payment. */
export class ReplayBooks implements MigrationInterface {
  name = "ReplayBooks1795781000004";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invoice_settlement (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        invoice_id uuid NOT NULL REFERENCES invoice,
        kind text NOT NULL CHECK (kind IN ('PAID', 'CREDITED')),
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        settled_at timestamptz NOT NULL
      )`);
    for (const [name, over] of Object.entries(INDEXES)) await runner.query(`CREATE INDEX ${name} ON ${over}`);
    await isolateTenants(runner, "invoice_settlement");
    await runner.query("REVOKE UPDATE, DELETE ON invoice_settlement FROM baiyun_application");
    // When each was paid was not kept until now: such a payment counts from the day that its invoice was sent.
    await runner.query(`
      INSERT INTO invoice_settlement (id, tenant_id, invoice_id, kind, amount_minor, settled_at)
      SELECT gen_random_uuid(), tenant_id, id, 'PAID', paid_minor, coalesce(issued_at, created_at) FROM invoice
      WHERE paid_minor > 0`);
    await runner.query(`
      INSERT INTO invoice_settlement (id, tenant_id, invoice_id, kind, amount_minor, settled_at)
      SELECT gen_random_uuid(), tenant_id, id, 'CREDITED', credited_minor, coalesce(issued_at, created_at) FROM invoice
      WHERE credited_minor > 0`);
    await runner.query("ALTER TABLE hold ADD COLUMN amount_changed_at timestamptz");
    // Each change is a version: one of the placing, one of the end, and what is more is of its amount.
    await runner.query(`
      UPDATE hold SET amount_changed_at = coalesce(ended_at, now())
      WHERE version > CASE status WHEN 'ACTIVE' THEN 1 ELSE 2 END`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE hold DROP COLUMN amount_changed_at");
    await runner.query("DROP TABLE invoice_settlement");
  }
}
