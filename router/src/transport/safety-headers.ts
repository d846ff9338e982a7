import type { ServerResponse } from "node:http";

/**
 * On every answer: nothing of ours is shown in a frame, runs or loads anything, is taken for another type, or tells where its
 * reader came from. That it is to be asked by HTTPS only is for who ends the HTTPS in front of us to say.
 */
export const SAFETY_HEADERS = [
  "content-security-policy",
  "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options",
  "nosniff",
  "referrer-policy",
  "no-referrer",
] as const;

/** For answers that somebody else writes, who may replace them by stricter or looser ones of their own. */
export function setSafetyHeaders(response: ServerResponse): void {
  for (let index = 0; index < SAFETY_HEADERS.length; index += 2) {
    response.setHeader(SAFETY_HEADERS[index]!, SAFETY_HEADERS[index + 1]!);
  }
}
