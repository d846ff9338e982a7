import type { MigrationInterface, QueryRunner } from "typeorm";
import { statingTerms } from "../customer/state-terms";
import { statingMembers } from "../membership/state-members";

/** What a person says of themselves, and what other domains are told of members and terms: also of those that were there before. */
export class StateAccounts implements MigrationInterface {
  name = "StateAccounts1795780000002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE user_account
        ADD locale text CHECK (length(locale) <= 35),
        ADD phone_sealed bytea,
        ADD last_role text,
        ADD erased_at timestamptz`);
    // A new installation has nobody yet.
    const [{ waiting }] = await runner.query("SELECT EXISTS (SELECT FROM membership) AS waiting");
    if (!waiting) return;
    await statingMembers.add(runner.manager, {});
    await statingTerms.add(runner.manager, {});
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE user_account DROP locale, DROP phone_sealed, DROP last_role, DROP erased_at");
  }
}
