import type { EntityManager } from "typeorm";
import type { CustomsRegime } from "../customs-rule/customs-rule.entity";

/** What is handed in: a shipment's declaration, or one for several. */
export interface Lodged {
  id: string;
  tenantId: string;
  country: string;
  regime: CustomsRegime | null;
  office: string | null;
  mrn: string | null;
  version: number;
}

/**
 * How declarations come to customs. Whoever reaches an office over a wire adds a job in the transaction that submits, and never calls
 * from within it; what the office answers is heard later. `recordCustomsAnswer` writes it down all the same, whoever brought it.
 */
export interface CustomsOffice {
  /** How what is submitted now comes to the office; null where nobody is reached, so that a broker hands it in. */
  wireTo(tx: EntityManager, lodged: Lodged): Promise<Wire | null>;
  /**
   * Whoever has what was handed in is to cancel it: an office over its wire, or a broker where it was brought there. The declaration is
   * locked.
   *
   * @returns false where it never left, so that nobody has it
   */
  cancel(tx: EntityManager, lodged: Lodged, isAnswered: boolean): Promise<boolean>;
  /**
   * Whoever has what was accepted is to take this version instead: an office over its wire, or a broker where it was brought there. The
   * declaration is locked.
   */
  amend(tx: EntityManager, lodged: Lodged): Promise<void>;
}

/** To be called once the declaration is stored as submitted. */
export interface Wire {
  lodge(): Promise<void>;
}
