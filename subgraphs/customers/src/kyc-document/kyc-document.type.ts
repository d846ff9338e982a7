import { CountryCode, connectionType } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { KycDocumentKind, KycDocumentStatus } from "./kyc-document.entity";

registerEnumType(KycDocumentKind, {
  name: "KycDocumentKind",
  description: "What shows who a customer is.",
  valuesConfig: {
    BUSINESS_LICENCE: { description: "Of the company." },
    PASSPORT: { description: "Of a person who answers for it." },
    IDENTITY_CARD: { description: "Of a person who answers for it." },
  },
});
registerEnumType(KycDocumentStatus, {
  name: "KycDocumentStatus",
  description: "How far a document has come.",
  valuesConfig: {
    AWAITING_FILE: { description: "Named; its file is to be uploaded." },
    SUBMITTED: { description: "Uploaded, and waits for our decision." },
    ACCEPTED: { description: "The customer was approved by it." },
    REJECTED: { description: "It will not do; the reason says why. Another one may be handed in." },
  },
});

@ObjectType({ description: "An address that is good for a short time, for whoever has it." })
export class SignedLink {
  @Field(() => String, { description: "Where." })
  url!: string;

  @Field(() => Date, { description: "Until when." })
  expiresAt!: Date;
}

@ObjectType("KycDocument", { description: "What a customer shows us of who they are." })
export class KycDocumentType {
  @Field(() => ID, { description: "Names the document in a decision." })
  id!: string;

  @Field(() => KycDocumentKind, { description: "What it is." })
  kind!: KycDocumentKind;

  @Field(() => CountryCode, { description: "Who issued it." })
  issuingCountry!: string;

  @Field(() => String, { nullable: true, description: "Its last day, `YYYY-MM-DD`; null for what does not expire." })
  expiresOn!: string | null;

  @Field(() => KycDocumentStatus, { description: "How far it has come." })
  status!: KycDocumentStatus;

  @Field(() => String, { nullable: true, description: "SHA-256 of the file, in hex; null until it is uploaded." })
  sha256!: string | null;

  @Field(() => String, { nullable: true, description: "Why it will not do; null unless it was rejected." })
  rejectionReason!: string | null;

  @Field(() => Date, { nullable: true, description: "When we decided; null until then." })
  decidedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: "Since when its number, its holder and its file are erased; null unless they are.",
  })
  erasedAt!: Date | null;

  @Field(() => Int, { description: "Pass it with a decision, so that nobody's newer one is overwritten." })
  version!: number;

  @Field(() => Date, { description: "When it was named." })
  createdAt!: Date;
}

export const KycDocumentConnection = connectionType("KycDocument", KycDocumentType);
