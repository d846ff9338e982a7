import { CountryCode, text } from "@baiyun/kit";
import { Field, InputType } from "type-graphql";
import { z } from "zod";
import { trackingNumberOf } from "../parcel/tracking-number";
import { readingOf, TrackingStatus, TrackingSubStatus, UNREADABLE } from "../tracking-event/tracking-status";

@InputType({ description: "What our staff know of a parcel that nobody else tells us." })
export class RecordScanInput {
  @Field(() => String, { description: "The same key with the same input records once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "Ours, or the one of the last mile; spaces do not matter." })
  trackingNumber!: string;

  @Field(() => TrackingStatus, { description: "What happened." })
  status!: TrackingStatus;

  @Field(() => TrackingSubStatus, {
    defaultValue: TrackingSubStatus.UNSPECIFIED,
    description: "What is known beyond that; it has to go with the status.",
  })
  subStatus!: TrackingSubStatus;

  @Field(() => Date, { description: "When it happened; not in the future." })
  occurredAt!: Date;

  @Field(() => CountryCode, {
    nullable: true,
    description: "Where it happened. Without it the scan proves no border, as any whose place is unknown.",
  })
  countryCode?: string | null;

  @Field(() => String, { nullable: true, description: "The place in words, 1 to 100 characters." })
  location?: string | null;

  @Field(() => String, { nullable: true, description: "Who scanned it, if that is known, 1 to 50 characters." })
  carrier?: string | null;

  @Field(() => String, {
    description: "What happened and how it is known, in 1 to 200 characters. Its customer reads it.",
  })
  description!: string;
}

const UNKNOWN_NUMBER = "A tracking number has 4 to 50 letters, digits and hyphens.";

export const recordScanRules = z
  .object({
    trackingNumber: z
      .string()
      .transform((number) => trackingNumberOf(number) ?? "")
      .refine((number) => number !== "", UNKNOWN_NUMBER),
    status: z.enum(TrackingStatus),
    subStatus: z.enum(TrackingSubStatus),
    occurredAt: z.date().refine((at) => Number.isFinite(at.getTime()), "There is no such time."),
    countryCode: z.string().nullish(),
    location: text(100).nullish(),
    carrier: text(50).nullish(),
    description: text(200),
  })
  .refine(({ status, subStatus }) => readingOf(status, subStatus) !== UNREADABLE, {
    path: ["subStatus"],
    message: "It does not go with the status.",
  });
export type RecordedScan = z.infer<typeof recordScanRules>;
