import type { MigrationInterface, QueryRunner } from "typeorm";

const MOVES = `
  ('DRAFT', 'VALIDATED'), ('DRAFT', 'WITHDRAWN'),
  ('VALIDATED', 'DRAFT'), ('VALIDATED', 'SUBMITTED'), ('VALIDATED', 'WITHDRAWN'),
  ('SUBMITTED', 'ACCEPTED'), ('SUBMITTED', 'REJECTED'), ('REJECTED', 'WITHDRAWN'),
  ('ACCEPTED', 'HELD_DOCS'), ('ACCEPTED', 'HELD_EXAM'), ('ACCEPTED', 'RELEASED'),
  ('HELD_DOCS', 'RELEASED'), ('HELD_DOCS', 'SEIZED'), ('HELD_EXAM', 'RELEASED'), ('HELD_EXAM', 'SEIZED')`;
/** What an office has ends by the office's word alone, or where it turns out never to have come there. */
const CANCELLED = `
  ('SUBMITTED', 'WITHDRAWN'), ('ACCEPTED', 'WITHDRAWN'), ('RELEASED', 'WITHDRAWN'),
  ('HELD_DOCS', 'WITHDRAWN'), ('HELD_EXAM', 'WITHDRAWN')`;

const movesAsAllowed = (moves: string) => `
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
    END IF;
    IF NEW.version <> OLD.version THEN
      RAISE EXCEPTION 'only a correction of what was rejected is the next version';
    END IF;
    IF NEW.state <> OLD.state AND NOT (OLD.state, NEW.state) IN (${moves}) THEN
      RAISE EXCEPTION 'a declaration that is % does not become %', OLD.state, NEW.state;
    END IF;
    RETURN NEW;
  END $$`;

/** Offices are told that what they have is wanted no more, and say whether that is so. */
export class CancelDeclarations implements MigrationInterface {
  name = "CancelDeclarations1796700000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customs_declaration
      ADD COLUMN cancellation text CHECK (cancellation IN ('ASKED', 'DONE', 'REFUSED')),
      ADD COLUMN cancellation_at timestamptz`);
    await runner.query(movesAsAllowed(`${MOVES}, ${CANCELLED}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(movesAsAllowed(MOVES));
    await runner.query("ALTER TABLE customs_declaration DROP COLUMN cancellation, DROP COLUMN cancellation_at");
  }
}
