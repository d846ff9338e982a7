import { AccessTokens } from "./access-token.ts";
import { errorOf, type GraphAnswer } from "./answers.ts";
import {
  AuthenticationError,
  BaiYunError,
  type Environment,
  ForbiddenError,
  type Refusal,
  RefusedError,
  ThrottledError,
  UnavailableError,
} from "./errors.ts";
import { LiveSocket, type LiveTerms, type Told } from "./live.ts";
import { type Credentials, type Options, settledEnvironment } from "./options.ts";
import { type ReceivedAnswer, type RequestTerms, retryAfterS, send } from "./requests.ts";
import { type RetryTerms, withRetries } from "./retries.ts";

/** An operation with its types, as `@graphql-codegen/client-preset` writes it with string documents; or its text alone. */
export interface Document<R, V> {
  toString(): string;
  __apiType?: (variables: V) => R;
}

export interface CallOptions {
  /** Ends the call and all its tries. */
  signal?: AbortSignal;
  /** Milliseconds for one try, where the client's are not right. */
  timeoutMs?: number;
}

/** An act's input, whose key is made where none is given. */
export type ActInput<V> = V extends { input: infer I }
  ? Omit<I, "idempotencyKey"> & { idempotencyKey?: string }
  : never;

/** Of a mutation with one field: what it answers when it was done. */
export type SuccessOf<R> = Exclude<R[keyof R], { message: string }>;

const PATH = "/partner/graphql";
const SANDBOX_MAY =
  "A key of the sandbox reads, and is sent test events; what writes, prints or shows money takes a live one.";

/** The API, by any operation of yours. */
export class GraphClient {
  /** Which environment the key is of; null where nothing says it. */
  readonly environment: Environment | null;
  private readonly url: string;
  private readonly terms: RequestTerms & RetryTerms;
  private readonly tokens: AccessTokens;
  private readonly socket: LiveSocket;

  /** @throws {WrongEnvironmentError} when the key is of another environment than `environment` */
  constructor(options: Options & Credentials) {
    const { url, environment, scopes, timeoutMs = 15_000, retries = 3, mostWaitS = 60 } = options;
    this.environment = settledEnvironment(options, environment);
    this.url = new URL(PATH, url).href;
    this.terms = { fetch: options.fetch ?? ((...asked) => fetch(...asked)), timeoutMs, retries, mostWaitS };
    const tokenUrl = options.tokenUrl ?? new URL("/oauth/token", url).href;
    this.tokens = new AccessTokens(options, tokenUrl, scopes ?? null, this.terms);
    this.socket = new LiveSocket(this.url.replace(/^http/, "ws"), this.tokens);
  }

  /**
   * Asks an operation. A query is tried again when it failed for a passing reason; a mutation only if its input has an
   * `idempotencyKey`, which stays the same over all tries.
   *
   * @throws {BaiYunError} of the class of what went wrong; where an answer holds some data all the same, the error has it as `data`
   */
  async ask<R, V>(document: Document<R, V>, variables: V, options: CallOptions = {}): Promise<R> {
    const query = document.toString().trim();
    const terms = { ...this.terms, ...(options.timeoutMs && { timeoutMs: options.timeoutMs }), signal: options.signal };
    const body = JSON.stringify({ query, variables });
    return withRetries(() => this.once<R>(body, terms), terms, isSafe(query, variables), options.signal);
  }

  /**
   * Carries out a mutation and answers its success. The idempotency key is made once and kept over all tries, so that the act
   * happens once, whatever became of the answers.
   *
   * @throws {RefusedError} with the refusal, typed by `isRefused(error, "QuoteExpired")`; nothing has changed then
   */
  async act<R, V>(document: Document<R, V>, input: ActInput<V>, options: CallOptions = {}): Promise<SuccessOf<R>> {
    const keyed = { idempotencyKey: crypto.randomUUID(), ...(input as object) };
    const answer = await this.ask(document, { input: keyed } as V, options);
    const [result] = Object.values(answer as Record<string, Refusal>);
    // Each refusal has a message for people, and no success has.
    if (result && "message" in result) throw new RefusedError(result);
    return result as SuccessOf<R>;
  }

  /**
   * Follows a subscription whose field takes `after`. After a broken connection it goes on behind the last event that came; if that
   * is not possible any more, it says so by a gap, and goes on from now.
   */
  follow<R, V>(document: Document<R, V>, variables: V, terms: LiveTerms): AsyncGenerator<Told<R[keyof R]>, void> {
    return this.socket.follow<R[keyof R]>(document.toString().trim(), variables as Record<string, unknown>, terms);
  }

  /** The id of the API client whose key it is, as its token says. */
  async clientId(): Promise<string> {
    const [, claims = ""] = (await this.tokens.get()).split(".");
    try {
      return (JSON.parse(atob(claims.replaceAll("-", "+").replaceAll("_", "/"))) as { cid: string }).cid;
    } catch {
      throw new BaiYunError("UNREADABLE_TOKEN", "The access token does not say which client it is of.");
    }
  }

  /** Ends all that it follows. */
  close(): Promise<void> {
    return this.socket.close();
  }

  private async once<R>(body: string, terms: RequestTerms): Promise<R> {
    const token = await this.tokens.get();
    const answer = await this.post(body, token, terms);
    if (answer.status !== 401) return this.read<R>(answer);
    // Run out on the way, or revoked: a new one tells which.
    this.tokens.forget(token);
    return this.read<R>(await this.post(body, await this.tokens.get(), terms));
  }

  private post(body: string, token: string, terms: RequestTerms): Promise<ReceivedAnswer> {
    const headers = {
      accept: "application/graphql-response+json, application/json;q=0.9",
      "content-type": "application/json",
      authorization: `Bearer ${token}`,
    };
    return send(this.url, { method: "POST", headers, body }, terms);
  }

  private read<R>({ status, headers, text }: ReceivedAnswer): R {
    const answer = parsed<R>(text);
    if (answer?.errors?.length) throw this.explained(errorOf(answer.errors, answer.data ?? null, status));
    if (answer?.data) return answer.data;
    const message = `The API answered ${status}, and nothing that can be read.`;
    const wait = retryAfterS(headers);
    if (status === 429) throw new ThrottledError("TOO_MANY_CALLS", message, 1, null, null, wait ?? 1);
    if (status === 401) throw new AuthenticationError("UNAUTHENTICATED", message);
    if (status >= 500) throw new UnavailableError("UNAVAILABLE", message, status, wait);
    throw new BaiYunError("UNREADABLE_ANSWER", message);
  }

  private explained(error: BaiYunError): BaiYunError {
    if (this.environment !== "sandbox" || !(error instanceof ForbiddenError)) return error;
    return new ForbiddenError(`${error.message} ${SANDBOX_MAY}`, error.paths, error.data);
  }
}

/** Whether it may be done twice: it only reads, or its key makes one of two. */
function isSafe(query: string, variables: unknown): boolean {
  if (!/^mutation\b/.test(query)) return true;
  const { input } = (variables ?? {}) as { input?: { idempotencyKey?: unknown } };
  return typeof input?.idempotencyKey === "string";
}

function parsed<R>(text: string): GraphAnswer<R> | null {
  try {
    return JSON.parse(text) as GraphAnswer<R>;
  } catch {
    return null;
  }
}
