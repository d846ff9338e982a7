import { readFileSync } from "node:fs";
import type { SessionDocuments } from "./transport/session-cookie";

const NAMES = ["secret", "begin", "renew", "end"] as const;

/**
 * How pages sign in with a cookie, as a JSON file states it: an object of the texts `secret`, `begin`, `renew` and `end`.
 *
 * @throws Error with a one-line message for what cannot be read, or is no such object.
 */
export function readSessionDocuments(file: string): SessionDocuments {
  let stated: unknown;
  try {
    stated = JSON.parse(readFileSync(file, "utf8"));
  } catch (reason) {
    const why = (reason as NodeJS.ErrnoException).code ?? "it is not JSON";
    throw new Error(`SESSION_DOCUMENTS, the file "${file}": ${why}.`);
  }
  const documents = stated as Partial<SessionDocuments> | null;
  if (documents && NAMES.every((name) => typeof documents[name] === "string")) return documents as SessionDocuments;
  throw new Error(`SESSION_DOCUMENTS, the file "${file}": it must be an object of the texts ${NAMES.join(", ")}.`);
}
