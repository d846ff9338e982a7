import { CountryCode, DateTime, text, tidyCode } from "@baiyun/kit";
import { Field, InputType, Int } from "type-graphql";
import { z } from "zod";
import { SilenceStage } from "./silence-limit.entity";

const MOST_DAYS = 365;

@InputType({ description: "After how many days of silence a parcel is suspected to be lost." })
export class StateSilenceLimitInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => SilenceStage, { description: "How far the parcel has come." })
  stage!: SilenceStage;

  @Field(() => Int, { description: `1 to ${MOST_DAYS}, since its last scan reached us.` })
  days!: number;

  @Field(() => String, { nullable: true, description: "For this carrier's parcels, as YUNEXPRESS; left out: for any." })
  carrier?: string | null;

  @Field(() => CountryCode, { nullable: true, description: "To this country; left out: to any." })
  destinationCountry?: string | null;

  @Field(() => DateTime, { description: "From when on; not before now." })
  validFrom!: Date;

  @Field(() => String, { description: "Why, in 1 to 500 characters. It is kept in the audit." })
  reason!: string;
}

export const stateSilenceLimitRules = z.object({
  stage: z.enum(SilenceStage),
  days: z.number().refine((days) => days >= 1 && days <= MOST_DAYS, `Days are 1 to ${MOST_DAYS}.`),
  carrier: text(40, (typed) => tidyCode(typed).toUpperCase()).nullish(),
  destinationCountry: z.string().nullish(),
  validFrom: z.date(),
  reason: text(500),
});
export type StatedLimit = z.infer<typeof stateSilenceLimitRules>;
