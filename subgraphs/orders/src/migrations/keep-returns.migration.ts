import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = {
  return_request_of_order: "return_request (order_id, id)",
  return_request_by_tenant: "return_request (tenant_id, id)",
  return_request_by_status: "return_request (tenant_id, status, id)",
  return_request_of_all_by_status: "return_request (status, id)",
  return_line_of_return: "return_line (return_id, id)",
};

/** Goods that customers send back, how long they may, and what is given back of orders that were paid. */
export class KeepReturns implements MigrationInterface {
  name = "KeepReturns1795782600002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE return_request (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        order_id uuid NOT NULL REFERENCES orders,
        status text NOT NULL,
        reason text NOT NULL,
        answer text,
        tracking_number text,
        refund text,
        refund_minor bigint CHECK (refund_minor > 0),
        refund_currency text,
        decided_at timestamptz,
        sent_at timestamptz,
        received_at timestamptz,
        closed_at timestamptz,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK ((refund_minor IS NULL) = (refund_currency IS NULL)),
        CHECK ((refund IS NOT NULL) = (status = 'CLOSED'))
      )`);
    await runner.query(`
      CREATE TABLE return_line (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        return_id uuid NOT NULL REFERENCES return_request,
        order_id uuid NOT NULL,
        order_line_id uuid NOT NULL,
        sku text NOT NULL,
        quantity int NOT NULL CHECK (quantity > 0),
        restocked int CHECK (restocked >= 0),
        written_off int CHECK (written_off >= 0),
        CHECK (restocked + written_off <= quantity),
        UNIQUE (return_id, order_line_id)
      )`);
    await runner.query(`
      CREATE TABLE order_refund (
        order_id uuid NOT NULL REFERENCES orders,
        reason text NOT NULL,
        tenant_id uuid NOT NULL,
        currency text NOT NULL,
        amount_minor bigint CHECK (amount_minor > 0),
        fee_minor bigint CHECK (fee_minor >= 0),
        due_at timestamptz NOT NULL,
        PRIMARY KEY (order_id, reason),
        CHECK (fee_minor <= amount_minor)
      )`);
    for (const [name, columns] of Object.entries(INDEXES)) await runner.query(`CREATE INDEX ${name} ON ${columns}`);
    for (const table of ["return_request", "return_line", "order_refund"]) await isolateTenants(runner, table);
    await runner.query("INSERT INTO order_saga_term VALUES ('RETURN_REQUEST', 720)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM order_saga_term WHERE waiting_for = 'RETURN_REQUEST'");
    await runner.query("DROP TABLE order_refund, return_line, return_request");
  }
}
