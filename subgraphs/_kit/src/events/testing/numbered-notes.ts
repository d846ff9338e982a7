import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import type { Point } from "../../points";
import { Note } from "../../testing/note/note.entity";
import type { EventOf } from "../consumer";
import { record } from "../record";

export const NUMBERED = z.object({ n: z.number() });

/** What a process that is to be killed is told. */
export interface Dying {
  url: string;
  redisUrl: string;
  from: string;
  group: string;
  point: Point;
  /** How often it passes the point before it dies there. */
  nth: number;
}

/** Writes a note and tells of it, in one transaction. */
export const effectOf =
  (from: string) =>
  async (tx: EntityManager, { tenantId, payload: { n } }: EventOf<z.infer<typeof NUMBERED>>): Promise<void> => {
    await tx.insert(Note, { id: randomUUID(), tenantId, text: `note ${n}` });
    await record(tx, { type: "note.copied.v1", aggregateId: `${from} ${n}`, tenantId, payload: { n } });
  };
