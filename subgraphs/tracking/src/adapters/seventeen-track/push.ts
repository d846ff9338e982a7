import { z } from "zod";

/** A signed body that is no push we can read. Trying again cannot help. */
export class MalformedPush extends Error {
  override name = "MalformedPush";
}

/** A leaf that is absent, null, empty or of an odd type costs that leaf only, never the push. */
const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null)
  .transform((value) => value?.trim() || null);

const branch = <S extends z.ZodRawShape>(shape: S) =>
  z
    .object(shape)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null);

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

/** What of a list can be read: an entry that is none costs itself only. */
const list = <S extends z.ZodType>(entry: S) =>
  z.unknown().transform((value) =>
    (Array.isArray(value) ? value : []).flatMap((one) => {
      const parsed = entry.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    }),
  );

const provider = z.object({
  provider: branch({ key: text, name: text, country: text }),
  latest_sync_time: text,
  events: list(pushedEvent),
});

const push = z.object({
  event: z.enum(["TRACKING_UPDATED", "TRACKING_STOPPED"]),
  data: z.object({
    number: z.string(),
    carrier: text,
    track_info: branch({
      shipping_info: branch({ recipient_address: branch({ country: text }) }),
      misc_info: branch({ local_number: text, local_provider: text, local_key: text }),
      latest_event: pushedEvent.nullish().catch(null),
      time_metrics: branch({ estimated_delivery_date: branch({ from: text, to: text }) }),
      tracking: branch({ providers: list(provider) }),
    }),
  }),
});
export type Push = z.infer<typeof push>;

/** Reads the bytes of a webhook of 17TRACK v2.4. @throws {MalformedPush} */
export function parsePush(body: Buffer): Push {
  let json: unknown;
  try {
    json = JSON.parse(body.toString());
  } catch {
    throw new MalformedPush("not JSON");
  }
  const parsed = push.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new MalformedPush(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "));
}
