import { randomUUID } from "node:crypto";
import { Database, type DatabaseOptions } from "../../database/database";
import { Viewer } from "../../identity/viewer";
import { testDatabaseUrl } from "../stores";
import { CreateNote, Note } from "./note.entity";

export async function openNotes(options: Partial<DatabaseOptions> = {}): Promise<Database> {
  return Database.open({ url: await testDatabaseUrl("kit"), entities: [Note], migrations: [CreateNote], ...options });
}

export async function seedNote(database: Database, tenantId: string, text = "a note"): Promise<Note> {
  const note: Note = { id: randomUUID(), tenantId, text };
  await database.transaction(Viewer.system, (tx) => tx.insert(Note, note));
  return note;
}

export const memberOf = (tenantId: string): Viewer => Viewer.fromClaims({ sub: randomUUID(), tid: tenantId });
