import {
  type Condition,
  ConnectionArgs,
  DateTime,
  equals,
  oneOf,
  type SortInput,
  sortingOf,
  tidyCode,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { belongsTo } from "../conditions";
import { DeclarationDirection } from "../customs-rule/customs-rule.entity";
import { plainCode } from "../declaration/declaration.input";
import { recordCustomsAnswerRules } from "../declaration/declaration-acts.input";
import { CustomsAnswerKind, DeclarationState } from "../declaration/declaration-state";
import { GroupKind } from "./grouped-declaration.entity";

const OFFICE = "Code of the customs office: 2 to 17 letters and digits.";
const office = z
  .string()
  .transform(plainCode)
  .pipe(z.string().regex(/^[A-Z0-9]{2,17}$/, "An office's code is 2 to 17 letters and digits."))
  .nullish();

@InputType({ description: "What flies under one air waybill, to be declared at once." })
export class GroupDeclarationsInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which consignment; it takes no more bags." })
  consignmentId!: string;

  @Field(() => DeclarationDirection, { description: "Out of the origin or into the destination." })
  direction!: DeclarationDirection;

  @Field(() => String, { nullable: true, description: `${OFFICE} It may be said when it is handed in.` })
  office?: string | null;
}

export const groupRules = z.object({ consignmentId: z.string(), direction: z.enum(DeclarationDirection), office });
export type ToGroup = z.infer<typeof groupRules>;

@InputType()
class GroupedActInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the declaration for several shipments." })
  groupedDeclarationId!: string;
}

@InputType({ description: "One that was rejected, to be made anew of what its parts state now." })
export class RegroupDeclarationInput extends GroupedActInput {}
@InputType({ description: "One that is not handed in after all." })
export class WithdrawGroupedDeclarationInput extends GroupedActInput {}
@InputType({ description: "What to hand in." })
export class SubmitGroupedDeclarationInput extends GroupedActInput {
  @Field(() => String, { nullable: true, description: `${OFFICE} Left out: as it was.` })
  office?: string | null;
}

export const groupedActRules = z.object({ groupedDeclarationId: z.string() });
export type GroupedAct = z.infer<typeof groupedActRules>;
export const submitGroupedRules = groupedActRules.extend({ office });

@InputType({ description: "What an office said of all of it." })
export class RecordGroupedAnswerInput extends GroupedActInput {
  @Field(() => CustomsAnswerKind, { description: "What it said." })
  answer!: CustomsAnswerKind;

  @Field(() => String, { nullable: true, description: "The office's own code of it: 1 to 35 characters." })
  code?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "In the office's words: 1 to 500 characters. A rejection has some.",
  })
  message?: string | null;

  @Field(() => String, { nullable: true, description: "The office's number: of an acceptance it must be stated." })
  mrn?: string | null;

  @Field(() => DateTime, { nullable: true, description: "When the office said so; now without it, and never later." })
  answeredAt?: Date | null;
}

/** The same is to be said of one for several as of one alone. */
export const groupedAnswerRules = z
  .object({ groupedDeclarationId: z.string() })
  .loose()
  .transform((given, { addIssue }) => {
    const { groupedDeclarationId, ...said } = given;
    const read = recordCustomsAnswerRules.safeParse({ ...said, declarationId: groupedDeclarationId });
    for (const { path, message } of read.error?.issues ?? []) addIssue({ code: "custom", path: [...path], message });
    return read.success ? { ...read.data, groupedDeclarationId } : z.NEVER;
  });
export type GroupedAnswer = z.output<typeof groupedAnswerRules>;

@InputType({ description: "Which declarations for several shipments: all conditions hold at once." })
export class GroupedDeclarationFilter {
  @Field(() => GroupKind, { nullable: true, description: "Of a month, or of a consignment." })
  kind?: GroupKind | null;

  @Field(() => [DeclarationState], { nullable: true, description: "In one of these states." })
  state?: DeclarationState[] | null;

  @Field(() => String, { nullable: true, description: "Of this month, as `2026-11`." })
  month?: string | null;

  @Field(() => ID, { nullable: true, description: "Of this seller's lists." })
  customerId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: only a month's that should have been handed in by now and is not. False: only the others.",
  })
  late?: boolean | null;
}

export const groupedSorting = sortingOf("GroupedDeclaration", {
  CREATED_AT: { property: "id", description: "When it was begun." },
});

@ArgsType()
export class GroupedDeclarationsArgs extends ConnectionArgs {
  @Field(() => GroupedDeclarationFilter, { nullable: true, description: "All of them without it." })
  filter?: GroupedDeclarationFilter | null;

  @Field(() => groupedSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const groupedPartSorting = sortingOf("GroupedDeclarationPart", {
  CREATED_AT: { property: "id", description: "When it was put in." },
});

@ArgsType()
export class GroupedPartsArgs extends ConnectionArgs {
  @Field(() => groupedPartSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const conditionsOf = (filter: GroupedDeclarationFilter | null | undefined, now: Date): (Condition | null)[] => [
  equals("kind", filter?.kind),
  oneOf("state", filter?.state),
  equals("month", filter?.month && (/^\d{4}-\d\d$/.test(tidyCode(filter.month)) ? tidyCode(filter.month) : "-")),
  belongsTo("tenantId", filter?.customerId),
  isLate(filter?.late, now),
];

function isLate(whether: boolean | null | undefined, now: Date): Condition | null {
  if (whether == null) return null;
  const sql: Condition["sql"] = whether
    ? (due, at) => `(${due} <= ${at} AND ${due} IS NOT NULL AND state IN ('DRAFT', 'REJECTED'))`
    : (due, at) => `(${due} IS NULL OR ${due} > ${at} OR state NOT IN ('DRAFT', 'REJECTED'))`;
  return { property: "dueAt", sql, value: now };
}
