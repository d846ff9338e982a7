import { equals, findRows, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { CustomerAccount } from "./customer-account.entity";

/** Keeps which customers may not be served. */
export class CustomerAccountService {
  /** Takes a report unless a later one is known. @returns whether it was news. */
  async report(tx: EntityManager, { tenantId, status, asOf }: CustomerAccount): Promise<boolean> {
    const taken: unknown[] = await tx.query(
      `INSERT INTO customer_account AS known (tenant_id, status, as_of) VALUES ($1, $2, $3)
       ON CONFLICT (tenant_id) DO UPDATE SET status = excluded.status, as_of = excluded.as_of
       WHERE known.as_of < excluded.as_of RETURNING 1`,
      [tenantId, status, asOf],
    );
    return taken.length > 0;
  }

  /**
   * What is known of it; null for one that nothing was told of: it registered before this was kept, and a person of it has signed in
   * since, which no suspended customer's can.
   */
  async statusOf(tx: EntityManager, tenantId: string): Promise<string | null> {
    const [known] = await findRows(tx, Viewer.system, CustomerAccount, [equals("tenantId", tenantId)]);
    return known?.status ?? null;
  }
}
