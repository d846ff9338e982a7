import {
  type CounterpartCall,
  CounterpartCallKind,
  CounterpartCallState,
} from "../counterpart-call/counterpart-call.entity";
import { LodgedBy } from "../declaration/declaration.entity";
import { Amendment, Cancellation, Referral, DeclarationState as S } from "../declaration/declaration-state";

/** What somebody does next about a declaration, or what it waits for. */
export enum CustomsStep {
  VALIDATE = "VALIDATE",
  SUBMIT = "SUBMIT",
  HAND_IN = "HAND_IN",
  AWAIT_SENDING = "AWAIT_SENDING",
  SEND_AGAIN = "SEND_AGAIN",
  AWAIT_ANSWER = "AWAIT_ANSWER",
  AWAIT_DECISION = "AWAIT_DECISION",
  CORRECT = "CORRECT",
  SUPPLY_DOCUMENTS = "SUPPLY_DOCUMENTS",
  AWAIT_EXAMINATION = "AWAIT_EXAMINATION",
  ANSWER_REFERRAL = "ANSWER_REFERRAL",
  OFFLOAD = "OFFLOAD",
  AWAIT_CANCELLATION = "AWAIT_CANCELLATION",
  CANCEL_BY_HAND = "CANCEL_BY_HAND",
  AWAIT_AMENDMENT = "AWAIT_AMENDMENT",
  AMEND_BY_HAND = "AMEND_BY_HAND",
  NOTHING = "NOTHING",
}

export interface NextStep {
  step: CustomsStep;
  since: Date;
}

interface Standing {
  state: S;
  stateAt: Date;
  referral: Referral | null;
  lodgedBy: LodgedBy | null;
  cancellation: Cancellation | null;
  cancellationAt: Date | null;
  amendment: Amendment | null;
  amendmentAt: Date | null;
}

const OF_STATE: Readonly<Record<S, CustomsStep>> = {
  DRAFT: CustomsStep.VALIDATE,
  VALIDATED: CustomsStep.SUBMIT,
  SUBMITTED: CustomsStep.AWAIT_ANSWER,
  ACCEPTED: CustomsStep.AWAIT_DECISION,
  REJECTED: CustomsStep.CORRECT,
  HELD_DOCS: CustomsStep.SUPPLY_DOCUMENTS,
  HELD_EXAM: CustomsStep.AWAIT_EXAMINATION,
  RELEASED: CustomsStep.NOTHING,
  SEIZED: CustomsStep.NOTHING,
  WITHDRAWN: CustomsStep.NOTHING,
};

/** What an office said before loading presses most: a plane waits for it. */
export function nextStepOf(
  { state, stateAt, referral, lodgedBy, cancellation, cancellationAt, amendment, amendmentAt }: Standing,
  calls: readonly CounterpartCall[],
  referredAt: Date | null,
): NextStep {
  if (cancellation !== null && cancellation !== Cancellation.DONE && state !== S.SEIZED) {
    return cancellingStep(cancellation, cancellationAt!, calls.at(-1));
  }
  const isOpen = state !== S.WITHDRAWN && state !== S.SEIZED;
  if (isOpen && referral === Referral.DNL) return { step: CustomsStep.OFFLOAD, since: referredAt ?? stateAt };
  if (isOpen && (referral === Referral.RFI || referral === Referral.RFS)) {
    return { step: CustomsStep.ANSWER_REFERRAL, since: referredAt ?? stateAt };
  }
  if (isOpen && amendment === Amendment.ASKED) {
    const next = amendingStep(amendmentAt!, calls.at(-1));
    const waits = next.step === CustomsStep.AWAIT_AMENDMENT || next.step === CustomsStep.AWAIT_SENDING;
    // What an office wants meanwhile goes before what is only waited for.
    if (!waits || state === S.ACCEPTED || state === S.RELEASED) return next;
  }
  if (state !== S.SUBMITTED) return { step: OF_STATE[state], since: stateAt };
  const call = calls.at(-1);
  if (!call || lodgedBy === LodgedBy.HAND) return { step: CustomsStep.HAND_IN, since: stateAt };
  return { step: sendingStep(call), since: call.answeredAt ?? call.askedAt };
}

function sendingStep({ state }: CounterpartCall): CustomsStep {
  if (state === CounterpartCallState.DONE) return CustomsStep.AWAIT_ANSWER;
  return state === CounterpartCallState.FAILED ? CustomsStep.SEND_AGAIN : CustomsStep.AWAIT_SENDING;
}

function cancellingStep(cancellation: Cancellation, since: Date, call: CounterpartCall | undefined): NextStep {
  const isSent = call?.kind === CounterpartCallKind.CANCEL && cancellation === Cancellation.ASKED;
  if (!isSent) return { step: CustomsStep.CANCEL_BY_HAND, since };
  const step = sendingStep(call);
  const waits = step === CustomsStep.AWAIT_ANSWER;
  return { step: waits ? CustomsStep.AWAIT_CANCELLATION : step, since: call.answeredAt ?? call.askedAt };
}

function amendingStep(since: Date, call: CounterpartCall | undefined): NextStep {
  if (call?.kind !== CounterpartCallKind.CHANGE) return { step: CustomsStep.AMEND_BY_HAND, since };
  const step = sendingStep(call);
  const waits = step === CustomsStep.AWAIT_ANSWER;
  return { step: waits ? CustomsStep.AWAIT_AMENDMENT : step, since: call.answeredAt ?? call.askedAt };
}
