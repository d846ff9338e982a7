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
  pdf,
  priceOf,
  type Refusal,
  textOf,
  type World,
  yuan,
} from "../counterpart";
import type { Call } from "../faults";
import { labelPdf } from "../label";
import type { Stage } from "../life";
import { FOUR_PX_NUMBERS } from "../numbers";
import { ACCOUNTS, isAccount } from "./accounts";
import { takenManifest } from "./manifests";

const NAME = "FOUR_PX";
const { appKey: ACCOUNT, appSecret } = ACCOUNTS[NAME];
const TITLE = "4PX";
const PRODUCTS = [
  { code: "PX", days: "8-15" },
  { code: "PXB", days: "9-16" },
] as const;
/** Of how a request is addressed, all but these are signed. */
const UNSIGNED = new Set(["sign", "access_token", "language"]);

const METHODS: Readonly<Record<string, Call>> = {
  "ds.xms.estimated_cost.get": "RATE",
  "ds.xms.order.create": "CREATE",
  "ds.xms.order.get": "FIND",
  "ds.xms.label.get": "LABEL",
  "ds.xms.order.cancel": "CANCEL",
  "ds.xms.manifest.create": "MANIFEST",
  "tr.order.tracking.get": "TRACK",
};

/** 4PX's own codes are not published: these are the sandbox's. */
const CODES: Readonly<Record<Stage, string>> = {
  ANNOUNCED: "FPX_L_RPIF",
  PICKED_UP: "FPX_C_SPLS",
  SORTED: "FPX_C_AAF",
  DEPARTED: "FPX_M_ATA",
  ARRIVED: "FPX_M_AOP",
  CUSTOMS_STARTED: "FPX_I_RCUK",
  CUSTOMS_RELEASED: "FPX_I_RCC",
  LAST_MILE: "FPX_U_AADC",
  OUT_FOR_DELIVERY: "FPX_O_OFD",
  DELIVERED: "FPX_S_OK",
  CUSTOMS_HELD: "FPX_I_CHD",
  DELIVERY_FAILED: "FPX_E_DFA",
  WAITS_FOR_PICKUP: "FPX_D_AWC",
  RETURNING: "FPX_R_RTS",
  RETURNED: "FPX_R_RTD",
  LOST: "FPX_E_LST",
  DESTROYED: "FPX_E_DST",
  CANCELLED: "FPX_L_CXL",
};

const good = (data: unknown): Answer => json({ result: "1", msg: "Success", errors: [], data });
const failed = (error_code: string, error_msg: string, status = 200): Answer =>
  json({ result: "0", msg: error_msg, errors: [{ error_code, error_msg }], data: null }, status);

/** 4PX: one address, the method among its parameters, and an MD5 over all of them and the body. */
export class FourPx implements Counterpart {
  readonly name = NAME;
  readonly title = TITLE;
  readonly prefix = "/4px";
  readonly calls: readonly Call[] = [...Object.values(METHODS), "FILE"];

  constructor(private readonly world: World) {}

  callOf({ method, path, query }: Ask): Call | null {
    if (method === "GET" && path.startsWith("/labels/")) return "FILE";
    if (method !== "POST" || path !== "/router/api/service") return null;
    return METHODS[query.get("method") ?? ""] ?? null;
  }

  refuse(why: Refusal): Answer {
    if (why === "THROTTLED") return failed("000429", "Too many requests", 429);
    if (why === "REJECT") return failed("DS000099", "SANDBOX: refused as it was told");
    if (why === "CLOCK_SKEW") return failed("000014", "The timestamp is too far from ours");
    return failed("000013", "The access token is not valid");
  }

  answer(call: Call, ask: Ask): Answer | Promise<Answer> {
    if (call === "FILE") return this.file(ask);
    if (!isAccount(ACCOUNT, ask.query.get("app_key") ?? "")) return failed("000011", "The app_key is not known");
    if (ask.query.get("sign") !== signOf(ask)) return failed("000012", "The sign is not right");
    const asked = objectIn(ask.body);
    if (!asked) return failed("000021", "The body is no JSON object");
    if (call === "RATE") return this.rate(asked);
    if (call === "CREATE") return this.create(asked);
    if (call === "MANIFEST") return this.manifest(asked);
    if (call === "TRACK") return this.track(textOf(asked, "deliveryOrderNo"));
    const parcel = this.world.parcels.find(NAME, ACCOUNT, textOf(asked, "request_no"));
    if (!parcel) return failed("DS000006", "The order does not exist");
    if (call === "FIND")
      return good([
        {
          consignment_info: {
            ...{ "4px_tracking_no": parcel.number, ref_no: parcel.reference, ds_consignment_no: `DS${parcel.serial}` },
            consignment_status: parcel.cancelledAt === null ? "P" : "X",
          },
        },
      ]);
    if (call === "LABEL")
      return parcel.cancelledAt === null
        ? good({ label_url_info: { logistics_label: `${ask.base}/labels/${parcel.number}.pdf` } })
        : failed("DS000007", "The order is cancelled");
    if (parcel.cancelledAt === null && !mayCancel(parcel, this.world.clock.now()))
      return failed("DS000008", "It has left already");
    if (parcel.cancelledAt === null) this.world.parcels.cancel(parcel, this.world.clock.now());
    return good({ "4px_tracking_no": parcel.number });
  }

  /** What is to be fetched. That there is such a call is our reading, and all of its form. */
  private manifest(asked: object): Answer {
    const taken = takenManifest(this.world, NAME, ACCOUNT, textOf(asked, "ref_no"), asked, "4px_tracking_nos");
    if (taken.kind === "TAKEN") return good({ manifest_no: taken.number });
    return taken.kind === "EXISTS"
      ? failed("DS000010", "The manifest exists already")
      : failed("DS000011", taken.message);
  }

  private rate(asked: object): Answer {
    const country = textOf(asked, "country_code");
    const weightG = Number(textOf(asked, "weight"));
    if (!/^[A-Z]{2}$/.test(country) || !Number.isInteger(weightG) || weightG <= 0)
      return failed("DS000002", "country_code and weight (whole grams) are required");
    const { freight, registration } = priceOf(country, weightG);
    return good(
      PRODUCTS.map(({ code, days }, index) => ({
        ...{ logistics_product_code: code, charge_weight: String(weightG), estimated_time: days },
        lump_sum_fee: yuan(freight + registration - 300 + index * 400),
      })),
    );
  }

  private create(order: object): Answer {
    const reference = textOf(order, "ref_no");
    const product = textOf(order, "logistics_service_info", "logistics_product_code");
    const country = textOf(order, "recipient_info", "country");
    const weightG = Number(textOf(order, "parcel_list", 0, "weight"));
    if (reference === "" || reference.length > 50) return failed("DS000001", "ref_no: 1 to 50 characters");
    if (!PRODUCTS.some(({ code }) => code === product))
      return failed("DS000003", "logistics_product_code is not known");
    if (!/^[A-Z]{2}$/.test(country)) return failed("DS000004", "recipient_info.country: two letters");
    if (!Number.isInteger(weightG) || weightG < 1 || weightG > 30_000)
      return failed("DS000002", "parcel_list.weight: whole grams, up to 30000");
    if (textOf(order, "parcel_list", 0, "declare_product_info", 0, "declare_product_name_en") === "")
      return failed("DS000005", "declare_product_info is empty");
    const names = ["first_name", "last_name"].map((name) => textOf(order, "recipient_info", name));
    const draft = { account: ACCOUNT, reference, product, country, weightG, ...lifeIn(reference, ...names) };
    const postalCode = textOf(order, "recipient_info", "post_code");
    const { parcels, clock } = this.world;
    const parcel = parcels.accept(NAME, FOUR_PX_NUMBERS, { ...draft, postalCode }, clock.now());
    if (!parcel) return failed("DS000009", `ref_no ${reference} exists already`);
    return good({
      ...{ "4px_tracking_no": parcel.number, ref_no: reference, ds_consignment_no: `DS${parcel.serial}` },
      logistics_channel_no: null,
    });
  }

  private async file({ path }: Ask): Promise<Answer> {
    const parcel = this.world.parcels.find(NAME, ACCOUNT, path.replace(/^\/labels\//, "").replace(/\.pdf$/, ""));
    return parcel ? pdf(await labelPdf(TITLE, parcel)) : failed("000404", "No such label", 404);
  }

  private track(number: string): Answer {
    const known = followed(this.world, NAME, FOUR_PX_NUMBERS, ACCOUNT, number);
    if (!known) return failed("TR000001", "The order does not exist");
    return good({
      deliveryOrderNo: known.number,
      destinationCountry: known.country,
      trackingList: known.scans
        .map(({ stage, at, country, place, text }) => ({
          ...{ businessLinkCode: CODES[stage], occurDatetime: chinaTime(at), occurLocation: `${place},${country}` },
          trackingContent: text,
        }))
        .reverse(),
    });
  }
}

function signOf({ query, body }: Ask): string {
  const signed = [...query].filter(([name]) => !UNSIGNED.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = signed.map(([name, value]) => `${name}${value}`).join("");
  return createHash("md5").update(`${content}${body}${appSecret}`).digest("hex");
}
