import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** Where a master consignment stands. */
export enum ConsignmentStatus {
  PLANNED = "PLANNED",
  CLOSED = "CLOSED",
  DEPARTED = "DEPARTED",
  ARRIVED = "ARRIVED",
  BROKEN_DOWN = "BROKEN_DOWN",
}

/** Bags that fly under one air waybill. */
@Entity("master_consignment")
export class MasterConsignment {
  @PrimaryColumn("uuid")
  id!: string;

  /** Nobody's: the parcels in it are of many customers. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  /** As airlines write it, such as `160-12345675`. */
  @Column("text")
  mawb!: string;

  /** Of its first leg. */
  @Column("text")
  flight!: string;

  /** UN/LOCODE. */
  @Column("text")
  origin!: string;

  /** UN/LOCODE. */
  @Column("text")
  destination!: string;

  @Column("text")
  status!: ConsignmentStatus;

  @Column("timestamptz", { name: "departed_at", nullable: true })
  departedAt!: Date | null;

  @Column("timestamptz", { name: "arrived_at", nullable: true })
  arrivedAt!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
