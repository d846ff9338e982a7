import { Parties, type Viewer } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn } from "typeorm";

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

  seenBy(viewer: Viewer): boolean {
    return this.tenantId === null || viewer.maySee(this.tenantId);
  }
}
