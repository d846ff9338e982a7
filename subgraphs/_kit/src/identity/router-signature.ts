import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { type ViewerClaims, viewerClaims } from "./viewer";

export const VIEWER_HEADER = "x-viewer";
export const SIGNATURE_HEADER = "x-viewer-signature";

/** How far the two clocks may be apart before a request counts as replayed. */
const WINDOW_MS = 30_000;

type Headers = Readonly<Record<string, unknown>>;

/** The request did not come from the router, or was altered or replayed on its way. */
export class UntrustedRouterError extends Error {
  override name = "UntrustedRouterError";
}

/** Signs claims and body the way the router does. */
export function signViewer(claims: ViewerClaims, body: string | Buffer, secret: string, now = Date.now()) {
  const viewer = Buffer.from(JSON.stringify(claims)).toString("base64url");
  return { [VIEWER_HEADER]: viewer, [SIGNATURE_HEADER]: `t=${now},v1=${digest(now, viewer, body, secret)}` };
}

/** Claims of a request that the router signed. @throws {UntrustedRouterError} for any other. */
export function verifyViewer(headers: Headers, body: string | Buffer, secret: string, now = Date.now()): ViewerClaims {
  const viewer = headers[VIEWER_HEADER];
  const signature = headers[SIGNATURE_HEADER];
  if (typeof viewer !== "string" || typeof signature !== "string") throw new UntrustedRouterError("unsigned request");

  const parts = /^t=(\d{1,15}),v1=([0-9a-f]{64})$/.exec(signature);
  if (!parts) throw new UntrustedRouterError("malformed signature");
  const time = Number(parts[1]);
  if (Math.abs(now - time) > WINDOW_MS) throw new UntrustedRouterError("signature outside its window");

  const expected = Buffer.from(digest(time, viewer, body, secret), "hex");
  if (!timingSafeEqual(expected, Buffer.from(parts[2]!, "hex"))) throw new UntrustedRouterError("wrong signature");
  return viewerClaims.parse(JSON.parse(Buffer.from(viewer, "base64url").toString()));
}

function digest(time: number, viewer: string, body: string | Buffer, secret: string): string {
  const bodyHash = createHash("sha256").update(body).digest("hex");
  return createHmac("sha256", secret).update(`${time}.${viewer}.${bodyHash}`).digest("hex");
}
