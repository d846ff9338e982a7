import { newId } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Tenant, type TenantKind } from "./tenant.entity";

export class TenantService {
  /** @returns the new tenant's id. */
  async open(tx: EntityManager, tenant: { name: string; kind: TenantKind; createdBy: string }): Promise<string> {
    const id = newId();
    await tx.insert(Tenant, { id, ...tenant });
    return id;
  }

  /** Reads the tenant and makes others who decide about its members wait. */
  lock(tx: EntityManager, id: string): Promise<Tenant> {
    return tx.findOneOrFail(Tenant, { where: { id }, lock: { mode: "pessimistic_write" } });
  }
}
