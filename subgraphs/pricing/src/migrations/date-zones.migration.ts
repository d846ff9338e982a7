import { grantToApplication } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Where a zone is, from an instant on: a quote of another day finds the zone of that day. What there is holds from ever on. */
export class DateZones implements MigrationInterface {
  name = "DateZones1795900000040";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE zone_reach (
        id uuid PRIMARY KEY,
        zone_id uuid NOT NULL REFERENCES zone,
        areas jsonb NOT NULL,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz CHECK (valid_to > valid_from),
        opening boolean NOT NULL DEFAULT false,
        proposal_id uuid,
        proposal_status text NOT NULL DEFAULT 'APPROVED' CHECK (proposal_status = 'APPROVED'),
        FOREIGN KEY (proposal_id, proposal_status) REFERENCES pricing_proposal (id, status),
        CONSTRAINT reach_of_two_persons CHECK (opening OR proposal_id IS NOT NULL),
        CONSTRAINT zone_windows_never_overlap EXCLUDE USING gist (
          zone_id WITH =, tstzrange(valid_from, valid_to) WITH &&
        )
      )`);
    await runner.query("CREATE INDEX zone_reach_of_zone ON zone_reach (zone_id, valid_from)");
    await grantToApplication(runner, "zone_reach");
    await runner.query(`
      INSERT INTO zone_reach (id, zone_id, areas, valid_from, opening)
      SELECT gen_random_uuid(), id, areas, '1970-01-01T00:00:00Z', true FROM zone`);
    await runner.query(`
      CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON zone_reach FOR EACH ROW EXECUTE FUNCTION keep_but_end()`);
    await allowKinds(runner, [...KINDS, "ZONE_REACH"]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE zone_reach");
  }
}

const KINDS = ["RATE_CARD_VERSION", "EXCHANGE_RATES", "REGULATORY_RULE", "REGULATORY_RULE_END"];

/** Proposals of the new kind stay when it is taken back, so its name does, too. */
async function allowKinds(runner: QueryRunner, kinds: readonly string[]): Promise<void> {
  await runner.query("ALTER TABLE pricing_proposal DROP CONSTRAINT pricing_proposal_kind_check");
  await runner.query(
    `ALTER TABLE pricing_proposal ADD CONSTRAINT pricing_proposal_kind_check CHECK (kind IN (${kinds.map((kind) => `'${kind}'`).join(", ")}))`,
  );
}
