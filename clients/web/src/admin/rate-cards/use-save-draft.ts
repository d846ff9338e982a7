import { useState } from "react";
import { useClient } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useAct } from "../../shared/graph/use-act";
import { refusalOf } from "../../shared/ui/refusal";
import { changedLanes, type LaneDraft, lanesAsTyped, lanesInput, nameOf } from "./draft-form";
import { RateCardVersionAroundDocument, type Version } from "./rate-card-documents";

const DraftVersionDocument = graphql(`
  mutation DraftVersion($input: DraftRateCardVersionInput!) {
    draftRateCardVersion(input: $input) {
      __typename
      ... on DraftRateCardVersionSuccess { version { id status version validFrom validTo } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

const RedraftVersionDocument = graphql(`
  mutation RedraftVersion($input: RedraftRateCardVersionInput!) {
    redraftRateCardVersion(input: $input) {
      __typename
      ... on RedraftRateCardVersionSuccess { version { id status version validFrom validTo } }
      ... on RateCardVersionChanged { currentVersion }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

/** What somebody else wrote while this editor was open. */
interface Conflict {
  version: number;
  validFrom: string;
  /** The lanes that they changed. */
  lanes: string[];
}

/** Sends a draft, new or anew. Who has written meanwhile is told of, and what was typed here is not touched. */
export function useSaveDraft(cardId: string, base: Version | null, digits: number) {
  const t = useTranslations("admin.act");
  const client = useClient();
  const draft = useAct(DraftVersionDocument);
  const redraft = useAct(RedraftVersionDocument);
  const [expectedVersion, expect] = useState(base?.version ?? 0);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const [conflict, meet] = useState<Conflict | null>(null);

  const lookAgain = async () => {
    const { data } = await client
      .query(RateCardVersionAroundDocument, { id: base!.id }, { requestPolicy: "network-only" })
      .toPromise();
    const now = data?.rateCardVersion;
    if (!now) return;
    const [mine, theirs] = [lanesAsTyped(base!.lanes), lanesAsTyped(now.lanes)];
    const differ = [...changedLanes(mine, theirs, digits), ...changedLanes(theirs, mine, digits)];
    const lanes = [...new Set(differ.map(nameOf))];
    meet({ version: now.version, validFrom: now.validFrom, lanes });
  };

  /** Resolves to the id of the draft, or to null where it was not saved. */
  const save = async (lanes: readonly LaneDraft[], window: { from: string; to: string }): Promise<string | null> => {
    meet(null);
    const given = {
      validFrom: new Date(window.from).toISOString(),
      validTo: window.to ? new Date(window.to).toISOString() : null,
      lanes: lanesInput(lanes, digits),
    };
    if (!base) {
      const answer = await draft.act((idempotencyKey) => ({ input: { idempotencyKey, rateCardId: cardId, ...given } }));
      const result = answer?.draftRateCardVersion;
      refuse(refusalOf(result, "DraftRateCardVersionSuccess", t("noAnswer")));
      return result?.__typename === "DraftRateCardVersionSuccess" ? result.version.id : null;
    }
    const answer = await redraft.act((idempotencyKey) => ({
      input: { idempotencyKey, versionId: base.id, expectedVersion, ...given },
    }));
    const result = answer?.redraftRateCardVersion;
    if (result?.__typename === "RateCardVersionChanged") {
      refuse(null);
      await lookAgain();
      return null;
    }
    refuse(refusalOf(result, "RedraftRateCardVersionSuccess", t("noAnswer")));
    return result?.__typename === "RedraftRateCardVersionSuccess" ? result.version.id : null;
  };

  /** Goes on from what they wrote: the next saving replaces it, knowingly. */
  const takeOver = () => {
    if (conflict) expect(conflict.version);
    meet(null);
  };
  return { save, isSaving: draft.isActing || redraft.isActing, refusal, conflict, takeOver };
}
