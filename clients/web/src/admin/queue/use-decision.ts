import { useState } from "react";
import type { AnyVariables, TypedDocumentNode } from "urql";
import { useTranslations } from "use-intl";
import { useAct } from "../../shared/graph/use-act";
import { useTold } from "../ui/use-told";

/** Why an act was not done. */
export interface Refusal {
  message: string;
  /** Somebody was faster: what is shown is read anew, what was typed stays. */
  isStale: boolean;
  /** Every value of the input that breaks a rule, or every parcel that is not ready, where that is why. */
  faults?: readonly InputFault[];
}

/** One value of an input that breaks a rule, and its path. */
export interface InputFault {
  field: string;
  message: string;
}

/** Refusals that mean that what was looked at is no longer so. */
const STALE = /(Changed|Closed|Claimed|^Illegal\w+|^NoOpenReferral)$/;

/** What was done, or waits for a second person, which is done as far as this one is concerned. */
const DONE = /Success$|^CredentialChangeProposed$/;

interface Answered {
  __typename: string;
  message?: string;
  faults?: readonly InputFault[];
  shipments?: readonly { trackingNumber: string; reason: string }[];
}

/**
 * An act on an item of a queue, and what came of it: told when it is done, said at its place when it is refused.
 * @param onChange after each answer but a refusal of the input: what is shown may be old.
 */
export function useDecision<Result extends object, Variables extends AnyVariables>(
  document: TypedDocumentNode<Result, Variables>,
  onChange: () => void,
) {
  const t = useTranslations("admin.act");
  const told = useTold();
  const { act, isActing } = useAct(document);
  const [refusal, refuse] = useState<Refusal | null>(null);
  /** Whether it was done; with the success itself for whoever needs it. */
  const decide = async (done: string, variablesOf: (idempotencyKey: string) => Variables): Promise<Result | null> => {
    const answer = await act(variablesOf);
    const result = Object.values(answer ?? {}).find((each): each is Answered => typeof each === "object");
    if (!answer || !result) {
      refuse({ message: t("noAnswer"), isStale: false });
      return null;
    }
    if (!DONE.test(result.__typename)) {
      const isStale = STALE.test(result.__typename);
      const unready = result.shipments?.map(({ trackingNumber, reason }) => ({
        field: trackingNumber,
        message: reason,
      }));
      const faults = result.faults ?? unready;
      refuse({ message: result.message ?? t("noAnswer"), isStale, ...(faults && { faults }) });
      if (isStale) onChange();
      return null;
    }
    refuse(null);
    told(done);
    onChange();
    return answer;
  };
  return { decide, isActing, refusal };
}
