import { Button, MultiSelect, Table, Text } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import file from "~icons/file-spreadsheet";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useLive } from "../../shared/graph/use-live";
import { ListSurface, Pages } from "../../shared/ui/list";
import styles from "../../shared/ui/list.module.css";
import { Page } from "../../shared/ui/page";
import { Empty } from "../../shared/ui/states";
import { BatchBadge } from "./batch-badge";
import { BATCH_STATUSES, type ImportsSearch } from "./imports-search";
import { UploadCard } from "./upload-card";

const OrderBatchesDocument = graphql(`
  query OrderBatches($first: Int!, $after: String, $filter: OrderBatchFilter) {
    orderBatchUpdatesCursor
    orderBatches(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          fileName
          status
          isDryRun
          createdAt
          rowCount
          orderCount
          acceptedCount
          existingCount
          refusedCount
          judgedCount
        }
      }
    }
  }
`);

const OrderBatchesUpdatedDocument = graphql(`
  subscription OrderBatchesUpdated($after: String) {
    orderBatchUpdated(after: $after) {
      id
      batch { id status rowCount judgedCount acceptedCount existingCount refusedCount }
    }
  }
`);

const PAGE = 20;
const COLUMNS = ["file", "status", "rows", "accepted", "existing", "refused", "created"] as const;

/** Orders that come in files: another file to send, and what became of those before. */
export function ImportsPage() {
  const t = useTranslations("portal.imports");
  const formats = useFormats();
  const asked: ImportsSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (next: ImportsSearch) => void navigate({ to: "/imports", search: next as never, resetScroll: false });
  const { status, after } = asked;
  const [state, ask] = useQuery({
    query: OrderBatchesDocument,
    variables: { first: PAGE, after: after ?? null, filter: { ...(status && { status }) } },
  });
  const { data } = state;
  const again = () => ask({ requestPolicy: "network-only" });
  const refresh = useDebouncedCallback(again, { delay: 400, maxWait: 2_000 });
  useLive(OrderBatchesUpdatedDocument, data ? { after: data.orderBatchUpdatesCursor } : null, refresh);
  const batches = data?.orderBatches.edges.map(({ node }) => node) ?? [];
  const empty = (
    <Empty
      icon={file}
      title={status ? t("noneFiltered") : t("none")}
      text={status ? t("noneFilteredText") : t("noneText")}
    >
      {status && (
        <Button variant="light" onClick={() => show({})}>
          {t("clear")}
        </Button>
      )}
    </Empty>
  );
  return (
    <Page title={t("title")} text={t("text")}>
      <UploadCard />
      <MultiSelect
        label={t("column.status")}
        data={BATCH_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={status ?? []}
        placeholder={status ? "" : t("anyStatus")}
        clearable
        onChange={(values) => {
          const chosen = BATCH_STATUSES.filter((each) => values.includes(each));
          show(chosen.length > 0 ? { status: chosen } : {});
        }}
        maw={420}
      />
      <ListSurface state={state} retry={again} empty={batches.length === 0 ? empty : undefined}>
        <Table className={styles.table} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              {COLUMNS.map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {batches.map((batch) => (
              <Table.Tr key={batch.id} className={styles.row}>
                <Table.Th scope="row">
                  <Link to="/imports/$id" params={{ id: batch.id } as never} className={styles.link}>
                    {batch.fileName}
                  </Link>
                  {batch.isDryRun && (
                    <Text fz="xs" c="dimmed" fw={400}>
                      {t("dryRun")}
                    </Text>
                  )}
                </Table.Th>
                <Table.Td data-label={t("column.status")}>
                  <BatchBadge status={batch.status} />
                </Table.Td>
                <Table.Td data-label={t("column.rows")} className="number">
                  {batch.rowCount == null ? "—" : formats.count(batch.rowCount)}
                </Table.Td>
                {(["accepted", "existing", "refused"] as const).map((name) => (
                  <Table.Td key={name} data-label={t(`column.${name}`)} className="number">
                    {formats.count(batch[`${name}Count`])}
                  </Table.Td>
                ))}
                <Table.Td data-label={t("column.created")}>{formats.instant(batch.createdAt)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ListSurface>
      <Pages
        label={t("pages")}
        after={after}
        pageInfo={data?.orderBatches.pageInfo}
        show={(next) => show({ ...(status && { status }), ...(next && { after: next }) })}
      />
    </Page>
  );
}
