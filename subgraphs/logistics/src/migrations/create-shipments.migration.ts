import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const ROW = `
  version integer NOT NULL DEFAULT 1,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()`;

const measure = (which: string, rule: string): string =>
  ["weight_g", "length_mm", "width_mm", "height_mm"]
    .map((column) => `${which}_${column} integer ${rule} CHECK (${which}_${column} > 0),`)
    .join("\n");

export class CreateShipments implements MigrationInterface {
  name = "CreateShipments1763800000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE shipment (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        order_id uuid NOT NULL,
        tracking_number text NOT NULL UNIQUE,
        carrier text NOT NULL,
        service_code text NOT NULL,
        status text NOT NULL,
        milestone text NOT NULL,
        last_scan_at timestamptz,
        status_at timestamptz NOT NULL,
        consignee jsonb NOT NULL,
        destination_country text NOT NULL,
        ${ROW},
        UNIQUE (tenant_id, order_id)
      )`);
    await runner.query("CREATE INDEX shipment_of_tenant ON shipment (tenant_id, id DESC)");
    await runner.query("CREATE INDEX shipment_of_order ON shipment (order_id)");
    await runner.query(`
      CREATE TABLE parcel (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        shipment_id uuid NOT NULL REFERENCES shipment,
        ${measure("declared", "NOT NULL")}
        ${measure("measured", "")}
        measured_at timestamptz,
        ${ROW}
      )`);
    await runner.query("CREATE INDEX parcel_of_shipment ON parcel (shipment_id)");
    await runner.query(`
      CREATE TABLE label (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        shipment_id uuid NOT NULL REFERENCES shipment,
        format text NOT NULL,
        sha256 text NOT NULL,
        bytes bytea NOT NULL,
        voided_at timestamptz,
        ${ROW},
        UNIQUE (shipment_id, format)
      )`);
    await runner.query(`
      CREATE TABLE cancelled_order (
        tenant_id uuid NOT NULL,
        order_id uuid NOT NULL,
        PRIMARY KEY (tenant_id, order_id)
      )`);
    for (const table of ["shipment", "parcel", "label", "cancelled_order"]) await isolateTenants(runner, table);

    const ranges: [name: string, first: string, last: string][] = [
      ["yunexpress_serial", "2600000000000001", "2699999999999999"],
      ["china_post_registered_serial", "10000001", "99999999"],
      ["china_ems_serial", "10000001", "99999999"],
    ];
    for (const [name, first, last] of ranges) {
      await runner.query(`CREATE SEQUENCE ${name} AS bigint MINVALUE ${first} MAXVALUE ${last} NO CYCLE`);
      await runner.query(`GRANT USAGE ON SEQUENCE ${name} TO baiyun_application`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["cancelled_order", "label", "parcel", "shipment"]) await runner.query(`DROP TABLE ${table}`);
    for (const range of ["yunexpress_serial", "china_post_registered_serial", "china_ems_serial"]) {
      await runner.query(`DROP SEQUENCE ${range}`);
    }
  }
}
