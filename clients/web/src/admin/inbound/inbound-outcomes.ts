import type { InboundOutcome } from "../../gql/graphql";

export const INBOUND_OUTCOMES = [
  "UNREADABLE",
  "GIVEN_UP",
  "TURNED_AWAY",
  "TAKEN",
] as const satisfies readonly InboundOutcome[];

/** What somebody has to look at; shown without a choice. */
export const NOT_TAKEN = ["UNREADABLE", "GIVEN_UP", "TURNED_AWAY"] as const satisfies readonly InboundOutcome[];
