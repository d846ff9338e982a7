import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** That a customer's SKU is supplied by a supplier's: one of several alternatives, tried in the order of their priority. */
@Entity("sourcing")
@Parties("customerId", "supplierId")
export class Sourcing {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "customer_id" })
  customerId!: string;

  @Column("uuid", { name: "supplier_id" })
  supplierId!: string;

  /** As it stands in the lines of the customer's orders. */
  @Column("text", { name: "customer_sku" })
  customerSku!: string;

  @Column("uuid", { name: "supplier_sku_id" })
  supplierSkuId!: string;

  /** The lowest is tried first. */
  @Column("int")
  priority!: number;

  @Column("timestamptz", { name: "ended_at", nullable: true })
  endedAt!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
