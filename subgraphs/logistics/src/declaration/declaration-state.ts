/** Where a declaration stands. */
export enum DeclarationState {
  DRAFT = "DRAFT",
  VALIDATED = "VALIDATED",
  SUBMITTED = "SUBMITTED",
  ACCEPTED = "ACCEPTED",
  REJECTED = "REJECTED",
  HELD_DOCS = "HELD_DOCS",
  HELD_EXAM = "HELD_EXAM",
  RELEASED = "RELEASED",
  SEIZED = "SEIZED",
  WITHDRAWN = "WITHDRAWN",
}

/** What an office says of what was submitted. */
export enum CustomsAnswerKind {
  ACCEPTED = "ACCEPTED",
  REJECTED = "REJECTED",
  HELD_DOCS = "HELD_DOCS",
  HELD_EXAM = "HELD_EXAM",
  RELEASED = "RELEASED",
  SEIZED = "SEIZED",
}

/** What an office says of a consignment before it is loaded. */
export enum Referral {
  /** Wants to know more. */
  RFI = "RFI",
  /** Wants it screened. */
  RFS = "RFS",
  /** Forbids to load it. */
  DNL = "DNL",
  CLEARED = "CLEARED",
}

const S = DeclarationState;

/** Every move there is. The database refuses the others, too: the trigger of the migration says the same. */
export const transitions: Readonly<Record<DeclarationState, readonly DeclarationState[]>> = {
  DRAFT: [S.VALIDATED, S.WITHDRAWN],
  VALIDATED: [S.DRAFT, S.SUBMITTED, S.WITHDRAWN],
  SUBMITTED: [S.ACCEPTED, S.REJECTED],
  ACCEPTED: [S.HELD_DOCS, S.HELD_EXAM, S.RELEASED],
  REJECTED: [S.DRAFT, S.WITHDRAWN],
  HELD_DOCS: [S.RELEASED, S.SEIZED],
  HELD_EXAM: [S.RELEASED, S.SEIZED],
  RELEASED: [],
  SEIZED: [],
  WITHDRAWN: [],
};

export const mayBecome = (state: DeclarationState, next: DeclarationState): boolean =>
  transitions[state].includes(next);

/** What an office has said no to, or not yes: what moves all the same disagrees with it. */
export const isRefused = (state: DeclarationState): boolean =>
  state === S.REJECTED || state === S.HELD_DOCS || state === S.HELD_EXAM || state === S.SEIZED;
