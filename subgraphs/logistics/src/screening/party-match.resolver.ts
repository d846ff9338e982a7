import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Shipment } from "../shipment/shipment.entity";
import { ShipmentType } from "../shipment/shipment.type";
import { UserType } from "../user/user.type";
import { DeniedParty } from "./denied-party.entity";
import { DeniedPartyType } from "./denied-party.type";
import type { MatchDecisionService } from "./match-decision.service";
import { PartyMatch, PartyMatchDecision } from "./party-match.entity";
import { conditionsOf, DecidePartyMatchInput, PartyMatchesArgs, partyMatchSorting } from "./party-match.input";
import { DecidePartyMatchResult } from "./party-match.result";
import { PartyMatchConnection, PartyMatchDecisionType, PartyMatchType } from "./party-match.type";

@Resolver(() => PartyMatchType)
export class PartyMatchResolver {
  constructor(private readonly services: { matchDecisions: MatchDecisionService }) {}

  @Query(() => PartyMatchConnection, {
    description:
      "Consignees who are like a denied party, newest first unless sorted otherwise. For our brokers, operations and admin.",
  })
  @Access("role:broker", "role:ops", "role:admin")
  partyMatches(
    @Args(() => PartyMatchesArgs) { filter, orderBy, ...page }: PartyMatchesArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<PartyMatchType>> {
    return rows.newestFirst(PartyMatch, conditionsOf(filter), page, partyMatchSorting.of(orderBy));
  }

  @Mutation(() => DecidePartyMatchResult, {
    description: "Says whether a consignee is the denied party that they are like, and why. For our brokers and admin.",
  })
  @Access("role:broker", "role:admin")
  decidePartyMatch(
    @Arg("input", () => DecidePartyMatchInput, { description: "Which, how and why." }) input: DecidePartyMatchInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof DecidePartyMatchResult> {
    return this.services.matchDecisions.decide(viewer, input);
  }

  @FieldResolver(() => ShipmentType, { nullable: true, description: "Whose consignee it is." })
  shipment(@Root() { shipmentId }: PartyMatch, @Ctx() { rows }: Context): Promise<ShipmentType | null> {
    return rows.one(Shipment, shipmentId);
  }

  @FieldResolver(() => DeniedPartyType, { nullable: true, description: "Whom they are like." })
  deniedParty(@Root() { deniedPartyId }: PartyMatch, @Ctx() { rows }: Context): Promise<DeniedPartyType | null> {
    return rows.one(DeniedParty, deniedPartyId);
  }

  @FieldResolver(() => [PartyMatchDecisionType], { description: "Every decision, the first one first." })
  decisions(@Root() { id }: PartyMatch, @Ctx() { rows }: Context): Promise<PartyMatchDecisionType[]> {
    return rows.manyBy(PartyMatchDecision, "matchId", id);
  }
}

@Resolver(() => PartyMatchDecisionType)
export class PartyMatchDecisionResolver {
  @FieldResolver(() => UserType, { nullable: true, description: "Who decided." })
  decidedBy(@Root() { decidedBy }: PartyMatchDecision): UserType {
    return { id: decidedBy };
  }
}
