import { channel } from "node:diagnostics_channel";

/**
 * Moments at which a process may end without anything being lost or done twice, by the name under which `node:diagnostics_channel`
 * tells of them. Nobody listens but a test that ends the process there (`deploy/chaos/`): reaching one costs a call of nothing.
 */
export const POINTS = {
  /** All of a transaction is written, and not committed. */
  beforeCommit: channel("baiyun.before-commit"),
  /** It is committed, and whoever asked for it does not know yet. */
  afterCommit: channel("baiyun.after-commit"),
  /** A batch of events stands on the stream, and is not marked as published. */
  afterPublish: channel("baiyun.after-publish"),
  /** The effects of a batch are committed, and its entries not acknowledged. */
  beforeAcknowledge: channel("baiyun.before-acknowledge"),
  /** A job has done its work, which is not committed. */
  insideJob: channel("baiyun.inside-job"),
};

export type Point = keyof typeof POINTS;

export const reached = (point: Point): void => POINTS[point].publish(undefined);
