import { createSubjectKeys } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { resealMembers } from "../member/reseal.service";

/** People's data is sealed as in every other domain. A job seals anew what stands; the former keys go in a later release. */
export class SealAsTheKit implements MigrationInterface {
  name = "SealAsTheKit1795820000002";

  async up(runner: QueryRunner): Promise<void> {
    await createSubjectKeys(runner);
    await runner.query(`
      ALTER TABLE member
        DROP CONSTRAINT member_check,
        ADD key_id uuid,
        ADD CONSTRAINT member_sealed CHECK (
          is_active = (wrapped_key IS NOT NULL OR key_id IS NOT NULL) AND is_active = (sealed IS NOT NULL)
        )`);
    await runner.query("CREATE INDEX member_to_reseal ON member (id) WHERE wrapped_key IS NOT NULL");
    const [{ waiting }] = await runner.query("SELECT EXISTS (SELECT FROM member WHERE is_active) AS waiting");
    if (waiting) await resealMembers.add(runner.manager, {});
  }

  /** What was sealed by then cannot be read any more. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("UPDATE member SET is_active = false, sealed = NULL WHERE key_id IS NOT NULL");
    await runner.query(`
      ALTER TABLE member
        DROP CONSTRAINT member_sealed,
        DROP key_id,
        ADD CONSTRAINT member_check CHECK (is_active = (wrapped_key IS NOT NULL) AND is_active = (sealed IS NOT NULL))`);
    await runner.query("DROP INDEX member_to_reseal");
    await runner.query("DROP TABLE subject_key");
  }
}
