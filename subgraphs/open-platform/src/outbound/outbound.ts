import { Client, errors } from "undici";
import { AddressRefused, guardedConnect } from "./guarded-connect";

/** What came of one call to somebody else's server. */
export type Reply =
  | { kind: "answered"; status: number; body: string; durationMs: number }
  | { kind: "failed"; cause: FailedCause; message: string; durationMs: number };

export type FailedCause = "TIMED_OUT" | "CONNECTION_FAILED" | "ADDRESS_REFUSED" | "ABANDONED";

export interface Call {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Aborts when the process stops. */
  signal: AbortSignal;
}

export interface OutboundOptions {
  allowsLoopback: boolean;
  /** For all of a call, from the look-up to the last byte that is read. */
  timeoutMs: number;
}

/** As much of an answer as is read, and kept. */
export const MOST_ANSWER_BYTES = 4_096;

/**
 * Posts to URLs that others chose: to public addresses only, for a bounded time, of whose answer a bounded part is read. Redirects
 * are not followed. Each call has a connection of its own, so that nothing of one receiver's outlives it.
 */
export class Outbound {
  constructor(private readonly options: OutboundOptions) {}

  async post({ url, headers, body, signal }: Call): Promise<Reply> {
    const { allowsLoopback, timeoutMs } = this.options;
    const { origin, pathname, search } = new URL(url);
    const begun = performance.now();
    const durationMs = () => Math.round(performance.now() - begun);
    const late = AbortSignal.timeout(timeoutMs);
    const client = new Client(origin, { connect: guardedConnect(allowsLoopback, timeoutMs), pipelining: 1 });
    try {
      const path = `${pathname}${search}`;
      const aborted = AbortSignal.any([signal, late]);
      const answer = await client.request({ method: "POST", path, headers, body, signal: aborted });
      const text = await beginningOf(answer.body);
      return { kind: "answered", status: answer.statusCode, body: text, durationMs: durationMs() };
    } catch (reason) {
      return { kind: "failed", ...causeOf(reason, signal.aborted, late.aborted), durationMs: durationMs() };
    } finally {
      await client.destroy();
    }
  }
}

/** The status has decided by now: an answer that breaks off, or drips on past its time, is what came of it. */
async function beginningOf(body: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of body) {
      parts.push(part);
      length += part.length;
      if (length >= MOST_ANSWER_BYTES) break;
    }
  } catch {}
  // PostgreSQL stores no zero byte, and half a character at the end is none.
  return Buffer.concat(parts).subarray(0, MOST_ANSWER_BYTES).toString("utf8").replaceAll("\0", "\uFFFD");
}

function causeOf(reason: unknown, isStopping: boolean, isLate: boolean): { cause: FailedCause; message: string } {
  if (reason instanceof AddressRefused) return { cause: "ADDRESS_REFUSED", message: reason.message };
  if (isStopping) return { cause: "ABANDONED", message: "We were stopping before the answer came." };
  if (isLate || reason instanceof errors.ConnectTimeoutError || reason instanceof errors.HeadersTimeoutError)
    return { cause: "TIMED_OUT", message: "No answer came in time." };
  return { cause: "CONNECTION_FAILED", message: reason instanceof Error ? reason.message : "The connection failed." };
}
