import { grantToApplication } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What came in from outside, as it came, and what became of it. */
export class KeepMessages implements MigrationInterface {
  name = "KeepMessages1796400000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inbound_message (
        id uuid PRIMARY KEY,
        source text NOT NULL,
        received_at timestamptz NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('TAKEN', 'UNREADABLE', 'GIVEN_UP', 'TURNED_AWAY')),
        reason text,
        numbers text[] NOT NULL,
        scans int NOT NULL,
        replay_of uuid,
        replays int NOT NULL,
        version int NOT NULL,
        body bytea NOT NULL
      )`);
    await runner.query("CREATE INDEX inbound_message_by_receipt ON inbound_message (received_at)");
    await runner.query("CREATE INDEX inbound_message_by_source ON inbound_message (source, id)");
    await runner.query("CREATE INDEX inbound_message_by_number ON inbound_message USING gin (numbers)");
    await runner.query(
      "CREATE INDEX inbound_message_by_outcome ON inbound_message (outcome, id) WHERE outcome <> 'TAKEN'",
    );
    await grantToApplication(runner, "inbound_message");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE inbound_message");
  }
}
