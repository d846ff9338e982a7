import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Every weighing, and by whom; a parcel's own columns say the last. */
export class KeepMeasurements implements MigrationInterface {
  name = "KeepMeasurements1795708800003";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE parcel_measurement (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        parcel_id uuid NOT NULL REFERENCES parcel,
        weight_g integer NOT NULL CHECK (weight_g > 0),
        length_mm integer NOT NULL CHECK (length_mm > 0),
        width_mm integer NOT NULL CHECK (width_mm > 0),
        height_mm integer NOT NULL CHECK (height_mm > 0),
        measured_at timestamptz NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query("CREATE INDEX measurement_of_parcel ON parcel_measurement (parcel_id)");
    await isolateTenants(runner, "parcel_measurement");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE parcel_measurement");
  }
}
