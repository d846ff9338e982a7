import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateUsers implements MigrationInterface {
  name = "CreateUsers1763800000003";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE user_account (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL REFERENCES tenant (id),
        email text NOT NULL UNIQUE CHECK (email = lower(email)),
        name text NOT NULL,
        password_hash text,
        version integer NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (tenant_id, id)
      )`);
    await runner.query(`
      CREATE TABLE membership (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        user_id uuid NOT NULL,
        role text NOT NULL CHECK (role IN (
          'customer_admin', 'customer_member', 'supplier', 'ops', 'broker', 'finance', 'support', 'pricing', 'admin'
        )),
        version integer NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (tenant_id, user_id),
        FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id)
      )`);
    await runner.query("CREATE INDEX membership_of_user ON membership (user_id)");
    await runner.query(`
      CREATE TABLE invitation (
        user_id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        token_hash text NOT NULL UNIQUE,
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        FOREIGN KEY (tenant_id, user_id) REFERENCES user_account (tenant_id, id)
      )`);
    for (const table of ["user_account", "membership", "invitation"]) await isolateTenants(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["invitation", "membership", "user_account"]) await runner.query(`DROP TABLE ${table}`);
  }
}
