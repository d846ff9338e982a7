import { ConnectionArgs, type SortInput, sortingOf, text, tidyCode } from "@baiyun/kit";
import { ArgsType, Field, InputType } from "type-graphql";
import { z } from "zod";
import { LOCAL_TIME_DESCRIPTION, localTime } from "../consignment/local-time";

const MOST_AT_ONCE = 500;

@InputType({ description: "A parcel that a carrier took." })
export class HandedOverParcelInput {
  @Field(() => String, { description: "Our number, as scanned from its label." })
  trackingNumber!: string;

  @Field(() => String, { nullable: true, description: "The carrier's own number; left out where it is not known." })
  lastMileNumber?: string | null;
}

@InputType({ description: "Parcels that a last-mile carrier took from us together." })
export class RecordHandOverInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "Who took them, in 1 to 40 characters." })
  carrier!: string;

  @Field(() => String, { description: LOCAL_TIME_DESCRIPTION })
  handedOverAt!: string;

  @Field(() => [HandedOverParcelInput], { description: `1 to ${MOST_AT_ONCE}, each once.` })
  parcels!: HandedOverParcelInput[];
}

const number = text(64, tidyCode);

export const recordHandOverRules = z.object({
  carrier: text(40),
  handedOverAt: localTime,
  parcels: z
    .array(z.object({ trackingNumber: number, lastMileNumber: number.nullish() }))
    .min(1, "Say at least one parcel.")
    .max(MOST_AT_ONCE, `At most ${MOST_AT_ONCE} parcels are handed over at once.`)
    .refine(
      (all) => new Set(all.map(({ trackingNumber }) => trackingNumber)).size === all.length,
      "Say each parcel once.",
    ),
});
export type HandedOver = z.infer<typeof recordHandOverRules>;

export const handOverSorting = sortingOf("HandOver", {
  CREATED_AT: { property: "id", description: "When it was written down." },
});

@ArgsType()
export class HandOversArgs extends ConnectionArgs {
  @Field(() => handOverSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}
