import type { CustomsAnswerKind, CustomsReferral, DeclarationState } from "../../gql/graphql";

export const WAITING_STATES = ["HELD_DOCS", "HELD_EXAM", "REJECTED"] as const satisfies readonly DeclarationState[];

/** Of what is on its way to an office or with one, and what has still to be handed in: shown when it is asked for. */
export const OTHER_STATES = [
  "DRAFT",
  "VALIDATED",
  "SUBMITTED",
  "ACCEPTED",
] as const satisfies readonly DeclarationState[];

/** Questions that an authority has asked and that nobody has answered yet. */
export const OPEN_REFERRALS = ["RFI", "RFS", "DNL"] as const satisfies readonly CustomsReferral[];

/** What an office can say of a declaration, by where it stands; of the others it says nothing. */
export const ANSWERS: Partial<Record<DeclarationState, readonly CustomsAnswerKind[]>> = {
  SUBMITTED: ["ACCEPTED", "REJECTED"],
  ACCEPTED: ["RELEASED", "HELD_DOCS", "HELD_EXAM"],
  HELD_DOCS: ["RELEASED", "SEIZED"],
  HELD_EXAM: ["RELEASED", "SEIZED"],
};
