import { createHash, createHmac } from "node:crypto";
import type { Claims } from "./source";

/**
 * Headers that prove to a subgraph which router speaks and for whom: HMAC-SHA256 over time, viewer and body hash.
 * Without a secret there is nothing to prove, and a supergraph that is not ours gets no such headers.
 */
export function signedViewer(secret: string | undefined, claims: Claims, body: string): Record<string, string> {
  if (secret === undefined) return {};
  const viewer = Buffer.from(JSON.stringify(claims)).toString("base64url");
  const time = Date.now();
  const bodyHash = createHash("sha256").update(body).digest("hex");
  const signature = createHmac("sha256", secret).update(`${time}.${viewer}.${bodyHash}`).digest("hex");
  return { "x-viewer": viewer, "x-viewer-signature": `t=${time},v1=${signature}` };
}
