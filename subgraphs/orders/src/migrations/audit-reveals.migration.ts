import { createAudit, dropAudit } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Whoever was shown a consignee stands in the domain's audit too, whose chain tells when an entry was changed. The table appends to
 * it by itself, so that a reveal by the version before, which runs beside this one for a while, is in the chain as well.
 */
export class AuditReveals implements MigrationInterface {
  name = "AuditReveals1795780000010";

  async up(runner: QueryRunner): Promise<void> {
    await createAudit(runner);
    await runner.query("LOCK TABLE consignee_reveal IN SHARE ROW EXCLUSIVE MODE");
    const entry = (row: string) =>
      `audit_append(${row}.id, ${row}.tenant_id, ${row}.revealed_at, ${row}.revealed_by, 'revealConsignee', 'Order', ${row}.order_id, ${row}.reason)`;
    await runner.query(`
      DO $$ DECLARE reveal consignee_reveal;
      BEGIN
        FOR reveal IN SELECT * FROM consignee_reveal ORDER BY id LOOP
          PERFORM ${entry("reveal")};
        END LOOP;
      END $$`);
    await runner.query(`
      CREATE FUNCTION consignee_reveal_is_audited() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM ${entry("NEW")};
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER consignee_reveal_is_audited AFTER INSERT ON consignee_reveal
      FOR EACH ROW EXECUTE FUNCTION consignee_reveal_is_audited()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TRIGGER consignee_reveal_is_audited ON consignee_reveal");
    await runner.query("DROP FUNCTION consignee_reveal_is_audited");
    await dropAudit(runner);
  }
}
