import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { CredentialChangeProposed, CredentialChangeWaits } from "../credential-change/credential-change.result";
import type { Counterpart } from "./counterpart.entity";
import { CounterpartType } from "./counterpart.type";

@ObjectType({ implements: UserError, description: "The counterpart is not as it was seen." })
export class CounterpartChanged extends UserError {
  override message = "Somebody has changed this, or it is there already. Look at it and state its version.";

  @Field(() => Int, { description: "Its version now." })
  version: number;

  constructor(version: number) {
    super();
    this.version = version;
  }
}

@ObjectType({ description: "The counterpart is as it was stated." })
export class StateCounterpartSuccess {
  @Field(() => CounterpartType, { description: "The counterpart." })
  counterpart: Counterpart;

  constructor(counterpart: Counterpart) {
    this.counterpart = counterpart;
  }
}

export const StateCounterpartResult = createUnionType({
  name: "StateCounterpartResult",
  description: "What came of it.",
  types: () =>
    [
      StateCounterpartSuccess,
      CredentialChangeProposed,
      CredentialChangeWaits,
      CounterpartChanged,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
