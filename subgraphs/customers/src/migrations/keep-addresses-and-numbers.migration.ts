import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const TABLES = ["customer_address", "customs_number"];

/** Where a customer's parcels come from and go back to, where its bills go, and the numbers that customs knows it by. */
export class KeepAddressesAndNumbers implements MigrationInterface {
  name = "KeepAddressesAndNumbers1795780000003";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE customer_address (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL REFERENCES customer (id),
        kind text NOT NULL CHECK (kind IN ('PICKUP', 'BILLING', 'RETURN')),
        is_default boolean NOT NULL,
        name text NOT NULL,
        line1 text NOT NULL,
        line2 text,
        city text NOT NULL,
        region text,
        postal_code text NOT NULL,
        country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
        phone text,
        email text,
        version integer NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query("CREATE INDEX customer_address_of_tenant ON customer_address (tenant_id, id)");
    await runner.query("CREATE INDEX customer_address_by_kind ON customer_address (tenant_id, kind, id)");
    await runner.query(
      "CREATE UNIQUE INDEX customer_address_default ON customer_address (tenant_id, kind) WHERE is_default",
    );
    await runner.query(`
      CREATE TABLE customs_number (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL REFERENCES customer (id),
        kind text NOT NULL CHECK (kind IN ('EORI', 'IOSS')),
        sealed bytea NOT NULL,
        is_default boolean NOT NULL CHECK (NOT is_default OR kind = 'IOSS'),
        valid_from text NOT NULL CHECK (valid_from ~ '^\\d{4}-\\d{2}-\\d{2}$'),
        valid_to text CHECK (valid_to ~ '^\\d{4}-\\d{2}-\\d{2}$' AND valid_to COLLATE "C" >= valid_from COLLATE "C"),
        version integer NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query("CREATE INDEX customs_number_of_tenant ON customs_number (tenant_id, id)");
    await runner.query("CREATE INDEX customs_number_by_kind ON customs_number (tenant_id, kind, id)");
    await runner.query("CREATE UNIQUE INDEX customs_number_default ON customs_number (tenant_id) WHERE is_default");
    for (const table of TABLES) await isolateTenants(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}
