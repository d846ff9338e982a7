import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

export enum MessageVerdict {
  /** It is kept, and not judged yet. */
  RECEIVED = "RECEIVED",
  /** What it says was written down. */
  TAKEN = "TAKEN",
  /** It says nothing new. */
  STALE = "STALE",
  /** What it says presupposes what has not come yet: it waits for that. */
  EARLY = "EARLY",
  /** It is not believed, not understood or contradicts what is known: a person looks at it. */
  REFUSED = "REFUSED",
}

/** Why a message was judged as it was, where it was not simply taken. */
export enum MessageReason {
  SIGNATURE = "SIGNATURE",
  TIME = "TIME",
  FORM = "FORM",
  INCOMPLETE = "INCOMPLETE",
  MESSAGE_TYPE = "MESSAGE_TYPE",
  UNKNOWN_PART = "UNKNOWN_PART",
  WRONG_ORDER = "WRONG_ORDER",
  MISSING_PART = "MISSING_PART",
  VALUE = "VALUE",
  UNKNOWN_SUBJECT = "UNKNOWN_SUBJECT",
  OTHER_COUNTERPART = "OTHER_COUNTERPART",
  EARLIER_VERSION = "EARLIER_VERSION",
  SAID_BEFORE = "SAID_BEFORE",
  OVERTAKEN = "OVERTAKEN",
  NOT_YET = "NOT_YET",
  CONTRADICTS = "CONTRADICTS",
}

/** What a counterpart sent by itself, byte for byte, and what became of it. */
@Entity("counterpart_message")
export class CounterpartMessage {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "counterpart_id" })
  counterpartId!: string;

  /** The counterpart's own name of it. */
  @Column("text", { name: "message_id" })
  messageId!: string;

  /** As it came; null where nobody signed for it. */
  @Column("bytea", { nullable: true })
  body!: Buffer | null;

  @Column("text")
  verdict!: MessageVerdict;

  @Column("text", { nullable: true })
  reason!: MessageReason | null;

  @Column("text", { nullable: true })
  detail!: string | null;

  /** At which part of it, from 1. */
  @Column("integer", { nullable: true })
  part!: number | null;

  /** What it is about, by our own numbers. */
  @Column("text", { array: true })
  about!: string[];

  /** How often it came again. */
  @Column("integer")
  repeats!: number;

  /** How often it was judged again. */
  @Column("integer")
  replays!: number;

  @VersionColumn()
  version!: number;

  @Column("timestamptz", { name: "received_at" })
  receivedAt!: Date;

  @Column("timestamptz", { name: "judged_at", nullable: true })
  judgedAt!: Date | null;
}
