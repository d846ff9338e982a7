import type { MigrationInterface, QueryRunner } from "typeorm";

/** Each of an order's returns is given back for itself. */
export class RefundReturns implements MigrationInterface {
  name = "RefundReturns1796952000001";
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE order_refund ADD COLUMN IF NOT EXISTS id uuid NOT NULL DEFAULT gen_random_uuid(),
        ADD COLUMN IF NOT EXISTS return_id uuid REFERENCES return_request`);
    await runner.query("DROP INDEX CONCURRENTLY IF EXISTS order_refund_once");
    await runner.query(`
      CREATE UNIQUE INDEX CONCURRENTLY order_refund_once ON order_refund (order_id, reason, return_id) NULLS NOT DISTINCT`);
    await runner.query("ALTER TABLE order_refund DROP CONSTRAINT IF EXISTS order_refund_pkey");
    await runner.query("DROP INDEX CONCURRENTLY IF EXISTS order_refund_id");
    await runner.query("CREATE UNIQUE INDEX CONCURRENTLY order_refund_id ON order_refund (id)");
    await runner.query(
      "ALTER TABLE order_refund ADD CONSTRAINT order_refund_pkey PRIMARY KEY USING INDEX order_refund_id",
    );
  }

  /** Not where two returns of one order were given back: before, there was one refund. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE order_refund DROP CONSTRAINT IF EXISTS order_refund_pkey");
    await runner.query("ALTER TABLE order_refund ADD PRIMARY KEY (order_id, reason)");
    await runner.query("DROP INDEX CONCURRENTLY IF EXISTS order_refund_once");
    await runner.query("ALTER TABLE order_refund DROP COLUMN IF EXISTS id, DROP COLUMN IF EXISTS return_id");
  }
}
