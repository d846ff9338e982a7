import { grantToApplication } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = {
  goods_restriction_by_country: "(country, id)",
  goods_restriction_by_verdict: "(verdict, id)",
  goods_restriction_by_prefix: "(hs_prefix, id)",
};

/** What destinations say of goods. None is seeded: brokers write down what they have confirmed. */
export class RestrictGoods implements MigrationInterface {
  name = "RestrictGoods1795771200003";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE goods_restriction (
        id uuid PRIMARY KEY,
        hs_prefix text NOT NULL CHECK (hs_prefix ~ '^[0-9]{2,10}$'),
        country text NOT NULL,
        verdict text NOT NULL CHECK (verdict IN ('PROHIBITED', 'PERMIT', 'INFO')),
        note text NOT NULL,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz CHECK (valid_to > valid_from),
        version integer NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    for (const [name, columns] of Object.entries(INDEXES)) {
      await runner.query(`CREATE INDEX ${name} ON goods_restriction ${columns}`);
    }
    await grantToApplication(runner, "goods_restriction");
    await runner.query("REVOKE DELETE ON goods_restriction FROM baiyun_application");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE goods_restriction");
  }
}
