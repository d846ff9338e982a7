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

@ObjectType({ description: "One value of the input that breaks a rule." })
@Directive("@shareable")
export class InputFault {
  @Field(() => String, { description: "Path of the value in the input, such as `lines.0.quantity`." })
  field!: string;

  @Field(() => String, { description: "The rule, in one sentence for a person, in English." })
  message!: string;
}

@ObjectType({ implements: UserError, description: "Values in the input break rules." })
@Directive("@shareable")
export class InvalidInput extends UserError {
  @Field(() => String, { description: "Path of the first such value in the input, such as `lines.0.quantity`." })
  field!: string;

  @Field(() => [InputFault], { description: "Every such value, in the order of the input." })
  faults!: InputFault[];

  constructor(field: string, message: string) {
    super();
    this.field = field;
    this.message = message;
    this.faults = [{ field, message }];
  }

  /** @param faults at least one. */
  static of(faults: readonly InputFault[]): InvalidInput {
    const [first] = faults;
    const invalid = new InvalidInput(first!.field, first!.message);
    invalid.faults = [...faults];
    return invalid;
  }

  /** The faults of all that are refusals, as one; at least one is. */
  static all(...checked: readonly unknown[]): InvalidInput {
    return InvalidInput.of(checked.flatMap((one) => (one instanceof InvalidInput ? one.faults : [])));
  }
}
