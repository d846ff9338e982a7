import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { Fault, Loading } from "../../shared/ui/states";
import { DraftDiff } from "../rate-cards/draft-diff";
import { RateCardVersionAroundDocument } from "../rate-cards/rate-card-documents";
import { ReachDiff } from "../rules/zone-forms";
import { areaText } from "../ui/areas";
import { Facts } from "../ui/card";
import type { PriceProposal } from "./price-proposals-document";

const ZonesThenDocument = graphql(`
  query ZonesThen($at: DateTime) {
    zones(at: $at) { code areas { country postalPrefix } }
  }
`);

/** Which prices would change: what somebody agrees to is seen where they agree to it. */
export function ProposedPrices({ cardId, versionId }: { cardId: string; versionId: string }) {
  const [{ data, error, fetching }, ask] = useQuery({
    query: RateCardVersionAroundDocument,
    variables: { id: versionId },
  });
  if (!data && fetching) return <Loading rows={3} />;
  if (!data) return <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />;
  // One that is published already differs from nothing.
  if (data.rateCardVersion?.status !== "DRAFT") return null;
  return <DraftDiff card={{ id: cardId }} version={data.rateCardVersion} />;
}

interface ProposedReachProps {
  zone: NonNullable<PriceProposal["zone"]>;
  /** Whether it waits; what was decided differs from nothing. */
  isOpen: boolean;
}

/** Which places a zone would gain and lose, against what is published for then. */
export function ProposedReach({ zone, isOpen }: ProposedReachProps) {
  const t = useTranslations("admin.prices");
  const formats = useFormats();
  const { code, name, validFrom, areas } = zone;
  const [{ data, error, fetching }, ask] = useQuery({
    query: ZonesThenDocument,
    variables: { at: validFrom ?? null },
    pause: !isOpen,
  });
  const then = data?.zones.find((each) => each.code === code);
  return (
    <>
      <Facts
        facts={[
          [t("zone"), `${code} · ${name}`],
          [t("valid"), validFrom && formats.instant(validFrom)],
          ...(isOpen ? [] : [[t("places"), areas.map(areaText).join(", ")] as const]),
        ]}
      />
      {isOpen && !data && fetching && <Loading rows={1} />}
      {isOpen && !data && !fetching && <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
      {isOpen && data && <ReachDiff before={then?.areas ?? []} after={areas} />}
    </>
  );
}
