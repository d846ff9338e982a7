import { grantToApplication } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const SHARED = [
  "service",
  "zone",
  "rate_card",
  "rate_card_version",
  "rate_lane",
  "surcharge",
  "fx_rate",
  "regulatory_rule",
];

export class CreateRates implements MigrationInterface {
  name = "CreateRates1764000000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE EXTENSION IF NOT EXISTS btree_gist");
    await runner.query(`
      CREATE TABLE service (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        transit_days_min int NOT NULL,
        transit_days_max int NOT NULL CHECK (transit_days_max >= transit_days_min),
        weight_limit_g int NOT NULL CHECK (weight_limit_g > 0),
        dg_policy text NOT NULL,
        weight_rule jsonb NOT NULL
      )`);
    await runner.query(
      "CREATE TABLE zone (id uuid PRIMARY KEY, code text NOT NULL UNIQUE, name text NOT NULL, areas jsonb NOT NULL)",
    );
    await runner.query(`
      CREATE TABLE rate_card (
        id uuid PRIMARY KEY,
        tenant_id uuid UNIQUE,
        customer_id uuid UNIQUE,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        currency text NOT NULL,
        CHECK ((tenant_id IS NULL) = (customer_id IS NULL))
      )`);
    await runner.query(`
      CREATE TABLE rate_card_version (
        id uuid PRIMARY KEY,
        rate_card_id uuid NOT NULL REFERENCES rate_card,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz CHECK (valid_to >= valid_from),
        status text NOT NULL,
        version int NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE rate_lane (
        id uuid PRIMARY KEY,
        rate_card_version_id uuid NOT NULL REFERENCES rate_card_version,
        rate_card_id uuid NOT NULL REFERENCES rate_card,
        service_id uuid NOT NULL REFERENCES service,
        zone_id uuid NOT NULL REFERENCES zone,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz,
        published boolean NOT NULL DEFAULT false,
        terms jsonb NOT NULL,
        brackets jsonb NOT NULL,
        UNIQUE (rate_card_version_id, service_id, zone_id),
        CONSTRAINT rate_lane_windows_never_overlap EXCLUDE USING gist (
          rate_card_id WITH =, zone_id WITH =, service_id WITH =, tstzrange(valid_from, valid_to) WITH &&
        ) WHERE (published)
      )`);
    await runner.query(`
      CREATE TABLE surcharge (
        id uuid PRIMARY KEY,
        rate_card_version_id uuid NOT NULL REFERENCES rate_card_version,
        kind text NOT NULL,
        service_code text,
        zone_code text,
        areas jsonb,
        longest_side_over_mm int,
        applies_from timestamptz,
        applies_until timestamptz,
        sell_minor bigint,
        cost_minor bigint,
        percent text,
        cost_percent text,
        percent_of text,
        CHECK ((sell_minor IS NULL) = (cost_minor IS NULL)),
        CHECK ((percent IS NULL) = (percent_of IS NULL) AND (percent IS NULL) = (cost_percent IS NULL)),
        CHECK ((sell_minor IS NULL) <> (percent IS NULL))
      )`);
    await runner.query("CREATE INDEX surcharge_version ON surcharge (rate_card_version_id)");
    await runner.query(`
      CREATE TABLE fx_rate (
        id uuid PRIMARY KEY,
        base text NOT NULL,
        quote text NOT NULL,
        rate text NOT NULL CHECK (rate::numeric > 0),
        effective_from timestamptz NOT NULL,
        source text NOT NULL,
        UNIQUE (base, quote, effective_from)
      )`);
    await runner.query(`
      CREATE TABLE regulatory_rule (
        id uuid PRIMARY KEY,
        code text NOT NULL,
        kind text NOT NULL,
        countries text[] NOT NULL,
        currency text NOT NULL,
        amount_minor bigint,
        percent text,
        threshold_minor bigint,
        origins text[],
        valid_from timestamptz NOT NULL,
        valid_to timestamptz CHECK (valid_to > valid_from),
        verified boolean NOT NULL,
        source text NOT NULL,
        UNIQUE (code, valid_from)
      )`);
    await freeze(runner);
    for (const table of SHARED) await grantToApplication(runner, table);
    await hideOthersRateCards(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...SHARED].reverse()) await runner.query(`DROP TABLE ${table}`);
    await runner.query("DROP FUNCTION keep_published_version, keep_published_terms, keep_but_end, keep_forever");
  }
}

/** What a quote pins can never change under it, whichever program writes. */
async function freeze(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION keep_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.status = 'DRAFT' THEN RETURN COALESCE(NEW, OLD); END IF;
      IF TG_OP = 'DELETE'
        OR NEW.status NOT IN (OLD.status, 'SUPERSEDED', 'RETIRED')
        OR (NEW.id, NEW.rate_card_id, NEW.valid_from, NEW.created_by, NEW.created_at)
          IS DISTINCT FROM (OLD.id, OLD.rate_card_id, OLD.valid_from, OLD.created_by, OLD.created_at)
        OR COALESCE(NEW.valid_to, 'infinity') > COALESCE(OLD.valid_to, 'infinity')
      THEN RAISE EXCEPTION 'a published rate card version is immutable'; END IF;
      RETURN NEW;
    END $$`);
  await runner.query(`
    CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON rate_card_version
    FOR EACH ROW EXECUTE FUNCTION keep_published_version()`);
  await runner.query(`
    CREATE FUNCTION keep_published_terms() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      open boolean;
    BEGIN
      SELECT bool_and(status = 'DRAFT') INTO open FROM rate_card_version
        WHERE id IN (OLD.rate_card_version_id, NEW.rate_card_version_id);
      IF open THEN RETURN COALESCE(NEW, OLD); END IF;
      IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'rate_lane'
        AND to_jsonb(NEW) - 'valid_to' = to_jsonb(OLD) - 'valid_to'
        AND COALESCE((to_jsonb(NEW) ->> 'valid_to')::timestamptz, 'infinity')
          <= COALESCE((to_jsonb(OLD) ->> 'valid_to')::timestamptz, 'infinity')
      THEN RETURN NEW; END IF;
      RAISE EXCEPTION 'a published rate card version is immutable';
    END $$`);
  for (const table of ["rate_lane", "surcharge"]) {
    await runner.query(`
      CREATE TRIGGER keep BEFORE INSERT OR UPDATE OR DELETE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION keep_published_terms()`);
  }
  await runner.query(`
    CREATE FUNCTION keep_but_end() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'valid_to' = to_jsonb(OLD) - 'valid_to' THEN RETURN NEW; END IF;
      RAISE EXCEPTION 'a regulatory rule is immutable but for its end';
    END $$`);
  await runner.query(`
    CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON regulatory_rule FOR EACH ROW EXECUTE FUNCTION keep_but_end()`);
  await runner.query(`
    CREATE FUNCTION keep_forever() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'an exchange rate is immutable';
    END $$`);
  await runner.query(`
    CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON fx_rate FOR EACH ROW EXECUTE FUNCTION keep_forever()`);
}

/** A card without a tenant is everyone's, so the tenant policy of other tables does not fit. */
async function hideOthersRateCards(runner: QueryRunner): Promise<void> {
  await runner.query("ALTER TABLE rate_card ENABLE ROW LEVEL SECURITY");
  await runner.query("ALTER TABLE rate_card FORCE ROW LEVEL SECURITY");
  await runner.query("CREATE POLICY tenant ON rate_card USING (tenant_id IS NULL OR tenant_visible(tenant_id))");
}
