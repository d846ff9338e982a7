import { PartyClient, type Reach } from "@baiyun/kit/party";
import { z } from "zod";
import {
  type Answered,
  type Booking,
  type CarrierAdapter,
  CarrierCode,
  type CarrierOrder,
  type CarrierPort,
  type CarrierStage,
} from "../../carrier/carrier-port";
import { Battery } from "../../goods/shipment-goods.entity";
import { credentialFaults } from "../party/credentials";
import { askParty, labelOf, type Verdict } from "../party/read-answer";
import { unitPrice } from "../party/words";
import { yanwenSignature } from "./yanwen-signature";

const credentials = z.strictObject({ userId: z.string().min(1).max(50), token: z.string().min(1).max(200) });

/** Its own is not published. */
const PER_SECOND = 5;
const VERSION = "V1.0";
const DONE = "0";

const STAGES: ReadonlyMap<string, CarrierStage> = new Map([
  ["OR10", "ANNOUNCED"],
  ["OR90", "CANCELLED"],
  ["PU10", "PICKED_UP"],
  ["PU30", "EXCEPTION"],
  ["SC10", "IN_TRANSIT"],
  ["LH20", "IN_TRANSIT"],
  ["IC50", "CUSTOMS"],
  ["IC60", "CUSTOMS_RELEASED"],
  ["IC51", "CUSTOMS_HELD"],
  ["IC70", "EXCEPTION"],
  ["LM10", "IN_TRANSIT"],
  ["LM20", "IN_TRANSIT"],
  ["LM25", "OUT_FOR_DELIVERY"],
  ["LM30", "WAITS_FOR_PICKUP"],
  ["LM40", "DELIVERED"],
  ["LM50", "DELIVERY_FAILED"],
  ["LM90", "RETURNED"],
]);

const answerWith = <T extends z.ZodType>(data: T) =>
  z.object({ success: z.boolean(), code: z.string(), message: z.string().nullish(), data: data.nullish() });
const waybill = z.object({ waybillNumber: z.string(), orderNumber: z.string(), status: z.number().optional() });
const created = answerWith(waybill);
const listed = answerWith(z.array(waybill));
const labelled = answerWith(z.object({ base64String: z.string() }));
const cancelled = answerWith(z.object({}));
/** Success is a number here. */
const tracked = z.object({
  code: z.number(),
  message: z.string().nullish(),
  result: z
    .array(
      z.object({
        tracking_number: z.string(),
        checkpoints: z.array(
          z.object({
            ...{ time_stamp: z.string(), time_zone: z.string().nullish(), tracking_status: z.string() },
            ...{ message: z.string(), location: z.string().nullish() },
          }),
        ),
      }),
    )
    .nullish(),
});
/** No such call is published: its name, its fields and what it answers are our reading. */
const fetched = answerWith(z.object({ pickupNumber: z.string().nullable() }));
const MANIFEST_EXISTS = "D011";
const CANCELLED_STATUS = 9;

type Judged<D> = z.output<ReturnType<typeof answerWith<z.ZodType<D>>>>;

const bookingOf = ({ waybillNumber, status }: z.output<typeof waybill>): Booking => ({
  ...{ number: waybillNumber, lastMileNumber: null, cancelled: status === CANCELLED_STATUS },
});

function open(baseUrl: string, { userId, token }: z.output<typeof credentials>, reach: Reach): CarrierPort {
  const client = new PartyClient(baseUrl, { ...reach, perSecond: PER_SECOND, account: userId });

  function ask<D, T>(
    method: string,
    safe: boolean,
    sent: object,
    schema: z.ZodType<Judged<D>>,
    read: (data: NonNullable<D>) => T,
  ): Promise<Answered<T>> {
    const body = JSON.stringify(sent);
    // Made anew for each attempt: the time is signed.
    const query = () => {
      const timestamp = String(Date.now());
      const sign = yanwenSignature({ userId, body, method, timestamp, version: VERSION }, token);
      return { user_id: userId, method, format: "json", timestamp, version: VERSION, sign };
    };
    const judge = ({ success, code, message, data }: Judged<D>): Verdict<T> =>
      success && code === DONE && data !== null && data !== undefined
        ? { done: read(data) }
        : { code, message: message ?? "It says no reason." };
    return askParty(client, { method: "POST", path: "/api/order", query, body, safe }, schema, judge);
  }

  return {
    // Its prices are not for every account.
    rate: null,
    create: (order) => ask("express.order.create", false, orderOf(order), created, bookingOf),
    find: (reference) =>
      ask("express.order.getlist", true, { listNumber: [reference] }, listed, (known) => {
        const own = known.find(({ orderNumber }) => orderNumber === reference);
        return own ? bookingOf(own) : null;
      }),
    async label(number) {
      const answer = await ask("express.order.label.get", true, { waybillNumber: number }, labelled, (data) =>
        Buffer.from(data.base64String, "base64"),
      );
      // The answer is the label: it is kept as such.
      return answer.outcome === "DONE" ? labelOf(answer.value, "") : answer;
    },
    cancel: (number, reason) =>
      ask("express.order.cancel", true, { waybillNumber: number, note: reason }, cancelled, () => null),
    manifest: async ({ reference, warehouseCode, readyAt, readyUntil, weightG, numbers }) => {
      const sent = {
        ...(readyUntil && { latestTime: readyUntil.toISOString() }),
        ...{ manifestNumber: reference, warehouse: warehouseCode, readyTime: readyAt.toISOString() },
        ...{ totalWeight: weightG, waybillNumbers: numbers },
      };
      const answer = await ask("express.manifest.create", true, sent, fetched, ({ pickupNumber }) => pickupNumber);
      return answer.outcome === "REFUSED" && answer.code === MANIFEST_EXISTS
        ? { outcome: "DONE", value: null, raw: answer.raw }
        : answer;
    },
    track: (number) => {
      const request = { method: "GET", path: "/api/tracking", safe: true } as const;
      const sent = { query: () => ({ nums: number }), headers: () => ({ authorization: userId }) };
      return askParty(client, { ...request, ...sent }, tracked, ({ code, message, result }) => {
        if (code !== 0 || !result) return { code: String(code), message: message ?? "It says no reason." };
        const own = result.find((each) => each.tracking_number === number);
        return {
          done: (own?.checkpoints ?? []).map((scan) => ({
            ...{ number, stage: STAGES.get(scan.tracking_status) ?? "UNKNOWN", rawCode: scan.tracking_status },
            ...{ rawTime: scan.time_stamp, offset: scan.time_zone ?? null, place: scan.location ?? "" },
            text: scan.message,
          })),
        };
      });
    },
    close: () => client.close(),
  };
}

function orderOf(order: CarrierOrder): object {
  const { consignee, articles } = order;
  const [first] = articles;
  const pieces = articles.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    channelId: order.product,
    orderSource: "BaiYun",
    orderNumber: order.reference,
    receiverInfo: {
      ...{ name: consignee.name, country: consignee.country, state: consignee.region ?? "", city: consignee.city },
      ...{ zipCode: consignee.postalCode, phone: consignee.phone ?? "", email: consignee.email ?? "" },
      address: [consignee.line1, consignee.line2].filter(Boolean).join(", "),
    },
    parcelInfo: {
      hasBattery: articles.some(({ battery }) => battery !== Battery.NONE) ? 1 : 0,
      currency: first?.currency ?? "",
      totalQuantity: pieces,
      totalWeight: order.weightG,
      ...{ length: order.lengthMm / 10, width: order.widthMm / 10, height: order.heightMm / 10 },
      ...(order.iossNumber && { ioss: order.iossNumber }),
      productList: articles.map((article) => ({
        ...{ goodsNameEn: article.description, price: unitPrice(article), priceExport: unitPrice(article) },
        ...{ quantity: article.quantity, hscode: article.hs6 },
        // Nobody has weighed a piece: the parcel's weight is shared out.
        weight: Math.max(1, Math.floor(order.weightG / pieces)),
      })),
    },
  };
}

/** Yanwen, the carrier: the method among what is signed, and tracking at an address of its own. */
export const yanwen: CarrierAdapter = {
  code: CarrierCode.YANWEN,
  sandboxPath: () => "/yanwen",
  faultsOf: (given) => credentialFaults(credentials, given),
  open: (baseUrl, given, timeoutMs) => open(baseUrl, credentials.parse(given), timeoutMs),
};
