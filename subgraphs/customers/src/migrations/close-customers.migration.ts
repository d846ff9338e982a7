import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const TABLES = ["wallet_balance", "customer_shipment"];

/** What stands between a customer and the end of its account, as finance and logistics tell it; and what of its documents is gone. */
export class CloseCustomers implements MigrationInterface {
  name = "CloseCustomers1795780000004";

  async up(runner: QueryRunner): Promise<void> {
    // Whose events come first is not known: a customer may be told of here before itself.
    await runner.query(`
      CREATE TABLE wallet_balance (
        wallet_id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        posted_minor bigint NOT NULL,
        held_minor bigint NOT NULL,
        as_of timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX wallet_balance_of_tenant ON wallet_balance (tenant_id, currency)");
    await runner.query(`
      CREATE TABLE customer_shipment (
        shipment_id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        is_open boolean NOT NULL,
        as_of timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX customer_shipment_open ON customer_shipment (tenant_id) WHERE is_open");
    await runner.query("CREATE INDEX customer_shipment_ended ON customer_shipment (as_of) WHERE NOT is_open");
    for (const table of TABLES) await isolateTenants(runner, table);
    await runner.query("ALTER TABLE kyc_document ADD erased_at timestamptz");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE kyc_document DROP erased_at");
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}
