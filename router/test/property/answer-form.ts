import type { SubgraphResult } from "../../src/sources/source";
import { exactJson } from "./marks";

/** With the JSON text of a result, with text that is not just what was asked for, or with the result. */
export type AnswerForm = "text" | "values";

/** What a subgraph answers. A result with numbers that JavaScript has no values for can only be text. */
export function answerIn(form: AnswerForm, result: unknown): string | SubgraphResult {
  const text = exactJson(result);
  if (form === "text") return text;
  return text === JSON.stringify(result) ? (JSON.parse(text) as SubgraphResult) : ` ${text}`.replace("{", "{ ");
}
