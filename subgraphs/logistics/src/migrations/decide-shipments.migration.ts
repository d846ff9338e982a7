import { grantToApplication, isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Days, until our operations decide otherwise: a row of a later instant follows these. Customs' own terms are not known here. */
const RULES = [
  ["DELIVERY_FAILED", 7, "RETURN"],
  ["REFUSED", 7, "RETURN"],
  ["SEIZED", 30, "DESTROY"],
] as const;

/** Somebody says what becomes of parcels that cannot be handed over; and a parcel that is missed is known as such. */
export class DecideShipments implements MigrationInterface {
  name = "DecideShipments1795900000002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE shipment_decision (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        shipment_id uuid NOT NULL REFERENCES shipment,
        cause text NOT NULL,
        needed_at timestamptz NOT NULL,
        due_at timestamptz,
        default_choice text,
        choice text,
        ended_at timestamptz,
        reason text,
        decided_by text,
        other_address boolean NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CHECK (choice IS NULL OR ended_at IS NOT NULL),
        CHECK (cause = 'SEIZED' AND choice IN ('DESTROY', 'CLAIM')
          OR cause <> 'SEIZED' AND choice IN ('REDELIVER', 'RETURN', 'DESTROY') OR choice IS NULL)
      )`);
    await runner.query("CREATE INDEX decision_of_shipment ON shipment_decision (shipment_id)");
    await runner.query(
      "CREATE UNIQUE INDEX decision_waits_once ON shipment_decision (shipment_id) WHERE ended_at IS NULL",
    );
    await runner.query("CREATE INDEX decision_waits ON shipment_decision (id) WHERE ended_at IS NULL");
    await runner.query("CREATE INDEX decision_by_cause ON shipment_decision (cause, id)");
    await isolateTenants(runner, "shipment_decision");
    await runner.query("REVOKE DELETE ON shipment_decision FROM baiyun_application");
    await runner.query(`
      CREATE TABLE decision_rule (
        id uuid PRIMARY KEY,
        cause text NOT NULL,
        days integer NOT NULL CHECK (days > 0),
        default_choice text NOT NULL,
        valid_from timestamptz NOT NULL,
        created_by text NOT NULL,
        UNIQUE (cause, valid_from)
      )`);
    await grantToApplication(runner, "decision_rule");
    for (const rule of RULES) {
      await runner.query(
        `INSERT INTO decision_rule (id, cause, days, default_choice, valid_from, created_by)
         VALUES (gen_random_uuid(), $1, $2, $3, '2026-01-01T00:00:00Z', 'system')`,
        [...rule],
      );
    }
    await runner.query("ALTER TABLE shipment ADD COLUMN missed_since timestamptz");
    await runner.query(`
      UPDATE shipment SET missed_since = occurred_at FROM shipment_exception
      WHERE shipment_id = shipment.id AND kind = 'LOST_SUSPECTED' AND closed_at IS NULL`);
    // Of scans that prove nothing it is asked by this alone whether anybody missed their parcel.
    await runner.query("CREATE INDEX shipment_missed ON shipment (tracking_number) WHERE missed_since IS NOT NULL");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX shipment_missed");
    await runner.query("ALTER TABLE shipment DROP COLUMN missed_since");
    await runner.query("DROP TABLE decision_rule, shipment_decision");
  }
}
