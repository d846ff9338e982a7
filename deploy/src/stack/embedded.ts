import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createRouter } from "@baiyun/router";
import { Failure, lineOf } from "../failure";
import { DOMAINS, type Domain, domainEnvironment, type Surroundings, TOKEN_AUDIENCE, TOKEN_ISSUER } from "./domains";
import type { Launch } from "./launch";
import { ROOT, reachable, shownUrl } from "./settings";

type Started = Awaited<ReturnType<typeof import("@baiyun/customers").start>>;

/** Compiling and loading a domain takes a good part of a second, so it is done while the stores start. */
export function loadDomains(): Record<Domain, (env: NodeJS.ProcessEnv) => Promise<Started>> {
  return {
    customers: require("@baiyun/customers").start,
    orders: require("@baiyun/orders").start,
    pricing: require("@baiyun/pricing").start,
    logistics: require("@baiyun/logistics").start,
    tracking: require("@baiyun/tracking").start,
  };
}

/** Runs every domain and the router in this process; the router calls the domains without a network between. */
export async function runEmbedded(
  domains: ReturnType<typeof loadDomains>,
  port: number,
  around: Surroundings,
  launch: Launch,
): Promise<{ trackIngestUrl: string }> {
  const { host, publicUrl } = around.settings;
  const url = shownUrl(host, port);
  launch.say("Starting the domains");
  const starting = DOMAINS.map(async (domain) => {
    const subgraph = await domains[domain](domainEnvironment(domain, publicUrl ?? url, around));
    launch.onStop(() => subgraph.close());
    return [domain, subgraph] as const;
  });
  const outcomes = await Promise.allSettled(starting);
  const started: (readonly [Domain, Started])[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === "fulfilled") started.push(outcome.value);
    else throw new Failure(`${DOMAINS[index]} did not start: ${lineOf(outcome.reason)}`);
  }

  launch.say("Starting the router");
  const router = await createRouter({
    supergraphSdl: readFileSync(join(ROOT, "schema", "supergraph.graphql"), "utf8"),
    sources: Object.fromEntries(started),
    // Its own address: the customers domain serves its keys on the router's server here.
    jwksUrl: `http://${reachable(host)}:${port}/.well-known/jwks.json`,
    issuer: TOKEN_ISSUER,
    audience: TOKEN_AUDIENCE,
  });
  launch.onStop(() => router.close());
  for (const [, subgraph] of started) {
    // A scope each, because a domain may read its bodies as raw bytes.
    router.app.register(async (scope) => subgraph.routes(scope));
  }
  await router.listen({ port, host });
  return { trackIngestUrl: `${url}/ingest/17track` };
}
