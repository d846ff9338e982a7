import { Badge, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { Queue } from "../queue/queue";
import { QueueFilter } from "../queue/queue-filter";
import { chosen } from "../queue/queue-search";
import { useFresh } from "../queue/use-fresh";
import { useQueueSearch } from "../queue/use-queue-search";
import { ForRole } from "../ui/for-role";
import { PriceProposalDetail } from "./price-proposal-detail";
import { type PriceProposal, PriceProposalsDocument } from "./price-proposals-document";
import { PROPOSAL_STATUSES } from "./proposal-statuses";

/** Prices, rules and exchange rates that a second person has to agree to before they are in force. */
export function PriceProposalsPage() {
  const t = useTranslations("admin.prices");
  return (
    <ForRole what="Query.pricingProposals" title={t("title")}>
      <Proposals />
    </ForRole>
  );
}

function Proposals() {
  const t = useTranslations("admin.prices");
  const formats = useFormats();
  const { asked } = useQueueSearch();
  const [{ data, error }, ask] = useQuery({
    query: PriceProposalsDocument,
    variables: {
      first: 25,
      after: asked.after ?? null,
      status: chosen(PROPOSAL_STATUSES, asked) ?? ["PROPOSED"],
      direction: asked.direction ?? "ASC",
    },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  return (
    <Queue<PriceProposal>
      title={t("title")}
      none={t("none")}
      nameOf={({ kind }) => t(`kind.${kind}`)}
      list={{
        items: data?.pricingProposals.edges.map(({ node }) => node),
        total: data?.pricingProposals.totalCount,
        endCursor: data?.pricingProposals.pageInfo.endCursor,
        hasNextPage: data?.pricingProposals.pageInfo.hasNextPage,
        error,
        again,
      }}
      filters={
        <QueueFilter
          label={t("statusLabel")}
          values={PROPOSAL_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
          placeholder={t("status.PROPOSED")}
        />
      }
      columns={[
        {
          label: t("what"),
          cell: ({ kind }) => t(`kind.${kind}`),
          below: ({ reason }) => (
            <Text fz="xs" c="dimmed" fw={400} lineClamp={1}>
              {reason}
            </Text>
          ),
        },
        { label: t("proposedBy"), cell: ({ createdBy }) => createdBy?.name },
        { label: t("proposedAt"), cell: ({ createdAt }) => formats.instant(createdAt) },
        {
          label: t("statusLabel"),
          cell: (each) => (
            <Badge tt="none" color={each.status === "PROPOSED" ? "orange" : "gray"}>
              {t(`status.${each.status}`)}
            </Badge>
          ),
        },
      ]}
      detail={(proposal) => <PriceProposalDetail proposal={proposal} onChange={again} />}
    />
  );
}
