import type { MigrationInterface, QueryRunner } from "typeorm";

/** What a name of an order was typed as; consignees keep theirs in their own JSON. */
export class KeepWhatWasTyped implements MigrationInterface {
  name = "KeepWhatWasTyped1764400000010";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE orders ADD COLUMN external_ref_typed text");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE orders DROP COLUMN external_ref_typed");
  }
}
