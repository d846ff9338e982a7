import type { FastifyInstance } from "fastify";
import type { EntityTarget, ObjectLiteral } from "typeorm";
import type { z } from "zod";
import type { Clock } from "../clock";
import type { Database } from "../database/database";
import type { Migration } from "../database/migrate";
import type { DeadLetterSource } from "../dead-letters/dead-letter-source";
import type { Redis } from "../events/bus";
import type { Consumer, LockFirst, Once, PassOver } from "../events/consumer";
import type { EventDeclaration } from "../events/define-event";
import type { JobHandler } from "../jobs/define-job";
import type { EventFeed } from "../live/event-feed";
import type { Logger } from "../logging";
import type { Retention } from "../retention/maintenance";
import type { ReferenceResolver } from "../schema/as-subgraph";
import type { Resource } from "../serve/subgraph";

// biome-ignore lint/complexity/noBannedTypes: type-graphql names a class of any constructor `Function`
type AnyClass = Function;

/** What every domain's configuration has; see `subgraphConfig`. */
export interface CommonConfig {
  DATABASE_URL?: string | undefined;
  DATABASE_DIRECT_URL?: string | undefined;
  DATABASE_POOL_SIZE: number;
  PREPARED_STATEMENTS: boolean;
  STATEMENT_TIMEOUT_MS: number;
  LOCK_TIMEOUT_MS: number;
  REDIS_URL: string;
  ROUTER_SECRET: string;
  PORT: number;
  HOST: string;
  LOG_LEVEL: string;
  DEMO: boolean;
  MAX_ANSWER_OBJECTS: number;
  TAKE_OVER_AFTER_MS: number;
}

/** What a domain's services are made of. */
export interface Surroundings<C> {
  config: C;
  /** @throws when read in a domain without entities and migrations. */
  readonly database: Database;
  redis: Redis;
  /** The domain's own events, for its subscriptions. */
  live: EventFeed;
  clock: Clock;
  logger: Logger;
}

/**
 * What the domain makes, for one that states of itself which of it it takes: it must all be made. TypeScript looks at such a one
 * before it knows what is made, and nothing may be concluded then.
 */
type Made<S> = NoInfer<object extends S ? never : S>;

type ResolverClass<S> = new (services: Made<S>) => object;

/** How a secret that only one domain knows is made, once for each installation. */
export type SecretKind = "random" | "ed25519-private-jwk";

/**
 * All that a domain is, said once, in `src/domain.ts`: its entry point, the launcher, the image, the compose file, the schema
 * tool and the tables of the documentation are made from it.
 */
export interface Domain<C extends CommonConfig = CommonConfig, S extends object = object> {
  /** The folder below `subgraphs/`, the subgraph, the database and the stream. */
  name: string;
  /** What it is for, in one line of the README's table. */
  summary: string;
  /** The variables that it reads. */
  config: z.ZodType<C> & { shape: Readonly<Record<string, unknown>> };
  /** Those of its variables that are secrets of its own. */
  secrets?: Readonly<Record<string, SecretKind>>;
  /** Rows it keeps in PostgreSQL. Without them it has no database. */
  entities?: readonly EntityTarget<ObjectLiteral>[];
  migrations?: readonly Migration[];
  /** The composition root. */
  services: (surroundings: Surroundings<C>) => S | Promise<S>;
  /** Each is made with the services. */
  resolvers: readonly ResolverClass<S>[];
  /** `__resolveReference` by entity name. */
  references?: Readonly<Record<string, ReferenceResolver>>;
  /** Types that no field returns: members of interfaces, entity stubs. */
  orphanedTypes?: readonly AnyClass[];
  /** Every event that it may record. */
  events?: readonly EventDeclaration[];
  /** What it does about other domains' events. */
  consumers?: (services: S) => readonly Consumer[];
  /**
   * The domains for what follows from whose events nobody waits, or all of them: after some of their events the next ones are gathered
   * for a quarter of a second, to be handled in one transaction.
   */
  gathers?: "of all" | readonly string[];
  /**
   * A transaction that is rolled back leaves nothing of its consumers' effects: they change rows, record and add jobs, and reach neither
   * into Redis nor into memory. Then an event is acted on before it is known to be new, which spares each transaction an answer.
   */
  effectsAreRows?: true;
  /** What its consumers' effects change and others change several of at once, as a batch of events names it. */
  lockFirst?: LockFirst;
  /** From which events nothing follows. */
  passOver?: (services: S) => PassOver;
  /** How a consumer's effect happens once, in a domain whose rows are not in PostgreSQL. */
  once?: (services: S) => Once<never>;
  /** What it keeps for a while only. */
  retentions?: (services: S) => readonly Retention[];
  /** What it does later, again or by the clock. A domain with jobs has a database. */
  jobs?: (services: S) => readonly JobHandler[];
  /** Messages that it gives up on, besides other domains' events and its own jobs. */
  deadLetters?: (services: S) => readonly DeadLetterSource[];
  /** HTTP routes besides /graphql. */
  routes?: (app: FastifyInstance, services: Made<S>) => void;
  /** What of them is for others than the router: path prefixes, and the port on which a container shows them to the outside. */
  published?: { paths: readonly string[]; port?: number };
  /** What else has a life of its own. Started after the rest, closed before it. */
  resources?: (services: S, surroundings: Surroundings<C>) => readonly Resource[];
  /** Fills in demo data, once however often it is called. */
  demo?: (services: S, surroundings: Surroundings<C>) => Promise<void>;
}

/** States a domain, with its types inferred from each other. */
export const defineDomain = <C extends CommonConfig, S extends object>(domain: Domain<C, S>): Domain<C, S> => domain;
