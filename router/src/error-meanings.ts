import type { Code } from "./errors";

/** What a code says to whoever wrote the client, and what to do about it. */
export interface CodeMeaning {
  meaning: string;
  next: string;
}

/** Of every code that the router answers with. */
export const codeMeanings: Readonly<Record<Code, CodeMeaning>> = {
  ASKED_MORE_THAN_ONCE: {
    meaning: "A field of which an operation may ask for one was asked for several times; aliases and fragments count.",
    next: "Ask for it in operations of their own.",
  },
  BAD_REQUEST: {
    meaning: "The request is not GraphQL over HTTP: no JSON, or a part of it has the wrong type.",
    next: "Send JSON with `query` and `variables`.",
  },
  BAD_USER_INPUT: {
    meaning: "A variable or an argument does not fit its type or its range.",
    next: "Correct the value that the message names; asking again as it is changes nothing.",
  },
  COST_LIMIT_EXCEEDED: {
    meaning: "The answer could come to more objects than one operation may.",
    next: "Ask for fewer with `first`, or for less below each of them.",
  },
  DOCUMENT_NOT_TRUSTED: {
    meaning: "Only documents that are known beforehand are answered here.",
    next: "Ask for one of them by its id.",
  },
  GRAPHQL_PARSE_FAILED: {
    meaning: "The document is no GraphQL.",
    next: "Look at the line and column that the error names.",
  },
  GRAPHQL_VALIDATION_FAILED: {
    meaning: "The document asks for what the schema does not have, or not in this form.",
    next: "Compare it with the reference.",
  },
  INTERNAL_SERVER_ERROR: {
    meaning: "A fault of ours. What went wrong is in our logs, not in the answer.",
    next: "Try again a little later, an act with the same idempotency key.",
  },
  IDENTITY_UNAVAILABLE: {
    meaning: "It cannot be told at the moment whether the token is good.",
    next: "Try again a little later, with the same token.",
  },
  INTROSPECTION_DISABLED: {
    meaning: "The schema is not shown here.",
    next: "Read it in the reference.",
  },
  LIMIT_EXCEEDED: {
    meaning: "The document or a value is larger than one may be; the message names the limit.",
    next: "Split it into several requests.",
  },
  METHOD_NOT_ALLOWED: {
    meaning: "A mutation by GET, or a method that is not served.",
    next: "Use POST.",
  },
  NOT_ACCEPTABLE: {
    meaning: "No answer can be given in a form that `Accept` names.",
    next: "Accept `application/graphql-response+json` or `application/json`, and `text/event-stream` for subscriptions.",
  },
  ORIGIN_NOT_ALLOWED: {
    meaning: "A page of another site asked, and that site is not let in.",
    next: "Ask from your server; no key belongs in a page.",
  },
  OPERATION_RESOLUTION_FAILURE: {
    meaning: "The document has several operations, and it is not said which; or it has none of that name.",
    next: "Give `operationName`.",
  },
  PAYLOAD_TOO_LARGE: {
    meaning: "The body is longer than 1 MiB.",
    next: "Split it into several requests, or import a file.",
  },
  POLICY_EVALUATION_FAILED: {
    meaning: "It cannot be told at the moment what may be read.",
    next: "Try again a little later.",
  },
  PERSISTED_DOCUMENT_NOT_FOUND: {
    meaning: "No document has this id.",
    next: "Send its text.",
  },
  PERSISTED_QUERY_NOT_FOUND: {
    meaning: "No document of this hash is kept.",
    next: "Send it again with its text; Apollo's clients do so by themselves.",
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    meaning: "Documents are not kept here.",
    next: "Send the text.",
  },
  SUBGRAPH_UNAVAILABLE: {
    meaning: "A part of the API does not answer now. What the others answered is in `data`.",
    next: "Try again a little later, an act with the same idempotency key.",
  },
  SUBSCRIPTION_LAGGED: {
    meaning: "Events were read more slowly than they came, and the subscription was ended.",
    next: "Subscribe again with `after`, the `id` of the last event that you have.",
  },
  TOO_MANY_CALLS: {
    meaning:
      "The client asked more than it may in its window. The error says how much was asked, what is left and when to come back.",
    next: "Wait for the seconds of `Retry-After`, which `retryAfterS` says too.",
  },
  UNAUTHENTICATED: {
    meaning: "The token is wrong, was revoked or has run out.",
    next: "Get another one, once; if that is refused too, the key or the client was revoked.",
  },
  UNAUTHORIZED_FIELD_OR_TYPE: {
    meaning: "The client lacks the scope for the field at `path`, which is null; all other fields are answered.",
    next: "Give the client the scope in the portal. A sandbox client cannot have those that write.",
  },
  UNSUPPORTED_MEDIA_TYPE: {
    meaning: "The body is not said to be JSON.",
    next: "Send `Content-Type: application/json`.",
  },
};
