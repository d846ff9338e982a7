import { IdempotencyKeyReused, InvalidInput } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { AlreadyProposed } from "../proposal/proposal.result";
import type { RateCardVersion } from "../rate-card/rate-card-version.entity";
import {
  RateCardVersionChanged,
  RateCardVersionNotDraft,
  RateCardVersionNotFound,
} from "../rate-card/rate-card-version.result";
import { RateCardVersionType } from "../rate-card/rate-card-version.type";

@ObjectType({ description: "The draft has these surcharges and no others." })
export class SetDraftSurchargesSuccess {
  @Field(() => RateCardVersionType, { description: "The draft." })
  version: RateCardVersion;

  constructor(version: RateCardVersion) {
    this.version = version;
  }
}

export const SetDraftSurchargesResult = createUnionType({
  name: "SetDraftSurchargesResult",
  description: "The draft with its surcharges, or why they stay as they were.",
  types: () =>
    [
      SetDraftSurchargesSuccess,
      RateCardVersionNotFound,
      RateCardVersionNotDraft,
      RateCardVersionChanged,
      AlreadyProposed,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
