import { dropChanges, keepChanges, unwatchChanges, watchChanges } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class KeepChanges implements MigrationInterface {
  name = "KeepChanges1797100000001";

  async up(runner: QueryRunner): Promise<void> {
    await keepChanges(runner);
    await watchChanges(runner, "rate_card", {
      kind: "RateCard",
      told: ["name", "assigned_from", "assigned_to", { field: "customer", columns: ["customer_id"] }],
      passedOver: ["code", "currency"],
    });
    await watchChanges(runner, "rate_card_version", {
      kind: "RateCardVersion",
      parties: [],
      told: ["status", "valid_from", "valid_to"],
      passedOver: ["rate_card_id", "planned_to", "resumes", "opening", "proposal_id", "proposal_status"],
    });
    // Of a rule nothing changes but its end: another trigger holds that.
    await watchChanges(runner, "regulatory_rule", {
      kind: "RegulatoryRule",
      parties: [],
      told: ["valid_to"],
      passedOver: [
        ...["code", "kind", "countries", "currency", "amount_minor", "percent", "threshold_minor", "origins"],
        ...["taxes_transport", "ceiling_minor", "ceiling_currency", "ceiling_included", "conditions_verified"],
        ...["valid_from", "verified", "source", "opening", "proposal_id", "proposal_status"],
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["rate_card", "rate_card_version", "regulatory_rule"]) await unwatchChanges(runner, table);
    await dropChanges(runner);
  }
}
