import { codeMeanings } from "@baiyun/router";
import { type GraphQLSchema, isInterfaceType, isObjectType, isUnionType } from "graphql";

/** The errors catalogue of the developers' pages. */
export interface ErrorsCatalogue {
  /** `extensions.code` of errors. */
  codes: { code: string; meaning: string; next: string }[];
  /** Members of results' unions that are not the success. */
  refusals: { type: string; description: string; fields: string[]; of: string[] }[];
  /** `error` of the token endpoint, with its HTTP status. */
  tokens: { code: string; status: number; meaning: string }[];
}

/** What the domains answer with beside the router's own, of what partners may ask. */
export const domainCodes = {
  BAD_CURSOR: {
    meaning: "`after` is no cursor of this list or subscription, or of one that is sorted otherwise.",
    next: "Begin without it.",
  },
  CURSOR_EXPIRED: {
    meaning: "What came after this cursor may not be kept any more.",
    next: "Read anew what you keep, then follow from a new cursor. The SDK tells it as a gap.",
  },
  FORBIDDEN: {
    meaning: "This is not for who asks: it is for people, or for another party.",
    next: "Ask for something else; a retry changes nothing.",
  },
  ORDER_BATCH_NOT_FOUND: { meaning: "No import of yours has this id.", next: "Look at the id." },
  SHIPMENT_NOT_FOUND: { meaning: "No shipment of yours has this id.", next: "Look at the id." },
  TRACKING_EVENT_GONE: {
    meaning: "The scan that an update is about is not kept any more.",
    next: "Go on: the updates after it come.",
  },
  WALLET_NOT_FOUND: { meaning: "No wallet of yours has this id.", next: "Look at the id." },
} as const;

const TOKEN_ERRORS: ErrorsCatalogue["tokens"] = [
  { code: "invalid_request", status: 400, meaning: "A parameter is missing, is given twice, or the body is no form." },
  {
    code: "invalid_client",
    status: 401,
    meaning:
      "The key or secret is not known, was revoked or has run out; or it is of another client than `client_id`, and then the description names the environment of both.",
  },
  { code: "unsupported_grant_type", status: 400, meaning: "The one grant is `client_credentials`." },
  { code: "invalid_scope", status: 400, meaning: "None of the scopes that were asked for is granted." },
  {
    code: "temporarily_unavailable",
    status: 429,
    meaning:
      "More tokens than the client may have in its window, or too many wrong secrets: wait for `Retry-After` seconds.",
  },
];

export function errorsOf(schema: GraphQLSchema): ErrorsCatalogue {
  const codes = Object.entries({ ...codeMeanings, ...domainCodes }).map(([code, said]) => ({ code, ...said }));
  const refused = schema.getType("UserError");
  const members = isInterfaceType(refused) ? schema.getPossibleTypes(refused) : [];
  const results = Object.values(schema.getTypeMap()).filter(isUnionType);
  return {
    codes: codes.sort((a, b) => (a.code < b.code ? -1 : 1)),
    refusals: members.filter(isObjectType).map((type) => ({
      type: type.name,
      description: type.description ?? "",
      fields: Object.values(type.getFields()).map((field) => `${field.name}: ${field.type}`),
      of: results.filter((union) => union.getTypes().includes(type)).map(({ name }) => name),
    })),
    tokens: TOKEN_ERRORS,
  };
}
