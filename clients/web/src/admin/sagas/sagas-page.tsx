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
import { SagaDetail } from "./saga-detail";
import { SAGA_WAITS } from "./saga-waits";
import { type StuckSaga, StuckSagasDocument } from "./sagas-document";

/** Orders that wait for something longer than it may take. */
export function SagasPage() {
  const t = useTranslations("admin.sagas");
  return (
    <ForRole what="Query.orderSagas" title={t("title")}>
      <Sagas />
    </ForRole>
  );
}

function Sagas() {
  const t = useTranslations("admin.sagas");
  const wait = useTranslations("admin.sagaWait");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const { asked } = useQueueSearch();
  const [{ data, error }, ask] = useQuery({
    query: StuckSagasDocument,
    variables: {
      first: 25,
      after: asked.after ?? null,
      waitingFor: chosen(SAGA_WAITS, asked),
      direction: asked.direction ?? "ASC",
    },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  return (
    <Queue<StuckSaga>
      title={t("title")}
      none={t("none")}
      nameOf={({ order }) => order?.reference ?? shared("unknown")}
      list={{
        items: data?.orderSagas.edges.map(({ node }) => node),
        total: data?.orderSagas.totalCount,
        endCursor: data?.orderSagas.pageInfo.endCursor,
        hasNextPage: data?.orderSagas.pageInfo.hasNextPage,
        error,
        again,
      }}
      filters={
        <QueueFilter label={t("waitsFor")} values={SAGA_WAITS.map((value) => ({ value, label: wait(value) }))} />
      }
      columns={[
        { label: t("order"), cell: ({ order }) => order?.reference ?? shared("unknown") },
        {
          label: t("waitsFor"),
          cell: ({ waitingFor }) => (
            <Badge color="orange" tt="none">
              {waitingFor ? wait(waitingFor) : shared("none")}
            </Badge>
          ),
        },
        {
          label: t("deadline"),
          cell: ({ deadline }) => <Text fz="sm">{deadline ? formats.instant(deadline) : shared("none")}</Text>,
        },
      ]}
      detail={(saga) => <SagaDetail saga={saga} onChange={again} />}
    />
  );
}
