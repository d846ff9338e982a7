import type { ServerResponse } from "node:http";
import type { Caching } from "./caching";
import { compressed, type Encoding, encodingFor, WORTH_COMPRESSING } from "./compression";
import { type AnswerType, GRAPHQL_JSON, JSON_TYPE } from "./negotiate";
import { SAFETY_HEADERS } from "./safety-headers";

const TYPES = {
  [GRAPHQL_JSON]: ["content-type", `${GRAPHQL_JSON}; charset=utf-8`, ...SAFETY_HEADERS],
  [JSON_TYPE]: ["content-type", `${JSON_TYPE}; charset=utf-8`, ...SAFETY_HEADERS],
};
/** An answer is its viewer's own, unless it is said to be everybody's. */
const NO_STORE = ["cache-control", "no-store"];
const HEADERS = {
  [GRAPHQL_JSON]: [...TYPES[GRAPHQL_JSON], ...NO_STORE, "content-length"],
  [JSON_TYPE]: [...TYPES[JSON_TYPE], ...NO_STORE, "content-length"],
};

type JsonType = keyof typeof HEADERS & AnswerType;

export function sendText(
  response: ServerResponse,
  status: number,
  type: JsonType,
  text: string,
  acceptEncoding?: string,
  caching?: Caching,
): void {
  const length = Buffer.byteLength(text);
  if (caching?.isKnown) {
    response.writeHead(304, [...caching.headers, ...SAFETY_HEADERS]).end();
    return;
  }
  if (acceptEncoding !== undefined && length >= WORTH_COMPRESSING) {
    const encoding = encodingFor(acceptEncoding);
    if (encoding) {
      sendCompressed(response, status, type, text, encoding, caching);
      return;
    }
  }
  const headers = caching ? [...TYPES[type], ...caching.headers, "content-length"] : HEADERS[type];
  const { socket } = response;
  response.writeHead(status, [...headers, String(length)]);
  // end() with a text would hand the socket that and an empty one after it, and two take a dearer way than one does.
  socket?.cork();
  // As many bytes as characters: it is ASCII, which Node copies without encoding it when it is told so.
  response.write(text, length === text.length ? "latin1" : "utf8");
  socket?.uncork();
  response.end();
}

function sendCompressed(
  response: ServerResponse,
  status: number,
  type: JsonType,
  text: string,
  encoding: Encoding,
  caching: Caching | undefined,
): void {
  compressed(text, encoding).then(
    (bytes) => {
      if (response.destroyed) return;
      const stored = caching?.headers ?? [...NO_STORE, "vary", varying(response)];
      const headers = [...TYPES[type], ...stored, "content-encoding", encoding, "content-length", String(bytes.length)];
      response.writeHead(status, headers).end(bytes);
    },
    (reason: Error) => response.destroy(reason),
  );
}

function varying(response: ServerResponse): string {
  const vary = response.getHeader("vary");
  return vary === undefined ? "Accept-Encoding" : `Accept-Encoding, ${vary}`;
}
