import { composeServices } from "@apollo/composition";
import { printSdl } from "@baiyun/kit";
import { lexicographicSortSchema, parse, printSchema } from "graphql";
import { Failure } from "../failure";
import { domainFolders, loadDomain } from "../stack/domains";
import { factsOf } from "./domain-facts";

/** Where each domain listens among containers; any other way of running overrides these. */
const ROUTING_URL = (domain: string) => `http://${domain}:4001/graphql`;

/** The generated files by their path below schema/. */
export type SchemaFiles = ReadonlyMap<string, string>;

/** SDL by subgraph, from the code itself; no database is opened. */
export async function printDomains(): Promise<ReadonlyMap<string, string>> {
  const sdl = new Map<string, string>();
  for (const name of domainFolders()) sdl.set(name, await printSdl(loadDomain(name)));
  return sdl;
}

/** All that schema/ holds of the domains' declarations. */
export async function generateFiles(): Promise<SchemaFiles> {
  const facts = domainFolders().map((name) => factsOf(loadDomain(name)));
  return new Map([...composeFiles(await printDomains()), ["domains.json", `${JSON.stringify(facts, null, 2)}\n`]]);
}

/**
 * Composes the subgraphs into every file of schema/.
 *
 * @throws Failure with one line per error, or per hint: a hint is a disagreement between domains that nobody decided.
 */
export function composeFiles(subgraphs: ReadonlyMap<string, string>): SchemaFiles {
  const services = [...subgraphs].map(([name, sdl]) => ({ name, url: ROUTING_URL(name), typeDefs: parse(sdl) }));
  const composed = composeServices(services);
  if (composed.errors)
    throw new Failure(
      lines(
        "Composition failed",
        composed.errors.map(({ message }) => message),
      ),
    );
  if (composed.hints.length > 0) {
    throw new Failure(
      lines(
        "Composition hints",
        composed.hints.map((hint) => hint.toString()),
      ),
    );
  }
  const api = composed.schema.toAPISchema().toGraphQLJSSchema();
  return new Map([
    ...[...subgraphs].map(([name, sdl]) => [`subgraphs/${name}.graphql`, sdl] as const),
    ["supergraph.graphql", `${composed.supergraphSdl.trimEnd()}\n`],
    ["api.graphql", `${printSchema(lexicographicSortSchema(api))}\n`],
  ]);
}

function lines(title: string, found: readonly string[]): string {
  return [`${title}:`, ...found.map((line) => `  ${line}`)].join("\n");
}
