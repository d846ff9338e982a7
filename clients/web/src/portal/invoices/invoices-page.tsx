import { Anchor, Badge, Table } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import file from "~icons/file-invoice";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { Page } from "../../shared/ui/page";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { WideTable } from "../../shared/ui/wide-table";

const InvoicesDocument = graphql(`
  query Invoices {
    invoices(first: 50) {
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

const COLORS: Record<string, string> = { ISSUED: "orange", PART_PAID: "orange", PAID: "teal" };

export function InvoicesPage() {
  const t = useTranslations("portal.invoices");
  const formats = useFormats();
  const [{ data, error, fetching }, ask] = useQuery({ query: InvoicesDocument });
  const invoices = data?.invoices.edges.map(({ node }) => node) ?? [];
  return (
    <Page title={t("title")} text={t("text")}>
      <div className="surface">
        {!data && fetching && <Loading />}
        {!data && error && <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
        {data && invoices.length === 0 && <Empty title={t("none")} text={t("noneText")} icon={file} />}
        {invoices.length > 0 && (
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
        )}
      </div>
    </Page>
  );
}
