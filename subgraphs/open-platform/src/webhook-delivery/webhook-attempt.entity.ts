import { Column, Entity, PrimaryColumn } from "typeorm";

export enum AttemptOutcome {
  DELIVERED = "DELIVERED",
  REFUSED = "REFUSED",
  REDIRECTED = "REDIRECTED",
  TIMED_OUT = "TIMED_OUT",
  CONNECTION_FAILED = "CONNECTION_FAILED",
  ADDRESS_REFUSED = "ADDRESS_REFUSED",
  ABANDONED = "ABANDONED",
}

/** One try to deliver, and what came of it. */
@Entity("webhook_attempt")
export class WebhookAttempt {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "delivery_id" })
  deliveryId!: string;

  @Column("int")
  number!: number;

  @Column("text")
  url!: string;

  @Column("jsonb", { name: "request_headers" })
  requestHeaders!: Record<string, string>;

  @Column("text")
  outcome!: AttemptOutcome;

  @Column("int", { nullable: true })
  status!: number | null;

  /** How it begins. */
  @Column("text", { nullable: true })
  answer!: string | null;

  @Column("text", { nullable: true })
  fault!: string | null;

  @Column("int", { name: "duration_ms", nullable: true })
  durationMs!: number | null;

  @Column("timestamptz", { name: "started_at" })
  startedAt!: Date;
}
