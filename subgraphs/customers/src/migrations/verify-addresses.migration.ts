import { grantToApplication } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** An address is one person's once it is verified; until then it may be named by many, who are told of it by mail. */
export class VerifyAddresses implements MigrationInterface {
  name = "VerifyAddresses1764400000006";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE user_account ADD email_verified_at timestamptz");
    // Who has a password signed in with the address until now.
    await runner.query("UPDATE user_account SET email_verified_at = created_at WHERE password_hash IS NOT NULL");
    await runner.query(
      "CREATE UNIQUE INDEX user_account_by_verified_email ON user_account (email) WHERE email_verified_at IS NOT NULL",
    );
    await runner.query("ALTER TABLE user_account ADD CONSTRAINT user_account_in_tenant UNIQUE (tenant_id, email)");
    await runner.query("ALTER TABLE user_account DROP CONSTRAINT user_account_email_key");

    await runner.query(`
      CREATE TABLE registration (
        id uuid PRIMARY KEY,
        email text NOT NULL CHECK (email = lower(email)),
        company_name text NOT NULL,
        default_currency text NOT NULL CHECK (default_currency ~ '^[A-Z]{3}$'),
        incoterm text NOT NULL CHECK (incoterm IN ('DAP', 'DDP')),
        name text NOT NULL,
        password_hash text NOT NULL,
        token_hash text UNIQUE,
        expires_at timestamptz NOT NULL,
        verified_at timestamptz,
        created_at timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX registration_by_email ON registration (email, id)");
    await runner.query("CREATE INDEX registration_ended ON registration (expires_at)");
    await runner.query(`
      CREATE TABLE mail (
        id uuid PRIMARY KEY,
        recipient text NOT NULL,
        subject text NOT NULL,
        text text,
        sent_at timestamptz,
        created_at timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX mail_by_recipient ON mail (recipient, id)");
    await runner.query("CREATE INDEX mail_written ON mail (created_at)");
    await runner.query(`
      CREATE TABLE allowance (
        subject_hash text PRIMARY KEY,
        taken integer NOT NULL,
        since timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX allowance_since ON allowance (since)");
    for (const table of ["registration", "mail", "allowance"]) await grantToApplication(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["allowance", "mail", "registration"]) await runner.query(`DROP TABLE ${table}`);
    // An address had one person before: of who never verified it, nobody stays.
    const unverified = "SELECT id FROM user_account WHERE email_verified_at IS NULL";
    for (const table of ["invitation", "membership"]) {
      await runner.query(`DELETE FROM ${table} WHERE user_id IN (${unverified})`);
    }
    await runner.query("DELETE FROM user_account WHERE email_verified_at IS NULL");
    await runner.query("ALTER TABLE user_account ADD CONSTRAINT user_account_email_key UNIQUE (email)");
    await runner.query("ALTER TABLE user_account DROP CONSTRAINT user_account_in_tenant");
    await runner.query("ALTER TABLE user_account DROP email_verified_at");
  }
}
