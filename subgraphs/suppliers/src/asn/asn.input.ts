import { type Condition, ConnectionArgs, equals, oneOf, type SortInput, sortingOf, text, tidyCode } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { codeKey, ofId } from "../search-key";
import { AsnStatus } from "./asn.entity";

@InputType({ description: "Goods that are on their way to one of our warehouses." })
export class AnnounceAsnInput {
  @Field(() => String, { description: "The same key with the same input gives the first notice again." })
  idempotencyKey!: string;

  @Field(() => [ID], { description: "1 to 100 purchase orders of one supplier, DISPATCHED to one warehouse." })
  purchaseOrderIds!: string[];

  @Field(() => String, { description: "What the carrier calls it: 1 to 60 characters." })
  carrierReference!: string;

  @Field(() => String, { description: "The day that they are expected on, such as `2026-11-22`." })
  expectedOn!: string;
}

export const announceAsnRules = z.object({
  purchaseOrderIds: z
    .array(z.string().toLowerCase())
    .refine(
      (ids) => ids.length >= 1 && ids.length <= 100 && new Set(ids).size === ids.length,
      "These are 1 to 100 purchase orders, each named once.",
    ),
  carrierReference: text(60, tidyCode),
  expectedOn: z.iso.date("This is a day, such as 2026-11-22."),
});
export type Announcement = z.infer<typeof announceAsnRules>;

@InputType({ description: "Which notice an act is about." })
class AsnActInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which notice." })
  asnId!: string;
}

@InputType({ description: "What has come." })
export class MarkAsnArrivedInput extends AsnActInput {}

@InputType({ description: "What does not come, or not so." })
export class CancelAsnInput extends AsnActInput {}

export const asnActRules = z.object({ asnId: z.string() });

@InputType({ description: "Which notices: all conditions hold at once." })
export class AsnFilter {
  @Field(() => [AsnStatus], { nullable: true, description: "In one of these." })
  status?: AsnStatus[] | null;

  @Field(() => ID, { nullable: true, description: "Of this supplier." })
  supplierId?: string | null;

  @Field(() => String, { nullable: true, description: "Our own name of it, in small or capital letters." })
  reference?: string | null;
}

export const asnSorting = sortingOf("Asn", {
  CREATED_AT: { property: "id", description: "When it was announced." },
});

@ArgsType()
export class AsnsArgs extends ConnectionArgs {
  @Field(() => AsnFilter, { nullable: true, description: "Every one without it." })
  filter?: AsnFilter | null;

  @Field(() => asnSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const asnsThat = (filter: AsnFilter | null | undefined): (Condition | null)[] => [
  oneOf("status", filter?.status),
  ofId("tenantId", filter?.supplierId),
  equals("reference", codeKey(filter?.reference)),
];
