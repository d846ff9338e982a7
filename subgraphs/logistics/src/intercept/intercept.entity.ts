import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** What is to be done with a parcel that is taken out. */
export enum InterceptAction {
  RETURN_TO_CUSTOMER = "RETURN_TO_CUSTOMER",
  DESTROY = "DESTROY",
  CHANGE_ADDRESS = "CHANGE_ADDRESS",
}

/** How far it has come. */
export enum InterceptStatus {
  REQUESTED = "REQUESTED",
  DONE = "DONE",
  REFUSED = "REFUSED",
}

/** That somebody wants a parcel taken out before it is bagged. A shipment has one at a time that waits. */
@Entity("intercept")
export class Intercept {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "shipment_id" })
  shipmentId!: string;

  @Column("text")
  action!: InterceptAction;

  @Column("text")
  status!: InterceptStatus;

  @Column("text")
  reason!: string;

  /** What was done, or why it was not; null while it waits. */
  @Column("text", { nullable: true })
  answer!: string | null;

  @Column("timestamptz", { name: "settled_at", nullable: true })
  settledAt!: Date | null;

  @Column("text", { name: "settled_by", nullable: true })
  settledBy!: string | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
