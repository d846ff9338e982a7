import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  oneOf,
  perform,
  recordAll,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { type ExceptionKind, ShipmentException } from "./exception.entity";
import { shipmentExceptionOverdue } from "./exception.events";
import { type StatedHours, type StateExceptionHoursInput, stateExceptionHoursRules } from "./exception.input";
import { ExceptionHoursStated, type StateExceptionHoursResult, StateExceptionHoursSuccess } from "./exception.result";
import { ExceptionDueRule } from "./exception-due-rule.entity";

const HOUR_MS = 3_600_000;
const AT_ONCE = 500;

/** By when an exception is to be settled, and who hears when it is not. */
export class ExceptionClockService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock();
  }

  /** By the rule that holds when we learn of it; null where none does. */
  async dueOf(tx: EntityManager, kind: ExceptionKind): Promise<Date | null> {
    const now = this.clock();
    const rules = (await findRows(tx, Viewer.system, ExceptionDueRule, [equals("kind", kind)]))
      .filter(({ validFrom }) => validFrom <= now)
      .sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime());
    const rule = rules.at(-1);
    return rule ? new Date(now.getTime() + rule.hours * HOUR_MS) : null;
  }

  /** A rule is never changed: a later one follows it. */
  stateHours(viewer: Viewer, input: StateExceptionHoursInput): Promise<typeof StateExceptionHoursResult> {
    return perform<StatedHours, null, StateExceptionHoursSuccess | ExceptionHoursStated | InvalidInput>(this.database, {
      operation: "stateExceptionHours",
      viewer,
      input,
      rules: stateExceptionHoursRules,
      lock: async () => null,
      decide: async (tx, _nothing, { kind, hours, validFrom }, id) => {
        // What somebody was told by when stays so.
        if (validFrom < this.clock()) return new InvalidInput("validFrom", "Hours hold from now on, or from later.");
        const rule = Object.assign(new ExceptionDueRule(), { id, kind, hours, validFrom, createdBy: viewer.actor });
        const stated = await insertRows(tx, ExceptionDueRule, [rule], { onConflict: "ignore" });
        return stated === 1 ? new StateExceptionHoursSuccess(rule) : new ExceptionHoursStated();
      },
      resultId: (_stated, id) => id,
      replay: async (tx, id) => {
        const [rule] = await findRows(tx, viewer, ExceptionDueRule, [equals("id", id)]);
        return new StateExceptionHoursSuccess(rule!);
      },
    });
  }

  /** Tells of what is overdue, once; of what another process is at, that process does. */
  async escalate(tx: EntityManager): Promise<void> {
    for (;;) {
      const ids: { id: string }[] = await tx.query(
        `SELECT id FROM shipment_exception
         WHERE closed_at IS NULL AND overdue_told_at IS NULL AND due_at < $1
         ORDER BY due_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
        [this.clock()],
      );
      if (ids.length === 0) return;
      const keys = ids.map(({ id }) => id);
      // What it says itself stays as it is: who read it before may still write it.
      await tx.query("UPDATE shipment_exception SET overdue_told_at = $2 WHERE id = ANY($1)", [keys, this.clock()]);
      const told = await findRows(tx, Viewer.system, ShipmentException, [oneOf("id", keys)]);
      await recordAll(tx, told.map(shipmentExceptionOverdue));
    }
  }
}
