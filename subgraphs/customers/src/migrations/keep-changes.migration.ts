import { dropChanges, keepChanges, unwatchChanges, watchChanges } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class KeepChanges implements MigrationInterface {
  name = "KeepChanges1797100000001";

  async up(runner: QueryRunner): Promise<void> {
    await keepChanges(runner);
    await watchChanges(runner, "customer", {
      kind: "Customer",
      told: ["name", "tier", "default_currency", "incoterm", "status", "suspension_reason"],
      passedOver: ["number"],
    });
    await watchChanges(runner, "customer_address", {
      kind: "CustomerAddress",
      told: ["kind", "is_default", "city", "region", "country"],
      hidden: ["name", "line1", "line2", "postal_code", "phone", "email"],
    });
    await watchChanges(runner, "customs_number", {
      kind: "CustomsNumber",
      told: ["is_default", "valid_from", "valid_to"],
      passedOver: ["kind", "sealed"],
    });
    await watchChanges(runner, "membership", { kind: "Membership", told: ["role"], passedOver: ["user_id"] });
    // All that an erasure takes out of a person never stands here.
    await watchChanges(runner, "user_account", {
      kind: "User",
      told: [],
      hidden: ["name", "email", { field: "phone", columns: ["phone_sealed"] }, "locale"],
      passedOver: ["password_hash", "email_verified_at", "last_role", "erased_at"],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["customer", "customer_address", "customs_number", "membership", "user_account"]) {
      await unwatchChanges(runner, table);
    }
    await dropChanges(runner);
  }
}
