import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = {
  adjustment_by_tenant: "adjustment (tenant_id, id)",
  adjustment_by_status: "adjustment (tenant_id, status, id)",
  adjustment_of_all_by_status: "adjustment (status, id)",
  fx_conversion_by_tenant: "fx_conversion (tenant_id, id)",
};

/** Corrections of wallets, of which no one decides about their own, and money that changed its currency. */
export class KeepAdjustments implements MigrationInterface {
  name = "KeepAdjustments1795770114280";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE adjustment (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        wallet_id uuid NOT NULL REFERENCES wallet,
        order_id uuid,
        kind text NOT NULL CHECK (kind IN ('CREDIT_NOTE', 'DEBIT_NOTE')),
        status text NOT NULL CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED', 'POSTED')),
        currency text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        reason text NOT NULL,
        needs_approval boolean NOT NULL,
        decided_by text,
        decision_reason text,
        decided_at timestamptz,
        posted_at timestamptz,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT adjustment_of_two_persons CHECK (decided_by <> created_by),
        CONSTRAINT adjustment_is_decided
          CHECK (NOT needs_approval OR status = 'PROPOSED' OR decided_by IS NOT NULL)
      )`);
    await runner.query(`
      CREATE TABLE fx_conversion (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        from_wallet_id uuid NOT NULL REFERENCES wallet,
        to_wallet_id uuid NOT NULL REFERENCES wallet,
        from_currency text NOT NULL,
        to_currency text NOT NULL,
        sold_minor bigint NOT NULL CHECK (sold_minor > 0),
        bought_minor bigint NOT NULL CHECK (bought_minor > 0),
        result_minor bigint NOT NULL,
        rate numeric NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    for (const [name, over] of Object.entries(INDEXES)) await runner.query(`CREATE INDEX ${name} ON ${over}`);
    for (const table of ["adjustment", "fx_conversion"]) await isolateTenants(runner, table);
    await runner.query("REVOKE UPDATE, DELETE ON fx_conversion FROM baiyun_application");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE fx_conversion, adjustment");
  }
}
