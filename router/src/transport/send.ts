import type { ServerResponse } from "node:http";
import { type AnswerType, GRAPHQL_JSON, JSON_TYPE } from "./negotiate";
import { SAFETY_HEADERS } from "./safety-headers";

/** An answer is its viewer's own. */
const COMMON = ["cache-control", "no-store", ...SAFETY_HEADERS];
const HEADERS = {
  [GRAPHQL_JSON]: ["content-type", `${GRAPHQL_JSON}; charset=utf-8`, ...COMMON, "content-length"],
  [JSON_TYPE]: ["content-type", `${JSON_TYPE}; charset=utf-8`, ...COMMON, "content-length"],
};

type JsonType = keyof typeof HEADERS & AnswerType;

export function sendText(response: ServerResponse, status: number, type: JsonType, text: string): void {
  const { socket } = response;
  const length = Buffer.byteLength(text);
  response.writeHead(status, [...HEADERS[type], String(length)]);
  // end() with a text would hand the socket that and an empty one after it, and two take a dearer way than one does.
  socket?.cork();
  // As many bytes as characters: it is ASCII, which Node copies without encoding it when it is told so.
  response.write(text, length === text.length ? "latin1" : "utf8");
  socket?.uncork();
  response.end();
}
