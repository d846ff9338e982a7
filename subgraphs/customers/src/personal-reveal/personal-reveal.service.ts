import { type Clock, type Database, equals, type FileLinks, findRows, isId, reveal, type Viewer } from "@baiyun/kit";
import { KycDocument } from "../kyc-document/kyc-document.entity";
import { KycDocumentNotFound } from "../kyc-document/kyc-document.result";
import type { Phones } from "../user/phone";
import { PersonNotFound } from "../user/profile.result";
import { User } from "../user/user.entity";
import {
  type RevealKycDocumentInput,
  type RevealPersonInput,
  type WantedDocument,
  type WantedPerson,
  wantedDocument,
  wantedPerson,
} from "./personal-reveal.input";
import {
  type RevealKycDocumentResult,
  RevealKycDocumentSuccess,
  type RevealPersonResult,
  RevealPersonSuccess,
} from "./personal-reveal.result";

/** Shows our staff what they otherwise see masked or not at all, for a reason, which the audit keeps. */
export class PersonalRevealService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly services: { phones: Phones; kycLinks: FileLinks },
  ) {}

  person(viewer: Viewer, input: RevealPersonInput): Promise<typeof RevealPersonResult> {
    return reveal<WantedPerson, User, PersonNotFound, RevealPersonSuccess>(this.database, this.clock, {
      operation: "revealPerson",
      viewer,
      input,
      rules: wantedPerson,
      find: async (tx, { userId }) => {
        const [user] = isId(userId) ? await findRows(tx, viewer, User, [equals("id", userId)]) : [];
        // Nothing is left to be shown of who was erased.
        return user && !user.erasedAt ? user : new PersonNotFound();
      },
      subject: ({ id, tenantId }) => ({ kind: "User", id, tenantId }),
      show: async (tx, _kept, user) => {
        const phone = await this.services.phones.open(tx, user);
        return new RevealPersonSuccess(user, { email: user.email, phone });
      },
      again: async (tx, _id, { userId }) =>
        new RevealPersonSuccess(await tx.findOneByOrFail(User, { id: userId }), null),
    });
  }

  document(viewer: Viewer, input: RevealKycDocumentInput): Promise<typeof RevealKycDocumentResult> {
    return reveal<WantedDocument, KycDocument, KycDocumentNotFound, RevealKycDocumentSuccess>(
      this.database,
      this.clock,
      {
        operation: "revealKycDocument",
        viewer,
        input,
        rules: wantedDocument,
        find: async (tx, { documentId }) => {
          const [document] = isId(documentId)
            ? await findRows(tx, viewer, KycDocument, [equals("id", documentId)])
            : [];
          return document && !document.erasedAt ? document : new KycDocumentNotFound();
        },
        subject: ({ id, tenantId }) => ({ kind: "KycDocument", id, tenantId }),
        show: async (_tx, _kept, document) => {
          const file = document.sha256 === null ? null : this.services.kycLinks.to(document.id, "read");
          return new RevealKycDocumentSuccess(document, file);
        },
        again: async (tx, _id, { documentId }) =>
          new RevealKycDocumentSuccess(await tx.findOneByOrFail(KycDocument, { id: documentId }), null),
      },
    );
  }
}
