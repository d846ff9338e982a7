import { Button, Group } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import filterOff from "~icons/filter-off";
import box from "~icons/package";
import plus from "~icons/plus";
import { graphql } from "../../gql";
import { useLive } from "../../shared/graph/use-live";
import { useRefresh } from "../../shared/graph/use-refresh";
import { Icon } from "../../shared/ui/icon";
import { ListSurface, Pages } from "../../shared/ui/list";
import { Page } from "../../shared/ui/page";
import { SelectionBar } from "../../shared/ui/selection-bar";
import { Empty } from "../../shared/ui/states";
import { useSelection } from "../../shared/ui/use-selection";
import { PrintLabels } from "../labels/print-labels";
import { TestLabel } from "../labels/test-label";
import { CancelOrders } from "./cancel-orders";
import { OrdersFilters } from "./orders-filters";
import { type OrdersSearch, without } from "./orders-search";
import { OrdersTable } from "./orders-table";

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
          shipments { id trackingNumber carrier trackingStatus }
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
  const refresh = useRefresh(() => ask({ requestPolicy: "network-only" }));
  useLive(OrdersUpdatedDocument, data ? { after: data.orderUpdatesCursor } : null, refresh);
  const isFiltered = Boolean(status || text);
  const orders = data?.orders.edges.map(({ node }) => node) ?? [];
  const selection = useSelection(orders);
  // Of those as well that another page or a filter hides by now.
  const names = useRef(new Map<string, string>());
  for (const { id, reference } of orders) names.current.set(id, reference);
  return (
    <Page
      title={t("title")}
      text={data && t("count", { count: data.orders.totalCount === null ? "10000+" : String(data.orders.totalCount) })}
      actions={
        <Group gap="sm">
          <TestLabel />
          <Button component={Link} to="/new-order" leftSection={<Icon of={plus} size={18} />}>
            {t("create")}
          </Button>
        </Group>
      }
    >
      <OrdersFilters key={text ?? ""} asked={asked} show={show} />
      <SelectionBar selection={selection}>
        <PrintLabels selection={selection} names={names.current} by={{ sort, direction }} />
        <CancelOrders selection={selection} names={names.current} onChange={refresh} />
      </SelectionBar>
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
        <OrdersTable orders={orders} selection={selection} />
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
