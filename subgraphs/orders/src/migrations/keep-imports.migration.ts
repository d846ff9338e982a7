import { grantToApplication, isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Files of orders, what became of each of their rows, and exports; an order knows the file that it came in. */
export class KeepImports implements MigrationInterface {
  name = "KeepImports1795900000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE orders ADD COLUMN batch_id uuid");
    await runner.query(`
      CREATE TABLE order_batch (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        status text NOT NULL,
        file_name text NOT NULL,
        channel text,
        is_dry_run boolean NOT NULL,
        submits boolean NOT NULL,
        upload_id uuid,
        file_bytes int,
        file_kind text,
        encoding text,
        sha256 text,
        same_file_as uuid,
        header jsonb,
        ignored_columns text[] NOT NULL,
        row_count int,
        order_count int,
        next_place int NOT NULL,
        judged_count int NOT NULL,
        accepted_count int NOT NULL,
        existing_count int NOT NULL,
        refused_count int NOT NULL,
        failure_code text CHECK ((failure_code IS NOT NULL) = (status = 'FAILED')),
        failure_message text,
        version int NOT NULL,
        created_by text NOT NULL,
        created_by_client boolean NOT NULL,
        created_at timestamptz NOT NULL,
        started_at timestamptz,
        ended_at timestamptz CHECK ((ended_at IS NOT NULL) = (status IN ('DONE', 'FAILED', 'CANCELLED'))),
        told_at timestamptz NOT NULL,
        CHECK (status = 'AWAITING_FILE' OR status = 'CANCELLED' OR sha256 IS NOT NULL),
        CHECK (judged_count = accepted_count + existing_count + refused_count AND judged_count <= coalesce(row_count, 0))
      )`);
    for (const [name, columns] of Object.entries({
      order_batch_by_tenant: "(tenant_id, id)",
      order_batch_by_status: "(tenant_id, status, id)",
      order_batch_of_all_by_status: "(status, id)",
      order_batch_by_file: "(tenant_id, sha256, id)",
      order_batch_of_all_by_file: "(sha256, id)",
    })) {
      await runner.query(`CREATE INDEX ${name} ON order_batch ${columns}`);
    }
    await runner.query(`
      CREATE TABLE order_batch_row (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        batch_id uuid NOT NULL REFERENCES order_batch ON DELETE CASCADE,
        line int NOT NULL,
        order_place int NOT NULL,
        status text NOT NULL,
        order_id uuid,
        cells jsonb,
        faults jsonb NOT NULL,
        UNIQUE (batch_id, line)
      )`);
    await runner.query("CREATE INDEX order_batch_row_of_batch ON order_batch_row (batch_id, id)");
    await runner.query("CREATE INDEX order_batch_row_by_status ON order_batch_row (batch_id, status, id)");
    await runner.query("CREATE INDEX order_batch_row_by_place ON order_batch_row (batch_id, order_place, id)");
    await runner.query(`
      CREATE TABLE order_file_piece (
        upload_id uuid NOT NULL,
        part int NOT NULL,
        tenant_id uuid NOT NULL,
        bytes bytea NOT NULL CHECK (octet_length(bytes) <= 262144),
        stored_at timestamptz NOT NULL,
        PRIMARY KEY (upload_id, part)
      )`);
    await runner.query("CREATE INDEX order_file_piece_by_age ON order_file_piece (stored_at)");
    for (const table of ["order_batch", "order_batch_row", "order_file_piece"]) await isolateTenants(runner, table);
    // Whose orders it shows stands in it; nobody reads it but by a link.
    await runner.query(`
      CREATE TABLE order_export (
        id uuid PRIMARY KEY,
        viewer jsonb NOT NULL,
        filter jsonb NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX order_export_by_age ON order_export (created_at)");
    await grantToApplication(runner, "order_export");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["order_export", "order_file_piece", "order_batch_row", "order_batch"]) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query("ALTER TABLE orders DROP COLUMN batch_id");
  }
}
