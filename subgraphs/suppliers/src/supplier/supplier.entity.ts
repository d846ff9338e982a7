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

  /** As the version before this one wrote it, until the job encrypts it; empty then, as are the two that follow. */
  @Column("text", { name: "contact_name" })
  plainContactName!: string;

  @Column("text", { name: "contact_email" })
  plainContactEmail!: string;

  @Column("text", { name: "contact_phone", nullable: true })
  plainContactPhone!: string | null;

  /** Whom to write to: `supplier-contacts.ts` reads and writes it. */
  @Column("bytea", { name: "contact_sealed", nullable: true })
  contactSealed!: Buffer | null;

  /** The key that it is encrypted with: another person's is another. */
  @Column("uuid", { name: "contact_key_id", nullable: true })
  contactKeyId!: string | null;

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
}
