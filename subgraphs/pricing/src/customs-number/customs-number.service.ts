import { equals, findRows, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { CustomsNumber, type CustomsNumberKind } from "./customs-number.entity";

/** Knows by which kinds of numbers customs knows customers. */
export class CustomsNumberService {
  /** What was told with a higher version stays. */
  async report(tx: EntityManager, told: CustomsNumber): Promise<void> {
    const { id, tenantId, kind, validFrom, validTo, isRemoved, toldVersion } = told;
    await tx.query(
      `INSERT INTO customs_number AS known (id, tenant_id, kind, valid_from, valid_to, is_removed, told_version)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (id) DO UPDATE SET valid_from = excluded.valid_from, valid_to = excluded.valid_to,
         is_removed = excluded.is_removed, told_version = excluded.told_version
       WHERE known.told_version <= excluded.told_version`,
      [id, tenantId, kind, validFrom, validTo, isRemoved, toldVersion],
    );
  }

  /** @param day `YYYY-MM-DD`. */
  async validOn(tx: EntityManager, customerId: string, day: string): Promise<Set<CustomsNumberKind>> {
    const kept = [equals("tenantId", customerId), equals("isRemoved", false)];
    const numbers = await findRows(tx, Viewer.system, CustomsNumber, kept);
    const valid = numbers.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
    return new Set(valid.map(({ kind }) => kind));
  }
}
