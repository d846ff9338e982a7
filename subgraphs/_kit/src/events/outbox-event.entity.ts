import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * An event that was committed with the write that caused it. Kept 7 days, and longer while it is not published, in partitions by
 * the day it occurred, from which a lost bus is rebuilt.
 */
@Entity("outbox_event")
export class OutboxEvent {
  @PrimaryColumn("uuid")
  id!: string;

  @Column({ type: "bigint", insert: false, update: false })
  position!: string;

  @Column("text")
  type!: string;

  @Column("text", { name: "aggregate_id" })
  aggregateId!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("jsonb")
  payload!: object;

  @Column("timestamptz", { name: "occurred_at" })
  occurredAt!: Date;

  @Column("timestamptz", { name: "published_at", nullable: true })
  publishedAt!: Date | null;
}
