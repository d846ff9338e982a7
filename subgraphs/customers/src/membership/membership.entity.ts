import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { TenantKind } from "../tenant/tenant.entity";

/** The values are what follows `role:` in the scopes of an access token. */
export enum Role {
  CUSTOMER_ADMIN = "customer_admin",
  CUSTOMER_MEMBER = "customer_member",
  SUPPLIER = "supplier",
  OPS = "ops",
  BROKER = "broker",
  FINANCE = "finance",
  SUPPORT = "support",
  PRICING = "pricing",
  ADMIN = "admin",
}

export const scopeOf = (role: Role): string => `role:${role}`;

export const rolesOf: Readonly<Record<TenantKind, readonly Role[]>> = {
  [TenantKind.CUSTOMER]: [Role.CUSTOMER_ADMIN, Role.CUSTOMER_MEMBER],
  [TenantKind.SUPPLIER]: [Role.SUPPLIER],
  [TenantKind.HOUSE]: [Role.OPS, Role.BROKER, Role.FINANCE, Role.SUPPORT, Role.PRICING, Role.ADMIN],
};

/** The roles that keep a tenant governable: its last holder cannot lose it. */
export const governingRoles: readonly Role[] = [Role.CUSTOMER_ADMIN, Role.ADMIN];

/** The role of a user in its tenant. */
@Entity("membership")
export class Membership {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "user_id" })
  userId!: string;

  @Column("text")
  role!: Role;

  @VersionColumn({ type: "integer" })
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ type: "timestamptz", name: "created_at" })
  createdAt!: Date;
}
