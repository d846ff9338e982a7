import { grantToApplication, isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = {
  wallet_by_tenant: "wallet (tenant_id, id)",
  wallet_of_all_by_currency: "wallet (currency, id)",
  wallet_by_currency: "wallet (tenant_id, currency, id)",
  wallet_decision_of_wallet: "wallet_decision (wallet_id, id)",
  spend_cap_by_tenant: "spend_cap (tenant_id, id)",
  hold_by_tenant: "hold (tenant_id, id)",
  hold_by_status: "hold (tenant_id, status, id)",
  hold_of_all_by_status: "hold (status, id)",
  hold_of_order: "hold (order_id, id)",
  hold_of_wallet: "hold (wallet_id) WHERE status = 'ACTIVE'",
  hold_by_expiry: "hold (expires_at) WHERE status = 'ACTIVE'",
  order_funding_due: "order_funding (due_at) WHERE due_at IS NOT NULL AND settled_at IS NULL",
  charge_by_tenant: "charge (tenant_id, id)",
  charge_of_order: "charge (order_id, id)",
  charge_uninvoiced: "charge (wallet_id, accrued_at) WHERE invoice_id IS NULL",
  charge_of_invoice: "charge (invoice_id, id) WHERE invoice_id IS NOT NULL",
  top_up_by_tenant: "top_up (tenant_id, id)",
  top_up_by_status: "top_up (tenant_id, status, id)",
  top_up_of_all_by_status: "top_up (status, id)",
};

const ROW = "id uuid PRIMARY KEY, tenant_id uuid NOT NULL";

/** Wallets and what is kept of them for orders. Whatever the code does, no wallet is spent below its credit limit. */
export class CreateWallets implements MigrationInterface {
  name = "CreateWallets1795770114278";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wallet (
        ${ROW},
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        account_id uuid NOT NULL UNIQUE,
        posted_minor bigint NOT NULL,
        held_minor bigint NOT NULL CHECK (held_minor >= 0),
        credit_limit_minor bigint NOT NULL CHECK (credit_limit_minor >= 0),
        monthly_cap_minor bigint CHECK (monthly_cap_minor >= 0),
        spent_month text NOT NULL,
        spent_minor bigint NOT NULL CHECK (spent_minor >= 0),
        frozen_at timestamptz,
        frozen_reason text,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (tenant_id, currency),
        CONSTRAINT wallet_is_covered CHECK (posted_minor - held_minor >= -credit_limit_minor)
      )`);
    await runner.query(`
      CREATE TABLE wallet_decision (
        ${ROW},
        wallet_id uuid NOT NULL REFERENCES wallet,
        kind text NOT NULL,
        reason text NOT NULL,
        credit_limit_minor bigint,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE spend_cap (
        ${ROW},
        wallet_id uuid NOT NULL REFERENCES wallet,
        user_id uuid NOT NULL,
        per_order_minor bigint NOT NULL CHECK (per_order_minor >= 0),
        version int NOT NULL,
        created_by text NOT NULL,
        UNIQUE (wallet_id, user_id)
      )`);
    await createHolds(runner);
    await createTopUps(runner);
    for (const [name, over] of Object.entries(INDEXES)) await runner.query(`CREATE INDEX ${name} ON ${over}`);
    // An order is paid for once at a time.
    await runner.query("CREATE UNIQUE INDEX hold_active_of_order ON hold (order_id) WHERE status = 'ACTIVE'");
    for (const table of ["wallet", "wallet_decision", "spend_cap", "hold", "order_funding", "charge", "top_up"]) {
      await isolateTenants(runner, table);
    }
    await runner.query("REVOKE UPDATE, DELETE ON wallet_decision FROM baiyun_application");
    await grantToApplication(runner, "bank_reference");
    await runner.query("REVOKE UPDATE, DELETE ON bank_reference FROM baiyun_application");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "DROP TABLE bank_reference, top_up, charge, order_funding, hold, spend_cap, wallet_decision, wallet",
    );
  }
}

async function createHolds(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE hold (
      ${ROW},
      wallet_id uuid NOT NULL REFERENCES wallet,
      order_id uuid NOT NULL,
      currency text NOT NULL,
      amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
      duty_minor bigint CHECK (duty_minor >= 0),
      tax_minor bigint CHECK (tax_minor >= 0),
      captured_minor bigint NOT NULL CHECK (captured_minor >= 0 AND captured_minor <= amount_minor),
      status text NOT NULL CHECK (status IN ('ACTIVE', 'CAPTURED', 'RELEASED', 'EXPIRED')),
      attempt int NOT NULL,
      quote_id uuid,
      spent_month text NOT NULL,
      placed_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      ended_at timestamptz,
      version int NOT NULL,
      created_by text NOT NULL,
      CHECK ((status = 'ACTIVE') = (ended_at IS NULL)),
      CHECK (status = 'CAPTURED' OR captured_minor = 0)
    )`);
  await runner.query(`
    CREATE TABLE order_funding (
      order_id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      reference text NOT NULL,
      attempt int NOT NULL,
      due_at timestamptz,
      settled_at timestamptz
    )`);
  await runner.query(`
    CREATE TABLE charge (
      ${ROW},
      wallet_id uuid NOT NULL REFERENCES wallet,
      order_id uuid NOT NULL,
      hold_id uuid NOT NULL,
      entry_id uuid NOT NULL,
      kind text NOT NULL,
      description text NOT NULL,
      currency text NOT NULL,
      amount_minor bigint NOT NULL CHECK (amount_minor > 0),
      accrued_at timestamptz NOT NULL,
      invoice_id uuid
    )`);
}

async function createTopUps(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE top_up (
      ${ROW},
      wallet_id uuid NOT NULL REFERENCES wallet,
      currency text NOT NULL,
      amount_minor bigint NOT NULL CHECK (amount_minor > 0),
      status text NOT NULL CHECK (status IN ('REQUESTED', 'BOOKED', 'REJECTED')),
      note text,
      bank_reference text UNIQUE,
      reason text,
      decided_by text,
      decided_at timestamptz,
      version int NOT NULL,
      created_by text NOT NULL,
      created_at timestamptz NOT NULL,
      CHECK ((status = 'BOOKED') = (bank_reference IS NOT NULL))
    )`);
  await runner.query(`
    CREATE TABLE bank_reference (
      reference text PRIMARY KEY,
      top_up_id uuid NOT NULL,
      claimed_at timestamptz NOT NULL DEFAULT now()
    )`);
}
