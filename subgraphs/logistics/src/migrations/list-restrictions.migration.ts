import { newId } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { goodsRestrictions } from "./seed/goods-restrictions";

/** A first list of what destinations say of goods, for whereto parcels are sold; brokers keep it from then on. */
export class ListRestrictions implements MigrationInterface {
  name = "ListRestrictions1795900000070";

  async up(runner: QueryRunner): Promise<void> {
    for (const { hsPrefix, countries, verdict, validFrom, note } of goodsRestrictions) {
      for (const country of countries) {
        await runner.query(
          `INSERT INTO goods_restriction (id, hs_prefix, country, verdict, note, valid_from, created_by)
           VALUES ($1, $2, $3, $4, $5, $6::date AT TIME ZONE 'UTC', 'system')`,
          [newId(), hsPrefix, country, verdict, note, validFrom],
        );
      }
    }
  }

  /** What nobody has changed since. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM goods_restriction WHERE created_by = 'system' AND version = 1");
  }
}
