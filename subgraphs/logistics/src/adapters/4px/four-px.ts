import { PartyClient, type Reach } from "@baiyun/kit/party";
import { z } from "zod";
import {
  type Answered,
  type CarrierAdapter,
  CarrierCode,
  type CarrierOrder,
  type CarrierPort,
  type CarrierStage,
} from "../../carrier/carrier-port";
import { Battery } from "../../goods/shipment-goods.entity";
import { credentialFaults } from "../party/credentials";
import { askParty, fetchLabel, type Verdict } from "../party/read-answer";
import { minorOf, transitDays, twoNames, unitPrice } from "../party/words";
import { fourPxSignature } from "./four-px-signature";

const credentials = z.strictObject({ appKey: z.string().min(1).max(100), appSecret: z.string().min(1).max(200) });

/** Its own is not published. */
const PER_SECOND = 5;
const CURRENCY = "CNY";
/** Its codes are not published: these are known by the sandbox alone, and have to be asked for. */
const NOT_FOUND = new Set(["DS000006", "TR000001"]);

/** By how a code of tracking begins: its own list is long, and not published. */
const STAGES: readonly (readonly [prefix: string, stage: CarrierStage])[] = [
  ["FPX_L_RPIF", "ANNOUNCED"],
  ["FPX_L_CXL", "CANCELLED"],
  ["FPX_C_SPLS", "PICKED_UP"],
  ["FPX_C_", "IN_TRANSIT"],
  ["FPX_M_", "IN_TRANSIT"],
  ["FPX_I_RCC", "CUSTOMS_RELEASED"],
  ["FPX_I_CHD", "CUSTOMS_HELD"],
  ["FPX_I_", "CUSTOMS"],
  ["FPX_U_", "IN_TRANSIT"],
  ["FPX_O_", "OUT_FOR_DELIVERY"],
  ["FPX_S_", "DELIVERED"],
  ["FPX_D_", "WAITS_FOR_PICKUP"],
  ["FPX_E_DFA", "DELIVERY_FAILED"],
  ["FPX_E_", "EXCEPTION"],
  ["FPX_R_RTD", "RETURNED"],
  ["FPX_R_", "EXCEPTION"],
];
const stageOf = (code: string): CarrierStage => STAGES.find(([prefix]) => code.startsWith(prefix))?.[1] ?? "UNKNOWN";

const answerWith = <T extends z.ZodType>(data: T) =>
  z.object({
    result: z.string(),
    msg: z.string().nullish(),
    errors: z.array(z.object({ error_code: z.string(), error_msg: z.string().nullish() })).nullish(),
    data: data.nullish(),
  });
const booked = answerWith(z.object({ "4px_tracking_no": z.string(), logistics_channel_no: z.string().nullish() }));
const found = answerWith(
  z.array(z.object({ consignment_info: z.object({ "4px_tracking_no": z.string(), consignment_status: z.string() }) })),
);
const linked = answerWith(z.object({ label_url_info: z.object({ logistics_label: z.string() }) }));
const cancelled = answerWith(z.unknown());
const priced = answerWith(
  z.array(
    z.object({
      ...{ logistics_product_code: z.string(), lump_sum_fee: z.string() },
      estimated_time: z.string().nullish(),
    }),
  ),
);
const tracked = answerWith(
  z.object({
    trackingList: z.array(
      z.object({
        ...{ businessLinkCode: z.string(), occurDatetime: z.string(), trackingContent: z.string() },
        occurLocation: z.string().nullish(),
      }),
    ),
  }),
);

/** No such call is published: its name, its fields and what it answers are our reading. */
const fetched = answerWith(z.object({ manifest_no: z.string().nullable() }));
const MANIFEST_EXISTS = "DS000010";

type Judged<D> = z.output<ReturnType<typeof answerWith<z.ZodType<D>>>>;
const CANCELLED_STATUS = "X";

function open(baseUrl: string, given: z.output<typeof credentials>, reach: Reach): CarrierPort {
  const client = new PartyClient(baseUrl, { ...reach, perSecond: PER_SECOND, account: given.appKey });

  function ask<D, T>(
    [method, v, safe]: readonly [method: string, version: string, safe: boolean],
    sent: object,
    schema: z.ZodType<Judged<D>>,
    read: (data: D) => T,
    absent?: T,
  ): Promise<Answered<T>> {
    const body = JSON.stringify(sent);
    // Made anew for each attempt: the time is signed.
    const query = () => {
      const parameters = { app_key: given.appKey, format: "json", method, timestamp: String(Date.now()), v };
      return { ...parameters, sign: fourPxSignature(parameters, body, given.appSecret) };
    };
    const judge = ({ result, msg, errors, data }: Judged<D>): Verdict<T> => {
      if (result === "1") return { done: read(data as D) };
      const [error] = errors ?? [];
      if (error && NOT_FOUND.has(error.error_code) && absent !== undefined) return { done: absent };
      return { code: error?.error_code ?? result, message: error?.error_msg ?? msg ?? "It says no reason." };
    };
    return askParty(client, { method: "POST", path: "/router/api/service", query, body, safe }, schema, judge);
  }

  return {
    rate: ({ country, weightG, lengthMm, widthMm, heightMm }) =>
      ask(
        ["ds.xms.estimated_cost.get", "1.0.0", true],
        { country_code: country, weight: weightG, length: lengthMm / 10, width: widthMm / 10, height: heightMm / 10 },
        priced as z.ZodType<Judged<z.output<typeof priced>["data"]>>,
        (rates) =>
          (rates ?? []).map(({ logistics_product_code, lump_sum_fee, estimated_time }) => ({
            ...{ product: logistics_product_code, totalMinor: minorOf(lump_sum_fee, CURRENCY), currency: CURRENCY },
            transitDays: transitDays(estimated_time),
          })),
      ),
    create: (order) =>
      ask(["ds.xms.order.create", "1.1.0", false], orderOf(order), booked, (data) => ({
        ...{ number: data!["4px_tracking_no"], lastMileNumber: data!.logistics_channel_no || null, cancelled: false },
      })),
    find: (reference) =>
      ask(
        ["ds.xms.order.get", "1.1.0", true],
        { request_no: reference },
        found,
        (data): { number: string; lastMileNumber: null; cancelled: boolean } | null => {
          const [known] = data ?? [];
          if (!known) return null;
          const { "4px_tracking_no": number, consignment_status } = known.consignment_info;
          return { number, lastMileNumber: null, cancelled: consignment_status === CANCELLED_STATUS };
        },
        null,
      ),
    async label(number) {
      const sent = { request_no: number, label_size: "label_100x150" };
      const link = await ask(["ds.xms.label.get", "1.1.0", true], sent, linked, (data) => data!.label_url_info);
      return link.outcome === "DONE" ? fetchLabel(client, link.value.logistics_label, link.raw) : link;
    },
    cancel: (number, reason) =>
      ask(
        ["ds.xms.order.cancel", "1.0.0", true],
        { request_no: number, cancel_reason: reason },
        cancelled as z.ZodType<Judged<unknown>>,
        () => null,
      ),
    manifest: async ({ reference, warehouseCode, readyAt, readyUntil, weightG, numbers }) => {
      const sent = {
        ...(readyUntil && { latest_time: readyUntil.getTime() }),
        ...{ ref_no: reference, warehouse_code: warehouseCode, ready_time: readyAt.getTime(), weight: weightG },
        "4px_tracking_nos": numbers,
      };
      const answer = await ask(["ds.xms.manifest.create", "1.0.0", true], sent, fetched, (data) => data!.manifest_no);
      return answer.outcome === "REFUSED" && answer.code === MANIFEST_EXISTS
        ? { outcome: "DONE", value: null, raw: answer.raw }
        : answer;
    },
    track: (number) =>
      ask(
        ["tr.order.tracking.get", "1.0.0", true],
        { deliveryOrderNo: number },
        tracked,
        (data) =>
          // The newest comes first.
          data!.trackingList.toReversed().map((scan) => ({
            ...{ number, stage: stageOf(scan.businessLinkCode), rawCode: scan.businessLinkCode },
            ...{ rawTime: scan.occurDatetime, offset: null, place: scan.occurLocation ?? "" },
            text: scan.trackingContent,
          })),
        [],
      ),
    close: () => client.close(),
  };
}

function orderOf(order: CarrierOrder): object {
  const { consignee, articles } = order;
  const { first, last } = twoNames(consignee.name);
  const battery = articles.find((article) => article.battery !== Battery.NONE)?.battery;
  return {
    ref_no: order.reference,
    business_type: "BDS",
    duty_type: order.dutiesPaid ? "P" : "U",
    ...(order.iossNumber && { ioss_no: order.iossNumber }),
    logistics_service_info: { logistics_product_code: order.product },
    parcel_list: [
      {
        ...{
          weight: order.weightG,
          length: order.lengthMm / 10,
          width: order.widthMm / 10,
          height: order.heightMm / 10,
        },
        include_battery: battery ? "Y" : "N",
        ...(battery && { battery_type: battery.replace("PI", "") }),
        declare_product_info: articles.map((article) => ({
          ...{ declare_product_name_en: article.description, declare_product_code_qty: article.quantity },
          ...{ declare_unit_price_export: unitPrice(article), currency_export: article.currency },
          ...{ declare_unit_price_import: unitPrice(article), currency_import: article.currency },
          ...{ hscode_export: article.hs6, hscode_import: article.hs6 },
        })),
      },
    ],
    recipient_info: {
      ...{ first_name: first, last_name: last, country: consignee.country, state: consignee.region ?? "" },
      ...{ city: consignee.city, post_code: consignee.postalCode, phone: consignee.phone ?? "" },
      ...{ street: [consignee.line1, consignee.line2].filter(Boolean).join(", "), email: consignee.email ?? "" },
    },
  };
}

/** 4PX, the carrier: one address, the method among what is signed. */
export const fourPx: CarrierAdapter = {
  code: CarrierCode.FOUR_PX,
  sandboxPath: () => "/4px",
  faultsOf: (given) => credentialFaults(credentials, given),
  open: (baseUrl, given, timeoutMs) => open(baseUrl, credentials.parse(given), timeoutMs),
};
