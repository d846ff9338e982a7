import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** How much of a SKU there is in one warehouse. */
@Entity("stock")
export class Stock {
  @PrimaryColumn("uuid")
  id!: string;

  /** The supplier's. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "supplier_sku_id" })
  supplierSkuId!: string;

  @Column("text")
  warehouse!: string;

  @Column("int", { name: "on_hand" })
  onHand!: number;

  /** Of that, what purchase orders wait for. */
  @Column("int")
  reserved!: number;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "updated_at" })
  updatedAt!: Date;

  get available(): number {
    return this.onHand - this.reserved;
  }
}
