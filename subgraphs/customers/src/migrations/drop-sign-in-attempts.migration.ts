import { grantToApplication } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Attempts are counted in Redis now. The version before lets nobody sign in once this has run. */
export class DropSignInAttempts implements MigrationInterface {
  name = "DropSignInAttempts1764400000009";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE sign_in_attempt");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sign_in_attempt (
        email_hash text PRIMARY KEY,
        attempts integer NOT NULL,
        since timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX sign_in_attempt_since ON sign_in_attempt (since)");
    await grantToApplication(runner, "sign_in_attempt");
  }
}
