import { Alert, Badge, Button, Group, Stack, Table, Text } from "@mantine/core";
import { useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import check from "~icons/checks";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { Icon } from "../../shared/ui/icon";
import { Page } from "../../shared/ui/page";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { ForRole } from "../ui/for-role";
import { Entries } from "./entries";

const BooksDocument = graphql(`
  query BooksProofs {
    booksProofs(first: 10) {
      edges { node { id provedAt entries isBalanced faultCount faults } }
    }
  }
`);

const ProveNowDocument = graphql(`
  mutation ProveNow($input: ProveBooksInput!) {
    proveBooks(input: $input) {
      ... on ProveBooksSuccess { proof { id provedAt entries isBalanced faultCount faults } }
      ... on UserError { message }
    }
  }
`);

export interface BooksSearch {
  /** The `endCursor` of the page of entries before. */
  after?: string;
}

/** Whether the books are right, as they prove themselves, and every entry in them. */
export function BooksPage() {
  const t = useTranslations("admin.books");
  return (
    <ForRole what="Query.booksProofs" title={t("title")}>
      <Books />
    </ForRole>
  );
}

function Books() {
  const t = useTranslations("admin.books");
  const formats = useFormats();
  const { after }: BooksSearch = useSearch({ strict: false });
  const [{ data, error, fetching }, ask] = useQuery({ query: BooksDocument });
  const again = () => ask({ requestPolicy: "network-only" });
  const { decide, isActing, refusal } = useDecision(ProveNowDocument, again);
  const proofs = data?.booksProofs.edges.map(({ node }) => node) ?? [];
  const [latest] = proofs;
  return (
    <Page
      title={t("title")}
      text={t("text")}
      actions={
        <Button
          loading={isActing}
          leftSection={<Icon of={check} size={18} />}
          onClick={() => void decide(t("proved"), (idempotencyKey) => ({ input: { idempotencyKey } }))}
        >
          {t("prove")}
        </Button>
      }
    >
      <Refused refusal={refusal} />
      {latest && (
        <Alert
          color={latest.isBalanced ? "teal" : "red"}
          icon={<Icon of={check} />}
          title={latest.isBalanced ? t("balanced") : t("faulty", { count: latest.faultCount })}
        >
          {t("latest", { entries: formats.count(latest.entries), at: formats.instant(latest.provedAt) })}
          {latest.faults.map((fault) => (
            <Text key={fault} fz="sm" lang="en">
              {fault}
            </Text>
          ))}
        </Alert>
      )}
      <section className="surface" aria-label={t("proofs")} aria-busy={fetching}>
        {!data && fetching && (
          <Stack p="md">
            <Loading rows={4} />
          </Stack>
        )}
        {!data && error && <Fault error={error} retry={again} />}
        {data && proofs.length === 0 && <Empty title={t("none")} text={t("noneText")} />}
        {proofs.length > 0 && (
          <Table className="number" aria-label={t("proofs")}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t("when")}</Table.Th>
                <Table.Th scope="col" ta="end">
                  {t("entries")}
                </Table.Th>
                <Table.Th scope="col">{t("verdict")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {proofs.map((proof) => (
                <Table.Tr key={proof.id}>
                  <Table.Th scope="row" fw={500}>
                    {formats.instant(proof.provedAt)}
                  </Table.Th>
                  <Table.Td ta="end">{formats.count(proof.entries)}</Table.Td>
                  <Table.Td>
                    <Badge tt="none" color={proof.isBalanced ? "teal" : "red"}>
                      {proof.isBalanced ? t("ok") : t("faulty", { count: proof.faultCount })}
                    </Badge>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </section>
      <Group>
        <Text component="h2" fz="h3" fw={650} m={0}>
          {t("journal")}
        </Text>
      </Group>
      <Entries after={after ?? null} />
    </Page>
  );
}
