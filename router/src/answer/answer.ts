import type { GraphQLFormattedError } from "graphql";
import { jsonText } from "../sources/exact-numbers";

/** One answer to an operation, or one event of a subscription: its JSON text, ready to be sent. */
export interface Answer {
  text: string;
  /** Whether it has `errors`. */
  failed: boolean;
}

/** @param data as JSON text */
export function textAnswer(data: string, errors: readonly GraphQLFormattedError[]): Answer {
  if (errors.length === 0) return { text: `{"data":${data}}`, failed: false };
  return { text: `{"data":${data},"errors":${jsonText(errors)}}`, failed: true };
}
