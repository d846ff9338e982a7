import { IdempotencyKeyReused, InvalidInput, TooManyReveals } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { KycDocumentNotFound } from "../kyc-document/kyc-document.result";
import { KycDocumentType, SignedLink } from "../kyc-document/kyc-document.type";
import { PersonNotFound } from "../user/profile.result";
import { UserType } from "../user/user.type";

@ObjectType({ description: "How to reach a person, as it was shown once." })
export class PersonalContact {
  @Field(() => String, { description: "Their e-mail address." })
  email!: string;

  @Field(() => String, { nullable: true, description: "Their telephone number; null for who gave none." })
  phone!: string | null;
}

@ObjectType({ description: "It was shown, and stands in the audit." })
export class RevealPersonSuccess {
  @Field(() => UserType, { description: "Who it is." })
  user: UserType;

  @Field(() => PersonalContact, {
    nullable: true,
    description: "Shown once: null when the same key is given again. Ask with another key, which is kept as well.",
  })
  contact: PersonalContact | null;

  constructor(user: UserType, contact: PersonalContact | null) {
    this.user = user;
    this.contact = contact;
  }
}

export const RevealPersonResult = createUnionType({
  name: "RevealPersonResult",
  description: "How to reach the person, or why it is not shown.",
  types: () => [RevealPersonSuccess, PersonNotFound, TooManyReveals, InvalidInput, IdempotencyKeyReused] as const,
});

@ObjectType({ description: "It may be looked at for 15 minutes, and that it was asked for stands in the audit." })
export class RevealKycDocumentSuccess {
  @Field(() => KycDocumentType, { description: "The document." })
  document: KycDocumentType;

  @Field(() => SignedLink, {
    nullable: true,
    description:
      "Where its file is looked at; null until it is uploaded, and when the same key is given again: ask with another, which is kept as well.",
  })
  file: SignedLink | null;

  constructor(document: KycDocumentType, file: SignedLink | null) {
    this.document = document;
    this.file = file;
  }
}

export const RevealKycDocumentResult = createUnionType({
  name: "RevealKycDocumentResult",
  description: "Where the document is looked at, or why not.",
  types: () =>
    [RevealKycDocumentSuccess, KycDocumentNotFound, TooManyReveals, InvalidInput, IdempotencyKeyReused] as const,
});
