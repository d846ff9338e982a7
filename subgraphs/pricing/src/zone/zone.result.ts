import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import type { Proposal } from "../proposal/proposal.entity";
import { AlreadyProposed } from "../proposal/proposal.result";
import { ProposalType } from "../proposal/proposal.type";
import { ZoneType } from "./zone.type";

@ObjectType({ description: "The zone is there, and nowhere until its places are approved." })
export class CreateZoneSuccess {
  @Field(() => ZoneType, { description: "The zone." })
  zone: ZoneType;

  constructor(zone: ZoneType) {
    this.zone = zone;
  }
}

@ObjectType({ description: "Where the zone is to be waits for somebody else to approve it." })
export class ProposeZoneReachSuccess {
  @Field(() => ProposalType, { description: "What waits." })
  proposal: Proposal;

  constructor(proposal: Proposal) {
    this.proposal = proposal;
  }
}

@ObjectType({ implements: UserError, description: "Another zone has this code." })
export class ZoneCodeTaken extends UserError {
  override message = "Another zone has this code.";
}

@ObjectType({ implements: UserError, description: "No zone has this id." })
export class ZoneNotFound extends UserError {
  override message = "There is no such zone.";
}

export const CreateZoneResult = createUnionType({
  name: "CreateZoneResult",
  description: "The new zone, or why there is none.",
  types: () => [CreateZoneSuccess, ZoneCodeTaken, InvalidInput, IdempotencyKeyReused] as const,
});
export const ProposeZoneReachResult = createUnionType({
  name: "ProposeZoneReachResult",
  description: "The proposal, or why there is none.",
  types: () => [ProposeZoneReachSuccess, ZoneNotFound, AlreadyProposed, InvalidInput, IdempotencyKeyReused] as const,
});
