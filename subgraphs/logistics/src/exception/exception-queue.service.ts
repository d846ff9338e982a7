import {
  type Clock,
  type Database,
  findRows,
  isId,
  lockRows,
  oneOf,
  perform,
  recordAll,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import { Shipment } from "../shipment/shipment.entity";
import { type ExceptionKind, ShipmentException } from "./exception.entity";
import { shipmentExceptionClosed } from "./exception.events";
import {
  type AssignShipmentExceptionsInput,
  assignExceptionsRules,
  type ClaimShipmentExceptionsInput,
  type CloseShipmentExceptionsInput,
  claimExceptionsRules,
  closeExceptionsRules,
  type Several,
} from "./exception-queue.input";
import {
  type AssignShipmentExceptionsResult,
  AssignShipmentExceptionsSuccess,
  type ClaimShipmentExceptionsResult,
  ClaimShipmentExceptionsSuccess,
  type CloseShipmentExceptionsResult,
  CloseShipmentExceptionsSuccess,
  ExceptionActRefusal,
  type ExceptionActs,
  type ExceptionActType,
  type ExceptionQueueFilter,
  ShipmentExceptionsRefused,
} from "./exception-queue.type";

const { CLAIMED, CLOSED, NOT_FOUND } = ExceptionActRefusal;

export interface QueuedKind {
  kind: ExceptionKind;
  open: number;
  overdue: number;
  unowned: number;
  firstDueAt: Date | null;
}

interface BulkAct<I extends Several, D extends ExceptionActs> {
  operation: string;
  rules: z.ZodType<I>;
  /** Why this one cannot be done; null where it can. */
  refusal: (exception: ShipmentException, input: I) => ExceptionActRefusal | null;
  /** Of all that can be done: they are locked. */
  write: (tx: EntityManager, exceptions: readonly ShipmentException[], input: I) => Promise<void>;
  /** Whether what a first call did is to be seen of it. */
  isDone: (exception: ShipmentException, input: I) => boolean;
  success: (acts: ExceptionActType[]) => D;
}

/** What waits for our staff, as a queue: counted by kind, and worked off many at a time in as many statements as one. */
export class ExceptionQueueService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  counts(viewer: Viewer, { ownerId = null, country = null }: ExceptionQueueFilter): Promise<QueuedKind[]> {
    return this.database.transaction(viewer, (tx) =>
      tx.query<QueuedKind[]>(
        `SELECT kind, count(*)::int AS open, count(*) FILTER (WHERE due_at < $1)::int AS overdue,
           count(*) FILTER (WHERE owner_id IS NULL)::int AS unowned, min(due_at) AS "firstDueAt"
         FROM shipment_exception
         WHERE closed_at IS NULL AND ($2::text IS NULL OR owner_id = $2) AND ($3::text IS NULL OR destination_country = $3)
         GROUP BY kind ORDER BY kind`,
        [this.clock(), ownerId, country],
      ),
    );
  }

  claim(viewer: Viewer, input: ClaimShipmentExceptionsInput): Promise<typeof ClaimShipmentExceptionsResult> {
    return this.act<Several, ClaimShipmentExceptionsSuccess>(viewer, input, {
      operation: "claimShipmentExceptions",
      rules: claimExceptionsRules,
      refusal: ({ closedAt, ownerId }) =>
        closedAt ? CLOSED : ownerId !== null && ownerId !== viewer.actor ? CLAIMED : null,
      write: (tx, exceptions) => own(tx, exceptions, viewer.actor),
      isDone: ({ ownerId }) => ownerId === viewer.actor,
      success: (acts) => new ClaimShipmentExceptionsSuccess(acts),
    });
  }

  assign(viewer: Viewer, input: AssignShipmentExceptionsInput): Promise<typeof AssignShipmentExceptionsResult> {
    type Assigned = z.infer<typeof assignExceptionsRules>;
    const idOf = ({ ownerId }: Assigned) => ownerId?.toLowerCase() ?? null;
    return this.act<Assigned, AssignShipmentExceptionsSuccess>(viewer, input, {
      operation: "assignShipmentExceptions",
      rules: assignExceptionsRules,
      refusal: ({ closedAt }) => (closedAt ? CLOSED : null),
      write: (tx, exceptions, assigned) => own(tx, exceptions, idOf(assigned)),
      isDone: ({ ownerId }, assigned) => ownerId === idOf(assigned),
      success: (acts) => new AssignShipmentExceptionsSuccess(acts),
    });
  }

  close(viewer: Viewer, input: CloseShipmentExceptionsInput): Promise<typeof CloseShipmentExceptionsResult> {
    return this.act<z.infer<typeof closeExceptionsRules>, CloseShipmentExceptionsSuccess>(viewer, input, {
      operation: "closeShipmentExceptions",
      rules: closeExceptionsRules,
      refusal: ({ closedAt }) => (closedAt ? CLOSED : null),
      write: (tx, exceptions, { reason }) => this.end(tx, viewer, exceptions, reason),
      isDone: ({ closedBecause }, { reason }) => closedBecause === reason,
      success: (acts) => new CloseShipmentExceptionsSuccess(acts),
    });
  }

  private async end(tx: EntityManager, viewer: Viewer, exceptions: readonly ShipmentException[], reason: string) {
    const closedAt = this.clock();
    const of = await findRows(tx, viewer, Shipment, [oneOf("id", shipmentsOf(exceptions))]);
    const shipments = new Map(of.map((shipment) => [shipment.id, shipment]));
    for (const exception of exceptions) {
      Object.assign(exception, { closedAt, closedBecause: reason, version: exception.version + 1 });
    }
    await tx.query(
      "UPDATE shipment_exception SET closed_at = $2, closed_because = $3, version = version + 1 WHERE id = ANY($1)",
      [exceptions.map(({ id }) => id), closedAt, reason],
    );
    const told = exceptions.map((one) => shipmentExceptionClosed(shipments.get(one.shipmentId)!, one, closedAt));
    await recordAll(tx, told);
  }

  private act<I extends Several, D extends ExceptionActs>(viewer: Viewer, input: object, bulk: BulkAct<I, D>) {
    const { operation, rules, refusal, write, isDone, success } = bulk;
    return perform<I, Map<string, ShipmentException>, D | ShipmentExceptionsRefused>(this.database, {
      operation,
      viewer,
      input,
      rules,
      lock: async (tx, { exceptionIds }) =>
        byId(await lockRows(tx, viewer, ShipmentException, [oneOf("id", exceptionIds.filter(isId))])),
      decide: async (tx, found, asked) => {
        const acts = asked.exceptionIds.map((exceptionId) => {
          const exception = found.get(exceptionId) ?? null;
          return { exceptionId, exception, refusal: exception ? refusal(exception, asked) : NOT_FOUND };
        });
        const refused = acts.filter((one) => one.refusal !== null);
        if (asked.allOrNone && refused.length > 0) return new ShipmentExceptionsRefused(refused);
        const doable = acts.flatMap((one) => (one.refusal === null && one.exception ? [one.exception] : []));
        if (doable.length > 0) await write(tx, doable, asked);
        return success(acts);
      },
      resultId: (_asked, id) => id,
      replay: async (tx, _id, asked) => {
        const { exceptionIds } = asked;
        const found = byId(await findRows(tx, viewer, ShipmentException, [oneOf("id", exceptionIds.filter(isId))]));
        const acts = exceptionIds.map((exceptionId) => {
          const exception = found.get(exceptionId) ?? null;
          const why = exception && !isDone(exception, asked) ? (refusal(exception, asked) ?? null) : null;
          return { exceptionId, exception, refusal: exception ? why : NOT_FOUND };
        });
        return success(acts);
      },
    });
  }
}

const byId = (exceptions: readonly ShipmentException[]) => new Map(exceptions.map((one) => [one.id, one]));
const shipmentsOf = (exceptions: readonly ShipmentException[]) => exceptions.map(({ shipmentId }) => shipmentId);

async function own(tx: EntityManager, exceptions: readonly ShipmentException[], ownerId: string | null): Promise<void> {
  for (const exception of exceptions) Object.assign(exception, { ownerId, version: exception.version + 1 });
  const ids = exceptions.map(({ id }) => id);
  await tx.query("UPDATE shipment_exception SET owner_id = $2, version = version + 1 WHERE id = ANY($1)", [
    ids,
    ownerId,
  ]);
}
