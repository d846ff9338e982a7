import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Sent } from "../mail/post";

/** One try to send a mail, and what the mail server said. */
@Entity("attempt")
export class Attempt {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "notification_id" })
  notificationId!: string;

  @Column("int")
  number!: number;

  @Column("text")
  outcome!: Sent["outcome"];

  /** Of SMTP; null where there was no answer. */
  @Column("int", { nullable: true })
  code!: number | null;

  /** Without the addresses that it repeats. */
  @Column("text")
  said!: string;

  @Column("timestamptz")
  at!: Date;
}
