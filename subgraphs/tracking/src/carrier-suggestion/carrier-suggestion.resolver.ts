import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { DecideCarrierSuggestionInput, SuggestCarrierInput } from "./carrier-suggestion.input";
import { DecideCarrierSuggestionResult, SuggestCarrierResult } from "./carrier-suggestion.result";
import type { CarrierSuggestionService } from "./carrier-suggestion.service";

@Resolver()
export class CarrierSuggestionResolver {
  constructor(private readonly services: { carrierSuggestions: CarrierSuggestionService }) {}

  @Access("anyone")
  @Mutation(() => SuggestCarrierResult, {
    description:
      "Says on the public page whose number a parcel's is, by anybody who knows its number and where it goes. It changes nothing that whose parcel it is, or our staff, said. For anyone.",
  })
  suggestCarrier(
    @Arg("input", () => SuggestCarrierInput, { description: "Whose, of which parcel, and where it goes." })
    input: SuggestCarrierInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SuggestCarrierResult> {
    return this.services.carrierSuggestions.suggest(viewer, input);
  }

  @Access("role:ops", "role:admin", "role:customer_admin", "role:customer_member")
  @Mutation(() => DecideCarrierSuggestionResult, {
    description:
      "Takes or leaves what a reader of the public page said of whose number a parcel's is. For our operations and admin, and for customers of their own parcels.",
  })
  decideCarrierSuggestion(
    @Arg("input", () => DecideCarrierSuggestionInput, { description: "Which, and whether it counts." })
    input: DecideCarrierSuggestionInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof DecideCarrierSuggestionResult> {
    return this.services.carrierSuggestions.decide(viewer, input);
  }
}
