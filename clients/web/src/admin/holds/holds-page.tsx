import { Badge, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useLive } from "../../shared/graph/use-live";
import { Queue } from "../queue/queue";
import { QueueFilter } from "../queue/queue-filter";
import { chosen } from "../queue/queue-search";
import { useFresh } from "../queue/use-fresh";
import { useQueueSearch } from "../queue/use-queue-search";
import { ForRole } from "../ui/for-role";
import { HeldOrderDetail } from "./held-order-detail";
import { HOLD_CAUSES } from "./hold-causes";
import { type HeldOrder, HeldOrdersDocument } from "./holds-document";

export const HeldOrdersUpdatedDocument = graphql(`
  subscription HeldOrdersUpdated($after: String) {
    orderUpdated(after: $after) { id status }
  }
`);

/** Orders that stand still until somebody lets them go on. */
export function HoldsPage() {
  const t = useTranslations("admin.holds");
  return (
    <ForRole what="Query.orders" title={t("title")}>
      <Holds />
    </ForRole>
  );
}

function Holds() {
  const t = useTranslations("admin.holds");
  const cause = useTranslations("admin.holdCause");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const { asked } = useQueueSearch();
  const [{ data, error }, ask] = useQuery({
    query: HeldOrdersDocument,
    variables: {
      first: 25,
      after: asked.after ?? null,
      causes: chosen(HOLD_CAUSES, asked),
      direction: asked.direction ?? "ASC",
    },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const refresh = useFresh(again);
  useLive(HeldOrdersUpdatedDocument, data ? { after: data.orderUpdatesCursor } : null, refresh);
  return (
    <Queue<HeldOrder>
      title={t("title")}
      none={t("none")}
      nameOf={({ reference }) => reference}
      list={{
        items: data?.orders.edges.map(({ node }) => node),
        total: data?.orders.totalCount,
        endCursor: data?.orders.pageInfo.endCursor,
        hasNextPage: data?.orders.pageInfo.hasNextPage,
        error,
        again,
      }}
      filters={<QueueFilter label={t("cause")} values={HOLD_CAUSES.map((value) => ({ value, label: cause(value) }))} />}
      columns={[
        {
          label: t("order"),
          cell: ({ reference }) => reference,
          below: ({ customer }) => (
            <Text fz="xs" c="dimmed" fw={400}>
              {customer?.name ?? shared("unknown")}
            </Text>
          ),
        },
        {
          label: t("cause"),
          cell: ({ holdCause }) =>
            holdCause ? (
              <Badge color="red" tt="none">
                {cause(holdCause)}
              </Badge>
            ) : (
              shared("unknown")
            ),
        },
        { label: t("since"), cell: ({ updatedAt }) => formats.instant(updatedAt) },
      ]}
      detail={(order) => <HeldOrderDetail order={order} onChange={again} />}
    />
  );
}
