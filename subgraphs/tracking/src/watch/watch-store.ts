import { insertRows, newId, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Watch, WatchState, WatchTask } from "./watch.entity";

/** How long a call and its retries may take before it counts as lost. */
const LEASE_MS = 120_000;

const DUE = `
  SELECT id, task FROM watch
  WHERE watcher = $1 AND task IS NOT NULL AND due_at <= $2 AND (claimed_until IS NULL OR claimed_until < now())
  ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED`;

/** What a row becomes. `dueAt` stays null with no task. */
export type Next = Pick<Watch, "state" | "task" | "dueAt" | "code" | "message">;

/** A number of a parcel that is to be watched. */
export type ToWatch = Pick<Watch, "tenantId" | "shipmentId" | "number" | "carrier" | "destinationCountry">;

/** The rows of watches. Nobody locks more than those that are due. */
export class WatchStore {
  /** A number that is watched already stays as it is. @returns how many are new */
  add(
    tx: EntityManager,
    numbers: readonly (ToWatch & { watcher: string; task: WatchTask; dueAt: Date })[],
    createdAt: Date,
  ): Promise<number> {
    const rows = numbers.map((number) => ({
      ...{ id: newId(), state: WatchState.WAITING, attempts: 0, version: 1, createdBy: Viewer.system.actor, createdAt },
      ...number,
    }));
    return insertRows(tx, Watch, rows, { onConflict: "ignore" });
  }

  /** Parcels under way that a watcher was never told of: they were labelled before it was asked for anything. */
  async unwatched(tx: EntityManager, watcher: string, most: number): Promise<ToWatch[]> {
    return tx.query(
      `SELECT tenant_id AS "tenantId", coalesce(shipment_id, id) AS "shipmentId", number, carrier,
         destination_country AS "destinationCountry"
       FROM followed_parcel AS parcel
       WHERE check_at IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM watch WHERE watch.number = parcel.number AND watcher = $1)
       LIMIT $2`,
      [watcher, most],
    );
  }

  /** Takes what is due of a watcher, a claim for each call. @returns the claims, and whether there may be more */
  async claim(
    tx: EntityManager,
    watcher: string,
    { now, most, calls }: { now: Date; most: number; calls: number },
  ): Promise<{ claims: string[]; isMore: boolean }> {
    const due: { id: string; task: WatchTask }[] = await tx.query(DUE, [watcher, now, most * calls]);
    const claims: string[] = [];
    for (const task of Object.values(WatchTask)) {
      const ids = due.flatMap((row) => (row.task === task ? [row.id] : []));
      for (let from = 0; from < ids.length; from += most) {
        const claim = newId();
        // In the machine's time: what a test sets does not end a claim.
        await tx.query(
          `UPDATE watch SET claim = $2, claimed_until = now() + make_interval(secs => $3), attempts = attempts + 1,
             version = version + 1 WHERE id = ANY($1::uuid[])`,
          [ids.slice(from, from + most), claim, LEASE_MS / 1_000],
        );
        claims.push(claim);
      }
    }
    return { claims, isMore: due.length === most * calls };
  }

  /** What a call is about. */
  claimed(tx: EntityManager, claim: string): Promise<Watch[]> {
    return tx.find(Watch, { where: { claim }, order: { id: "ASC" } });
  }

  /** Writes down what came of a call, row by row, unless somebody else has claimed it since or asked for something else. */
  async settle(tx: EntityManager, claim: string, rows: readonly (Next & { id: string })[], answeredAt: Date | null) {
    for (const { id, state, task, dueAt, code, message } of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      await tx.query(
        `UPDATE watch SET claim = NULL, claimed_until = NULL, state = $3, task = $4, due_at = $5, code = $6, message = $7,
           attempts = CASE WHEN $8::timestamptz IS NULL THEN attempts ELSE 0 END, answered_at = coalesce($8, answered_at),
           version = version + 1
         WHERE id = $1 AND claim = $2`,
        [id, claim, state, task, dueAt, code, message, answeredAt],
      );
    }
  }

  /** Has nobody watch the numbers of a shipment any more; a call under way counts no more. */
  async end(tx: EntityManager, shipmentId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE watch SET task = 'STOP', due_at = $2, claim = NULL, claimed_until = NULL, attempts = 0, version = version + 1
       WHERE shipment_id = $1 AND state <> 'STOPPED'`,
      [shipmentId, at],
    );
  }

  /** Whose number of this shipment it is: those who took it for another's are told, and those who refused it are asked anew. */
  async correct(tx: EntityManager, { shipmentId, number, carrier }: ToWatch, at: Date): Promise<void> {
    await tx.query(
      `UPDATE watch SET carrier = $2, due_at = $3, claim = NULL, claimed_until = NULL, attempts = 0, version = version + 1,
         task = CASE WHEN state = 'WATCHED' THEN 'CHANGE_CARRIER' ELSE 'REGISTER' END
       WHERE number = $1 AND shipment_id = $4 AND state <> 'STOPPED'`,
      [number, carrier, at, shipmentId],
    );
  }
}
