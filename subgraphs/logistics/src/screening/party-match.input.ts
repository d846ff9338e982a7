import { type Condition, ConnectionArgs, equals, isId, oneOf, type SortInput, sortingOf, text } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { MatchState } from "./party-match.entity";

@InputType({ description: "What a person decided of a match." })
export class DecidePartyMatchInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the match." })
  matchId!: string;

  @Field(() => Int, { description: "The `version` that this was decided by." })
  expectedVersion!: number;

  @Field(() => MatchState, { description: "CLEARED or CONFIRMED." })
  verdict!: MatchState;

  @Field(() => String, { description: "Why: 1 to 500 characters. It is kept." })
  reason!: string;
}

export const decidePartyMatchRules = z.object({
  matchId: z.string(),
  expectedVersion: z.number(),
  verdict: z.enum([MatchState.CLEARED, MatchState.CONFIRMED], "A decision is CLEARED or CONFIRMED."),
  reason: text(500),
});
export type MatchDecision = z.infer<typeof decidePartyMatchRules>;

@InputType({ description: "Which matches: all conditions hold at once." })
export class PartyMatchFilter {
  @Field(() => [MatchState], { nullable: true, description: "In one of these states." })
  state?: MatchState[] | null;

  @Field(() => ID, { nullable: true, description: "Of this shipment." })
  shipmentId?: string | null;

  @Field(() => ID, { nullable: true, description: "With this denied party." })
  deniedPartyId?: string | null;
}

export const partyMatchSorting = sortingOf("PartyMatch", {
  CREATED_AT: { property: "id", description: "When it was found." },
});

@ArgsType()
export class PartyMatchesArgs extends ConnectionArgs {
  @Field(() => PartyMatchFilter, { nullable: true, description: "All of them without it." })
  filter?: PartyMatchFilter | null;

  @Field(() => partyMatchSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

/** None is of a shipment or party whose id is none. */
export function conditionsOf(filter: PartyMatchFilter | null | undefined): (Condition | null)[] {
  const { state, shipmentId, deniedPartyId } = filter ?? {};
  const isNobodys = [shipmentId, deniedPartyId].some((id) => id != null && !isId(id));
  return [
    isNobodys ? oneOf("id", []) : null,
    oneOf("state", state),
    isNobodys ? null : equals("shipmentId", shipmentId?.toLowerCase()),
    isNobodys ? null : equals("deniedPartyId", deniedPartyId?.toLowerCase()),
  ];
}
