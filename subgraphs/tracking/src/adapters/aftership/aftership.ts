import type { InboundSource } from "../../inbound/inbound-scans";
import { readPush, SOURCE } from "./push";
import { isSignedWith } from "./signature";

/** AfterShip: its webhook, signed with the webhook's `secret`. */
export const afterShip = (secret: string): InboundSource => ({
  name: SOURCE,
  door: {
    path: "aftership",
    turnsAway: (body, headers) => {
      const signature = headers["aftership-hmac-sha256"];
      const isSigned = isSignedWith(secret, body, typeof signature === "string" ? signature : undefined);
      return isSigned ? null : "it is not signed with our secret";
    },
    answer: { status: 200, body: {} },
  },
  read: (body, receivedAt) => [readPush(body, receivedAt)],
});
