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
import { InboundDetail } from "./inbound-detail";
import { type InboundMessage, RefusedInboundDocument } from "./inbound-document";
import { INBOUND_OUTCOMES, NOT_TAKEN } from "./inbound-outcomes";

/** What carriers and those who watch parcels told us, and could not be taken. */
export function InboundPage() {
  const t = useTranslations("admin.inbound");
  return (
    <ForRole what="Query.inboundMessages" title={t("title")}>
      <Inbound />
    </ForRole>
  );
}

function Inbound() {
  const t = useTranslations("admin.inbound");
  const formats = useFormats();
  const { asked } = useQueueSearch();
  const [{ data, error }, ask] = useQuery({
    query: RefusedInboundDocument,
    variables: { first: 25, after: asked.after ?? null, outcome: chosen(INBOUND_OUTCOMES, asked) ?? [...NOT_TAKEN] },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  return (
    <Queue<InboundMessage>
      title={t("title")}
      none={t("none")}
      nameOf={({ source, trackingNumbers }) => [source, trackingNumbers[0]].filter(Boolean).join(" · ")}
      list={{
        items: data?.inboundMessages.edges.map(({ node }) => node),
        total: data?.inboundMessages.totalCount,
        endCursor: data?.inboundMessages.pageInfo.endCursor,
        hasNextPage: data?.inboundMessages.pageInfo.hasNextPage,
        error,
        again,
      }}
      filters={
        <QueueFilter
          label={t("outcomeLabel")}
          values={INBOUND_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          placeholder={t("notTaken")}
          canSort={false}
        />
      }
      columns={[
        {
          label: t("source"),
          cell: ({ source }) => source,
          below: ({ trackingNumbers }) => (
            <Text fz="xs" c="dimmed" fw={400} className="number" lineClamp={1}>
              {trackingNumbers.join(", ")}
            </Text>
          ),
        },
        {
          label: t("why"),
          cell: ({ outcome, reason }) => (
            <>
              <Badge tt="none" color={outcome === "TAKEN" ? "teal" : "orange"}>
                {t(`outcome.${outcome}`)}
              </Badge>
              <Text fz="sm" lineClamp={2} lang="en">
                {reason}
              </Text>
            </>
          ),
        },
        { label: t("received"), cell: ({ receivedAt }) => formats.instant(receivedAt) },
      ]}
      detail={(message) => <InboundDetail message={message} onChange={again} />}
    />
  );
}
