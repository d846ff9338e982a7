import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTenantFunctions } from "./tenant-isolation";

/** What policies ask of a transaction was said by plpgsql, and is SQL that the planner writes into the statement. */
export class InlineTenantFunctions implements MigrationInterface {
  name = "InlineTenantFunctions1764300000000";

  async up(runner: QueryRunner): Promise<void> {
    await createTenantFunctions(runner);
  }

  async down(): Promise<void> {
    // Both forms say the same.
  }
}
