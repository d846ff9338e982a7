import { createHash } from "node:crypto";
import {
  type Answer,
  type Ask,
  type Counterpart,
  chinaTime,
  followed,
  json,
  lifeIn,
  mayCancel,
  objectIn,
  type Refusal,
  textOf,
  type World,
} from "../counterpart";
import type { Call } from "../faults";
import { labelPdf } from "../label";
import type { Stage } from "../life";
import { YANWEN_NUMBERS } from "../numbers";
import type { Parcel } from "../parcels";
import { ACCOUNTS, isAccount } from "./accounts";
import { takenManifest } from "./manifests";

const NAME = "YANWEN";
const { userId: ACCOUNT, token } = ACCOUNTS[NAME];
const TITLE = "Yanwen";
const CHANNELS = ["481", "484"] as const;
const MOST_TRACKED = 30;
const MOST_LISTED = 50;
/** How far the sender's clock may be from ours. */
const WINDOW_MS = 300_000;

const METHODS: Readonly<Record<string, Call>> = {
  "express.order.create": "CREATE",
  "express.order.getlist": "FIND",
  "express.order.label.get": "LABEL",
  "express.order.cancel": "CANCEL",
  "express.manifest.create": "MANIFEST",
};

const CODES: Readonly<Record<Stage, string>> = {
  ANNOUNCED: "OR10",
  PICKED_UP: "PU10",
  SORTED: "SC10",
  DEPARTED: "LH20",
  ARRIVED: "LM10",
  CUSTOMS_STARTED: "IC50",
  CUSTOMS_RELEASED: "IC60",
  LAST_MILE: "LM20",
  OUT_FOR_DELIVERY: "LM25",
  DELIVERED: "LM40",
  CUSTOMS_HELD: "IC51",
  DELIVERY_FAILED: "LM50",
  WAITS_FOR_PICKUP: "LM30",
  RETURNING: "LM90",
  RETURNED: "LM90",
  LOST: "LM70",
  DESTROYED: "IC70",
  CANCELLED: "OR90",
};

const good = (data: unknown): Answer => json({ success: true, code: "0", message: "Success", data });
const failed = (code: string, message: string, status = 200): Answer =>
  json({ success: false, code, message, data: null }, status);

/** Yanwen: the method among the address's parameters, an MD5 over body and parameters, and tracking at an address of its own. */
export class Yanwen implements Counterpart {
  readonly name = NAME;
  readonly title = TITLE;
  readonly prefix = "/yanwen";
  readonly calls: readonly Call[] = [...Object.values(METHODS), "TRACK"];

  constructor(private readonly world: World) {}

  callOf({ method, path, query }: Ask): Call | null {
    if (method === "GET" && path === "/api/tracking") return "TRACK";
    if (method !== "POST" || path !== "/api/order") return null;
    return METHODS[query.get("method") ?? ""] ?? null;
  }

  refuse(why: Refusal, call: Call): Answer {
    if (why === "THROTTLED") return failed("S429", "Too many requests", 429);
    if (why === "REJECT") return failed("D999", "SANDBOX: refused as it was told");
    if (call === "TRACK") return json({ code: 401, message: "Authorization is not right" }, 401);
    return why === "CLOCK_SKEW"
      ? failed("S003", "The timestamp is too far from ours")
      : failed("S002", "The user_id's token is not valid");
  }

  answer(call: Call, ask: Ask): Answer | Promise<Answer> {
    if (call === "TRACK") return this.track(ask);
    const { query, body } = ask;
    const account = query.get("user_id") ?? "";
    if (!isAccount(ACCOUNT, account)) return failed("S001", "The user_id is not known");
    const timestamp = query.get("timestamp") ?? "";
    const content = [account, body, "json", query.get("method"), timestamp, query.get("version")].join("");
    const sign = createHash("md5").update(`${token}${content}${token}`).digest("hex");
    if (query.get("sign") !== sign) return failed("S004", "The sign is not right");
    if (!(Math.abs(Number(timestamp) - Date.now()) <= WINDOW_MS)) return this.refuse("CLOCK_SKEW", call);
    const asked = objectIn(body);
    if (!asked) return failed("D001", "The body is no JSON object");
    if (call === "CREATE") return this.create(asked);
    if (call === "MANIFEST") return this.manifest(asked);
    if (call === "FIND") return this.list(asked);
    const parcel = this.parcel(textOf(asked, "waybillNumber"));
    if (!parcel) return failed("D006", "The waybill does not exist");
    if (call === "LABEL") return this.label(parcel);
    if (parcel.cancelledAt === null && !mayCancel(parcel, this.world.clock.now()))
      return failed("D008", "It has left already");
    if (parcel.cancelledAt === null) this.world.parcels.cancel(parcel, this.world.clock.now());
    return good({ waybillNumber: parcel.number });
  }

  /** What is to be fetched. That there is such a call is our reading, and all of its form. */
  private manifest(asked: object): Answer {
    const taken = takenManifest(this.world, NAME, ACCOUNT, textOf(asked, "manifestNumber"), asked, "waybillNumbers");
    if (taken.kind === "TAKEN") return good({ pickupNumber: taken.number });
    return taken.kind === "EXISTS" ? failed("D011", "The manifest exists already") : failed("D012", taken.message);
  }

  private create(order: object): Answer {
    const reference = textOf(order, "orderNumber");
    const product = textOf(order, "channelId");
    const country = textOf(order, "receiverInfo", "country");
    const weightG = Number(textOf(order, "parcelInfo", "totalWeight"));
    if (reference === "" || reference.length > 50) return failed("D002", "orderNumber: 1 to 50 characters");
    if (!CHANNELS.some((channel) => channel === product)) return failed("D003", "channelId is not known");
    if (!/^[A-Z]{2}$/.test(country)) return failed("D004", "receiverInfo.country: two letters");
    if (textOf(order, "receiverInfo", "address") === "") return failed("D004", "receiverInfo.address is required");
    if (!Number.isInteger(weightG) || weightG < 1 || weightG > 30_000)
      return failed("D005", "parcelInfo.totalWeight: whole grams, up to 30000");
    if (textOf(order, "parcelInfo", "productList", 0, "goodsNameEn") === "")
      return failed("D005", "parcelInfo.productList is empty");
    const life = lifeIn(reference, textOf(order, "receiverInfo", "name"));
    const postalCode = textOf(order, "receiverInfo", "zipCode");
    const draft = { account: ACCOUNT, reference, product, country, postalCode, weightG, ...life };
    const parcel = this.world.parcels.accept(NAME, YANWEN_NUMBERS, draft, this.world.clock.now());
    return parcel ? good(named(parcel)) : failed("D009", `orderNumber ${reference} exists already`);
  }

  private list(asked: object): Answer {
    const { listNumber } = asked as { listNumber?: unknown };
    if (!Array.isArray(listNumber) || listNumber.length === 0 || listNumber.length > MOST_LISTED)
      return failed("D010", `listNumber: 1 to ${MOST_LISTED} numbers`);
    const known = listNumber.flatMap((name) => this.parcel(String(name)) ?? []);
    return good(known.map((parcel) => ({ ...named(parcel), status: parcel.cancelledAt === null ? 1 : 9 })));
  }

  private async label(parcel: Parcel): Promise<Answer> {
    if (parcel.cancelledAt !== null) return failed("D007", "The waybill is cancelled");
    const base64String = (await labelPdf(TITLE, parcel)).toString("base64");
    return good({ waybillNumber: parcel.number, isSuccess: true, labelType: "1", base64String });
  }

  /** Its success is a number here, and a text everywhere else. */
  private track({ query, headers }: Ask): Answer {
    if (!isAccount(ACCOUNT, headers.authorization ?? ""))
      return json({ code: 401, message: "Authorization is not right" }, 401);
    const numbers = (query.get("nums") ?? "").split(",").filter((number) => number !== "");
    if (numbers.length === 0 || numbers.length > MOST_TRACKED)
      return json({ code: 400, message: `nums: 1 to ${MOST_TRACKED} numbers` });
    const result = numbers.map((number) => {
      const known = followed(this.world, NAME, YANWEN_NUMBERS, ACCOUNT, number);
      return {
        ...{ tracking_number: number, waybill_number: known?.number ?? null, exchange_number: null },
        destination_country: known?.country ?? null,
        checkpoints: (known?.scans ?? []).map(({ stage, at, country, place, text }) => ({
          ...{ time_stamp: chinaTime(at), time_zone: "+08:00", tracking_status: CODES[stage] },
          ...{ message: text, location: `${place}, ${country}` },
        })),
      };
    });
    return json({ code: 0, message: "success", result });
  }

  private parcel(name: string): Parcel | null {
    return this.world.parcels.find(NAME, ACCOUNT, name);
  }
}

const named = ({ number, reference, serial }: Parcel) => ({
  waybillNumber: number,
  orderNumber: reference,
  yanwenOrderNumber: `YW${serial}`,
});
