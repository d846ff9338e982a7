import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Subgraph } from "@baiyun/kit";
import { testDatabaseUrl, testRedisUrl } from "@baiyun/kit/testing";
import { AccessTokens } from "../../../subgraphs/customers/src/session/access-tokens";
import { freePort } from "../../src/services/ports";
import { TOKEN_AUDIENCE, TOKEN_ISSUER } from "../../src/stack/domain-environment";
import { composedDomains, loadDomain } from "../../src/stack/domains";
import { loadDomains, runEmbedded } from "../../src/stack/embedded";
import { announceStack } from "../../src/stack/home";
import { Launch } from "../../src/stack/launch";
import { TOKEN_PATH, TRACK_INGEST_PATH } from "../../src/stack/published-urls";
import { readSecrets } from "../../src/stack/secrets";
import { ROOT, readSettings } from "../../src/stack/settings";
import { OF_TEST_STACKS, temporaryHome } from "../../src/testing/stack";
import { Journey } from "./journey";
import type { Answer } from "./stock-gateway";

export const SUPERGRAPH = readFileSync(join(ROOT, "schema", "supergraph.graphql"), "utf8");

/** Who asks: a token, with the claims that are read in it. */
export interface Asker {
  name: string;
  token: string | null;
  claims: { sub?: string; tid?: string; scope?: string };
}

export const NOBODY: Asker = { name: "nobody", token: null, claims: {} };

/** The whole stack in this process with its demo data, on the stores of the test run. */
export class EmbeddedStack {
  private constructor(
    readonly journey: Journey,
    readonly subgraphs: Readonly<Record<string, Subgraph>>,
    readonly databases: Readonly<Record<string, string>>,
    readonly url: string,
    readonly tokenUrl: string,
    private readonly tokens: AccessTokens,
    private readonly launch: Launch,
  ) {}

  /** @param name of its databases, which nobody else uses meanwhile. */
  static async start(name: string): Promise<EmbeddedStack> {
    const home = temporaryHome();
    const domains = composedDomains();
    const secrets = readSecrets(home, domains, {});
    const read = readSettings({ ...OF_TEST_STACKS, BAIYUN_HOME: home, LOG_LEVEL: "silent", MAX_COST: "1000000000" });
    // As the stock gateway has it.
    const settings = { ...read, introspection: "full" as const };
    const databases = Object.fromEntries(
      await Promise.all(
        domains
          .filter(({ database }) => database)
          .map(
            async (domain) =>
              [domain.name, await testDatabaseUrl(`${name}-${domain.name}`, loadDomain(domain.name))] as const,
          ),
      ),
    );
    const stores = { databaseUrl: "", redisUrl: testRedisUrl() };
    const launch = new Launch(secrets, () => {});
    launch.onStop(() => rmSync(home, { recursive: true, force: true }));
    const port = await freePort();
    const around = { settings, secrets, stores, databases };
    const { published, metricsUrl, subgraphs } = await runEmbedded(
      loadDomains(domains),
      port,
      around,
      launch,
      undefined,
    );
    const trackIngestUrl = published.of(TRACK_INGEST_PATH);
    const url = `http://127.0.0.1:${port}`;
    const tokenUrl = published.of(TOKEN_PATH);
    const file = {
      url,
      metricsUrl,
      pid: process.pid,
      trackIngestUrl,
      tokenUrl,
      outboxUrl: null,
      sandboxUrl: null,
      mode: "embedded",
      routes: {},
    } as const;
    launch.onStop(announceStack(home, file));
    const tokens = new AccessTokens(JSON.parse(secrets.SIGNING_KEY!), TOKEN_ISSUER, TOKEN_AUDIENCE);
    return new EmbeddedStack(new Journey(home), subgraphs, databases, url, tokenUrl, tokens, launch);
  }

  /** Anybody, without the time that a sign-in takes. */
  async issue(name: string, claims: Required<Asker["claims"]>): Promise<Asker> {
    const { accessToken } = await this.tokens.issue(claims);
    return { name, claims, token: accessToken };
  }

  /** What the router answers, over HTTP. */
  async ask(query: string, variables: unknown, { token }: Asker, operationName?: string): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(token !== null && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables, operationName }),
    });
    return { status: response.status, body: (await response.json()) as Answer["body"] };
  }

  onStop(stop: () => unknown): void {
    this.launch.onStop(stop as () => void);
  }

  async stop(): Promise<void> {
    await this.launch.stop();
  }
}
