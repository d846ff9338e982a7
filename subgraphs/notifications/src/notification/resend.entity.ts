import { Column, Entity, PrimaryColumn } from "typeorm";

/** Somebody had a notification sent once more, and why. */
@Entity("resend")
export class Resend {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "notification_id" })
  notificationId!: string;

  @Column("text")
  reason!: string;

  @Column("text", { name: "resent_by" })
  resentBy!: string;

  @Column("timestamptz", { name: "resent_at" })
  resentAt!: Date;
}
