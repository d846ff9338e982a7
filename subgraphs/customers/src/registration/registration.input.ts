import { Currency } from "@baiyun/kit";
import { Field, InputType } from "type-graphql";
import { z } from "zod";
import { Incoterm } from "../customer/customer.entity";
import { displayName, email, locale } from "../user/user.input";

@InputType({ description: "The company, the terms it ships on, and its first admin." })
export class RegisterCustomerInput {
  @Field(() => String, { description: "The same key with the same address and input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "1 to 120 characters." })
  companyName!: string;

  @Field(() => Currency, { description: "What the customer is quoted and billed in." })
  defaultCurrency!: string;

  @Field(() => Incoterm, { defaultValue: Incoterm.DDP, description: "Who pays duties and taxes." })
  incoterm!: Incoterm;

  @Field(() => String, { description: "The first admin's, 1 to 120 characters." })
  name!: string;

  @Field(() => String, { description: "The first admin signs in with it, once it is verified." })
  email!: string;

  @Field(() => String, { description: "At least 12 characters." })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: "What the first admin is written to in, BCP 47, such as `zh-CN`; English when it is left out.",
  })
  locale?: string | null;
}

export const registering = z.object({
  companyName: displayName,
  defaultCurrency: z.string(),
  incoterm: z.enum(Incoterm),
  name: displayName,
  email,
  password: z.string(),
  locale: locale.nullish(),
});
export type Registering = z.infer<typeof registering>;

@InputType({ description: "Proof that the address is read by who registered it." })
export class VerifyEmailInput {
  @Field(() => String, { description: "As it was mailed to the address." })
  token!: string;
}

@InputType({ description: "Which address to mail another verification to." })
export class RequestVerificationInput {
  @Field(() => String, { description: "As it was registered." })
  email!: string;
}

export const addressed = z.object({ email });
