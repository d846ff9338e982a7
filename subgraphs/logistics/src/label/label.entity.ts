import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** How a label is drawn: for any printer, or in the language of thermal ones. */
export enum LabelFormat {
  PDF = "PDF",
  ZPL = "ZPL",
}

@Entity("label")
export class Label {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "shipment_id" })
  shipmentId!: string;

  /** Null of a shipment's only parcel. */
  @Column("uuid", { name: "parcel_id", nullable: true })
  parcelId: string | null = null;

  @Column("text")
  format!: LabelFormat;

  /** Lower-case hex, over `bytes`. */
  @Column("text")
  sha256!: string;

  /** Null once nobody prints it any more. */
  @Column("bytea", { select: false, nullable: true })
  bytes!: Buffer | null;

  @Column("timestamptz", { name: "voided_at", nullable: true })
  voidedAt: Date | null = null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
