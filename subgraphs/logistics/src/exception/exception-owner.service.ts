import { type Database, equals, findRows, insertRows, lockRow, perform, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import { OF_THE_HOUSE } from "../house";
import { ShipmentException } from "./exception.entity";
import {
  type AssignShipmentExceptionInput,
  assignShipmentExceptionRules,
  type ClaimShipmentExceptionInput,
  claimShipmentExceptionRules,
  type NoteShipmentExceptionInput,
  noteShipmentExceptionRules,
} from "./exception.input";
import {
  type AssignShipmentExceptionResult,
  AssignShipmentExceptionSuccess,
  type ClaimShipmentExceptionResult,
  ClaimShipmentExceptionSuccess,
  type NoteShipmentExceptionResult,
  NoteShipmentExceptionSuccess,
  ShipmentExceptionClaimed,
  ShipmentExceptionClosed,
  ShipmentExceptionNotFound,
} from "./exception.result";
import { ExceptionNote } from "./exception-note.entity";

interface Act<I extends { exceptionId: string }, D extends object> {
  operation: string;
  rules: z.ZodType<I>;
  decide: (tx: EntityManager, exception: ShipmentException, input: I, id: string) => Promise<D>;
  success: (exception: ShipmentException) => D;
}

/** Who of our staff looks at an exception, and what they write down. */
export class ExceptionOwnerService {
  constructor(private readonly database: Database) {}

  /** Of two who claim it at once one has it. */
  claim(viewer: Viewer, input: ClaimShipmentExceptionInput): Promise<typeof ClaimShipmentExceptionResult> {
    type Decided = ClaimShipmentExceptionSuccess | ShipmentExceptionClaimed | ShipmentExceptionClosed;
    return this.act<z.infer<typeof claimShipmentExceptionRules>, Decided>(viewer, input, {
      operation: "claimShipmentException",
      rules: claimShipmentExceptionRules,
      decide: async (tx, exception) => {
        if (exception.closedAt) return new ShipmentExceptionClosed();
        const { ownerId } = exception;
        if (ownerId !== null && ownerId !== viewer.actor) return new ShipmentExceptionClaimed({ id: ownerId });
        await storeRow(tx, Object.assign(exception, { ownerId: viewer.actor }), ["ownerId"]);
        return new ClaimShipmentExceptionSuccess(exception);
      },
      success: (exception) => new ClaimShipmentExceptionSuccess(exception),
    });
  }

  assign(viewer: Viewer, input: AssignShipmentExceptionInput): Promise<typeof AssignShipmentExceptionResult> {
    type Decided = AssignShipmentExceptionSuccess | ShipmentExceptionClosed;
    return this.act<z.infer<typeof assignShipmentExceptionRules>, Decided>(viewer, input, {
      operation: "assignShipmentException",
      rules: assignShipmentExceptionRules,
      decide: async (tx, exception, { ownerId = null }) => {
        if (exception.closedAt) return new ShipmentExceptionClosed();
        await storeRow(tx, Object.assign(exception, { ownerId: ownerId?.toLowerCase() ?? null }), ["ownerId"]);
        return new AssignShipmentExceptionSuccess(exception);
      },
      success: (exception) => new AssignShipmentExceptionSuccess(exception),
    });
  }

  /** Also of one that is closed: what is learnt later is worth keeping. */
  note(viewer: Viewer, input: NoteShipmentExceptionInput): Promise<typeof NoteShipmentExceptionResult> {
    return this.act<z.infer<typeof noteShipmentExceptionRules>, NoteShipmentExceptionSuccess>(viewer, input, {
      operation: "noteShipmentException",
      rules: noteShipmentExceptionRules,
      decide: async (tx, exception, { text }, id) => {
        const note = { id, tenantId: OF_THE_HOUSE, exceptionId: exception.id, text, createdBy: viewer.actor };
        await insertRows(tx, ExceptionNote, [note]);
        return new NoteShipmentExceptionSuccess(exception);
      },
      success: (exception) => new NoteShipmentExceptionSuccess(exception),
    });
  }

  private act<I extends { exceptionId: string }, D extends object>(
    viewer: Viewer,
    input: object,
    { operation, rules, decide, success }: Act<I, D>,
  ) {
    return perform<I, ShipmentException | ShipmentExceptionNotFound, D>(this.database, {
      operation,
      viewer,
      input,
      rules,
      lock: async (tx, { exceptionId }) =>
        (await lockRow(tx, viewer, ShipmentException, exceptionId)) ?? new ShipmentExceptionNotFound(),
      decide: (tx, exception, checked, id) => decide(tx, exception as ShipmentException, checked, id),
      resultId: ({ exceptionId }) => exceptionId,
      replay: async (tx, id) => {
        const [exception] = await findRows(tx, viewer, ShipmentException, [equals("id", id)]);
        return success(exception!);
      },
    });
  }
}
