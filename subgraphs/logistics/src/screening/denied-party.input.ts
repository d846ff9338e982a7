import {
  after,
  type Condition,
  ConnectionArgs,
  CountryCode,
  equals,
  type SortInput,
  sortingOf,
  startsWith,
  text,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { plainName } from "./party-names";

const [LONGEST_NAME, LONGEST_ADDRESS, LONGEST_SOURCE, LONGEST_REASON, MOST_ALIASES] = [200, 500, 200, 500, 50];

@InputType({ description: "Whom nothing is sent to." })
export class AddDeniedPartyInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: `As its list has it, in any script: 1 to ${LONGEST_NAME} characters.` })
  name!: string;

  @Field(() => [String], { defaultValue: [], description: `Its other names, ${MOST_ALIASES} at most.` })
  aliases!: string[];

  @Field(() => String, { nullable: true, description: `In one line: 1 to ${LONGEST_ADDRESS} characters.` })
  address?: string | null;

  @Field(() => CountryCode, { nullable: true, description: "Of the address." })
  country?: string | null;

  @Field(() => String, { description: `Whose list it is from: 1 to ${LONGEST_SOURCE} characters.` })
  source!: string;
}

/** A name of which nothing is left in Latin letters and digits could match nobody. */
const name = text(LONGEST_NAME).refine(
  (typed) => typed === "" || plainName(typed) !== "",
  "A name has letters or digits.",
);

export const addDeniedPartyRules = z.object({
  name,
  aliases: z.array(name).max(MOST_ALIASES, `A party has at most ${MOST_ALIASES} other names.`),
  address: text(LONGEST_ADDRESS).nullish(),
  country: z.string().nullish(),
  source: text(LONGEST_SOURCE),
});
export type NewDeniedParty = z.infer<typeof addDeniedPartyRules>;

@InputType({ description: "Whom nothing is to be held against any more." })
export class RetireDeniedPartyInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the party." })
  deniedPartyId!: string;

  @Field(() => Int, { description: "The `version` that this was decided by." })
  expectedVersion!: number;

  @Field(() => String, { description: `Why: 1 to ${LONGEST_REASON} characters.` })
  reason!: string;
}

export const retireDeniedPartyRules = z.object({
  deniedPartyId: z.string(),
  expectedVersion: z.number(),
  reason: text(LONGEST_REASON),
});
export type Retirement = z.infer<typeof retireDeniedPartyRules>;

@InputType({ description: "Which denied parties: all conditions hold at once." })
export class DeniedPartyFilter {
  @Field(() => String, {
    nullable: true,
    description: "How the name begins, in any script and spelling of its letters.",
  })
  name?: string | null;

  @Field(() => CountryCode, { nullable: true, description: "With an address in this country." })
  country?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Only those that are retired, or only those that are not." })
  isRetired?: boolean | null;
}

export const deniedPartySorting = sortingOf("DeniedParty", {
  CREATED_AT: { property: "id", description: "When it was written down." },
});

@ArgsType()
export class DeniedPartiesArgs extends ConnectionArgs {
  @Field(() => DeniedPartyFilter, { nullable: true, description: "All of them without it." })
  filter?: DeniedPartyFilter | null;

  @Field(() => deniedPartySorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export function conditionsOf(filter: DeniedPartyFilter | null | undefined): (Condition | null)[] {
  const { name: begins, country, isRetired } = filter ?? {};
  return [
    startsWith("plainName", begins == null ? null : plainName(begins)),
    equals("country", country),
    isRetired == null ? null : retired(isRetired),
  ];
}

/** Who is retired has a date; the others have none. */
function retired(isRetired: boolean): Condition {
  const any = after("retiredAt", new Date(0))!;
  return isRetired
    ? any
    : { ...any, sql: (column, parameter) => `(${column} IS NULL AND ${parameter}::timestamptz IS NOT NULL)` };
}
