import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { HOLD_DECLARED } from "./seed/declared-triggers";

/** What whoever works through the queue looks by; it is our staff's alone, so no index begins with a tenant. */
const INDEXES = {
  customs_declaration_by_state: "customs_declaration (state, id)",
  customs_declaration_by_regime: "customs_declaration (regime, id)",
  customs_declaration_by_direction: "customs_declaration (direction, id)",
  customs_declaration_by_country: "customs_declaration (country, id)",
  customs_declaration_by_office: "customs_declaration (office, id)",
  customs_declaration_by_referral: "customs_declaration (referral, id)",
  customs_declaration_by_state_at: "customs_declaration (state_at, id)",
  customs_declaration_by_mrn: "customs_declaration (mrn)",
  customs_declaration_by_tenant: "customs_declaration (tenant_id, id)",
  customs_answer_of_declaration: "customs_answer (declaration_id)",
  customs_referral_of_declaration: "customs_referral (declaration_id)",
};

const RECORD = `
  id uuid PRIMARY KEY,
  tenant_id uuid NOT NULL,
  declaration_id uuid NOT NULL REFERENCES customs_declaration,
  version integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL`;

const TABLES = [
  "customs_referral",
  "customs_answer",
  "customs_declaration_line",
  "customs_declaration_version",
  "customs_declaration",
  "shipment_goods",
];

/** What is in shipments, and what of it is declared to customs. */
export class DeclareToCustoms implements MigrationInterface {
  name = "DeclareToCustoms1795771200002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE shipment_goods (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        shipment_id uuid NOT NULL REFERENCES shipment,
        position integer NOT NULL,
        order_line_id uuid NOT NULL,
        sku text NOT NULL,
        description text NOT NULL,
        quantity integer NOT NULL CHECK (quantity > 0),
        unit_value_minor bigint NOT NULL CHECK (unit_value_minor >= 0),
        currency text NOT NULL,
        hs6 text NOT NULL,
        hs_version text NOT NULL,
        origin_country text NOT NULL,
        battery text NOT NULL,
        UNIQUE (shipment_id, position)
      )`);
    await runner.query(`
      CREATE TABLE customs_declaration (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        shipment_id uuid NOT NULL REFERENCES shipment,
        order_id uuid NOT NULL,
        direction text NOT NULL CHECK (direction IN ('EXPORT', 'IMPORT')),
        country text NOT NULL,
        regime text,
        regime_unknown text,
        office text,
        lrn text NOT NULL UNIQUE,
        mrn text,
        state text NOT NULL,
        state_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        referral text,
        lodged_by text,
        row_version integer NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (shipment_id, direction),
        CHECK (regime IS NOT NULL OR state IN ('DRAFT', 'WITHDRAWN')),
        CHECK (mrn IS NOT NULL OR state NOT IN ('ACCEPTED', 'HELD_DOCS', 'HELD_EXAM', 'RELEASED', 'SEIZED'))
      )`);
    await runner.query(`
      CREATE TABLE customs_declaration_version (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        declaration_id uuid NOT NULL REFERENCES customs_declaration,
        version integer NOT NULL,
        regime text,
        office text,
        currency text,
        value_minor bigint NOT NULL CHECK (value_minor >= 0),
        gross_weight_g integer NOT NULL CHECK (gross_weight_g >= 0),
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        UNIQUE (declaration_id, version)
      )`);
    await runner.query(`
      CREATE TABLE customs_declaration_line (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        declaration_id uuid NOT NULL,
        version integer NOT NULL,
        position integer NOT NULL,
        description text NOT NULL,
        hs_code text NOT NULL,
        hs_version text NOT NULL,
        quantity integer NOT NULL CHECK (quantity > 0),
        value_minor bigint NOT NULL CHECK (value_minor >= 0),
        currency text NOT NULL,
        origin_country text NOT NULL,
        gross_weight_g integer NOT NULL CHECK (gross_weight_g >= 0),
        weight_shared boolean NOT NULL,
        battery text NOT NULL,
        charge_percent integer CHECK (charge_percent BETWEEN 0 AND 100),
        cell_mwh integer CHECK (cell_mwh > 0),
        permit text,
        UNIQUE (declaration_id, version, position),
        FOREIGN KEY (declaration_id, version) REFERENCES customs_declaration_version (declaration_id, version)
      )`);
    await runner.query(`
      CREATE TABLE customs_answer (
        ${RECORD},
        answer text NOT NULL,
        code text,
        message text,
        mrn text,
        answered_at timestamptz NOT NULL
      )`);
    await runner.query(`CREATE TABLE customs_referral (${RECORD}, referral text NOT NULL, reason text NOT NULL)`);
    // Two a shipment, at most 999,999,999 of a year beside the day: as long as a reference of 22 characters has room for.
    await runner.query("CREATE SEQUENCE customs_lrn_serial AS bigint MAXVALUE 999999999 CYCLE");
    await runner.query("GRANT USAGE ON SEQUENCE customs_lrn_serial TO baiyun_application");
    for (const [name, over] of Object.entries(INDEXES)) await runner.query(`CREATE INDEX ${name} ON ${over}`);
    await runner.query(HOLD_DECLARED);
    for (const table of TABLES) await isolateTenants(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
    await runner.query("DROP SEQUENCE customs_lrn_serial");
    await runner.query(`
      DROP FUNCTION customs_record_stays, declared_content_stays, declared_sums_hold, declaration_moves_as_allowed`);
  }
}
