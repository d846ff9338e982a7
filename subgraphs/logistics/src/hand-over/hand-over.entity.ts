import { Column, CreateDateColumn, Entity, PrimaryColumn } from "typeorm";

/** Parcels that a last-mile carrier took from us together. */
@Entity("hand_over")
export class HandOver {
  @PrimaryColumn("uuid")
  id!: string;

  /** Nobody's: the parcels are of many customers. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  carrier!: string;

  @Column("timestamptz", { name: "handed_over_at" })
  handedOverAt!: Date;

  /** That the place's clocks had, such as `+01:00`. */
  @Column("text", { name: "utc_offset" })
  offset!: string;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
