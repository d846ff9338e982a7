import { grantToApplication, isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateSessions implements MigrationInterface {
  name = "CreateSessions1763800000004";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        user_id uuid NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id)
      )`);
    await runner.query("CREATE INDEX session_of_user ON session (user_id)");
    await runner.query(`
      CREATE TABLE refresh_token (
        token_hash text PRIMARY KEY,
        tenant_id uuid NOT NULL,
        session_id uuid NOT NULL REFERENCES session (id) ON DELETE CASCADE,
        used_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query("CREATE INDEX refresh_token_of_session ON refresh_token (session_id)");
    for (const table of ["session", "refresh_token"]) await isolateTenants(runner, table);

    await runner.query(`
      CREATE TABLE sign_in_attempt (
        email_hash text PRIMARY KEY,
        attempts integer NOT NULL,
        since timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX sign_in_attempt_since ON sign_in_attempt (since)");
    await grantToApplication(runner, "sign_in_attempt");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["sign_in_attempt", "refresh_token", "session"]) await runner.query(`DROP TABLE ${table}`);
  }
}
