import { Column, Entity, PrimaryColumn } from "typeorm";
import type { SagaStep } from "./saga-step";

/** How far the work that other domains do for an order has come. One row per order, from its first submission on. */
@Entity("order_saga")
export class OrderSaga {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  @Column("text")
  step!: SagaStep;

  /** How often a quote has been asked for; an answer to an earlier asking is void. */
  @Column("int")
  attempts!: number;

  /** The acceptance of a quote may be told before its offer is. */
  @Column("uuid", { name: "accepted_quote_id", nullable: true })
  acceptedQuoteId!: string | null;

  @Column("timestamptz", { name: "updated_at" })
  updatedAt!: Date;
}
