import { randomUUID } from "node:crypto";
import { Database } from "../../database/database";
import { Viewer } from "../../identity/viewer";
import { testDatabaseUrl } from "../index";
import { CreateNote, Note } from "./note.entity";

export async function openNotes(): Promise<Database> {
  return Database.open({ url: await testDatabaseUrl("kit"), entities: [Note], migrations: [CreateNote] });
}

export async function seedNote(database: Database, tenantId: string, text = "a note"): Promise<Note> {
  const note: Note = { id: randomUUID(), tenantId, text };
  await database.transaction(Viewer.system, (tx) => tx.insert(Note, note));
  return note;
}

export const memberOf = (tenantId: string): Viewer => Viewer.fromClaims({ sub: randomUUID(), tid: tenantId });

/** How many SELECTs on `table` the work sends, as PostgreSQL counts them for this database's connections. */
export async function countSelects(database: Database, table: string, work: () => Promise<unknown>): Promise<number> {
  const { logger } = database.source;
  let selects = 0;
  Object.assign(database.source, {
    logger: {
      ...logger,
      logQuery: (query: string) => {
        if (query.startsWith("SELECT") && query.includes(`"${table}"`)) selects += 1;
      },
      logMigration: () => undefined,
      logQueryError: () => undefined,
      logQuerySlow: () => undefined,
    },
  });
  try {
    await work();
  } finally {
    Object.assign(database.source, { logger });
  }
  return selects;
}
