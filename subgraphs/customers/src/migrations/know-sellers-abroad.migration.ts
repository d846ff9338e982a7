import type { MigrationInterface, QueryRunner } from "typeorm";

const BEFORE = "'EORI', 'IOSS'";

/** Customs of more countries know a customer by a number: Norway's VOEC, Australia's GST, Switzerland's UID. */
export class KnowSellersAbroad implements MigrationInterface {
  name = "KnowSellersAbroad1796952000001";

  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, `${BEFORE}, 'VOEC', 'GST', 'UID'`);
  }

  /** Not where such a number is kept: before, there was no word for it. */
  async down(runner: QueryRunner): Promise<void> {
    await allow(runner, BEFORE);
  }
}

async function allow(runner: QueryRunner, kinds: string): Promise<void> {
  await runner.query(`
    ALTER TABLE customs_number DROP CONSTRAINT customs_number_kind_check,
      ADD CONSTRAINT customs_number_kind_check CHECK (kind IN (${kinds}))`);
}
