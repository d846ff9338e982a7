import type { ExecutionResult } from "graphql";
import type { Answered } from "./engine";
import { fromExactJson } from "./marks";

type Path = readonly (string | number)[];

export interface Difference {
  /** What stays the same while a reproduction is made smaller. */
  kind: string;
  expected: string;
  got: string;
}

/**
 * Undefined when the answer is the right one: the same data in the same order, and errors at the same places.
 * @param mayTellMore whether subgraphs told errors that cost nothing
 */
export function difference(
  right: ExecutionResult,
  answered: Exclude<Answered, "too complex">,
  mayTellMore = false,
): Difference | undefined {
  const data = JSON.stringify(right.data ?? null);
  const expected = readable(data, losses(right.data, right.errors));
  if ("refused" in answered) {
    return {
      kind: answered.refused.replaceAll(/"[^"]*"|\(.*?\)|\[.*?\]/g, ""),
      expected,
      got: `refused: ${answered.refused}`,
    };
  }
  const answer = fromExactJson(answered.text) as { data?: unknown; errors?: { message: string; path?: Path }[] };
  const answeredData = JSON.stringify(answer.data ?? null);
  const [told, expectedLosses] = [losses(answer.data, answer.errors), losses(right.data, right.errors)];
  const counted = mayTellMore ? told.filter((loss) => !costsNothing(loss) || expectedLosses.includes(loss)) : told;
  if (answeredData === data && counted.join() === expectedLosses.join()) return undefined;
  const messages = answer.errors?.map(({ message, path }) => `${message} at ${path?.join(".")}`) ?? [];
  const kind = `${answeredData === data ? "errors" : "data"} ${answer.errors ? "with errors" : ""}`;
  return { kind, expected, got: readable(answeredData, [...losses(answer.data, answer.errors), ...messages]) };
}

/** Where the nulls stand that errors left behind. How many errors explain one null is not the specification's business. */
function losses(data: unknown, errors: readonly { path?: Path | undefined }[] = []): string[] {
  return [...new Set(errors.map(({ path }) => (path ? nullOn(data, path) : "(no path)")))].sort();
}

function costsNothing(loss: string): boolean {
  return loss === "(no path)" || loss.endsWith("(not null)");
}

function nullOn(data: unknown, path: Path): string {
  let value = data;
  for (const [index, step] of path.entries()) {
    if (value === null) return path.slice(0, index).join(".") || "(everything)";
    value = (value as Record<string, unknown> | undefined)?.[step];
  }
  return value === null ? path.join(".") : `${path.join(".")} (not null)`;
}

function readable(data: string, errors: readonly string[]): string {
  return errors.length > 0 ? `${data}\n  errors: ${errors.join("; ")}` : data;
}
