import { Contract, CountryCode, HoldsFor } from "@baiyun/kit";
import { Directive, Field, ObjectType } from "type-graphql";
import { CARRIERS } from "../carrier/number-forms";
import { LastMileType } from "../shipment/shipment.type";
import type { Tracker } from "../tracker/tracker";
import { TrackingStatus, TrackingSubStatus } from "../tracking-event/tracking-status";

@HoldsFor("as around it")
@ObjectType({ description: "A scan as anybody who knows the destination may see it." })
export class PublicScan {
  @Field(() => Date, { nullable: true, description: "Null when nobody knows when it happened." })
  occurredAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The clock on the wall at the place of the scan, such as `2026-06-29T21:05:00`.",
  })
  localTime!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Offset of `localTime` from UTC, such as `+08:00`; null when it is not known.",
  })
  utcOffset!: string | null;

  @Field(() => String, { nullable: true, description: "City and country at most, such as `Leipzig, DE`." })
  place!: string | null;

  @Field(() => TrackingStatus, { description: "What it says of the parcel." })
  status!: TrackingStatus;

  @Field(() => TrackingSubStatus, { description: "What it says beyond that." })
  subStatus!: TrackingSubStatus;
}

@ObjectType({ description: "A parcel as anybody who knows its number and its destination may see it." })
export class PublicTrack {
  @Field(() => String, { description: "The number that we gave it, whichever of its numbers was asked for." })
  number!: string;

  @Field(() => CountryCode, { description: "Where it goes." })
  destinationCountry!: string;

  @Field(() => TrackingStatus, {
    nullable: true,
    description: "Null before the first scan of which it is known when it happened.",
  })
  status!: TrackingStatus | null;

  @Field(() => Date, {
    nullable: true,
    description: "When the carrier expects to have delivered it at the latest; null when it does not say.",
  })
  eta!: string | null;

  @Field(() => LastMileType, {
    nullable: true,
    description: "Who takes it to the door, where another carrier does. Null until that is known.",
  })
  lastMile!: LastMileType | null;

  @Contract("people")
  @Field(() => [String], { description: "Carriers that `suggestCarrier` takes." })
  @Directive("@listSize(assumedSize: 20)")
  carrierChoices: readonly string[] = CARRIERS;

  @Field(() => [PublicScan], { description: "The latest 50, newest first." })
  @Directive("@listSize(assumedSize: 50)")
  scans!: PublicScan[];

  @Field(() => Boolean, {
    description: "Whether our sandbox tells of it: nothing is carried here, and its scans are played.",
  })
  isSandbox!: boolean;

  constructor(
    readonly tracker: Tracker,
    shown: Pick<PublicTrack, "scans" | "isSandbox">,
  ) {
    this.number = tracker.number;
    this.destinationCountry = tracker.destinationCountry;
    this.status = tracker.status;
    this.eta = tracker.etaTo ?? tracker.etaFrom;
    this.lastMile = tracker.lastMile;
    this.scans = shown.scans;
    this.isSandbox = shown.isSandbox;
  }
}
