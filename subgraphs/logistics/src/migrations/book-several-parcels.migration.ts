import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Carriers take several parcels of one shipment, each under a number of its own; what is in which is told them. */
export class BookSeveralParcels implements MigrationInterface {
  name = "BookSeveralParcels1796700000011";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE shipment_goods ADD COLUMN in_parcels jsonb");
    await runner.query("ALTER TABLE carrier_call ADD COLUMN parcel_number integer CHECK (parcel_number > 0)");
    await runner.query(`
      CREATE TABLE carrier_booking_parcel (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        booking_id uuid NOT NULL REFERENCES carrier_booking,
        parcel_number integer NOT NULL CHECK (parcel_number > 0),
        state text NOT NULL CHECK (state IN ('BOOKING', 'LABELLING', 'LABELLED', 'REFUSED', 'VOIDING', 'VOID')),
        number text,
        last_mile_number text,
        message text,
        label bytea,
        sha256 text,
        UNIQUE (booking_id, parcel_number),
        CHECK (state NOT IN ('LABELLING', 'LABELLED') OR number IS NOT NULL),
        CHECK ((label IS NULL) = (sha256 IS NULL))
      )`);
    await isolateTenants(runner, "carrier_booking_parcel");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE carrier_booking_parcel");
    await runner.query("ALTER TABLE carrier_call DROP COLUMN parcel_number");
    await runner.query("ALTER TABLE shipment_goods DROP COLUMN in_parcels");
  }
}

/** Of each parcel of a booking a carrier is asked for each thing once. */
export class IndexParcelCalls implements MigrationInterface {
  name = "IndexParcelCalls1796700000012";
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX CONCURRENTLY IF EXISTS carrier_call_of_parcel");
    await runner.query(`
      CREATE UNIQUE INDEX CONCURRENTLY carrier_call_of_parcel
      ON carrier_call (booking_id, kind, (coalesce(parcel_number, 0)))`);
    await runner.query("DROP INDEX CONCURRENTLY IF EXISTS carrier_call_of_booking");
  }

  /** Not where carriers were asked for several parcels of one booking: before, there was one. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE UNIQUE INDEX CONCURRENTLY carrier_call_of_booking ON carrier_call (booking_id, kind)");
    await runner.query("DROP INDEX CONCURRENTLY IF EXISTS carrier_call_of_parcel");
  }
}
