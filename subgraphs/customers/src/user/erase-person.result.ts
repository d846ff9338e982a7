import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { KycDocumentType } from "../kyc-document/kyc-document.type";
import { LastAdmin } from "../membership/membership.result";
import { PersonNotFound } from "./profile.result";
import { UserType } from "./user.type";

@ObjectType({ description: "Nothing here tells any more who the person was." })
export class ErasePersonSuccess {
  @Field(() => UserType, { description: "What is left of them: that there was somebody, for what they did stands." })
  user!: UserType;

  @Field(() => [KycDocumentType], {
    description:
      "Of the documents named, those that law wants kept: the customer was accepted by them, and has not left for long enough.",
  })
  keptDocuments!: KycDocumentType[];

  constructor(user: UserType, keptDocuments: KycDocumentType[]) {
    this.user = user;
    this.keptDocuments = keptDocuments;
  }
}

@ObjectType({ implements: UserError, description: "The person was erased before." })
export class PersonErased extends UserError {
  override message = "This person was erased already.";
}

export const ErasePersonResult = createUnionType({
  name: "ErasePersonResult",
  description: "What is left of the person, or why they were not erased.",
  types: () =>
    [ErasePersonSuccess, PersonNotFound, PersonErased, LastAdmin, InvalidInput, IdempotencyKeyReused] as const,
});
