import { Access, CountryCode, connectionType, type Scope } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { AddressKind } from "./customer-address.entity";

registerEnumType(AddressKind, {
  name: "AddressKind",
  description: "What a customer's address is for.",
  valuesConfig: {
    PICKUP: { description: "Parcels are fetched there." },
    BILLING: { description: "Bills name it." },
    RETURN: { description: "Parcels go back there." },
  },
});

/** Whom to ask for at an address is a person: only those who go there, or whose address it is, see who. */
const SEES_CONTACTS = [
  "role:customer_admin",
  "role:customer_member",
  "role:ops",
  "role:broker",
  "role:admin",
] as const satisfies readonly Scope[];

const CONTACT = "For the customer's people, ops, broker and admin.";

@ObjectType("CustomerAddress", { description: "An address of a customer." })
export class CustomerAddressType {
  @Field(() => ID, { description: "Names the address in a change." })
  id!: string;

  @Field(() => AddressKind, { description: "What it is for." })
  kind!: AddressKind;

  @Field(() => Boolean, { description: "It is the one of its kind that is meant where none is named." })
  isDefault!: boolean;

  @Access(...SEES_CONTACTS)
  @Field(() => String, { nullable: true, description: `The company or person there. ${CONTACT}` })
  name!: string;

  @Field(() => String, { description: "Street and house." })
  line1!: string;

  @Field(() => String, { nullable: true, description: "What else finds it." })
  line2!: string | null;

  @Field(() => String, { description: "The city." })
  city!: string;

  @Field(() => String, { nullable: true, description: "State or province." })
  region!: string | null;

  @Field(() => String, { description: "As its country writes it; empty where there is none." })
  postalCode!: string;

  @Field(() => CountryCode, { description: "Where it is." })
  country!: string;

  @Access(...SEES_CONTACTS)
  @Field(() => String, { nullable: true, description: `As it is dialled from anywhere. ${CONTACT}` })
  phone!: string | null;

  @Access(...SEES_CONTACTS)
  @Field(() => String, { nullable: true, description: `Whom to write to about it. ${CONTACT}` })
  email!: string | null;

  @Field(() => Int, { description: "Pass it with a change, so that nobody's newer change is overwritten." })
  version!: number;

  @Field(() => Date, { description: "When it was given." })
  createdAt!: Date;
}

export const CustomerAddressConnection = connectionType("CustomerAddress", CustomerAddressType);
