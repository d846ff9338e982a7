export { DomainUnderTest, type Outcome, statementsOf, TestClock, type ToldEvent } from "./domain-under-test";
export { type FaultCell, type FaultRow, FaultTable, PARTY_FAULTS, type PartyFault } from "./fault-table";
export { planOf } from "./plans";
export { run, staff, viewer } from "./run";
export { testDatabaseUrl, testEnvironment, testRedis, testRedisUrl } from "./stores";
export { TestRouter } from "./test-router";
export { until } from "./until";
