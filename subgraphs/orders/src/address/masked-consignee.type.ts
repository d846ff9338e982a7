import { CountryCode } from "@baiyun/kit";
import { Field, ObjectType } from "type-graphql";

@ObjectType("MaskedConsignee", {
  description: "Whom a parcel is sent to, for who must tell one from another and need not know who it is.",
})
export class MaskedConsigneeType {
  @Field(() => String, { description: "The first letter of each word." })
  name!: string;

  @Field(() => String, { description: "That there is one." })
  street!: string;

  @Field(() => String, { description: "The town." })
  city!: string;

  @Field(() => String, { nullable: true, description: "State or province; null where there is none." })
  region!: string | null;

  @Field(() => String, { description: "How it begins; empty where there is none." })
  postalCode!: string;

  @Field(() => CountryCode, { description: "ISO 3166-1 alpha-2, such as DE." })
  country!: string;

  @Field(() => String, { nullable: true, description: "Its last two digits." })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: "Its first letter." })
  email!: string | null;
}
