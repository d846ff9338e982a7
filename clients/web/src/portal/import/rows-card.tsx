import { Button, Group, Select, Table, Text } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import download from "~icons/download";
import { graphql } from "../../gql";
import type { OrderBatchRowsQuery } from "../../gql/graphql";
import { Card } from "../../shared/ui/card";
import { Icon } from "../../shared/ui/icon";
import { Pages } from "../../shared/ui/list";
import styles from "../../shared/ui/list.module.css";
import { Fault, Loading } from "../../shared/ui/states";
import { ROW_STATUSES, type RowsSearch } from "../imports/imports-search";

const OrderBatchRowsDocument = graphql(`
  query OrderBatchRows($id: ID!, $first: Int!, $after: String, $status: [OrderBatchRowStatus!]) {
    orderBatch(id: $id) {
      id
      rows(first: $first, after: $after, status: $status) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          node { id line status order { id reference } faults { column entered code message } }
        }
      }
    }
  }
`);

type Row = NonNullable<NonNullable<OrderBatchRowsQuery["orderBatch"]>["rows"]>["edges"][number]["node"];

const PAGE = 50;
const COLUMNS = ["line", "column", "entered", "reason"] as const;

interface RowsCardProps {
  batch: { id: string; judgedCount: number; refusedCount: number; refusedFile?: { url: string } | null };
}

/** The file's rows as a spreadsheet numbers them: of a refused one each column with what stands there and why it does not do. */
export function RowsCard({ batch }: RowsCardProps) {
  const t = useTranslations("portal.imports");
  const asked: RowsSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (next: RowsSearch) => void navigate({ to: ".", search: next as never, resetScroll: false });
  const { rows: shown = "REFUSED", after } = asked;
  const [{ data, error, fetching }, ask] = useQuery({
    query: OrderBatchRowsDocument,
    variables: { id: batch.id, first: PAGE, after: after ?? null, status: shown === "ALL" ? null : [shown] },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows come in as they are looked at
  useEffect(() => ask({ requestPolicy: "network-only" }), [batch.judgedCount]);
  const rows = data?.orderBatch?.rows?.edges.map(({ node }) => node) ?? [];
  return (
    <Card
      title={t("rows")}
      mark={
        batch.refusedFile && (
          <Button
            component="a"
            href={batch.refusedFile.url}
            variant="default"
            leftSection={<Icon of={download} size={16} />}
          >
            {t("refusedFile")}
          </Button>
        )
      }
    >
      {batch.refusedCount > 0 && <Text c="dimmed">{t("refusedFileText")}</Text>}
      <Select
        label={t("show")}
        data={[...ROW_STATUSES, "ALL" as const].map((value) => ({ value, label: t(`row.${value}`) }))}
        value={shown}
        allowDeselect={false}
        onChange={(value) =>
          show(value && value !== "REFUSED" ? { rows: value as NonNullable<RowsSearch["rows"]> } : {})
        }
        maw={280}
      />
      {!data && fetching && <Loading rows={4} />}
      {!data && !fetching && <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
      {data && rows.length === 0 && <Text>{shown === "REFUSED" ? t("noneRefused") : t("noRows")}</Text>}
      {rows.length > 0 && (
        <Table className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              {COLUMNS.map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`rowColumn.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <RowLines key={row.id} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Pages
        label={t("pages")}
        after={after}
        pageInfo={data?.orderBatch?.rows?.pageInfo}
        show={(next) => show({ ...(asked.rows && { rows: asked.rows }), ...(next && { after: next }) })}
      />
    </Card>
  );
}

function RowLines({ row }: { row: Row }) {
  const t = useTranslations("portal.imports");
  if (row.faults.length === 0) {
    return (
      <Table.Tr className={styles.row}>
        <Table.Th scope="row" className="number">
          {t("line", { line: row.line })}
        </Table.Th>
        <Table.Td colSpan={3}>
          <Group gap="sm">
            {t(`row.${row.status}`)}
            {row.order && (
              <Link to="/orders/$id" params={{ id: row.order.id } as never} className={styles.link}>
                {row.order.reference}
              </Link>
            )}
          </Group>
        </Table.Td>
      </Table.Tr>
    );
  }
  return row.faults.map(({ column, entered, code, message }) => (
    <Table.Tr key={`${column}${code}${message}`} className={styles.row}>
      <Table.Th scope="row" className="number">
        {t("line", { line: row.line })}
      </Table.Th>
      <Table.Td data-label={t("rowColumn.column")}>{column ? <span lang="en">{column}</span> : t("wholeRow")}</Table.Td>
      <Table.Td data-label={t("rowColumn.entered")}>
        {entered ?? (
          <Text component="span" c="dimmed" inherit>
            {code === "REQUIRED" ? t("blank") : "—"}
          </Text>
        )}
      </Table.Td>
      <Table.Td data-label={t("rowColumn.reason")}>
        {t(`fault.${code}`)}
        <Text fz="sm" c="dimmed" lang="en">
          {message}
        </Text>
      </Table.Td>
    </Table.Tr>
  ));
}
