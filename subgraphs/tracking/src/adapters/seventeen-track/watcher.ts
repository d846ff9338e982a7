import { PartyClient, type Reach } from "@baiyun/kit/party";
import { z } from "zod";
import type { NumberVerdict, WatchedNumber, Watcher, WatcherAnswer } from "../../watch/watcher";
import { carrierKey } from "./carriers";
import { SOURCE } from "./normalise";
import { ANSWERS } from "./seventeen-track";

const PER_SECOND = 3;
const MOST_NUMBERS = 40;
const VERSION = "/track/v2.4";

const verdict = z.object({ number: z.string() });
const answered = z.object({
  code: z.number(),
  data: z.object({
    accepted: z.array(verdict).nullish(),
    rejected: z
      .array(verdict.extend({ error: z.object({ code: z.number(), message: z.string().nullish() }) }))
      .nullish(),
    errors: z.array(z.object({ code: z.number(), message: z.string().nullish() })).nullish(),
  }),
});

/** How many numbers it takes. Unverified, as its documents are not public in full: what is not there is not known. */
const quotaAnswered = z.object({ code: z.literal(0), data: z.object({ quota_remain: z.number().int() }) });

/** Its codes, as far as they decide what is done. */
const ALREADY_REGISTERED = -18019901;
const NOT_REGISTERED = -18019902;
const NOT_TRACKED = -18019906;
const NOTHING_TO_TELL = -18019909;
const AS_GOOD_AS_TAKEN = new Set([ALREADY_REGISTERED, NOT_TRACKED, NOTHING_TO_TELL]);
/** Its quota is used up, of a day or at all, or it takes no more of this carrier at the moment. */
const TAKEN_LATER = new Set([-18019907, -18019908, -18019911, -18010003]);

/** 17TRACK v2.4, asked with the account's `key`. All that it is asked does no more twice than once. */
export function seventeenTrackWatcher(baseUrl: string, key: string, reach: Reach): Watcher {
  const client = new PartyClient(baseUrl, { ...reach, perSecond: PER_SECOND, account: key });

  const send = (path: string, body: object) =>
    client.send({
      ...{ method: "POST", path: `${VERSION}/${path}`, body: JSON.stringify(body), safe: true },
      headers: () => ({ "17token": key }),
    });

  async function ask(path: string, items: readonly object[]): Promise<WatcherAnswer> {
    const reply = await send(path, items);
    const none = (message: string, code: string | null = null): WatcherAnswer => ({
      outcome: "UNAVAILABLE",
      code,
      message,
    });
    if (reply.kind !== "answered") return none(reply.message);
    const { status, bytes } = reply;
    if (status === 429) return none("It was asked too often.", "429");
    if (status >= 500) return none(`It failed with status ${status}.`, String(status));
    const parsed = answered.safeParse(jsonIn(bytes));
    if (!parsed.success) return none("Its answer cannot be read.");
    const { code, data } = parsed.data;
    const [error] = data.errors ?? [];
    if (code !== 0 || error) {
      const told = error ?? { code, message: null };
      return { outcome: "REFUSED", code: String(told.code), message: told.message ?? "It says no reason." };
    }
    return {
      outcome: "DONE",
      verdicts: [...(data.accepted ?? []).map(taken), ...(data.rejected ?? []).map(judged)],
      raw: bytes,
    };
  }

  return {
    name: SOURCE,
    most: MOST_NUMBERS,
    watches: () => true,
    registers: {
      register: (numbers) => ask("register", numbers.map(registered)),
      changeCarrier: (numbers) => ask("changecarrier", numbers.map(changed)),
      stop: (numbers) => ask("stoptrack", numbers.map(named)),
    },
    poll: (numbers) => ask("gettrackinfo", numbers.map(named)),
    answers: ANSWERS,
    quota: async () => {
      const reply = await send("getquota", {});
      if (reply.kind !== "answered") return null;
      return quotaAnswered.safeParse(jsonIn(reply.bytes)).data?.data.quota_remain ?? null;
    },
    close: () => client.close(),
  };
}

const named = ({ number }: WatchedNumber) => ({ number });

/** No more than it needs: where it goes by country. Who gets it is nobody's business there. */
function registered({ number, carrier, destinationCountry }: WatchedNumber) {
  const key = carrierKey(carrier);
  return { number, ...(key ? { carrier: key } : { auto_detection: true }), destination_country: destinationCountry };
}

const changed = ({ number, carrier }: WatchedNumber) => ({ number, carrier_new: carrierKey(carrier) ?? carrier });

const taken = ({ number }: { number: string }): NumberVerdict => ({
  number,
  verdict: "TAKEN",
  code: null,
  message: null,
});

function judged({
  number,
  error,
}: {
  number: string;
  error: { code: number; message?: string | null | undefined };
}): NumberVerdict {
  const { code } = error;
  if (AS_GOOD_AS_TAKEN.has(code)) return taken({ number });
  const verdict = code === NOT_REGISTERED ? "UNKNOWN" : TAKEN_LATER.has(code) ? "LATER" : "REFUSED";
  return { number, verdict, code: String(code), message: error.message ?? "It says no reason." };
}

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}
