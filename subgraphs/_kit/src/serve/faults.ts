import { ApolloServerErrorCode, unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError, Kind } from "graphql";
import type { Logger } from "../logging";
import { withoutValues } from "./without-values";

const UNSTORABLE_TEXT = "A text holds a character that cannot be stored, such as NUL.";

/** PostgreSQL's character_not_in_repertoire and untranslatable_character: the text came from the caller. */
const isUnstorableText = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && (cause.code === "22021" || cause.code === "22P05");

const VALUES = new Set<string>([
  Kind.VARIABLE,
  Kind.NULL,
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

/** What graphql-js says of an argument points to its value: null where none may be, or what does not fit an input object. */
const isUnfitArgument = (cause: unknown): cause is GraphQLError =>
  cause instanceof GraphQLError && cause.extensions.code === undefined && VALUES.has(cause.nodes?.[0]?.kind ?? "");

const isOfValue = (cause: unknown): boolean =>
  cause instanceof GraphQLError && VALUES.has(cause.nodes?.[0]?.kind ?? "");

/** A scalar says in words of its own, with the value in them, why a literal does not fit. */
function sayable(message: string, cause: unknown): string {
  const told = withoutValues(message);
  return told === message && isOfValue(cause) ? "This value does not fit its type." : told;
}

/** Errors thrown with a code are the caller's to read; anything else is a fault of ours and only logged. */
export function maskFault(formatted: GraphQLFormattedError, error: unknown, logger: Logger): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (isUnstorableText(cause))
    return { ...formatted, message: UNSTORABLE_TEXT, extensions: { code: ApolloServerErrorCode.BAD_USER_INPUT } };
  if (isUnfitArgument(cause))
    return {
      ...formatted,
      message: withoutValues(cause.message),
      extensions: { code: ApolloServerErrorCode.BAD_USER_INPUT },
    };
  const deliberate = cause instanceof GraphQLError && typeof cause.extensions.code === "string";
  const code = formatted.extensions?.code;
  const refused = typeof code === "string" && code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
  if (deliberate || refused) {
    const message = sayable(formatted.message, cause);
    // The router writes the documents, but the literals of our scalars in them are the caller's, who alone can mend them.
    const isCallers =
      code === undefined || (code === ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED && isOfValue(cause));
    return { ...formatted, message, extensions: { code: isCallers ? ApolloServerErrorCode.BAD_USER_INPUT : code } };
  }
  logger.error({ err: cause, path: formatted.path }, "resolver failed");
  const { path, locations } = formatted;
  return {
    message: "Something went wrong on our side.",
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR },
  };
}
