import { Parties } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** Why somebody has to say what becomes of a parcel. */
export enum DecisionCause {
  DELIVERY_FAILED = "DELIVERY_FAILED",
  REFUSED = "REFUSED",
  SEIZED = "SEIZED",
}

/** What becomes of it. */
export enum DecisionChoice {
  REDELIVER = "REDELIVER",
  RETURN = "RETURN",
  DESTROY = "DESTROY",
  CLAIM = "CLAIM",
}

const { CLAIM, DESTROY, REDELIVER, RETURN } = DecisionChoice;

/** Customs keep what they took: it is lost to its owner, who is paid for it or not. */
export const CHOICES: Readonly<Record<DecisionCause, readonly DecisionChoice[]>> = {
  DELIVERY_FAILED: [REDELIVER, RETURN, DESTROY],
  REFUSED: [REDELIVER, RETURN, DESTROY],
  SEIZED: [DESTROY, CLAIM],
};

/** That somebody has to say what becomes of a parcel; of a shipment one waits at a time. */
@Entity("shipment_decision")
export class ShipmentDecision {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "shipment_id" })
  shipmentId!: string;

  @Column("text")
  cause!: DecisionCause;

  /** When what it is about happened. */
  @Column("timestamptz", { name: "needed_at" })
  neededAt!: Date;

  /** By when; from then on the default counts. Null where no rule says. */
  @Column("timestamptz", { name: "due_at", nullable: true })
  dueAt!: Date | null;

  @Column("text", { name: "default_choice", nullable: true })
  defaultChoice!: DecisionChoice | null;

  /** Null while it waits, and where the parcel went on by itself. */
  @Column("text", { nullable: true })
  choice: DecisionChoice | null = null;

  /** When it was decided, or needed no longer; null while it waits. */
  @Column("timestamptz", { name: "ended_at", nullable: true })
  endedAt: Date | null = null;

  @Column("text", { nullable: true })
  reason: string | null = null;

  /** Null where nobody decided: it went on by itself, or time ran out. */
  @Column("text", { name: "decided_by", nullable: true })
  decidedBy: string | null = null;

  /** Whether it is brought to another address than before, which stands at the shipment. */
  @Column("boolean", { name: "other_address" })
  otherAddress = false;

  @VersionColumn()
  version!: number;
}

/** How long there is to decide, and what counts then: from an instant on, until a later row. */
@Entity("decision_rule")
@Parties()
export class DecisionRule {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  cause!: DecisionCause;

  @Column("integer")
  days!: number;

  @Column("text", { name: "default_choice" })
  defaultChoice!: DecisionChoice;

  @Column("timestamptz", { name: "valid_from" })
  validFrom!: Date;

  @Column("text", { name: "created_by" })
  createdBy!: string;
}
