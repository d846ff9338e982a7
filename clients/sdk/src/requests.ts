import { ConnectionError, TimeoutError } from "./errors.ts";

/** How one request is made, whatever it asks. */
export interface RequestTerms {
  fetch: typeof fetch;
  timeoutMs: number;
  /** Ends the request, and all tries of it. */
  signal?: AbortSignal | undefined;
}

export interface ReceivedAnswer {
  status: number;
  headers: Headers;
  text: string;
}

/**
 * Sends and reads the whole answer within the time that there is.
 *
 * @throws {ConnectionError} when nobody answers
 * @throws {TimeoutError} when no whole answer came in time
 */
export async function send(url: string, init: RequestInit, terms: RequestTerms): Promise<ReceivedAnswer> {
  const timeout = AbortSignal.timeout(terms.timeoutMs);
  const signal = terms.signal ? AbortSignal.any([timeout, terms.signal]) : timeout;
  try {
    const response = await terms.fetch(url, { ...init, signal });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (reason) {
    terms.signal?.throwIfAborted();
    if (timeout.aborted) throw new TimeoutError(terms.timeoutMs);
    throw new ConnectionError(`${new URL(url).host} could not be reached.`, reason);
  }
}

/** Seconds that `Retry-After` asks to wait, said as seconds or as a date; null where it says nothing of use. */
export function retryAfterS(headers: Headers): number | null {
  const said = headers.get("retry-after")?.trim();
  if (!said) return null;
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}

/** Resolves after so many milliseconds, or rejects as soon as the signal ends the wait. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const end = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", end);
      resolve();
    }, ms);
    signal?.addEventListener("abort", end, { once: true });
  });
}
