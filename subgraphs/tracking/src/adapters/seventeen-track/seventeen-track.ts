import type { InboundSource } from "../../inbound/inbound-scans";
import { normalise, SOURCE } from "./normalise";
import { parseAnswer, parsePush } from "./push";
import { isSignedBy } from "./signature";

/** Under which its answers are kept; a push goes by the name that its scans show. */
export const ANSWERS = "17TRACK answer";

/** 17TRACK v2.4: its webhook, signed with the account's `key`. */
export const seventeenTrackPushes = (key: string): InboundSource => ({
  name: SOURCE,
  door: {
    path: "17track",
    turnsAway: (body, { sign }) =>
      isSignedBy(key, body, typeof sign === "string" ? sign : undefined) ? null : "it is not signed with our key",
    answer: { status: 200, body: { code: 0 } },
  },
  read: (body, receivedAt) => [normalise(parsePush(body), receivedAt)],
});

/** What 17TRACK answers when it is asked. */
export const seventeenTrackAnswers: InboundSource = {
  name: ANSWERS,
  door: null,
  read: (body, receivedAt) => parseAnswer(body).map((tracked) => normalise(tracked, receivedAt)),
};
