import { z } from "zod";
import { branch, list, parsed, text } from "../wire/leaves";

const pushedEvent = z.object({
  time_iso: text,
  time_utc: text,
  time_raw: branch({ date: text, time: text, timezone: text }),
  description: text,
  location: text,
  stage: text,
  sub_status: text,
  address: branch({ country: text, city: text }),
});
export type PushedEvent = z.infer<typeof pushedEvent>;

const provider = z.object({
  provider: branch({ key: text, name: text, country: text }),
  latest_sync_time: text,
  events: list(pushedEvent),
});

const tracked = z.object({
  number: z.string(),
  carrier: text,
  track_info: branch({
    shipping_info: branch({ recipient_address: branch({ country: text }) }),
    misc_info: branch({ local_number: text, local_provider: text, local_key: text }),
    latest_event: pushedEvent.nullish().catch(null),
    time_metrics: branch({ estimated_delivery_date: branch({ from: text, to: text }) }),
    tracking: branch({ providers: list(provider) }),
  }),
});
/** What 17TRACK knows of one number. */
export type Tracked = z.infer<typeof tracked>;

const push = z.object({ event: z.enum(["TRACKING_UPDATED", "TRACKING_STOPPED"]), data: tracked });
const answer = z.object({ code: z.literal(0), data: z.object({ accepted: list(tracked) }) });

/** Reads the bytes of a webhook of 17TRACK v2.4. @throws {UnreadableMessage} */
export const parsePush = (body: Buffer): Tracked => parsed(push, body).data;

/** Reads what `gettrackinfo` answers: what is known of each number that it knows. @throws {UnreadableMessage} */
export const parseAnswer = (body: Buffer): readonly Tracked[] => parsed(answer, body).data.accepted;
