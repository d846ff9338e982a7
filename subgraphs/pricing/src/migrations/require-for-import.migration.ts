import { grantToApplication, newId } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { importRequirements } from "./seed/import-requirements";

/** What destinations want to be told of a parcel. */
export class RequireForImport implements MigrationInterface {
  name = "RequireForImport1795900000031";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_requirement (
        id uuid PRIMARY KEY,
        code text NOT NULL,
        kind text NOT NULL,
        territories text[] NOT NULL,
        wanted text NOT NULL,
        why text NOT NULL,
        condition text,
        threshold_minor bigint,
        currency text,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz CHECK (valid_to > valid_from),
        verified boolean NOT NULL,
        source text NOT NULL,
        CHECK ((threshold_minor IS NULL) = (currency IS NULL)),
        CONSTRAINT requirement_windows_never_overlap EXCLUDE USING gist (
          code WITH =, tstzrange(valid_from, valid_to) WITH &&
        )
      )`);
    await grantToApplication(runner, "import_requirement");
    await runner.query(`
      CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON import_requirement FOR EACH ROW EXECUTE FUNCTION keep_but_end()`);
    for (const { code, kind, territories, wanted, why, condition, threshold, ...rest } of importRequirements) {
      const [thresholdMinor, currency] = threshold ?? [null, null];
      await runner.query(
        `INSERT INTO import_requirement
           (id, code, kind, territories, wanted, why, condition, threshold_minor, currency, valid_from, verified, source)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::date AT TIME ZONE 'UTC', $11, $12)`,
        [
          ...[newId(), code, kind, territories, wanted, why, condition ?? null, thresholdMinor, currency],
          ...[rest.validFrom, rest.verified, rest.source],
        ],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE import_requirement");
  }
}
