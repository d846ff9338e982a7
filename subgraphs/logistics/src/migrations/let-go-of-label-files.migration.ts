import type { MigrationInterface, QueryRunner } from "typeorm";

/** A label's file is not kept for ever; that there was one is. */
export class LetGoOfLabelFiles implements MigrationInterface {
  name = "LetGoOfLabelFiles1764201600001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE label ALTER COLUMN bytes DROP NOT NULL");
    await runner.query("CREATE INDEX label_file_by_age ON label (created_at) WHERE bytes IS NOT NULL");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX label_file_by_age");
    await runner.query("UPDATE label SET bytes = '' WHERE bytes IS NULL");
    await runner.query("ALTER TABLE label ALTER COLUMN bytes SET NOT NULL");
  }
}
