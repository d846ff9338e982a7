import { createAudit, createSubjectKeys, dropAudit } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** The keys that fields are encrypted with, and who did what that is kept for good. */
export class KeepKeysAndAudit implements MigrationInterface {
  name = "KeepKeysAndAudit1795780000001";

  async up(runner: QueryRunner): Promise<void> {
    await createSubjectKeys(runner);
    await createAudit(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropAudit(runner);
    await runner.query("DROP TABLE subject_key");
  }
}
