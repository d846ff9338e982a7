import { Column, Entity, PrimaryColumn } from "typeorm";
import type { CustomerStatus } from "./customer.entity";

/** What one of us decided about a customer. */
@Entity("customer_decision")
export class CustomerDecision {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text", { name: "from_status" })
  from!: CustomerStatus;

  @Column("text", { name: "to_status" })
  to!: CustomerStatus;

  @Column("text", { nullable: true })
  reason!: string | null;

  @Column("text", { name: "decided_by" })
  decidedBy!: string;

  @Column("timestamptz", { name: "decided_at" })
  decidedAt!: Date;
}
