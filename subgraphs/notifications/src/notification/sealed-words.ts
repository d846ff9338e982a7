import type { DataKey, Place } from "@baiyun/kit";
import type { Worded } from "../template/wording";
import type { Notification } from "./notification.entity";

const placeOf = (notificationId: string): Place => ({ table: "notification", column: "sealed", row: notificationId });

/** What a notification says to one person, as the log keeps it: only the person's own key opens it. */
export const sealedWords = (notificationId: string, key: DataKey, words: Worded): Buffer =>
  key.seal(placeOf(notificationId), JSON.stringify(words));

/** Null once the person has left, even if they came back: their key is gone, and what was said with it. */
export function openedWords({ id, sealed }: Pick<Notification, "id" | "sealed">, key: DataKey | null): Worded | null {
  const opened = sealed && key?.open(placeOf(id), sealed);
  return opened?.state === "open" ? (JSON.parse(opened.text) as Worded) : null;
}
