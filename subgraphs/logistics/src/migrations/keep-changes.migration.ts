import { dropChanges, keepChanges, unwatchChanges, watchChanges } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class KeepChanges implements MigrationInterface {
  name = "KeepChanges1797100000001";

  async up(runner: QueryRunner): Promise<void> {
    await keepChanges(runner);
    await watchChanges(runner, "carrier_account", {
      kind: "CarrierAccount",
      parties: [],
      told: ["mode", "base_url", "credential_fields", "daily_calls"],
      hidden: [{ field: "credentials", columns: ["sealed"] }],
      passedOver: ["code", "carrier"],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await unwatchChanges(runner, "carrier_account");
    await dropChanges(runner);
  }
}
