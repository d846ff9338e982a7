import type { ExecutionResult, GraphQLError } from "graphql";

export interface Told {
  data: string;
  /** What each error says, and of which place. */
  errors: { text: string; path: readonly (string | number)[] }[];
}

/** All that may be read of an answer. */
export function told({ data, errors = [] }: ExecutionResult): Told {
  return { data: written(data), errors: errors.map((error) => ({ text: saidBy(error), path: error.path ?? [] })) };
}

function saidBy({ message, path, locations, extensions, originalError }: GraphQLError): string {
  const original = originalError && [originalError.constructor.name, originalError.name, originalError.message];
  return written({ message, path, locations, extensions, original });
}

/** As JSON, but what JSON leaves out or takes for null is seen. */
function written(value: unknown): string {
  const text = JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === undefined || typeof inner === "function" || typeof inner === "symbol") return `(${String(inner)})`;
    return Object.is(inner, -0) || Number.isNaN(inner) ? `(${inner})` : inner;
  });
  return text ?? "(undefined)";
}

/**
 * Undefined when both answers say the same: the same data in the same order of keys, the same errors. Where nothing is waited for, errors
 * stand in one order. Else they come as their causes do, and when several things fail within one null, it is told
 * of the first one, and of others for as long as the null is not there yet: graphql-js puts it when all around it has
 * settled, ours at once. So an error within a null may be missing in one answer, if not all of the null's are, and what ours tells
 * alone has to be among `candidates`, what is told when nothing takes anything with it.
 */
export async function difference(
  right: Told,
  ours: Told,
  isAsync: boolean,
  candidates: () => Promise<Told>,
): Promise<string | undefined> {
  const tell = (what: string) =>
    [
      what,
      "expected",
      right.data,
      ...right.errors.map(({ text }) => text),
      "got",
      ours.data,
      ...ours.errors.map(({ text }) => text),
    ].join("\n");
  if (right.data !== ours.data) return tell("data");
  if (!isAsync) return textsOf(right).join() === textsOf(ours).join() ? undefined : tell("errors");
  const missing = right.errors.filter(({ text }) => !textsOf(ours).includes(text));
  const added = ours.errors.filter(({ text }) => !textsOf(right).includes(text));
  if (missing.length + added.length === 0) {
    return right.errors.length === ours.errors.length ? undefined : tell("number of errors");
  }
  const data = JSON.parse(right.data) as unknown;
  const nulls = (errors: Told["errors"]) => [...new Set(errors.map(({ path }) => nullOn(data, path).join(".")))].sort();
  if (nulls(right.errors).join() !== nulls(ours.errors).join()) return tell("what errors explain");
  const outside = [...missing, ...added].some(({ path }) => nullOn(data, path).length === path.length);
  if (outside) return tell("errors of what is there");
  const possible = added.length > 0 ? await candidates() : { data: "null", errors: [] };
  return added.every((error) => isAmong(possible, error)) ? undefined : tell("errors that nothing causes");
}

const textsOf = ({ errors }: Told): string[] => errors.map(({ text }) => text);

function isAmong(possible: Told, { text, path }: Told["errors"][number]): boolean {
  if (textsOf(possible).includes(text)) return true;
  const isNull = nullOn(JSON.parse(possible.data), path).length === path.length;
  return isNull && text.includes("Cannot return null for non-nullable field");
}

/** The path, up to the null that stands on it. */
function nullOn(data: unknown, path: Told["errors"][number]["path"]): Told["errors"][number]["path"] {
  let value = data;
  for (const [index, step] of path.entries()) {
    if (value === null) return path.slice(0, index);
    value = (value as Record<string, unknown> | undefined)?.[step];
  }
  return path;
}
