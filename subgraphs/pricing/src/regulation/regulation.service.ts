import { type EntityManager, In } from "typeorm";
import { RegulatoryRule } from "./regulatory-rule.entity";

/** Which duties, taxes and fees were in force where and when. */
export class RegulationService {
  rulesAt(tx: EntityManager, country: string, at: Date): Promise<RegulatoryRule[]> {
    return tx
      .createQueryBuilder(RegulatoryRule, "rule")
      .where(":country = ANY(rule.countries)", { country })
      .andWhere("rule.valid_from <= :at AND (rule.valid_to IS NULL OR rule.valid_to > :at)", { at })
      .orderBy("rule.code")
      .getMany();
  }

  rulesById(tx: EntityManager, ids: readonly string[]): Promise<RegulatoryRule[]> {
    return tx.find(RegulatoryRule, { where: { id: In(ids) }, order: { code: "ASC" } });
  }
}
