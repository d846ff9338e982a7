import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { createLogger } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import { createRouter } from "@baiyun/router";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { Session } from "../../clients/demo/src/api";
import { freePort } from "../src/services/ports";
import { Watchdog } from "../src/services/watchdog";
import { createDatabases } from "../src/stack/databases";
import { domainEnvironment } from "../src/stack/domain-environment";
import { composedDomains, type DomainFacts } from "../src/stack/domains";
import { Launch } from "../src/stack/launch";
import { readSecrets } from "../src/stack/secrets";
import { ROOT, readSettings } from "../src/stack/settings";
import { openStores } from "../src/stack/stores";
import { CANCELLED } from "./cancelled-lives";
import { endingOf } from "./ending";
import { expectedOf } from "./expected";
import type { Death } from "./killer";
import type { Life } from "./lives";
import { MortalDomains } from "./mortal-domains";
import { OrderLife } from "./order-life";
import { faultsIn, underWay } from "./proof";
import { Rows } from "./rows";
import { ROWS } from "./rows-of-table";
import { seeded } from "./seeded";
import { LUMEN, World } from "./world";

export interface ChaosOptions {
  seed: number;
  kills: number;
  /** Where the stores are kept: a folder without a stack, or one on which a stack was started and stopped. */
  home: string;
  say(line: string): void;
}

export interface ChaosReport {
  /** How often each point was died at. */
  deaths: Record<Death["point"], number>;
  /** How often each way of an order was gone. */
  lives: Record<string, number>;
  faults: string[];
}

const EMITTERS = ["orders", "pricing", "finance", "suppliers", "logistics"];
const HEARERS = ["notifications", "open-platform"];
/** Who comes by each point while orders are under way. */
const PASSERS: Readonly<Record<Death["point"], readonly string[]>> = {
  beforeCommit: [...EMITTERS, ...HEARERS, "customers"],
  afterCommit: [...EMITTERS, ...HEARERS, "customers"],
  afterPublish: EMITTERS,
  beforeAcknowledge: [...EMITTERS, ...HEARERS, "tracking"],
  insideJob: ["notifications", "notifications", "orders"],
};
const POINTS = Object.keys(PASSERS) as Death["point"][];
const LIVES: readonly Life[] = [...ROWS, ...CANCELLED].filter(({ isAlone }) => !isAlone);

/** Orders at once, and domains that may be about to die, or dead, at once. */
const ORDERS_AT_ONCE = 8;
const DEATHS_AT_ONCE = 4;
const MOST_PASSES = 6;
/** Everybody who comes by a point may be dying already. */
const ALL_DYING_MS = 250;
const REST_MS = 180_000;

/** Kills domains where they are told to die while orders go all their ways, and then proves by SQL that nothing is amiss. */
export async function chaos(options: ChaosOptions): Promise<ChaosReport> {
  const { say } = options;
  const facts = composedDomains();
  const launch = new Launch(readSecrets(options.home, facts, {}), say);
  const watchdog = new Watchdog();
  launch.onStop(() => watchdog.dismiss());
  try {
    return await onStores(options, facts, launch, watchdog);
  } finally {
    await launch.stop();
  }
}

async function onStores(
  options: ChaosOptions,
  facts: readonly DomainFacts[],
  launch: Launch,
  watchdog: Watchdog,
): Promise<ChaosReport> {
  const { secrets } = launch;
  const mail = { MAIL: "catch", MAIL_CATCH_PORT: String(await freePort()) };
  const settings = { ...readSettings({ LOG_LEVEL: "silent", TAKE_OVER_AFTER_MS: "1000", PASSWORD_COST: "1" }), mail };
  const place = { home: options.home, throwaway: false, watchdog };
  const stores = await openStores(settings, (password) => ({ ...place, password }), launch);
  const names = facts.map(({ name }) => name);
  const databases = await createDatabases(stores.databaseUrl, names, secrets.POSTGRES_PASSWORD);
  const around = { settings, secrets, stores, databases };
  const environments = facts.map((domain) => [domain.name, domainEnvironment(domain, "http://localhost", around)]);
  options.say(`Seed ${options.seed}: ${options.kills} kills, each domain as a process`);
  const domains = await MortalDomains.start(Object.fromEntries(environments));
  launch.onStop(() => domains.stop());
  // Whoever proves has to see every tenant's rows: the administrator of the server does.
  const rows = new Rows((domain) => new URL(new URL(databases[domain]!).pathname, stores.databaseUrl).href);
  launch.onStop(() => rows.close());
  const keys = await generateKeyPair("EdDSA");
  const router = await createRouter({
    supergraphSdl: readFileSync(join(ROOT, "schema", "supergraph.graphql"), "utf8"),
    urls: Object.fromEntries(Object.entries(domains.urls).map(([name, url]) => [name, `${url}/graphql`])),
    secret: secrets.ROUTER_SECRET,
    logger: createLogger("router", "silent"),
    jwks: { keys: [{ ...(await exportJWK(keys.publicKey)), kid: "chaos" }] },
  });
  launch.onStop(() => router.close());
  const stack = {
    graphqlUrl: `${await router.listen({ port: 0 })}/graphql`,
    socketUrl: "",
    trackIngestUrl: `${domains.urls.tracking}/ingest/17track`,
    seventeenTrackKey: secrets.SEVENTEEN_TRACK_KEY!,
  };
  const person = async (claims: object) => {
    const token = new SignJWT({ ...claims }).setProtectedHeader({ alg: "EdDSA", kid: "chaos" });
    return new Session(stack, await token.setExpirationTime("12h").sign(keys.privateKey));
  };
  const people = {
    customer: await person(viewer("customer_admin", LUMEN)),
    ops: await person(staff("ops")),
    broker: await person(staff("broker")),
    support: await person(staff("support")),
    finance: await person(staff("finance")),
    admin: await person(staff("admin")),
  };
  const world = new World(people, rows, stack);
  for (const currency of ["GBP", "CAD", "AUD"]) await world.openWallet(currency);
  await world.stockUp();
  return await new Run(options, facts, domains, world).play();
}

interface Lived {
  life: Life;
  order: OrderLife;
}

class Run {
  private readonly random: (below: number) => number;
  private readonly lives: readonly Life[];
  private readonly deaths = Object.fromEntries(POINTS.map((point) => [point, 0])) as ChaosReport["deaths"];
  private readonly dying = new Set<string>();
  private readonly lived: Lived[] = [];
  private readonly broken: string[] = [];
  private begun = 0;
  private killed = 0;
  private isOver = false;

  constructor(
    private readonly options: ChaosOptions,
    private readonly facts: readonly DomainFacts[],
    private readonly domains: MortalDomains,
    private readonly world: World,
  ) {
    this.random = seeded(options.seed);
    this.lives = this.shuffled(LIVES);
  }

  async play(): Promise<ChaosReport> {
    const points = this.shuffled(POINTS);
    const living = Promise.all(Array.from({ length: ORDERS_AT_ONCE }, () => this.live()));
    const killing = Array.from({ length: DEATHS_AT_ONCE }, () => this.kill(points));
    await Promise.all(killing).finally(() => {
      this.isOver = true;
    });
    await living;
    return { deaths: this.deaths, lives: this.counted(), faults: await this.proved() };
  }

  private async live(): Promise<void> {
    while (!this.isOver) {
      const number = this.begun++;
      const life = this.lives[number % this.lives.length]!;
      try {
        const order = await OrderLife.begin(this.world, `LIFE-${this.options.seed}-${number}`, life.own ?? {});
        this.lived.push({ life, order });
        await life.play(order);
      } catch (error) {
        this.broken.push(`${life.name} (${number}): ${(error as Error).message}`);
        this.isOver = true;
      }
    }
  }

  /** Each point in turn first, so that a short run comes to all of them. */
  private async kill(points: Death["point"][]): Promise<void> {
    while (this.killed < this.options.kills && !this.isOver) {
      this.killed += 1;
      const point = points.pop() ?? POINTS[this.random(POINTS.length)]!;
      while (!this.isOver && !(await this.killAt(point)));
    }
  }

  private async killAt(point: Death["point"]): Promise<boolean> {
    const alive = PASSERS[point].filter((name) => !this.dying.has(name));
    const name = alive[this.random(alive.length)];
    if (!name) {
      await pause(ALL_DYING_MS);
      return false;
    }
    this.dying.add(name);
    try {
      const isDead = await this.domains.die(name, { point, passes: this.random(MOST_PASSES) });
      if (isDead) this.deaths[point] += 1;
      this.options.say(`${name} ${isDead ? "died" : "did not come"} at ${point}`);
      return isDead;
    } finally {
      this.dying.delete(name);
    }
  }

  private counted(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { life } of this.lived) counts[life.name] = (counts[life.name] ?? 0) + 1;
    return counts;
  }

  private async proved(): Promise<string[]> {
    if (this.broken.length > 0) return this.broken;
    const { rows } = this.world;
    let left = {};
    for (const deadline = Date.now() + REST_MS; Date.now() < deadline; ) {
      left = await underWay(rows, this.facts);
      if (Object.keys(left).length === 0) break;
      await pause(300);
    }
    const lost = Object.keys(left).length > 0 ? [`not all events had their effects: ${JSON.stringify(left)}`] : [];
    const ended = await Promise.all(this.lived.map((one) => this.endedAmiss(one)));
    return [...lost, ...(await faultsIn(rows, this.facts)), ...ended.flat()];
  }

  private async endedAmiss({ life, order }: Lived): Promise<string[]> {
    const found = await endingOf(this.world.rows, order.orderId);
    const expected = await expectedOf(this.world.rows, life.ending, order.orderId);
    return isDeepStrictEqual(found, expected)
      ? []
      : [`${life.name} (${order.externalRef}) left ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`];
  }

  private shuffled<T>(all: readonly T[]): T[] {
    const left = [...all];
    return all.map(() => left.splice(this.random(left.length), 1)[0]!);
  }
}
