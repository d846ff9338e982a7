import type { MigrationInterface, QueryRunner } from "typeorm";

/** In minor units, as the other fees are listed. */
const FEES = { EUR: 500, USD: 550, GBP: 440, CNY: 4000 };

/** What a parcel costs its customer that could not be handed over and was destroyed. */
export class PriceDestruction implements MigrationInterface {
  name = "PriceDestruction1795902000002";

  async up(runner: QueryRunner): Promise<void> {
    for (const [currency, minor] of Object.entries(FEES)) {
      await runner.query(
        "INSERT INTO order_fee (reason, currency, amount_minor, valid_from) VALUES ('DESTROYED', $1, $2, '2026-01-01')",
        [currency, minor],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM order_fee WHERE reason = 'DESTROYED'");
  }
}
