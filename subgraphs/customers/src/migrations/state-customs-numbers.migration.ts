import type { MigrationInterface, QueryRunner } from "typeorm";
import { statingNumbers } from "../customs-number/state-numbers";

/** Other domains are told which numbers customs knows customers by: also of those that were kept before. */
export class StateCustomsNumbers implements MigrationInterface {
  name = "StateCustomsNumbers1797002000001";

  async up(runner: QueryRunner): Promise<void> {
    const [{ waiting }] = await runner.query("SELECT EXISTS (SELECT FROM customs_number) AS waiting");
    if (waiting) await statingNumbers.add(runner.manager, {});
  }

  async down(): Promise<void> {
    // What was told stays told.
  }
}
