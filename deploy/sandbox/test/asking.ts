import { createHash, createHmac } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ACCOUNTS } from "../src/counterparts/accounts";

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), "sandbox-"));

export interface Said {
  status: number;
  body: unknown;
}

/** Sends a request, and reads what comes as JSON where it is. */
export async function ask(url: string, init: RequestInit = {}): Promise<Said> {
  const answer = await fetch(url, init);
  const text = await answer.text();
  try {
    return { status: answer.status, body: JSON.parse(text) };
  } catch {
    return { status: answer.status, body: text };
  }
}

export const posted = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", ...headers },
  body: typeof body === "string" ? body : JSON.stringify(body),
});

const md5 = (text: string): string => createHash("md5").update(text).digest("hex");

const { code, secret } = ACCOUNTS.YUNEXPRESS_OMS;
export const OMS_HEADERS = { authorization: `Basic ${Buffer.from(`${code}&${secret}`).toString("base64")}` };

export const omsOrder = (reference: string, more: object = {}) => ({
  CustomerOrderNumber: reference,
  ShippingMethodCode: "THPHR",
  PackageCount: 1,
  Weight: 0.64,
  Receiver: {
    ...{ CountryCode: "DE", FirstName: "Jürgen", LastName: "Groß", Street: "Lange Straße 5", City: "Köln" },
    ...{ Zip: "50667", Phone: "+49221100" },
  },
  Parcels: [{ EName: "T-shirt", Quantity: 2, UnitPrice: 12.9, UnitWeight: 0.2, CurrencyCode: "EUR" }],
  ...more,
});

/** The address of a signed request to 4PX. */
export function fourPxUrl(base: string, method: string, body: string, more: Record<string, string> = {}): string {
  const { appKey, appSecret } = ACCOUNTS.FOUR_PX;
  const signed = { app_key: appKey, format: "json", method, timestamp: String(Date.now()), v: "1.1.0", ...more };
  const content = Object.entries(signed)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}${value}`)
    .join("");
  const query = new URLSearchParams({ ...signed, sign: md5(`${content}${body}${appSecret}`) });
  return `${base}/4px/router/api/service?${query}`;
}

/** The address of a signed request to Yanwen. */
export function yanwenUrl(base: string, method: string, body: string, at = Date.now()): string {
  const { userId, token } = ACCOUNTS.YANWEN;
  const sign = md5(`${token}${userId}${body}json${method}${at}V1.0${token}`);
  const query = { user_id: userId, method, format: "json", timestamp: String(at), version: "V1.0", sign };
  return `${base}/yanwen/api/order?${new URLSearchParams(query)}`;
}

/** The headers of a signed request to YunExpress's OpenAPI. */
export function openApiHeaders(
  token: string,
  method: string,
  uri: string,
  body: string,
  encoding: "base64" | "hex" = "base64",
  at = Date.now(),
): Record<string, string> {
  const content = `${body === "" ? "" : `body=${body}&`}date=${at}&method=${method}&uri=${uri}`;
  const sign = createHmac("sha256", ACCOUNTS.YUNEXPRESS_OPENAPI.appSecret).update(content).digest(encoding);
  return { token, date: String(at), sign };
}
