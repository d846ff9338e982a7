import { readFileSync } from "node:fs";
import { join } from "node:path";
import { composeServices } from "@apollo/composition";
import { eventCataloguePage, eventSchemaFiles, printSdl, unmetNeeds } from "@baiyun/kit";
import { type Contract, contractSchema, readContracts, Tags } from "@baiyun/router";
import { type GraphQLSchema, lexicographicSortSchema, parse, printSchema } from "graphql";
import { Failure } from "../failure";
import { type DomainFacts, domainFolders, loadDomain } from "../stack/domains";
import { ROOT } from "../stack/settings";
import { codegenScalars } from "./codegen-scalars";
import { composeFile, createDatabasesSql } from "./container-files";
import { consumersOf, factsOf } from "./domain-facts";
import { between } from "./generated-part";
import { partnerFiles } from "./partner/partner-files";

/** Where each domain listens among containers; any other way of running overrides these. */
const ROUTING_URL = (domain: string) => `http://${domain}:4001/graphql`;

/** Generated files by their path. */
export type SchemaFiles = ReadonlyMap<string, string>;

/** SDL by subgraph, from the code itself; no database is opened. */
export async function printDomains(): Promise<ReadonlyMap<string, string>> {
  const sdl = new Map<string, string>();
  for (const name of domainFolders()) sdl.set(name, await printSdl(loadDomain(name)));
  return sdl;
}

/** Every file that is made from the domains' declarations, whole or in part, by its path below the checkout. */
export async function generateFiles(): Promise<SchemaFiles> {
  const domains = domainFolders().map((name) => factsOf(loadDomain(name)));
  const contracts = readContracts(join(ROOT, "schema", "contracts.json"));
  const files = composeFiles(await printDomains(), contracts);
  const composed = [...files].map(([path, text]) => [`schema/${path}`, text] as const);
  const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
  return new Map([
    ...composed,
    ...eventFiles(),
    ...partnerFiles(files.get("partner.graphql")!, files.get("supergraph.graphql")!, contracts.partner!),
    ["schema/domains.json", `${JSON.stringify(domains, null, 2)}\n`],
    ["docker-compose.yml", composeFile(read("docker-compose.yml"), domains)],
    ["deploy/container/create-databases.sql", createDatabasesSql(domains)],
    ["README.md", readme(read("README.md"), domains)],
  ]);
}

/**
 * The catalogue of events.
 *
 * @throws Failure with one line per need of a consumer that no emitter meets.
 */
function eventFiles(): [string, string][] {
  const domains = domainFolders().map((name) => {
    const domain = loadDomain(name);
    return { domain: name, emits: domain.events ?? [], consumes: consumersOf(domain) };
  });
  const unmet = unmetNeeds(domains);
  if (unmet.length > 0) {
    const said = unmet.map(({ consumer, type, path, fault }) => `${consumer} needs ${type} ${path}: ${fault}`);
    throw new Failure(lines("Events that nobody emits", said));
  }
  const files = [...eventSchemaFiles(domains), ["README.md", eventCataloguePage(domains)] as const];
  return files.map(([name, text]) => [`schema/events/${name}`, text]);
}

/** The table of the domains. */
function readme(text: string, domains: readonly DomainFacts[]): string {
  const rows = domains.map(({ name, summary }) => [`[\`subgraphs/${name}\`](subgraphs/${name}/README.md)`, summary]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]!.length));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, n) => cell.padEnd(width(n))).join(" | ")} |`;
  const head = [line(["Domain", ""]), `| ${[0, 1].map((n) => "-".repeat(width(n))).join(" | ")} |`];
  return between(text, "<!--", "domains", ["", ...head, ...rows.map(line), ""]);
}

/**
 * Composes the subgraphs into every file of schema/.
 *
 * @param contracts variants of the graph by name, each written to a file of its name
 * @throws Failure with one line per error, or per hint: a hint is a disagreement between domains that nobody decided.
 */
export function composeFiles(
  subgraphs: ReadonlyMap<string, string>,
  contracts: Readonly<Record<string, Contract>> = {},
): SchemaFiles {
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
  const tags = Tags.of(composed.schema);
  const variants = Object.entries(contracts).map(
    ([name, contract]) => [`${name}.graphql`, printed(kept(() => contractSchema(name, contract, api, tags)))] as const,
  );
  return new Map([
    ...[...subgraphs].map(([name, sdl]) => [`subgraphs/${name}.graphql`, sdl] as const),
    ["supergraph.graphql", `${composed.supergraphSdl.trimEnd()}\n`],
    ["api.graphql", printed(api)],
    ...variants,
    ["codegen.scalars.json", codegenScalars(api)],
  ]);
}

const printed = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;

/** @throws Failure with one line for each reference that a contract cannot keep. */
function kept(make: () => GraphQLSchema): GraphQLSchema {
  try {
    return make();
  } catch (reason) {
    const [title, ...rest] = (reason as Error).message.split(": ");
    throw new Failure(lines(title!, rest.join(": ").split("; ")));
  }
}

function lines(title: string, found: readonly string[]): string {
  return [`${title}:`, ...found.map((line) => `  ${line}`)].join("\n");
}
