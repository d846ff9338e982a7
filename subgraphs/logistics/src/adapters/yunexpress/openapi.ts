import { HeldToken, PartyClient, type Reach } from "@baiyun/kit/party";
import { z } from "zod";
import { type Answered, type CarrierOrder, type CarrierPort, unavailable } from "../../carrier/carrier-port";
import { askParty, fetchLabel, type Verdict } from "../party/read-answer";
import { centimetres, kilograms, minorOf, transitDays, twoNames, unitPrice } from "../party/words";
import { OPENAPI_SIGNERS } from "./openapi-signature";
import { askToken } from "./openapi-token";
import { stageOf } from "./states";

export const openApiCredentials = z.strictObject({
  interface: z.literal("OPENAPI"),
  appId: z.string().min(1).max(100),
  appSecret: z.string().min(1).max(200),
  sourceKey: z.string().min(1).max(200),
  signature: z.enum(["base64", "hex"]).default("base64"),
});

/** Its own is not published. */
const PER_SECOND = 5;
/** Published codes: the token is over, and no such order. What others mean is told by their text. */
const TOKEN_OVER = "0200401002";
const NOT_FOUND = "02039012";

const head = { success: z.boolean(), code: z.string(), msg: z.string().nullish() };
const answerWith = <T extends z.ZodType>(result: T) => z.object({ ...head, result: result.nullish() });
const created = answerWith(z.object({ waybill_number: z.string(), tracking_number: z.string().nullish() }));
const found = answerWith(z.object({ waybill_number: z.string(), status: z.string() }));
const linked = answerWith(z.object({ url: z.string() }));
const cancelled = answerWith(z.object({}));
const priced = answerWith(
  z.array(
    z.object({
      ...{ product_code: z.string(), total_fee: z.string(), currency: z.string() },
      delivery_days: z.string().nullish(),
    }),
  ),
);
const tracked = answerWith(
  z.object({
    track_events: z.array(
      z.object({
        process_time: z.string(),
        process_content: z.string(),
        process_location: z.string().nullish(),
        track_status: z.union([z.number(), z.string()]).nullish(),
      }),
    ),
  }),
);

interface Request {
  method: "GET" | "POST";
  uri: string;
  query?: Record<string, string>;
  body?: object;
  safe: boolean;
}

type Judged<R> = { success: boolean; code: string; msg?: string | null | undefined; result?: R | null | undefined };

/** YunExpress by its newer interface, which signs each call. Its paths are not published in full: these are our reading. */
export function yunExpressOpenApi(
  baseUrl: string,
  given: z.output<typeof openApiCredentials>,
  reach: Reach,
): CarrierPort {
  const { interface: _interface, signature, ...grant } = given;
  const client = new PartyClient(baseUrl, { ...reach, perSecond: PER_SECOND, account: given.appId });
  const token = new HeldToken<string>();
  const sign = OPENAPI_SIGNERS[signature];

  async function once<S extends z.ZodType, T>(
    { method, uri, query, body, safe }: Request,
    schema: S,
    judge: (answer: z.output<S>) => Verdict<T>,
  ): Promise<Answered<T>> {
    const access = await token.get(() => askToken(client, grant));
    if ("refused" in access) return unavailable(`No token: ${access.refused}`);
    const text = body ? JSON.stringify(body) : "";
    const headers = () => {
      const date = String(Date.now());
      return { token: access.token, date, sign: sign(given.appSecret, { date, method, uri, body: text }) };
    };
    const request = {
      method,
      path: uri,
      headers,
      safe,
      ...(text && { body: text }),
      ...(query && { query: () => query }),
    };
    return askParty(client, request, schema, judge);
  }

  /** A token that is over refused the call before anything was done: with another one it is asked again, once. */
  async function ask<R, T>(
    request: Request,
    schema: z.ZodType<Judged<R>>,
    read: (result: R) => T,
    absent?: T,
  ): Promise<Answered<T>> {
    const judge = ({ success, code, msg, result }: Judged<R>): Verdict<T> => {
      if (success && result !== null && result !== undefined) return { done: read(result) };
      if (code === NOT_FOUND && absent !== undefined) return { done: absent };
      return { code, message: msg ?? "It says no reason." };
    };
    const answer = await once(request, schema, judge);
    if (answer.outcome !== "REFUSED" || answer.code !== TOKEN_OVER) return answer;
    token.forget();
    return once(request, schema, judge);
  }

  return {
    rate: ({ country, weightG, lengthMm, widthMm, heightMm }) => {
      const sides = { length: centimetres(lengthMm), width: centimetres(widthMm), height: centimetres(heightMm) };
      const body = { country_code: country, weight: kilograms(weightG), weight_unit: "KG", size_unit: "CM", ...sides };
      return ask({ method: "POST", uri: "/v1/price-trial/get", body, safe: true }, priced, (rates) =>
        rates.map(({ product_code, total_fee, currency, delivery_days }) => ({
          ...{ product: product_code, totalMinor: minorOf(total_fee, currency), currency },
          transitDays: transitDays(delivery_days),
        })),
      );
    },
    create: (order) =>
      ask(
        { method: "POST", uri: "/v1/order/package/create", body: orderOf(order), safe: false },
        created,
        ({ waybill_number, tracking_number }) => ({
          ...{ number: waybill_number, lastMileNumber: tracking_number || null, cancelled: false },
        }),
      ),
    find: (reference) =>
      ask(
        { method: "GET", uri: "/v1/order/info/get", query: { order_number: reference }, safe: true },
        found,
        ({ waybill_number, status }): { number: string; lastMileNumber: null; cancelled: boolean } | null => ({
          ...{ number: waybill_number, lastMileNumber: null, cancelled: status === "CANCELLED" },
        }),
        null,
      ),
    async label(number) {
      const request = {
        method: "GET",
        uri: "/v1/order/label/get",
        query: { order_number: number },
        safe: true,
      } as const;
      const link = await ask(request, linked, ({ url }) => url);
      return link.outcome === "DONE" ? fetchLabel(client, link.value, link.raw) : link;
    },
    cancel: (number, reason) => {
      const body = { order_number: number, remark: reason };
      return ask({ method: "POST", uri: "/v1/order/intercept", body, safe: true }, cancelled, () => null);
    },
    // What is to be fetched is agreed with it otherwise, as far as its form is known.
    manifest: null,
    track: (number) =>
      ask(
        { method: "GET", uri: "/v1/track-service/info/get", query: { order_number: number }, safe: true },
        tracked,
        ({ track_events }) =>
          track_events.map(({ process_time, process_content, process_location, track_status }) => ({
            ...{ number, stage: stageOf(track_status ?? ""), rawCode: String(track_status ?? "") },
            ...{ rawTime: process_time, offset: null, place: process_location ?? "", text: process_content },
          })),
        [],
      ),
    close: () => client.close(),
  };
}

function orderOf(order: CarrierOrder): object {
  const { consignee, articles } = order;
  const { first, last } = twoNames(consignee.name);
  return {
    product_code: order.product,
    customer_order_number: order.reference,
    ...{ weight_unit: "KG", size_unit: "CM", label_type: "PDF" },
    packages: [
      {
        weight: kilograms(order.weightG),
        length: centimetres(order.lengthMm),
        width: centimetres(order.widthMm),
        height: centimetres(order.heightMm),
      },
    ],
    receiver: {
      ...{ first_name: first, last_name: last, country_code: consignee.country, province: consignee.region ?? "" },
      ...{ city: consignee.city, postal_code: consignee.postalCode, phone_number: consignee.phone ?? "" },
      address_lines: [consignee.line1, ...(consignee.line2 ? [consignee.line2] : [])],
      ...(consignee.email && { email: consignee.email }),
    },
    ...(order.iossNumber && { customs_number: { ioss_code: order.iossNumber } }),
    declaration_info: articles.map((article) => ({
      ...{ name_en: article.description, sku: article.sku, hs_code: article.hs6, quantity: article.quantity },
      ...{ unit_price: unitPrice(article), currency: article.currency },
    })),
  };
}
