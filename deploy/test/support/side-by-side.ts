import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { testDatabaseUrl, testRedisUrl } from "@baiyun/kit/testing";
import { AccessTokens } from "../../../subgraphs/customers/src/session/access-tokens";
import { freePort } from "../../src/services/ports";
import { TOKEN_AUDIENCE, TOKEN_ISSUER } from "../../src/stack/domain-environment";
import { composedDomains } from "../../src/stack/domains";
import { loadDomains, runEmbedded } from "../../src/stack/embedded";
import { announceStack } from "../../src/stack/home";
import { Launch } from "../../src/stack/launch";
import { TOKEN_PATH, TRACK_INGEST_PATH } from "../../src/stack/published-urls";
import { readSecrets } from "../../src/stack/secrets";
import { ROOT, readSettings } from "../../src/stack/settings";
import { temporaryHome } from "../../src/testing/stack";
import { Journey } from "./journey";
import { type Answer, StockGateway } from "./stock-gateway";
import { StoredEvents } from "./stored-events";

export const SUPERGRAPH = readFileSync(join(ROOT, "schema", "supergraph.graphql"), "utf8");

/** Who asks both routers: ours by a token, the stock one by the claims that our router would read in it. */
export interface Asker {
  name: string;
  token: string | null;
  claims: { sub?: string; tid?: string; scope?: string };
}

export const NOBODY: Asker = { name: "nobody", token: null, claims: {} };

/** The whole stack in this process with its demo data, and the stock gateway over the very same subgraphs. */
export class SideBySide {
  private constructor(
    readonly journey: Journey,
    readonly events: StoredEvents,
    private readonly url: string,
    private readonly tokens: AccessTokens,
    private readonly stock: StockGateway,
    readonly stop: () => Promise<void>,
  ) {}

  static async start(): Promise<SideBySide> {
    const home = temporaryHome();
    const domains = composedDomains();
    const secrets = readSecrets(home, domains, {});
    const read = readSettings({ BAIYUN_HOME: home, LOG_LEVEL: "silent", MAX_COST: "1000000000" });
    // As the stock gateway has it.
    const settings = { ...read, introspection: "full" as const };
    const databases = Object.fromEntries(
      await Promise.all(
        domains
          .filter(({ database }) => database)
          .map(async ({ name }) => [name, await testDatabaseUrl(`side-by-side-${name}`)] as const),
      ),
    );
    const stores = { databaseUrl: "", redisUrl: testRedisUrl() };
    const launch = new Launch(secrets, () => {});
    launch.onStop(() => rmSync(home, { recursive: true, force: true }));
    const port = await freePort();
    const around = { settings, secrets, stores, databases };
    const { published, metricsUrl, subgraphs } = await runEmbedded(loadDomains(domains), port, around, launch);
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
      mode: "embedded",
    } as const;
    launch.onStop(announceStack(home, file));
    const stock = await StockGateway.start(SUPERGRAPH, subgraphs);
    launch.onStop(() => stock.stop());
    const events = await StoredEvents.open(Object.values(databases));
    launch.onStop(() => events.close());
    const tokens = new AccessTokens(JSON.parse(secrets.SIGNING_KEY!), TOKEN_ISSUER, TOKEN_AUDIENCE);
    return new SideBySide(new Journey(home), events, url, tokens, stock, () => launch.stop());
  }

  /** Anybody, without the time that a sign-in takes. */
  async issue(name: string, claims: Required<Asker["claims"]>): Promise<Asker> {
    const { accessToken } = await this.tokens.issue(claims);
    return { name, claims, token: accessToken };
  }

  /** What our router answers, over HTTP. */
  async ours(query: string, variables: unknown, { token }: Asker, operationName?: string): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(token !== null && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables, operationName }),
    });
    return { status: response.status, body: (await response.json()) as Answer["body"] };
  }

  /** What the stock gateway answers. */
  stocks(
    query: string,
    variables: Record<string, unknown>,
    { claims }: Asker,
    operationName?: string,
  ): Promise<Answer> {
    return this.stock.ask(query, variables, claims, operationName);
  }
}
