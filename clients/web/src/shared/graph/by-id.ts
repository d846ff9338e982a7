import { type Exchange, mapExchange, type OperationContext } from "urql";

/** The id that codegen gave a document, on its way past the cache, which keeps nothing else that is not its own. */
interface NamingContext extends OperationContext {
  documentId?: string | undefined;
}

/** Notes each document's id, before the cache makes another document of it. */
export function notingIds(): Exchange {
  return mapExchange({
    onOperation(operation) {
      const { __meta__: generated } = operation.query as { __meta__?: { hash: string } };
      const context: NamingContext = operation.context;
      return generated ? { ...operation, context: { ...context, documentId: generated.hash } } : operation;
    },
  });
}

/**
 * Asks for each document by its id, the SHA-256 of its text, which the stack finds in the portals' manifest: requests are short, and a
 * stack may refuse all other documents. The development server sends texts, since a document that has just been written is in no
 * manifest yet.
 */
export function askingByIds(): Exchange {
  return mapExchange({
    onOperation(operation) {
      const { documentId }: NamingContext = operation.context;
      if (import.meta.env.DEV || operation.kind === "teardown" || documentId === undefined) return operation;
      const persistedQuery = { version: 1, sha256Hash: documentId.replace("sha256:", "") } as const;
      return { ...operation, extensions: { ...operation.extensions, persistedQuery } };
    },
  });
}
