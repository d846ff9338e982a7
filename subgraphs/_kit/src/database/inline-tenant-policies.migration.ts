import type { MigrationInterface, QueryRunner } from "typeorm";
import { createTenantFunctions } from "./tenant-isolation";

/** A policy that called a function for each row is one that compares with what a function said once for a statement. */
export class InlineTenantPolicies implements MigrationInterface {
  name = "InlineTenantPolicies1764100000000";

  async up(runner: QueryRunner): Promise<void> {
    await createTenantFunctions(runner);
    await rewrite(
      runner,
      "tenant_visible(tenant_id)",
      "((SELECT every_tenant()) OR tenant_id = (SELECT one_tenant()))",
    );
  }

  async down(): Promise<void> {
    // Both forms show the same rows, and a function that a policy asks is not dropped without the policy.
  }
}

/** Existing policies keep their form but for this expression. */
async function rewrite(runner: QueryRunner, from: string, to: string): Promise<void> {
  const policies: { tablename: string; policyname: string; qual: string }[] = await runner.query(
    "SELECT tablename, policyname, qual FROM pg_policies WHERE position($1 IN qual) > 0",
    [from],
  );
  for (const { tablename, policyname, qual } of policies) {
    await runner.query(`ALTER POLICY "${policyname}" ON "${tablename}" USING (${qual.replace(from, to)})`);
  }
}
