import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
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
import { YUN_EXPRESS_NUMBERS } from "../numbers";
import { ACCOUNTS, isAccount } from "./accounts";
import { PRODUCTS, TITLE, YUN_STATES } from "./yunexpress-shared";

const NAME = "YUNEXPRESS_OPENAPI";
const { appId: ACCOUNT, appSecret, sourceKey } = ACCOUNTS[NAME];
const TOKEN_MS = 7_200_000;
/** How far the sender's clock may be from ours. */
const WINDOW_MS = 300_000;

const PATHS: Readonly<Record<string, Call>> = {
  "POST /openapi/oauth2/token": "TOKEN",
  "POST /v1/price-trial/get": "RATE",
  "POST /v1/order/package/create": "CREATE",
  "GET /v1/order/info/get": "FIND",
  "GET /v1/order/label/get": "LABEL",
  "POST /v1/order/intercept": "CANCEL",
  "GET /v1/track-service/info/get": "TRACK",
};

/** How a request is signed: sources disagree on the encoding of the result, so either is known. */
export const SIGNATURES = {
  base64: (secret: string, content: string) => createHmac("sha256", secret).update(content).digest("base64"),
  hex: (secret: string, content: string) => createHmac("sha256", secret).update(content).digest("hex"),
} as const;

const good = (result: unknown): Answer => json({ success: true, code: "0", msg: "Success", result });
const failed = (code: string, msg: string, status = 200): Answer => json({ success: false, code, msg }, status);

/** YunExpress's newer interface: a token for some hours, and a signature over each request. */
export class YunExpressOpenApi implements Counterpart {
  readonly name = NAME;
  readonly title = `${TITLE} (OpenAPI)`;
  readonly prefix = "/yunexpress-openapi";
  readonly calls: readonly Call[] = [...Object.values(PATHS), "FILE"];
  private readonly tokens = new Map<string, number>();

  constructor(private readonly world: World) {}

  callOf({ method, path }: Ask): Call | null {
    if (method === "GET" && path.startsWith("/labels/")) return "FILE";
    return PATHS[`${method} ${path}`] ?? null;
  }

  refuse(why: Refusal): Answer {
    if (why === "THROTTLED") return failed("0200429", "Too many requests", 429);
    if (why === "REJECT") return failed("02039999", "SANDBOX: refused as it was told");
    if (why === "CLOCK_SKEW") return failed("0200401101", "The date is too far from ours", 401);
    // What was given out is good no longer: a client has to ask for another.
    this.tokens.clear();
    return failed("0200401002", "The token is not valid", 401);
  }

  answer(call: Call, ask: Ask): Answer | Promise<Answer> {
    if (call === "TOKEN") return this.token(ask);
    if (call === "FILE") return this.file(ask);
    const refused = this.unsigned(ask);
    if (refused) return refused;
    if (call === "RATE") return this.rate(ask);
    if (call === "CREATE") return this.create(ask);
    const number = ask.query.get("order_number") ?? textOf(objectIn(ask.body), "order_number");
    const parcel = this.world.parcels.find(NAME, ACCOUNT, number);
    if (call === "TRACK") return this.track(number);
    if (!parcel) return failed("02039012", "The order does not exist");
    if (call === "LABEL")
      return parcel.cancelledAt === null
        ? good({ order_number: parcel.number, url: `${ask.base}/labels/${parcel.number}.pdf`, label_type: "PDF" })
        : failed("02039013", "The order is cancelled");
    if (call === "FIND")
      return good({
        ...{ waybill_number: parcel.number, customer_order_number: parcel.reference, product_code: parcel.product },
        status: parcel.cancelledAt === null ? "ACCEPTED" : "CANCELLED",
      });
    if (parcel.cancelledAt === null && !mayCancel(parcel, this.world.clock.now()))
      return failed("02039014", "It has left already");
    if (parcel.cancelledAt === null) this.world.parcels.cancel(parcel, this.world.clock.now());
    return good({ waybill_number: parcel.number });
  }

  private token({ body }: Ask): Answer {
    const asked = objectIn(body);
    const isKnown =
      textOf(asked, "grantType") === "client_credentials" &&
      isAccount(ACCOUNT, textOf(asked, "appId")) &&
      textOf(asked, "appSecret") === appSecret &&
      textOf(asked, "sourceKey") === sourceKey;
    if (!isKnown) return failed("0200401001", "The application is not known", 401);
    const accessToken = randomBytes(24).toString("hex");
    this.tokens.set(accessToken, Date.now() + TOKEN_MS);
    return json({ accessToken, expiresIn: TOKEN_MS / 1000 });
  }

  /** Null for a request with a token of ours, of about now, whose signature fits. */
  private unsigned({ method, path, headers, body }: Ask): Answer | null {
    const { token = "", date = "", sign = "" } = headers;
    if (!((this.tokens.get(token) ?? 0) > Date.now())) return failed("0200401002", "The token is not valid", 401);
    if (!(Math.abs(Number(date) - Date.now()) <= WINDOW_MS)) return this.refuse("CLOCK_SKEW");
    const parts = [...(body === "" ? [] : [`body=${body}`]), `date=${date}`, `method=${method}`, `uri=${path}`];
    const given = Buffer.from(sign);
    const fits = Object.values(SIGNATURES).some((make) => {
      const expected = Buffer.from(make(appSecret, parts.join("&")));
      return expected.length === given.length && timingSafeEqual(expected, given);
    });
    return fits ? null : failed("0200401101", "The signature is not right", 401);
  }

  private rate({ body }: Ask): Answer {
    const asked = objectIn(body);
    const country = textOf(asked, "country_code");
    const weightG = Math.round(Number(textOf(asked, "weight")) * 1000);
    if (!/^[A-Z]{2}$/.test(country) || !(weightG > 0))
      return failed("02039306", "country_code and weight are required");
    const { freight, registration } = priceOf(country, weightG);
    return good(
      PRODUCTS.map(({ code, name, days }, index) => ({
        ...{ product_code: code, product_name: name, delivery_days: days, currency: "CNY" },
        total_fee: yuan(freight + index * 500 + registration),
      })),
    );
  }

  private create({ body }: Ask): Answer {
    const order = objectIn(body);
    const reference = textOf(order, "customer_order_number");
    const product = textOf(order, "product_code");
    const country = textOf(order, "receiver", "country_code");
    const weightG = Math.round(Number(textOf(order, "packages", 0, "weight")) * 1000);
    if (reference === "" || reference.length > 50)
      return failed("02039020", "customer_order_number: 1 to 50 characters");
    if (!PRODUCTS.some(({ code }) => code === product))
      return failed("02039019", `product_code ${product} is not known`);
    if (!/^[A-Z]{2}$/.test(country) || textOf(order, "receiver", "address_lines", 0) === "")
      return failed("02039026", "receiver is incomplete");
    if (!(weightG > 0 && weightG <= 30_000)) return failed("02039306", "weight: up to 30 kg");
    if (textOf(order, "declaration_info", 0, "name_en") === "") return failed("02039030", "declaration_info is empty");
    const names = ["first_name", "last_name"].map((name) => textOf(order, "receiver", name));
    const draft = { account: ACCOUNT, reference, product, country, weightG, ...lifeIn(reference, ...names) };
    const postalCode = textOf(order, "receiver", "postal_code");
    const { parcels, clock } = this.world;
    const parcel = parcels.accept(NAME, YUN_EXPRESS_NUMBERS, { ...draft, postalCode }, clock.now());
    if (!parcel) return failed("02039066", `customer_order_number ${reference} exists already`);
    return good({ waybill_number: parcel.number, customer_order_number: reference, tracking_number: null });
  }

  private async file({ path }: Ask): Promise<Answer> {
    const number = path.replace(/^\/labels\//, "").replace(/\.pdf$/, "");
    const parcel = this.world.parcels.find(NAME, ACCOUNT, number);
    return parcel ? pdf(await labelPdf(TITLE, parcel)) : failed("0200404", "No such label", 404);
  }

  private track(number: string): Answer {
    const known = followed(this.world, NAME, YUN_EXPRESS_NUMBERS, ACCOUNT, number);
    if (!known) return failed("02039012", "The order does not exist");
    return good({
      waybill_number: known.number,
      country_code: known.country,
      track_events: known.scans.map(({ stage, at, country, place, text }) => ({
        ...{ process_time: chinaTime(at, "T"), process_content: text, process_location: place },
        ...{ process_country: country, track_status: YUN_STATES[stage], track_node_code: stage.toLowerCase() },
      })),
    });
  }
}
