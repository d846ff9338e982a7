import type { FetchDataRewrite } from "@apollo/query-planner";
import type { GraphQLSchema } from "graphql";
import { type Fields, isFields, isOfType, read } from "./fields";

const FRAGMENT = "... on ";

/**
 * The planner's corrections of what comes from a subgraph: a type name to set, an alias to undo.
 * @param join makes one of what stands under an alias and what stands under the name already
 */
export function applyRewrites(
  schema: GraphQLSchema,
  rewrites: readonly FetchDataRewrite[],
  value: unknown,
  join: (known: unknown, incoming: unknown) => unknown,
): void {
  for (const rewrite of rewrites) {
    const last = rewrite.path.at(-1);
    if (last === undefined) continue;
    visitAt(schema, rewrite.path.slice(0, -1), value, (fields) => {
      if (rewrite.kind === "ValueSetter") fields[last] = rewrite.setValueTo;
      else if (Object.hasOwn(fields, last)) {
        fields[rewrite.renameKeyTo] = join(read(fields, rewrite.renameKeyTo), fields[last]);
        delete fields[last];
      }
    });
  }
}

function visitAt(
  schema: GraphQLSchema,
  path: readonly string[],
  value: unknown,
  visit: (fields: Fields) => void,
): void {
  if (Array.isArray(value)) {
    for (const element of value) visitAt(schema, path, element, visit);
    return;
  }
  if (!isFields(value)) return;
  const [first, ...rest] = path;
  if (first === undefined) visit(value);
  else if (!first.startsWith(FRAGMENT)) visitAt(schema, rest, read(value, first), visit);
  else if (isOfType(schema, value, first.slice(FRAGMENT.length), true)) visitAt(schema, rest, value, visit);
}
