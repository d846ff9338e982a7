import { type Channel, PERSONAL_CHANNELS } from "../notification/channel";
import { Category, LOCKED } from "../notified-event/category";
import { NOTIFIED_EVENTS, type NotifiedEvent } from "../notified-event/notified-events";
import type { Preference } from "./preference.entity";

export type Choice = Pick<Preference, "subject" | "channel" | "enabled">;

/** Null where the person has chosen nothing for it. */
const chosen = (choices: readonly Choice[], subject: string, channel: Channel): boolean | null =>
  choices.find((one) => one.subject === subject && one.channel === channel)?.enabled ?? null;

/** What is chosen for one event goes before what is chosen for all of its kind. */
function isHeard({ key, category, channels }: NotifiedEvent, choices: readonly Choice[], channel: Channel): boolean {
  if (LOCKED.includes(category)) return channels.includes(channel);
  return chosen(choices, key, channel) ?? chosen(choices, category, channel) ?? channels.includes(channel);
}

/** By what a person hears of an event: as it has it, unless the person has chosen otherwise. */
export const channelsFor = (event: NotifiedEvent, choices: readonly Choice[]): Channel[] =>
  PERSONAL_CHANNELS.filter((channel) => isHeard(event, choices, channel));

/** What stands for one event and channel. */
export interface EventStanding {
  key: string;
  /** Null: as its category has it. */
  enabled: boolean | null;
  isHeard: boolean;
}

/** What stands for each category and channel. */
export interface Standing {
  category: Category;
  channel: Channel;
  /** Null: as each event has it. */
  enabled: boolean | null;
  isLocked: boolean;
  /** Events that come by this channel unless it is switched off. */
  usually: string[];
  events: EventStanding[];
}

export function standingOf(choices: readonly Choice[]): Standing[] {
  return Object.values(Category).flatMap((category) => {
    const ofIt = [...NOTIFIED_EVENTS.values()].filter((event) => event.category === category);
    const isLocked = LOCKED.includes(category);
    const own = (subject: string, channel: Channel) => (isLocked ? null : chosen(choices, subject, channel));
    return PERSONAL_CHANNELS.map((channel) => ({
      category,
      channel,
      enabled: own(category, channel),
      isLocked,
      usually: ofIt.filter(({ channels }) => channels.includes(channel)).map(({ key }) => key),
      events: ofIt.map((event) => ({
        key: event.key,
        enabled: own(event.key, channel),
        isHeard: isHeard(event, choices, channel),
      })),
    }));
  });
}
