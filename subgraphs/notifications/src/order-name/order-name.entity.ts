import { Column, Entity, PrimaryColumn } from "typeorm";

/** What people call an order, as whoever last named it said. */
@Entity("order_name")
export class OrderName {
  @PrimaryColumn("uuid", { name: "order_id" })
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  reference!: string;

  @Column("timestamptz", { name: "named_at" })
  namedAt!: Date;
}
