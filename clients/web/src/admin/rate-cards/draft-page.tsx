import { Button } from "@mantine/core";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import missing from "~icons/tags-off";
import { graphql } from "../../gql";
import { Page } from "../../shared/ui/page";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { ForRole } from "../ui/for-role";
import { DraftEditor } from "./draft-editor";
import { RateCardVersionAroundDocument, type Version } from "./rate-card-documents";

const LanesToDraftDocument = graphql(`
  query LanesToDraft($cardId: ID!, $at: DateTime) {
    rateCard(id: $cardId) {
      id
      code
      name
      currency
      lanesInForce(at: $at) {
        zoneCode
        service { id code name }
        prices { upToG price { amountMinor decimal currency } cost { amountMinor decimal currency } }
      }
    }
    services { id code name }
    zones { id code name }
  }
`);

export interface DraftSearch {
  /** The draft that is written on; a new one without it. */
  of?: string;
}

/** Prices are written down, to be proposed and published once they are right. */
export function DraftPage() {
  const t = useTranslations("admin.rateCards");
  return (
    <ForRole what="Mutation.draftRateCardVersion" title={t("draft")}>
      <Draft />
    </ForRole>
  );
}

function Draft() {
  const t = useTranslations("admin.rateCards");
  const { of }: DraftSearch = useSearch({ strict: false });
  const [{ data, error, fetching }, ask] = useQuery({
    query: RateCardVersionAroundDocument,
    variables: { id: of ?? "" },
    pause: !of,
    requestPolicy: "network-only",
  });
  if (!of) return <Lanes version={null} />;
  if (!data) {
    return (
      <Page title={t("draft")}>
        {fetching ? (
          <Loading rows={6} height={60} />
        ) : (
          <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />
        )}
      </Page>
    );
  }
  return <Lanes key={of} version={data.rateCardVersion} />;
}

function Lanes({ version }: { version: Version | null }) {
  const t = useTranslations("admin.rateCards");
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  // As it was when the editor began: what is asked again later does not move under what is typed.
  const [base] = useState(version);
  const [{ data, error, fetching }, ask] = useQuery({
    query: LanesToDraftDocument,
    variables: { cardId: id, at: base?.validFrom ?? null },
  });
  const [first, begin] = useState(data);
  if (!first && data) begin(data);
  const card = first?.rateCard;
  return (
    <Page
      title={base ? t("editDraft") : t("newDraft")}
      text={card && `${card.name} · ${card.currency}`}
      actions={
        <Button component={Link} to="/rate-cards/$id" params={{ id } as never} variant="default">
          {t("backToCard")}
        </Button>
      }
    >
      {!first && fetching && <Loading rows={6} height={60} />}
      {!first && !fetching && <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
      {first && !card && (
        <div className="surface">
          <Empty title={t("notFound")} text={t("notFoundText")} icon={missing} />
        </div>
      )}
      {first && card && <DraftEditor card={card} base={base} services={first.services} zones={first.zones} />}
    </Page>
  );
}
