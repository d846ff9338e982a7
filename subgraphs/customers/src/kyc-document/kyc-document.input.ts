import { ConnectionArgs, CountryCode, type SortInput, sortingOf, text, tidyCode } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { displayName } from "../user/user.input";
import { KycDocumentKind } from "./kyc-document.entity";

export const kycDocumentSorting = sortingOf("KycDocument", {
  CREATED_AT: { property: "id", description: "When it was handed in." },
});

@ArgsType()
export class KycDocumentsArgs extends ConnectionArgs {
  @Field(() => kycDocumentSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

@InputType({
  description: "A document that shows who a customer is. Its file is uploaded to the link that is answered.",
})
export class SubmitKycDocumentInput {
  @Field(() => String, {
    description: "The same key with the same input names one document, and answers another link.",
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Whom it is about." })
  customerId!: string;

  @Field(() => KycDocumentKind, { description: "What it is." })
  kind!: KycDocumentKind;

  @Field(() => String, { description: "As it stands on the document, 1 to 60 characters." })
  number!: string;

  @Field(() => CountryCode, { description: "Who issued it." })
  issuingCountry!: string;

  @Field(() => String, { description: "Whom it names, 1 to 120 characters." })
  holderName!: string;

  @Field(() => String, {
    nullable: true,
    description: "Its last day, `YYYY-MM-DD`. A passport or an identity card has one.",
  })
  expiresOn?: string | null;
}

/** @param today `YYYY-MM-DD` */
export const submitted = (today: string) =>
  z
    .object({
      customerId: z.string(),
      kind: z.enum(KycDocumentKind),
      number: text(60, tidyCode),
      issuingCountry: z.string(),
      holderName: displayName,
      expiresOn: z.iso.date("This is a day, YYYY-MM-DD.").nullish(),
    })
    .superRefine(({ kind, expiresOn }, { addIssue }) => {
      const fault = (message: string) => addIssue({ code: "custom", path: ["expiresOn"], message });
      if (expiresOn && expiresOn < today) fault("This document has expired.");
      if (!expiresOn && kind !== KycDocumentKind.BUSINESS_LICENCE) fault("This kind of document has a last day.");
    });
export type Submitted = z.infer<ReturnType<typeof submitted>>;

@InputType({ description: "Which document will not do, and why." })
export class RejectKycDocumentInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which document." })
  documentId!: string;

  @Field(() => Int, { description: "The `version` the decision was made on." })
  expectedVersion!: number;

  @Field(() => String, { description: "1 to 500 characters; the customer can read it." })
  reason!: string;
}

export const rejection = z.object({
  documentId: z.string(),
  expectedVersion: z.number(),
  reason: z.string().trim().pipe(text(500)),
});
export type Rejection = z.infer<typeof rejection>;
