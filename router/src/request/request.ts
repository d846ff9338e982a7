import { Code, refuse } from "../errors";
import { parseJson } from "../sources/exact-numbers";
import { type WantedEvent, wantedEventsOf } from "./wanted-events";

/** What a client asks, whatever the transport brought it. */
export interface OperationRequest {
  query: string;
  operationName?: string | undefined;
  /** A number in them that JavaScript would change is an `ExactNumber`. */
  variables: Record<string, unknown>;
  /** Of a subscription: which of its events are wanted. */
  where?: readonly WantedEvent[] | undefined;
}

/** An operation as it is asked for: by its document's text, by its id, or by both, for the text to be kept. */
export interface AskedOperation extends Omit<OperationRequest, "query"> {
  query: string | undefined;
  /** `http`: as GraphQL over HTTP has it; `apollo`: as Apollo's clients send it. */
  id: { value: string; protocol: "http" | "apollo" } | undefined;
}

/** @throws RequestError 400 when the parameters are not those of GraphQL over HTTP. */
export function requestOf(parameters: unknown): AskedOperation {
  if (!isRecord(parameters)) throw bad("The request must be one JSON object.");
  const { query: text, operationName = null, variables = null, extensions = null } = parameters;
  if (extensions !== null && !isRecord(extensions)) throw bad("The parameter extensions must be an object.");
  const id = idIn(parameters.documentId ?? null, extensions);
  // Over a WebSocket there has to be a text: an empty one is none.
  const query = id !== undefined && (text === null || text === "") ? undefined : text;
  const isText = typeof query === "string" && query.trim() !== "";
  if (!isText && !(query === undefined && id !== undefined))
    throw bad("The parameter query must be a GraphQL document.");
  if (operationName !== null && typeof operationName !== "string")
    throw bad("The parameter operationName must be a string.");
  if (variables !== null && !isRecord(variables)) throw bad("The parameter variables must be an object.");
  const where = extensions?.where == null ? undefined : wantedEventsOf(extensions.where);
  return {
    query: isText ? query : undefined,
    id,
    operationName: operationName || undefined,
    variables: variables ?? {},
    where,
  };
}

/** @throws RequestError 400 */
function idIn(documentId: unknown, extensions: Record<string, unknown> | null): AskedOperation["id"] {
  const persisted = extensions?.persistedQuery ?? null;
  if (documentId !== null) {
    if (typeof documentId !== "string" || documentId === "")
      throw bad("The parameter documentId must be a document's id.");
    return { value: documentId, protocol: "http" };
  }
  if (persisted === null) return undefined;
  const { version, sha256Hash } = isRecord(persisted) ? persisted : {};
  if (version !== 1 || typeof sha256Hash !== "string") {
    throw refuse(400, Code.PERSISTED_QUERY_NOT_SUPPORTED, "Persisted queries of version 1 have a sha256Hash.");
  }
  return { value: sha256Hash, protocol: "apollo" };
}

/** The same from the query string of a URL, where objects are JSON and the empty string is none. @throws RequestError 400 */
export function requestOfQueryString(text: string): AskedOperation {
  const parameters: Record<string, unknown> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    if (name in parameters) throw bad("A parameter must be given once only.");
    parameters[name] = value;
  }
  parameters.variables = parsed(parameters.variables, "variables");
  parameters.extensions = parsed(parameters.extensions, "extensions");
  return requestOf(parameters);
}

function parsed(text: unknown, name: string): unknown {
  if (!text) return null;
  try {
    return parseJson(String(text));
  } catch {
    throw bad(`The parameter ${name} is not valid JSON.`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function bad(message: string) {
  return refuse(400, Code.BAD_REQUEST, message);
}
