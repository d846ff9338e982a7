import { grantToApplication } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class ResetPasswords implements MigrationInterface {
  name = "ResetPasswords1764400000007";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE password_reset (
        id uuid PRIMARY KEY,
        token_hash text NOT NULL UNIQUE,
        user_id uuid REFERENCES user_account (id),
        email text NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      )`);
    await runner.query("CREATE INDEX password_reset_of_user ON password_reset (user_id) WHERE used_at IS NULL");
    await runner.query("CREATE INDEX password_reset_ended ON password_reset (expires_at)");
    await grantToApplication(runner, "password_reset");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE password_reset");
  }
}
