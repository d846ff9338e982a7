import { Money } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** One article that a supplier sells. */
@Entity("supplier_sku")
export class SupplierSku {
  @PrimaryColumn("uuid")
  id!: string;

  /** The supplier's. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  /** The supplier's own name of it, unique there. */
  @Column("text")
  sku!: string;

  /** What lists are searched and sorted by; never read. */
  @Column({ type: "text", name: "sku_key", select: false, insert: false, update: false })
  readonly skuKey?: string;

  @Column("text")
  description!: string;

  @Column("bigint", { name: "cost_minor" })
  costMinor!: string;

  /** The supplier's, so that a purchase order is of one currency. */
  @Column("text")
  currency!: string;

  @Column("int", { name: "lead_time_days" })
  leadTimeDays!: number;

  @Column("boolean", { name: "is_active" })
  isActive!: boolean;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  @Column("timestamptz", { name: "updated_at" })
  updatedAt!: Date;

  get cost(): Money {
    return new Money(BigInt(this.costMinor), this.currency);
  }
}
