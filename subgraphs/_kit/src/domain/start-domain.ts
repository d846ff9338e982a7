import type { EntityManager } from "typeorm";
import { type Clock, systemClock } from "../clock";
import { type Environment, parseConfig } from "../config";
import { Database } from "../database/database";
import type { Migration } from "../database/migrate";
import { DeadLetterClerk } from "../dead-letters/dead-letter-desk";
import { DeadLetterOffice } from "../dead-letters/dead-letter-source";
import { connectRedis, type Redis } from "../events/bus";
import type { Once } from "../events/consumer";
import { eventDeadLetters } from "../events/dead-letters";
import { inboxOf } from "../events/inbox";
import { revocationsAt } from "../events/revocation-feed";
import { CreateJobs } from "../jobs/create-jobs.migration";
import { failedJobs } from "../jobs/failed-jobs";
import { jobsResource } from "../jobs/jobs-resource";
import { KeepReplacedJobs } from "../jobs/keep-replaced-jobs.migration";
import { EventFeed } from "../live/event-feed";
import { createLogger } from "../logging";
import { consumersResource, databaseResource, outboxResources, redisResource } from "../serve/resources";
import { type Resource, Subgraph } from "../serve/subgraph";
import { Context } from "./context";
import type { CommonConfig, Domain, Surroundings } from "./domain";

/** A domain at work, with what it was made of. */
export interface Running<S extends object> {
  subgraph: Subgraph;
  services: S;
  surroundings: Surroundings<CommonConfig>;
}

/** Opens the domain's stores and starts it. @throws {ConfigError} when `env` does not hold what it needs. */
export async function startDomain<C extends CommonConfig, S extends object>(
  domain: Domain<C, S>,
  env: Environment,
  { clock = systemClock }: { clock?: Clock } = {},
): Promise<Running<S>> {
  const config = parseConfig(domain.config, env);
  const logger = createLogger(domain.name, config.LOG_LEVEL);
  const database = await openDatabase(domain, config, clock);
  const opened: Resource[] = database ? [databaseResource(database)] : [];
  try {
    const redis = await connectRedis(config.REDIS_URL, logger);
    opened.push(redisResource(redis));
    const revoked = revocationsAt(config.REDIS_URL, logger);
    const live = new EventFeed(redis, domain.name, logger);
    opened.push(revoked, live);
    const surroundings: Surroundings<C> = {
      config,
      redis,
      live,
      clock,
      logger,
      get database() {
        if (!database) throw new Error(`${domain.name} keeps no rows in PostgreSQL`);
        return database;
      },
    };
    const services = await domain.services(surroundings);
    const subgraph = await Subgraph.start({
      schema: domain,
      resolvers: domain.resolvers.map((Resolver) => new Resolver(services as never)),
      context: (viewer, signal) => new Context(database, viewer, services, signal),
      resources: [...opened, ...resourcesOf(domain, database, services, surroundings)],
      revocations: revoked.revocations,
      routes: (app) => domain.routes?.(app, services as never),
      config,
      logger,
    });
    return { subgraph, services, surroundings };
  } catch (error) {
    for (const resource of opened.reverse()) await resource.close();
    throw error;
  }
}

async function openDatabase(
  { entities, migrations, jobs }: Pick<Domain, "entities" | "migrations"> & { jobs?: unknown },
  config: CommonConfig,
  clock: Clock,
): Promise<Database | null> {
  if (!entities && !migrations) return null;
  return Database.open({
    url: config.DATABASE_URL!,
    directUrl: config.DATABASE_DIRECT_URL,
    entities: [...(entities ?? [])],
    migrations: migrationsOf({ migrations, jobs }),
    clock,
    poolSize: config.DATABASE_POOL_SIZE,
    preparedStatements: config.PREPARED_STATEMENTS,
    statementTimeoutMs: config.STATEMENT_TIMEOUT_MS,
    lockTimeoutMs: config.LOCK_TIMEOUT_MS,
  });
}

/** What has a life of its own: today's partitions first, since all the others write into them. */
function resourcesOf<C extends CommonConfig, S extends object>(
  domain: Domain<C, S>,
  database: Database | null,
  services: S,
  surroundings: Surroundings<C>,
): Resource[] {
  const { name, consumers, jobs, retentions, demo, resources } = domain;
  const { config, redis, logger } = surroundings;
  const directUrl = database?.directUrl ?? "";
  const retryAfterMs = config.TAKE_OVER_AFTER_MS;
  const own: Resource[] = [];
  if (database) {
    const prepared = config.PREPARED_STATEMENTS;
    const kept = retentions?.(services);
    own.push(...outboxResources({ domain: name, database, directUrl, prepared, redis, logger, retentions: kept }));
  }
  if (demo && config.DEMO) own.push({ start: () => demo(services, surroundings), close: async () => undefined });
  if (consumers) {
    const { gathers, lockFirst, effectsAreRows } = domain;
    const passOver = domain.passOver?.(services);
    const once = (domain.once?.(services) ??
      (database && inboxOf(database, name, { lockFirst, passOver, effectsAreRows }))) as Once<EntityManager>;
    const all = consumers(services);
    own.push(consumersResource({ group: name, consumers: all, once, redis, logger, retryAfterMs, gathers }));
  }
  if (jobs && database) {
    const handlers = jobs(services);
    own.push(jobsResource({ domain: name, database, directUrl, handlers, logger, lookMs: retryAfterMs }));
  }
  const office = officeOf(domain, database, services, redis);
  if (office.kinds.length > 0) own.push(new DeadLetterClerk(name, office, redis, logger));
  return [...own, ...(resources?.(services, surroundings) ?? [])];
}

/** Every kind of message that the domain may give up on. */
function officeOf<C extends CommonConfig, S extends object>(
  { name, consumers, jobs, deadLetters }: Domain<C, S>,
  database: Database | null,
  services: S,
  redis: Redis,
): DeadLetterOffice {
  return new DeadLetterOffice([
    ...(consumers ? [eventDeadLetters(redis, name)] : []),
    ...(jobs && database ? [failedJobs(database, name)] : []),
    ...(deadLetters?.(services) ?? []),
  ]);
}

/** What brings a domain's database up to date, besides what every domain's has. */
export const migrationsOf = ({
  migrations = [],
  jobs,
}: {
  migrations?: readonly Migration[] | undefined;
  jobs?: unknown;
}) => [...(jobs ? [CreateJobs, KeepReplacedJobs] : []), ...migrations];
