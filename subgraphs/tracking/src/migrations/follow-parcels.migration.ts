import type { MigrationInterface, QueryRunner } from "typeorm";

/** A shipment may travel in several parcels, each under a number of its own; those that are followed already are all there is of theirs. */
export class FollowParcels implements MigrationInterface {
  name = "FollowParcels1796200000003";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE followed_parcel ADD COLUMN shipment_id uuid, ADD COLUMN further text");
    await runner.query(
      "CREATE INDEX followed_parcel_by_shipment ON followed_parcel (shipment_id, id) WHERE shipment_id IS NOT NULL",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM followed_parcel WHERE shipment_id IS NOT NULL");
    await runner.query("ALTER TABLE followed_parcel DROP COLUMN further, DROP COLUMN shipment_id");
  }
}
