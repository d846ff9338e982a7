import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CommonConfig, Domain, SecretKind } from "@baiyun/kit";
import { Failure } from "../failure";
import { ROOT } from "./settings";

/** What the launcher, the containers and the documents need to know of a domain; made from its declaration. */
export interface DomainFacts {
  name: string;
  summary: string;
  /** Whether it keeps rows in PostgreSQL. */
  database: boolean;
  /** The environment variables that it reads. */
  variables: string[];
  /** Those that are secrets of its own. */
  secrets: Record<string, SecretKind>;
  /** What of its routes is for others than the router, and where a container shows it to the outside. */
  published: { paths: string[]; port: number | null } | null;
  emits: string[];
  /** As `<domain> <event>`. */
  consumes: string[];
}

/** Of every domain, beside the supergraph that is composed of them. */
export const FACTS_FILE = join(ROOT, "schema", "domains.json");

/** The folders that hold a domain, by name. */
export function domainFolders(): string[] {
  const names = readdirSync(join(ROOT, "subgraphs")).filter((name) => !name.startsWith("_"));
  return names.filter((name) => existsSync(join(ROOT, "subgraphs", name, "src", "domain.ts"))).sort();
}

/** Compiles and loads a domain's code. */
export function loadDomain(name: string): Domain<CommonConfig, object> {
  const { domain } = require(join(ROOT, "subgraphs", name, "src", "domain")) as {
    domain: Domain<CommonConfig, object>;
  };
  if (domain?.name !== name) throw new Failure(`subgraphs/${name}/src/domain.ts declares no domain named ${name}.`);
  return domain;
}

/** The domains that the composed supergraph has. @throws Failure when a folder holds one that was not composed into it. */
export function composedDomains(): DomainFacts[] {
  const facts = JSON.parse(readFileSync(FACTS_FILE, "utf8")) as DomainFacts[];
  const composed = facts.map(({ name }) => name);
  const folders = domainFolders();
  if (composed.join() !== folders.join()) {
    const stale = [...folders, ...composed].find((name) => !composed.includes(name) || !folders.includes(name));
    throw new Failure(`The supergraph does not fit subgraphs/${stale}: run npm run schema.`);
  }
  return facts;
}
