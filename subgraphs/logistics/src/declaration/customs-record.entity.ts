import { Column, Entity, PrimaryColumn } from "typeorm";
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
}

@Entity("customs_referral")
export class CustomsReferral extends CustomsRecord {
  @Column("text")
  referral!: Referral;

  @Column("text")
  reason!: string;
}
