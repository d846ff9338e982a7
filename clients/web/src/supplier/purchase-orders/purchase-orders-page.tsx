import { Button, Group, MultiSelect, Select, Table, Text } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import clipboard from "~icons/clipboard-list";
import filterOff from "~icons/filter-off";
import { graphql } from "../../gql";
import type { SupplierPurchaseOrdersQuery } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { useLive } from "../../shared/graph/use-live";
import { useRefresh } from "../../shared/graph/use-refresh";
import { ListSurface, Pages } from "../../shared/ui/list";
import styles from "../../shared/ui/list.module.css";
import { Page } from "../../shared/ui/page";
import { SearchInput } from "../../shared/ui/search-input";
import { Empty } from "../../shared/ui/states";
import { PurchaseOrderBadge } from "../purchase-order/purchase-order-badge";
import { PURCHASE_ORDER_SORTS, PURCHASE_ORDER_STATUSES, type PurchaseOrdersSearch } from "./purchase-orders-search";

const SupplierPurchaseOrdersDocument = graphql(`
  query SupplierPurchaseOrders($first: Int!, $after: String, $filter: PurchaseOrderFilter, $orderBy: PurchaseOrderSort) {
    purchaseOrderUpdatesCursor
    purchaseOrders(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          reference
          status
          createdAt
          acceptBy
          dispatchBy
          dispatchedAt
          receivedAt
          cost { decimal currency }
          lines { id sku description quantity wanted }
        }
      }
    }
  }
`);

const SupplierPurchaseOrdersUpdatedDocument = graphql(`
  subscription SupplierPurchaseOrdersUpdated($after: String) {
    purchaseOrderUpdated(after: $after) { id status purchaseOrder { id status version } }
  }
`);

type Listed = SupplierPurchaseOrdersQuery["purchaseOrders"]["edges"][number]["node"];

const PAGE = 20;
const COLUMNS = ["order", "goods", "status", "promised", "sent", "received", "cost"] as const;

/** What is bought from the supplier; what waits for an answer comes in by itself. */
export function PurchaseOrdersPage() {
  const t = useTranslations("supplier.purchaseOrders");
  const asked: PurchaseOrdersSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (next: PurchaseOrdersSearch) =>
    void navigate({ to: "/purchase-orders", search: next as never, resetScroll: false });
  const { status, reference, sort = "CREATED_AT", direction = "DESC", after } = asked;
  const [state, ask] = useQuery({
    query: SupplierPurchaseOrdersDocument,
    variables: {
      first: PAGE,
      after: after ?? null,
      filter: { ...(status && { status }), ...(reference && { reference: reference.trim() }) },
      orderBy: { field: sort, direction },
    },
  });
  const { data } = state;
  const again = () => ask({ requestPolicy: "network-only" });
  const refresh = useRefresh(again);
  useLive(SupplierPurchaseOrdersUpdatedDocument, data ? { after: data.purchaseOrderUpdatesCursor } : null, refresh);
  const isFiltered = Boolean(status || reference);
  const orders = data?.purchaseOrders.edges.map(({ node }) => node) ?? [];
  const empty = (
    <Empty
      icon={isFiltered ? filterOff : clipboard}
      title={isFiltered ? t("noneFiltered") : t("none")}
      text={isFiltered ? t("noneFilteredText") : t("noneText")}
    >
      {isFiltered && (
        <Button variant="light" onClick={() => show({})}>
          {t("clear")}
        </Button>
      )}
    </Empty>
  );
  return (
    <Page
      title={t("title")}
      text={data && t("count", { count: data.purchaseOrders.totalCount?.toString() ?? "10000+" })}
    >
      <Filters key={reference ?? ""} asked={asked} show={show} />
      <ListSurface state={state} retry={again} empty={orders.length === 0 ? empty : undefined}>
        <Table className={styles.table} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              {COLUMNS.map((column) => (
                <Table.Th key={column} scope="col" className={column === "cost" ? styles.end : undefined}>
                  {t(`column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {orders.map((order) => (
              <Row key={order.id} order={order} />
            ))}
          </Table.Tbody>
        </Table>
      </ListSurface>
      <Pages
        label={t("pages")}
        after={after}
        pageInfo={data?.purchaseOrders.pageInfo}
        show={(next) => {
          const { after: _page, ...kept } = asked;
          show(next ? { ...kept, after: next } : kept);
        }}
      />
    </Page>
  );
}

function Row({ order }: { order: Listed }) {
  const t = useTranslations("supplier.purchaseOrders");
  const formats = useFormats();
  const { reference, status, createdAt, acceptBy, dispatchBy, dispatchedAt, receivedAt, cost, lines } = order;
  return (
    <Table.Tr className={styles.row}>
      <Table.Th scope="row">
        <Link to="/purchase-orders/$id" params={{ id: order.id } as never} className={styles.link}>
          {reference}
        </Link>
        <Text fz="xs" c="dimmed" fw={400}>
          {formats.day(createdAt)}
        </Text>
      </Table.Th>
      <Table.Td data-label={t("column.goods")}>
        {lines.map(({ id, sku, quantity }) => (
          <div key={id}>{t("goods", { sku, quantity: formats.count(quantity) })}</div>
        ))}
      </Table.Td>
      <Table.Td data-label={t("column.status")}>
        <PurchaseOrderBadge status={status} />
        {status === "ISSUED" && (
          <Text fz="xs" c="dimmed" mt={4}>
            {t("answerBy", { at: formats.instant(acceptBy) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td data-label={t("column.promised")} data-empty={!dispatchBy}>
        {dispatchBy ? formats.day(dispatchBy) : "—"}
      </Table.Td>
      <Table.Td data-label={t("column.sent")} data-empty={!dispatchedAt}>
        {dispatchedAt ? formats.day(dispatchedAt) : "—"}
      </Table.Td>
      <Table.Td data-label={t("column.received")} data-empty={!receivedAt}>
        {receivedAt ? formats.day(receivedAt) : "—"}
      </Table.Td>
      <Table.Td data-label={t("column.cost")} className={`number ${styles.end}`}>
        {cost ? formats.money(cost) : "—"}
      </Table.Td>
    </Table.Tr>
  );
}

function Filters({ asked, show }: { asked: PurchaseOrdersSearch; show: (next: PurchaseOrdersSearch) => void }) {
  const t = useTranslations("supplier.purchaseOrders");
  const status = useTranslations("supplier.status");
  const { after: _page, ...kept } = asked;
  const apply = (next: string) => {
    const { reference: _text, ...rest } = kept;
    show(next ? { ...rest, reference: next } : rest);
  };
  return (
    <Group align="flex-end" gap="sm" role="search" aria-label={t("title")}>
      <SearchInput label={t("search")} initial={asked.reference} onSearch={apply} style={{ flex: "1 1 220px" }} />
      <MultiSelect
        label={t("column.status")}
        data={PURCHASE_ORDER_STATUSES.map((value) => ({ value, label: status(value) }))}
        value={asked.status ?? []}
        placeholder={asked.status ? "" : t("anyStatus")}
        clearable
        onChange={(values) => {
          const { status: _status, ...rest } = kept;
          const chosen = PURCHASE_ORDER_STATUSES.filter((each) => values.includes(each));
          show(chosen.length > 0 ? { ...rest, status: chosen } : rest);
        }}
        style={{ flex: "1 1 260px" }}
      />
      <Select
        label={t("sort")}
        data={PURCHASE_ORDER_SORTS.flatMap((field) =>
          (["DESC", "ASC"] as const).map((direction) => ({
            value: `${field} ${direction}`,
            label: t(`sorts.${field}_${direction}`),
          })),
        )}
        value={`${asked.sort ?? "CREATED_AT"} ${asked.direction ?? "DESC"}`}
        allowDeselect={false}
        onChange={(value) => {
          const [field, direction] = (value ?? "").split(" ");
          const sort = PURCHASE_ORDER_SORTS.find((each) => each === field) ?? "CREATED_AT";
          const { direction: _direction, ...rest } = kept;
          show({ ...rest, sort, ...(direction === "ASC" && { direction: "ASC" }) });
        }}
        style={{ flex: "0 1 230px" }}
      />
    </Group>
  );
}
