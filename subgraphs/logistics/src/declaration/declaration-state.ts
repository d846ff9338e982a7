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
  /** It is cancelled, as it was asked to. */
  CANCELLED = "CANCELLED",
  /** It stands, though it was asked to cancel it. */
  CANCEL_REFUSED = "CANCEL_REFUSED",
  /** It takes what it was asked to take instead. */
  AMENDED = "AMENDED",
  /** It does not: what it had stands. */
  AMENDMENT_REFUSED = "AMENDMENT_REFUSED",
}

/** Of what an office has: whether it was told that it is wanted no more, and what it made of that. */
export enum Cancellation {
  ASKED = "ASKED",
  DONE = "DONE",
  REFUSED = "REFUSED",
}

/** Of what an office accepted: whether it was asked to take something else instead, and what it made of that. */
export enum Amendment {
  ASKED = "ASKED",
  DONE = "DONE",
  REFUSED = "REFUSED",
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
  SUBMITTED: [S.ACCEPTED, S.REJECTED, S.WITHDRAWN],
  ACCEPTED: [S.HELD_DOCS, S.HELD_EXAM, S.RELEASED, S.WITHDRAWN],
  REJECTED: [S.DRAFT, S.WITHDRAWN],
  HELD_DOCS: [S.RELEASED, S.SEIZED, S.WITHDRAWN],
  HELD_EXAM: [S.RELEASED, S.SEIZED, S.WITHDRAWN],
  RELEASED: [S.WITHDRAWN],
  SEIZED: [],
  WITHDRAWN: [],
};

export const mayBecome = (state: DeclarationState, next: DeclarationState): boolean =>
  transitions[state].includes(next);

/** What no office has: it ends by our own word. What an office has ends by the office's. */
export const isOurs = (state: DeclarationState): boolean =>
  state === S.DRAFT || state === S.VALIDATED || state === S.REJECTED;

/** What an office can be asked to take instead of: it has it, and has not decided on the goods. */
export const isAmendable = (state: DeclarationState): boolean =>
  state === S.ACCEPTED || state === S.HELD_DOCS || state === S.HELD_EXAM;

const A = CustomsAnswerKind;

/** Where an office's answer takes a declaration; null for one that leaves it where it is. */
export function stateAfter(answer: CustomsAnswerKind): DeclarationState | null {
  if (answer === A.CANCELLED) return S.WITHDRAWN;
  return answer === A.CANCEL_REFUSED || answer === A.AMENDED || answer === A.AMENDMENT_REFUSED ? null : S[answer];
}

/** What an office has said no to, or not yes: what moves all the same disagrees with it. */
export const isRefused = (state: DeclarationState): boolean =>
  state === S.REJECTED || state === S.HELD_DOCS || state === S.HELD_EXAM || state === S.SEIZED;
