import "reflect-metadata";

export { Access } from "./access/access";
export { type AccessRule, demand } from "./access/demand";
export { EVERY_ROLE, PARTNER_SCOPES, type PartnerScope, ROLES, type Role, type Scope } from "./access/scopes";
export { type Act, perform } from "./acts/act";
export * from "./acts/rules";
export { type Audited, audit, type ChainMark, type ChainVerdict, verifyAudit } from "./audit/audit";
export { AuditEntry } from "./audit/audit-entry.entity";
export { auditTrail } from "./audit/audit-trail";
export { createAudit, dropAudit } from "./audit/create-audit";
export { type Kept, MOST_REVEALS_AN_HOUR, reveal, TooManyReveals } from "./audit/reveal";
export { ChangeAuthor, changeHistories, type History } from "./changes/change-histories";
export { FieldChange } from "./changes/field-change.entity";
export { dropChanges, keepChanges, unwatchChanges, type Watched, watchChanges } from "./changes/keep-changes";
export {
  blocking,
  CheckFinding,
  CheckReport,
  CheckVerdict,
  fine,
  reportOf,
  unknown,
  warning,
  worstOf,
} from "./checks/check-report";
export { type Clock, systemClock } from "./clock";
export { ConfigError, type Environment, parseConfig, subgraphConfig } from "./config";
export { indexesWithoutLocks } from "./database/concurrent-indexes";
export { Database, type DatabaseOptions } from "./database/database";
export type { Migration } from "./database/migrate";
export { type Migrations, withMigrations } from "./database/migrations";
export { sendAlong } from "./database/sent-along";
export { grantToApplication, isolateTenants } from "./database/tenant-isolation";
export { DeadLetterResolver } from "./dead-letters/dead-letter.resolver";
export { DeadLetterService } from "./dead-letters/dead-letter.service";
export { DeadLetterClerk, DeadLetterDesk, DomainSilentError } from "./dead-letters/dead-letter-desk";
export {
  type DeadLetter,
  DeadLetterOffice,
  type DeadLetterPage,
  type DeadLetterSource,
  DeadLetterStream,
} from "./dead-letters/dead-letter-source";
export { type Batch, Context } from "./domain/context";
export { type CommonConfig, type Domain, defineDomain, type SecretKind, type Surroundings } from "./domain/domain";
export { asGiven, asStub, byId, ofTenant } from "./domain/references";
export { migrationsOf, type Running, startDomain } from "./domain/start-domain";
export { BusSeal, busSeal } from "./encryption/bus-seal";
export { createSubjectKeys } from "./encryption/create-subject-keys";
export type { DataKey, Opened, Place } from "./encryption/data-key";
export { FieldCipher, type Subject } from "./encryption/field-cipher";
export { MasterKeys, masterKeys } from "./encryption/master-keys";
export { rewrapping } from "./encryption/rewrap-keys";
export { SubjectKey } from "./encryption/subject-key.entity";
export { type BusEvent, connectRedis, publish, type Redis } from "./events/bus";
export {
  type Consumer,
  consumer,
  type Delivery,
  type EventOf,
  type LockFirst,
  type Once,
  type PassOver,
  textIn,
  textsIn,
} from "./events/consumer";
export { type DeadEvent, deadLetters, eventDeadLetters, replayDeadLetter } from "./events/dead-letters";
export { defineEvent, type EventDeclaration, type EventDefinition } from "./events/define-event";
export {
  type DomainEvents,
  eventCataloguePage,
  eventSchemaFiles,
  type UnmetNeed,
  unmetNeeds,
} from "./events/event-catalogue";
export { inboxOf } from "./events/inbox";
export { OutboxEvent } from "./events/outbox-event.entity";
export { type NewEvent, record, recordAll } from "./events/record";
export { type GivenUp, StreamGroup } from "./events/stream-group";
export { CSV_MARK, csvLine } from "./files/csv";
export { IdempotencyKey } from "./idempotency/idempotency-key.entity";
export { ACCESS_REVOKED, databaseTime, revokeAccess } from "./identity/access-revoked";
export { networkOf } from "./identity/network";
export { type Revocation, Revocations } from "./identity/revocations";
export { type Tenancy, Viewer, type ViewerClaims } from "./identity/viewer";
export { isId, newId } from "./ids";
export { CreateJobs } from "./jobs/create-jobs.migration";
export {
  type AddOptions,
  type Attempt,
  defineJob,
  handle,
  type Job,
  type JobDefinition,
  type JobHandler,
} from "./jobs/define-job";
export { type FailedJob, type FailedJobs, failedJobs } from "./jobs/failed-jobs";
export { type JobsOptions, jobsResource } from "./jobs/jobs-resource";
export { type Counter, counter, isWithin } from "./limits/counter";
export { FileLinks } from "./links/file-links";
export { EventFeed, type Followed, type FollowOptions } from "./live/event-feed";
export { LiveFeed, type Shown } from "./live/live-feed";
export { createLogger, type Logger } from "./logging";
export { type Area, closest, type Destination, matchArea } from "./places/area";
export { DailyPartitions } from "./retention/daily-partitions";
export { KIT_PARTITIONS, KIT_RETENTIONS, Maintenance, pruneByAge, type Retention } from "./retention/maintenance";
export {
  after,
  atLeast,
  below,
  type Condition,
  equals,
  madeAfter,
  madeBefore,
  oneOf,
  startsWith,
} from "./rows/condition";
export { Parties, visibleTo } from "./rows/parties";
export { Rows } from "./rows/rows";
export { count, type Statement, select } from "./rows/statement";
export { findRows, insertRows, lockRow, lockRows, storeRow } from "./rows/write";
export { asksFor } from "./schema/asked-fields";
export { buildSchema, printSdl, type SchemaParts } from "./schema/build-schema";
export { HoldsFor } from "./schema/cache-control";
export {
  type Connection,
  ConnectionArgs,
  connectionOf,
  connectionType,
  decodeCursor,
  type Edge,
  encodeCursor,
  MOST_COUNTED,
  PageInfo,
  pageSize,
} from "./schema/connection";
export { Contract } from "./schema/contract-tags";
export { Money, MoneyInput, minorUnitDigits } from "./schema/money";
export { OnceAnOperation } from "./schema/once";
export { BigIntString, CountryCode, Currency, DateTime } from "./schema/scalars";
export {
  placeOf,
  positionOf,
  type Sort,
  SortDirection,
  type SortInput,
  type Sorting,
  sortingOf,
} from "./schema/sorting";
export { IdempotencyKeyReused, InputFault, InvalidInput, UserError } from "./schema/user-error";
export { type Listening, listen } from "./serve/http";
export { spreadLastNet } from "./serve/last-net";
export {
  consumersResource,
  databaseResource,
  outboxResources,
  redisResource,
} from "./serve/resources";
export { serve } from "./serve/serve";
export { type Resource, Subgraph, type SubgraphOptions, type SubgraphRequest } from "./serve/subgraph";
export { isAustralianSeller, isCnpj, isCpf, isEori, isUid, isVoec } from "./tax-numbers/tax-numbers";
export { s10CheckDigit, s10Number } from "./tracking-numbers/s10";
