import { Button, MultiSelect, Table, Text } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import plus from "~icons/plus";
import truck from "~icons/truck-delivery";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { Icon } from "../../shared/ui/icon";
import { ListSurface, Pages } from "../../shared/ui/list";
import styles from "../../shared/ui/list.module.css";
import { Page } from "../../shared/ui/page";
import { Empty } from "../../shared/ui/states";
import { AsnBadge } from "./asn-badge";
import { ASN_STATUSES, type AsnsSearch } from "./asns-search";

const SupplierAsnsDocument = graphql(`
  query SupplierAsns($first: Int!, $after: String, $filter: AsnFilter) {
    asns(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          reference
          status
          warehouse
          carrierReference
          expectedOn
          arrivedAt
          receivedAt
          createdAt
          purchaseOrders { id reference }
        }
      }
    }
  }
`);

const PAGE = 20;
const COLUMNS = ["notice", "warehouse", "status", "expected", "arrived", "received", "orders"] as const;

/** What is on its way to our warehouses, and what became of it. */
export function AsnsPage() {
  const t = useTranslations("supplier.asns");
  const formats = useFormats();
  const asked: AsnsSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (next: AsnsSearch) => void navigate({ to: "/asns", search: next as never, resetScroll: false });
  const { status, after } = asked;
  const [state, ask] = useQuery({
    query: SupplierAsnsDocument,
    variables: { first: PAGE, after: after ?? null, filter: { ...(status && { status }) } },
  });
  const asns = state.data?.asns.edges.map(({ node }) => node) ?? [];
  const announce = (
    <Button component={Link} to="/new-asn" leftSection={<Icon of={plus} size={18} />}>
      {t("announce")}
    </Button>
  );
  const empty = (
    <Empty title={status ? t("noneFiltered") : t("none")} text={t("noneText")} icon={truck}>
      {status && (
        <Button variant="light" onClick={() => show({})}>
          {t("clear")}
        </Button>
      )}
    </Empty>
  );
  return (
    <Page title={t("title")} text={t("text")} actions={announce}>
      <MultiSelect
        label={t("column.status")}
        data={ASN_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={status ?? []}
        placeholder={status ? "" : t("anyStatus")}
        clearable
        onChange={(values) => {
          const chosen = ASN_STATUSES.filter((each) => values.includes(each));
          show(chosen.length > 0 ? { status: chosen } : {});
        }}
        maw={420}
      />
      <ListSurface
        state={state}
        retry={() => ask({ requestPolicy: "network-only" })}
        empty={asns.length === 0 ? empty : undefined}
      >
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
            {asns.map((asn) => (
              <Table.Tr key={asn.id} className={styles.row}>
                <Table.Th scope="row">
                  <Link to="/asns/$id" params={{ id: asn.id } as never} className={styles.link}>
                    {asn.reference}
                  </Link>
                  <Text fz="xs" c="dimmed" fw={400}>
                    {asn.carrierReference}
                  </Text>
                </Table.Th>
                <Table.Td data-label={t("column.warehouse")}>{asn.warehouse}</Table.Td>
                <Table.Td data-label={t("column.status")}>
                  <AsnBadge status={asn.status} />
                </Table.Td>
                <Table.Td data-label={t("column.expected")}>{formats.date(asn.expectedOn)}</Table.Td>
                <Table.Td data-label={t("column.arrived")} data-empty={!asn.arrivedAt}>
                  {asn.arrivedAt ? formats.day(asn.arrivedAt) : "—"}
                </Table.Td>
                <Table.Td data-label={t("column.received")} data-empty={!asn.receivedAt}>
                  {asn.receivedAt ? formats.day(asn.receivedAt) : "—"}
                </Table.Td>
                <Table.Td data-label={t("column.orders")} className="number">
                  {asn.purchaseOrders.map(({ reference }) => reference).join(", ")}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ListSurface>
      <Pages
        label={t("pages")}
        after={after}
        pageInfo={state.data?.asns.pageInfo}
        show={(next) => show({ ...(status && { status }), ...(next && { after: next }) })}
      />
    </Page>
  );
}
