import { dropChanges, keepChanges, unwatchChanges, watchChanges } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class KeepChanges implements MigrationInterface {
  name = "KeepChanges1797100000001";

  async up(runner: QueryRunner): Promise<void> {
    await keepChanges(runner);
    await watchChanges(runner, "api_client", {
      kind: "ApiClient",
      told: ["name", "scopes", "per_minute", "per_day", "calls_per_minute", "status"],
      passedOver: ["mode", "revoked_at"],
    });
    // When it began to fail is of the deliveries, not of people.
    await watchChanges(runner, "webhook_endpoint", {
      kind: "WebhookEndpoint",
      told: ["url", "event_types", "api_version", "status", "disabled_cause"],
      hidden: [{ field: "secret", columns: ["sealed_secret"] }],
      passedOver: ["client_id", "mode", "sealed_previous", "previous_until", "disabled_at", "failing_since"],
    });
    await watchChanges(runner, "channel_connection", {
      kind: "ChannelConnection",
      told: ["name", "status"],
      hidden: [{ field: "secret", columns: ["sealed_secret"] }],
      passedOver: ["kind", "channel", "disconnected_at"],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["api_client", "webhook_endpoint", "channel_connection"]) await unwatchChanges(runner, table);
    await dropChanges(runner);
  }
}
