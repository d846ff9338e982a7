import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** What a tenant is to us; it decides which roles its people may hold. */
export enum TenantKind {
  CUSTOMER = "CUSTOMER",
  SUPPLIER = "SUPPLIER",
  HOUSE = "HOUSE",
}

@Entity("tenant")
export class Tenant {
  @PrimaryColumn("uuid")
  id!: string;

  /** Its own id, so that a tenant is isolated like the rows it owns; PostgreSQL generates it. */
  @Column({ type: "uuid", name: "tenant_id", insert: false, update: false })
  tenantId!: string;

  @Column("text")
  name!: string;

  @Column("text")
  kind!: TenantKind;

  @VersionColumn({ type: "integer" })
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ type: "timestamptz", name: "created_at" })
  createdAt!: Date;
}
