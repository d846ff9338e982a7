import type { PartyMatchState } from "../../gql/graphql";

export const MATCH_STATES = ["OPEN", "CONFIRMED", "CLEARED"] as const satisfies readonly PartyMatchState[];
