import { Button, Group, Stack, Table, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { WideTable } from "../../shared/ui/wide-table";
import { useNames } from "../../shared/use-names";

const EntriesDocument = graphql(`
  query JournalPage($after: String) {
    journalEntries(first: 20, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          bookedAt
          kind
          description
          postings { id side amount { decimal currency } account { id code kind } }
        }
      }
    }
  }
`);

/** The journal, the latest first: each entry with its postings, debit and credit. */
export function Entries({ after }: { after: string | null }) {
  const t = useTranslations("admin.books");
  const shared = useTranslations("shared");
  const accountName = useNames("admin.books.accountOf");
  const formats = useFormats();
  const navigate = useNavigate();
  const [{ data, error, fetching }, ask] = useQuery({ query: EntriesDocument, variables: { after } });
  const entries = data?.journalEntries.edges.map(({ node }) => node) ?? [];
  const { hasNextPage, endCursor } = data?.journalEntries.pageInfo ?? {};
  const turn = (search: { after?: string }) => void navigate({ to: "/books", search: search as never });
  return (
    <>
      <section className="surface" aria-label={t("journal")} aria-busy={fetching}>
        {!data && fetching && (
          <Stack p="md">
            <Loading rows={6} />
          </Stack>
        )}
        {!data && error && <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
        {data && entries.length === 0 && <Empty title={t("noEntry")} text={t("noEntryText")} />}
        {entries.length > 0 && (
          <WideTable minWidth={720} label={t("journal")}>
            <Table className="number" withRowBorders={false}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t("entry")}</Table.Th>
                  <Table.Th scope="col">{t("account")}</Table.Th>
                  <Table.Th scope="col" ta="end">
                    {t("DEBIT")}
                  </Table.Th>
                  <Table.Th scope="col" ta="end">
                    {t("CREDIT")}
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              {entries.map((entry) => (
                <Table.Tbody key={entry.id} style={{ borderTop: "1px solid var(--line)" }}>
                  {entry.postings.map((posting, index) => (
                    <Table.Tr key={posting.id}>
                      {index === 0 && (
                        <Table.Th scope="rowgroup" rowSpan={entry.postings.length} style={{ verticalAlign: "top" }}>
                          <Text fw={500} lang="en">
                            {entry.description}
                          </Text>
                          <Text fz="xs" c="dimmed" fw={400}>
                            {t(`kind.${entry.kind}`)} · {formats.instant(entry.bookedAt)}
                          </Text>
                        </Table.Th>
                      )}
                      <Table.Td>{posting.account ? accountName(posting.account.code) : shared("unknown")}</Table.Td>
                      {(["DEBIT", "CREDIT"] as const).map((side) => (
                        <Table.Td key={side} ta="end" style={{ whiteSpace: "nowrap" }}>
                          {posting.side === side ? formats.money(posting.amount) : ""}
                        </Table.Td>
                      ))}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              ))}
            </Table>
          </WideTable>
        )}
      </section>
      {(after || hasNextPage) && (
        <Group component="nav" aria-label={t("pages")}>
          {after && (
            <Button variant="default" onClick={() => turn({})}>
              {shared("first")}
            </Button>
          )}
          {hasNextPage && endCursor && (
            <Button variant="default" onClick={() => turn({ after: endCursor })}>
              {shared("next")}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}
