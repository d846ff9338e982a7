import type { MigrationInterface, QueryRunner } from "typeorm";

/** What a destination wants to be told changes as its rules do: by two persons, from a day on. What came with the software is marked so. */
export class ProposeRequirements implements MigrationInterface {
  name = "ProposeRequirements1795900000050";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_requirement
        ADD COLUMN opening boolean NOT NULL DEFAULT true,
        ADD COLUMN proposal_id uuid,
        ADD COLUMN proposal_status text NOT NULL DEFAULT 'APPROVED' CHECK (proposal_status = 'APPROVED'),
        ADD FOREIGN KEY (proposal_id, proposal_status) REFERENCES pricing_proposal (id, status),
        ADD CONSTRAINT requirement_of_two_persons CHECK (opening OR proposal_id IS NOT NULL)`);
    await runner.query("ALTER TABLE import_requirement ALTER COLUMN opening SET DEFAULT false");
    await runner.query("ALTER TABLE pricing_proposal DROP CONSTRAINT pricing_proposal_kind_check");
    await runner.query(`
      ALTER TABLE pricing_proposal ADD CONSTRAINT pricing_proposal_kind_check CHECK (kind IN ('RATE_CARD_VERSION',
        'EXCHANGE_RATES', 'REGULATORY_RULE', 'REGULATORY_RULE_END', 'ZONE_REACH', 'IMPORT_REQUIREMENT', 'IMPORT_REQUIREMENT_END'))`);
  }

  /** Proposals of the new kinds stay when it is taken back, so their names do, too. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_requirement DROP CONSTRAINT requirement_of_two_persons,
        DROP COLUMN proposal_id, DROP COLUMN proposal_status, DROP COLUMN opening`);
  }
}
