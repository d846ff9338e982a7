import type { QueryRunner } from "typeorm";
import { keepForGood } from "../database/keep-for-good";
import { isolateTenants } from "../database/tenant-isolation";
import { CHANGE_SETTING, UNKNOWN } from "./change-author";

/** A field of a record as the graph calls it, and the columns that it is made of. */
export interface WatchedField {
  field: string;
  columns: readonly string[];
}

/** A column whose field has its name, or a field that is called otherwise or has several. */
type Stated = string | WatchedField;

/** Whose changes of which columns are kept. Each column of the table is in one of the three, or a test of all domains fails. */
export interface Watched {
  /** The type of the graph. */
  kind: string;
  /** The column of the record's id. */
  id?: string;
  /** The columns of whose record it is: none for the house's own, two for a record of two parties. */
  parties?: readonly string[];
  /** The row is a part of the record, such as a member's cap of a wallet: that it comes and goes is noted, too. */
  isPart?: true;
  /** What each was and becomes is kept. No person is named by any, and nothing that is sealed. */
  told: readonly Stated[];
  /** That it changes is kept, and what it was and becomes is not: of persons, and of what is encrypted or secret. */
  hidden?: readonly Stated[];
  /** What says nothing of its own, or changes with each step of the record's life. */
  passedOver?: readonly string[];
}

/** As a trigger holds it. */
export interface NotedFields {
  kind: string;
  id: string;
  parties: readonly string[];
  fields: readonly (WatchedField & { hidden: boolean })[];
  passedOver: readonly string[];
}

/** Said of every row, and told by what changed beside it. */
export const OF_EVERY_ROW = ["version", "created_by", "created_at", "updated_at"];

export const TRIGGER = "note_field_changes";
const PARTS_TRIGGER = "note_parts";

/** The table of `FieldChange` and what fills it, for a migration. The application reads it; the trigger alone writes it. */
export async function keepChanges(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE field_change (
      id uuid PRIMARY KEY,
      tenant_id uuid,
      partner_id uuid,
      record_kind text NOT NULL,
      record_id uuid NOT NULL,
      field text NOT NULL,
      is_hidden boolean NOT NULL,
      old_value text,
      new_value text,
      actor text NOT NULL,
      at timestamptz NOT NULL,
      CHECK (NOT is_hidden OR (old_value IS NULL AND new_value IS NULL))
    )`);
  await runner.query("CREATE INDEX field_change_of_record ON field_change (record_id, record_kind, id)");
  await isolateTenants(runner, "field_change", { parties: ["tenant_id", "partner_id"] });
  // Whoever may change a record has its change noted, whosever it is.
  await runner.query("CREATE POLICY noted ON field_change FOR INSERT WITH CHECK (true)");

  await runner.query(`
    CREATE FUNCTION field_text(record jsonb, columns jsonb) RETURNS text LANGUAGE sql STABLE AS $$
      SELECT CASE WHEN bool_and(part IS NOT NULL) THEN string_agg(part, ' ' ORDER BY place) END
      FROM (
        SELECT place, CASE
          WHEN jsonb_typeof(value) = 'array' AND NOT jsonb_path_exists(value, '$[*] ? (@.type() == "object" || @.type() == "array")')
            THEN (SELECT coalesce(string_agg(one, ', ' ORDER BY nth), '') FROM jsonb_array_elements_text(value) WITH ORDINALITY AS each(one, nth))
          ELSE value #>> '{}'
        END AS part
        FROM jsonb_array_elements_text(columns) WITH ORDINALITY AS named(name, place), LATERAL (SELECT record -> name AS value) AS of
      ) AS parts
    $$`);
  await runner.query(`
    CREATE FUNCTION ${TRIGGER}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
    DECLARE
      watched jsonb := TG_ARGV[0];
      former jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
      latter jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
      record jsonb := former || latter;
      noted text := coalesce(current_setting('${CHANGE_SETTING}', true), '');
    BEGIN
      INSERT INTO field_change
        (id, tenant_id, partner_id, record_kind, record_id, field, is_hidden, old_value, new_value, actor, at)
      SELECT uuidv7(),
        (record ->> (watched -> 'parties' ->> 0))::uuid, (record ->> (watched -> 'parties' ->> 1))::uuid,
        watched ->> 'kind', (record ->> (watched ->> 'id'))::uuid, one ->> 'field', (one -> 'hidden')::boolean,
        CASE WHEN NOT (one -> 'hidden')::boolean THEN field_text(former, one -> 'columns') END,
        CASE WHEN NOT (one -> 'hidden')::boolean THEN field_text(latter, one -> 'columns') END,
        coalesce(nullif(split_part(noted, ' ', 1), ''), '${UNKNOWN}'),
        coalesce(nullif(split_part(noted, ' ', 2), '')::timestamptz, transaction_timestamp())
      FROM jsonb_array_elements(watched -> 'fields') WITH ORDINALITY AS each(one, place)
      WHERE EXISTS (
        SELECT FROM jsonb_array_elements_text(one -> 'columns') AS of(name) WHERE former -> name IS DISTINCT FROM latter -> name
      )
      -- Newest first, they come in the order they are declared in.
      ORDER BY place DESC;
      RETURN NULL;
    END $$`);
  // Whoever may set it on a table of their own, a temporary one, would have anything noted with its owner's rights.
  await runner.query(`REVOKE EXECUTE ON FUNCTION ${TRIGGER}() FROM PUBLIC`);
  await keepForGood(runner, "field_change", "field_change_stays", "what changed stays as it was noted");
}

/** For the way back of that migration, once nothing is watched any more: what was noted is lost. */
export async function dropChanges(runner: QueryRunner): Promise<void> {
  await runner.query(`DROP TABLE field_change`);
  await runner.query(`DROP FUNCTION ${TRIGGER}, field_text, field_change_stays`);
}

/**
 * Has each change of a table's rows noted, by whatever statement, in the transaction that makes it. Said again it holds in place of what
 * was said before: a migration that adds a column to a watched table says it anew.
 */
export async function watchChanges(runner: QueryRunner, table: string, watched: Watched): Promise<void> {
  const noted = notedFields(watched);
  const columns = noted.fields.flatMap((one) => one.columns);
  const changed = columns.map((column) => `OLD."${column}" IS DISTINCT FROM NEW."${column}"`).join(" OR ");
  const noting = `EXECUTE FUNCTION ${TRIGGER}('${JSON.stringify(noted)}')`;
  const trigger = (name: string, when: string, where = "") =>
    runner.query(`CREATE OR REPLACE TRIGGER ${name} AFTER ${when} ON "${table}" FOR EACH ROW ${where}${noting}`);
  // A statement that names none of them costs nothing. What a BEFORE trigger would change besides is not seen: ours only refuse.
  const of = [...new Set(columns)].map((column) => `"${column}"`).join(", ");
  await trigger(TRIGGER, `UPDATE OF ${of}`, `WHEN (${changed}) `);
  if (watched.isPart) await trigger(PARTS_TRIGGER, "INSERT OR DELETE");
}

/** For the way back of that migration: what was noted stays. */
export async function unwatchChanges(runner: QueryRunner, table: string): Promise<void> {
  for (const trigger of [TRIGGER, PARTS_TRIGGER]) await runner.query(`DROP TRIGGER IF EXISTS ${trigger} ON "${table}"`);
}

function notedFields({
  kind,
  id = "id",
  parties = ["tenant_id"],
  told,
  hidden = [],
  passedOver = [],
}: Watched): NotedFields {
  const named = (isHidden: boolean) => (one: Stated) => ({
    ...(typeof one === "string" ? { field: fieldOf(one), columns: [one] } : one),
    hidden: isHidden,
  });
  return {
    kind,
    id,
    parties,
    fields: [...told.map(named(false)), ...hidden.map(named(true))],
    passedOver: [...OF_EVERY_ROW, ...passedOver],
  };
}

const fieldOf = (column: string): string => column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
