import type { MigrationInterface, QueryRunner } from "typeorm";

const BEFORE = "'MATCHED', 'OVER', 'UNDER', 'UNMEASURED', 'UNKNOWN_PARCEL', 'DUPLICATE'";

/** What carriers bill is held against what they were chosen at. */
export class ComparePrices implements MigrationInterface {
  name = "ComparePrices1796952000003";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE shipment_order ADD COLUMN booked_minor bigint CHECK (booked_minor >= 0), ADD COLUMN booked_currency text,
        ADD COLUMN booked_weight_g int CHECK (booked_weight_g > 0), ADD COLUMN booked_carrier text,
        ADD CONSTRAINT booked_whole
          CHECK (num_nulls(booked_minor, booked_currency, booked_weight_g, booked_carrier) IN (0, 4))`);
    await runner.query("ALTER TABLE bill_match ADD COLUMN booked_minor bigint, ADD COLUMN booked_currency text");
    await allow(runner, `${BEFORE}, 'PRICE_OVER', 'FURTHER_CHARGE'`);
  }

  /** Not where a line was found so: before, there was no word for it. */
  async down(runner: QueryRunner): Promise<void> {
    await allow(runner, BEFORE);
    await runner.query("ALTER TABLE bill_match DROP COLUMN booked_minor, DROP COLUMN booked_currency");
    await runner.query(
      "ALTER TABLE shipment_order DROP COLUMN booked_minor, DROP COLUMN booked_currency, DROP COLUMN booked_weight_g, DROP COLUMN booked_carrier",
    );
  }
}

async function allow(runner: QueryRunner, verdicts: string): Promise<void> {
  await runner.query(`
    ALTER TABLE bill_match DROP CONSTRAINT bill_match_verdict_check,
      ADD CONSTRAINT bill_match_verdict_check CHECK (verdict IN (${verdicts}))`);
}
