import type { MigrationInterface, QueryRunner } from "typeorm";

const MOVES = `
  ('DRAFT', 'VALIDATED'), ('DRAFT', 'WITHDRAWN'),
  ('VALIDATED', 'DRAFT'), ('VALIDATED', 'SUBMITTED'), ('VALIDATED', 'WITHDRAWN'),
  ('SUBMITTED', 'ACCEPTED'), ('SUBMITTED', 'REJECTED'), ('REJECTED', 'WITHDRAWN'),
  ('ACCEPTED', 'HELD_DOCS'), ('ACCEPTED', 'HELD_EXAM'), ('ACCEPTED', 'RELEASED'),
  ('HELD_DOCS', 'RELEASED'), ('HELD_DOCS', 'SEIZED'), ('HELD_EXAM', 'RELEASED'), ('HELD_EXAM', 'SEIZED'),
  ('SUBMITTED', 'WITHDRAWN'), ('ACCEPTED', 'WITHDRAWN'), ('RELEASED', 'WITHDRAWN'),
  ('HELD_DOCS', 'WITHDRAWN'), ('HELD_EXAM', 'WITHDRAWN')`;

/** What an office took instead of what it had is the present version, and no other is. */
const AMENDED = `
    IF NEW.version <> OLD.version AND OLD.amendment = 'ASKED' AND NEW.amendment = 'DONE'
      AND NEW.version = OLD.amended_version AND NEW.state = OLD.state THEN
      RETURN NEW;
    END IF;`;

const movesAsAllowed = (amended: string) => `
  CREATE OR REPLACE FUNCTION declaration_moves_as_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' THEN
      RAISE EXCEPTION 'a declaration is never deleted';
    END IF;
    IF NEW.lrn <> OLD.lrn OR NEW.shipment_id <> OLD.shipment_id OR NEW.direction <> OLD.direction THEN
      RAISE EXCEPTION 'what a declaration is about stays';
    END IF;
    IF OLD.state = 'REJECTED' AND NEW.state = 'DRAFT' THEN
      IF NEW.version <> OLD.version + 1 THEN
        RAISE EXCEPTION 'a correction of what was rejected is the next version';
      END IF;
      RETURN NEW;
    END IF;${amended}
    IF NEW.version <> OLD.version THEN
      RAISE EXCEPTION 'only a correction of what was rejected is the next version';
    END IF;
    IF NEW.state <> OLD.state AND NOT (OLD.state, NEW.state) IN (${MOVES}) THEN
      RAISE EXCEPTION 'a declaration that is % does not become %', OLD.state, NEW.state;
    END IF;
    RETURN NEW;
  END $$`;

/** What an office is asked to take instead is written once, and stays whatever the office makes of it. */
const ASKED = `
    IF TG_OP = 'INSERT' AND EXISTS (
      SELECT 1 FROM customs_declaration
      WHERE id = NEW.declaration_id AND amended_version = NEW.version AND amendment = 'ASKED'
    ) THEN
      RETURN NEW;
    END IF;`;

const contentStays = (asked: string) => `
  CREATE OR REPLACE FUNCTION declared_content_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN${asked}
    IF TG_OP <> 'INSERT' AND NOT EXISTS (
      SELECT 1 FROM customs_declaration
      WHERE id = OLD.declaration_id AND version = OLD.version AND state = 'DRAFT'
    ) OR TG_OP <> 'DELETE' AND NOT EXISTS (
      SELECT 1 FROM customs_declaration
      WHERE id = NEW.declaration_id AND version = NEW.version AND state = 'DRAFT'
    ) THEN
      RAISE EXCEPTION 'only the present version of a draft changes: what was declared stays';
    END IF;
    IF TG_OP = 'DELETE' THEN
      RETURN OLD;
    END IF;
    RETURN NEW;
  END $$`;

/** Of what an office has accepted, it can be asked to take something else instead. */
export class AmendDeclarations implements MigrationInterface {
  name = "AmendDeclarations1796900005001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customs_declaration
      ADD COLUMN amendment text CHECK (amendment IN ('ASKED', 'DONE', 'REFUSED')),
      ADD COLUMN amendment_at timestamptz,
      ADD COLUMN amended_version integer`);
    await runner.query(movesAsAllowed(AMENDED));
    await runner.query(contentStays(ASKED));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(contentStays(""));
    await runner.query(movesAsAllowed(""));
    await runner.query(
      "ALTER TABLE customs_declaration DROP COLUMN amendment, DROP COLUMN amendment_at, DROP COLUMN amended_version",
    );
  }
}
