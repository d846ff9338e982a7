/**
 * What holds of declarations whoever writes them. What an office has been told, and what it said, stays as it was; a declaration
 * moves as its states allow and its version rises only when what was rejected is corrected; its lines add up to what it states.
 */
export const HOLD_DECLARED = `
  CREATE FUNCTION customs_record_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'what customs said stays as it was written down';
  END $$;
  CREATE TRIGGER customs_answer_stays BEFORE UPDATE OR DELETE ON customs_answer
  FOR EACH ROW EXECUTE FUNCTION customs_record_stays();
  CREATE TRIGGER customs_referral_stays BEFORE UPDATE OR DELETE ON customs_referral
  FOR EACH ROW EXECUTE FUNCTION customs_record_stays();

  CREATE FUNCTION declaration_moves_as_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
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
    IF NEW.state <> OLD.state AND NOT (OLD.state, NEW.state) IN (
      ('DRAFT', 'VALIDATED'), ('DRAFT', 'WITHDRAWN'),
      ('VALIDATED', 'DRAFT'), ('VALIDATED', 'SUBMITTED'), ('VALIDATED', 'WITHDRAWN'),
      ('SUBMITTED', 'ACCEPTED'), ('SUBMITTED', 'REJECTED'), ('REJECTED', 'WITHDRAWN'),
      ('ACCEPTED', 'HELD_DOCS'), ('ACCEPTED', 'HELD_EXAM'), ('ACCEPTED', 'RELEASED'),
      ('HELD_DOCS', 'RELEASED'), ('HELD_DOCS', 'SEIZED'), ('HELD_EXAM', 'RELEASED'), ('HELD_EXAM', 'SEIZED')
    ) THEN
      RAISE EXCEPTION 'a declaration that is % does not become %', OLD.state, NEW.state;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER declaration_moves_as_allowed BEFORE UPDATE OR DELETE ON customs_declaration
  FOR EACH ROW EXECUTE FUNCTION declaration_moves_as_allowed();

  CREATE FUNCTION declared_content_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
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
  END $$;
  CREATE TRIGGER declared_version_stays BEFORE INSERT OR UPDATE OR DELETE ON customs_declaration_version
  FOR EACH ROW EXECUTE FUNCTION declared_content_stays();
  CREATE TRIGGER declared_line_stays BEFORE INSERT OR UPDATE OR DELETE ON customs_declaration_line
  FOR EACH ROW EXECUTE FUNCTION declared_content_stays();

  CREATE FUNCTION declared_sums_hold() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    about customs_declaration_version;
    lines record;
  BEGIN
    IF TG_OP = 'DELETE' THEN
      SELECT * INTO about FROM customs_declaration_version
      WHERE declaration_id = OLD.declaration_id AND version = OLD.version;
    ELSE
      SELECT * INTO about FROM customs_declaration_version
      WHERE declaration_id = NEW.declaration_id AND version = NEW.version;
    END IF;
    IF NOT FOUND THEN
      RETURN NULL;
    END IF;
    SELECT coalesce(sum(value_minor), 0) AS value_minor, coalesce(sum(gross_weight_g), 0) AS gross_weight_g,
      coalesce(bool_and(currency IS NOT DISTINCT FROM about.currency), true) AS one_currency
    INTO lines FROM customs_declaration_line WHERE declaration_id = about.declaration_id AND version = about.version;
    IF lines.value_minor <> about.value_minor OR lines.gross_weight_g <> about.gross_weight_g
      OR NOT lines.one_currency THEN
      RAISE EXCEPTION 'the lines of a declaration add up to what it states';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER declared_version_sums_hold AFTER INSERT OR UPDATE ON customs_declaration_version
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION declared_sums_hold();
  CREATE CONSTRAINT TRIGGER declared_line_sums_hold AFTER INSERT OR UPDATE OR DELETE ON customs_declaration_line
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION declared_sums_hold();`;
