import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { BagStatus } from "./bag-status";

/** By what the parcels of a bag were weighed. */
export enum WeightBasis {
  MEASURED = "MEASURED",
  MIXED = "MIXED",
  DECLARED = "DECLARED",
}

/** Parcels that go to one gateway together, under one seal. */
@Entity("bag")
export class Bag {
  @PrimaryColumn("uuid")
  id!: string;

  /** Nobody's: the parcels in it are of many customers. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  number!: string;

  @Column("uuid", { name: "warehouse_id" })
  warehouseId!: string;

  /** UN/LOCODE. */
  @Column("text")
  gateway!: string;

  /** ISO 3166 alpha-2; null for any country behind the gateway. */
  @Column("text", { name: "destination_country", nullable: true })
  destinationCountry!: string | null;

  /** Whether dangerous goods may be in it. */
  @Column("boolean", { name: "dangerous_goods" })
  dangerousGoods!: boolean;

  @Column("text")
  status!: BagStatus;

  /** Null until it is closed. */
  @Column("text", { name: "seal_number", nullable: true })
  sealNumber!: string | null;

  /** The consignment that it is in; one at a time. */
  @Column("uuid", { name: "consignment_id", nullable: true })
  consignmentId!: string | null;

  @Column("timestamptz", { name: "closed_at", nullable: true })
  closedAt!: Date | null;

  /** What is in it, from closing on. */
  @Column("integer", { name: "parcel_count", nullable: true })
  parcelCount!: number | null;

  @Column("integer", { name: "weight_g", nullable: true })
  weightG!: number | null;

  @Column("text", { name: "weight_basis", nullable: true })
  weightBasis!: WeightBasis | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
