import type { MigrationInterface, QueryRunner } from "typeorm";
import { statingDefaults } from "../customs-number/state-numbers";

/** Other domains are told of default IOSS numbers: also of those that were chosen before. */
export class StateIossDefaults implements MigrationInterface {
  name = "StateIossDefaults1795860000002";

  async up(runner: QueryRunner): Promise<void> {
    const [{ waiting }] = await runner.query("SELECT EXISTS (SELECT FROM customs_number WHERE is_default) AS waiting");
    if (waiting) await statingDefaults.add(runner.manager, {});
  }

  async down(): Promise<void> {
    // What was told stays told.
  }
}
