import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  lockRow,
  lockRows,
  newId,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { type Answered, unavailable } from "../carrier/carrier-port";
import type { CallsUnderWay } from "../carrier-call/calls-under-way";
import type { Counterpart } from "../counterpart/counterpart.entity";
import { CounterpartCall, type CounterpartCallKind, CounterpartCallState } from "./counterpart-call.entity";
import { makeCounterpartCall } from "./counterpart-call.jobs";

const { ASKED, DONE, FAILED, UNKNOWN } = CounterpartCallState;
/** How long an attempt may take before it counts as lost: longer than a call and its retries ever do. */
const LEASE_MS = 120_000;
const NO_ROOM_MS = 2_000;
/** After so many attempts a person decides. Each comes twice as long after the last: this is two hours. */
const MOST_ATTEMPTS = 12;
const LONGEST_WAIT_MS = 600_000;

/** How one call is made, and how its counterpart is asked whether it has arrived. */
export interface Telling {
  tell: () => Promise<Answered<null>>;
  arrived: () => Promise<Answered<boolean>>;
  /** What is told once this has arrived, in the transaction that writes it down; left out where nothing is. */
  next?: (tx: EntityManager, call: CounterpartCall) => Promise<void>;
}

/** Null where the counterpart cannot be reached at all. */
export type Prepare = (tx: EntityManager, call: CounterpartCall) => Promise<Telling | null>;

export interface Told {
  id: string;
  tenantId: string;
  version: number;
}

/**
 * What counterparts are told. Each is a row before it is: claimed in a job's transaction, made outside of any, and what came of it written
 * down in one of its own. What may have arrived is asked about, and sent again only when it has not, under the same reference.
 */
export class CounterpartCallService {
  constructor(
    private readonly database: Database,
    private readonly underWay: CallsUnderWay,
    private readonly prepare: Prepare,
    private readonly retryMs: number,
    private readonly clock: Clock,
  ) {}

  async add(
    tx: EntityManager,
    { id: counterpartId }: Pick<Counterpart, "id">,
    kind: CounterpartCallKind,
    { id: subjectId, tenantId, version: subjectVersion }: Told,
    createdBy: string,
  ): Promise<void> {
    const [{ serial }] = await tx.query<[{ serial: string }]>(
      "SELECT nextval('counterpart_reference_serial') AS serial",
    );
    const call = Object.assign(new CounterpartCall(), {
      ...{ id: newId(), tenantId, counterpartId, kind, subjectId, subjectVersion, state: ASKED },
      ...{ reference: `BY${serial.padStart(12, "0")}`, mayBeThere: false, attempts: 0, askedAt: this.clock() },
      ...{ version: 1, createdBy },
    });
    await insertRows(tx, CounterpartCall, [call]);
    await makeCounterpartCall.add(tx, { callId: call.id }, { key: call.id });
  }

  /** The newest about a subject, locked; null when there is none. */
  async lockLast(tx: EntityManager, subjectId: string): Promise<CounterpartCall | null> {
    return (await lockRows(tx, Viewer.system, CounterpartCall, [equals("subjectId", subjectId)])).at(-1) ?? null;
  }

  async byReference(tx: EntityManager, reference: string): Promise<CounterpartCall | null> {
    return (await findRows(tx, Viewer.system, CounterpartCall, [equals("reference", reference)]))[0] ?? null;
  }

  /** A person has what came to nothing tried anew. @returns whether there was anything to try */
  async again(tx: EntityManager, subjectId: string): Promise<boolean> {
    const call = await this.lockLast(tx, subjectId);
    const waits = call && (call.state === FAILED || (call.state === UNKNOWN && call.attempts >= MOST_ATTEMPTS));
    if (!waits) return false;
    Object.assign(call, { state: call.mayBeThere ? UNKNOWN : ASKED, attempts: 0 });
    await storeRow(tx, call, ["state", "attempts"]);
    await makeCounterpartCall.add(tx, { callId: call.id }, { key: call.id });
    return true;
  }

  /** Nobody is told any more what has not left. The call is locked. @returns whether it had not */
  async drop(tx: EntityManager, call: CounterpartCall, message: string): Promise<boolean> {
    const isHere = (call.state === ASKED || call.state === FAILED) && !call.mayBeThere && call.claim === null;
    if (!isHere) return false;
    await storeRow(tx, Object.assign(call, { state: FAILED, message }), ["state", "message"]);
    await makeCounterpartCall.cancel(tx, call.id);
    return true;
  }

  /** Whoever answers it has it. @param is whether a call about the subject may be the one that is answered */
  async proven(tx: EntityManager, subjectId: string, is: (call: CounterpartCall) => boolean): Promise<void> {
    const calls = await lockRows(tx, Viewer.system, CounterpartCall, [equals("subjectId", subjectId)]);
    const call = calls.findLast(is);
    if (!call || call.state === DONE) return;
    const proven = { state: DONE, claim: null, claimedUntil: null, mayBeThere: true, answeredAt: this.clock() };
    await storeRow(tx, Object.assign(call, proven, { message: null }));
    await makeCounterpartCall.cancel(tx, call.id);
  }

  /** Claims a call, once for all processes, and begins it. */
  async begin(tx: EntityManager, callId: string): Promise<void> {
    const call = await lockRow(tx, Viewer.system, CounterpartCall, callId);
    if (!call || (call.state !== ASKED && call.state !== UNKNOWN)) return;
    if (!this.underWay.hasRoom(call.counterpartId)) return this.runIn(tx, callId, NO_ROOM_MS);
    // In the machine's time: what a test sets does not end a claim.
    const claimedUntil = new Date(Date.now() + LEASE_MS);
    const [claim, asksFirst] = [newId(), call.mayBeThere];
    // Whoever dies from now on leaves one that may have arrived.
    Object.assign(call, { claim, claimedUntil, attempts: call.attempts + 1, mayBeThere: true });
    await storeRow(tx, call, ["claim", "claimedUntil", "attempts", "mayBeThere"]);
    await this.runIn(tx, callId, LEASE_MS);
    this.underWay.begin(
      call.counterpartId,
      () => this.make(callId, claim, asksFirst),
      async () => undefined,
    );
  }

  private async make(callId: string, claim: string, asksFirst: boolean): Promise<void> {
    const claimed = await this.claimed(callId, claim);
    if (!claimed) return;
    const { telling } = claimed;
    const { answer, mayBeThere } = telling
      ? await told(telling, asksFirst)
      : {
          answer: unavailable("It cannot be reached: no sandbox is there, or it is not in use."),
          mayBeThere: asksFirst,
        };
    await this.database.transaction(Viewer.system, async (tx) => {
      const call = await lockRow(tx, Viewer.system, CounterpartCall, callId);
      if (call?.claim !== claim) return;
      const isFinal = answer.outcome === "DONE" || answer.outcome === "REFUSED";
      const isLast = call.attempts >= MOST_ATTEMPTS;
      const open = mayBeThere ? UNKNOWN : isLast ? FAILED : ASKED;
      const state = isFinal ? (answer.outcome === "DONE" ? DONE : FAILED) : open;
      const message = answer.outcome === "DONE" ? null : answer.message;
      const ended = { state, mayBeThere, message, raw: answer.raw, answeredAt: this.clock() };
      await storeRow(tx, Object.assign(call, ended, { claim: null, claimedUntil: null }));
      if (state === DONE) await telling?.next?.(tx, call);
      if (isFinal || isLast) await makeCounterpartCall.cancel(tx, callId);
      else await this.runIn(tx, callId, Math.min(this.retryMs * 2 ** (call.attempts - 1), LONGEST_WAIT_MS));
    });
  }

  private runIn(tx: EntityManager, callId: string, ms: number): Promise<void> {
    return makeCounterpartCall.add(tx, { callId }, { key: callId, runAt: new Date(Date.now() + ms) });
  }

  /** Waits until the job that claimed it has ended; null when it rolled back. */
  private claimed(callId: string, claim: string): Promise<{ telling: Telling | null } | null> {
    return this.database.transaction(Viewer.system, async (tx) => {
      const call = await lockRow(tx, Viewer.system, CounterpartCall, callId);
      return call?.claim === claim ? { telling: await this.prepare(tx, call) } : null;
    });
  }
}

/** Asks where it may be there, and sends it where it is not. */
async function told(
  { tell, arrived }: Telling,
  asksFirst: boolean,
): Promise<{ answer: Answered<null>; mayBeThere: boolean }> {
  if (asksFirst) {
    const known = await arrived();
    // Whether it is there is still not known, whatever else is wrong.
    if (known.outcome !== "DONE") return { answer: unavailable(known.message), mayBeThere: true };
    if (known.value) return { answer: { ...known, value: null }, mayBeThere: true };
  }
  const answer = await tell();
  return { answer, mayBeThere: answer.outcome === "DONE" || answer.outcome === "UNKNOWN" };
}
