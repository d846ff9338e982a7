import { ConnectionArgs, CountryCode, type SortInput, sortingOf } from "@baiyun/kit";
import { postalAddress } from "@baiyun/kit/addresses";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { AddressKind } from "./customer-address.entity";

export const addressSorting = sortingOf("CustomerAddress", {
  CREATED_AT: { property: "id", description: "When it was given." },
});

@ArgsType()
export class CustomerAddressesArgs extends ConnectionArgs {
  @Field(() => AddressKind, { nullable: true, description: "Of this kind; of each without it." })
  kind?: AddressKind | null;

  @Field(() => addressSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

@InputType({ description: "An address. A label must be able to show it; what it cannot is named." })
export class CustomerAddressInput {
  @Field(() => String, { description: "The company or person there, 1 to 100 characters." })
  name!: string;

  @Field(() => String, { description: "Street and house, 1 to 100 characters." })
  line1!: string;

  @Field(() => String, { nullable: true, description: "What else finds it, up to 100 characters." })
  line2?: string | null;

  @Field(() => String, { description: "1 to 80 characters." })
  city!: string;

  @Field(() => String, { nullable: true, description: "State or province, up to 80 characters." })
  region?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Spelled in any way. May be left out where the country has none, as HK, or people may not know theirs.",
  })
  postalCode?: string | null;

  @Field(() => CountryCode, { description: "Where it is." })
  country!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Of the country, or with a plus sign and the code of another; brackets, dots and spaces do not matter.",
  })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: "Whom to write to about it." })
  email?: string | null;
}

@InputType({ description: "Where parcels are fetched, where bills go, or where parcels go back to." })
export class AddCustomerAddressInput {
  @Field(() => String, { description: "The same key with the same input adds one address." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Whose." })
  customerId!: string;

  @Field(() => AddressKind, { description: "What it is for." })
  kind!: AddressKind;

  @Field(() => CustomerAddressInput, { description: "The address." })
  address!: CustomerAddressInput;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether it is the one of its kind that is meant where none is named. The first is in any case.",
  })
  isDefault!: boolean;
}

export const addedAddress = z.object({
  customerId: z.string(),
  kind: z.enum(AddressKind),
  address: postalAddress,
  isDefault: z.boolean(),
});
export type AddedAddress = z.infer<typeof addedAddress>;

@InputType({ description: "Which address is to be another, and what." })
export class ChangeCustomerAddressInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which." })
  addressId!: string;

  @Field(() => Int, { description: "The `version` the decision was made on." })
  expectedVersion!: number;

  @Field(() => CustomerAddressInput, {
    nullable: true,
    description: "What it is from now on, whole; as it was without it.",
  })
  address?: CustomerAddressInput | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whether it becomes the one meant where none is named." })
  isDefault!: boolean;
}

export const changedAddress = z.object({
  addressId: z.string(),
  expectedVersion: z.number(),
  address: postalAddress.nullish(),
  isDefault: z.boolean(),
});
export type ChangedAddress = z.infer<typeof changedAddress>;

@InputType({ description: "Which address to forget." })
export class RemoveCustomerAddressInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which." })
  addressId!: string;

  @Field(() => Int, { description: "The `version` the decision was made on." })
  expectedVersion!: number;
}

export const removedAddress = z.object({ addressId: z.string(), expectedVersion: z.number() });
export type RemovedAddress = z.infer<typeof removedAddress>;
