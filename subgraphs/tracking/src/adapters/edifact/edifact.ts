import type { InboundSource } from "../../inbound/inbound-scans";
import { bearerOf } from "../wire/bearer";
import { readStatuses } from "./statuses";

const SOURCE = "EDIFACT";

/** Status messages of posts and carriers, EMSEVT and IFTSTA, from whoever knows the `secret` that we gave our partners. */
export const statusMessages = (secret: string): InboundSource => ({
  name: SOURCE,
  door: {
    path: "edifact",
    turnsAway: bearerOf(secret),
    answer: { status: 202, body: { accepted: true } },
  },
  read: (body, receivedAt) => readStatuses(body, receivedAt, SOURCE),
});
