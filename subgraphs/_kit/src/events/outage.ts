/** SQLSTATE classes: connection exceptions, operator intervention, insufficient resources. */
const SQL_OUTAGE = /^(08|57P|53)/;
const SYSTEM_OUTAGE = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|ENETUNREACH)/;
const CONNECTION_OUTAGE =
  /^Connection terminated|^timeout exceeded when trying to connect|^Client (network socket|has encountered)/;
/** What Redis answers while it loads, or fails over. */
const REDIS_AWAY = /^(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN)/;
const REDIS_OUTAGE = new Set([
  "SocketClosedUnexpectedlyError",
  "ClientOfflineError",
  "DisconnectsClientError",
  "SocketTimeoutError",
  // What had to wait for a connection, and got none.
  "TimeoutError",
  "ConnectionTimeoutError",
]);

/** Whether a store was out of reach: then nothing is wrong with what was attempted, and it is worth waiting for. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return (
    SQL_OUTAGE.test(code) ||
    SYSTEM_OUTAGE.test(code) ||
    CONNECTION_OUTAGE.test(error.message) ||
    REDIS_AWAY.test(error.message) ||
    REDIS_OUTAGE.has(error.constructor.name)
  );
}
