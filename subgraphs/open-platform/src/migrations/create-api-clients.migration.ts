import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateApiClients implements MigrationInterface {
  name = "CreateApiClients1795770123688";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE customer_account (
        tenant_id uuid PRIMARY KEY,
        status text NOT NULL,
        as_of timestamptz NOT NULL
      )`);
    await isolateTenants(runner, "customer_account");

    await runner.query(`
      CREATE TABLE api_client (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        name text NOT NULL,
        mode text NOT NULL CHECK (mode IN ('SANDBOX', 'LIVE')),
        scopes text[] NOT NULL,
        per_minute int NOT NULL CHECK (per_minute > 0),
        per_day int NOT NULL CHECK (per_day > 0),
        status text NOT NULL CHECK (status IN ('ACTIVE', 'REVOKED')),
        revoked_at timestamptz,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        CHECK ((status = 'REVOKED') = (revoked_at IS NOT NULL))
      )`);
    await runner.query(`
      CREATE INDEX api_client_by_tenant ON api_client (tenant_id, id);
      CREATE INDEX api_client_by_mode ON api_client (tenant_id, mode, id);
      CREATE INDEX api_client_by_status ON api_client (tenant_id, status, id);
      CREATE INDEX api_client_of_all_by_mode ON api_client (mode, id);
      CREATE INDEX api_client_of_all_by_status ON api_client (status, id)`);
    await isolateTenants(runner, "api_client");

    await runner.query(`
      CREATE TABLE credential (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        client_id uuid NOT NULL REFERENCES api_client,
        kind text NOT NULL CHECK (kind IN ('CLIENT_SECRET', 'API_KEY')),
        prefix text NOT NULL,
        hash text NOT NULL UNIQUE,
        last_used_at timestamptz,
        expires_at timestamptz,
        revoked_at timestamptz,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX credential_by_client ON credential (client_id, id)");
    await isolateTenants(runner, "credential");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE credential; DROP TABLE api_client; DROP TABLE customer_account");
  }
}
