import { createHash } from "node:crypto";
import {
  type Clock,
  type Database,
  equals,
  type FileLinks,
  IdempotencyKeyReused,
  InvalidInput,
  isId,
  lockRow,
  lockRows,
  oneOf,
  perform,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import { type EntityManager, In, IsNull } from "typeorm";
import { Customer } from "../customer/customer.entity";
import { CustomerNotFound } from "../customer/customer.result";
import { KycDocument, KycDocumentKind, KycDocumentStatus } from "./kyc-document.entity";
import {
  type Rejection,
  type RejectKycDocumentInput,
  rejection,
  type SubmitKycDocumentInput,
  type Submitted,
  submitted,
} from "./kyc-document.input";
import {
  IllegalKycDocumentState,
  KycDocumentChanged,
  KycDocumentNotFound,
  type RejectKycDocumentResult,
  RejectKycDocumentSuccess,
  type SubmitKycDocumentResult,
  SubmitKycDocumentSuccess,
  TooManyKycDocuments,
} from "./kyc-document.result";
import type { KycPapers } from "./kyc-papers";

const MAX_DOCUMENTS = 50;

/**
 * For how long after a customer has left it must be shown by what it was accepted: five years in the EU (Directive 2015/849, Art. 40).
 * Other countries' terms are not looked at.
 */
const KEPT_YEARS = 5;

interface KeptFile {
  sha256: string;
  mediaType: string;
}

/** What customers hand in to show who they are, and what we decide about it. */
export class KycDocumentService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly links: FileLinks,
    private readonly papers: KycPapers,
  ) {}

  submit(viewer: Viewer, input: SubmitKycDocumentInput): Promise<typeof SubmitKycDocumentResult> {
    return perform<
      Submitted,
      Customer | CustomerNotFound,
      SubmitKycDocumentSuccess | TooManyKycDocuments | IdempotencyKeyReused
    >(this.database, {
      operation: "submitKycDocument",
      viewer,
      input,
      rules: submitted(this.today()),
      secret: ["number", "holderName"],
      lock: async (tx, { customerId }) => (await lockRow(tx, viewer, Customer, customerId)) ?? new CustomerNotFound(),
      decide: async (tx, { id: tenantId }, { kind, issuingCountry, expiresOn = null, number, holderName }, id) => {
        if ((await tx.countBy(KycDocument, { tenantId })) >= MAX_DOCUMENTS) return new TooManyKycDocuments();
        const sealed = await this.papers.seal(tx, { id, tenantId }, { number, holder: holderName });
        const document = tx.create(KycDocument, {
          ...{ id, tenantId, kind, issuingCountry, expiresOn },
          ...{ plainNumber: "", plainHolder: "", ...sealed },
          ...{ status: KycDocumentStatus.AWAITING_FILE, mediaType: null, sha256: null },
          ...{ rejectionReason: null, decidedBy: null, decidedAt: null, createdBy: viewer.actor },
        });
        await tx.insert(KycDocument, document);
        return new SubmitKycDocumentSuccess(document, this.links.to(id, "upload"));
      },
      resultId: (_input, id) => id,
      // What it says is no part of what is remembered of an input: whoever asks again shows here that it is the same.
      replay: async (tx, id, given) => {
        const document = await tx.findOneByOrFail(KycDocument, { id });
        const isSame = document.erasedAt !== null || (await this.papers.says(tx, document, given));
        return isSame
          ? new SubmitKycDocumentSuccess(document, this.links.to(id, "upload"))
          : new IdempotencyKeyReused();
      },
    });
  }

  reject(viewer: Viewer, input: RejectKycDocumentInput): Promise<typeof RejectKycDocumentResult> {
    return perform<
      Rejection,
      KycDocument | KycDocumentNotFound,
      RejectKycDocumentSuccess | IllegalKycDocumentState | KycDocumentChanged
    >(this.database, {
      operation: "rejectKycDocument",
      viewer,
      input,
      rules: rejection,
      lock: async (tx, { documentId }) =>
        (await lockRow(tx, viewer, KycDocument, documentId)) ?? new KycDocumentNotFound(),
      decide: async (tx, document, { expectedVersion, reason }) => {
        if (document.status !== KycDocumentStatus.SUBMITTED) return new IllegalKycDocumentState(document.status);
        if (document.version !== expectedVersion) return new KycDocumentChanged(document.version);
        await this.decide(tx, viewer, document, KycDocumentStatus.REJECTED, reason);
        return new RejectKycDocumentSuccess(document);
      },
      resultId: ({ documentId }) => documentId,
      replay: async (tx, id) => new RejectKycDocumentSuccess(await tx.findOneByOrFail(KycDocument, { id })),
    });
  }

  /**
   * Accepts all of a customer's documents that wait for a decision and have not expired. The customer is locked.
   * @returns whether there is any that was accepted, now or before, and still counts.
   */
  async accept(tx: EntityManager, viewer: Viewer, customerId: string): Promise<boolean> {
    const today = this.today();
    const documents = await lockRows(tx, viewer, KycDocument, [equals("tenantId", customerId)]);
    const current = documents.filter(({ expiresOn }) => expiresOn === null || expiresOn >= today);
    const waiting = current.filter(({ status }) => status === KycDocumentStatus.SUBMITTED);
    for (const document of waiting) await this.decide(tx, viewer, document, KycDocumentStatus.ACCEPTED, null);
    return current.some(({ status }) => status === KycDocumentStatus.ACCEPTED);
  }

  /** Keeps the file of a document that has none, once; the same file again changes nothing. */
  keepFile(id: string, bytes: Buffer, mediaType: string): Promise<KeptFile | "unknown" | "taken"> {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return this.database.transaction(Viewer.system, async (tx) => {
      const document = await lockRow(tx, Viewer.system, KycDocument, id);
      if (!document) return "unknown";
      if (document.status !== KycDocumentStatus.AWAITING_FILE) {
        return document.sha256 === sha256 ? { sha256, mediaType } : "taken";
      }
      const sealed = await this.papers.sealFile(tx, document, bytes);
      if (!sealed) return "unknown";
      await tx.query("INSERT INTO kyc_file (document_id, tenant_id, sealed) VALUES ($1, $2, $3)", [
        id,
        document.tenantId,
        sealed,
      ]);
      await storeRow(tx, Object.assign(document, { status: KycDocumentStatus.SUBMITTED, sha256, mediaType }), [
        "status",
        "sha256",
        "mediaType",
      ]);
      return { sha256, mediaType };
    });
  }

  /** For who has a link to it. */
  async file(id: string): Promise<{ bytes: Buffer; mediaType: string } | null> {
    return this.database.transaction(Viewer.system, async (tx) => {
      const [file] = await tx.query(
        `SELECT id, kyc_document.tenant_id AS "tenantId", bytes, sealed, media_type AS "mediaType"
         FROM kyc_file JOIN kyc_document ON id = document_id WHERE id = $1`,
        [id],
      );
      const bytes = file?.sealed ? await this.papers.openFile(tx, file, file.sealed) : file?.bytes;
      return bytes ? { bytes, mediaType: file.mediaType } : null;
    });
  }

  /**
   * Takes out what these documents say of a person, with their files.
   * @returns those that stay because law wants them kept, or which of them are no person's documents of this tenant.
   */
  async erase(tx: EntityManager, tenantId: string, ids: readonly string[]): Promise<KycDocument[] | InvalidInput> {
    const known = ids.filter(isId);
    const conditions = [equals("tenantId", tenantId), oneOf("id", known)];
    const documents = await lockRows(tx, Viewer.system, KycDocument, conditions);
    const personal = documents.filter(({ kind }) => kind !== KycDocumentKind.BUSINESS_LICENCE);
    const faults = ids.flatMap((id, index) => {
      if (personal.some((document) => document.id === id.toLowerCase())) return [];
      return [{ field: `documentIds.${index}`, message: "This is no personal document of the person's company." }];
    });
    if (faults.length > 0) return InvalidInput.of(faults);

    const mustBeKept = await this.keepsAccepted(tx, tenantId);
    const isKept = ({ status }: KycDocument) => mustBeKept && status === KycDocumentStatus.ACCEPTED;
    for (const document of personal) {
      if (isKept(document) || document.erasedAt) continue;
      await tx.query("DELETE FROM kyc_file WHERE document_id = $1", [document.id]);
      const erasedAt = this.clock();
      await this.papers.erase(tx, document, erasedAt);
      Object.assign(document, { plainNumber: "", plainHolder: "", numberSealed: null, holderSealed: null, erasedAt });
      await storeRow(tx, document, ["plainNumber", "plainHolder", "numberSealed", "holderSealed", "erasedAt"]);
    }
    return personal.filter(isKept);
  }

  /** Those of these documents that were not erased. */
  unerased(tx: EntityManager, ids: readonly string[]): Promise<KycDocument[]> {
    return tx.find(KycDocument, { where: { id: In(ids.filter(isId)), erasedAt: IsNull() }, order: { id: "ASC" } });
  }

  /** Whether what a customer was accepted by is still to be shown to those who ask us. */
  private async keepsAccepted(tx: EntityManager, tenantId: string): Promise<boolean> {
    const since = this.clock();
    since.setUTCFullYear(since.getUTCFullYear() - KEPT_YEARS);
    const [{ left }] = await tx.query(
      `SELECT EXISTS (
         SELECT FROM customer_decision WHERE tenant_id = $1 AND to_status = 'CLOSED' AND decided_at < $2
       ) AS left`,
      [tenantId, since],
    );
    return !left;
  }

  private async decide(
    tx: EntityManager,
    { actor: decidedBy }: Viewer,
    document: KycDocument,
    status: KycDocumentStatus,
    rejectionReason: string | null,
  ): Promise<void> {
    Object.assign(document, { status, rejectionReason, decidedBy, decidedAt: this.clock() });
    await storeRow(tx, document, ["status", "rejectionReason", "decidedBy", "decidedAt"]);
  }

  /** In UTC: a document counts to the end of its last day there. */
  private today(): string {
    return this.clock().toISOString().slice(0, 10);
  }
}
