import type { EntityManager } from "typeorm";
import { Tenant, type TenantKind } from "./tenant.entity";

export type NewTenant = Pick<Tenant, "id" | "name" | "kind" | "createdBy">;

export class TenantService {
  async open(tx: EntityManager, tenant: NewTenant): Promise<void> {
    await tx.insert(Tenant, tenant);
  }

  /** @returns whether it was opened now: of two who open it at once, one does. */
  async openOnce(tx: EntityManager, tenant: NewTenant): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(Tenant).values(tenant).orIgnore().execute();
    return raw.length > 0;
  }

  byId(tx: EntityManager, id: string): Promise<Tenant> {
    return tx.findOneByOrFail(Tenant, { id });
  }

  /** Null when there is none. */
  async kindOf(tx: EntityManager, id: string): Promise<TenantKind | null> {
    const found = await tx.findOne(Tenant, { where: { id }, select: { id: true, kind: true } });
    return found?.kind ?? null;
  }

  /** Reads the tenant and makes others who decide about its members wait. */
  lock(tx: EntityManager, id: string): Promise<Tenant> {
    return tx.findOneOrFail(Tenant, { where: { id }, lock: { mode: "pessimistic_write" } });
  }
}
