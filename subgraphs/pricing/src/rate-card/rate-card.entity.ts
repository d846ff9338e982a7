import { Column, Entity, PrimaryColumn } from "typeorm";

/** A price list: ours for everyone, or one customer's own. */
@Entity("rate_card")
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
}
