import { grantToApplication, isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { HOUSE_ACCOUNT } from "../carrier-account/carrier-account.entity";

/** What we label ourselves while no other carrier is configured for it, and how long those carry on average. */
const OURS = ["YUN-STD", "YUN-BATT", "POST-REG", "EXPRESS"];
/** After all others. */
const LAST = 9_999;
const HOURS = { NO_CARRIER: 4, CARRIER_SILENT: 4, BOOKING_NOT_VOIDED: 24 };

/** Shipments are booked with carriers, by a policy that our staff keep; we ourselves are one of them. */
export class BookCarriers implements MigrationInterface {
  name = "BookCarriers1796500000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE carrier_account
      DROP CONSTRAINT carrier_account_mode_check, DROP CONSTRAINT carrier_account_check,
      ADD CHECK (mode IN ('SANDBOX', 'LIVE', 'HOUSE')), ADD CHECK ((base_url IS NULL) = (mode <> 'LIVE'))`);
    await runner.query(
      `INSERT INTO carrier_account (id, code, carrier, mode, sealed, credential_fields, created_by)
       VALUES ($1, 'HOUSE', 'HOUSE', 'HOUSE', '', '[]', 'system')`,
      [HOUSE_ACCOUNT],
    );
    await runner.query(`
      CREATE TABLE carrier_account_day (
        account_id uuid NOT NULL REFERENCES carrier_account,
        day date NOT NULL,
        calls integer NOT NULL,
        PRIMARY KEY (account_id, day)
      )`);
    await grantToApplication(runner, "carrier_account_day");
    await runner.query(`
      CREATE TABLE carrier_route (
        id uuid PRIMARY KEY,
        service_code text COLLATE "C" NOT NULL,
        country text,
        account_id uuid NOT NULL REFERENCES carrier_account,
        product text NOT NULL,
        rank integer NOT NULL,
        max_weight_g integer CHECK (max_weight_g > 0),
        takes_batteries boolean NOT NULL,
        base_minor bigint CHECK (base_minor >= 0),
        per_kg_minor bigint CHECK (per_kg_minor >= 0),
        currency text,
        transit_from_days integer,
        transit_to_days integer,
        on_trouble text NOT NULL CHECK (on_trouble IN ('NEXT', 'WAIT')),
        tries integer NOT NULL CHECK (tries > 0),
        is_open boolean NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (num_nulls(base_minor, per_kg_minor, currency) IN (0, 3))
      )`);
    await runner.query(
      "CREATE UNIQUE INDEX carrier_route_once ON carrier_route (service_code, coalesce(country, ''), account_id, product)",
    );
    await grantToApplication(runner, "carrier_route");
    await runner.query(
      `INSERT INTO carrier_route (id, service_code, account_id, product, rank, takes_batteries, on_trouble, tries, is_open, created_by)
       SELECT gen_random_uuid(), service, $1, service, $2, true, 'NEXT', 1, true, 'system' FROM unnest($3::text[]) AS service`,
      [HOUSE_ACCOUNT, LAST, OURS],
    );
    await runner.query(`
      CREATE TABLE carrier_booking (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        shipment_id uuid NOT NULL REFERENCES shipment,
        attempt integer NOT NULL,
        round integer NOT NULL,
        state text NOT NULL CHECK (state IN ('NONE', 'BOOKING', 'LABELLING', 'LABELLED', 'REFUSED', 'VOIDING', 'VOID')),
        account_id uuid REFERENCES carrier_account,
        product text,
        on_trouble text,
        tries integer,
        number text,
        last_mile_number text,
        message text,
        next_route_id uuid REFERENCES carrier_route,
        considered jsonb NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (shipment_id, attempt),
        CHECK ((state = 'NONE') = (account_id IS NULL)),
        CHECK (state NOT IN ('LABELLING', 'LABELLED') OR number IS NOT NULL)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX carrier_booking_alive ON carrier_booking (shipment_id)
      WHERE state IN ('BOOKING', 'LABELLING', 'LABELLED', 'VOIDING')`);
    await isolateTenants(runner, "carrier_booking");
    await runner.query(`
      ALTER TABLE carrier_call
      ADD COLUMN shipment_id uuid REFERENCES shipment, ADD COLUMN booking_id uuid REFERENCES carrier_booking,
      ADD CHECK ((shipment_id IS NULL) = (booking_id IS NULL))`);
    await runner.query("ALTER TABLE shipment ADD COLUMN duties_paid boolean");
    for (const [kind, hours] of Object.entries(HOURS)) {
      await runner.query(
        `INSERT INTO exception_due_rule (id, kind, hours, valid_from, created_by)
         VALUES (gen_random_uuid(), $1, $2, '2026-01-01T00:00:00Z', 'system')`,
        [kind, hours],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM exception_due_rule WHERE kind = ANY($1)", [Object.keys(HOURS)]);
    await runner.query("ALTER TABLE shipment DROP COLUMN duties_paid");
    await runner.query("ALTER TABLE carrier_call DROP COLUMN shipment_id, DROP COLUMN booking_id");
    await runner.query("DROP TABLE carrier_booking, carrier_route, carrier_account_day");
    await runner.query("DELETE FROM carrier_account WHERE id = $1", [HOUSE_ACCOUNT]);
  }
}
