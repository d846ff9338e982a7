import { Alert, Button, Group, Progress, SimpleGrid, Text } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import alert from "~icons/alert-triangle";
import file from "~icons/file-spreadsheet";
import { graphql } from "../../gql";
import type { OrderBatchQuery } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { useLive } from "../../shared/graph/use-live";
import { Card } from "../../shared/ui/card";
import { Icon } from "../../shared/ui/icon";
import { Page } from "../../shared/ui/page";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { BatchBadge } from "../imports/batch-badge";
import { useUpload } from "../imports/use-upload";
import { DatesCard } from "./dates-card";
import { RowsCard } from "./rows-card";

const OrderBatchDocument = graphql(`
  query OrderBatch($id: ID!) {
    orderBatchUpdatesCursor
    orderBatch(id: $id) {
      id
      fileName
      status
      channel
      isDryRun
      submits
      fileKind
      encoding
      dateQuestion { column values { entered dayFirst monthFirst } }
      ignoredColumns
      rowCount
      orderCount
      judgedCount
      acceptedCount
      existingCount
      refusedCount
      failureCode
      failureMessage
      createdAt
      endedAt
      refusedFile { url }
      sameFileAs { id fileName createdAt }
    }
  }
`);

const OrderBatchUpdatedDocument = graphql(`
  subscription OrderBatchUpdated($batchId: ID!, $after: String) {
    orderBatchUpdated(batchId: $batchId, after: $after) {
      id
      batch { id status rowCount orderCount judgedCount acceptedCount existingCount refusedCount }
    }
  }
`);

const CancelOrderImportDocument = graphql(`
  mutation CancelOrderImport($input: CancelOrderImportInput!) {
    cancelOrderImport(input: $input) {
      ... on CancelOrderImportSuccess { batch { id status } }
      ... on UserError { message }
    }
  }
`);

type Batch = NonNullable<OrderBatchQuery["orderBatch"]>;

const WAITING: Partial<Record<Batch["status"], "file" | "answer">> = {
  AWAITING_FILE: "file",
  AWAITING_ANSWER: "answer",
};

const ENDED = ["DONE", "FAILED", "CANCELLED"];

/** One import as it goes on, and what is wrong with which of the file's own rows. */
export function ImportPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const t = useTranslations("portal.imports");
  const [{ data, error, fetching }, ask] = useQuery({ query: OrderBatchDocument, variables: { id } });
  const again = () => ask({ requestPolicy: "network-only" });
  const refresh = useDebouncedCallback(again, { delay: 300, maxWait: 1_500 });
  const batch = data?.orderBatch;
  useLive(OrderBatchUpdatedDocument, batch ? { batchId: id, after: data.orderBatchUpdatesCursor } : null, refresh);
  if (!batch) {
    return (
      <Page title={t("one")}>
        {!data && fetching && <Loading rows={3} height={120} />}
        {!data && !fetching && <Fault error={error} retry={again} />}
        {data && (
          <Empty title={t("notFound")} text={t("notFoundText")} icon={file}>
            <Button component={Link} to="/imports">
              {t("toImports")}
            </Button>
          </Empty>
        )}
      </Page>
    );
  }
  return (
    <Page
      title={batch.fileName}
      text={batch.isDryRun ? t("dryRunText") : t("importText")}
      actions={<BatchBadge status={batch.status} size="xl" />}
    >
      <Notes batch={batch} />
      <DatesCard batch={batch} onChange={again} />
      <ProgressCard batch={batch} onChange={again} />
      {batch.judgedCount > 0 && <RowsCard batch={batch} />}
    </Page>
  );
}

function Notes({ batch: { failureMessage, failureCode, ignoredColumns, sameFileAs } }: { batch: Batch }) {
  const t = useTranslations("portal.imports");
  const formats = useFormats();
  return (
    <>
      {failureCode && (
        <Alert color="red" icon={<Icon of={alert} />} title={t(`failure.${failureCode}`)}>
          <span lang="en">{failureMessage}</span>
        </Alert>
      )}
      {ignoredColumns.length > 0 && (
        <Alert color="orange" icon={<Icon of={alert} />} title={t("ignored")}>
          {ignoredColumns.join(", ")}
        </Alert>
      )}
      {sameFileAs && (
        <Alert color="gray" icon={<Icon of={file} />} title={t("sameFile")}>
          {t("sameFileText", { name: sameFileAs.fileName, at: formats.instant(sameFileAs.createdAt) })}
        </Alert>
      )}
    </>
  );
}

function ProgressCard({ batch, onChange }: { batch: Batch; onChange: () => void }) {
  const t = useTranslations("portal.imports");
  const formats = useFormats();
  const navigate = useNavigate();
  const cancel = useAct(CancelOrderImportDocument);
  const { send, isSending } = useUpload();
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const { rowCount, judgedCount } = batch;
  const isOver = ENDED.includes(batch.status);
  const part = rowCount ? Math.round((judgedCount / rowCount) * 100) : 0;
  const stop = async () => {
    const done = await cancel.act((idempotencyKey) => ({ input: { idempotencyKey, batchId: batch.id } }));
    refuse(refusalOf(done?.cancelOrderImport, "CancelOrderImportSuccess", t("noAnswer")));
    onChange();
  };
  /** What was checked is imported without being sent again. */
  const importChecked = async () => {
    const sent = await send(null, {
      fileName: batch.fileName,
      isDryRun: false,
      submits: false,
      fileOf: batch.id,
      ...(batch.channel && { channel: batch.channel }),
      ...(batch.encoding && { encoding: batch.encoding }),
    });
    if (sent && "batchId" in sent) {
      return void navigate({ to: "/imports/$id", params: { id: sent.batchId } as never });
    }
    refuse(sent ?? { message: t("noAnswer") });
  };
  return (
    <Card title={t("progress")}>
      <Text role="status">
        {rowCount == null
          ? t(`waiting.${isOver ? "over" : (WAITING[batch.status] ?? "reading")}`)
          : t("judged", { judged: formats.count(judgedCount), rows: formats.count(rowCount) })}
      </Text>
      <Progress
        value={part}
        size="lg"
        aria-label={t("progress")}
        animated={!isOver && rowCount !== null}
        color={batch.status === "FAILED" ? "red" : "sky"}
      />
      <SimpleGrid component="dl" cols={{ base: 2, sm: 4 }} m={0}>
        {(["orders", "accepted", "existing", "refused"] as const).map((name) => (
          <div key={name}>
            <Text component="dt" fz="sm" c="dimmed">
              {t(name === "accepted" && batch.isDryRun ? "count.wouldBe" : `count.${name}`)}
            </Text>
            <Text component="dd" m={0} fw={700} fz="xl" className="number">
              {name === "orders"
                ? batch.orderCount == null
                  ? "—"
                  : formats.count(batch.orderCount)
                : formats.count(batch[`${name}Count`])}
            </Text>
          </div>
        ))}
      </SimpleGrid>
      <Refusal of={refusal} />
      <Group>
        {batch.status === "DONE" && batch.isDryRun && batch.acceptedCount > 0 && (
          <Button size="md" loading={isSending} onClick={() => void importChecked()}>
            {t("importChecked", { count: batch.acceptedCount })}
          </Button>
        )}
        {!isOver && (
          <Button variant="default" loading={cancel.isActing} onClick={() => void stop()}>
            {t("stop")}
          </Button>
        )}
      </Group>
      {!isOver && (
        <Text fz="sm" c="dimmed">
          {t("stopText")}
        </Text>
      )}
    </Card>
  );
}
