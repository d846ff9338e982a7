import {
  AuthenticationError,
  type BaiYunError,
  ForbiddenError,
  type GraphError,
  RequestError,
  ThrottledError,
  UnavailableError,
} from "./errors.ts";

export interface GraphAnswer<R> {
  data?: R | null;
  errors?: readonly GraphError[];
}

/** What may be well a little later. */
const PASSING: ReadonlySet<string> = new Set(["SUBGRAPH_UNAVAILABLE", "IDENTITY_UNAVAILABLE", "INTERNAL_SERVER_ERROR"]);

/** The error that the API's errors stand for; the gravest where there are several. */
export function errorOf(errors: readonly GraphError[], data: unknown, status: number | null): BaiYunError {
  const coded = (wanted: (code: string) => boolean) => errors.find((error) => wanted(codeOf(error)));
  const [first] = errors;
  const denied = coded((code) => code === "UNAUTHENTICATED");
  if (denied) return new AuthenticationError("UNAUTHENTICATED", denied.message);
  const throttled = coded((code) => code === "TOO_MANY_CALLS");
  if (throttled) return throttledBy(throttled);
  const passing = coded((code) => PASSING.has(code));
  if (passing) return new UnavailableError(codeOf(passing), passing.message, status, null);
  const forbidden = errors.filter((error) => codeOf(error) === "UNAUTHORIZED_FIELD_OR_TYPE");
  if (forbidden.length === errors.length && forbidden[0]) {
    const paths = forbidden.map(({ path = [] }) => path.join("."));
    return new ForbiddenError(
      `This client lacks a scope for ${paths.join(", ")}: ${forbidden[0].message}`,
      paths,
      data,
    );
  }
  return new RequestError(codeOf(first), first?.message ?? "The answer cannot be read.", errors, data);
}

export const codeOf = (error: GraphError | undefined): string => {
  const code = error?.extensions?.code;
  return typeof code === "string" ? code : "UNKNOWN";
};

function throttledBy({ message, extensions = {} }: GraphError): ThrottledError {
  const { asked, limit, remaining, retryAfterS } = extensions;
  return new ThrottledError(
    "TOO_MANY_CALLS",
    message,
    counted(asked),
    counted(limit),
    counted(remaining),
    counted(retryAfterS) ?? 1,
  );
}

const counted = (value: unknown): number | null => (typeof value === "number" && Number.isFinite(value) ? value : null);
