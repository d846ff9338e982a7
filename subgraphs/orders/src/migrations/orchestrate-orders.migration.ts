import { grantToApplication, isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const COLUMNS = {
  funds: "text NOT NULL DEFAULT 'NONE'",
  funding_attempts: "int NOT NULL DEFAULT 0",
  funds_currency: "text",
  funds_minor: "bigint CHECK (funds_minor >= 0)",
  held_minor: "bigint CHECK (held_minor >= 0)",
  hold_id: "uuid",
  duty_minor: "bigint CHECK (duty_minor >= 0)",
  duty_complete: "boolean",
  stock: "text NOT NULL DEFAULT 'NONE'",
  allocation_attempts: "int NOT NULL DEFAULT 0",
  waiting_for: "text",
  waiting_since: "timestamptz",
  deadline: "timestamptz",
  asked: "int NOT NULL DEFAULT 0",
  fee_waived: "boolean NOT NULL DEFAULT false",
  fee_reason: "text",
  fee_minor: "bigint CHECK (fee_minor >= 0)",
};

/** How long an order waits for what at most. */
const HOURS = {
  QUOTE: 1,
  HOLD: 1,
  FUNDS: 7 * 24,
  STOCK: 1,
  SUPPLIERS: 5 * 24,
  RESTOCK: 3 * 24,
  LABEL: 24,
  CAPTURE: 24,
  RETURN_WINDOW: 14 * 24,
  CANCELLATION: 24,
};

/** In minor units. What is not listed is not known, and then not charged. */
const FEES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  LABEL_VOIDED: { EUR: 100, USD: 100, GBP: 90, CNY: 800 },
  INTERCEPTED: { EUR: 400, USD: 450, GBP: 350, CNY: 3200 },
  RETURNED: { EUR: 600, USD: 650, GBP: 520, CNY: 4800 },
};

/** Of these there is nothing to wait for. */
const OVER = "'DRAFT', 'CANCELLED', 'RETURNED', 'CLOSED'";

/** What an order that is under way waits for. One that is held waits for its release. */
const WAITS = `CASE
  WHEN status = 'SUBMITTED' THEN 'QUOTE'
  WHEN status = 'PRICED' THEN 'ACCEPTANCE'
  WHEN status IN ('FUNDED', 'ALLOCATED') THEN 'LABEL'
  WHEN status = 'IN_FULFILMENT' AND step = 'LABELLED' THEN 'PARCEL'
  WHEN status IN ('IN_FULFILMENT', 'PARTIALLY_SHIPPED', 'SHIPPED') THEN 'DELIVERY'
  WHEN status = 'DELIVERED' THEN 'RETURN_WINDOW'
  WHEN status = 'RETURNING' THEN 'RETURN'
  WHEN status = 'CANCEL_REQUESTED' THEN 'CANCELLATION'
  WHEN status = 'ON_HOLD' THEN 'RELEASE'
END`;

/**
 * What the orchestrator keeps of each order. An order that was accepted before money was held for orders has no hold and asked
 * for no goods: it goes on as it is, on account, and its history says so. What nobody asked for within an hour is not asked for
 * again because of this migration: only the end of a delivered order's return window is set.
 */
export class OrchestrateOrders implements MigrationInterface {
  name = "OrchestrateOrders1795776000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE orders ADD COLUMN cancel_reason text");
    const columns = Object.entries(COLUMNS).map(([name, type]) => `ADD COLUMN ${name} ${type}`);
    await runner.query(`ALTER TABLE order_saga ${columns.join(", ")}`);
    await this.createSteps(runner);
    await this.createTerms(runner);
    await this.createFees(runner);
    await runner.query(`
      UPDATE order_saga SET asked = 1, waiting_since = order_saga.updated_at, waiting_for = ${WAITS},
        deadline = CASE WHEN status = 'DELIVERED' THEN order_saga.updated_at + term.hours * interval '1 hour' END
      FROM orders, order_saga_term AS term
      WHERE orders.id = order_id AND term.waiting_for = 'RETURN_WINDOW' AND status NOT IN (${OVER})`);
    await runner.query(`
      INSERT INTO order_saga_step (id, tenant_id, saga_id, order_id, step, waiting_for, deed, done_by, done_at)
      SELECT id, tenant_id, id, order_id, step, waiting_for,
        CASE WHEN step IN ('SUBMITTED', 'QUOTED') THEN 'What was done before is not known.'
          ELSE 'It was accepted on account: no money is held for it, and no goods were asked for. It goes on.' END,
        'system', now()
      FROM order_saga WHERE waiting_for <> 'RETURN_WINDOW'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE order_fee, order_saga_term, order_saga_step");
    await runner.query("DROP FUNCTION order_saga_step_stays");
    const columns = Object.keys(COLUMNS).map((name) => `DROP COLUMN ${name}`);
    await runner.query(`ALTER TABLE order_saga ${columns.join(", ")}`);
    await runner.query("ALTER TABLE orders DROP COLUMN cancel_reason");
  }

  private async createSteps(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_saga_step (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        saga_id uuid NOT NULL,
        order_id uuid NOT NULL,
        step text NOT NULL,
        waiting_for text,
        deed text NOT NULL,
        reason text,
        event_type text,
        done_by text NOT NULL,
        done_at timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX order_saga_step_of_order ON order_saga_step (order_id, id)");
    await runner.query(`
      CREATE FUNCTION order_saga_step_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what was done stays as it is';
      END $$`);
    await runner.query(`
      CREATE TRIGGER order_saga_step_stays BEFORE UPDATE OR DELETE ON order_saga_step
      FOR EACH ROW EXECUTE FUNCTION order_saga_step_stays()`);
    await isolateTenants(runner, "order_saga_step");
  }

  private async createTerms(runner: QueryRunner): Promise<void> {
    await runner.query(
      "CREATE TABLE order_saga_term (waiting_for text PRIMARY KEY, hours int NOT NULL CHECK (hours > 0))",
    );
    for (const term of Object.entries(HOURS)) await runner.query("INSERT INTO order_saga_term VALUES ($1, $2)", term);
    await grantToApplication(runner, "order_saga_term");
  }

  private async createFees(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_fee (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        reason text NOT NULL,
        currency text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        valid_from timestamptz NOT NULL,
        valid_to timestamptz,
        CHECK (valid_to > valid_from),
        UNIQUE (reason, currency, valid_from)
      )`);
    for (const [reason, amounts] of Object.entries(FEES)) {
      for (const [currency, minor] of Object.entries(amounts)) {
        await runner.query(
          "INSERT INTO order_fee (reason, currency, amount_minor, valid_from) VALUES ($1, $2, $3, '2026-01-01')",
          [reason, currency, minor],
        );
      }
    }
    await grantToApplication(runner, "order_fee");
  }
}
