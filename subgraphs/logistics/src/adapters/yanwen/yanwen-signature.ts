import { createHash } from "node:crypto";

/** What of a request to Yanwen is signed. */
export interface YanwenSigned {
  userId: string;
  body: string;
  method: string;
  /** Milliseconds since 1970. */
  timestamp: string;
  version: string;
}

/** MD5 over all of it, between the account's token and the token again. */
export function yanwenSignature({ userId, body, method, timestamp, version }: YanwenSigned, token: string): string {
  const content = `${token}${userId}${body}json${method}${timestamp}${version}${token}`;
  return createHash("md5").update(content).digest("hex");
}
