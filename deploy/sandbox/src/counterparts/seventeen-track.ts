import { createHash } from "node:crypto";
import {
  type Answer,
  type Ask,
  type Counterpart,
  type Due,
  json,
  type Refusal,
  textOf,
  type World,
} from "../counterpart";
import type { Call } from "../faults";
import { endingNamed, type Following, Followings } from "../followings";
import type { Scan, Stage } from "../life";
import { receiverOf } from "../receivers";
import { ACCOUNTS } from "./accounts";

const NAME = "SEVENTEEN_TRACK";
const { key: KEY } = ACCOUNTS[NAME];
const MOST_NUMBERS = 40;
const CALLS_A_SECOND = 3;
/** Numbers that an account here may have watched. */
const QUOTA = 1_000_000;
/** How often a carrier may be changed for nothing. */
const MOST_CHANGES = 5;

const PATHS: Readonly<Record<string, Call>> = {
  "/track/v2.4/register": "REGISTER",
  "/track/v2.4/gettrackinfo": "TRACK",
  "/track/v2.4/changecarrier": "CHANGE",
  "/track/v2.4/stoptrack": "STOP",
  "/track/v2.4/getquota": "QUOTA",
};

const [ALREADY, UNREGISTERED, UNDETECTED, NOT_TRACKED, NO_INFO] = [
  -18019901, -18019902, -18019903, -18019906, -18019909,
];
const [BAD_KEY, BAD_DATA, TOO_MANY] = [-18010002, -18010013, -18010014];

const CODES: Readonly<Record<Stage, string>> = {
  ANNOUNCED: "InfoReceived",
  PICKED_UP: "InTransit_PickedUp",
  SORTED: "InTransit_Other",
  DEPARTED: "InTransit_Departure",
  ARRIVED: "InTransit_Arrival",
  CUSTOMS_STARTED: "InTransit_CustomsProcessing",
  CUSTOMS_RELEASED: "InTransit_CustomsReleased",
  LAST_MILE: "InTransit_Arrival",
  OUT_FOR_DELIVERY: "OutForDelivery_Other",
  DELIVERED: "Delivered_Other",
  CUSTOMS_HELD: "InTransit_CustomsRequiringInformation",
  DELIVERY_FAILED: "DeliveryFailure_NoBody",
  WAITS_FOR_PICKUP: "AvailableForPickup_Other",
  RETURNING: "Exception_Returning",
  RETURNED: "Exception_Returned",
  LOST: "Exception_Lost",
  DESTROYED: "Exception_Destroyed",
  CANCELLED: "Exception_Cancel",
};

/** Of the numbers that 17TRACK gives carriers, those that parcels of the sandbox travel with. */
const CARRIERS: readonly [form: RegExp, key: string, name: string][] = [
  [/^YT\d{16}$/, "190008", "YunExpress"],
  [/^4PX\d+CN$/, "190094", "4PX"],
  [/^UY\d{9}CN$/, "190012", "Yanwen"],
  [/^[A-Z]{2}\d{9}CN$/, "3011", "China Post"],
];
const UNKNOWN_TO_ALL = /^X{3}/;

type Rejection = { error: { code: number; message: string } };
const rejected = (code: number, message: string): Rejection => ({ error: { code, message } });

/** 17TRACK v2.4: follows numbers of any carrier, answers what it knows of them, and pushes it signed with the account's key. */
export class SeventeenTrack implements Counterpart {
  readonly name = NAME;
  readonly title = "17TRACK v2.4";
  readonly prefix = "/17track";
  readonly calls: readonly Call[] = [...Object.values(PATHS), "PUSH"];
  /** Of different numbers: of each it sends one after the other. */
  readonly sendsAtOnce = 8;
  private readonly followings: Followings;
  private callsOfLate: number[] = [];

  constructor(private readonly world: World) {
    this.followings = new Followings(world, NAME);
  }

  callOf({ method, path }: Ask): Call | null {
    return method === "POST" ? (PATHS[path] ?? null) : null;
  }

  refuse(why: Refusal): Answer {
    if (why === "THROTTLED") return json({ code: 429, message: "Too many requests" }, 429);
    return json(
      { code: BAD_KEY, data: { errors: [{ code: BAD_KEY, message: "SANDBOX: refused as it was told" }] } },
      401,
    );
  }

  answer(call: Call, ask: Ask): Answer {
    if (ask.headers["17token"] !== this.key()) return this.refuse("EXPIRED_TOKEN");
    if (!this.hasTurn()) return this.refuse("THROTTLED");
    if (call === "QUOTA") return this.quota();
    const items: unknown = parsed(ask.body);
    if (!Array.isArray(items) || items.length === 0) return failed(BAD_DATA, "An array of numbers is expected");
    if (items.length > MOST_NUMBERS) return failed(TOO_MANY, "Tracking numbers exceed the 40 limit.");
    const verdicts = items.map((item) => {
      const number = textOf(item, "number").trim().toUpperCase();
      return { number, ...this.judge(call, number, item) };
    });
    const accepted = verdicts.filter((verdict) => !("error" in verdict));
    return json({ code: 0, data: { accepted, rejected: verdicts.filter((verdict) => "error" in verdict) } });
  }

  /** Each made when it is taken: thousands may be due. */
  *due(): Generator<Due> {
    const url = receiverOf(this.world, NAME)?.url;
    if (!url) return;
    for (const { following, scans } of this.followings.due()) {
      const { number } = following;
      yield {
        push: {
          ...{ counterpart: NAME, call: "PUSH", id: `${number} ${scans.length}`, about: number, url },
          body: () => Buffer.from(JSON.stringify({ event: "TRACKING_UPDATED", data: known(following, scans) })),
          headers: (body) => ({ "content-type": "application/json", sign: this.sign(body) }),
        },
        arrived: () => this.followings.put({ ...following, told: scans.length }),
      };
    }
  }

  /** One is used up by each number that is watched. Its fields are not verified. */
  private quota(): Answer {
    const used = this.followings.count();
    return json({ code: 0, data: { quota_total: QUOTA, quota_used: used, quota_remain: QUOTA - used } });
  }

  private sign(body: Buffer): string {
    return createHash("sha256").update(body).update(`/${this.key()}`).digest("hex");
  }

  private key(): string {
    return receiverOf(this.world, NAME)?.key ?? KEY;
  }

  private judge(call: Call, number: string, item: unknown): object | Rejection {
    const { followings, world } = this;
    const following = followings.find(number);
    if (call === "REGISTER") {
      if (following) return rejected(ALREADY, `Tracking number ${number} is already registered.`);
      const carrier = textOf(item, "carrier") || carrierOf(number)?.key;
      if (!carrier || UNKNOWN_TO_ALL.test(number)) return rejected(UNDETECTED, "Carrier cannot be detected.");
      const country = textOf(item, "destination_country") || "DE";
      const ending = endingNamed(`${textOf(item, "tag")} ${textOf(item, "remark")}`);
      followings.put({ number, carrier, country, ending, since: world.clock.now(), stopped: false, told: 0 });
      return { origin: textOf(item, "carrier") ? 1 : 2, carrier: Number(carrier), tag: textOf(item, "tag") || null };
    }
    if (!following) return rejected(UNREGISTERED, `Tracking number ${number} is not registered yet. Register first.`);
    if (call === "TRACK") {
      const scans = followings.scansOf(following);
      return scans.length === 0 ? rejected(NO_INFO, "No tracking information at this time.") : known(following, scans);
    }
    if (call === "STOP") {
      if (following.stopped) return rejected(NOT_TRACKED, "Only numbers that are tracked can be stopped.");
      followings.put({ ...following, stopped: true });
      return { carrier: Number(following.carrier) };
    }
    return this.change(following, textOf(item, "carrier_new"));
  }

  private change(following: Following, carrier: string): object | Rejection {
    if (!/^\d+$/.test(carrier)) return rejected(-18019910, "The carrier code is incorrect.");
    const changes = (following as Following & { changes?: number }).changes ?? 0;
    if (changes >= MOST_CHANGES) return rejected(-18019817, `A carrier can be changed ${MOST_CHANGES} times.`);
    this.followings.put(Object.assign({ ...following, carrier, told: 0 }, { changes: changes + 1 }));
    return { carrier: Number(carrier) };
  }

  /** No more than it says that it takes, wherever the second of whoever asks begins. */
  private hasTurn(): boolean {
    const now = performance.now();
    this.callsOfLate = this.callsOfLate.filter((at) => now - at < 1_000);
    if (this.callsOfLate.length >= 2 * CALLS_A_SECOND) return false;
    this.callsOfLate.push(now);
    return true;
  }
}

const failed = (code: number, message: string): Answer => json({ code, data: { errors: [{ code, message }] } });

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function carrierOf(number: string): { key: string; name: string } | null {
  const [, key, name] = CARRIERS.find(([form]) => form.test(number)) ?? [];
  return key && name ? { key, name } : null;
}

/** All that is known of a number, the newest scan first. */
function known({ number, carrier, country }: Following, scans: readonly Scan[]): object {
  const name = CARRIERS.find(([, key]) => key === carrier)?.[2] ?? null;
  const events = scans.map(eventOf).reverse();
  const [latest] = events;
  return {
    ...{ number, carrier: Number(carrier), param: null, tag: "SANDBOX" },
    track_info: {
      shipping_info: { shipper_address: { country: "CN" }, recipient_address: { country } },
      latest_status: { status: latest?.sub_status.split("_")[0], sub_status: latest?.sub_status },
      latest_event: latest,
      misc_info: { local_number: null, local_provider: null, local_key: 0 },
      tracking: {
        providers: [
          {
            provider: { key: Number(carrier), name, alias: name, country: null },
            ...{ service_type: null, latest_sync_status: "Success", latest_sync_time: new Date().toISOString() },
            events,
          },
        ],
      },
    },
  };
}

function eventOf({ stage, at, country, place, text }: Scan) {
  const utc = `${new Date(at).toISOString().slice(0, 19)}Z`;
  return {
    ...{ time_iso: utc.replace("Z", "+00:00"), time_utc: utc, description: text, location: `${place}, ${country}` },
    time_raw: { date: utc.slice(0, 10), time: utc.slice(11, 19), timezone: "+00:00" },
    ...{ stage: null, sub_status: CODES[stage], address: { country, city: null } },
  };
}
