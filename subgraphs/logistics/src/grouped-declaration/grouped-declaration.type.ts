import {
  Access,
  BigIntString,
  CountryCode,
  connectionType,
  DateTime,
  IdempotencyKeyReused,
  InvalidInput,
  Money,
  UserError,
} from "@baiyun/kit";
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { SEES_CUSTOMS_VALUES } from "../access";
import {
  IllegalMasterConsignmentState,
  MasterConsignmentEmpty,
  MasterConsignmentNotFound,
} from "../consignment/consignment.result";
import { CustomsRegime, DeclarationDirection } from "../customs-rule/customs-rule.entity";
import { CustomsFaultType } from "../declaration/declaration.type";
import { CustomsAnswerKind, DeclarationState } from "../declaration/declaration-state";
import { type GroupedDeclaration, GroupKind } from "./grouped-declaration.entity";

registerEnumType(GroupKind, {
  name: "GroupedDeclarationKind",
  description: "What is declared at once for several shipments.",
  valuesConfig: {
    MONTHLY: { description: "A seller's lists of 9610 that customs released in one month at one place." },
    CONSIGNMENT: { description: "What flies under one air waybill." },
  },
});

@ObjectType("GroupedDeclarationLine", { description: "All pieces of one code and origin, of all parts." })
export class GroupedLineType {
  @Field(() => Int, { description: "Its place, from 0." })
  position!: number;

  @Field(() => String, { description: "What they are, in the words of one of the parts." })
  description!: string;

  @Field(() => String, { description: "6 to 10 digits." })
  hsCode!: string;

  @Field(() => String, { description: "The edition of its first six digits, such as HS2022." })
  hsVersion!: string;

  @Field(() => CountryCode, { description: "Where they were made." })
  originCountry!: string;

  @Field(() => BigIntString, { description: "Pieces." })
  quantity!: string;

  @Field(() => BigIntString, {
    nullable: true,
    description:
      "What they are worth, in the minor unit of the declaration's currency. Null for who neither declares nor books it.",
  })
  @Access(...SEES_CUSTOMS_VALUES)
  valueMinor!: string | null;

  @Field(() => BigIntString, { description: "Grams with packing." })
  grossWeightG!: string;
}

@ObjectType("CustomsLastWord", { description: "What an office said last." })
export class LastWordType {
  @Field(() => CustomsAnswerKind, { description: "What it said." })
  answer!: CustomsAnswerKind;

  @Field(() => String, { nullable: true, description: "The office's own code of it." })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "In the office's words." })
  message!: string | null;

  @Field(() => [CustomsFaultType], { description: "What the office found wrong, each with its place." })
  faults!: readonly CustomsFaultType[];
}

@ObjectType("GroupedDeclaration", { description: "What is declared to customs at once for several shipments." })
export class GroupedDeclarationType {
  @Field(() => ID, { description: "Stable." })
  id!: string;

  @Field(() => GroupKind, { description: "Of a month, or of a consignment." })
  kind!: GroupKind;

  @Field(() => DeclarationDirection, { description: "Out of the origin or into the destination." })
  direction!: DeclarationDirection;

  @Field(() => CountryCode, { description: "Whose customs it is for." })
  country!: string;

  @Field(() => CustomsRegime, { description: "The procedure, which is that of all parts." })
  regime!: CustomsRegime;

  @Field(() => String, { nullable: true, description: "Code of the customs office; null while none is chosen." })
  office!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "In which customs released the lists, by China's clocks, as `2026-11`. Null for a consignment's.",
  })
  month!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "From then on a month's is late: the end of the 15th of the next month in China. Null for a consignment's.",
  })
  dueAt!: Date | null;

  @Field(() => LastWordType, {
    nullable: true,
    description: "What the office said last of all of it; null while it said nothing.",
  })
  lastWord!: LastWordType | null;

  @Field(() => String, { description: "Our own number of it (LRN), the same for all its versions." })
  lrn!: string;

  @Field(() => String, { nullable: true, description: "The office's number (MRN); null until it accepts." })
  mrn!: string | null;

  @Field(() => DeclarationState, { description: "Where it stands; it is never VALIDATED, since its parts were." })
  state!: DeclarationState;

  @Field(() => DateTime, { description: "Since when, by the office where it said so." })
  stateAt!: Date;

  @Field(() => Int, { description: "Which version is the present one: one made anew after a rejection is the next." })
  version!: number;

  @Field(() => Int, { description: "How many shipments' declarations are in it." })
  partCount!: number;

  @Field(() => BigIntString, { description: "Pieces of all lines." })
  quantity!: string;

  @Field(() => Money, {
    nullable: true,
    description: "What all lines are worth. Null for who neither declares nor books it.",
  })
  @Access(...SEES_CUSTOMS_VALUES)
  value!: Money | null;

  @Field(() => BigIntString, { description: "What all lines weigh, in grams." })
  grossWeightG!: string;

  @Field(() => DateTime, { description: "When it was begun." })
  createdAt!: Date;
}

export const GroupedDeclarationConnection = connectionType("GroupedDeclaration", GroupedDeclarationType);

@ObjectType("GroupedDeclarationPart", { description: "One shipment's declaration in one for several." })
export class GroupedPartType {
  @Field(() => ID, { description: "Stable." })
  id!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was let go of, since the whole was withdrawn; null while it is in.",
  })
  removedAt!: Date | null;
}

export const GroupedPartConnection = connectionType("GroupedDeclarationPart", GroupedPartType);

@ObjectType()
class GroupedSuccess {
  @Field(() => GroupedDeclarationType, { description: "As it stands now." })
  declaration: GroupedDeclaration;

  constructor(declaration: GroupedDeclaration) {
    this.declaration = declaration;
  }
}

@ObjectType({ description: "A draft of what all parts state." })
export class GroupDeclarationsSuccess extends GroupedSuccess {}
@ObjectType({ description: "A draft of what all parts state now, in the next version." })
export class RegroupDeclarationSuccess extends GroupedSuccess {}
@ObjectType({ description: "It is handed in; of a consignment its parts are by it." })
export class SubmitGroupedDeclarationSuccess extends GroupedSuccess {}
@ObjectType({ description: "What the office said is written down; of a consignment of its parts as well." })
export class RecordGroupedAnswerSuccess extends GroupedSuccess {}
@ObjectType({ description: "It is not handed in, and its parts may be in another." })
export class WithdrawGroupedDeclarationSuccess extends GroupedSuccess {}

@ObjectType({ implements: UserError, description: "No declaration for several shipments has this id." })
export class GroupedDeclarationNotFound extends UserError {
  override message = "There is no such declaration.";
}

@ObjectType({ implements: UserError, description: "Where it stands does not allow this." })
export class IllegalGroupedDeclarationState extends UserError {
  @Field(() => DeclarationState, { description: "Where it stands." })
  current: DeclarationState;

  constructor(current: DeclarationState) {
    super();
    this.current = current;
    this.message = `A declaration that is ${current} does not allow this.`;
  }
}

@ObjectType({ description: "A shipment that cannot be declared with the others." })
export class NotReadyType {
  @Field(() => String, { description: "Its number." })
  trackingNumber!: string;

  @Field(() => String, { description: "Why not." })
  reason!: string;
}

@ObjectType({
  implements: UserError,
  description: "Some cannot be declared with the others: settle them, or offload them. Nothing was changed.",
})
export class DeclarationsNotReady extends UserError {
  @Field(() => [NotReadyType], { description: "All of them." })
  shipments: NotReadyType[];

  constructor(shipments: NotReadyType[]) {
    super();
    this.shipments = shipments;
    this.message = `${shipments.length} shipments cannot be declared with the others.`;
  }
}

const description = "What came of it.";
const known = [GroupedDeclarationNotFound, IllegalGroupedDeclarationState, InvalidInput, IdempotencyKeyReused] as const;

export const GroupDeclarationsResult = createUnionType({
  name: "GroupDeclarationsResult",
  description,
  types: () =>
    [
      GroupDeclarationsSuccess,
      DeclarationsNotReady,
      MasterConsignmentNotFound,
      MasterConsignmentEmpty,
      IllegalMasterConsignmentState,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
export const RegroupDeclarationResult = createUnionType({
  name: "RegroupDeclarationResult",
  description,
  types: () => [RegroupDeclarationSuccess, DeclarationsNotReady, ...known] as const,
});
export const SubmitGroupedDeclarationResult = createUnionType({
  name: "SubmitGroupedDeclarationResult",
  description,
  types: () => [SubmitGroupedDeclarationSuccess, DeclarationsNotReady, ...known] as const,
});
export const RecordGroupedAnswerResult = createUnionType({
  name: "RecordGroupedAnswerResult",
  description,
  types: () => [RecordGroupedAnswerSuccess, ...known] as const,
});
export const WithdrawGroupedDeclarationResult = createUnionType({
  name: "WithdrawGroupedDeclarationResult",
  description,
  types: () => [WithdrawGroupedDeclarationSuccess, ...known] as const,
});
