import { grantToApplication } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What can be quoted, so that an order says at once what pricing would refuse. */
export class KeepCatalogue implements MigrationInterface {
  name = "KeepCatalogue1764500000002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE catalogue (
        stated_by text PRIMARY KEY,
        services text[] NOT NULL,
        currencies text[] NOT NULL,
        as_of timestamptz NOT NULL
      )`);
    await grantToApplication(runner, "catalogue");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE catalogue");
  }
}
