import { Badge, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import type { AdjustmentStatus } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { Queue } from "../queue/queue";
import { QueueFilter } from "../queue/queue-filter";
import { chosen } from "../queue/queue-search";
import { useFresh } from "../queue/use-fresh";
import { useQueueSearch } from "../queue/use-queue-search";
import { ForRole } from "../ui/for-role";
import { AdjustmentDetail } from "./adjustment-detail";
import { ADJUSTMENT_STATUSES } from "./adjustment-statuses";
import { type ProposedAdjustment, ProposedAdjustmentsDocument } from "./adjustments-document";

/** Corrections of wallets that somebody else than who proposed them has to decide. */
export function AdjustmentsPage() {
  const t = useTranslations("admin.adjustments");
  return (
    <ForRole what="Query.adjustments" title={t("title")}>
      <Adjustments />
    </ForRole>
  );
}

function Adjustments() {
  const t = useTranslations("admin.adjustments");
  const formats = useFormats();
  const { asked } = useQueueSearch();
  const status: AdjustmentStatus[] = chosen(ADJUSTMENT_STATUSES, asked) ?? ["PROPOSED"];
  const [{ data, error }, ask] = useQuery({
    query: ProposedAdjustmentsDocument,
    variables: { first: 25, after: asked.after ?? null, status },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  return (
    <Queue<ProposedAdjustment>
      title={t("title")}
      none={t("none")}
      nameOf={({ kind, amount }) => `${t(`kind.${kind}`)} ${formats.money(amount)}`}
      list={{
        items: data?.adjustments.edges.map(({ node }) => node),
        total: data?.adjustments.totalCount,
        endCursor: data?.adjustments.pageInfo.endCursor,
        hasNextPage: data?.adjustments.pageInfo.hasNextPage,
        error,
        again,
      }}
      filters={
        <QueueFilter
          label={t("statusLabel")}
          values={ADJUSTMENT_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
          placeholder={t("status.PROPOSED")}
          canSort={false}
        />
      }
      columns={[
        {
          label: t("what"),
          cell: ({ kind, amount }) => `${t(`kind.${kind}`)} ${formats.money(amount)}`,
          below: ({ reason }) => (
            <Text fz="xs" c="dimmed" fw={400} lineClamp={1}>
              {reason}
            </Text>
          ),
        },
        { label: t("customer"), cell: ({ wallet }) => wallet?.customer?.name },
        { label: t("proposedBy"), cell: ({ proposedBy }) => proposedBy?.name },
        {
          label: t("statusLabel"),
          cell: (each) => (
            <Badge tt="none" color={each.status === "PROPOSED" ? "orange" : "gray"}>
              {t(`status.${each.status}`)}
            </Badge>
          ),
        },
      ]}
      detail={(each) => <AdjustmentDetail adjustment={each} onChange={again} />}
    />
  );
}
