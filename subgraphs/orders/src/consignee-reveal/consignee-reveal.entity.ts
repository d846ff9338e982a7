import { Column, Entity, PrimaryColumn } from "typeorm";

/** That somebody of our staff was shown who an order's consignee is. Never changed: a trigger holds that. */
@Entity("consignee_reveal")
export class ConsigneeReveal {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  @Column("text")
  reason!: string;

  @Column("text", { name: "revealed_by" })
  revealedBy!: string;

  @Column("timestamptz", { name: "revealed_at" })
  revealedAt!: Date;
}
