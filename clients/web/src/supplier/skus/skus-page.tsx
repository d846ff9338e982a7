import { Badge, Button, Group, Select, Table, Text } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import tags from "~icons/tags";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { ListSurface, Pages } from "../../shared/ui/list";
import styles from "../../shared/ui/list.module.css";
import { Page } from "../../shared/ui/page";
import { SearchInput } from "../../shared/ui/search-input";
import { Empty } from "../../shared/ui/states";
import { AddSku } from "./add-sku";
import { SKU_SORTS, type SkusSearch } from "./skus-search";

const SupplierSkusDocument = graphql(`
  query SupplierSkus($first: Int!, $after: String, $filter: SupplierSkuFilter, $orderBy: SupplierSkuSort) {
    supplierSkus(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          sku
          description
          leadTimeDays
          isActive
          cost { decimal currency }
          stock { id warehouse onHand reserved available }
        }
      }
    }
  }
`);

const PAGE = 20;
const COLUMNS = ["sku", "available", "reserved", "onHand", "cost", "leadTime"] as const;

/** What the supplier sells, and how much of it can still be bought. */
export function SkusPage() {
  const t = useTranslations("supplier.skus");
  const formats = useFormats();
  const asked: SkusSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (next: SkusSearch) => void navigate({ to: "/skus", search: next as never, resetScroll: false });
  const { search: text, sort = "CREATED_AT", direction = "DESC", after } = asked;
  const [state, ask] = useQuery({
    query: SupplierSkusDocument,
    variables: {
      first: PAGE,
      after: after ?? null,
      filter: { ...(text && { search: text.trim() }) },
      orderBy: { field: sort, direction },
    },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const skus = state.data?.supplierSkus.edges.map(({ node }) => node) ?? [];
  const empty = text ? (
    <Empty title={t("noneFiltered")} text={t("noneFilteredText")} icon={tags}>
      <Button variant="light" onClick={() => show({})}>
        {t("clear")}
      </Button>
    </Empty>
  ) : (
    <Empty title={t("none")} text={t("noneText")} icon={tags} />
  );
  return (
    <Page title={t("title")} text={t("text")} actions={<AddSku />}>
      <Filters key={text ?? ""} asked={asked} show={show} />
      <ListSurface state={state} retry={again} empty={skus.length === 0 ? empty : undefined}>
        <Table className={styles.table} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              {COLUMNS.map((column) => (
                <Table.Th key={column} scope="col" className={column === "sku" ? undefined : styles.end}>
                  {t(`column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {skus.map(({ id, sku, description, leadTimeDays, isActive, cost, stock }) => (
              <Table.Tr key={id} className={styles.row}>
                <Table.Th scope="row">
                  <Link to="/skus/$id" params={{ id } as never} className={styles.link}>
                    {sku}
                  </Link>
                  {!isActive && (
                    <Badge color="gray" tt="none" ms="xs">
                      {t("inactive")}
                    </Badge>
                  )}
                  <Text fz="xs" c="dimmed" fw={400}>
                    {description}
                  </Text>
                </Table.Th>
                {(["available", "reserved", "onHand"] as const).map((name) => (
                  <Table.Td key={name} data-label={t(`column.${name}`)} className={`number ${styles.end}`}>
                    {formats.count((stock ?? []).reduce((sum, each) => sum + each[name], 0))}
                    {(stock?.length ?? 0) > 1 && (
                      <Text fz="xs" c="dimmed">
                        {stock?.map((each) => `${each.warehouse} ${formats.count(each[name])}`).join(", ")}
                      </Text>
                    )}
                  </Table.Td>
                ))}
                <Table.Td data-label={t("column.cost")} className={`number ${styles.end}`}>
                  {cost ? formats.money(cost) : "—"}
                </Table.Td>
                <Table.Td data-label={t("column.leadTime")} className={styles.end}>
                  {t("days", { count: leadTimeDays })}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ListSurface>
      <Pages
        label={t("pages")}
        after={after}
        pageInfo={state.data?.supplierSkus.pageInfo}
        show={(next) => {
          const { after: _page, ...kept } = asked;
          show(next ? { ...kept, after: next } : kept);
        }}
      />
    </Page>
  );
}

function Filters({ asked, show }: { asked: SkusSearch; show: (next: SkusSearch) => void }) {
  const t = useTranslations("supplier.skus");
  const { after: _page, search: _search, ...kept } = asked;
  const apply = (next: string) => show(next ? { ...kept, search: next } : kept);
  return (
    <Group align="flex-end" gap="sm" role="search" aria-label={t("title")}>
      <SearchInput label={t("search")} initial={asked.search} onSearch={apply} style={{ flex: "1 1 260px" }} />
      <Select
        label={t("sort")}
        data={SKU_SORTS.flatMap((field) =>
          (["DESC", "ASC"] as const).map((direction) => ({
            value: `${field} ${direction}`,
            label: t(`sorts.${field}_${direction}`),
          })),
        )}
        value={`${asked.sort ?? "CREATED_AT"} ${asked.direction ?? "DESC"}`}
        allowDeselect={false}
        onChange={(value) => {
          const [field, direction] = (value ?? "").split(" ");
          const sort = SKU_SORTS.find((each) => each === field) ?? "CREATED_AT";
          const { direction: _direction, ...rest } = kept;
          const found = asked.search ? { search: asked.search } : {};
          show({ ...rest, ...found, sort, ...(direction === "ASC" && { direction: "ASC" }) });
        }}
        style={{ flex: "0 1 220px" }}
      />
    </Group>
  );
}
