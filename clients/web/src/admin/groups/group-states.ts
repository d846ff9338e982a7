import type { CustomsAnswerKind, DeclarationState } from "../../gql/graphql";

/** Those that somebody has still to do something about. */
export const OPEN_STATES = [
  "DRAFT",
  "REJECTED",
  "SUBMITTED",
  "ACCEPTED",
  "HELD_DOCS",
  "HELD_EXAM",
] as const satisfies readonly DeclarationState[];

export const GROUP_STATES = [
  ...OPEN_STATES,
  "RELEASED",
  "SEIZED",
  "WITHDRAWN",
] as const satisfies readonly DeclarationState[];

const OF_HELD = ["RELEASED", "SEIZED"] as const;
const ANSWERS: Partial<Record<DeclarationState, readonly [CustomsAnswerKind, ...CustomsAnswerKind[]]>> = {
  SUBMITTED: ["ACCEPTED", "REJECTED"],
  ACCEPTED: ["RELEASED", "HELD_DOCS", "HELD_EXAM"],
  HELD_DOCS: OF_HELD,
  HELD_EXAM: OF_HELD,
};

/** What an office can say of one where it stands; undefined where it says nothing. */
export const answersTo = (state: DeclarationState) => ANSWERS[state];
