import { grantToApplication } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Nobody puts prices or rules in force alone: what is in force refers to a proposal, and that this one was approved, by
 * somebody else than who made it, the references and constraints hold. What came with the software is marked as such.
 */
export class ProposePrices implements MigrationInterface {
  name = "ProposePrices1795900000012";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pricing_proposal (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('RATE_CARD_VERSION', 'EXCHANGE_RATES', 'REGULATORY_RULE', 'REGULATORY_RULE_END')),
        subject_id uuid,
        content jsonb NOT NULL,
        reason text NOT NULL,
        status text NOT NULL CHECK (status IN ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
        decided_by text,
        decision_reason text,
        decided_at timestamptz,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        UNIQUE (id, status),
        CONSTRAINT proposal_of_two_persons CHECK (decided_by <> created_by),
        CONSTRAINT proposal_is_decided CHECK ((status IN ('APPROVED', 'REJECTED')) = (decided_by IS NOT NULL))
      )`);
    await runner.query(
      "CREATE UNIQUE INDEX pricing_proposal_open ON pricing_proposal (subject_id) WHERE status = 'PROPOSED'",
    );
    await runner.query("CREATE INDEX pricing_proposal_by_status ON pricing_proposal (status, id)");
    await runner.query("CREATE INDEX pricing_proposal_by_kind ON pricing_proposal (kind, id)");
    await grantToApplication(runner, "pricing_proposal");
    await runner.query(`
      CREATE FUNCTION keep_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR OLD.status <> 'PROPOSED'
          OR (NEW.id, NEW.kind, NEW.subject_id, NEW.content, NEW.reason, NEW.created_by, NEW.created_at)
            IS DISTINCT FROM (OLD.id, OLD.kind, OLD.subject_id, OLD.content, OLD.reason, OLD.created_by, OLD.created_at)
        THEN RAISE EXCEPTION 'a proposal is decided once, and is what was proposed'; END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON pricing_proposal FOR EACH ROW EXECUTE FUNCTION keep_proposal()`);
    await runner.query(`
      ALTER TABLE rate_card_version
        ADD COLUMN opening boolean NOT NULL DEFAULT true,
        ADD COLUMN proposal_id uuid UNIQUE,
        ADD COLUMN proposal_status text NOT NULL DEFAULT 'APPROVED' CHECK (proposal_status = 'APPROVED'),
        ADD FOREIGN KEY (proposal_id, proposal_status) REFERENCES pricing_proposal (id, status)`);
    await runner.query("ALTER TABLE rate_card_version ALTER COLUMN opening SET DEFAULT false");
    await runner.query("UPDATE rate_card_version SET opening = false WHERE status = 'DRAFT'");
    await runner.query(`
      ALTER TABLE rate_card_version ADD CONSTRAINT version_of_two_persons
        CHECK (status = 'DRAFT' OR opening OR resumes IS NOT NULL OR proposal_id IS NOT NULL)`);
    await runner.query(`
      ALTER TABLE fx_rate ADD COLUMN proposal_id uuid,
        ADD COLUMN proposal_status text NOT NULL DEFAULT 'APPROVED' CHECK (proposal_status = 'APPROVED'),
        ADD FOREIGN KEY (proposal_id, proposal_status) REFERENCES pricing_proposal (id, status)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE fx_rate DROP COLUMN proposal_id, DROP COLUMN proposal_status");
    await runner.query(`
      ALTER TABLE rate_card_version DROP CONSTRAINT version_of_two_persons, DROP COLUMN opening,
        DROP COLUMN proposal_id, DROP COLUMN proposal_status`);
    await runner.query("DROP TABLE pricing_proposal");
    await runner.query("DROP FUNCTION keep_proposal");
  }
}
