export { DomainUnderTest, type Outcome, statementsOf, TestClock, type ToldEvent } from "./domain-under-test";
export {
  everywhere,
  type FaultCell,
  type FaultRow,
  type FaultRows,
  FaultTable,
  PARTY_FAULTS,
  type PartyFault,
} from "./fault-table";
export { PARTY_CALLS, type PartyCall, type PartyPart } from "./party-calls";
export { planOf } from "./plans";
export { run, staff, viewer } from "./run";
export { testDatabaseUrl, testEnvironment, testRedis, testRedisUrl } from "./stores";
export { TestRouter } from "./test-router";
export { until } from "./until";
export { type WatchedTable, watchedTables } from "./watched-tables";
