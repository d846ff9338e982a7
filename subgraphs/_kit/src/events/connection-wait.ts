import type { RedisClientType } from "redis";

/** A command waits so long for a connection, and then fails. */
const CONNECTION_WAIT_MS = 5_000;

/**
 * The client's own limit makes a timer and a signal for each command, which live on for as long though the command was written
 * at once: a fifth of what a page of orders cost.
 */
export const WITHOUT_TIMERS = { commandOptions: { timeout: 0 } };

/** The same limit, for what has to wait only. */
export function limitWaiting(client: RedisClientType): void {
  // What `createClient` answers is a view of the client that its commands are called on.
  const { _self: own } = client as unknown as { _self: RedisClientType };
  const { sendCommand } = own;
  own.sendCommand = function (this: RedisClientType, args, options) {
    const limited = this.isReady ? options : { ...options, timeout: CONNECTION_WAIT_MS };
    return sendCommand.call(this, args, limited) as never;
  };
}
