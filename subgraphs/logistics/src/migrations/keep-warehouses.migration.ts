import { grantToApplication, isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const ROW = "created_by text NOT NULL, created_at timestamptz NOT NULL DEFAULT now()";
const TIME = "'^([01][0-9]|2[0-3]):[0-5][0-9]$'";
const DAY = "'^[0-9]{4}-[0-9]{2}-[0-9]{2}$'";

/** Streets and numbers are placeholders until the leases are known. */
const WAREHOUSES = [
  [
    "01990000-0000-7000-8000-000000000001",
    "SZX1",
    "Shenzhen Bao'an",
    "CN",
    "Asia/Shanghai",
    "Shenzhen",
    "Guangdong",
    "518100",
  ],
  [
    "01990000-0000-7000-8000-000000000002",
    "CAN1",
    "Guangzhou Baiyun",
    "CN",
    "Asia/Shanghai",
    "Guangzhou",
    "Guangdong",
    "510470",
  ],
  ["01990000-0000-7000-8000-000000000003", "YIW1", "Yiwu", "CN", "Asia/Shanghai", "Yiwu", "Zhejiang", "322000"],
  [
    "01990000-0000-7000-8000-000000000004",
    "FRA1",
    "Frankfurt",
    "DE",
    "Europe/Berlin",
    "Frankfurt am Main",
    null,
    "60549",
  ],
] as const;

/** Where parcels come in, until when, and what came in there. */
export class KeepWarehouses implements MigrationInterface {
  name = "KeepWarehouses1795800000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE warehouse (
        id uuid PRIMARY KEY,
        code text COLLATE "C" NOT NULL UNIQUE,
        name text NOT NULL,
        country text NOT NULL,
        time_zone text NOT NULL,
        address jsonb NOT NULL,
        is_active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1,
        ${ROW}
      )`);
    await runner.query(`
      CREATE TABLE warehouse_day (
        id uuid PRIMARY KEY,
        warehouse_id uuid NOT NULL REFERENCES warehouse,
        service_code text NOT NULL,
        weekday integer NOT NULL CHECK (weekday BETWEEN 1 AND 7),
        cut_off text CHECK (cut_off ~ ${TIME}),
        pickup_from text CHECK (pickup_from ~ ${TIME}),
        pickup_to text CHECK (pickup_to ~ ${TIME}),
        valid_from text COLLATE "C" NOT NULL CHECK (valid_from ~ ${DAY}),
        ${ROW},
        UNIQUE (warehouse_id, service_code, weekday, valid_from)
      )`);
    await runner.query(`
      CREATE TABLE warehouse_holiday (
        id uuid PRIMARY KEY,
        warehouse_id uuid NOT NULL REFERENCES warehouse,
        day text COLLATE "C" NOT NULL CHECK (day ~ ${DAY}),
        name text NOT NULL,
        ${ROW},
        UNIQUE (warehouse_id, day)
      )`);
    for (const table of ["warehouse", "warehouse_day", "warehouse_holiday"]) await grantToApplication(runner, table);
    await this.seed(runner);
    await this.keepReceipts(runner);
  }

  private async seed(runner: QueryRunner): Promise<void> {
    for (const [id, code, name, country, zone, city, region, postalCode] of WAREHOUSES) {
      const address = { line1: `BaiYun ${code}`, city, region, postalCode };
      await runner.query(
        `INSERT INTO warehouse (id, code, name, country, time_zone, address, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, 'system')`,
        [id, code, name, country, zone, JSON.stringify(address)],
      );
    }
  }

  private async keepReceipts(runner: QueryRunner): Promise<void> {
    // Where a parcel that came in earlier came in is not known.
    await runner.query("ALTER TABLE parcel ADD COLUMN warehouse_id uuid REFERENCES warehouse");
    await runner.query(`
      CREATE TABLE parcel_receipt (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        parcel_id uuid NOT NULL REFERENCES parcel,
        warehouse_id uuid NOT NULL REFERENCES warehouse,
        condition text NOT NULL,
        note text,
        received_at timestamptz NOT NULL,
        ${ROW}
      )`);
    await runner.query("CREATE INDEX receipt_of_parcel ON parcel_receipt (parcel_id)");
    await isolateTenants(runner, "parcel_receipt");
    await runner.query(`
      CREATE TABLE unexpected_parcel (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        tracking_number text NOT NULL,
        warehouse_id uuid NOT NULL REFERENCES warehouse,
        measured jsonb,
        condition text NOT NULL,
        note text,
        received_at timestamptz NOT NULL,
        resolved_at timestamptz,
        resolved_by text,
        resolution text,
        version integer NOT NULL DEFAULT 1,
        ${ROW}
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX unexpected_parcel_waits ON unexpected_parcel (tracking_number, warehouse_id) WHERE resolved_at IS NULL`);
    await runner.query("CREATE INDEX unexpected_parcel_open ON unexpected_parcel (id) WHERE resolved_at IS NULL");
    await runner.query("CREATE INDEX unexpected_parcel_by_warehouse ON unexpected_parcel (warehouse_id, id)");
    await isolateTenants(runner, "unexpected_parcel");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE unexpected_parcel, parcel_receipt");
    await runner.query("ALTER TABLE parcel DROP COLUMN warehouse_id");
    await runner.query("DROP TABLE warehouse_holiday, warehouse_day, warehouse");
  }
}
