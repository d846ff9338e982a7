import type { CounterpartMessageVerdict } from "../../gql/graphql";

export const MESSAGE_VERDICTS = [
  "REFUSED",
  "EARLY",
  "RECEIVED",
  "STALE",
  "TAKEN",
] as const satisfies readonly CounterpartMessageVerdict[];

/** What somebody has to look at; shown without a choice. */
export const NOT_WRITTEN_DOWN = ["REFUSED", "EARLY"] as const satisfies readonly CounterpartMessageVerdict[];
