import { GraphQLError, Lexer, Source, TokenKind } from "graphql";
import { pastLimit } from "../errors";

const OPENING = /[[{(]/g;
const OPENS = new Set<string>([TokenKind.BRACKET_L, TokenKind.BRACE_L, TokenKind.PAREN_L]);
const CLOSES = new Set<string>([TokenKind.BRACKET_R, TokenKind.BRACE_R, TokenKind.PAREN_R]);

/**
 * The parser and all that comes after it walk a document recursively. Tokens are only looked at where there are brackets
 * enough. @throws RequestError 400 LIMIT_EXCEEDED
 */
export function ensureNotNested(text: string, limit: number): void {
  if ((text.match(OPENING)?.length ?? 0) <= limit) return;
  const lexer = new Lexer(new Source(text));
  let depth = 0;
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      if (OPENS.has(token.kind)) depth++;
      else if (CLOSES.has(token.kind)) depth--;
      if (depth > limit) break;
    }
  } catch (reason) {
    // The parser says what is wrong.
    if (!(reason instanceof GraphQLError)) throw reason;
  }
  if (depth > limit)
    throw pastLimit(`The document is nested deeper than ${limit} brackets`, "write it with fewer of them");
}
