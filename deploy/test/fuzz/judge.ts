/** No answer of ours may be larger: what the kit's bound of objects and the router's of cost leave room for. */
const MOST_BYTES = 8_000_000;
/** What only our own insides say. */
const INSIDES =
  /\n\s+at |node_modules|\/src\/|\.ts:\d|QueryFailedError|\bSELECT\b.*\bFROM\b|\bINSERT INTO\b|ECONNREFUSED|Cannot read propert|is not a function/;
/** Too much at once, or a part that is away: the caller is told to come back. */
const COME_BACK = new Set([503, 429]);

export interface Observed {
  status?: number;
  type?: string;
  body: string;
}

/** What is wrong with an answer to anything; undefined when nothing is. */
export function faultIn({ status, type = "", body }: Observed, isGraphql: boolean): string | undefined {
  if (status !== undefined && status >= 500 && !COME_BACK.has(status)) return `status ${status}`;
  if (Buffer.byteLength(body) > MOST_BYTES) return `${body.length} characters`;
  if (INSIDES.test(body)) return "tells of our insides";
  if (!isGraphql) return undefined;
  if (type.startsWith("text/event-stream")) return firstOf(eventsIn(body).map(faultInAnswer));
  if (body === "" && (status === 204 || status === undefined || status === 200)) return undefined;
  if (!/json/.test(type)) return `is of type "${type}"`;
  return faultInAnswer(body);
}

export function faultInAnswer(text: string): string | undefined {
  let answer: Record<string, unknown>;
  try {
    answer = JSON.parse(text);
  } catch {
    return "is not JSON";
  }
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return "is no object";
  const unknown = Object.keys(answer).filter((key) => !["data", "errors", "extensions"].includes(key));
  if (unknown.length > 0) return `has ${unknown.join(", ")}`;
  if (!("data" in answer) && !("errors" in answer)) return "has neither data nor errors";
  return "errors" in answer ? faultInErrors(answer.errors) : undefined;
}

export function faultInErrors(errors: unknown): string | undefined {
  if (!Array.isArray(errors) || errors.length === 0) return "has no list of errors";
  for (const error of errors as { message?: unknown; extensions?: { code?: unknown } }[]) {
    if (typeof error?.message !== "string") return "has an error without a message";
    if (typeof error.extensions?.code !== "string") return `has an error without a code: ${error.message}`;
    if (/Did you mean/.test(error.message)) return "proposes names";
    if (error.extensions.code === "INTERNAL_SERVER_ERROR") return "calls an input a fault of ours";
  }
  return undefined;
}

const eventsIn = (body: string): string[] => [...body.matchAll(/^event: next\ndata: (.*)$/gm)].map(([, data]) => data!);

const firstOf = (faults: (string | undefined)[]) => faults.find((fault) => fault !== undefined);
