import { Column, CreateDateColumn, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** What a counterpart is told. */
export enum CounterpartCallKind {
  SUBMIT = "SUBMIT",
  CHANGE = "CHANGE",
  CANCEL = "CANCEL",
  REPLACE = "REPLACE",
  ANNOUNCE = "ANNOUNCE",
  WITHDRAW = "WITHDRAW",
  PICK = "PICK",
  SEND_OUT = "SEND_OUT",
}

/** Told to warehouses, and not to customs. */
export const TO_WAREHOUSES: readonly CounterpartCallKind[] = [
  CounterpartCallKind.ANNOUNCE,
  CounterpartCallKind.WITHDRAW,
  CounterpartCallKind.PICK,
  CounterpartCallKind.SEND_OUT,
];

export enum CounterpartCallState {
  /** It has not arrived, as far as is known, and is tried again. */
  ASKED = "ASKED",
  /** It has arrived. */
  DONE = "DONE",
  /** It may have arrived: the counterpart is asked before it is sent again. */
  UNKNOWN = "UNKNOWN",
  /** It was refused, or tried in vain for long: a person decides. */
  FAILED = "FAILED",
}

/** One thing that a counterpart is told, written down before it is. */
@Entity("counterpart_call")
export class CounterpartCall {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "counterpart_id" })
  counterpartId!: string;

  @Column("text")
  kind!: CounterpartCallKind;

  @Column("text")
  state!: CounterpartCallState;

  /** What it is about, such as a declaration. */
  @Column("uuid", { name: "subject_id" })
  subjectId!: string;

  @Column("integer", { name: "subject_version" })
  subjectVersion!: number;

  /** What the counterpart knows it by, the same however often it is sent. */
  @Column("text")
  reference!: string;

  /** Whether an attempt may have arrived of which nothing was heard. */
  @Column("boolean", { name: "may_be_there" })
  mayBeThere!: boolean;

  @Column("integer")
  attempts!: number;

  /** Whose attempt is under way, and until when it counts as such. */
  @Column("uuid", { nullable: true })
  claim!: string | null;

  @Column("timestamptz", { name: "claimed_until", nullable: true })
  claimedUntil!: Date | null;

  @Column("timestamptz", { name: "asked_at" })
  askedAt!: Date;

  /** Of the last attempt; null while there was none. */
  @Column("timestamptz", { name: "answered_at", nullable: true })
  answeredAt!: Date | null;

  /** What was wrong then; null where nothing was. */
  @Column("text", { nullable: true })
  message!: string | null;

  /** The beginning of what came back. */
  @Column("text", { nullable: true })
  raw!: string | null;

  @VersionColumn()
  version!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @CreateDateColumn({ name: "created_at", type: "timestamptz" })
  createdAt!: Date;
}
