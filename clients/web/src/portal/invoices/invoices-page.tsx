import { Anchor, Badge, Table } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import file from "~icons/file-invoice";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { ListSurface, Pages } from "../../shared/ui/list";
import { Page } from "../../shared/ui/page";
import { Empty } from "../../shared/ui/states";
import { WideTable } from "../../shared/ui/wide-table";
import { usePages } from "../paged-search";

const InvoicesDocument = graphql(`
  query Invoices($first: Int!, $after: String) {
    invoices(first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          number
          status
          issuedAt
          dueAt
          pdfUrl
          csvUrl
          total { decimal currency }
          paid { decimal currency }
        }
      }
    }
  }
`);

const PAGE = 20;
const COLORS: Record<string, string> = { ISSUED: "orange", PART_PAID: "orange", PAID: "teal" };

export function InvoicesPage() {
  const t = useTranslations("portal.invoices");
  const formats = useFormats();
  const { after, show } = usePages("/invoices");
  const [state, ask] = useQuery({ query: InvoicesDocument, variables: { first: PAGE, after: after ?? null } });
  const { data } = state;
  const invoices = data?.invoices.edges.map(({ node }) => node) ?? [];
  const empty = invoices.length === 0 ? <Empty title={t("none")} text={t("noneText")} icon={file} /> : undefined;
  return (
    <Page title={t("title")} text={t("text")}>
      <ListSurface state={state} retry={() => ask({ requestPolicy: "network-only" })} empty={empty}>
        <WideTable minWidth={640} label={t("title")}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {(["number", "status", "issued", "due", "total", "paid", "files"] as const).map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(column)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody className="number">
              {invoices.map((invoice) => (
                <Table.Tr key={invoice.id}>
                  <Table.Th scope="row">{invoice.number ?? t("draft")}</Table.Th>
                  <Table.Td>
                    <Badge color={COLORS[invoice.status] ?? "gray"} tt="none">
                      {t(`statuses.${invoice.status}`)}
                    </Badge>
                  </Table.Td>
                  <Table.Td>{invoice.issuedAt ? formats.day(invoice.issuedAt) : "—"}</Table.Td>
                  <Table.Td>{invoice.dueAt ? formats.day(invoice.dueAt) : "—"}</Table.Td>
                  <Table.Td>{formats.money(invoice.total)}</Table.Td>
                  <Table.Td>{formats.money(invoice.paid)}</Table.Td>
                  <Table.Td>
                    <Anchor href={invoice.pdfUrl} target="_blank" rel="noreferrer">
                      PDF
                    </Anchor>{" "}
                    <Anchor href={invoice.csvUrl}>CSV</Anchor>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      </ListSurface>
      <Pages label={t("pages")} after={after} pageInfo={data?.invoices.pageInfo} show={show} />
    </Page>
  );
}
