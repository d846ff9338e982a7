import type { MigrationInterface, QueryRunner } from "typeorm";

/** An order's quotes, a card's versions, the lane in force and a country's rules are found without reading the table. */
export class IndexLookups implements MigrationInterface {
  name = "IndexLookups1764200000000";

  async up(runner: QueryRunner): Promise<void> {
    // The index of open quotes is partial: a list of orders is not looked up in it.
    await runner.query("CREATE INDEX quote_order ON quote (order_id)");
    await runner.query("CREATE INDEX rate_card_version_card ON rate_card_version (rate_card_id)");
    await runner.query(
      "CREATE INDEX rate_lane_newest ON rate_lane (rate_card_id, zone_id, service_id, valid_from) WHERE published",
    );
    await runner.query("CREATE INDEX regulatory_rule_countries ON regulatory_rule USING gin (countries)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX quote_order, rate_card_version_card, rate_lane_newest, regulatory_rule_countries");
  }
}
