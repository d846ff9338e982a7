import {
  type Condition,
  ConnectionArgs,
  CountryCode,
  equals,
  oneOf,
  type SortInput,
  sortingOf,
  text,
  tidyCode,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { belongsTo } from "../conditions";
import { unLocode } from "../place/un-locode";
import { warehouseCode } from "../warehouse/warehouse.input";
import { BagStatus } from "./bag-status";

@InputType({ description: "A bag that parcels are put into." })
export class OpenBagInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "Where it stands: the warehouse's code, such as `SZX1`." })
  warehouseCode!: string;

  @Field(() => String, { description: "Where it is broken down, as UN/LOCODE, such as `DEFRA`." })
  gateway!: string;

  @Field(() => CountryCode, { nullable: true, description: "Only parcels to this country; to any, without it." })
  destinationCountry?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whether dangerous goods may be in it." })
  dangerousGoods!: boolean;
}

export const openBagRules = z.object({
  warehouseCode,
  gateway: unLocode,
  destinationCountry: z.string().nullish(),
  dangerousGoods: z.boolean(),
});
export type OpenedBag = z.infer<typeof openBagRules>;

@InputType()
class BagActInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which bag." })
  bagId!: string;
}

@InputType({ description: "A parcel that is put into a bag." })
export class AddParcelToBagInput extends BagActInput {
  @Field(() => String, { description: "As scanned from its label." })
  trackingNumber!: string;
}

@InputType({ description: "A parcel that is taken out of an open bag." })
export class RemoveParcelFromBagInput extends BagActInput {
  @Field(() => String, { description: "As scanned from its label." })
  trackingNumber!: string;
}

@InputType({ description: "A bag that is sealed." })
export class CloseBagInput extends BagActInput {
  @Field(() => String, { description: "What stands on the seal, in 1 to 40 characters." })
  sealNumber!: string;
}

export const bagParcelRules = z.object({ bagId: z.string(), trackingNumber: text(64, tidyCode) });
export type ScannedForBag = z.infer<typeof bagParcelRules>;
export const closeBagRules = z.object({ bagId: z.string(), sealNumber: text(40, tidyCode) });
export type SealedBag = z.infer<typeof closeBagRules>;

@InputType({ description: "Which bags: all conditions hold at once." })
export class BagFilter {
  @Field(() => [BagStatus], { nullable: true, description: "One of these." })
  status?: BagStatus[] | null;

  @Field(() => ID, { nullable: true, description: "Opened at this warehouse." })
  warehouseId?: string | null;

  @Field(() => String, { nullable: true, description: "Broken down there, as UN/LOCODE." })
  gateway?: string | null;
}

export const bagSorting = sortingOf("Bag", {
  CREATED_AT: { property: "id", description: "When it was opened." },
});

@ArgsType()
export class BagsArgs extends ConnectionArgs {
  @Field(() => BagFilter, { nullable: true, description: "All without it." })
  filter?: BagFilter | null;

  @Field(() => bagSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const conditionsOf = ({ status, warehouseId, gateway }: BagFilter): (Condition | null)[] => [
  oneOf("status", status),
  belongsTo("warehouseId", warehouseId),
  equals("gateway", gateway && tidyCode(gateway).toUpperCase()),
];
