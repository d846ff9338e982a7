import type { MigrationInterface, QueryRunner } from "typeorm";

/** What befalls one of several parcels befalls no other: each has an exception of a kind open by itself. */
export class TellParcelsApart implements MigrationInterface {
  name = "TellParcelsApart1796600000004";
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE shipment_exception ADD COLUMN IF NOT EXISTS parcel_number integer CHECK (parcel_number > 0)",
    );
    await runner.query("DROP INDEX CONCURRENTLY IF EXISTS exception_open_of_parcel");
    await runner.query(`
      CREATE UNIQUE INDEX CONCURRENTLY exception_open_of_parcel
      ON shipment_exception (shipment_id, kind, (coalesce(parcel_number, 0))) WHERE closed_at IS NULL`);
    await runner.query("DROP INDEX CONCURRENTLY IF EXISTS exception_open");
  }

  /** Not where exceptions of one kind are open of two parcels: before, there was one. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "CREATE UNIQUE INDEX CONCURRENTLY exception_open ON shipment_exception (shipment_id, kind) WHERE closed_at IS NULL",
    );
    await runner.query("DROP INDEX CONCURRENTLY IF EXISTS exception_open_of_parcel");
    await runner.query("ALTER TABLE shipment_exception DROP COLUMN IF EXISTS parcel_number");
  }
}
