/** Anything that the SDK throws; `code` is stable, `message` is for people. */
export class BaiYunError extends Error {
  override name = "BaiYunError";

  constructor(
    /** What went wrong, for programs: a code of the API's errors catalogue, or one of the SDK's own. */
    readonly code: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** Nobody answered: the name, the network or the connection failed. */
export class ConnectionError extends BaiYunError {
  override name = "ConnectionError";

  constructor(message: string, cause?: unknown) {
    super("CONNECTION_FAILED", message, { cause });
  }
}

/** No answer came in time. What was asked for may have been done: ask again with the same idempotency key. */
export class TimeoutError extends BaiYunError {
  override name = "TimeoutError";

  constructor(readonly timeoutMs: number) {
    super("TIMED_OUT", `No answer came within ${timeoutMs} ms.`);
  }
}

/** The API, or a part of it, cannot do its work now. */
export class UnavailableError extends BaiYunError {
  override name = "UnavailableError";

  constructor(
    code: string,
    message: string,
    /** HTTP status; null over a WebSocket. */
    readonly status: number | null,
    /** Seconds, where the answer says when to come back. */
    readonly retryAfterS: number | null,
  ) {
    super(code, message);
  }
}

/** The key, secret or token is not known, is wrong, was revoked or has run out. */
export class AuthenticationError extends BaiYunError {
  override name = "AuthenticationError";
}

/** A key of one environment, where the other one's was wanted. Nothing was asked. */
export class WrongEnvironmentError extends AuthenticationError {
  override name = "WrongEnvironmentError";

  constructor(
    readonly keyOf: Environment,
    readonly wanted: Environment,
  ) {
    super("WRONG_ENVIRONMENT", `This is a key of the ${keyOf} environment, and the client is set up for ${wanted}.`);
  }
}

export type Environment = "live" | "sandbox";

/** What was asked for is there, and this client may not have it: a scope is lacking. */
export class ForbiddenError extends BaiYunError {
  override name = "ForbiddenError";

  constructor(
    message: string,
    /** Where in the answer, such as `order.quote`. */
    readonly paths: readonly string[],
    /** What the answer holds all the same. */
    readonly data: unknown,
  ) {
    super("UNAUTHORIZED_FIELD_OR_TYPE", message);
  }
}

/** More than this client may ask in its window. */
export class ThrottledError extends BaiYunError {
  override name = "ThrottledError";

  constructor(
    code: string,
    message: string,
    /** How many calls this one was; null where it is not said. */
    readonly asked: number | null,
    /** How many fit in a window; null where it is not said. */
    readonly limit: number | null,
    /** How many are left; null where it is not said. */
    readonly remaining: number | null,
    /** Seconds until there is room again. */
    readonly retryAfterS: number,
  ) {
    super(code, message);
  }
}

/** What was sent cannot be answered as it is: a document or a variable is wrong, or costs too much. */
export class RequestError extends BaiYunError {
  override name = "RequestError";

  constructor(
    code: string,
    message: string,
    readonly errors: readonly GraphError[],
    /** What the answer holds all the same. */
    readonly data: unknown,
  ) {
    super(code, message);
  }
}

/** One error as the API answers it. */
export interface GraphError {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Readonly<Record<string, unknown>>;
}

/** A refusal that can be expected and acted on: a member of a result's union that is not the success. */
export interface Refusal {
  __typename: string;
  message: string;
}

/** An act was refused, and changed nothing. `code` is the refusal's type, such as `QuoteExpired`. */
export class RefusedError<R extends Refusal = Refusal> extends BaiYunError {
  override name = "RefusedError";

  constructor(readonly refusal: R) {
    super(refusal.__typename, refusal.message);
  }

  /** Every value that breaks a rule, with its path in the input; none of other refusals than InvalidInput. */
  get faults(): readonly { field: string; message: string }[] {
    return (this.refusal as { faults?: { field: string; message: string }[] }).faults ?? [];
  }
}

/** Whether it is a refusal, of this type where one is given: `isRefused(error, "QuoteExpired")`. */
export function isRefused<T extends string>(
  error: unknown,
  type?: T,
): error is RefusedError<Refusal & { __typename: T }> {
  return error instanceof RefusedError && (type === undefined || error.code === type);
}
