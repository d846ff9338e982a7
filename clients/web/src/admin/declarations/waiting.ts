import type { CustomsReferral, DeclarationState } from "../../gql/graphql";

export const WAITING_STATES = ["HELD_DOCS", "HELD_EXAM", "REJECTED"] as const satisfies readonly DeclarationState[];

/** Questions that an authority has asked and that nobody has answered yet. */
export const OPEN_REFERRALS = ["RFI", "RFS", "DNL"] as const satisfies readonly CustomsReferral[];
