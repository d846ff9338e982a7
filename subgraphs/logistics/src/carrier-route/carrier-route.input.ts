import { CountryCode, Currency, text, tidyCode } from "@baiyun/kit";
import { Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { OnTrouble } from "./carrier-route.entity";

@InputType({ description: "That a service may be bought of a carrier, and when: a new route, or all of one again." })
export class StateCarrierRouteInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "The service, as it is sold." })
  serviceCode!: string;

  @Field(() => CountryCode, { nullable: true, description: "Whereto alone; left out for anywhere." })
  country?: string | null;

  @Field(() => ID, { description: "By which account the carrier is asked." })
  carrierAccountId!: string;

  @Field(() => String, { description: "The carrier's own code of what is bought of it." })
  product!: string;

  @Field(() => Int, { description: "The lowest goes first; among equals the cheaper, then the faster. 0 to 9999." })
  rank!: number;

  @Field(() => Int, { nullable: true, description: "Grams that it takes at most; left out where it takes any." })
  maxWeightG?: number | null;

  @Field(() => Boolean, { description: "Whether it takes goods with batteries." })
  takesBatteries!: boolean;

  @Field(() => String, { nullable: true, description: "What a parcel costs us, in minor units of `currency`." })
  baseMinor?: string | null;

  @Field(() => String, { nullable: true, description: "What a kilogram costs us, in minor units of `currency`." })
  perKgMinor?: string | null;

  @Field(() => Currency, { nullable: true, description: "Of both amounts: all three are given, or none." })
  currency?: string | null;

  @Field(() => Int, { nullable: true, description: "Days that it takes, at least." })
  transitFromDays?: number | null;

  @Field(() => Int, { nullable: true, description: "Days that it takes, at most." })
  transitToDays?: number | null;

  @Field(() => OnTrouble, { description: "What becomes of a parcel while the carrier does not answer." })
  onTrouble!: OnTrouble;

  @Field(() => Int, { description: "How often a call is made before that: 1 to 20." })
  tries!: number;

  @Field(() => Boolean, { description: "False while nothing is to be sent by it." })
  isOpen!: boolean;

  @Field(() => Int, { nullable: true, description: "The version that was seen, of a route that is there already." })
  expectedVersion?: number | null;
}

const minor = z
  .string()
  .regex(/^\d{1,15}$/, "This is a whole number of minor units.")
  .nullish();
const days = z.number().int().min(0).max(365).nullish();

export const carrierRouteRules = z
  .object({
    serviceCode: text(40, tidyCode),
    country: z.string().nullish(),
    carrierAccountId: z.guid("No account has this id."),
    product: text(50, tidyCode),
    rank: z.number().int().min(0).max(9_999),
    maxWeightG: z.number().int().positive("At least a gram.").nullish(),
    takesBatteries: z.boolean(),
    baseMinor: minor,
    perKgMinor: minor,
    currency: z.string().nullish(),
    transitFromDays: days,
    transitToDays: days,
    onTrouble: z.enum(OnTrouble),
    tries: z.number().int().min(1).max(20),
    isOpen: z.boolean(),
    expectedVersion: z.number().int().nullish(),
  })
  .superRefine(({ baseMinor, perKgMinor, currency, transitFromDays, transitToDays }, { addIssue }) => {
    const given = [baseMinor, perKgMinor, currency].filter(Boolean).length;
    if (given % 3 !== 0) {
      addIssue({ code: "custom", path: ["currency"], message: "Say both amounts and their currency, or none." });
    }
    if ((transitFromDays ?? 0) > (transitToDays ?? transitFromDays ?? 0)) {
      addIssue({ code: "custom", path: ["transitToDays"], message: "It takes no less than at least." });
    }
  });
export type StatedRoute = z.output<typeof carrierRouteRules>;
