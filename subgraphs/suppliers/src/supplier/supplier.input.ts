import {
  type Condition,
  ConnectionArgs,
  Currency,
  oneOf,
  type SortInput,
  sortingOf,
  startsWith,
  text,
  tidyCode,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { searchKey } from "../search-key";
import { SupplierStatus } from "./supplier-status";

@InputType({ description: "Whom to write to at a supplier." })
export class SupplierContactInput {
  @Field(() => String, { description: "The person's name: 1 to 100 characters." })
  name!: string;

  @Field(() => String, { description: "Where its first user is invited." })
  email!: string;

  @Field(() => String, { nullable: true, description: "1 to 40 characters." })
  phone?: string | null;
}

@InputType({ description: "A supplier that goods are to be bought from." })
export class RegisterSupplierInput {
  @Field(() => String, { description: "The same key with the same input gives the first supplier again." })
  idempotencyKey!: string;

  @Field(() => String, { description: "What it is called: 1 to 100 characters." })
  name!: string;

  @Field(() => SupplierContactInput, { description: "Whom to write to, and invite." })
  contact!: SupplierContactInput;

  @Field(() => Currency, { description: "What its SKUs cost in; it stays." })
  currency!: string;

  @Field(() => Boolean, { defaultValue: false, description: "Whether it sends parcels to consignees itself." })
  dropShips!: boolean;
}

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const contact = z.object({
  name: text(100),
  email: text(254, tidyCode).refine((address) => MAIL.test(address), "This is not an e-mail address."),
  phone: text(40, tidyCode).nullish(),
});
const content = z.object({ name: text(100), contact, dropShips: z.boolean() });

export const registerSupplierRules = content.extend({ currency: z.string() });
export type NewSupplier = z.infer<typeof registerSupplierRules>;

@InputType({ description: "Which supplier an act is about." })
class SupplierActInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which supplier." })
  supplierId!: string;
}

@InputType({ description: "What is left out stays as it is." })
export class EditSupplierInput extends SupplierActInput {
  @Field(() => Int, { description: "The `version` that the edit was made from." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "What it is called." })
  name?: string | null;

  @Field(() => SupplierContactInput, { nullable: true, description: "Whom to write to, whole." })
  contact?: SupplierContactInput | null;

  @Field(() => Boolean, { nullable: true, description: "Holds for what is bought from now on." })
  dropShips?: boolean | null;
}

const act = z.object({ supplierId: z.string() });
export const editSupplierRules = act.extend({
  expectedVersion: z.number(),
  name: text(100).nullish(),
  contact: contact.nullish(),
  dropShips: z.boolean().nullish(),
});

@InputType({ description: "Whom to buy from." })
export class ApproveSupplierInput extends SupplierActInput {}

@InputType({ description: "Whom to buy from again." })
export class ReinstateSupplierInput extends SupplierActInput {}

@InputType({ description: "Whom to buy nothing new from, and why." })
export class SuspendSupplierInput extends SupplierActInput {
  @Field(() => String, { description: "1 to 500 characters; the supplier can read it." })
  reason!: string;
}

@InputType({ description: "Who has left for good, and why." })
export class CloseSupplierInput extends SupplierActInput {
  @Field(() => String, { description: "1 to 500 characters; the supplier can read it." })
  reason!: string;
}

export const moveSupplierRules = act.extend({ reason: text(500).nullish() });
export const stopSupplierRules = act.extend({ reason: text(500) });

@InputType({ description: "Which suppliers: all conditions hold at once." })
export class SupplierFilter {
  @Field(() => [SupplierStatus], { nullable: true, description: "In one of these." })
  status?: SupplierStatus[] | null;

  @Field(() => String, { nullable: true, description: "How the name begins, in small or capital letters." })
  search?: string | null;
}

export const supplierSorting = sortingOf("Supplier", {
  CREATED_AT: { property: "id", description: "When it was registered." },
  NAME: { property: "nameKey", description: "What it is called, in small letters." },
});

@ArgsType()
export class SuppliersArgs extends ConnectionArgs {
  @Field(() => SupplierFilter, { nullable: true, description: "Every one without it." })
  filter?: SupplierFilter | null;

  @Field(() => supplierSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const suppliersThat = (filter: SupplierFilter | null | undefined): (Condition | null)[] => [
  oneOf("status", filter?.status),
  startsWith("nameKey", searchKey(filter?.search)),
];
