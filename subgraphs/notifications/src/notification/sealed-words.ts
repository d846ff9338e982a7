import type { Member } from "../member/member.entity";
import type { PersonalData } from "../personal-data/personal-data";
import type { Worded } from "../template/wording";
import type { Notification } from "./notification.entity";

/** What a notification says to one person, as the log keeps it: only the person's own key opens it. */
export class SealedWords {
  constructor(private readonly personal: PersonalData) {}

  seal(notificationId: string, { wrappedKey }: Member, words: Worded): Buffer {
    return this.personal.seal(wrappedKey!, placeOf(notificationId), JSON.stringify(words));
  }

  /** Null once the person has left, even if they came back: their key is gone, and what was said with it. */
  open({ id, sealed }: Pick<Notification, "id" | "sealed">, member: Member | null): Worded | null {
    if (!sealed || !member?.wrappedKey) return null;
    try {
      return JSON.parse(this.personal.open(member.wrappedKey, placeOf(id), sealed)) as Worded;
    } catch {
      return null;
    }
  }
}

const placeOf = (notificationId: string): string => `notification:${notificationId}`;
