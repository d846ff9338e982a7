import { MessageReason as R } from "../counterpart-message/counterpart-message.entity";
import { early, type Heard, refused, stale } from "../counterpart-message/heard";
import {
  CustomsAnswerKind as A,
  Amendment,
  Cancellation,
  mayBecome,
  DeclarationState as S,
  stateAfter,
} from "../declaration/declaration-state";

interface Said {
  answer: A;
  /** By the office; null where that is not known. */
  saidAt: Date | null;
  /** Whether the office's number of it is known, by this or from before. */
  hasMrn: boolean;
  /** Since when it stands where it does. */
  since: Date;
  /** Whether the office was told that it is wanted no more. */
  cancellation: Cancellation | null;
  /** Whether the office was asked to take something else instead. */
  amendment: Amendment | null;
  /** Whether what is said is about that. */
  isOfAmendment: boolean;
}

const DECIDED: readonly S[] = [S.RELEASED, S.SEIZED];
const HELD: readonly S[] = [S.HELD_DOCS, S.HELD_EXAM];
const AFTER_ACCEPTANCE: readonly S[] = [...HELD, ...DECIDED];

/** What is to be written down of an answer, one after the other, or why it is not: a late one takes nothing back. */
export function whenSaid(state: S, word: Said): readonly A[] | Heard {
  const { answer, cancellation, amendment, isOfAmendment } = word;
  if (answer === A.CANCELLED || answer === A.CANCEL_REFUSED) return whenCancelled(state, answer, cancellation);
  if (cancellation === Cancellation.DONE) return stale(R.OVERTAKEN, "It is cancelled by now.");
  if (answer === A.AMENDED || answer === A.AMENDMENT_REFUSED) return whenAmended(answer, amendment);
  const steps = whenJudged(state, answer, word);
  // What is decided on what was asked for presupposes that it was taken.
  const isImplied = isOfAmendment && amendment === Amendment.ASKED && !("verdict" in steps);
  return isImplied ? [A.AMENDED, ...steps] : steps;
}

type Judging = Exclude<A, A.CANCELLED | A.CANCEL_REFUSED | A.AMENDED | A.AMENDMENT_REFUSED>;

function whenJudged(state: S, answer: Judging, { saidAt, hasMrn, since }: Said): readonly A[] | Heard {
  const said = S[answer];
  if (state === said) return stale(R.SAID_BEFORE, `It is ${state}, as was said before.`);
  if (said === S.ACCEPTED && AFTER_ACCEPTANCE.includes(state)) {
    return stale(R.OVERTAKEN, `It is ${state} by now, which says that it was accepted.`);
  }
  const isOlder = saidAt !== null && saidAt < since;
  if (HELD.includes(said) && DECIDED.includes(state) && isOlder) {
    return stale(R.OVERTAKEN, `It is ${state} by now.`);
  }
  if (mayBecome(state, said)) {
    return said === S.ACCEPTED && !hasMrn
      ? refused(R.VALUE, "An acceptance has the office's number, and this has none.")
      : [answer];
  }
  const steps = between(state, answer);
  if (!steps) return refused(R.CONTRADICTS, `It is ${state}, and cannot become ${said}.`);
  return hasMrn
    ? steps
    : early(R.NOT_YET, "It presupposes an acceptance, with the office's number, which has not come.");
}

function whenCancelled(state: S, answer: A, cancellation: Cancellation | null): readonly A[] | Heard {
  if (cancellation === null) return refused(R.CONTRADICTS, "Nobody asked to cancel it.");
  const isDone = cancellation === Cancellation.DONE;
  if (isDone && answer === A.CANCEL_REFUSED) return refused(R.CONTRADICTS, "It was cancelled.");
  const isRefused = cancellation === Cancellation.REFUSED && answer === A.CANCEL_REFUSED;
  if (isDone || isRefused) return stale(R.SAID_BEFORE, "It was said before.");
  return mayBecome(state, S.WITHDRAWN) ? [answer] : refused(R.CONTRADICTS, `It is ${state}, and is not cancelled.`);
}

function whenAmended(answer: A, amendment: Amendment | null): readonly A[] | Heard {
  if (amendment === Amendment.ASKED) return [answer];
  if (amendment === null) return refused(R.CONTRADICTS, "Nobody asked to amend it.");
  const isSame = (amendment === Amendment.DONE) === (answer === A.AMENDED);
  return isSame
    ? stale(R.SAID_BEFORE, "It was said before.")
    : refused(R.CONTRADICTS, `The amendment is ${amendment}, as the office said before.`);
}

/** What an answer implies that came before those that it presupposes; null where nothing leads to it. */
function between(state: S, answer: A): readonly A[] | null {
  if (state !== S.SUBMITTED) return state === S.ACCEPTED && answer === A.SEIZED ? [A.HELD_EXAM, answer] : null;
  if (answer === A.SEIZED) return [A.ACCEPTED, A.HELD_EXAM, answer];
  const after = stateAfter(answer);
  return after && mayBecome(S.ACCEPTED, after) ? [A.ACCEPTED, answer] : null;
}
