import { Viewer } from "../identity/viewer";
import { isId } from "../ids";

/** Who changes what a transaction changes, and when, as the database's trigger reads it. */
export const CHANGE_SETTING = "baiyun.change";

/** Of the code itself. */
export const SYSTEM = "system";

/** Of whoever did not say who they were: not signed in, at a console of the database, or a release that says it of no transaction. */
export const UNKNOWN = "unknown";

const CLIENT = "client:";

/** Says it for the rest of a transaction: whatever is not an id is nobody's, and never part of a statement. */
export function noteAuthor(author: Viewer, at: Date): string {
  return `SET LOCAL ${CHANGE_SETTING} = '${actorOf(author)} ${at.toISOString()}'`;
}

function actorOf(author: Viewer): string {
  const { userId, clientId } = author;
  if (clientId && isId(clientId)) return `${CLIENT}${clientId}`;
  if (userId && isId(userId)) return userId;
  return author === Viewer.system ? SYSTEM : UNKNOWN;
}

export const isClient = (actor: string): boolean => actor.startsWith(CLIENT);
