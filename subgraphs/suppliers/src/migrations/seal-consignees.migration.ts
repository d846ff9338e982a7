import { createSubjectKeys } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Whom orders go to is encrypted. The job of this name encrypts what stands already; the plain columns go in a later release. */
export class SealConsignees implements MigrationInterface {
  name = "SealConsignees1795820000001";

  async up(runner: QueryRunner): Promise<void> {
    await createSubjectKeys(runner);
    await runner.query("ALTER TABLE order_allocation ADD ship_to_sealed bytea");
    await runner.query(`
      ALTER TABLE purchase_order
        ADD consignee_sealed bytea,
        ADD CHECK (warehouse IS NULL OR consignee_sealed IS NULL)`);
  }

  /** What is encrypted by then is lost. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE purchase_order DROP consignee_sealed");
    await runner.query("ALTER TABLE order_allocation DROP ship_to_sealed");
    await runner.query("DROP TABLE subject_key");
  }
}
