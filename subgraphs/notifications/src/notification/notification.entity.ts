import type { Role } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { Category } from "../notified-event/category";
import type { Channel } from "./channel";
import type { NotificationFailure, NotificationState } from "./notification-state";

/**
 * One event told to one recipient by one channel. Who it is stands here only in a form that cannot be read: the address masked
 * and as a fingerprint, the words sealed with the person's own key.
 */
@Entity("notification")
export class Notification {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "event_id" })
  eventId!: string;

  /** As it stands on the bus. */
  @Column("text", { name: "event_type" })
  eventType!: string;

  /** The person's id; of a webhook the tenant's. */
  @Column("uuid")
  recipient!: string;

  @Column("text")
  channel!: Channel;

  /** The notified event's. */
  @Column("text")
  key!: string;

  @Column("text")
  category!: Category;

  /** Null for a webhook. */
  @Column("text", { name: "recipient_role", nullable: true })
  recipientRole!: Role | null;

  @Column("text", { name: "address_masked", nullable: true })
  addressMasked!: string | null;

  @Column("text", { name: "address_fingerprint", nullable: true })
  addressFingerprint!: string | null;

  @Column("uuid", { name: "template_id", nullable: true })
  templateId!: string | null;

  /** Subject, text and HTML as JSON. */
  @Column("bytea", { nullable: true })
  sealed!: Buffer | null;

  @Column("uuid", { name: "order_id", nullable: true })
  orderId!: string | null;

  @Column("uuid", { name: "shipment_id", nullable: true })
  shipmentId!: string | null;

  @Column("text")
  state!: NotificationState;

  @Column("text", { nullable: true })
  failure!: NotificationFailure | null;

  /** How often it was tried. */
  @Column("int")
  tries!: number;

  /** As of when the tries since are counted against their limit: raised when it is sent once more. */
  @Column("int", { name: "tries_before" })
  triesBefore!: number;

  @Column("boolean", { name: "is_read" })
  isRead!: boolean;

  @Column("timestamptz", { name: "read_at", nullable: true })
  readAt!: Date | null;

  @Column("timestamptz", { name: "sent_at", nullable: true })
  sentAt!: Date | null;

  /** When it was known to have arrived, or to have come back. */
  @Column("timestamptz", { name: "ended_at", nullable: true })
  endedAt!: Date | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
