import { type DocumentNode, parse, print, stripIgnoredCharacters, visit } from "graphql";
import type { KeptLiterals } from "../operation/operation";
import type { MendedFetch } from "./fetch-mends";

/** The fetch with the client's literals where variables stand for them. */
export function withKeptLiterals(fetch: MendedFetch, { values, defaults }: KeptLiterals): MendedFetch {
  if (values.size === 0 && defaults.size === 0) return fetch;
  const instead = fetch.instead.map((each) => withKeptLiterals(each, { values, defaults }));
  if (!fetch.variables.some((name) => values.has(name) || defaults.has(name))) return { ...fetch, instead };
  const document: DocumentNode = visit(parse(fetch.query, { noLocation: true }), {
    VariableDefinition: (definition) => {
      const name = definition.variable.name.value;
      if (values.has(name)) return null;
      const own = defaults.get(name);
      return own ? { ...own, variable: definition.variable } : false;
    },
    Variable: ({ name }) => values.get(name.value),
  });
  const variables = fetch.variables.filter((name) => !values.has(name));
  return { ...fetch, query: stripIgnoredCharacters(print(document)), variables, instead };
}
