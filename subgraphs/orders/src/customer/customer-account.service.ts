import { equals, findRows, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { CustomerAccount, CustomerStatus } from "./customer-account.entity";

/** Before anything that the customers domain can tell, so that whatever it tells replaces it. */
const BEFORE_ANY_REPORT = new Date(0);

/** Keeps which customers there are and whether they may ship. */
export class CustomerAccountService {
  /** Takes a report unless a later one is known: reports may be late, repeated or out of order. */
  async report(tx: EntityManager, { tenantId, status, asOf }: CustomerAccount): Promise<void> {
    await tx.query(
      `INSERT INTO customer_account AS known (tenant_id, status, as_of) VALUES ($1, $2, $3)
       ON CONFLICT (tenant_id) DO UPDATE SET status = excluded.status, as_of = excluded.as_of
       WHERE known.as_of < excluded.as_of`,
      [tenantId, status, asOf],
    );
  }

  /** Takes a customer to be ACTIVE until the customers domain reports on it. */
  presumeActive(tx: EntityManager, tenantId: string): Promise<void> {
    return this.report(tx, { tenantId, status: CustomerStatus.ACTIVE, asOf: BEFORE_ANY_REPORT });
  }

  /** Null when the customers domain has told nothing of it. */
  async statusOf(tx: EntityManager, tenantId: string): Promise<CustomerStatus | null> {
    const [known] = await findRows(tx, Viewer.system, CustomerAccount, [equals("tenantId", tenantId)]);
    return known?.status ?? null;
  }
}
