import type { Duplex } from "node:stream";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { Code, codedError, type RequestError } from "../errors";

/** Carries an error already in its final form through graphql-ws, which only takes GraphQLError. */
class Formatted extends Error {
  constructor(readonly error: GraphQLFormattedError) {
    super(error.message);
  }
}

export function errorsOf({ errors }: RequestError): GraphQLError[] {
  return errors.map((error) => new GraphQLError(error.message, { originalError: new Formatted(error) }));
}

export function formatted(error: GraphQLError): GraphQLFormattedError {
  if (error.originalError instanceof Formatted) return error.originalError.error;
  if (error.extensions.code) return error.toJSON();
  return codedError(Code.INTERNAL_SERVER_ERROR, "Something went wrong.");
}

/** What only a server says, said by a client: graphql-ws has no type of error for it. */
export function isOutOfPlace(reason: unknown): boolean {
  return reason instanceof Error && /^Unexpected message of type \w+ received$/.test(reason.message);
}

/** Answers a request for an upgrade with a status, and no more. */
export function turnAway(stream: Duplex, status: string): void {
  stream.once("finish", () => stream.destroy());
  stream.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
