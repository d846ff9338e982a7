import { Code, refuse } from "../errors";
import type { Viewer } from "./identity";
import type { KeptDocuments } from "./kept-documents";
import type { AskedOperation, OperationRequest } from "./request";
import { hashIn, hashOf } from "./trusted-documents";

export interface DocumentTerms {
  /** By hash. */
  trusted?: ReadonlyMap<string, string>;
  /** Whether nothing else is answered. */
  onlyTrusted?: boolean;
  /** Where clients leave documents; none may without it. */
  kept?: KeptDocuments | undefined;
}

/**
 * Which documents an endpoint answers: by their text, or by an id as GraphQL over HTTP has it for persisted documents
 * (`documentId`), and as Apollo's clients send it (`extensions.persistedQuery`).
 */
export class AcceptedDocuments {
  private readonly trusted: ReadonlyMap<string, string>;
  private readonly onlyTrusted: boolean;
  private readonly kept: KeptDocuments | undefined;

  constructor({ trusted = new Map(), onlyTrusted = false, kept }: DocumentTerms) {
    this.trusted = trusted;
    this.onlyTrusted = onlyTrusted;
    this.kept = kept;
  }

  /** The request with its document's text. @throws RequestError 400, or rejects with it. */
  accept(asked: AskedOperation): OperationRequest | Promise<OperationRequest> {
    const { id, query } = asked;
    if (id === undefined) {
      if (this.onlyTrusted) throw notTrusted();
      return asked as OperationRequest;
    }
    const hash = hashIn(id.value);
    const trusted = hash === undefined ? undefined : this.trusted.get(hash);
    if (trusted !== undefined && (query === undefined || query === trusted)) return { ...asked, query: trusted };
    if (this.onlyTrusted) throw query === undefined ? unknown(asked) : notTrusted();
    if (query !== undefined) {
      if (hash !== hashOf(query))
        throw refuse(400, Code.BAD_REQUEST, "The document's id is not the SHA-256 of its text.");
      return asked as OperationRequest;
    }
    if (!this.kept && this.trusted.size === 0) {
      throw refuse(400, Code.PERSISTED_QUERY_NOT_SUPPORTED, "Persisted queries are not supported.");
    }
    const here = hash === undefined ? undefined : this.kept?.known(hash);
    if (here !== undefined) return { ...asked, query: here };
    if (!this.kept || hash === undefined) throw unknown(asked);
    return this.kept.find(hash).then((text) => {
      if (text === undefined) throw unknown(asked);
      return { ...asked, query: text };
    });
  }

  /** Keeps the document of a request that says its text and its id. Whoever is nobody leaves nothing here. */
  keep({ id, query }: AskedOperation, viewer: Viewer): void {
    if (id === undefined || query === undefined || !viewer.authenticated) return;
    const hash = hashIn(id.value);
    if (hash !== undefined && !this.trusted.has(hash)) this.kept?.keep(hash, query);
  }
}

/** In the words by which each protocol's clients know that they have to send the text. */
function unknown({ id }: AskedOperation) {
  return id!.protocol === "apollo"
    ? refuse(400, Code.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound")
    : refuse(400, Code.PERSISTED_DOCUMENT_NOT_FOUND, "No document of this id is known here.");
}

const notTrusted = () =>
  refuse(
    400,
    Code.DOCUMENT_NOT_TRUSTED,
    "Documents of this endpoint's manifests only are answered here: send documentId.",
  );
