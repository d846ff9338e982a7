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
import { s10Number, YUN_EXPRESS_NUMBERS } from "../numbers";
import type { Parcel } from "../parcels";
import { ACCOUNTS, isAccount } from "./accounts";
import { PRODUCTS, TITLE, YUN_STATES } from "./yunexpress-shared";

const NAME = "YUNEXPRESS_OMS";
const { code: ACCOUNT, secret } = ACCOUNTS[NAME];
const MOST_ORDERS = 10;
const MOST_LABELS = 50;
const DONE = "0000";

const PATHS: Readonly<Record<string, Call>> = {
  "GET /api/Freight/GetPriceTrial": "RATE",
  "POST /api/WayBill/CreateOrder": "CREATE",
  "GET /api/WayBill/GetOrder": "FIND",
  "POST /api/Label/Print": "LABEL",
  "POST /api/WayBill/Intercept": "CANCEL",
  "GET /api/Tracking/GetTrackInfo": "TRACK",
  "POST /api/WayBill/RegisterIoss": "IOSS",
};

const item = (Item: unknown, Code = DONE, Message = "Success"): Answer =>
  json({ Item, Code, Message, RequestId: "sandbox", TimeStamp: new Date().toISOString() });
const failed = (Code: string, Message: string): Answer => item(null, Code, Message);

/** YunExpress's older interface: Basic authentication, and a code in each answer whose HTTP status is 200. */
export class YunExpressOms implements Counterpart {
  readonly name = NAME;
  readonly title = `${TITLE} (OMS)`;
  readonly prefix = "/yunexpress";
  readonly calls: readonly Call[] = [...Object.values(PATHS), "FILE"];

  constructor(private readonly world: World) {}

  callOf({ method, path }: Ask): Call | null {
    if (method === "GET" && path.startsWith("/labels/")) return "FILE";
    return PATHS[`${method} ${path}`] ?? null;
  }

  refuse(why: Refusal): Answer {
    if (why === "THROTTLED") return json({ Code: "429", Message: "Too many requests" }, 429);
    if (why === "REJECT") return failed("1001", "SANDBOX: refused as it was told");
    return this.unauthorised();
  }

  answer(call: Call, ask: Ask): Answer | Promise<Answer> {
    // The link to a label is its own proof.
    if (call === "FILE") return this.file(ask);
    const { authorization = "" } = ask.headers;
    const [code = "", ...rest] = Buffer.from(authorization.slice(6), "base64").toString().split("&");
    const isKnown = isAccount(ACCOUNT, code) && rest.join("&") === secret;
    if (!/^basic /i.test(authorization) || !isKnown) return this.unauthorised();
    if (call === "RATE") return this.rate(ask);
    if (call === "CREATE") return this.create(ask);
    if (call === "FIND") return this.find(ask);
    if (call === "LABEL") return this.labels(ask);
    if (call === "CANCEL") return this.intercept(ask);
    if (call === "IOSS") return this.registerIoss(ask);
    return this.track(ask);
  }

  private unauthorised(): Answer {
    return json({ Code: "401", Message: "Authorization has been denied for this request." }, 401);
  }

  private rate({ query }: Ask): Answer {
    const country = query.get("CountryCode") ?? "";
    const weightG = Math.round(Number(query.get("Weight")) * 1000);
    if (!/^[A-Z]{2}$/.test(country) || !(weightG > 0)) return failed("1002", "CountryCode and Weight are required");
    const { freight, registration } = priceOf(country, weightG);
    const Items = PRODUCTS.map(({ code, name, days }, index) => ({
      ...{ Code: code, CName: name, EName: name, DeliveryDays: days, Remark: "" },
      ShippingFee: Number(yuan(freight + index * 500)),
      RegistrationFee: Number(yuan(registration)),
      ...{ FuelFee: 0, SundryFee: 0, TariffPrepayFee: 0 },
      TotalFee: Number(yuan(freight + index * 500 + registration)),
    }));
    return json({ Items, Code: DONE, Message: "Success" });
  }

  private create({ body }: Ask): Answer {
    const orders: unknown = objectIn(body);
    if (!Array.isArray(orders) || orders.length === 0) return failed("1002", "An array of orders is expected");
    if (orders.length > MOST_ORDERS) return failed("1003", `At most ${MOST_ORDERS} orders in one request`);
    const items = orders.map((order) => this.accept(order));
    const refused = items.some(({ Success }) => Success === 0);
    return refused ? item(items, "1001", "Some orders were refused") : item(items);
  }

  private accept(order: unknown): { Success: 0 | 1 } & object {
    const reference = textOf(order, "CustomerOrderNumber");
    const country = textOf(order, "Receiver", "CountryCode");
    const weightG = Math.round(Number(textOf(order, "Weight")) * 1000);
    const product = textOf(order, "ShippingMethodCode");
    const refused = (Remark: string) => ({ CustomerOrderNumber: reference, Success: 0 as const, Remark });
    if (reference === "" || reference.length > 50) return refused("CustomerOrderNumber: 1 to 50 characters");
    if (!PRODUCTS.some(({ code }) => code === product)) return refused(`ShippingMethodCode ${product} is not known`);
    if (!/^[A-Z]{2}$/.test(country)) return refused("Receiver.CountryCode: two letters");
    if (!(weightG > 0 && weightG <= 30_000)) return refused("Weight: up to 30 kg");
    if (textOf(order, "Receiver", "Street") === "") return refused("Receiver.Street is required");
    if (textOf(order, "Parcels", 0, "EName") === "") return refused("Parcels: at least one declared article");
    const life = lifeIn(reference, textOf(order, "Receiver", "FirstName"), textOf(order, "Receiver", "LastName"));
    const postalCode = textOf(order, "Receiver", "Zip");
    const draft = { account: ACCOUNT, reference, product, country, postalCode, weightG, ...life };
    const parcel = this.world.parcels.accept(NAME, YUN_EXPRESS_NUMBERS, draft, this.world.clock.now());
    if (!parcel) return refused(`CustomerOrderNumber ${reference} exists already`);
    return {
      ...{ CustomerOrderNumber: reference, Success: 1 as const, TrackType: "2", Remark: "", RequireSenderAddress: 0 },
      ...{ AgentNumber: null, WayBillNumber: parcel.number, TrackingNumber: null, ShipperBoxs: null },
    };
  }

  private find({ query }: Ask): Answer {
    const parcel = this.parcel(query.get("OrderNumber") ?? "");
    if (!parcel) return failed("1011", "The order does not exist");
    return item({
      ...{ WayBillNumber: parcel.number, OrderNumber: parcel.reference, ShippingMethodCode: parcel.product },
      ...{ TrackingNumber: this.lastMileOf(parcel), Status: parcel.cancelledAt === null ? 3 : 9 },
      ...{ Weight: parcel.weightG / 1000, ChargeWeight: parcel.weightG / 1000 },
    });
  }

  private labels({ body, base }: Ask): Answer {
    const numbers: unknown = objectIn(body);
    if (!Array.isArray(numbers) || numbers.length === 0 || numbers.length > MOST_LABELS)
      return failed("1003", `An array of 1 to ${MOST_LABELS} numbers is expected`);
    return item(
      numbers.map((number) => {
        const parcel = this.parcel(String(number));
        const isThere = parcel !== null && parcel.cancelledAt === null;
        const info = { CustomerOrderNumber: parcel?.reference ?? String(number) };
        return {
          Url: isThere ? `${base}/labels/${parcel.number}.pdf` : null,
          OrderInfos: [{ ...info, Error: isThere ? "" : "The order does not exist", Code: isThere ? 100 : 200 }],
        };
      }),
    );
  }

  private async file({ path }: Ask): Promise<Answer> {
    const parcel = this.parcel(path.replace(/^\/labels\//, "").replace(/\.pdf$/, ""));
    return parcel ? pdf(await labelPdf(TITLE, parcel)) : json({ Code: "404", Message: "No such label" }, 404);
  }

  private intercept({ body }: Ask): Answer {
    const order = objectIn(body);
    const number = textOf(order, "OrderNumber");
    const parcel = this.parcel(number);
    const said = (Status: "Success" | "Failure", Remark: string) =>
      item({ Status, Type: Number(textOf(order, "OrderType")), OrderNumber: number, Remark });
    if (!parcel) return said("Failure", "The order does not exist");
    if (parcel.cancelledAt !== null) return said("Success", "It was intercepted already");
    if (!mayCancel(parcel, this.world.clock.now())) return said("Failure", "It has left already");
    this.world.parcels.cancel(parcel, this.world.clock.now());
    return said("Success", "");
  }

  private track({ query }: Ask): Answer {
    const number = query.get("OrderNumber") ?? "";
    const known = followed(this.world, NAME, YUN_EXPRESS_NUMBERS, ACCOUNT, number);
    if (!known) return failed("1011", "The order does not exist");
    const last = known.scans.at(-1);
    return item({
      CountryCode: known.country,
      WaybillNumber: known.number,
      TrackingNumber: known.parcel && this.lastMileOf(known.parcel),
      CreatedBy: TITLE,
      PackageState: last ? YUN_STATES[last.stage] : 0,
      OrderTrackingDetails: known.scans.map(({ stage, at, country, place, text }) => ({
        ...{ ProcessDate: chinaTime(at, "T"), ProcessContent: text, ProcessLocation: place, ProcessCountry: country },
        TrackingStatus: YUN_STATES[stage],
        TrackNodeCode: stage.toLowerCase(),
      })),
    });
  }

  private registerIoss({ body }: Ask): Answer {
    const number = textOf(objectIn(body), "IossNumber");
    return /^IM\d{10}$/.test(number)
      ? item({ IossCode: `SBX${number.slice(2)}` })
      : failed("1002", "IossNumber is wrong");
  }

  private parcel(name: string): Parcel | null {
    return this.world.parcels.find(NAME, ACCOUNT, name);
  }

  /** The number of who delivers is known once the parcel is there. */
  private lastMileOf(parcel: Parcel): string | null {
    const known = followed(this.world, NAME, YUN_EXPRESS_NUMBERS, ACCOUNT, parcel.number);
    const isThere = known?.scans.some(({ stage }) => stage === "LAST_MILE");
    return isThere ? s10Number("LX", parcel.serial, parcel.country) : null;
  }
}
