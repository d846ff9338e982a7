import { PartyClient, type PartyRequest, type Reach } from "@baiyun/kit/party";
import { z } from "zod";
import type { Booking, CarrierOrder, CarrierPort } from "../../carrier/carrier-port";
import { Battery } from "../../goods/shipment-goods.entity";
import { askParty, fetchLabel, type Verdict } from "../party/read-answer";
import { centimetres, kilograms, minorOf, transitDays, twoNames, unitPrice } from "../party/words";
import { stageOf } from "./states";

export const omsCredentials = z.strictObject({
  interface: z.literal("OMS"),
  code: z.string().min(1).max(100),
  secret: z.string().min(1).max(200),
});

const DONE = "0000";
/** It says 0000 in each answer; what the other codes say is not published, but for their text. */
const NOT_FOUND = "1011";
/** Of the kinds of number: the carrier's own. */
const ITS_NUMBER = 1;
const CURRENCY = "CNY";
/** Its own is not published. */
const PER_SECOND = 5;

const head = { Code: z.string(), Message: z.string().nullish() };
const created = z.object({
  ...head,
  Item: z
    .array(
      z.object({
        CustomerOrderNumber: z.string(),
        Success: z.literal([0, 1]),
        Remark: z.string().nullish(),
        WayBillNumber: z.string().nullish(),
        TrackingNumber: z.string().nullish(),
      }),
    )
    .nullish(),
});
const found = z.object({
  ...head,
  Item: z.object({ WayBillNumber: z.string(), TrackingNumber: z.string().nullish(), Status: z.number() }).nullish(),
});
const printed = z.object({ ...head, Item: z.array(z.object({ Url: z.string().nullish() })).nullish() });
const intercepted = z.object({
  ...head,
  Item: z.object({ Status: z.string(), Remark: z.string().nullish() }).nullish(),
});
const priced = z.object({
  ...head,
  Items: z.array(z.object({ Code: z.string(), TotalFee: z.number(), DeliveryDays: z.string().nullish() })).nullish(),
});
const tracked = z.object({
  ...head,
  Item: z
    .object({
      OrderTrackingDetails: z.array(
        z.object({
          ProcessDate: z.string(),
          ProcessContent: z.string(),
          ProcessLocation: z.string().nullish(),
          TrackingStatus: z.union([z.number(), z.string()]).nullish(),
        }),
      ),
    })
    .nullish(),
});

const CANCELLED_STATUS = 9;
const refused = ({ Code, Message }: { Code: string; Message?: string | null | undefined }): Verdict<never> => ({
  code: Code,
  message: Message ?? "It says no reason.",
});

/** YunExpress by its older interface, which takes a password with each call. */
export function yunExpressOms(baseUrl: string, given: z.output<typeof omsCredentials>, reach: Reach): CarrierPort {
  const client = new PartyClient(baseUrl, { ...reach, perSecond: PER_SECOND, account: given.code });
  const authorization = `Basic ${Buffer.from(`${given.code}&${given.secret}`).toString("base64")}`;
  const headers = () => ({ authorization });
  const get = (path: string, query: Record<string, string>): PartyRequest => ({
    ...{ method: "GET", path, query: () => query, headers, safe: true },
  });
  const post = (path: string, body: unknown, safe = false): PartyRequest => ({
    ...{ method: "POST", path, body: JSON.stringify(body), headers, safe },
  });

  return {
    rate: ({ country, weightG, lengthMm, widthMm, heightMm }) => {
      const sides = { Length: lengthMm, Width: widthMm, Height: heightMm };
      const query = {
        ...{ CountryCode: country, Weight: String(kilograms(weightG)), PackageType: "1" },
        ...Object.fromEntries(Object.entries(sides).map(([side, mm]) => [side, String(centimetres(mm))])),
      };
      return askParty(client, get("/api/Freight/GetPriceTrial", query), priced, ({ Items, ...said }) =>
        said.Code === DONE && Items
          ? {
              done: Items.map(({ Code, TotalFee, DeliveryDays }) => ({
                ...{ product: Code, totalMinor: minorOf(TotalFee, CURRENCY), currency: CURRENCY },
                transitDays: transitDays(DeliveryDays),
              })),
            }
          : refused(said),
      );
    },
    create: (order) =>
      askParty(client, post("/api/WayBill/CreateOrder", [orderOf(order)]), created, ({ Item, ...said }) => {
        const own = Item?.find(({ CustomerOrderNumber }) => CustomerOrderNumber === order.reference);
        if (own?.Success === 1 && own.WayBillNumber)
          return { done: booked(own.WayBillNumber, own.TrackingNumber, false) };
        return { code: said.Code, message: own?.Remark || (said.Message ?? "It says no reason.") };
      }),
    find: (reference) =>
      askParty(client, get("/api/WayBill/GetOrder", { OrderNumber: reference }), found, ({ Item, ...said }) => {
        if (said.Code === NOT_FOUND) return { done: null };
        if (said.Code !== DONE || !Item) return refused(said);
        return { done: booked(Item.WayBillNumber, Item.TrackingNumber, Item.Status === CANCELLED_STATUS) };
      }),
    async label(number) {
      const link = await askParty(client, post("/api/Label/Print", [number], true), printed, ({ Item, ...said }) => {
        const url = Item?.[0]?.Url;
        return said.Code === DONE && url ? { done: url } : refused(said);
      });
      return link.outcome === "DONE" ? fetchLabel(client, link.value, link.raw) : link;
    },
    cancel: (number, reason) => {
      const body = { OrderType: ITS_NUMBER, OrderNumber: number, Remark: reason };
      return askParty(client, post("/api/WayBill/Intercept", body, true), intercepted, ({ Item, ...said }) =>
        said.Code === DONE && Item?.Status === "Success"
          ? { done: null }
          : { code: said.Code, message: Item?.Remark || (said.Message ?? "It says no reason.") },
      );
    },
    // What is to be fetched is agreed with it otherwise, as far as its form is known.
    manifest: null,
    track: (number) =>
      askParty(client, get("/api/Tracking/GetTrackInfo", { OrderNumber: number }), tracked, ({ Item, ...said }) => {
        if (said.Code === NOT_FOUND) return { done: [] };
        if (said.Code !== DONE || !Item) return refused(said);
        return {
          done: Item.OrderTrackingDetails.map(({ ProcessDate, ProcessContent, ProcessLocation, TrackingStatus }) => ({
            ...{ number, stage: stageOf(TrackingStatus ?? ""), rawCode: String(TrackingStatus ?? "") },
            ...{ rawTime: ProcessDate, offset: null, place: ProcessLocation ?? "", text: ProcessContent },
          })),
        };
      }),
    close: () => client.close(),
  };
}

const booked = (number: string, lastMile: string | null | undefined, cancelled: boolean): Booking => ({
  ...{ number, lastMileNumber: lastMile || null, cancelled },
});

function orderOf(order: CarrierOrder): object {
  const { consignee, articles } = order;
  const { first, last } = twoNames(consignee.name);
  const pieces = articles.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    CustomerOrderNumber: order.reference,
    ShippingMethodCode: order.product,
    PackageCount: 1,
    Weight: kilograms(order.weightG),
    Length: centimetres(order.lengthMm),
    Width: centimetres(order.widthMm),
    Height: centimetres(order.heightMm),
    ...(order.iossNumber && { IossCode: order.iossNumber }),
    TariffPrepay: order.dutiesPaid ? 1 : 0,
    Receiver: {
      ...{ CountryCode: consignee.country, FirstName: first, LastName: last, Street: consignee.line1 },
      ...{ StreetAddress1: consignee.line2 ?? "", City: consignee.city, State: consignee.region ?? "" },
      ...{ Zip: consignee.postalCode, Phone: consignee.phone ?? "", Email: consignee.email ?? "" },
    },
    Parcels: articles.map((article) => ({
      ...{ EName: article.description, SKU: article.sku, HSCode: article.hs6, Quantity: article.quantity },
      ...{ UnitPrice: unitPrice(article), CurrencyCode: article.currency },
      // Nobody has weighed a piece: the parcel's weight is shared out.
      UnitWeight: kilograms(Math.max(1, Math.floor(order.weightG / pieces))),
      ...(article.battery !== Battery.NONE && { InvoiceRemark: article.battery }),
    })),
  };
}
