import type { EntityManager } from "typeorm";
import { type CustomsDeclaration, LodgedBy } from "./declaration.entity";

/**
 * How declarations come to customs. What an office answers comes back through `recordCustomsAnswer`, whoever speaks to it. Whoever
 * reaches an office over a wire adds a job here, in the transaction that submits, and never calls from within it.
 */
export interface CustomsOffice {
  readonly lodgedBy: LodgedBy;
  lodge(tx: EntityManager, declaration: CustomsDeclaration): Promise<void>;
}

/** No office can be reached from here yet: a broker hands in what is submitted, and writes down the answer. */
export const lodgedByHand: CustomsOffice = { lodgedBy: LodgedBy.HAND, lodge: async () => undefined };
