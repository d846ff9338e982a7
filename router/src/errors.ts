import type { GraphQLFormattedError } from "graphql";

/** Stable codes the router itself answers with, in `extensions.code`. */
export const Code = {
  ASKED_MORE_THAN_ONCE: "ASKED_MORE_THAN_ONCE",
  BAD_REQUEST: "BAD_REQUEST",
  BAD_USER_INPUT: "BAD_USER_INPUT",
  COST_LIMIT_EXCEEDED: "COST_LIMIT_EXCEEDED",
  DOCUMENT_NOT_TRUSTED: "DOCUMENT_NOT_TRUSTED",
  GRAPHQL_PARSE_FAILED: "GRAPHQL_PARSE_FAILED",
  GRAPHQL_VALIDATION_FAILED: "GRAPHQL_VALIDATION_FAILED",
  INTERNAL_SERVER_ERROR: "INTERNAL_SERVER_ERROR",
  IDENTITY_UNAVAILABLE: "IDENTITY_UNAVAILABLE",
  INTROSPECTION_DISABLED: "INTROSPECTION_DISABLED",
  LIMIT_EXCEEDED: "LIMIT_EXCEEDED",
  METHOD_NOT_ALLOWED: "METHOD_NOT_ALLOWED",
  NOT_ACCEPTABLE: "NOT_ACCEPTABLE",
  ORIGIN_NOT_ALLOWED: "ORIGIN_NOT_ALLOWED",
  OPERATION_RESOLUTION_FAILURE: "OPERATION_RESOLUTION_FAILURE",
  PAYLOAD_TOO_LARGE: "PAYLOAD_TOO_LARGE",
  POLICY_EVALUATION_FAILED: "POLICY_EVALUATION_FAILED",
  PERSISTED_DOCUMENT_NOT_FOUND: "PERSISTED_DOCUMENT_NOT_FOUND",
  PERSISTED_QUERY_NOT_FOUND: "PERSISTED_QUERY_NOT_FOUND",
  PERSISTED_QUERY_NOT_SUPPORTED: "PERSISTED_QUERY_NOT_SUPPORTED",
  SUBGRAPH_UNAVAILABLE: "SUBGRAPH_UNAVAILABLE",
  SUBSCRIPTION_LAGGED: "SUBSCRIPTION_LAGGED",
  TOO_MANY_CALLS: "TOO_MANY_CALLS",
  UNAUTHENTICATED: "UNAUTHENTICATED",
  UNAUTHORIZED_FIELD_OR_TYPE: "UNAUTHORIZED_FIELD_OR_TYPE",
  UNSUPPORTED_MEDIA_TYPE: "UNSUPPORTED_MEDIA_TYPE",
} as const;

export type Code = (typeof Code)[keyof typeof Code];

/** A request refused before execution: the HTTP status and the errors that every transport answers with. */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    readonly errors: readonly GraphQLFormattedError[],
  ) {
    super(errors[0]?.message ?? "Refused");
  }
}

export function refuse(status: number, code: Code, message: string): RequestError {
  return new RequestError(status, [codedError(code, message)]);
}

/** @param what is more than the limit, with its value. @param next how to stay within it */
export function pastLimit(what: string, next = "split it into several requests"): RequestError {
  return refuse(400, Code.LIMIT_EXCEEDED, `${what}: ${next}.`);
}

export function codedError(code: Code, message: string): GraphQLFormattedError {
  return { message, extensions: { code } };
}

/** What graphql-js says, without the names of the schema that it proposes, and without the values that it was given. */
export function plain(message: string): string {
  return withoutValues(withoutSuggestion(message));
}

/** graphql-js proposes names of the schema in its messages; an answer must not help to guess them. */
function withoutSuggestion(message: string): string {
  return message.replace(/[.,;]? ?Did you mean [^?]*\?/gs, ".").replace(/\.\.$/, ".");
}

/** How graphql-js says what is wrong with a value, up to where it repeats the value. What is not known here is not repeated. */
const REASONS = [
  /(?:^|; )(Field "\w+" of required type "[\w![\]]+" was not provided)\.$/,
  /(?:^|; )(Field "\w+" is not defined by type "\w+")\.$/,
  /(?:^|; )(Expected non-nullable type "[\w![\]]+" not to be null)\.$/,
  /(?:^|; )(Expected type "\w+" to be an object)\.$/,
  /(?:^|; )((?:Int|Float|String|Boolean|ID|Enum "\w+") cannot represent (?:[\w-]+ )*?value): /,
  /(?:^|; )Value ".*" (does not exist in "\w+" enum)\.$/s,
  /(?:^|; )(Expected type "\w+")\. /,
];
const VARIABLE = /^(Variable "\$\w+" got invalid value) /;
const PLACE = / (at "\w+(?:\.\w+|\[\d+\])*"); /;
const FOUND = /^(Expected value of type "[\w![\]]+"), found .*$/s;
const ARGUMENT = /^(Argument "\w+" has invalid value) .*$/s;
/** Of a text that cannot be parsed, what stood there may be anything; the error's place says where to look. */
const TOKEN = /^(Syntax Error: .*?(?:Unexpected|found) (?:Name|Int|Float|String|BlockString|Comment)) ".*$/s;
const CHARACTERS = /^(Syntax Error: (?:Invalid|Unexpected) [^"]*?)(?:,? but got)?:? ".*$/s;

/** graphql-js repeats values in its messages, and a value may be a password: what it says of them stays, they do not. */
function withoutValues(message: string): string {
  const variable = VARIABLE.exec(message)?.[1];
  if (variable) {
    const place = PLACE.exec(message)?.[1];
    const reason = reasonIn(message);
    return `${variable}${place ? ` ${place}` : ""}${reason ? `; ${reason}` : ""}.`;
  }
  const reason = reasonIn(message);
  if (reason) return `${reason}.`;
  for (const form of [FOUND, ARGUMENT, TOKEN, CHARACTERS]) {
    const kept = form.exec(message)?.[1];
    if (kept) return `${kept}.`;
  }
  return message;
}

function reasonIn(message: string): string | undefined {
  for (const form of REASONS) {
    const kept = form.exec(message)?.[1];
    if (kept) return kept.startsWith("does not") ? `This value ${kept}` : kept;
  }
  return undefined;
}
