import { Column, Entity, PrimaryColumn } from "typeorm";

/** A mail of ours to one address, written with the act that it tells of. */
@Entity("mail")
export class Mail {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  recipient!: string;

  @Column("text")
  subject!: string;

  /** Null when it was sent, for it may hold a token, and when it never will be. */
  @Column("text", { nullable: true })
  text!: string | null;

  @Column("timestamptz", { name: "sent_at", nullable: true })
  sentAt!: Date | null;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;
}
