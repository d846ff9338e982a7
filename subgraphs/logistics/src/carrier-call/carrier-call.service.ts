import { type Clock, type Database, insertRows, lockRow, newId, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Answered, CarrierPort } from "../carrier/carrier-port";
import { CarrierAccount } from "../carrier-account/carrier-account.entity";
import { OF_THE_HOUSE } from "../house";
import type { CallsUnderWay } from "./calls-under-way";
import { CarrierCall, CarrierCallKind, CarrierCallState } from "./carrier-call.entity";
import { makeCarrierCall } from "./carrier-call.jobs";

/** How long an attempt may take before it counts as lost: longer than a call and its retries ever do. */
const LEASE_MS = 120_000;
const NO_ROOM_MS = 2_000;

/** Opens a carrier by an account; null where it cannot be reached at all. */
export type OpenPort = (tx: EntityManager, account: CarrierAccount) => Promise<CarrierPort | null>;

export interface CallCount {
  lastSuccessAt: Date | null;
  lastFailureAt: Date | null;
  lastFailure: string | null;
  calls: number;
  failures: number;
  attemptsToday: number;
}

const STATE_OF: Readonly<Record<Answered<unknown>["outcome"], CarrierCallState>> = {
  DONE: CarrierCallState.DONE,
  REFUSED: CarrierCallState.FAILED,
  UNAVAILABLE: CarrierCallState.FAILED,
  UNKNOWN: CarrierCallState.UNKNOWN,
};

/**
 * Calls to carriers. Each is a row before it is made: claimed in a job's transaction, made outside of any, and what came of it
 * written down in one of its own. A process that dies between leaves a claim that runs out.
 */
export class CarrierCallService {
  constructor(
    private readonly database: Database,
    private readonly underWay: CallsUnderWay,
    private readonly open: OpenPort,
    private readonly clock: Clock,
  ) {}

  /** Has a carrier asked about a parcel that it cannot have. */
  async check(
    tx: EntityManager,
    { id: accountId }: CarrierAccount,
    { id, createdBy }: { id: string; createdBy: string },
  ): Promise<void> {
    const call = Object.assign(new CarrierCall(), {
      ...{ id, tenantId: OF_THE_HOUSE, accountId, kind: CarrierCallKind.CHECK, state: CarrierCallState.ASKED },
      ...{ reference: `BY-CHECK-${id}`, attempts: 0, askedAt: this.clock(), version: 1, createdBy },
    });
    await insertRows(tx, CarrierCall, [call]);
    await makeCarrierCall.add(tx, { callId: id }, { key: id });
  }

  /** Claims a call, once for all processes, and begins it. */
  async begin(tx: EntityManager, callId: string): Promise<void> {
    const call = await lockRow(tx, Viewer.system, CarrierCall, callId);
    if (!call || call.state !== CarrierCallState.ASKED) return;
    const again = (ms: number) =>
      makeCarrierCall.add(tx, { callId }, { key: callId, runAt: new Date(Date.now() + ms) });
    if (!this.underWay.hasRoom) return again(NO_ROOM_MS);
    const claim = newId();
    // In the machine's time: what a test sets does not end a claim.
    const claimedUntil = new Date(Date.now() + LEASE_MS);
    Object.assign(call, { claim, claimedUntil, attempts: call.attempts + 1 });
    await storeRow(tx, call, ["claim", "claimedUntil", "attempts"]);
    await again(LEASE_MS);
    this.underWay.begin(() => this.make(callId, claim));
  }

  /** By account, all of which it has: calls since an instant, and attempts since another. */
  countOf(viewer: Viewer, accountIds: readonly string[], since: Date, today: Date): Promise<Map<string, CallCount>> {
    return this.database.transaction(viewer, async (tx) => {
      const rows: ({ id: string } & CallCount)[] = await tx.query(
        `SELECT account.id, count(*) FILTER (WHERE asked_at > $2)::int AS calls,
                count(*) FILTER (WHERE asked_at > $2 AND state IN ('FAILED', 'UNKNOWN'))::int AS failures,
                coalesce(sum(attempts) FILTER (WHERE asked_at >= $3), 0)::int AS "attemptsToday",
                max(answered_at) FILTER (WHERE state = 'DONE') AS "lastSuccessAt",
                max(answered_at) FILTER (WHERE state IN ('FAILED', 'UNKNOWN')) AS "lastFailureAt",
                (array_agg(message ORDER BY answered_at DESC) FILTER (WHERE state IN ('FAILED', 'UNKNOWN')))[1] AS "lastFailure"
         FROM unnest($1::uuid[]) AS account (id) LEFT JOIN carrier_call ON account_id = account.id GROUP BY account.id`,
        [accountIds, since, today],
      );
      return new Map(rows.map(({ id, ...count }) => [id, count]));
    });
  }

  private async make(callId: string, claim: string): Promise<void> {
    const claimed = await this.claimed(callId, claim);
    if (!claimed) return;
    const answer: Answered<unknown> = claimed.port
      ? await claimed.port.find(claimed.call.reference)
      : { outcome: "UNAVAILABLE", message: "No sandbox is there.", raw: "" };
    await this.database.transaction(Viewer.system, async (tx) => {
      const call = await lockRow(tx, Viewer.system, CarrierCall, callId);
      if (call?.claim !== claim) return;
      const message = answer.outcome === "DONE" ? null : answer.message;
      const ended = { state: STATE_OF[answer.outcome], answeredAt: this.clock(), message, raw: answer.raw };
      Object.assign(call, { ...ended, claim: null, claimedUntil: null });
      await storeRow(tx, call);
      await makeCarrierCall.cancel(tx, callId);
    });
  }

  /** Waits until the job that claimed it has ended; null when it rolled back. */
  private claimed(callId: string, claim: string): Promise<{ call: CarrierCall; port: CarrierPort | null } | null> {
    return this.database.transaction(Viewer.system, async (tx) => {
      const call = await lockRow(tx, Viewer.system, CarrierCall, callId);
      if (call?.claim !== claim) return null;
      const account = await tx.findOneByOrFail(CarrierAccount, { id: call.accountId });
      return { call, port: await this.open(tx, account) };
    });
  }
}
