import { Button, Group, MultiSelect, Select, Table, Text } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import filterOff from "~icons/filter-off";
import box from "~icons/package";
import plus from "~icons/plus";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useLive } from "../../shared/graph/use-live";
import { Icon } from "../../shared/ui/icon";
import { ListSurface, Pages } from "../../shared/ui/list";
import styles from "../../shared/ui/list.module.css";
import { Page } from "../../shared/ui/page";
import { SearchInput } from "../../shared/ui/search-input";
import { Empty } from "../../shared/ui/states";
import { OrderBadge } from "../order/order-badge";

import { ORDER_SORTS, ORDER_STATUSES, type OrdersSearch } from "./orders-search";

const OrdersDocument = graphql(`
  query Orders($first: Int!, $after: String, $filter: OrderFilter, $orderBy: OrderSort) {
    orderUpdatesCursor
    orders(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          reference
          externalRef
          status
          createdAt
          serviceCode
          consignee { name country }
          quotedTotal { decimal currency }
          shipments { id trackingNumber trackingStatus }
        }
      }
    }
  }
`);

const OrdersUpdatedDocument = graphql(`
  subscription OrdersUpdated($after: String) {
    orderUpdated(after: $after) { id status order { id status } }
  }
`);

const PAGE = 20;

export function OrdersPage() {
  const t = useTranslations("portal.orders");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const asked: OrdersSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (next: OrdersSearch) => void navigate({ to: "/orders", search: next as never, resetScroll: false });
  const { status, search: text, sort = "CREATED_AT", direction = "DESC", after } = asked;
  const [state, ask] = useQuery({
    query: OrdersDocument,
    variables: {
      first: PAGE,
      after: after ?? null,
      filter: { ...(status && { status }), ...(text && { search: text }) },
      orderBy: { field: sort, direction },
    },
  });
  const { data } = state;
  const refresh = useDebouncedCallback(() => ask({ requestPolicy: "network-only" }), { delay: 400, maxWait: 2_000 });
  useLive(OrdersUpdatedDocument, data ? { after: data.orderUpdatesCursor } : null, refresh);
  const isFiltered = Boolean(status || text);
  const orders = data?.orders.edges.map(({ node }) => node) ?? [];
  return (
    <Page
      title={t("title")}
      text={data && t("count", { count: data.orders.totalCount === null ? "10000+" : String(data.orders.totalCount) })}
      actions={
        <Button component={Link} to="/new-order" leftSection={<Icon of={plus} size={18} />}>
          {t("create")}
        </Button>
      }
    >
      <Filters key={text ?? ""} asked={asked} show={show} />
      <ListSurface
        state={state}
        retry={() => ask({ requestPolicy: "network-only" })}
        empty={
          orders.length === 0 ? (
            <Empty
              icon={isFiltered ? filterOff : box}
              title={isFiltered ? t("noneFiltered") : t("none")}
              text={isFiltered ? t("noneFilteredText") : t("noneText")}
            >
              {isFiltered ? (
                <Button variant="light" onClick={() => show({})}>
                  {t("clear")}
                </Button>
              ) : (
                <Button component={Link} to="/new-order">
                  {t("create")}
                </Button>
              )}
            </Empty>
          ) : undefined
        }
      >
        <Table className={styles.table} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              {(["order", "recipient", "status", "parcel", "price", "created"] as const).map((column) => (
                <Table.Th key={column} scope="col" className={column === "price" ? styles.end : undefined}>
                  {t(`column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {orders.map((order) => (
              <Table.Tr key={order.id} className={styles.row}>
                <Table.Th scope="row">
                  <Link to="/orders/$id" params={{ id: order.id } as never} className={styles.link}>
                    {order.reference}
                  </Link>
                  <Text fz="xs" c="dimmed" fw={400}>
                    {order.externalRef}
                  </Text>
                </Table.Th>
                <Table.Td data-label={t("column.recipient")}>
                  {order.consignee
                    ? `${order.consignee.name}, ${formats.country(order.consignee.country)}`
                    : shared("unknown")}
                </Table.Td>
                <Table.Td data-label={t("column.status")}>
                  <OrderBadge status={order.status} />
                </Table.Td>
                <Table.Td data-label={t("column.parcel")} className="number">
                  {order.shipments?.map(({ id, trackingNumber, trackingStatus }) => (
                    <div key={id}>
                      {trackingNumber}
                      <Text fz="xs" c="dimmed">
                        {trackingStatus ? shared(`status.${trackingStatus}`) : shared("status.NOT_FOUND")}
                      </Text>
                    </div>
                  ))}
                </Table.Td>
                <Table.Td data-label={t("column.price")} className={`number ${styles.end}`}>
                  {order.quotedTotal ? formats.money(order.quotedTotal) : t("notPriced")}
                </Table.Td>
                <Table.Td data-label={t("column.created")}>{formats.day(order.createdAt)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ListSurface>
      <Pages
        label={t("pages")}
        after={after}
        pageInfo={data?.orders.pageInfo}
        show={(next) => show(next ? { ...asked, after: next } : without(asked, "after"))}
      />
    </Page>
  );
}

function without<T extends object, K extends keyof T>(all: T, name: K): Omit<T, K> {
  const { [name]: _left, ...rest } = all;
  return rest;
}

function Filters({ asked, show }: { asked: OrdersSearch; show: (next: OrdersSearch) => void }) {
  const t = useTranslations("portal.orders");
  const status = useTranslations("portal.status");
  const { after: _page, ...kept } = asked;
  const apply = (next: string) => {
    const { search: _text, ...rest } = kept;
    show(next ? { ...rest, search: next } : rest);
  };
  return (
    <Group align="flex-end" gap="sm" role="search" aria-label={t("title")}>
      <SearchInput
        label={t("search")}
        description={t("searchHint")}
        initial={asked.search}
        onSearch={apply}
        style={{ flex: "1 1 260px" }}
      />
      <MultiSelect
        label={t("column.status")}
        data={ORDER_STATUSES.map((value) => ({ value, label: status(value) }))}
        value={asked.status ?? []}
        placeholder={asked.status ? "" : t("anyStatus")}
        clearable
        onChange={(values) => {
          const { status: _status, ...rest } = kept;
          const chosen = ORDER_STATUSES.filter((each) => values.includes(each));
          show(chosen.length > 0 ? { ...rest, status: chosen } : rest);
        }}
        style={{ flex: "1 1 260px" }}
      />
      <Select
        label={t("sort")}
        data={ORDER_SORTS.flatMap((field) =>
          (["DESC", "ASC"] as const).map((direction) => ({
            value: `${field} ${direction}`,
            label: t(`sorts.${field}_${direction}`),
          })),
        )}
        value={`${asked.sort ?? "CREATED_AT"} ${asked.direction ?? "DESC"}`}
        allowDeselect={false}
        onChange={(value) => {
          const [field, direction] = (value ?? "").split(" ");
          const sort = ORDER_SORTS.find((each) => each === field) ?? "CREATED_AT";
          const { direction: _direction, ...rest } = kept;
          show({ ...rest, sort, ...(direction === "ASC" && { direction: "ASC" }) });
        }}
        style={{ flex: "0 1 200px" }}
      />
    </Group>
  );
}
