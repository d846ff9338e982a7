import {
  type Condition,
  ConnectionArgs,
  CountryCode,
  DateTime,
  equals,
  oneOf,
  type SortInput,
  sortingOf,
  text,
  tidyCode,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { RestrictionVerdict } from "./restriction";

@InputType({ description: "What a destination says of goods." })
export class AddGoodsRestrictionInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "The beginning of commodity codes: 2 to 10 digits, with or without dots." })
  hsPrefix!: string;

  @Field(() => CountryCode, { description: "Whereto." })
  country!: string;

  @Field(() => RestrictionVerdict, { description: "What is said of them." })
  verdict!: RestrictionVerdict;

  @Field(() => String, { description: "Why, and where that is said: 1 to 500 characters." })
  note!: string;

  @Field(() => DateTime, { description: "When it begins to hold; it may have begun." })
  validFrom!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it no longer holds; left out while no end is known." })
  validTo?: Date | null;
}

const LONGEST_NOTE = 500;

export const addGoodsRestrictionRules = z
  .object({
    hsPrefix: z
      .string()
      .transform((typed) => tidyCode(typed).replace(/[ .]/g, ""))
      .pipe(z.string().regex(/^\d{2,10}$/, "This is 2 to 10 digits.")),
    country: z.string(),
    verdict: z.enum(RestrictionVerdict),
    note: text(LONGEST_NOTE),
    validFrom: z.date(),
    validTo: z.date().nullish(),
  })
  .refine(({ validFrom, validTo }) => !validTo || validTo > validFrom, {
    path: ["validTo"],
    message: "It ends after it begins.",
  });
export type NewRestriction = z.infer<typeof addGoodsRestrictionRules>;

@InputType({ description: "When a restriction no longer holds." })
export class EndGoodsRestrictionInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the restriction." })
  restrictionId!: string;

  @Field(() => Int, { description: "The `version` that this was decided by." })
  expectedVersion!: number;

  @Field(() => DateTime, { description: "When it no longer holds." })
  validTo!: Date;
}

export const endGoodsRestrictionRules = z.object({
  restrictionId: z.string(),
  expectedVersion: z.number(),
  validTo: z.date(),
});
export type RestrictionEnd = z.infer<typeof endGoodsRestrictionRules>;

@InputType({ description: "Which restrictions: all conditions hold at once." })
export class GoodsRestrictionFilter {
  @Field(() => CountryCode, { nullable: true, description: "To this country." })
  country?: string | null;

  @Field(() => [RestrictionVerdict], { nullable: true, description: "One of these." })
  verdict?: RestrictionVerdict[] | null;

  @Field(() => String, { nullable: true, description: "Of this beginning of codes, exactly." })
  hsPrefix?: string | null;
}

export const restrictionSorting = sortingOf("GoodsRestriction", {
  CREATED_AT: { property: "id", description: "When it was written down." },
});

@ArgsType()
export class GoodsRestrictionsArgs extends ConnectionArgs {
  @Field(() => GoodsRestrictionFilter, { nullable: true, description: "All of them without it." })
  filter?: GoodsRestrictionFilter | null;

  @Field(() => restrictionSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const conditionsOf = (filter: GoodsRestrictionFilter | null | undefined): (Condition | null)[] => [
  equals("country", filter?.country),
  oneOf("verdict", filter?.verdict),
  equals("hsPrefix", filter?.hsPrefix?.replace(/\D/g, "")),
];
