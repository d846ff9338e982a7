import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { TrackerNotFound } from "../manual-scan/manual-scan.result";
import { PublicTrackLimited, TrackingNotFound, TrackingNotProvable } from "../public-track/public-track.result";
import { CarrierSuggestionState } from "./carrier-suggestion.entity";
import { CarrierSuggestionType } from "./carrier-suggestion.type";

@ObjectType({ description: "It is kept that a reader of the public page said so." })
export class SuggestCarrierSuccess {
  @Field(() => String, { description: "Which number." })
  number: string;

  @Field(() => String, { description: "Whose it is said to be." })
  carrier: string;

  @Field(() => Boolean, {
    description:
      "Whether the number is followed as that carrier's: at once where the carrier was a guess and nothing was heard of the parcel yet. Else whose parcel it is decides, and what they decide is not told here.",
  })
  isFollowed: boolean;

  constructor({ number, carrier, isFollowed }: SuggestCarrierSuccess) {
    this.number = number;
    this.carrier = carrier;
    this.isFollowed = isFollowed;
  }
}

@ObjectType({ implements: UserError, description: "The number is followed as this carrier's already." })
export class CarrierAlreadyNamed extends UserError {
  override message = "The number is followed as this carrier's already.";
}

@ObjectType({
  implements: UserError,
  description: "Nobody waits for the parcel any more: it has arrived, or was called off.",
})
export class JourneyOver extends UserError {
  override message = "Nobody waits for this parcel any more: it has arrived, or was called off.";
}

@ObjectType({
  implements: UserError,
  description: "Enough was suggested for today: of this parcel, or from this address.",
})
export class CarrierSuggestionsLimited extends UserError {
  override message = "Enough was suggested for today: of this parcel, or from this connection. Try again later.";

  @Field(() => Int, { description: "How long to wait." })
  retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super();
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export const SuggestCarrierResult = createUnionType({
  name: "SuggestCarrierResult",
  description: "What came of it. An unknown number and a wrong destination are refused alike, as `publicTrack` does.",
  types: () =>
    [
      ...([SuggestCarrierSuccess, CarrierAlreadyNamed, JourneyOver, CarrierSuggestionsLimited] as const),
      ...([TrackingNotFound, TrackingNotProvable, PublicTrackLimited, InvalidInput, IdempotencyKeyReused] as const),
    ] as const,
});

@ObjectType({ description: "It was taken, or left." })
export class DecideCarrierSuggestionSuccess {
  @Field(() => CarrierSuggestionType, { description: "What became of it." })
  suggestion: CarrierSuggestionType;

  constructor(suggestion: CarrierSuggestionType) {
    this.suggestion = suggestion;
  }
}

@ObjectType({ implements: UserError, description: "Nobody suggested this, or it is of no parcel of yours." })
export class CarrierSuggestionNotFound extends UserError {
  override message = "There is no such suggestion.";
}

@ObjectType({ implements: UserError, description: "It was taken or left before." })
export class IllegalCarrierSuggestionState extends UserError {
  @Field(() => CarrierSuggestionState, { description: "Where it stands." })
  current: CarrierSuggestionState;

  constructor(current: CarrierSuggestionState) {
    super();
    this.current = current;
    this.message = `A suggestion that is ${current} does not allow this.`;
  }
}

export const DecideCarrierSuggestionResult = createUnionType({
  name: "DecideCarrierSuggestionResult",
  description: "What came of it.",
  types: () =>
    [
      ...([DecideCarrierSuggestionSuccess, CarrierSuggestionNotFound, IllegalCarrierSuggestionState] as const),
      ...([JourneyOver, TrackerNotFound, InvalidInput, IdempotencyKeyReused] as const),
    ] as const,
});
