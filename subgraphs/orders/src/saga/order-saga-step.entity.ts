import { Column, Entity, PrimaryColumn } from "typeorm";
import type { SagaWait } from "./saga-state";
import type { SagaStep } from "./saga-step";

/** One thing that was done for an order, and where that took its saga. Never changed: a trigger holds that. */
@Entity("order_saga_step")
export class OrderSagaStep {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "saga_id" })
  sagaId!: string;

  @Column("uuid", { name: "order_id" })
  orderId!: string;

  /** Where the saga stood afterwards. */
  @Column("text")
  step!: SagaStep;

  @Column("text", { name: "waiting_for", nullable: true })
  waitingFor!: SagaWait | null;

  /** What was done, for people. */
  @Column("text")
  deed!: string;

  @Column("text", { nullable: true })
  reason!: string | null;

  /** The type of the event that made it so; null for an act of a person or of time. */
  @Column("text", { name: "event_type", nullable: true })
  eventType!: string | null;

  /** A person's id, or `system`. */
  @Column("text", { name: "done_by" })
  doneBy!: string;

  @Column("timestamptz", { name: "done_at" })
  doneAt!: Date;
}
