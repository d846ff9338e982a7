import type { FetchDataRewrite, QueryPlanSelectionNode } from "@apollo/query-planner";
import type { GraphQLSchema } from "graphql";
import { applyRewrites, type Fields, isFields, isOfType, merge, read } from "./rewrites";

/** A place in the answer that a fetch adds to, and its path there. */
export interface Target {
  path: readonly (string | number)[];
  fields: Fields;
}

/** What to send as `representations`, each once, and the places that wait for each one's answer. */
export interface Representations {
  sent: Fields[];
  targets: Target[][];
}

export function representationsOf(
  schema: GraphQLSchema,
  targets: readonly Target[],
  requires: QueryPlanSelectionNode[],
  inputRewrites: FetchDataRewrite[] | undefined,
): Representations {
  const byText = new Map<string, { representation: Fields; targets: Target[] }>();
  for (const target of targets) {
    const representation = select(schema, target.fields, requires);
    if (!isFields(representation) || !read(representation, "__typename")) continue;
    applyRewrites(schema, inputRewrites, representation);
    const text = JSON.stringify(representation);
    const same = byText.get(text);
    if (same) same.targets.push(target);
    else byText.set(text, { representation, targets: [target] });
  }
  const entries = [...byText.values()];
  return { sent: entries.map(({ representation }) => representation), targets: entries.map((entry) => entry.targets) };
}

/** Null when a required field is not known: the entity cannot be asked about. */
function select(schema: GraphQLSchema, source: unknown, selections: QueryPlanSelectionNode[]): unknown {
  if (Array.isArray(source)) return source.map((element) => select(schema, element, selections));
  if (!isFields(source)) return null;
  const selected: Fields = {};
  for (const selection of selections) {
    if (selection.kind === "Field") {
      const name = selection.alias ?? selection.name;
      const value = read(source, name);
      if (value === undefined) return null;
      selected[name] = selection.selections ? select(schema, value, selection.selections) : value;
    } else if (selection.typeCondition && isOfType(schema, source, selection.typeCondition, false)) {
      const inner = select(schema, source, selection.selections);
      if (!isFields(inner)) return null;
      merge(selected, inner);
    }
  }
  return selected;
}

/** Every object at a plan's path, `@` standing for each element of a list. */
export function targetsAt(targets: readonly Target[], path: readonly (string | number)[]): Target[] {
  const found: Target[] = [];
  for (const target of targets) collect(target.fields, target.path, path, 0, found);
  return found;
}

function collect(
  value: unknown,
  at: readonly (string | number)[],
  path: readonly (string | number)[],
  index: number,
  found: Target[],
): void {
  const step = path[index];
  if (Array.isArray(value)) {
    const rest = step === "@" ? index + 1 : index;
    for (const [position, element] of value.entries()) collect(element, [...at, position], path, rest, found);
  } else if (isFields(value)) {
    if (step === undefined) found.push({ path: at, fields: value });
    else collect(read(value, String(step)), [...at, step], path, index + 1, found);
  }
}
