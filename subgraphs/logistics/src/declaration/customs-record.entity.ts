import { Column, Entity, PrimaryColumn } from "typeorm";
import type { CustomsFault } from "../customs/customs-port";
import type { CustomsAnswerKind, Referral } from "./declaration-state";

/** What an office said, as somebody of ours wrote it down. Never changed: a trigger holds that. */
abstract class CustomsRecord {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "declaration_id" })
  declarationId!: string;

  /** The version that it is about. */
  @Column("integer")
  version!: number;

  @Column("timestamptz", { name: "recorded_at" })
  recordedAt!: Date;

  @Column("text", { name: "recorded_by" })
  recordedBy!: string;
}

@Entity("customs_answer")
export class CustomsAnswer extends CustomsRecord {
  @Column("text")
  answer!: CustomsAnswerKind;

  /** The office's own. */
  @Column("text", { nullable: true })
  code!: string | null;

  @Column("text", { nullable: true })
  message!: string | null;

  @Column("text", { nullable: true })
  mrn!: string | null;

  /** When the office said so. */
  @Column("timestamptz", { name: "answered_at" })
  answeredAt!: Date;

  /** What the office found wrong, each with its place. */
  @Column("jsonb")
  faults!: readonly CustomsFault[];

  /** The message that brought it; null where a broker wrote it down. */
  @Column("uuid", { name: "received_in", nullable: true })
  receivedIn!: string | null;
}

@Entity("customs_referral")
export class CustomsReferral extends CustomsRecord {
  @Column("text")
  referral!: Referral;

  @Column("text")
  reason!: string;

  /** When the office said so; null where that is not known. */
  @Column("timestamptz", { name: "said_at", nullable: true })
  saidAt!: Date | null;
}
