import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { CustomerNotFound } from "../customer/customer.result";
import { KycDocumentStatus } from "./kyc-document.entity";
import { KycDocumentType, SignedLink } from "./kyc-document.type";

@ObjectType({ description: "The document is named; it counts once its file is uploaded." })
export class SubmitKycDocumentSuccess {
  @Field(() => KycDocumentType, { description: "The document." })
  document!: KycDocumentType;

  @Field(() => SignedLink, {
    description: "PUT the file's bytes here: a JPEG, a PNG or a PDF of 5 MB at most.",
  })
  upload!: SignedLink;

  constructor(document: KycDocumentType, upload: SignedLink) {
    this.document = document;
    this.upload = upload;
  }
}

@ObjectType({ implements: UserError, description: "The customer has handed in as many documents as are kept." })
export class TooManyKycDocuments extends UserError {
  override message = "There are too many documents already: please contact us.";
}

export const SubmitKycDocumentResult = createUnionType({
  name: "SubmitKycDocumentResult",
  description: "Where to upload the file, or why there is no such document.",
  types: () =>
    [SubmitKycDocumentSuccess, CustomerNotFound, TooManyKycDocuments, InvalidInput, IdempotencyKeyReused] as const,
});

@ObjectType({ description: "The document will not do; the customer may hand in another." })
export class RejectKycDocumentSuccess {
  @Field(() => KycDocumentType, { description: "The document, as decided." })
  document!: KycDocumentType;

  constructor(document: KycDocumentType) {
    this.document = document;
  }
}

@ObjectType({ implements: UserError, description: "No document that the viewer may see has this id." })
export class KycDocumentNotFound extends UserError {
  override message = "There is no such document.";
}

@ObjectType({ implements: UserError, description: "The document's status does not allow this." })
export class IllegalKycDocumentState extends UserError {
  @Field(() => KycDocumentStatus, { description: "The document's status now." })
  current!: KycDocumentStatus;

  constructor(current: KycDocumentStatus) {
    super();
    this.current = current;
    this.message = `A document in status ${current} does not allow this.`;
  }
}

@ObjectType({ implements: UserError, description: "The document changed after the version in the input." })
export class KycDocumentChanged extends UserError {
  override message = "The document has changed in the meantime: read it again.";

  @Field(() => Int, { description: "The document's `version` now." })
  currentVersion!: number;

  constructor(currentVersion: number) {
    super();
    this.currentVersion = currentVersion;
  }
}

export const RejectKycDocumentResult = createUnionType({
  name: "RejectKycDocumentResult",
  description: "The rejected document, or why it is not.",
  types: () =>
    [
      RejectKycDocumentSuccess,
      KycDocumentNotFound,
      IllegalKycDocumentState,
      KycDocumentChanged,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
