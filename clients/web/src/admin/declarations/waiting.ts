import type { CustomsAnswerKind, CustomsReferral, CustomsStep, DeclarationState } from "../../gql/graphql";

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

/** What an office can say of one that it was asked to cancel. */
const OF_CANCELLING = ["CANCELLED", "CANCEL_REFUSED"] as const satisfies readonly CustomsAnswerKind[];

/** What it can say of one that it was asked to take otherwise. */
const OF_AMENDING = ["AMENDED", "AMENDMENT_REFUSED"] as const satisfies readonly CustomsAnswerKind[];

const ANSWERS: Partial<Record<DeclarationState, readonly [CustomsAnswerKind, ...CustomsAnswerKind[]]>> = {
  SUBMITTED: ["ACCEPTED", "REJECTED"],
  ACCEPTED: ["RELEASED", "HELD_DOCS", "HELD_EXAM"],
  HELD_DOCS: ["RELEASED", "SEIZED"],
  HELD_EXAM: ["RELEASED", "SEIZED"],
};

/** What an office can say of a declaration where it stands; undefined where it says nothing. */
export function answersTo(
  state: DeclarationState,
  step: CustomsStep | undefined,
): readonly [CustomsAnswerKind, ...CustomsAnswerKind[]] | undefined {
  if (step === "AWAIT_AMENDMENT" || step === "AMEND_BY_HAND") return [...OF_AMENDING, ...(ANSWERS[state] ?? [])];
  return step === "AWAIT_CANCELLATION" || step === "CANCEL_BY_HAND" ? OF_CANCELLING : ANSWERS[state];
}
