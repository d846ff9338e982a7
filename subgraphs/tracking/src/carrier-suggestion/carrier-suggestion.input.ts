import { tidyCode } from "@baiyun/kit";
import { Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { CARRIERS, type CarrierCode, carrierCodeOf } from "../carrier/number-forms";
import { trackingNumberOf } from "../parcel/tracking-number";
import { CarrierSuggestionDecision } from "./carrier-suggestion.entity";

@InputType({ description: "Whose number a parcel's is, by a reader who knows where it goes." })
export class SuggestCarrierInput {
  @Field(() => String, { description: "The same key with the same number and carrier acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "Ours, or the one of the last mile; spaces do not matter." })
  trackingNumber!: string;

  @Field(() => String, { nullable: true, description: "Needed where the destination has one. It is not kept." })
  postalCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Where the destination has no postal code: the recipient's telephone, or its last six digits at least. It is not kept.",
  })
  phone?: string | null;

  @Field(() => String, { description: "One of those that `PublicTrack.carrierChoices` names." })
  carrier!: string;
}

/** Longer than any is, and short enough to be looked at. */
const proof = z.string().max(100, "This is at most 100 characters.").nullish();

export const suggestCarrierRules = z.object({
  trackingNumber: z
    .string()
    .transform((number) => trackingNumberOf(number) ?? "")
    .refine((number) => number !== "", "A tracking number has 4 to 50 letters, digits and hyphens."),
  postalCode: proof,
  phone: proof,
  // Only names that we have ourselves: what is shown to whose parcel it is, is no text of a stranger's.
  carrier: z
    .string()
    .transform((written) => (written.length <= 50 ? (carrierCodeOf(tidyCode(written)) as CarrierCode) : null))
    .refine((code) => code !== null && CARRIERS.includes(code), "This is a carrier that `carrierChoices` names.")
    .transform((code) => code!),
});
export type SuggestedCarrier = z.infer<typeof suggestCarrierRules>;

@InputType({ description: "What is to become of what a reader of the public page said." })
export class DecideCarrierSuggestionInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which suggestion." })
  suggestionId!: string;

  @Field(() => CarrierSuggestionDecision, { description: "Whether it counts." })
  decision!: CarrierSuggestionDecision;
}

export const decideCarrierSuggestionRules = z.object({
  suggestionId: z.string(),
  decision: z.enum(CarrierSuggestionDecision),
});
export type DecidedSuggestion = z.infer<typeof decideCarrierSuggestionRules>;
