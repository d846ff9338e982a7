import { Badge, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { useNames } from "../../shared/use-names";
import { Queue } from "../queue/queue";
import { QueueFilter } from "../queue/queue-filter";
import { chosen } from "../queue/queue-search";
import { useFresh } from "../queue/use-fresh";
import { useQueueSearch } from "../queue/use-queue-search";
import { ForRole } from "../ui/for-role";
import { BillLineDetail } from "./bill-line-detail";
import { BillLinesToDecideDocument, type BillMatch } from "./bill-lines-document";
import { BILL_VERDICTS } from "./verdicts";

/** Lines of carriers' bills that do not match what was shipped and measured, or that we dispute. */
export function BillLinesPage() {
  const t = useTranslations("admin.billLines");
  return (
    <ForRole what="Query.unreconciled" title={t("title")}>
      <BillLines />
    </ForRole>
  );
}

function BillLines() {
  const t = useTranslations("admin.billLines");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const { asked } = useQueueSearch();
  const [{ data, error }, ask] = useQuery({
    query: BillLinesToDecideDocument,
    variables: { first: 25, after: asked.after ?? null, verdicts: chosen(BILL_VERDICTS, asked) },
  });
  const carrierName = useNames("shared.carrierName");
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  return (
    <Queue<BillMatch>
      title={t("title")}
      none={t("none")}
      nameOf={({ line }) => line?.trackingNumber ?? line?.description ?? shared("unknown")}
      list={{
        items: data?.unreconciled.edges.map(({ node }) => node),
        total: data?.unreconciled.totalCount,
        endCursor: data?.unreconciled.pageInfo.endCursor,
        hasNextPage: data?.unreconciled.pageInfo.hasNextPage,
        error,
        again,
      }}
      filters={
        <QueueFilter
          label={t("verdict")}
          values={BILL_VERDICTS.map((value) => ({ value, label: t(`verdictOf.${value}`) }))}
          canSort={false}
        />
      }
      columns={[
        {
          label: t("line"),
          cell: ({ line }) => line?.trackingNumber ?? line?.description ?? shared("unknown"),
          below: ({ bill }) => (
            <Text fz="xs" c="dimmed" fw={400}>
              {bill ? `${carrierName(bill.party)} · ${bill.number}` : shared("unknown")}
            </Text>
          ),
        },
        {
          label: t("verdict"),
          cell: ({ verdict, dispute }) => (
            <>
              <Badge
                tt="none"
                h="auto"
                styles={{ label: { whiteSpace: "normal" } }}
                color={verdict === "MATCHED" ? "gray" : "orange"}
              >
                {t(`verdictOf.${verdict}`)}
              </Badge>
              {dispute && (
                <Text fz="xs" c="dimmed" component="div">
                  {t(`disputeOf.${dispute.status}`)}
                </Text>
              )}
            </>
          ),
        },
        { label: t("amount"), cell: ({ line }) => line && formats.money(line.amount) },
        {
          label: t("difference"),
          cell: ({ difference, differenceG }) => (
            <>
              {difference ? formats.money(difference) : shared("unknown")}
              {differenceG != null && (
                <Text fz="xs" c="dimmed" component="div">
                  {t("grams", { weight: formats.weight(differenceG) })}
                </Text>
              )}
            </>
          ),
        },
      ]}
      detail={(each) => <BillLineDetail match={each} onChange={again} />}
    />
  );
}
