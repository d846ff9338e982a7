import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who printed a label and when; it is added to and never changed. */
export class NotePrints implements MigrationInterface {
  name = "NotePrints1796800000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE label_print (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        act_id uuid NOT NULL,
        label_id uuid NOT NULL REFERENCES label,
        created_by text NOT NULL,
        printed_at timestamptz NOT NULL,
        UNIQUE (act_id, label_id)
      )`);
    await runner.query("CREATE INDEX label_print_of ON label_print (label_id, id)");
    await isolateTenants(runner, "label_print");
    await runner.query("REVOKE UPDATE, DELETE ON label_print FROM baiyun_application");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE label_print");
  }
}
