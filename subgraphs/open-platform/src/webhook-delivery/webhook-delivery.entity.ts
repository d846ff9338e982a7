import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { ClientMode } from "../api-client/api-client.entity";

export enum DeliveryStatus {
  PENDING = "PENDING",
  RETRYING = "RETRYING",
  DELIVERED = "DELIVERED",
  DEAD = "DEAD",
}

export enum DeadCause {
  GIVEN_UP = "GIVEN_UP",
  ENDPOINT_GONE = "ENDPOINT_GONE",
  ENDPOINT_DISABLED = "ENDPOINT_DISABLED",
}

/** One event on its way to one endpoint. */
@Entity("webhook_delivery")
export class WebhookDelivery {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "endpoint_id" })
  endpointId!: string;

  @Column("uuid", { name: "client_id" })
  clientId!: string;

  @Column("text")
  mode!: ClientMode;

  /** Of the event, whatever endpoint is told and however often: by it receivers know what they have. */
  @Column("text", { name: "message_id" })
  messageId!: string;

  @Column("text", { name: "event_type" })
  eventType!: string;

  /** Exactly what is posted. */
  @Column("text")
  body!: string;

  @Column("boolean", { name: "is_test" })
  isTest!: boolean;

  @Column("text")
  status!: DeliveryStatus;

  @Column("text", { name: "dead_cause", nullable: true })
  deadCause!: DeadCause | null;

  /** All there were. */
  @Column("int")
  attempts!: number;

  /** Those since it was made or replayed. */
  @Column("int")
  tries!: number;

  @Column("timestamptz", { name: "next_attempt_at", nullable: true })
  nextAttemptAt!: Date | null;

  /** The attempt under way, and when it counts as lost; by the database's clock. */
  @Column("uuid", { nullable: true })
  claim!: string | null;

  @Column("timestamptz", { name: "claimed_until", nullable: true })
  claimedUntil!: Date | null;

  /** Since when it is due and waits for others to the same endpoint. */
  @Column("timestamptz", { name: "waiting_since", nullable: true })
  waitingSince!: Date | null;

  @Column("timestamptz", { name: "delivered_at", nullable: true })
  deliveredAt!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
