import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { CarrierKnownBy } from "../carrier/stated-carrier.entity";
import { CarrierSuggestionDecision, CarrierSuggestionState } from "./carrier-suggestion.entity";

registerEnumType(CarrierSuggestionState, {
  name: "CarrierSuggestionState",
  description: "What became of a suggestion.",
  valuesConfig: {
    WAITING: { description: "Whose parcel it is, or our staff, have yet to say." },
    TAKEN: { description: "The number is followed as that carrier's." },
    LEFT: { description: "It was looked at, and the number is another carrier's." },
  },
});
registerEnumType(CarrierSuggestionDecision, {
  name: "CarrierSuggestionDecision",
  description: "What is to become of a suggestion that waits.",
  valuesConfig: {
    TAKE: { description: "Those who watch the number are told that it is that carrier's." },
    LEAVE: { description: "Nothing changes." },
  },
});

@ObjectType("CarrierSuggestion", {
  description: "What a reader of the public page, who knew number and destination, says of whose number it is.",
})
export class CarrierSuggestionType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Which number: ours, or the one of the last mile." })
  number!: string;

  @Field(() => String, { description: "Whose it is, as the reader says." })
  carrier!: string;

  @Field(() => CarrierSuggestionState, { description: "What became of it." })
  state!: CarrierSuggestionState;

  @Field(() => Date, { description: "When it was said." })
  suggestedAt!: Date;

  @Field(() => CarrierKnownBy, {
    nullable: true,
    description: "Who took or left it; PUBLIC_READER where it counted at once. Null while it waits.",
  })
  decidedBy!: CarrierKnownBy | null;

  @Field(() => Date, { nullable: true, description: "When that was; null while it waits." })
  decidedAt!: Date | null;
}
