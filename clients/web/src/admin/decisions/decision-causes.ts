import type { DecisionCause } from "../../gql/graphql";

export const DECISION_CAUSES = ["DELIVERY_FAILED", "REFUSED", "SEIZED"] as const satisfies readonly DecisionCause[];
/** A list of what was decided, beside the causes of what waits. */
export const DECIDED = "DECIDED";
