import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const TABLES = ["quote", "duty_estimate", "order_progress"];

export class CreateQuotes implements MigrationInterface {
  name = "CreateQuotes1764000000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE quote (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        order_id uuid,
        status text NOT NULL,
        service_id uuid NOT NULL REFERENCES service,
        rate_card_version_id uuid NOT NULL REFERENCES rate_card_version,
        rate_lane_id uuid NOT NULL REFERENCES rate_lane,
        fx_rate_ids uuid[] NOT NULL,
        rule_ids uuid[] NOT NULL,
        sell_total_minor bigint NOT NULL,
        cost_total_minor bigint NOT NULL,
        currency text NOT NULL,
        priced_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        inputs_hash text NOT NULL,
        inputs text NOT NULL,
        document text NOT NULL,
        cost_document text NOT NULL,
        version int NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(
      "CREATE UNIQUE INDEX quote_one_open_per_order ON quote (order_id) WHERE status IN ('OFFERED', 'ACCEPTED')",
    );
    await runner.query(`
      CREATE TABLE duty_estimate (
        order_line_id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        quote_id uuid NOT NULL REFERENCES quote,
        amount_minor bigint NOT NULL,
        currency text NOT NULL
      )`);
    await runner.query("CREATE INDEX duty_estimate_quote ON duty_estimate (quote_id)");
    await runner.query(
      "CREATE TABLE order_progress (order_id uuid PRIMARY KEY, tenant_id uuid NOT NULL, as_of timestamptz NOT NULL)",
    );
    for (const table of TABLES) await isolateTenants(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`DROP TABLE ${table}`);
  }
}
