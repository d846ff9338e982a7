import { grantToApplication, isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = {
  denied_party_by_name: "denied_party (plain_name, id)",
  denied_party_by_country: "denied_party (country, id)",
  denied_party_by_retirement: "denied_party (retired_at, id)",
  denied_party_listed: "denied_party USING gin (keys) WHERE retired_at IS NULL",
  party_match_by_state: "party_match (state, id)",
  party_match_of_party: "party_match (denied_party_id, id)",
  party_match_by_tenant: "party_match (tenant_id, id)",
  party_match_decision_of_match: "party_match_decision (match_id)",
};

/** Whom nothing is sent to, who is like them, and what people decided of it. */
export class ScreenParties implements MigrationInterface {
  name = "ScreenParties1795771200004";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE shipment ADD COLUMN screening_held boolean NOT NULL DEFAULT false");
    await runner.query(`
      CREATE TABLE denied_party (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        plain_name text COLLATE "C" NOT NULL,
        aliases text[] NOT NULL,
        address text,
        country text,
        source text NOT NULL,
        keys text[] NOT NULL,
        retired_at timestamptz,
        retired_because text,
        version integer NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE party_match (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        shipment_id uuid NOT NULL REFERENCES shipment,
        denied_party_id uuid NOT NULL REFERENCES denied_party,
        kind text NOT NULL,
        matched text NOT NULL,
        score integer NOT NULL CHECK (score BETWEEN threshold AND 100),
        threshold integer NOT NULL,
        state text NOT NULL CHECK (state IN ('OPEN', 'CLEARED', 'CONFIRMED')),
        found_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (shipment_id, denied_party_id)
      )`);
    await runner.query(`
      CREATE TABLE party_match_decision (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        match_id uuid NOT NULL REFERENCES party_match,
        verdict text NOT NULL CHECK (verdict IN ('CLEARED', 'CONFIRMED')),
        reason text NOT NULL,
        decided_by text NOT NULL,
        decided_at timestamptz NOT NULL
      )`);
    for (const [name, over] of Object.entries(INDEXES)) await runner.query(`CREATE INDEX ${name} ON ${over}`);
    await runner.query(`
      CREATE FUNCTION screening_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what was decided of a denied party stays on record';
      END $$`);
    await runner.query(`
      CREATE TRIGGER party_match_decision_stays BEFORE UPDATE OR DELETE ON party_match_decision
      FOR EACH ROW EXECUTE FUNCTION screening_stays()`);
    for (const table of ["denied_party", "party_match"]) {
      await runner.query(`
        CREATE TRIGGER ${table}_stays BEFORE DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION screening_stays()`);
    }
    await grantToApplication(runner, "denied_party");
    await isolateTenants(runner, "party_match");
    await isolateTenants(runner, "party_match_decision");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["party_match_decision", "party_match", "denied_party"]) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query("DROP FUNCTION screening_stays");
    await runner.query("ALTER TABLE shipment DROP COLUMN screening_held");
  }
}
