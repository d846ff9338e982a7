import { grantToApplication } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const SOURCE =
  "IATA Dangerous Goods Regulations, Section II of the packing instruction: cells to 20 Wh, batteries to 100 Wh; not held against the edition in force";

/** Up to what size lithium batteries of a packing need no declaration of dangerous goods: rows, because it changes. */
export class SizeBatteries implements MigrationInterface {
  name = "SizeBatteries1795900000004";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE battery_size_rule (
        id uuid PRIMARY KEY,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz CHECK (valid_to > valid_from),
        verified boolean NOT NULL,
        source text NOT NULL,
        packing text NOT NULL,
        up_to_cell_mwh integer NOT NULL CHECK (up_to_cell_mwh > 0),
        up_to_battery_mwh integer NOT NULL CHECK (up_to_battery_mwh > 0)
      )`);
    await grantToApplication(runner, "battery_size_rule");
    for (const packing of ["PI966", "PI967"]) {
      await runner.query(
        `INSERT INTO battery_size_rule (id, valid_from, verified, source, packing, up_to_cell_mwh, up_to_battery_mwh)
         VALUES (gen_random_uuid(), '2021-01-01T00:00:00Z', false, $1, $2, 20000, 100000)`,
        [SOURCE, packing],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE battery_size_rule");
  }
}
