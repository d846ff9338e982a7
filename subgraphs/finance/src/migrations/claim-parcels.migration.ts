import type { MigrationInterface, QueryRunner } from "typeorm";

/** Of several parcels each is claimed by itself. A claim that was there stays one for its shipment: nobody knows of which parcel. */
export class ClaimParcels implements MigrationInterface {
  name = "ClaimParcels1796600000001";
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE claim ADD COLUMN IF NOT EXISTS parcel_number integer CHECK (parcel_number > 0)");
    await runner.query("DROP INDEX CONCURRENTLY IF EXISTS claim_of_parcel");
    await runner.query(`
      CREATE UNIQUE INDEX CONCURRENTLY claim_of_parcel
      ON claim (shipment_id, kind, (coalesce(parcel_number, 0)))`);
    await runner.query("ALTER TABLE claim DROP CONSTRAINT IF EXISTS claim_shipment_id_kind_key");
  }

  /** Not where two parcels of one shipment are claimed for the same: before, there was one claim. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE claim ADD CONSTRAINT claim_shipment_id_kind_key UNIQUE (shipment_id, kind)");
    await runner.query("DROP INDEX CONCURRENTLY IF EXISTS claim_of_parcel");
    await runner.query("ALTER TABLE claim DROP COLUMN IF EXISTS parcel_number");
  }
}
