import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A shipment may travel in several parcels. Those that are there have one, which is where its shipment is and has its number; a version
 * that knows of no others goes on making such.
 */
export class NumberParcels implements MigrationInterface {
  name = "NumberParcels1796200000002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE shipment ADD COLUMN parcel_count integer NOT NULL DEFAULT 1 CHECK (parcel_count > 0)",
    );
    await runner.query(`
      ALTER TABLE parcel
      ADD COLUMN number integer NOT NULL DEFAULT 1 CHECK (number > 0),
      ADD COLUMN tracking_number text UNIQUE,
      ADD COLUMN status text,
      ADD COLUMN milestone text,
      ADD COLUMN last_scan_at timestamptz,
      ADD COLUMN missed_since timestamptz,
      ADD CHECK ((number = 1) = (tracking_number IS NULL)),
      ADD CHECK ((status IS NULL) = (milestone IS NULL)),
      ADD CHECK (number = 1 OR status IS NOT NULL)`);
    await runner.query("CREATE UNIQUE INDEX parcel_by_number ON parcel (shipment_id, number)");
    // Null of a shipment's only parcel, for which an older version draws them.
    await runner.query("ALTER TABLE label ADD COLUMN parcel_id uuid REFERENCES parcel");
    await runner.query("ALTER TABLE label DROP CONSTRAINT label_shipment_id_format_key");
    await runner.query("CREATE UNIQUE INDEX label_of_shipment ON label (shipment_id, format) WHERE parcel_id IS NULL");
    await runner.query("CREATE UNIQUE INDEX label_of_parcel ON label (parcel_id, format) WHERE parcel_id IS NOT NULL");
    await runner.query("CREATE INDEX label_by_shipment ON label (shipment_id)");
    await runner.query("ALTER TABLE last_mile ADD COLUMN parcel_id uuid REFERENCES parcel");
    await runner.query("ALTER TABLE last_mile DROP CONSTRAINT last_mile_shipment_id_key");
    await runner.query("CREATE UNIQUE INDEX last_mile_of_shipment ON last_mile (shipment_id) WHERE parcel_id IS NULL");
    await runner.query("CREATE UNIQUE INDEX last_mile_of_parcel ON last_mile (parcel_id) WHERE parcel_id IS NOT NULL");
    await runner.query("CREATE INDEX last_mile_by_shipment ON last_mile (shipment_id)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE last_mile DROP COLUMN parcel_id");
    await runner.query("DROP INDEX last_mile_by_shipment");
    await runner.query("ALTER TABLE last_mile ADD UNIQUE (shipment_id)");
    await runner.query("ALTER TABLE label DROP COLUMN parcel_id");
    await runner.query("DROP INDEX label_by_shipment");
    await runner.query("ALTER TABLE label ADD UNIQUE (shipment_id, format)");
    await runner.query("DROP INDEX parcel_by_number");
    await runner.query(`
      ALTER TABLE parcel DROP COLUMN missed_since, DROP COLUMN last_scan_at, DROP COLUMN milestone, DROP COLUMN status,
      DROP COLUMN tracking_number, DROP COLUMN number`);
    await runner.query("ALTER TABLE shipment DROP COLUMN parcel_count");
  }
}
