import { grantToApplication, isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class ArchiveScans implements MigrationInterface {
  name = "ArchiveScans1795770000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE followed_parcel (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        number text COLLATE "C" NOT NULL,
        order_id uuid NOT NULL,
        carrier text NOT NULL,
        destination_country text NOT NULL,
        postal_code text NOT NULL,
        phone_end text,
        stopped_at timestamptz,
        check_at timestamptz,
        lost_suspected_at timestamptz,
        created_at timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX followed_parcel_by_tenant ON followed_parcel (tenant_id, id)");
    await runner.query("CREATE INDEX followed_parcel_by_number ON followed_parcel (number, id)");
    await runner.query(
      "CREATE INDEX followed_parcel_by_check ON followed_parcel (check_at) WHERE check_at IS NOT NULL",
    );
    await isolateTenants(runner, "followed_parcel");
    // The months are made by the archive; what happened at a time that nobody knows is in the default one.
    await runner.query(`
      CREATE TABLE archived_scan (
        shipment_id uuid NOT NULL,
        id uuid NOT NULL,
        occurred_at timestamptz NOT NULL,
        position bigint GENERATED ALWAYS AS IDENTITY,
        scan text NOT NULL,
        PRIMARY KEY (shipment_id, id, occurred_at)
      ) PARTITION BY RANGE (occurred_at)`);
    await runner.query("CREATE TABLE archived_scan_default PARTITION OF archived_scan DEFAULT");
    await grantToApplication(runner, "archived_scan");
    await runner.query(`
      CREATE TABLE silence_limit (
        id uuid PRIMARY KEY,
        stage text NOT NULL CHECK (stage IN ('BEFORE_FIRST_SCAN', 'UNDER_WAY', 'AT_THE_DOOR', 'EXCEPTION')),
        days int NOT NULL CHECK (days BETWEEN 1 AND 365),
        valid_from timestamptz NOT NULL,
        UNIQUE (stage, valid_from)
      )`);
    await grantToApplication(runner, "silence_limit");
    await runner.query(`
      INSERT INTO silence_limit (id, stage, days, valid_from) VALUES
        ('01980000-0000-7000-8000-000000005001', 'BEFORE_FIRST_SCAN', 10, '2026-01-01T00:00:00Z'),
        ('01980000-0000-7000-8000-000000005002', 'UNDER_WAY', 15, '2026-01-01T00:00:00Z'),
        ('01980000-0000-7000-8000-000000005003', 'AT_THE_DOOR', 10, '2026-01-01T00:00:00Z'),
        ('01980000-0000-7000-8000-000000005004', 'EXCEPTION', 20, '2026-01-01T00:00:00Z')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE silence_limit");
    await runner.query("DROP TABLE archived_scan");
    await runner.query("DROP TABLE followed_parcel");
  }
}
