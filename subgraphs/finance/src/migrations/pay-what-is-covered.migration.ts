import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Until now what claims, corrections and changed money brought into a wallet left its invoices open, which asked for more than was
 * owed. What is too much is paid, the oldest first, and counts from now: since when it was covered was not kept.
 */
export class PayWhatIsCovered implements MigrationInterface {
  name = "PayWhatIsCovered1796700000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      WITH open AS (
        SELECT id, tenant_id, wallet_id, total_minor - paid_minor - credited_minor AS minor FROM invoice
        WHERE status IN ('ISSUED', 'PART_PAID')
      ), ranked AS (
        SELECT open.id, open.tenant_id, minor, sum(minor) OVER (PARTITION BY wallet_id ORDER BY open.id) - minor AS before,
          sum(minor) OVER (PARTITION BY wallet_id) - greatest(-posted_minor, 0) AS covered
        FROM open JOIN wallet ON wallet.id = wallet_id
      ), paid AS (
        SELECT id, tenant_id, least(minor, covered - before) AS minor FROM ranked WHERE covered > before
      ), kept AS (
        INSERT INTO invoice_settlement (id, tenant_id, invoice_id, kind, amount_minor, settled_at)
        SELECT gen_random_uuid(), tenant_id, id, 'PAID', minor, now() FROM paid
      )
      UPDATE invoice SET paid_minor = paid_minor + minor, version = version + 1,
        status = CASE WHEN paid_minor + minor + credited_minor = total_minor THEN 'PAID' ELSE 'PART_PAID' END
      FROM paid WHERE paid.id = invoice.id`);
  }

  /** What is paid stays paid. */
  async down(): Promise<void> {}
}
