import { isDeepStrictEqual } from "node:util";
import type { AskedOperation } from "../../../router/test/property/valid-operation";
import type { PermittedAnswer } from "./permitted-answer";
import type { Asker, SideBySide } from "./side-by-side";
import type { Answer, AnswerError } from "./stock-gateway";

/** What two answers have in common that are alike. */
export interface Gist {
  status: number;
  /** JSON text, its keys in order. */
  data: string;
  /** Codes, places and words, each once. */
  errors: readonly string[];
}

export interface Difference {
  ours: Gist;
  expected: Gist;
}

/**
 * "not to be had" where the stock gateway itself fails, as on a field that is called by the name of its object's key: it takes
 * that field's value for the key, and answers null where the value is false.
 */
export type Compared = Difference | "alike" | "not to be had";

/** Another field under the name of the key that all our entities have. */
const NAMED_AS_KEY = /\bid: (?!id\b)/;

/** Holds what our router answers against what the stock gateway does. */
export class Comparison {
  constructor(
    private readonly both: SideBySide,
    private readonly permitted: PermittedAnswer,
  ) {}

  /** For somebody who may read everything, so that both should answer the same. */
  async whole(
    operation: Pick<AskedOperation, "text" | "variables">,
    asker: Asker,
    operationName?: string,
  ): Promise<Compared> {
    const { text, variables } = operation;
    const ours = gistOf(await this.both.ours(text, variables, asker, operationName));
    const stocks = await this.both.stocks(text, variables, asker, operationName);
    const expected = gistOf(stocks);
    if (isDeepStrictEqual(ours, expected)) return "alike";
    if (failed(stocks) || NAMED_AS_KEY.test(text)) return ours.status === 200 ? "not to be had" : { ours, expected };
    // The stock gateway shows a fragment's fields where the first of its kind stands; the specification's order decides.
    const reordered = "document" in operation && isDeepStrictEqual(JSON.parse(ours.data), JSON.parse(expected.data));
    return reordered ? this.part(operation as AskedOperation, asker) : { ours, expected };
  }

  /** For somebody who may not: the stock answer, which no access rules apply to, without what they take away. */
  async part(operation: AskedOperation, asker: Asker): Promise<Compared> {
    const { text, variables } = operation;
    const ours = gistOf(await this.both.ours(text, variables, asker));
    const stocks = await this.both.stocks(this.permitted.asked(operation), variables, asker);
    if (failed(stocks)) return ours.status === 200 ? "not to be had" : { ours, expected: gistOf(stocks) };
    const { data, errors } = this.permitted.of(stocks.body, operation, asker);
    const expected = gistOf({ status: stocks.status, body: { data, errors } });
    if (isDeepStrictEqual(ours, expected)) return "alike";
    return NAMED_AS_KEY.test(text) && ours.status === 200 ? "not to be had" : { ours, expected };
  }
}

/** What it refuses by its own fault has these codes. */
function failed({ status, body: { errors = [] } }: Answer): boolean {
  return (
    status !== 200 &&
    errors.some(({ extensions }) => /^(INVALID_GRAPHQL|INTERNAL_SERVER_ERROR)$/.test(extensions?.code ?? ""))
  );
}

function gistOf({ status, body: { data = null, errors = [] } }: Answer): Gist {
  const described = errors.map((error) => (status === 200 ? inExecution(error) : (error.extensions?.code ?? "")));
  return { status, data: JSON.stringify(data), errors: [...new Set(described)].sort() };
}

/** Of a value that is refused: nothing where only its place is told, which is another one for a literal. */
function reasonIn(message: string): string {
  const [what, ...reasons] = message.split("; ");
  return reasons.at(-1) ?? (/^Variable "\$\w+" got invalid value|^This value does not fit/.test(message) ? "" : what!);
}

/**
 * A literal of a scalar that only its subgraph knows reaches it as a variable from our router: of either refusal the
 * scalar's own words count. Each router words what it refuses by itself.
 */
function inExecution({ message, path = [], extensions: { code = "" } = {} }: AnswerError): string {
  const place = path.join(".");
  if (code === "INTERNAL_SERVER_ERROR") return `${place} ${code}`;
  if (/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/.test(code)) return `${place} refused: ${reasonIn(message)}`;
  return `${place} ${code} ${message}`;
}
