import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { type CredentialChange, CredentialChangeStatus } from "./credential-change.entity";
import { CredentialChangeType } from "./credential-change.type";

/** The change as it stands after the act. */
@ObjectType()
class CredentialChangeSuccess {
  @Field(() => CredentialChangeType, { description: "The change as it is now." })
  credentialChange: CredentialChange;

  constructor(credentialChange: CredentialChange) {
    this.credentialChange = credentialChange;
  }
}

@ObjectType({ description: "It is of a live account: it waits for another admin, and until then nothing is changed." })
export class CredentialChangeProposed extends CredentialChangeSuccess {}
@ObjectType({ description: "What was proposed is used from now on." })
export class ConfirmCredentialChangeSuccess extends CredentialChangeSuccess {}
@ObjectType({ description: "What was proposed will not be, and its credentials are gone." })
export class RejectCredentialChangeSuccess extends CredentialChangeSuccess {}

@ObjectType({ implements: UserError, description: "Another change of the same waits already." })
export class CredentialChangeWaits extends UserError {
  override message = "A change of this waits for another admin already: have it confirmed or rejected first.";
}

@ObjectType({ implements: UserError, description: "No change of credentials has this id." })
export class CredentialChangeNotFound extends UserError {
  override message = "No change of credentials has this id.";
}

@ObjectType({ implements: UserError, description: "It takes somebody else than who proposed it." })
export class OtherAdminNeeded extends UserError {
  override message = "You proposed this yourself: another admin has to confirm it.";
}

@ObjectType({ implements: UserError, description: "What was to be changed is not as it was then." })
export class CredentialChangeOvertaken extends UserError {
  override message = "What it changes was changed since, or is there already. Reject it, and state it again.";
}

@ObjectType({ implements: UserError, description: "The change was decided." })
export class IllegalCredentialChangeState extends UserError {
  @Field(() => CredentialChangeStatus, { description: "Its state." })
  current: CredentialChangeStatus;

  constructor(current: CredentialChangeStatus) {
    super();
    this.message = `This change is ${current}.`;
    this.current = current;
  }
}

export const ConfirmCredentialChangeResult = createUnionType({
  name: "ConfirmCredentialChangeResult",
  description: "What came of it.",
  types: () =>
    [
      ConfirmCredentialChangeSuccess,
      CredentialChangeNotFound,
      IllegalCredentialChangeState,
      OtherAdminNeeded,
      CredentialChangeOvertaken,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const RejectCredentialChangeResult = createUnionType({
  name: "RejectCredentialChangeResult",
  description: "What came of it.",
  types: () =>
    [
      RejectCredentialChangeSuccess,
      CredentialChangeNotFound,
      IllegalCredentialChangeState,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
