import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Suppliers, what they sell, and whose goods come from it. */
export class CreateSuppliers implements MigrationInterface {
  name = "CreateSuppliers1795770108285";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE supplier (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL UNIQUE CHECK (tenant_id = id),
        name text NOT NULL,
        name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED,
        contact_name text NOT NULL,
        contact_email text NOT NULL,
        contact_phone text,
        currency text NOT NULL,
        drop_ships boolean NOT NULL,
        status text NOT NULL CHECK (status IN ('ONBOARDING', 'ACTIVE', 'SUSPENDED', 'CLOSED')),
        status_reason text,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX supplier_by_tenant ON supplier (tenant_id, id)");
    await runner.query("CREATE INDEX supplier_of_all_by_status ON supplier (status, id)");
    await runner.query("CREATE INDEX supplier_of_all_by_name ON supplier (name_key, id)");
    await isolateTenants(runner, "supplier");

    await runner.query(`
      CREATE TABLE supplier_sku (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL REFERENCES supplier,
        sku text NOT NULL,
        sku_key text COLLATE "C" GENERATED ALWAYS AS (lower(sku)) STORED,
        description text NOT NULL,
        cost_minor bigint NOT NULL CHECK (cost_minor > 0),
        currency text NOT NULL,
        lead_time_days int NOT NULL CHECK (lead_time_days >= 0),
        is_active boolean NOT NULL,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (tenant_id, sku)
      )`);
    await runner.query("CREATE INDEX supplier_sku_by_tenant ON supplier_sku (tenant_id, id)");
    await runner.query("CREATE INDEX supplier_sku_by_sku ON supplier_sku (tenant_id, sku_key, id)");
    await runner.query("CREATE INDEX supplier_sku_of_all_by_sku ON supplier_sku (sku_key, id)");
    await isolateTenants(runner, "supplier_sku");

    await runner.query(`
      CREATE TABLE sourcing (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL,
        supplier_id uuid NOT NULL REFERENCES supplier,
        customer_sku text NOT NULL,
        supplier_sku_id uuid NOT NULL REFERENCES supplier_sku,
        priority int NOT NULL,
        ended_at timestamptz,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        CHECK (customer_id <> supplier_id)
      )`);
    await runner.query(
      "CREATE UNIQUE INDEX sourcing_holds ON sourcing (customer_id, customer_sku, supplier_sku_id) WHERE ended_at IS NULL",
    );
    await runner.query("CREATE INDEX sourcing_by_customer ON sourcing (customer_id, id)");
    await runner.query("CREATE INDEX sourcing_by_supplier ON sourcing (supplier_id, id)");
    await runner.query("CREATE INDEX sourcing_of_customer_by_sku ON sourcing (customer_id, customer_sku, id)");
    await runner.query("CREATE INDEX sourcing_of_all_by_sku ON sourcing (customer_sku, id)");
    await isolateTenants(runner, "sourcing", { parties: ["customer_id", "supplier_id"] });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["sourcing", "supplier_sku", "supplier"]) await runner.query(`DROP TABLE ${table}`);
  }
}
