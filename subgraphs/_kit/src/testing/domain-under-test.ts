import { generateKeyPairSync, randomUUID } from "node:crypto";
import pg from "pg";
import type { Clock } from "../clock";
import type { Environment } from "../config";
import type { Database } from "../database/database";
import { ReadTransaction } from "../database/read-transaction";
import type { CommonConfig, Domain, SecretKind } from "../domain/domain";
import { type Running, startDomain } from "../domain/start-domain";
import { publish, type Redis } from "../events/bus";
import { RELAY } from "../events/outbox-connection";
import { OutboxEvent } from "../events/outbox-event.entity";
import { Viewer, type ViewerClaims } from "../identity/viewer";
import type { Subgraph } from "../serve/subgraph";
import { run } from "./run";
import { testEnvironment } from "./stores";
import { until } from "./until";

/** What a mutation's union held. */
export type Outcome = { __typename: string } & Record<string, unknown>;

/** A time that stands still at what a test sets, and goes on by itself until then. */
export class TestClock {
  private fixed: Date | null = null;
  readonly now: Clock = () => new Date(this.fixed ?? Date.now());

  set(instant: Date | string): void {
    this.fixed = new Date(instant);
  }

  advance(ms: number): void {
    this.fixed = new Date(this.now().getTime() + ms);
  }

  release(): void {
    this.fixed = null;
  }
}

/** Another domain's event, as it stands on the bus; what is left out is made up. */
export interface ToldEvent {
  from: string;
  type: string;
  payload: object;
  id?: string;
  aggregateId?: string;
  tenantId?: string;
  occurredAt?: string | Date;
}

/** A running domain on real stores, its bus, and a look at its rows. The one harness of every domain's tests. */
export class DomainUnderTest<S extends object = object> {
  protected constructor(
    private readonly running: Running<S>,
    readonly clock: TestClock,
  ) {}

  /**
   * @param schedules whether jobs run by the clock as well. Beside a test they would take the rows that it is about, so that a test
   *   does itself what a schedule does.
   */
  static async start<C extends CommonConfig, S extends object>(
    domain: Domain<C, S>,
    own: Environment = {},
    schedules: "run" | "rest" = "rest",
  ): Promise<DomainUnderTest<S>> {
    const clock = new TestClock();
    const secrets = Object.entries(domain.secrets ?? {}).map(([name, kind]) => [name, makeSecret(kind)] as const);
    const env = await testEnvironment(domain.name, { ...Object.fromEntries(secrets), ...own }, domain);
    const running = await startDomain(schedules === "run" ? domain : unscheduled(domain), env, { clock: clock.now });
    return new DomainUnderTest(running, clock);
  }

  get subgraph(): Subgraph {
    return this.running.subgraph;
  }

  get services(): S {
    return this.running.services;
  }

  get database(): Database {
    return this.running.surroundings.database;
  }

  get redis(): Redis {
    return this.running.surroundings.redis;
  }

  close(): Promise<void> {
    return this.subgraph.close();
  }

  /** Answers an operation as the router would receive it. */
  run<T = Record<string, unknown>>(query: string, variables: object = {}, claims: ViewerClaims = {}) {
    return run<T>(this.subgraph, query, variables as Record<string, unknown>, claims);
  }

  /**
   * Runs one mutation, with an idempotency key of its own unless the input has one.
   *
   * @param selection what to read of the union's members, besides what every refusal has.
   * @throws with the first error's code when the mutation itself was refused.
   */
  async act(mutation: string, selection: string, input: object, claims: ViewerClaims = {}): Promise<Outcome> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await this.run<Record<string, Outcome>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename
         ... on UserError { message } ... on InvalidInput { field faults { field message } } ${selection} } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
      claims,
    );
    const outcome = data?.[mutation];
    if (!outcome) throw new Error(String(errors?.[0]?.extensions?.code));
    return outcome;
  }

  /** Publishes another domain's event; answers its id, which `handled` waits for. */
  async tell({ from, type, payload, id = randomUUID(), ...rest }: ToldEvent): Promise<string> {
    const { aggregateId = randomUUID(), tenantId = randomUUID(), occurredAt = new Date() } = rest;
    await publish(this.redis, from, {
      id,
      type,
      aggregateId,
      tenantId,
      occurredAt: new Date(occurredAt).toISOString(),
      payload: JSON.parse(JSON.stringify(payload)),
    });
    return id;
  }

  /** Resolves when the effects of these events are committed. */
  async handled(...eventIds: string[]): Promise<void> {
    await until(async () => {
      const [{ handled }] = await this.database.source.query(
        "SELECT count(DISTINCT event_id)::int AS handled FROM inbox_entry WHERE event_id = ANY($1)",
        [eventIds],
      );
      return handled === new Set(eventIds).size;
    });
  }

  /** What was recorded of an aggregate, in order. */
  async events(aggregateId: string): Promise<{ type: string; payload: object }[]> {
    const events = await this.database.transaction(Viewer.system, (tx) =>
      tx.find(OutboxEvent, { where: { aggregateId }, order: { position: "ASC" } }),
    );
    return events.map(({ type, payload }) => ({ type, payload }));
  }

  /** How many SELECTs on `table` the domain sends during the work. */
  async countSelects(table: string, work: () => Promise<unknown>): Promise<number> {
    return (await statementsOf(work)).filter((text) => text.startsWith("SELECT") && text.includes(`FROM "${table}"`))
      .length;
  }
}

function unscheduled<C extends CommonConfig, S extends object>({ jobs, ...domain }: Domain<C, S>): Domain<C, S> {
  if (!jobs) return domain;
  const handlers = (services: S) =>
    jobs(services).map((handler) => ({ ...handler, job: { ...handler.job, schedule: undefined } }));
  return { ...domain, jobs: handlers };
}

function makeSecret(kind: SecretKind): string {
  if (kind === "random") return randomUUID() + randomUUID();
  const { privateKey } = generateKeyPairSync("ed25519");
  return JSON.stringify({ ...privateKey.export({ format: "jwk" }), kid: "test", alg: "EdDSA", use: "sig" });
}

/** Every SQL statement that this process sends during the work, but those of its relays, which are at work when they please. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent = jest.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    const { calls, contexts } = sent.mock;
    return calls.flatMap(([statement], index) => {
      if (isRelay(contexts[index]!)) return [];
      const asked = statement as unknown as string | { text: string } | ReadTransaction;
      if (asked instanceof ReadTransaction) return asked.texts;
      return typeof asked === "string" ? asked : asked.text;
    });
  } finally {
    sent.mockRestore();
  }
}

const isRelay = (client: pg.Client): boolean =>
  (client as unknown as { connectionParameters: { application_name?: string } }).connectionParameters
    .application_name === RELAY;
