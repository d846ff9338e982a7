import type { MigrationInterface, QueryRunner } from "typeorm";
import { createApplicationRole, grantToApplication } from "./tenant-isolation";

/** What every domain's database has besides its own tables. */
export class CreateKitTables implements MigrationInterface {
  name = "CreateKitTables1760000000000";

  async up(runner: QueryRunner): Promise<void> {
    await createApplicationRole(runner);
    await runner.query(`
      CREATE TABLE outbox_event (
        id uuid PRIMARY KEY,
        position bigint GENERATED ALWAYS AS IDENTITY,
        type text NOT NULL,
        aggregate_id text NOT NULL,
        tenant_id uuid NOT NULL,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        published_at timestamptz
      )`);
    await runner.query(
      "CREATE INDEX outbox_event_unpublished ON outbox_event (aggregate_id, position) WHERE published_at IS NULL",
    );
    await runner.query("CREATE INDEX outbox_event_occurred_at ON outbox_event (occurred_at)");
    await runner.query(`
      CREATE TABLE inbox_entry (
        consumer text NOT NULL,
        event_id uuid NOT NULL,
        handled_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (consumer, event_id)
      )`);
    await runner.query("CREATE INDEX inbox_entry_handled_at ON inbox_entry (handled_at)");
    await runner.query(`
      CREATE TABLE idempotency_key (
        tenant_id uuid NOT NULL,
        operation text NOT NULL,
        key text NOT NULL,
        input_hash text NOT NULL,
        result_id text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, operation, key)
      )`);
    for (const table of ["outbox_event", "inbox_entry", "idempotency_key"]) await grantToApplication(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["outbox_event", "inbox_entry", "idempotency_key"]) await runner.query(`DROP TABLE ${table}`);
    await runner.query("DROP FUNCTION tenant_visible, every_tenant, one_tenant, refuse_outside_transaction");
  }
}
