import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { Answer } from "../answer/answer";
import { EVENT_STREAM } from "./negotiate";
import { SAFETY_HEADERS } from "./safety-headers";

/** Milliseconds between comments that keep proxies from closing a quiet stream. */
const KEEP_ALIVE = 12_000;

const HEADERS = [
  "content-type",
  `${EVENT_STREAM}; charset=utf-8`,
  "cache-control",
  "no-cache, no-transform",
  "x-accel-buffering",
  "no",
  ...SAFETY_HEADERS,
];

/**
 * GraphQL over SSE in "distinct connections" mode: one `next` for each answer, then `complete`. The client's leaving
 * releases the answers' source at once; a full socket makes it wait.
 * @param isComplete whether the answers have come to their end: clients ask again for what ends without a word
 */
export async function streamAnswers(
  response: ServerResponse,
  answers: AsyncIterableIterator<Answer>,
  opened: Promise<void> = Promise.resolve(),
  isComplete: () => boolean = () => true,
): Promise<void> {
  const leave = () => void answers.return?.();
  response.once("close", leave);
  // The headers tell the client that it is subscribed.
  await opened;
  if (response.destroyed) return;
  response.writeHead(200, HEADERS);
  response.write(":\n\n");
  const keepAlive = setInterval(() => response.write(":\n\n"), KEEP_ALIVE);
  try {
    for await (const answer of answers) {
      if (response.destroyed) return;
      if (!response.write(`event: next\ndata: ${answer.text}\n\n`)) await drained(response);
    }
    if (!response.destroyed) response.end(isComplete() ? "event: complete\ndata: \n\n" : "");
  } catch (reason) {
    response.destroy();
    throw reason;
  } finally {
    clearInterval(keepAlive);
    response.removeListener("close", leave);
  }
}

async function drained(response: ServerResponse): Promise<void> {
  const settled = new AbortController();
  try {
    await Promise.race([
      once(response, "drain", { signal: settled.signal }),
      once(response, "close", { signal: settled.signal }),
    ]);
  } finally {
    settled.abort();
  }
}
