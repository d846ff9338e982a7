import { equals, findRows, Money, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Fee } from "./fee.entity";
import type { FeeReason } from "./fee-reason";

/** Knows what is charged for an order that does not reach its consignee. */
export class FeeService {
  /** The fee in force at that instant; null where none is listed, which is not known to be nothing. */
  async of(tx: EntityManager, reason: FeeReason, currency: string, at: Date): Promise<Money | null> {
    const fees = await findRows(tx, Viewer.system, Fee, [equals("reason", reason), equals("currency", currency)]);
    const fee = fees.find(({ validFrom, validTo }) => validFrom <= at && (validTo === null || at < validTo));
    return fee ? new Money(BigInt(fee.amountMinor), currency) : null;
  }
}
