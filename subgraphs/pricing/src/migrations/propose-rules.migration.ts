import type { MigrationInterface, QueryRunner } from "typeorm";

/** Of one rule there is one at a time, and one that did not come with the software was agreed on by two persons. */
export class ProposeRules implements MigrationInterface {
  name = "ProposeRules1795900000020";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE regulatory_rule
        ADD COLUMN opening boolean NOT NULL DEFAULT true,
        ADD COLUMN proposal_id uuid,
        ADD COLUMN proposal_status text NOT NULL DEFAULT 'APPROVED' CHECK (proposal_status = 'APPROVED'),
        ADD FOREIGN KEY (proposal_id, proposal_status) REFERENCES pricing_proposal (id, status),
        ADD CONSTRAINT rule_of_two_persons CHECK (opening OR proposal_id IS NOT NULL),
        ADD CONSTRAINT rule_windows_never_overlap EXCLUDE USING gist (
          code WITH =, tstzrange(valid_from, valid_to) WITH &&
        )`);
    await runner.query("ALTER TABLE regulatory_rule ALTER COLUMN opening SET DEFAULT false");
    await runner.query("CREATE INDEX regulatory_rule_by_kind ON regulatory_rule (kind, id)");
    await runner.query("CREATE INDEX regulatory_rule_by_code ON regulatory_rule (code, id)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX regulatory_rule_by_kind, regulatory_rule_by_code");
    await runner.query(`
      ALTER TABLE regulatory_rule DROP CONSTRAINT rule_windows_never_overlap, DROP CONSTRAINT rule_of_two_persons,
        DROP COLUMN proposal_id, DROP COLUMN proposal_status, DROP COLUMN opening`);
  }
}
