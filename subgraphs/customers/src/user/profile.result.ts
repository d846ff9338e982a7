import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { UserType } from "./user.type";

@ObjectType({ description: "The person, as they are now." })
export abstract class PersonChanged {
  @Field(() => UserType, { description: "As they are now." })
  user!: UserType;

  constructor(user: UserType) {
    this.user = user;
  }
}

@ObjectType({ description: "What the viewer says of themself is kept." })
export class UpdateProfileSuccess extends PersonChanged {}

@ObjectType({ description: "The viewer is written to so from now on." })
export class SetLocaleSuccess extends PersonChanged {}

@ObjectType({ implements: UserError, description: "No person that the viewer may see has this id." })
export class PersonNotFound extends UserError {
  override message = "There is no such person.";
}

export const UpdateProfileResult = createUnionType({
  name: "UpdateProfileResult",
  description: "The person, or why nothing changed: a program that signed in is no person.",
  types: () => [UpdateProfileSuccess, PersonNotFound, InvalidInput, IdempotencyKeyReused] as const,
});

export const SetLocaleResult = createUnionType({
  name: "SetLocaleResult",
  description: "The person, or why nothing changed: a program that signed in is no person.",
  types: () => [SetLocaleSuccess, PersonNotFound, InvalidInput, IdempotencyKeyReused] as const,
});
