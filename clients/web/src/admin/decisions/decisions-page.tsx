import { Badge, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { useMay } from "../may";
import { Queue } from "../queue/queue";
import { QueueFilter } from "../queue/queue-filter";
import { useFresh } from "../queue/use-fresh";
import { useQueueSearch } from "../queue/use-queue-search";
import { ForRole } from "../ui/for-role";
import { DECIDED, DECISION_CAUSES } from "./decision-causes";
import { DecisionDetail } from "./decision-detail";
import { type WaitingDecision, WaitingDecisionsDocument } from "./decisions-document";
import { Due } from "./due";

/** Parcels that could not be handed over, were refused or were taken by customs: somebody says what becomes of each. */
export function DecisionsPage() {
  const t = useTranslations("admin.decisions");
  return (
    <ForRole what="Query.shipmentDecisions" title={t("title")}>
      <Decisions />
    </ForRole>
  );
}

function Decisions() {
  const t = useTranslations("admin.decisions");
  const cause = useTranslations("admin.decisionCause");
  const choice = useTranslations("admin.decisionChoice");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const may = useMay();
  const { asked } = useQueueSearch();
  const wanted = asked.filter?.[0];
  const only = DECISION_CAUSES.find((each) => each === wanted);
  const [{ data, error }, ask] = useQuery({
    query: WaitingDecisionsDocument,
    variables: {
      first: 25,
      after: asked.after ?? null,
      filter: { isOpen: wanted !== DECIDED, ...(only && { cause: only }) },
      direction: asked.direction ?? "ASC",
      withConsignee: may("Shipment.consignee"),
    },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  return (
    <Queue<WaitingDecision>
      title={t("title")}
      none={t("none")}
      nameOf={({ shipment }) => shipment?.trackingNumber ?? shared("unknown")}
      list={{
        items: data?.shipmentDecisions.edges.map(({ node }) => node),
        total: data?.shipmentDecisions.totalCount,
        endCursor: data?.shipmentDecisions.pageInfo.endCursor,
        hasNextPage: data?.shipmentDecisions.pageInfo.hasNextPage,
        error,
        again,
      }}
      filters={
        <QueueFilter
          label={t("cause")}
          values={[
            ...DECISION_CAUSES.map((value) => ({ value, label: cause(value) })),
            { value: DECIDED, label: t("decided") },
          ]}
          placeholder={t("waiting")}
          isSingle
        />
      }
      columns={[
        {
          label: t("parcel"),
          cell: ({ shipment }) => shipment?.trackingNumber ?? shared("unknown"),
          below: ({ shipment }) => (
            <Text fz="xs" c="dimmed" fw={400}>
              {shipment ? formats.country(shipment.destinationCountry) : shared("unknown")}
            </Text>
          ),
        },
        {
          label: t("cause"),
          cell: (each) => (
            <Badge
              tt="none"
              h="auto"
              styles={{ label: { whiteSpace: "normal" } }}
              color={each.endedAt ? "gray" : "orange"}
            >
              {cause(each.cause)}
            </Badge>
          ),
        },
        { label: t("since"), cell: ({ neededAt }) => formats.instant(neededAt) },
        {
          label: t("due"),
          cell: (each) => (each.endedAt ? each.choice ? choice(each.choice) : t("byItself") : <Due decision={each} />),
        },
      ]}
      detail={(each) => <DecisionDetail decision={each} onChange={again} />}
    />
  );
}
