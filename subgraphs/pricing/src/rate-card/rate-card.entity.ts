import { Parties, type Viewer } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** A price list: ours for everyone, or one customer's own. One without a tenant is everyone's, so it says itself who may see it. */
@Entity("rate_card")
@Parties()
export class RateCard {
  @PrimaryColumn("uuid")
  id!: string;

  /** Null for the price list everyone has. */
  @Column("uuid", { name: "tenant_id", nullable: true })
  tenantId!: string | null;

  @Column("uuid", { name: "customer_id", nullable: true })
  customerId!: string | null;

  @Column("text")
  code!: string;

  @Column("text")
  name!: string;

  @Column("text")
  currency!: string;

  /** Null while it is nobody's. */
  @Column("timestamptz", { name: "assigned_from", nullable: true })
  assignedFrom!: Date | null;

  /** Exclusive; null while no other card takes its place. */
  @Column("timestamptz", { name: "assigned_to", nullable: true })
  assignedTo!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  seenBy(viewer: Viewer): boolean {
    if (viewer.tenancy.kind === "all") return true;
    return this.tenantId === null ? this.assignedFrom !== null : viewer.maySee(this.tenantId);
  }

  holdsAt(instant: Date): boolean {
    return (
      this.assignedFrom !== null && this.assignedFrom <= instant && (!this.assignedTo || this.assignedTo > instant)
    );
  }
}
