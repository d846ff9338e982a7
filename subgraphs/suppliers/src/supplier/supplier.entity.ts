import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { SupplierStatus } from "./supplier-status";

/** Whom goods are bought from for customers. A supplier is a tenant and they share their id. */
@Entity("supplier")
export class Supplier {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  name!: string;

  /** What lists are searched and sorted by; never read. */
  @Column({ type: "text", name: "name_key", select: false, insert: false, update: false })
  readonly nameKey?: string;

  @Column("text", { name: "contact_name" })
  contactName!: string;

  @Column("text", { name: "contact_email" })
  contactEmail!: string;

  @Column("text", { name: "contact_phone", nullable: true })
  contactPhone!: string | null;

  /** What its SKUs cost in, and what it is paid in. */
  @Column("text")
  currency!: string;

  /** Whether it sends parcels to consignees itself. */
  @Column("boolean", { name: "drop_ships" })
  dropShips!: boolean;

  @Column("text")
  status!: SupplierStatus;

  /** Why it was suspended or closed. */
  @Column("text", { name: "status_reason", nullable: true })
  statusReason!: string | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  @Column("timestamptz", { name: "updated_at" })
  updatedAt!: Date;

  get contact() {
    return { name: this.contactName, email: this.contactEmail, phone: this.contactPhone };
  }
}
