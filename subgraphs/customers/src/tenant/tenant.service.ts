import type { EntityManager } from "typeorm";
import { Tenant, type TenantKind } from "./tenant.entity";

export class TenantService {
  async open(
    tx: EntityManager,
    tenant: { id: string; name: string; kind: TenantKind; createdBy: string },
  ): Promise<void> {
    await tx.insert(Tenant, tenant);
  }

  byId(tx: EntityManager, id: string): Promise<Tenant> {
    return tx.findOneByOrFail(Tenant, { id });
  }

  /** Reads the tenant and makes others who decide about its members wait. */
  lock(tx: EntityManager, id: string): Promise<Tenant> {
    return tx.findOneOrFail(Tenant, { where: { id }, lock: { mode: "pessimistic_write" } });
  }
}
