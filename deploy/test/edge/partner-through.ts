import { createHash, randomUUID } from "node:crypto";
import { BaiYun } from "../../../clients/sdk/src/index";
import type { Journey } from "../support/journey";
import type { ThroughEdge } from "./through";

const CREATE_CLIENT = `mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) {
  __typename ... on CreateApiClientSuccess { apiClient { id } secret } ... on UserError { message } } }`;
const SCOPES = ["shipments:read", "labels:read"];

/**
 * A partner's program by the SDK: a token by client credentials, a parcel and its labels of the contract, and the file that a label's
 * link leads to. All of it is asked of the edge.
 */
export async function partnerThrough(journey: Journey, through: ThroughEdge, trackingNumber: string): Promise<void> {
  const admin = await journey.signIn("admin@lumen.example");
  const { apiClient, secret } = await admin.act<{ apiClient: { id: string }; secret: string }>(CREATE_CLIENT, {
    ...{ idempotencyKey: randomUUID(), name: "Behind the edge", mode: "LIVE", scopes: SCOPES },
  });
  const asked: string[] = [];
  const byEdge = async (url: RequestInfo | URL, { method, headers, body }: RequestInit = {}): Promise<Response> => {
    const path = String(url).replace(through.url, "");
    asked.push(path);
    const sent = { method: method as "POST", path, headers: Object.fromEntries(new Headers(headers)) };
    const came = await through.ask({ ...sent, ...(body != null && { body: String(body) }) });
    return new Response(came.text, { status: came.status, headers: came.headers as Record<string, string> });
  };
  const baiyun = new BaiYun({
    ...{ url: through.url, clientId: apiClient.id, clientSecret: secret, scopes: SCOPES, fetch: byEdge },
  });
  const shipment = await baiyun.shipments.byTrackingNumber(trackingNumber);
  const [label] = (await baiyun.shipments.labels(shipment!.id)).filter(({ format }) => format === "PDF");
  expect(asked).toEqual(["/oauth/token", "/partner/graphql", "/partner/graphql"]);
  expect(label!.url!.startsWith(`${through.url}/labels/`)).toBe(true);
  const file = await through.open({ path: label!.url!.replace(through.url, "") }, "203.0.113.70");
  const hash = createHash("sha256");
  for await (const chunk of file) hash.update(chunk as Buffer);
  expect([file.statusCode, file.headers["content-type"], hash.digest("hex")]).toEqual([
    ...[200, "application/pdf", label!.sha256],
  ]);
}
