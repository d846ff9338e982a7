import { dropChanges, keepChanges, unwatchChanges, watchChanges } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class KeepChanges implements MigrationInterface {
  name = "KeepChanges1797100000001";

  async up(runner: QueryRunner): Promise<void> {
    await keepChanges(runner);
    // What is posted, held and spent is the ledger's to tell.
    await watchChanges(runner, "wallet", {
      kind: "Wallet",
      told: [
        { field: "creditLimit", columns: ["credit_limit_minor", "currency"] },
        { field: "monthlyCap", columns: ["monthly_cap_minor", "currency"] },
        ...["frozen_at", "frozen_reason"],
      ],
      passedOver: ["account_id", "posted_minor", "held_minor", "spent_month", "spent_minor"],
    });
    await watchChanges(runner, "spend_cap", {
      kind: "Wallet",
      id: "wallet_id",
      isPart: true,
      told: [{ field: "memberSpendCaps", columns: ["user_id", "per_order_minor"] }],
      passedOver: ["id"],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["wallet", "spend_cap"]) await unwatchChanges(runner, table);
    await dropChanges(runner);
  }
}
