import { Access, connectionType } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { TimeBasis } from "./scan-time";
import { TrackingStatus, TrackingSubStatus } from "./tracking-status";

/** Free text may name the consignee or a neighbour, so only those who serve the parcel read it. */
const READS_CARRIERS_WORDS = [
  "role:customer_admin",
  "role:customer_member",
  "role:ops",
  "role:broker",
  "role:support",
  "tracking:read",
] as const;

export const READS_RAW_CODES = ["role:ops", "role:broker", "role:support", "role:admin"] as const;

@ObjectType("BusinessTransaction", { description: "A document of business that a scan has to do with." })
export class BusinessTransactionType {
  @Field(() => String, { nullable: true, description: "Such as `po`, as it was told; null where it was not." })
  type!: string | null;

  @Field(() => String, { description: "Its identifier, a URI." })
  id!: string;
}

@ObjectType("TrackingEvent", { description: "A scan of a parcel on its way, as its carrier reported it." })
@Directive('@key(fields: "id")')
export class TrackingEventType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => Date, {
    nullable: true,
    description: "When the scan happened, in UTC. Null when nobody knows; it then moves no status.",
  })
  occurredAt!: Date | string | null;

  @Field(() => TimeBasis, { description: "How its time was read." })
  timeBasis!: TimeBasis;

  @Field(() => Boolean, {
    description:
      "Whether it is dated more than a day after it reached us. It is kept as it was told and moves no status.",
  })
  isDatedAhead!: boolean;

  @Field(() => Date, { description: "When it reached us; of a correction, when that was made." })
  recordedAt!: Date | string;

  @Access(...READS_RAW_CODES)
  @Field(() => String, { nullable: true, description: "Why our staff corrected when it happened, if they did." })
  correctionReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The clock on the wall at the place of the scan, such as `2026-06-29T21:05:00`.",
  })
  localTime!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Offset of `localTime` from UTC, such as `+08:00`, when known; `timeBasis` says how.",
  })
  utcOffset!: string | null;

  @Field(() => TrackingStatus, { description: "What it says of the parcel." })
  status!: TrackingStatus;

  @Field(() => TrackingSubStatus, { description: "What it says beyond that, such as `CUSTOMS_RELEASED`." })
  subStatus!: TrackingSubStatus;

  @Access(...READS_CARRIERS_WORDS)
  @Field(() => String, { nullable: true, description: "In the carrier's words." })
  description!: string | null;

  @Access(...READS_CARRIERS_WORDS)
  @Field(() => String, { nullable: true, description: "The place in the carrier's words." })
  location!: string | null;

  @Field(() => String, { nullable: true, description: "ISO 3166-1 alpha-2, when the carrier gave it." })
  countryCode!: string | null;

  @Access(...READS_RAW_CODES)
  @Field(() => String, {
    nullable: true,
    description:
      "The code exactly as reported, also when we cannot read it. For our staff: each source has codes of its own.",
  })
  rawCode!: string | null;

  @Access(...READS_RAW_CODES)
  @Directive("@listSize(assumedSize: 3)")
  @Field(() => [BusinessTransactionType], {
    nullable: true,
    description: "Orders, invoices and the like that whoever told it names with it. For our staff.",
  })
  transactions!: readonly BusinessTransactionType[];

  @Field(() => String, { nullable: true, description: "Who scanned it, such as `YunExpress`, when that is known." })
  carrier!: string | null;

  @Field(() => String, { description: "Who told us, such as `17TRACK`; `BaiYun` for our own staff." })
  source!: string;

  /** Shown as a person by the resolver. */
  recordedBy?: string | null;
}

export const TrackingEventConnection = connectionType("TrackingEvent", TrackingEventType);
