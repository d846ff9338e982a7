import { createUnionType, Field, ID, ObjectType } from "type-graphql";
import { IdempotencyKeyReused, InvalidInput, UserError } from "../schema/user-error";

@ObjectType({ description: "The message is back where it came from, and is tried again." })
export class ReplayDeadLetterSuccess {
  @Field(() => ID, { description: "The `id` that it had." })
  id: string;

  constructor(id: string) {
    this.id = id;
  }
}

@ObjectType({
  implements: UserError,
  description: "The domain has given up on no such message, or it was tried again since.",
})
export class DeadLetterNotFound extends UserError {
  override message = "There is no such dead letter.";
}

@ObjectType({ implements: UserError, description: "No process of the domain answers." })
export class DomainSilent extends UserError {
  @Field(() => String, { description: "The domain that was asked." })
  domain: string;

  constructor(domain: string) {
    super();
    this.domain = domain;
    this.message = `${domain} does not answer.`;
  }
}

export const ReplayDeadLetterResult = createUnionType({
  name: "ReplayDeadLetterResult",
  description: "What came of trying a message again.",
  types: () => [ReplayDeadLetterSuccess, DeadLetterNotFound, DomainSilent, InvalidInput, IdempotencyKeyReused] as const,
});
