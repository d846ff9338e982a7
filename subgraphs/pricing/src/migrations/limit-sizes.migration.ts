import type { MigrationInterface, QueryRunner } from "typeorm";
import type { SizeLimit } from "../service/size-limit";

/** Of ours and the carriers' common conditions; to be confirmed by each carrier's contract. */
const LIMITS: Readonly<Record<string, SizeLimit>> = {
  "YUN-STD": { longestMm: 1_200, sidesMm: null, lengthAndGirthMm: 3_000 },
  "YUN-BATT": { longestMm: 1_200, sidesMm: null, lengthAndGirthMm: 3_000 },
  "POST-REG": { longestMm: 600, sidesMm: 900, lengthAndGirthMm: null },
  EXPRESS: { longestMm: 1_500, sidesMm: null, lengthAndGirthMm: 3_000 },
};

/** A service that weighs parcels and does not measure them would take any size at the price of a letter. */
export class LimitSizes implements MigrationInterface {
  name = "LimitSizes1764500000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE service ADD COLUMN size_limit jsonb");
    for (const [code, limit] of Object.entries(LIMITS)) {
      await runner.query("UPDATE service SET size_limit = $2 WHERE code = $1", [code, JSON.stringify(limit)]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE service DROP COLUMN size_limit");
  }
}
