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

/** @throws RequestError 400 when the parameters are not those of GraphQL over HTTP. */
export function requestOf(parameters: unknown): OperationRequest {
  if (!isRecord(parameters)) throw bad("The request must be one JSON object.");
  const { query, operationName = null, variables = null, extensions = null } = parameters;
  if (extensions !== null && !isRecord(extensions)) throw bad("The parameter extensions must be an object.");
  if (query === undefined && extensions !== null && "persistedQuery" in extensions) {
    throw refuse(400, Code.PERSISTED_QUERY_NOT_SUPPORTED, "Persisted queries are not supported.");
  }
  if (typeof query !== "string" || query.trim() === "") throw bad("The parameter query must be a GraphQL document.");
  if (operationName !== null && typeof operationName !== "string")
    throw bad("The parameter operationName must be a string.");
  if (variables !== null && !isRecord(variables)) throw bad("The parameter variables must be an object.");
  const where = extensions?.where == null ? undefined : wantedEventsOf(extensions.where);
  return { query, operationName: operationName || undefined, variables: variables ?? {}, where };
}

/** The same from the query string of a URL, where objects are JSON and the empty string is none. @throws RequestError 400 */
export function requestOfQueryString(text: string): OperationRequest {
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
