import {
  type Condition,
  ConnectionArgs,
  MoneyInput,
  type SortInput,
  sortingOf,
  startsWith,
  text,
  tidyCode,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { ofId, searchKey } from "../search-key";

@InputType({ description: "An article that a supplier sells." })
export class AddSupplierSkuInput {
  @Field(() => String, { description: "The same key with the same input gives the first SKU again." })
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: "Whose it is: our staff must say, a supplier need not." })
  supplierId?: string | null;

  @Field(() => String, { description: "The supplier's own name of it, 1 to 64 characters, unique there." })
  sku!: string;

  @Field(() => String, { description: "What it is: 1 to 200 characters." })
  description!: string;

  @Field(() => MoneyInput, { description: "What one piece costs us, in the supplier's currency." })
  cost!: MoneyInput;

  @Field(() => Int, { description: "Days from accepting a purchase order to dispatching it: 0 to 180." })
  leadTimeDays!: number;
}

const MOST_MINOR = 10n ** 15n;
const cost = z.object({
  amountMinor: z.bigint().refine((minor) => minor > 0n && minor < MOST_MINOR, "A cost is above zero."),
  currency: z.string(),
});
const leadTimeDays = z
  .number()
  .int()
  .refine((days) => days >= 0 && days <= 180, "This is 0 to 180 days.");

export const addSupplierSkuRules = z.object({
  supplierId: z.string().nullish(),
  sku: text(64, tidyCode),
  description: text(200),
  cost,
  leadTimeDays,
});
export type NewSupplierSku = z.infer<typeof addSupplierSkuRules>;

@InputType({ description: "What is left out stays as it is." })
export class EditSupplierSkuInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which SKU." })
  supplierSkuId!: string;

  @Field(() => Int, { description: "The `version` that the edit was made from." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "What it is: 1 to 200 characters." })
  description?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: "Holds for what is bought from now on." })
  cost?: MoneyInput | null;

  @Field(() => Int, { nullable: true, description: "Days from accepting to dispatching: 0 to 180." })
  leadTimeDays?: number | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it can be bought from now on." })
  isActive?: boolean | null;
}

export const editSupplierSkuRules = z.object({
  supplierSkuId: z.string(),
  expectedVersion: z.number(),
  description: text(200).nullish(),
  cost: cost.nullish(),
  leadTimeDays: leadTimeDays.nullish(),
  isActive: z.boolean().nullish(),
});

@InputType({ description: "Which SKUs: all conditions hold at once." })
export class SupplierSkuFilter {
  @Field(() => ID, { nullable: true, description: "Of this supplier." })
  supplierId?: string | null;

  @Field(() => String, { nullable: true, description: "How the SKU begins, in small or capital letters." })
  search?: string | null;
}

export const supplierSkuSorting = sortingOf("SupplierSku", {
  CREATED_AT: { property: "id", description: "When it was added." },
  SKU: { property: "skuKey", description: "The supplier's own name of it, in small letters." },
});

@ArgsType()
export class SupplierSkusArgs extends ConnectionArgs {
  @Field(() => SupplierSkuFilter, { nullable: true, description: "Every one without it." })
  filter?: SupplierSkuFilter | null;

  @Field(() => supplierSkuSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const supplierSkusThat = (filter: SupplierSkuFilter | null | undefined): (Condition | null)[] => [
  ofId("tenantId", filter?.supplierId),
  startsWith("skuKey", searchKey(filter?.search)),
];
