import { Access, type Context, type FileLinks, isId, type Scope } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { User } from "../user/user.entity";
import { UserType } from "../user/user.type";
import type { KycDocument } from "./kyc-document.entity";
import { RejectKycDocumentInput, SubmitKycDocumentInput } from "./kyc-document.input";
import { RejectKycDocumentResult, SubmitKycDocumentResult } from "./kyc-document.result";
import type { KycDocumentService } from "./kyc-document.service";
import { KycDocumentType, SignedLink } from "./kyc-document.type";
import type { KycPapers } from "./kyc-papers";

const HANDS_IN = ["role:customer_admin", "role:ops", "role:admin"] as const satisfies readonly Scope[];

interface Services {
  documents: KycDocumentService;
  papers: KycPapers;
  kycLinks: FileLinks;
}

@Resolver(() => KycDocumentType)
export class KycDocumentResolver {
  constructor(private readonly services: Services) {}

  @Mutation(() => SubmitKycDocumentResult, {
    nullable: true,
    description:
      "Names a document that shows who a customer is, and answers where its file is uploaded. For the customer's admin, ops and admin.",
  })
  @Access(...HANDS_IN)
  submitKycDocument(
    @Arg("input", () => SubmitKycDocumentInput, { description: "Which document." }) input: SubmitKycDocumentInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SubmitKycDocumentResult> {
    return this.services.documents.submit(viewer, input);
  }

  @Mutation(() => RejectKycDocumentResult, {
    nullable: true,
    description: "Says that a document will not do, and why; the customer may hand in another. For ops and admin.",
  })
  @Access("role:ops", "role:admin")
  rejectKycDocument(
    @Arg("input", () => RejectKycDocumentInput, { description: "Which document." }) input: RejectKycDocumentInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RejectKycDocumentResult> {
    return this.services.documents.reject(viewer, input);
  }

  @FieldResolver(() => String, { description: "As it stands on the document." })
  number(@Root() document: KycDocument, @Ctx() { rows }: Context): Promise<string> {
    return this.services.papers.number(rows, document);
  }

  @FieldResolver(() => String, { description: "Whom it names." })
  holderName(@Root() document: KycDocument, @Ctx() { rows }: Context): Promise<string> {
    return this.services.papers.holder(rows, document);
  }

  @FieldResolver(() => SignedLink, {
    nullable: true,
    description:
      "Where the file is looked at; null until it is uploaded. For the customer's admin; our staff ask by `revealKycDocument`.",
  })
  @Access("role:customer_admin")
  file(@Root() { id, sha256, erasedAt }: KycDocument): SignedLink | null {
    return sha256 === null || erasedAt ? null : this.services.kycLinks.to(id, "read");
  }

  @FieldResolver(() => UserType, {
    nullable: true,
    description: "Who of our people decided; null until then. For ops and admin.",
  })
  @Access("role:ops", "role:admin")
  decidedBy(@Root() { decidedBy }: KycDocument, @Ctx() { rows }: Context): Promise<UserType | null> | null {
    return decidedBy && isId(decidedBy) ? rows.one(User, decidedBy) : null;
  }
}
