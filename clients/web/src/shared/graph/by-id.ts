import { type Exchange, mapExchange } from "urql";

/**
 * Asks for each document by its id, the SHA-256 of its text, which the stack finds in the portals' manifest: requests are short, and a
 * stack may refuse all other documents. The development server sends texts, since a document that has just been written is in no
 * manifest yet.
 */
export function byId(): Exchange {
  return mapExchange({
    onOperation(operation) {
      const { __meta__: generated } = operation.query as { __meta__?: { hash: string } };
      if (import.meta.env.DEV || operation.kind === "teardown" || !generated) return operation;
      const persistedQuery = { version: 1, sha256Hash: generated.hash.replace("sha256:", "") } as const;
      return { ...operation, extensions: { ...operation.extensions, persistedQuery } };
    },
  });
}
