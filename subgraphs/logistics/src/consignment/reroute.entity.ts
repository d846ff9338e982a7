import { Column, Entity, PrimaryColumn } from "typeorm";

/** A leg that a consignment did not take. */
export interface LegNotTaken {
  from: string;
  to: string;
  carrier: string;
  flight: string;
}

/** That a consignment goes another way than was planned; never changed. */
@Entity("consignment_reroute")
export class Reroute {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "consignment_id" })
  consignmentId!: string;

  @Column("jsonb", { name: "not_taken" })
  notTaken!: LegNotTaken[];

  @Column("text")
  reason!: string;

  @Column("timestamptz", { name: "rerouted_at" })
  reroutedAt!: Date;

  @Column("text", { name: "created_by" })
  createdBy!: string;
}
