import { Directive, Field, InterfaceType, ObjectType } from "type-graphql";

/** A refusal that the caller can expect and act on: the members of a result union implement it. Frozen: no field is added. */
@InterfaceType({ description: "A refusal the caller can expect and act on." })
export abstract class UserError {
  @Field(() => String, { description: "One sentence for a person, in English." })
  message!: string;
}

@ObjectType({ implements: UserError, description: "This idempotency key was used before with another input." })
@Directive("@shareable")
export class IdempotencyKeyReused extends UserError {
  override message = "This idempotency key was already used with a different input.";
}

@ObjectType({ implements: UserError, description: "A value in the input breaks a rule." })
@Directive("@shareable")
export class InvalidInput extends UserError {
  @Field(() => String, { description: "Path of the value in the input, such as `lines.0.quantity`." })
  field!: string;

  constructor(field: string, message: string) {
    super();
    this.field = field;
    this.message = message;
  }
}
