import "reflect-metadata";

export { ConfigError, type Environment, parseConfig, subgraphConfig } from "./config";
export { Database, type DatabaseOptions } from "./database/database";
export { grantToApplication, isolateTenants } from "./database/tenant-isolation";
export { type BusEvent, connectRedis, publish, type Redis } from "./events/bus";
export { type Consumer, consumer, type Delivery, type EventOf, type Once } from "./events/consumer";
export {
  type DeadLetter,
  DeadLetterOffice,
  type DeadLetterPage,
  type DeadLetterSource,
  DeadLetterStream,
} from "./events/dead-letter-source";
export { type DeadEvent, deadLetters, eventDeadLetters, replayDeadLetter } from "./events/dead-letters";
export { defineEvent, type EventDeclaration, type EventDefinition } from "./events/define-event";
export { type DomainEvents, eventSchemaFiles, type UnmetNeed, unmetNeeds } from "./events/event-catalogue";
export { inboxOf } from "./events/inbox";
export { OutboxEvent } from "./events/outbox-event.entity";
export { type NewEvent, record } from "./events/record";
export { type GivenUp, StreamGroup } from "./events/stream-group";
export { IdempotencyKey } from "./idempotency/idempotency-key.entity";
export { type IdempotentAct, idempotently } from "./idempotency/idempotently";
export { demand } from "./identity/demand";
export { type Tenancy, Viewer, type ViewerClaims } from "./identity/viewer";
export { isId, newId } from "./ids";
export { byId, manyByKey, oneByKey, rowsBy } from "./loaders";
export { createLogger, type Logger } from "./logging";
export { Maintenance, pruneByAge, type Retention } from "./retention/maintenance";
export { buildSchema, printSdl, type SchemaParts } from "./schema/build-schema";
export {
  type Connection,
  ConnectionArgs,
  connectionOf,
  connectionType,
  decodeCursor,
  type Edge,
  encodeCursor,
  newestFirst,
  PageInfo,
  pageSize,
} from "./schema/connection";
export { Money, MoneyInput, minorUnitDigits } from "./schema/money";
export { BigIntString, CountryCode, Currency, DateTime } from "./schema/scalars";
export { IdempotencyKeyReused, InvalidInput, UserError } from "./schema/user-error";
export { type Listening, listen } from "./serve/http";
export {
  consumersResource,
  databaseResource,
  eventedDatabase,
  outboxResources,
  redisResource,
} from "./serve/resources";
export { serve } from "./serve/serve";
export { type Resource, Subgraph, type SubgraphOptions, type SubgraphRequest } from "./serve/subgraph";
