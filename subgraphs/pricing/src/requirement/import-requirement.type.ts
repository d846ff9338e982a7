import { Money } from "@baiyun/kit";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { type ImportRequirement, RequirementKind } from "./import-requirement.entity";

registerEnumType(RequirementKind, {
  name: "ImportRequirementKind",
  description: "What a destination wants to be told of a parcel.",
  valuesConfig: {
    HS_CODE: { description: "Six digits of the Harmonized System for each of the goods." },
    TARIFF_CODE: { description: "The ten digits of the destination's own tariff for each of the goods." },
    IOSS_NUMBER: { description: "The seller's, of the European import one-stop shop." },
    EORI_NUMBER: { description: "The consignee's, of a business in the European Union or Great Britain." },
    VOEC_NUMBER: { description: "The seller's, of Norway's scheme for electronic commerce." },
    UID_NUMBER: { description: "A business's of Switzerland, with a check digit." },
    CONSIGNEE_TAX_ID: { description: "The consignee's of Brazil: CPF or CNPJ, with two check digits." },
    GST_NUMBER: { description: "The seller's of Australia: ABN, with its check, or ARN." },
  },
});

@ObjectType("ImportRequirement", {
  description: "What a destination wants to be told of a parcel, over a window of time.",
})
export class ImportRequirementType {
  @Field(() => ID, { description: "Of this window of the requirement." })
  id!: string;

  @Field(() => String, { description: "Its stable name, such as BR-CPF-CNPJ: the same for each of its windows." })
  code!: string;

  @Field(() => RequirementKind, {
    description: "What kind of thing is wanted; `checkImportNumber` tells whether one can be right.",
  })
  kind!: RequirementKind;

  @Field(() => String, { description: "What is wanted, for a person, in English." })
  wanted!: string;

  @Field(() => String, { description: "What it is wanted for." })
  why!: string;

  @Field(() => String, { nullable: true, description: "When it is wanted; null: always." })
  condition!: string | null;

  @Field(() => Money, {
    nullable: true,
    description: "Of goods worth at most this only; null: whatever they are worth.",
  })
  threshold!: Money | null;

  @Field(() => Date, { description: "Midnight UTC of the first day on which it is wanted, or is known to be." })
  validFrom!: Date;

  @Field(() => Date, {
    nullable: true,
    description: "Of the first day on which it is wanted no longer; null while no end is set.",
  })
  validTo!: Date | null;

  @Field(() => Boolean, { description: "False when it is our assumption, to be confirmed." })
  verified!: boolean;

  @Field(() => String, { description: "Where it is written." })
  source!: string;

  static of(row: Omit<ImportRequirement, "proposalId">): ImportRequirementType {
    const { thresholdMinor, currency } = row;
    const threshold = thresholdMinor === null ? null : new Money(thresholdMinor, currency!);
    return Object.assign(new ImportRequirementType(), row, { threshold });
  }
}

@ObjectType("ImportNumberCheck", {
  description: "Whether a number can be one of its kind. Whether it is anybody's is not looked up.",
})
export class ImportNumberCheckType {
  @Field(() => Boolean, { description: "Whether its form, and its check digits where it has some, are right." })
  isValid!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "As it is filed: in capitals, without spaces and signs; null when it is not valid.",
  })
  number!: string | null;
}
