import { createHmac } from "node:crypto";
import { type Granting, HeldToken, type PartyClient, type PartyReply } from "@baiyun/kit/party";
import { z } from "zod";
import { UNREADABLE } from "../../tracking-event/tracking-status";
import { countryOf } from "../wire/countries";
import { list, parsed, text } from "../wire/leaves";
import { lastMileOf, numberIn, reportOf } from "../wire/scan";
import type { CarrierForm } from "./carrier-watcher";
import { NAME, STATES } from "./yunexpress";

/** Published codes: the token is over, and no such order. */
const [TOKEN_OVER, NOT_FOUND] = ["0200401002", "02039012"];
const [TOKEN_PATH, TRACK_PATH] = ["/openapi/oauth2/token", "/v1/track-service/info/get"];

const head = z.object({ success: z.boolean(), code: z.string(), msg: text });
const granted = z.object({ accessToken: z.string().min(1), expiresIn: z.number().positive() });
const answer = head.extend({
  result: z
    .object({
      waybill_number: z.string(),
      tracking_number: text,
      track_events: list(
        z.object({
          ...{ process_time: text, process_content: text, process_location: text, process_country: text },
          track_status: text,
        }),
      ),
    })
    .nullish(),
});

export const yunExpressOpenApiCredentials = z.strictObject({
  url: z.url(),
  interface: z.literal("OPENAPI"),
  appId: z.string().min(1),
  appSecret: z.string().min(1),
  sourceKey: z.string().min(1),
  /** Sources disagree on the encoding of a signature: the application's own is said. */
  signature: z.enum(["base64", "hex"]).default("base64"),
});
type Credentials = Omit<z.infer<typeof yunExpressOpenApiCredentials>, "url" | "interface">;

/** YunExpress by its newer interface, one number a call: a token for a while, and a signature over each. Its paths are our reading, unverified. */
export function yunExpressOpenApi(given: Credentials): CarrierForm {
  const { signature, appId, appSecret, sourceKey } = given;
  const held = new HeldToken<PartyReply>();

  /** What it gives is a secret of the account, and kept nowhere. */
  async function grantBy(client: PartyClient): Promise<Granting<PartyReply>> {
    const body = JSON.stringify({ grantType: "client_credentials", appId, appSecret, sourceKey });
    const reply = await client.send({ method: "POST", path: TOKEN_PATH, body, safe: true });
    const grant = reply.kind === "answered" && reply.status < 400 ? readable(granted, reply.bytes) : null;
    return grant ? { granted: { token: grant.accessToken, lastsMs: grant.expiresIn * 1_000 } } : { refused: reply };
  }

  async function once(client: PartyClient, number: string): Promise<PartyReply> {
    const access = await held.get(() => grantBy(client));
    if ("refused" in access) return access.refused;
    const { token } = access;
    const headers = () => {
      const date = String(Date.now());
      const signed = `date=${date}&method=GET&uri=${TRACK_PATH}`;
      return { token, date, sign: createHmac("sha256", appSecret).update(signed).digest(signature) };
    };
    return client.send({
      ...{ method: "GET", path: TRACK_PATH, safe: true, headers, query: () => ({ order_number: number }) },
    });
  }

  return {
    ...{ name: NAME, carriers: ["YUNEXPRESS"], account: appId, most: 1, read: readYunExpressOpenApi },
    answers: "YunExpress OpenAPI answer",
    /** With another token, once, where the one that it gave is over. */
    async ask(client, [number = ""]) {
      const reply = await once(client, number);
      if (reply.kind !== "answered" || readable(head, reply.bytes)?.code !== TOKEN_OVER) return reply;
      held.forget();
      return once(client, number);
    },
    refusal: (body) => {
      const { success, code, msg } = parsed(head, body);
      return success || code === NOT_FOUND ? null : { code, message: msg ?? "It says no reason." };
    },
  };
}

/** What of an answer is looked at before it is kept; null where it cannot be read. */
function readable<S extends z.ZodType>(schema: S, bytes: Buffer): z.output<S> | null {
  try {
    return parsed(schema, bytes);
  } catch {
    return null;
  }
}

/** It says no offsets: its clocks hang in China. */
export function readYunExpressOpenApi(body: Buffer, receivedAt: Date) {
  const { result } = parsed(answer, body);
  if (!result) return [];
  const number = numberIn(result.waybill_number, "result.waybill_number");
  const scans = result.track_events.map((each) => ({
    ...{ reading: STATES.get(each.track_status ?? "") ?? UNREADABLE, rawCode: each.track_status },
    ...{ rawTime: each.process_time, countryCode: countryOf(each.process_country), location: each.process_location },
    ...{ description: each.process_content, carrier: NAME },
  }));
  const report = reportOf(number, scans, { source: NAME, clockCountry: "CN", receivedAt });
  const lastMile = result.tracking_number && numberIn(result.tracking_number, "result.tracking_number");
  return [{ ...report, lastMile: lastMileOf(number, lastMile) }];
}
