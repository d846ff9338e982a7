import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What comes to our warehouses, and what is missing of it. */
export class ReceiveGoods implements MigrationInterface {
  name = "ReceiveGoods1795770108288";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE asn (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL REFERENCES supplier,
        reference text NOT NULL UNIQUE,
        status text NOT NULL CHECK (status IN ('ANNOUNCED', 'ARRIVED', 'RECEIVED', 'CANCELLED')),
        warehouse text NOT NULL,
        carrier_reference text NOT NULL,
        expected_on text NOT NULL,
        arrived_at timestamptz,
        received_at timestamptz,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        CHECK ((status = 'RECEIVED') = (received_at IS NOT NULL))
      )`);
    await runner.query("CREATE INDEX asn_by_tenant ON asn (tenant_id, id)");
    await runner.query("CREATE INDEX asn_by_status ON asn (tenant_id, status, id)");
    await runner.query("CREATE INDEX asn_of_all_by_status ON asn (status, id)");
    await isolateTenants(runner, "asn");

    await runner.query(`
      CREATE TABLE asn_purchase_order (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        asn_id uuid NOT NULL REFERENCES asn,
        purchase_order_id uuid NOT NULL REFERENCES purchase_order,
        is_open boolean NOT NULL
      )`);
    await runner.query("CREATE INDEX asn_purchase_order_of_asn ON asn_purchase_order (asn_id)");
    await runner.query(
      "CREATE UNIQUE INDEX asn_purchase_order_once ON asn_purchase_order (purchase_order_id) WHERE is_open",
    );
    await isolateTenants(runner, "asn_purchase_order");

    await runner.query(`
      CREATE TABLE short_claim (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL REFERENCES supplier,
        purchase_order_id uuid NOT NULL REFERENCES purchase_order,
        purchase_order_line_id uuid NOT NULL UNIQUE REFERENCES purchase_order_line,
        status text NOT NULL CHECK (status IN ('OPEN', 'ACCEPTED', 'DISPUTED', 'CLOSED')),
        quantity int NOT NULL CHECK (quantity > 0),
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        granted_minor bigint CHECK (granted_minor BETWEEN 0 AND amount_minor),
        currency text NOT NULL,
        dispute_reason text,
        resolution text,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK ((status IN ('ACCEPTED', 'CLOSED')) = (granted_minor IS NOT NULL))
      )`);
    await runner.query("CREATE INDEX short_claim_of_purchase_order ON short_claim (purchase_order_id)");
    await runner.query("CREATE INDEX short_claim_by_tenant ON short_claim (tenant_id, id)");
    await runner.query("CREATE INDEX short_claim_by_status ON short_claim (tenant_id, status, id)");
    await runner.query("CREATE INDEX short_claim_of_all_by_status ON short_claim (status, id)");
    await isolateTenants(runner, "short_claim");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["short_claim", "asn_purchase_order", "asn"]) await runner.query(`DROP TABLE ${table}`);
  }
}
