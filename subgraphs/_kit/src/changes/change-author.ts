import type { Viewer } from "../identity/viewer";
import { isId } from "../ids";

/** Who changes what a transaction changes, and when, as the database's trigger reads it. */
export const CHANGE_SETTING = "baiyun.change";

const CLIENT = "client:";

/** Says it for the rest of a transaction: whatever is not an id is nobody's, and never part of a statement. */
export function noteAuthor({ userId, clientId }: Viewer, at: Date): string {
  const actor = clientId && isId(clientId) ? `${CLIENT}${clientId}` : userId && isId(userId) ? userId : "system";
  return `SET LOCAL ${CHANGE_SETTING} = '${actor} ${at.toISOString()}'`;
}

export const isClient = (actor: string): boolean => actor.startsWith(CLIENT);
