import { Money } from "@baiyun/kit";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import type { CustomsFault } from "../customs/customs-port";
import type { CustomsRegime, DeclarationDirection } from "../customs-rule/customs-rule.entity";
import { type CustomsAnswerKind, DeclarationState } from "../declaration/declaration-state";

export enum GroupKind {
  MONTHLY = "MONTHLY",
  CONSIGNMENT = "CONSIGNMENT",
}

/** As JSON keeps it. */
export interface LastWord {
  answer: CustomsAnswerKind;
  code: string | null;
  message: string | null;
  faults: readonly CustomsFault[];
}

const S = DeclarationState;

/** Every move there is. It is made of what was found right, so that it is handed in from its draft. */
export const groupTransitions: Readonly<Record<DeclarationState, readonly DeclarationState[]>> = {
  DRAFT: [S.SUBMITTED, S.WITHDRAWN],
  VALIDATED: [],
  SUBMITTED: [S.ACCEPTED, S.REJECTED],
  ACCEPTED: [S.HELD_DOCS, S.HELD_EXAM, S.RELEASED],
  REJECTED: [S.DRAFT, S.WITHDRAWN],
  HELD_DOCS: [S.RELEASED, S.SEIZED],
  HELD_EXAM: [S.RELEASED, S.SEIZED],
  RELEASED: [],
  SEIZED: [],
  WITHDRAWN: [],
};

/** One declaration for several shipments': of a seller's lists of a month (9610), or of what flies under one air waybill. */
@Entity("grouped_declaration")
export class GroupedDeclaration {
  @PrimaryColumn("uuid")
  id!: string;

  /** The seller's whose lists they are; of a consignment nobody's, since its parcels are of many. */
  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  kind!: GroupKind;

  @Column("text")
  direction!: DeclarationDirection;

  @Column("text")
  country!: string;

  @Column("text")
  regime!: CustomsRegime;

  @Column("text", { nullable: true })
  office!: string | null;

  /** In which the lists were released by China's clocks, as `2026-11`; null but for MONTHLY. */
  @Column("text", { nullable: true })
  month!: string | null;

  /** Null but for CONSIGNMENT. */
  @Column("uuid", { name: "consignment_id", nullable: true })
  consignmentId!: string | null;

  @Column("text")
  currency!: string;

  @Column("text")
  lrn!: string;

  @Column("text", { nullable: true })
  mrn: string | null = null;

  @Column("text")
  state!: DeclarationState;

  @Column("timestamptz", { name: "state_at" })
  stateAt!: Date;

  @Column("integer")
  version!: number;

  /** Before it a month's is to be handed in; null but for MONTHLY. */
  @Column("timestamptz", { name: "due_at", nullable: true })
  dueAt!: Date | null;

  @Column("integer", { name: "part_count" })
  partCount!: number;

  @Column("bigint")
  quantity!: string;

  @Column("bigint", { name: "value_minor" })
  valueMinor!: string;

  @Column("bigint", { name: "gross_weight_g" })
  grossWeightG!: string;

  /** What the office said last of all of it; null while it said nothing. */
  @Column("jsonb", { name: "last_word", nullable: true })
  lastWord: LastWord | null = null;

  @VersionColumn({ name: "row_version" })
  rowVersion!: number;

  @Column("text", { name: "created_by" })
  createdBy!: string;

  @Column("timestamptz", { name: "created_at" })
  createdAt!: Date;

  get value(): Money {
    return new Money(BigInt(this.valueMinor), this.currency);
  }
}

/** That a shipment's declaration is in one for several; of one kind it is in one at a time. */
@Entity("grouped_declaration_part")
export class GroupedPart {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "grouped_id" })
  groupedId!: string;

  @Column("uuid", { name: "declaration_id" })
  declarationId!: string;

  @Column("text")
  kind!: GroupKind;

  @Column("timestamptz", { name: "removed_at", nullable: true })
  removedAt!: Date | null;
}

/** All pieces of one code and origin, of all parts. */
@Entity("grouped_declaration_line")
export class GroupedLine {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "grouped_id" })
  groupedId!: string;

  @Column("integer")
  version!: number;

  @Column("integer")
  position!: number;

  @Column("text")
  description!: string;

  @Column("text", { name: "hs_code" })
  hsCode!: string;

  @Column("text", { name: "hs_version" })
  hsVersion!: string;

  @Column("text", { name: "origin_country" })
  originCountry!: string;

  @Column("bigint")
  quantity!: string;

  @Column("bigint", { name: "value_minor" })
  valueMinor!: string;

  @Column("bigint", { name: "gross_weight_g" })
  grossWeightG!: string;
}
