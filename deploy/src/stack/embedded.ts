import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CommonConfig, type Domain, type Subgraph, startDomain } from "@baiyun/kit";
import { clientBoundsOf, createRouter, documentTermsOf, readContracts, readSessionDocuments } from "@baiyun/router";
import { Failure, lineOf } from "../failure";
import {
  CLIENT_TOKEN_ISSUER,
  domainEnvironment,
  type Surroundings,
  TOKEN_AUDIENCE,
  TOKEN_ISSUER,
} from "./domain-environment";
import { type DomainFacts, loadDomain } from "./domains";
import type { Launch } from "./launch";
import { CLIENT_JWKS_PATH, JWKS_PATH, type PublishedUrls } from "./published-urls";
import { CHECKED_SUPERGRAPHS, ROOT, reachable, shownUrl } from "./settings";
import type { Site } from "./site";

/** A domain's code, with what is known of it. */
export interface LoadedDomain {
  facts: DomainFacts;
  domain: Domain<CommonConfig, object>;
}

/** Compiling and loading a domain takes a good part of a second, so it is done while the stores start. */
export const loadDomains = (all: readonly DomainFacts[]): LoadedDomain[] =>
  all.map((facts) => ({ facts, domain: loadDomain(facts.name) }));

/** Runs every domain and the router in this process; the router calls the domains without a network between. */
export async function runEmbedded(
  domains: readonly LoadedDomain[],
  port: number,
  around: Surroundings,
  launch: Launch,
  site: Site | undefined,
): Promise<{ published: PublishedUrls; metricsUrl: string; subgraphs: Readonly<Record<string, Subgraph>> }> {
  const { host, publicUrl, maxCost, metrics, trustedProxies, introspection, graphiql, corsOrigins } = around.settings;
  const url = shownUrl(host, port);
  launch.say("Starting the domains");
  const starting = domains.map(async ({ facts, domain }) => {
    const { subgraph } = await startDomain(domain, domainEnvironment(facts, publicUrl ?? url, around));
    launch.onStop(() => subgraph.close());
    return [facts.name, subgraph] as const;
  });
  const outcomes = await Promise.allSettled(starting);
  const started: (readonly [string, Subgraph])[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === "fulfilled") started.push(outcome.value);
    else throw new Failure(`${domains[index]!.facts.name} did not start: ${lineOf(outcome.reason)}`);
  }

  launch.say("Starting the router");
  const contracts = Object.entries(readContracts(join(ROOT, "schema", "contracts.json")));
  const terms = documentTermsOf(process.env);
  const router = await createRouter({
    supergraphSdl: readFileSync(join(ROOT, "schema", "supergraph.graphql"), "utf8"),
    checkedFolder: CHECKED_SUPERGRAPHS,
    sources: Object.fromEntries(started),
    // Its own address: the domains' routes, the keys among them, are on the router's server here.
    jwksUrl: [JWKS_PATH, CLIENT_JWKS_PATH].map((path) => `http://${reachable(host)}:${port}${path}`),
    issuer: [TOKEN_ISSUER, CLIENT_TOKEN_ISSUER],
    audience: TOKEN_AUDIENCE,
    metrics,
    trustedProxies,
    introspection,
    graphiql,
    corsOrigins,
    contracts: Object.fromEntries(contracts.map(([name, own]) => [name, { graphiql, corsOrigins, ...own }])),
    site: site?.folder,
    session: readSessionDocuments(join(ROOT, "schema", "session.json")),
    clients: clientBoundsOf(process.env),
    ...terms,
    trustedDocuments: [...(terms.trustedDocuments ?? []), ...(site ? [site.documents] : [])],
    documentsUrl: around.stores.redisUrl,
    // Any domain's: those of one process read them together.
    revocations: started[0]![1].revocations,
    ...(maxCost !== null && { limits: { cost: maxCost } }),
  });
  launch.onStop(() => router.close());
  for (const [, subgraph] of started) {
    // A scope each, because a domain may read its bodies as raw bytes.
    router.app.register(async (scope) => subgraph.routes(scope));
  }
  await router.listen({ port, host });
  return {
    published: { of: (path) => `${url}${path}` },
    metricsUrl: router.metricsUrl!,
    subgraphs: Object.fromEntries(started),
  };
}
