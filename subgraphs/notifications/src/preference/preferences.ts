import { type Channel, PERSONAL_CHANNELS } from "../notification/channel";
import { Category, LOCKED } from "../notified-event/category";
import { NOTIFIED_EVENTS, type NotifiedEvent } from "../notified-event/notified-events";
import type { Preference } from "./preference.entity";

export type Choice = Pick<Preference, "category" | "channel" | "enabled">;

/** Null where the person has chosen nothing. */
function chosen(choices: readonly Choice[], category: Category, channel: Channel): boolean | null {
  if (LOCKED.includes(category)) return null;
  const choice = choices.find((one) => one.category === category && one.channel === channel);
  return choice?.enabled ?? null;
}

/** By what a person hears of an event: as it has it, unless the person has chosen otherwise. */
export const channelsFor = ({ category, channels }: NotifiedEvent, choices: readonly Choice[]): Channel[] =>
  PERSONAL_CHANNELS.filter((channel) => chosen(choices, category, channel) ?? channels.includes(channel));

/** What stands for each category and channel. */
export interface Standing {
  category: Category;
  channel: Channel;
  /** Null: as each event has it. */
  enabled: boolean | null;
  isLocked: boolean;
  /** Events that come by this channel unless it is switched off. */
  usually: string[];
}

export function standingOf(choices: readonly Choice[]): Standing[] {
  return Object.values(Category).flatMap((category) =>
    PERSONAL_CHANNELS.map((channel) => ({
      category,
      channel,
      enabled: chosen(choices, category, channel),
      isLocked: LOCKED.includes(category),
      usually: [...NOTIFIED_EVENTS.values()]
        .filter((event) => event.category === category && event.channels.includes(channel))
        .map(({ key }) => key),
    })),
  );
}
