import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateCustomers implements MigrationInterface {
  name = "CreateCustomers1763800000002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE customer (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL REFERENCES tenant (id) CHECK (tenant_id = id),
        number bigint GENERATED ALWAYS AS IDENTITY (START WITH 100001),
        code text GENERATED ALWAYS AS ('BY' || number::text) STORED NOT NULL UNIQUE,
        name text NOT NULL,
        tier text NOT NULL CHECK (tier IN ('STANDARD', 'PLUS', 'ENTERPRISE')),
        default_currency text NOT NULL CHECK (default_currency ~ '^[A-Z]{3}$'),
        incoterm text NOT NULL CHECK (incoterm IN ('DAP', 'DDP')),
        status text NOT NULL CHECK (status IN ('PENDING_KYC', 'ACTIVE', 'SUSPENDED', 'CLOSED')),
        suspension_reason text CHECK ((suspension_reason IS NOT NULL) = (status = 'SUSPENDED')),
        version integer NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await isolateTenants(runner, "customer");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE customer");
  }
}
