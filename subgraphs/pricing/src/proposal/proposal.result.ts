import { UserError } from "@baiyun/kit";
import { Field, ObjectType } from "type-graphql";
import { ProposalStatus } from "./proposal.entity";

@ObjectType({ implements: UserError, description: "No proposal has this id." })
export class ProposalNotFound extends UserError {
  override message = "There is no such proposal.";
}

@ObjectType({ implements: UserError, description: "The same is proposed already, and waits." })
export class AlreadyProposed extends UserError {
  override message = "There is an open proposal of this already.";
}

@ObjectType({ implements: UserError, description: "It takes somebody else than who proposed it." })
export class OtherPersonNeeded extends UserError {
  override message = "You proposed this yourself: another person has to decide.";
}

@ObjectType({ implements: UserError, description: "Only who made a proposal takes it back." })
export class NotYourProposal extends UserError {
  override message = "Somebody else made this proposal: reject it instead.";
}

@ObjectType({ implements: UserError, description: "The proposal was decided, or taken back." })
export class IllegalProposalState extends UserError {
  @Field(() => ProposalStatus, { description: "Its state." })
  current: ProposalStatus;

  constructor(current: ProposalStatus) {
    super();
    this.message = `This proposal is ${current}.`;
    this.current = current;
  }
}
