import type { GraphQLFormattedError } from "graphql";

/** Stable codes the router itself answers with, in `extensions.code`. */
export const Code = {
  ASKED_MORE_THAN_ONCE: "ASKED_MORE_THAN_ONCE",
  BAD_REQUEST: "BAD_REQUEST",
  BAD_USER_INPUT: "BAD_USER_INPUT",
  COST_LIMIT_EXCEEDED: "COST_LIMIT_EXCEEDED",
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
  PERSISTED_QUERY_NOT_SUPPORTED: "PERSISTED_QUERY_NOT_SUPPORTED",
  SUBGRAPH_UNAVAILABLE: "SUBGRAPH_UNAVAILABLE",
  SUBSCRIPTION_LAGGED: "SUBSCRIPTION_LAGGED",
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

export function codedError(code: Code, message: string): GraphQLFormattedError {
  return { message, extensions: { code } };
}

/** graphql-js proposes names of the schema in its messages; an answer must not help to guess them. */
export function withoutSuggestion(message: string): string {
  return message.replace(/[.,;]? ?Did you mean [^?]*\?/gs, ".").replace(/\.\.$/, ".");
}
