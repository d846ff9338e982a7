import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = {
  shipment_order_by_number: "shipment_order (tracking_number)",
  shipment_order_by_last_mile_number: "shipment_order (last_mile_number)",
  shipment_order_of_order: "shipment_order (order_id)",
  parcel_measurement_of_shipment: "parcel_measurement (shipment_id, id)",
  parcel_measurement_of_order: "parcel_measurement (order_id, id)",
  parcel_measurement_by_tenant: "parcel_measurement (tenant_id, id)",
  parcel_measurement_of_event: "parcel_measurement (event_id)",
  parcel_measurement_of_reweigh: "parcel_measurement (reweigh_event_id)",
  bill_of_supplier_open: "bill (tenant_id, currency, id) WHERE status = 'RECEIVED'",
  bill_line_by_number: "bill_line (tracking_number, id)",
  bill_match_by_tenant: "bill_match (tenant_id, id)",
  bill_match_of_bill: "bill_match (bill_id, id)",
  bill_match_of_shipment: "bill_match (shipment_id, id)",
  bill_match_of_order: "bill_match (order_id, id)",
  bill_match_open: "bill_match (is_open, id)",
  bill_match_open_by_verdict: "bill_match (is_open, verdict, id)",
  bill_match_open_by_party: "bill_match (is_open, party, id)",
  bill_match_open_by_customer: "bill_match (is_open, customer_id, id)",
  bill_dispute_by_tenant: "bill_dispute (tenant_id, id)",
  bill_dispute_by_status: "bill_dispute (status, id)",
  bill_dispute_evidence_of_dispute: "bill_dispute_evidence (dispute_id, id)",
};

/** What carriers bill is held against what was shipped and measured, and what is wrong with it is disputed. */
export class MatchBills implements MigrationInterface {
  name = "MatchBills1795781000003";

  async up(runner: QueryRunner): Promise<void> {
    for (const column of ["tracking_number", "last_mile_number"]) {
      await runner.query(`ALTER TABLE shipment_order ADD COLUMN ${column} text`);
    }
    await runner.query(`
      ALTER TABLE bill ADD COLUMN period_from date, ADD COLUMN period_to date, ADD COLUMN purchase_order_id uuid UNIQUE,
        ADD COLUMN credited_minor bigint NOT NULL DEFAULT 0
          CONSTRAINT bill_is_not_overcredited CHECK (credited_minor >= 0 AND credited_minor <= total_minor),
        ADD CONSTRAINT bill_period CHECK (period_from <= period_to)`);
    await runner.query(`
      ALTER TABLE bill_line ADD COLUMN tracking_number text,
        ADD COLUMN billed_weight_g int CHECK (billed_weight_g > 0)`);
    await runner.query("ALTER TABLE adjustment ADD COLUMN bill_line_id uuid UNIQUE REFERENCES bill_line");
    await runner.query("CREATE TABLE supplier (id uuid PRIMARY KEY, name text NOT NULL)");
    await isolateTenants(runner, "supplier", { parties: ["id"] });
    await createMeasurements(runner);
    await createMatches(runner);
    for (const [name, over] of Object.entries(INDEXES)) await runner.query(`CREATE INDEX ${name} ON ${over}`);
    for (const table of ["parcel_measurement", "bill_match", "bill_dispute", "bill_dispute_evidence"]) {
      await isolateTenants(runner, table);
    }
    await runner.query("REVOKE UPDATE, DELETE ON bill_dispute_evidence FROM baiyun_application");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE bill_dispute_evidence, bill_dispute, bill_match, parcel_measurement, supplier");
    await runner.query("DROP INDEX shipment_order_of_order, bill_of_supplier_open");
    await runner.query("ALTER TABLE adjustment DROP COLUMN bill_line_id");
    await runner.query("ALTER TABLE bill_line DROP COLUMN tracking_number, DROP COLUMN billed_weight_g");
    await runner.query(
      "ALTER TABLE bill DROP COLUMN period_from, DROP COLUMN period_to, DROP COLUMN purchase_order_id, DROP COLUMN credited_minor",
    );
    for (const column of ["tracking_number", "last_mile_number"]) {
      await runner.query(`ALTER TABLE shipment_order DROP COLUMN ${column}`);
    }
  }
}

/** What scales found and what pricing made of it come in either order. */
async function createMeasurements(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE parcel_measurement (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      shipment_id uuid NOT NULL,
      order_id uuid NOT NULL,
      measured_at timestamptz NOT NULL,
      parcel_id uuid,
      weight_g int,
      length_mm int,
      width_mm int,
      height_mm int,
      event_id uuid,
      quote_id uuid,
      quoted_billable_g int,
      measured_billable_g int,
      reweigh_event_id uuid
    )`);
}

async function createMatches(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE bill_match (
      id uuid PRIMARY KEY REFERENCES bill_line,
      tenant_id uuid,
      bill_id uuid NOT NULL REFERENCES bill,
      party text NOT NULL,
      verdict text NOT NULL
        CHECK (verdict IN ('MATCHED', 'OVER', 'UNDER', 'UNMEASURED', 'UNKNOWN_PARCEL', 'DUPLICATE')),
      shipment_id uuid,
      order_id uuid,
      customer_id uuid,
      expected_weight_g int,
      difference_g int,
      currency text NOT NULL,
      difference_minor bigint,
      duplicate_of_id uuid REFERENCES bill_line,
      is_open boolean NOT NULL,
      settled_reason text,
      settled_by text,
      judged_at timestamptz NOT NULL,
      version int NOT NULL,
      CHECK ((verdict = 'DUPLICATE') = (duplicate_of_id IS NOT NULL)),
      CHECK ((settled_reason IS NULL) = (settled_by IS NULL))
    )`);
  await runner.query(`
    CREATE TABLE bill_dispute (
      id uuid PRIMARY KEY,
      tenant_id uuid,
      line_id uuid NOT NULL UNIQUE REFERENCES bill_line,
      bill_id uuid NOT NULL REFERENCES bill,
      status text NOT NULL CHECK (status IN ('OPEN', 'CREDITED', 'REJECTED', 'WITHDRAWN')),
      currency text NOT NULL,
      claimed_minor bigint NOT NULL CHECK (claimed_minor > 0),
      credited_minor bigint CHECK (credited_minor > 0 AND credited_minor <= claimed_minor),
      reason text NOT NULL,
      outcome_reason text,
      entry_id uuid REFERENCES journal_entry,
      decided_by text,
      decided_at timestamptz,
      version int NOT NULL,
      created_by text NOT NULL,
      created_at timestamptz NOT NULL,
      CHECK ((status = 'OPEN') = (decided_at IS NULL)),
      CHECK ((status = 'CREDITED') = (entry_id IS NOT NULL)),
      CHECK ((entry_id IS NULL) = (credited_minor IS NULL))
    )`);
  await runner.query(`
    CREATE TABLE bill_dispute_evidence (
      id uuid PRIMARY KEY,
      tenant_id uuid,
      dispute_id uuid NOT NULL REFERENCES bill_dispute,
      text text NOT NULL,
      created_by text NOT NULL,
      created_at timestamptz NOT NULL
    )`);
}
