import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Whoever writes them: what several shipments' declarations state together is what its lines add up to, and what they state. */
const SUMS_HOLD = `
  CREATE FUNCTION grouped_sums_hold() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    about grouped_declaration;
    of_lines record;
    of_parts record;
  BEGIN
    IF TG_TABLE_NAME = 'grouped_declaration' THEN
      SELECT * INTO about FROM grouped_declaration WHERE id = NEW.id;
    ELSE
      SELECT * INTO about FROM grouped_declaration WHERE id = NEW.grouped_id;
    END IF;
    SELECT coalesce(sum(value_minor), 0) AS value_minor, coalesce(sum(gross_weight_g), 0) AS gross_weight_g,
      coalesce(sum(quantity), 0) AS quantity
    INTO of_lines FROM grouped_declaration_line WHERE grouped_id = about.id AND version = about.version;
    IF (of_lines.value_minor, of_lines.gross_weight_g, of_lines.quantity)
      IS DISTINCT FROM (about.value_minor::numeric, about.gross_weight_g::numeric, about.quantity::numeric) THEN
      RAISE EXCEPTION 'the lines of a grouped declaration add up to what it states';
    END IF;
    IF about.state IN ('DRAFT', 'SUBMITTED') THEN
      SELECT count(*) AS parts, coalesce(sum(said.value_minor), 0) AS value_minor,
        coalesce(sum(said.gross_weight_g), 0) AS gross_weight_g
      INTO of_parts FROM grouped_declaration_part AS part
      JOIN customs_declaration AS declaration ON declaration.id = part.declaration_id
      JOIN customs_declaration_version AS said
        ON said.declaration_id = declaration.id AND said.version = declaration.version
      WHERE part.grouped_id = about.id AND part.removed_at IS NULL;
      IF (of_parts.parts, of_parts.value_minor, of_parts.gross_weight_g)
        IS DISTINCT FROM (about.part_count::bigint, about.value_minor::numeric, about.gross_weight_g::numeric) THEN
        RAISE EXCEPTION 'a grouped declaration states what its parts state together';
      END IF;
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER grouped_sums_hold AFTER INSERT OR UPDATE ON grouped_declaration
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION grouped_sums_hold();
  CREATE CONSTRAINT TRIGGER grouped_line_sums_hold AFTER INSERT ON grouped_declaration_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION grouped_sums_hold();`;

/** One declaration for several shipments': of a month's lists of 9610, or of what flies under one air waybill. */
export class GroupDeclarations implements MigrationInterface {
  name = "GroupDeclarations1795900000005";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE grouped_declaration (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('MONTHLY', 'CONSIGNMENT')),
        direction text NOT NULL,
        country text NOT NULL,
        regime text NOT NULL,
        office text,
        month text CHECK (month ~ '^[0-9]{4}-[0-9]{2}$'),
        consignment_id uuid REFERENCES master_consignment,
        currency text NOT NULL,
        lrn text NOT NULL UNIQUE,
        mrn text,
        state text NOT NULL,
        state_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        due_at timestamptz,
        part_count integer NOT NULL,
        quantity bigint NOT NULL,
        value_minor bigint NOT NULL,
        gross_weight_g bigint NOT NULL,
        row_version integer NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        CHECK ((kind = 'MONTHLY') = (month IS NOT NULL AND due_at IS NOT NULL)),
        CHECK ((kind = 'CONSIGNMENT') = (consignment_id IS NOT NULL)),
        CHECK (mrn IS NOT NULL OR state NOT IN ('ACCEPTED', 'HELD_DOCS', 'HELD_EXAM', 'RELEASED', 'SEIZED'))
      )`);
    await runner.query("CREATE INDEX grouped_by_kind ON grouped_declaration (kind, id)");
    await runner.query("CREATE INDEX grouped_by_state ON grouped_declaration (state, id)");
    await runner.query("CREATE INDEX grouped_by_month ON grouped_declaration (month, id)");
    await runner.query("CREATE INDEX grouped_by_tenant ON grouped_declaration (tenant_id, id)");
    await runner.query("CREATE INDEX grouped_of_consignment ON grouped_declaration (consignment_id)");
    await runner.query(
      "CREATE INDEX grouped_due ON grouped_declaration (due_at, id) WHERE due_at IS NOT NULL AND state IN ('DRAFT', 'REJECTED')",
    );
    await runner.query(`
      CREATE TABLE grouped_declaration_part (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        grouped_id uuid NOT NULL REFERENCES grouped_declaration,
        declaration_id uuid NOT NULL REFERENCES customs_declaration,
        kind text NOT NULL,
        removed_at timestamptz
      )`);
    await runner.query(
      "CREATE UNIQUE INDEX grouped_part_once ON grouped_declaration_part (declaration_id, kind) WHERE removed_at IS NULL",
    );
    await runner.query("CREATE INDEX grouped_part_of ON grouped_declaration_part (grouped_id, id)");
    await runner.query(`
      CREATE TABLE grouped_declaration_line (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        grouped_id uuid NOT NULL REFERENCES grouped_declaration,
        version integer NOT NULL,
        position integer NOT NULL,
        description text NOT NULL,
        hs_code text NOT NULL,
        hs_version text NOT NULL,
        origin_country text NOT NULL,
        quantity bigint NOT NULL,
        value_minor bigint NOT NULL,
        gross_weight_g bigint NOT NULL,
        UNIQUE (grouped_id, version, position)
      )`);
    // What is to be merged of a month.
    await runner.query(`
      CREATE INDEX customs_lists_released ON customs_declaration (state_at)
      WHERE direction = 'EXPORT' AND regime = 'CN_9610' AND state = 'RELEASED'`);
    for (const table of ["grouped_declaration", "grouped_declaration_part", "grouped_declaration_line"]) {
      await isolateTenants(runner, table);
      await runner.query(`REVOKE DELETE ON ${table} FROM baiyun_application`);
    }
    await runner.query("REVOKE UPDATE ON grouped_declaration_line FROM baiyun_application");
    await runner.query(SUMS_HOLD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX customs_lists_released");
    await runner.query("DROP TABLE grouped_declaration_line, grouped_declaration_part, grouped_declaration");
    await runner.query("DROP FUNCTION grouped_sums_hold");
  }
}
