import { createHmac } from "node:crypto";
import {
  type Answer,
  type Ask,
  type Counterpart,
  type Due,
  json,
  objectIn,
  type Refusal,
  textOf,
  type World,
} from "../counterpart";
import type { Call } from "../faults";
import { endingNamed, type Following, Followings } from "../followings";
import type { Scan, Stage } from "../life";
import { receiverOf } from "../receivers";
import { ACCOUNTS } from "./accounts";

const NAME = "AFTERSHIP";
const { apiKey, secret: SECRET } = ACCOUNTS[NAME];
const PATH = "/tracking/2025-04/trackings";
const [EXISTS, INVALID, UNAUTHORISED] = [4003, 4005, 401];

const TAGS: Readonly<Record<Stage, readonly [tag: string, subtag: string]>> = {
  ANNOUNCED: ["InfoReceived", "InfoReceived_001"],
  PICKED_UP: ["InTransit", "InTransit_002"],
  SORTED: ["InTransit", "InTransit_001"],
  DEPARTED: ["InTransit", "InTransit_007"],
  ARRIVED: ["InTransit", "InTransit_003"],
  CUSTOMS_STARTED: ["InTransit", "InTransit_006"],
  CUSTOMS_RELEASED: ["InTransit", "InTransit_005"],
  LAST_MILE: ["InTransit", "InTransit_003"],
  OUT_FOR_DELIVERY: ["OutForDelivery", "OutForDelivery_001"],
  DELIVERED: ["Delivered", "Delivered_001"],
  CUSTOMS_HELD: ["Exception", "Exception_004"],
  DELIVERY_FAILED: ["AttemptFail", "AttemptFail_002"],
  WAITS_FOR_PICKUP: ["AvailableForPickup", "AvailableForPickup_001"],
  RETURNING: ["Exception", "Exception_010"],
  RETURNED: ["Exception", "Exception_011"],
  LOST: ["Exception", "Exception_013"],
  DESTROYED: ["Exception", "Exception_021"],
  CANCELLED: ["Exception", "Exception_020"],
};
/** ISO 3166 alpha-3 of the countries that parcels of the sandbox go to, as far as it knows. */
const ALPHA_3: Readonly<Record<string, string>> = {
  ...{ CN: "CHN", DE: "DEU", FR: "FRA", GB: "GBR", US: "USA", ES: "ESP", IT: "ITA", NL: "NLD", PL: "POL", JP: "JPN" },
  ...{ AU: "AUS", CA: "CAN", AT: "AUT", BE: "BEL", SE: "SWE", RO: "ROU" },
};

const said = (code: number, data: object, message?: string): Answer =>
  json({ meta: { code, ...(message && { message, type: "BadRequest" }) }, data }, code >= 1_000 ? 400 : code);

/** AfterShip: follows numbers, and pushes what it knows of them, signed by HMAC. */
export class AfterShip implements Counterpart {
  readonly name = NAME;
  readonly title = "AfterShip";
  readonly prefix = "/aftership";
  readonly calls: readonly Call[] = ["REGISTER", "PUSH"];
  private readonly followings: Followings;

  constructor(private readonly world: World) {
    this.followings = new Followings(world, NAME);
  }

  callOf({ method, path }: Ask): Call | null {
    return method === "POST" && path === PATH ? "REGISTER" : null;
  }

  refuse(why: Refusal): Answer {
    return said(why === "THROTTLED" ? 429 : UNAUTHORISED, {}, "SANDBOX: refused as it was told");
  }

  answer(_call: Call, { headers, body }: Ask): Answer {
    if (headers["as-api-key"] !== apiKey) return said(UNAUTHORISED, {}, "Invalid API key.");
    const asked = objectIn(body);
    const number = textOf(asked, "tracking_number").trim().toUpperCase();
    if (number.length < 4) return said(INVALID, {}, "The value of `tracking_number` is invalid.");
    if (this.followings.find(number)) return said(EXISTS, {}, "Tracking already exists.");
    const country = textOf(asked, "destination_country_region") || "DE";
    const carrier = textOf(asked, "slug") || "yunexpress";
    const ending = endingNamed(textOf(asked, "title"));
    const since = this.world.clock.now();
    this.followings.put({ number, carrier, country, ending, since, stopped: false, told: 0 });
    return said(201, { id: `sandbox-${number}`, tracking_number: number, slug: carrier, tag: "Pending" });
  }

  due(): readonly Due[] {
    const receiver = receiverOf(this.world, NAME);
    const url = receiver?.url;
    if (!url) return [];
    const sign = (body: Buffer) =>
      createHmac("sha256", receiver.key ?? SECRET)
        .update(body)
        .digest("base64");
    return [...this.followings.due()].map(({ following, scans }) => ({
      push: {
        ...{ counterpart: NAME, call: "PUSH", id: `${following.number} ${scans.length}`, about: following.number, url },
        body: () => Buffer.from(JSON.stringify(pushOf(following, scans))),
        headers: (body) => ({ "content-type": "application/json", "aftership-hmac-sha256": sign(body) }),
      },
      arrived: () => this.followings.put({ ...following, told: scans.length }),
    }));
  }
}

function pushOf({ number, carrier, country }: Following, scans: readonly Scan[]): object {
  const checkpoints = scans.map(({ stage, at, country: where, place, text }) => ({
    ...{ slug: carrier, checkpoint_time: new Date(at).toISOString().replace(/\.\d+Z$/, "+00:00"), message: text },
    ...{ location: `${place}, ${where}`, city: null, country_iso3: ALPHA_3[where] ?? null, raw_tag: stage },
    ...{ tag: TAGS[stage][0], subtag: TAGS[stage][1] },
  }));
  return {
    ...{ event: "tracking_update", event_id: `sandbox-${number}-${scans.length}`, is_tracking_first_tag: false },
    msg: {
      ...{ id: `sandbox-${number}`, tracking_number: number, slug: carrier, title: "SANDBOX", active: true },
      ...{ tag: checkpoints.at(-1)?.tag, subtag: checkpoints.at(-1)?.subtag, checkpoints },
      ...{ destination_country_iso3: ALPHA_3[country] ?? null, updated_at: new Date().toISOString() },
    },
    ts: Math.floor(Date.now() / 1_000),
  };
}
