import { type Clock, type Database, equals, findRows, insertRows, lockRow, newId, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { type Answered, type CarrierPort, unavailable } from "../carrier/carrier-port";
import { CarrierAccount } from "../carrier-account/carrier-account.entity";
import { OF_THE_HOUSE } from "../house";
import { type Asking, type CallWork, STATE_OF } from "./call-work";
import type { CallsUnderWay } from "./calls-under-way";
import { CarrierCall, CarrierCallKind, CarrierCallState, OPEN_CALLS } from "./carrier-call.entity";
import { makeCarrierCall } from "./carrier-call.jobs";

/** How long an attempt may take before it counts as lost: longer than a call and its retries ever do. */
const LEASE_MS = 120_000;
/** By its job, what is parked comes again; by then somebody else may have room. */
const PARKED_MS = 60_000;
/** Later for each that waits before it: jobs of thousands that come only to be parked again would be all that is done. */
const TURN_MS = 200;

/** Opens a carrier by an account; null where it cannot be reached at all. */
export type OpenPort = (tx: EntityManager, account: CarrierAccount) => Promise<CarrierPort | null>;

export interface CallCount {
  lastSuccessAt: Date | null;
  lastFailureAt: Date | null;
  lastFailure: string | null;
  calls: number;
  failures: number;
  askedToday: number;
}

/** What is asked of a carrier, for what. */
export interface NewCall {
  kind: CarrierCallKind;
  accountId: string;
  shipmentId: string;
  bookingId: string;
  /** Which of several; left out of one. */
  parcelNumber?: number;
  reference: string;
}

/** What changes nothing there: however often it is asked, it is the same. */
const ASKS_ALONE: readonly CarrierCallKind[] = [CarrierCallKind.CHECK, CarrierCallKind.RATE];

/** Whether the account works: asked once, about a parcel that the carrier cannot have. */
const CHECKING: CallWork = {
  lock: async () => undefined,
  prepare:
    async (_tx, { reference }) =>
    (port) =>
      port.find(reference),
  settle: async (_tx, _call, { outcome }) => ({ state: STATE_OF[outcome], againInMs: null }),
};

/**
 * Calls to carriers. Each is a row before it is made: claimed in a transaction, made outside of any, and what came of it
 * written down in one of its own. A process that dies between leaves a claim that runs out.
 */
export class CarrierCallService {
  constructor(
    private readonly database: Database,
    private readonly underWay: CallsUnderWay,
    private readonly open: OpenPort,
    private readonly ofBookings: () => CallWork,
    private readonly ofRates: () => CallWork,
    private readonly ofManifests: () => CallWork,
    private readonly clock: Clock,
  ) {}

  async check(
    tx: EntityManager,
    { id: accountId }: CarrierAccount,
    { id, createdBy }: { id: string; createdBy: string },
  ): Promise<void> {
    await this.add(tx, { id, accountId, kind: CarrierCallKind.CHECK, reference: `BY-CHECK-${id}`, createdBy });
  }

  /** Has a carrier asked what a parcel costs. */
  async askRate(tx: EntityManager, { id, accountId }: { id: string; accountId: string }): Promise<void> {
    const createdBy = Viewer.system.actor;
    await this.add(tx, { id, accountId, kind: CarrierCallKind.RATE, reference: `BY-RATE-${id}`, createdBy });
  }

  /** Has a carrier told what it is to fetch. */
  async tellManifest(tx: EntityManager, call: { id: string; accountId: string; reference: string }): Promise<void> {
    await this.add(tx, { ...call, kind: CarrierCallKind.MANIFEST, createdBy: Viewer.system.actor });
  }

  /** Has a carrier asked, once this transaction commits, or so much later. */
  async ask(tx: EntityManager, call: NewCall, afterMs = 0): Promise<void> {
    await this.add(tx, { id: newId(), ...call, createdBy: Viewer.system.actor }, afterMs);
  }

  /** Each call of a booking. */
  of(tx: EntityManager, bookingId: string): Promise<CarrierCall[]> {
    return findRows(tx, Viewer.system, CarrierCall, [equals("bookingId", bookingId)]);
  }

  /** Has one that is over, or waits, made again now. The caller holds what it is about. */
  async askAgain(tx: EntityManager, callId: string): Promise<void> {
    const call = await lockRow(tx, Viewer.system, CarrierCall, callId);
    if (!call || call.claim !== null) return;
    // What was refused may have been done meanwhile: it is asked about first.
    const state = OPEN_CALLS.includes(call.state) ? call.state : CarrierCallState.UNKNOWN;
    await storeRow(tx, Object.assign(call, { state, attempts: 0 }), ["state", "attempts"]);
    await makeCarrierCall.add(tx, { callId }, { key: callId });
  }

  /** Nobody asks any more. The caller holds what it is about. */
  async giveUp(tx: EntityManager, callId: string, message: string): Promise<void> {
    const call = await lockRow(tx, Viewer.system, CarrierCall, callId);
    if (!call || !OPEN_CALLS.includes(call.state)) return;
    const ended = { state: CarrierCallState.FAILED, answeredAt: this.clock(), message };
    await storeRow(tx, Object.assign(call, ended, { claim: null, claimedUntil: null }));
    await makeCarrierCall.cancel(tx, callId);
  }

  /** Claims a call, once for all processes, and begins it. */
  async begin(tx: EntityManager, callId: string): Promise<void> {
    const [known] = await findRows(tx, Viewer.system, CarrierCall, [equals("id", callId)]);
    if (!known || !OPEN_CALLS.includes(known.state)) return;
    const work = this.workOf(known);
    await work.lock(tx, known);
    const call = await lockRow(tx, Viewer.system, CarrierCall, callId);
    if (!call || !OPEN_CALLS.includes(call.state)) return;
    // In the machine's time: what a test sets does not end a claim.
    const now = Date.now();
    const again = (ms: number) => makeCarrierCall.add(tx, { callId }, { key: callId, runAt: new Date(now + ms) });
    if (call.claim !== null) {
      const leftMs = call.claimedUntil!.getTime() - now;
      if (leftMs > 0) return again(leftMs);
      if (!ASKS_ALONE.includes(call.kind)) doubt(call, this.clock());
    }
    const { accountId } = call;
    if (!this.underWay.hasRoom(accountId)) {
      const waiting = this.underWay.park(accountId, callId, call.kind !== CarrierCallKind.CREATE);
      return again(PARKED_MS + waiting * TURN_MS);
    }
    call.attempts += 1;
    if (!(await this.count(tx, call))) return this.settle(tx, work, call, unavailable("No calls are left today."));
    const claim = newId();
    Object.assign(call, { claim, claimedUntil: new Date(now + LEASE_MS) });
    await storeRow(tx, call);
    await again(LEASE_MS);
    const resume = (id: string) => this.database.transaction(Viewer.system, (own) => this.begin(own, id));
    this.underWay.begin(accountId, () => this.make(callId, claim), resume);
  }

  /** By account, all of which it has: calls since an instant, and what was asked of it on a day. */
  countOf(viewer: Viewer, accountIds: readonly string[], since: Date, today: Date): Promise<Map<string, CallCount>> {
    return this.database.transaction(viewer, async (tx) => {
      const rows: ({ id: string } & CallCount)[] = await tx.query(
        `SELECT account.id, count(*) FILTER (WHERE asked_at > $2)::int AS calls,
                count(*) FILTER (WHERE asked_at > $2 AND state IN ('FAILED', 'UNKNOWN'))::int AS failures,
                (SELECT coalesce(sum(day.calls), 0)::int FROM carrier_account_day day
                  WHERE day.account_id = account.id AND day.day = $3) AS "askedToday",
                max(answered_at) FILTER (WHERE state = 'DONE') AS "lastSuccessAt",
                max(answered_at) FILTER (WHERE state IN ('FAILED', 'UNKNOWN')) AS "lastFailureAt",
                (array_agg(message ORDER BY answered_at DESC) FILTER (WHERE state IN ('FAILED', 'UNKNOWN')))[1] AS "lastFailure"
         FROM unnest($1::uuid[]) AS account (id) LEFT JOIN carrier_call ON account_id = account.id GROUP BY account.id`,
        [accountIds, since, dayOf(today)],
      );
      return new Map(rows.map(({ id, ...count }) => [id, count]));
    });
  }

  private workOf({ kind }: Pick<CarrierCall, "kind">): CallWork {
    if (kind === CarrierCallKind.CHECK) return CHECKING;
    if (kind === CarrierCallKind.MANIFEST) return this.ofManifests();
    return kind === CarrierCallKind.RATE ? this.ofRates() : this.ofBookings();
  }

  private async add(tx: EntityManager, call: Partial<CarrierCall> & { id: string }, afterMs = 0): Promise<void> {
    const { shipmentId = null, bookingId = null, parcelNumber = null } = call;
    const asked = { tenantId: OF_THE_HOUSE, state: CarrierCallState.ASKED, attempts: 0, askedAt: this.clock() };
    await insertRows(tx, CarrierCall, [{ ...call, shipmentId, bookingId, parcelNumber, ...asked, version: 1 }]);
    const runAt = afterMs > 0 && { runAt: new Date(Date.now() + afterMs) };
    await makeCarrierCall.add(tx, { callId: call.id }, { key: call.id, ...runAt });
  }

  /** False where the carrier takes no more today, which is told in UTC. What is in doubt is asked about as well. */
  private async count(tx: EntityManager, { accountId, kind, state }: CarrierCall): Promise<boolean> {
    const [account] = await findRows(tx, Viewer.system, CarrierAccount, [equals("id", accountId)]);
    // What only asks leaves half of a day's calls to what is to be carried.
    const most = account!.dailyCalls && Math.floor(account!.dailyCalls / (kind === CarrierCallKind.RATE ? 2 : 1));
    const counted: unknown[] = await tx.query(
      `INSERT INTO carrier_account_day AS today (account_id, day, calls) SELECT $1, $2, $3 WHERE $4::int IS NULL OR $3 <= $4
       ON CONFLICT (account_id, day) DO UPDATE SET calls = today.calls + $3
       WHERE $4::int IS NULL OR today.calls + $3 <= $4 RETURNING 1`,
      [accountId, dayOf(this.clock()), state === CarrierCallState.UNKNOWN ? 2 : 1, most],
    );
    return counted.length > 0;
  }

  private async make(callId: string, claim: string): Promise<void> {
    const claimed = await this.claimed(callId, claim);
    if (!claimed) return;
    const answer = await answerOf(claimed);
    await this.database.transaction(Viewer.system, async (tx) => {
      const work = this.workOf(claimed.call);
      await work.lock(tx, claimed.call);
      const call = await lockRow(tx, Viewer.system, CarrierCall, callId);
      if (call?.claim === claim) await this.settle(tx, work, call, answer);
    });
  }

  private async settle(tx: EntityManager, work: CallWork, call: CarrierCall, answer: Answered<unknown>): Promise<void> {
    const { state, againInMs } = await work.settle(tx, call, answer);
    const message = answer.outcome === "DONE" ? null : answer.message;
    const answeredAt = state === CarrierCallState.ASKED ? null : this.clock();
    Object.assign(call, { state, answeredAt, message, raw: answer.raw, claim: null, claimedUntil: null });
    await storeRow(tx, call);
    if (againInMs === null) await makeCarrierCall.cancel(tx, call.id);
    else await makeCarrierCall.add(tx, { callId: call.id }, { key: call.id, runAt: new Date(Date.now() + againInMs) });
  }

  /** Waits until the transaction that claimed it has ended; null when it rolled back. */
  private claimed(callId: string, claim: string): Promise<Claimed | null> {
    return this.database.transaction(Viewer.system, async (tx) => {
      const call = await lockRow(tx, Viewer.system, CarrierCall, callId);
      if (call?.claim !== claim) return null;
      const account = await tx.findOneByOrFail(CarrierAccount, { id: call.accountId });
      return { call, asking: await this.workOf(call).prepare(tx, call), port: await this.open(tx, account) };
    });
  }
}

interface Claimed {
  call: CarrierCall;
  asking: Asking | null;
  port: CarrierPort | null;
}

async function answerOf({ asking, port }: Claimed): Promise<Answered<unknown>> {
  if (!asking) return { outcome: "REFUSED", code: "NOT_WANTED", message: "It is not wanted any more.", raw: "" };
  return port ? asking(port) : unavailable("No sandbox is there.");
}

/** Whoever had claimed it is gone, and may have sent it. */
function doubt(call: CarrierCall, at: Date): void {
  Object.assign(call, { state: CarrierCallState.UNKNOWN, answeredAt: at, message: "Nobody knows what came of it." });
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
