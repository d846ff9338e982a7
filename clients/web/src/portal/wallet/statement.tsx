import { Button, Group, Select, Stack, Table, Text, Title } from "@mantine/core";
import { useMemo, useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import download from "~icons/download";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { Icon } from "../../shared/ui/icon";
import styles from "../../shared/ui/list.module.css";
import { Fault, Loading } from "../../shared/ui/states";
import { BalancePlot } from "./balance-plot";

const StatementDocument = graphql(`
  query Statement($walletId: ID!, $from: DateTime!, $to: DateTime!, $after: String) {
    walletStatement(walletId: $walletId, from: $from, to: $to) {
      csvUrl
      opening { decimal currency }
      paidIn { decimal currency }
      takenOut { decimal currency }
      closing { decimal currency }
      lines(first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { id bookedAt kind description amount { decimal currency } balance { decimal currency } } }
      }
    }
  }
`);

const MONTHS = 12;

/** Months, of the calendar in UTC, in which the books are kept; the running one ends with this minute. */
function months(now: Date): { value: string; from: string; to: string }[] {
  return Array.from({ length: MONTHS }, (_each, back) => {
    const from = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
    const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back + 1, 1));
    const to = next > now ? new Date(Math.floor(now.getTime() / 60_000) * 60_000) : next;
    return { value: from.toISOString().slice(0, 7), from: from.toISOString(), to: to.toISOString() };
  });
}

/** A statement as a bank writes one: what there was, each movement with what was left, and what there is. */
export function Statement({ walletId }: { walletId: string }) {
  const t = useTranslations("portal.wallet");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const all = useMemo(() => months(new Date()), []);
  const [month, choose] = useState(all[0]!.value);
  const [after, turn] = useState<string | null>(null);
  const { from, to } = all.find(({ value }) => value === month)!;
  const [{ data, error, fetching }, ask] = useQuery({
    query: StatementDocument,
    variables: { walletId, from, to, after },
  });
  const statement = data?.walletStatement;
  return (
    <section className="surface" aria-labelledby={`statement-${walletId}`} aria-busy={fetching}>
      <Group justify="space-between" align="flex-end" p="lg" pb="xs">
        <Title order={2} fz="h3" id={`statement-${walletId}`}>
          {t("statement")}
        </Title>
        <Group align="flex-end" gap="sm">
          <Select
            label={t("month")}
            data={all.map(({ value }) => ({ value, label: formats.month(value) }))}
            value={month}
            allowDeselect={false}
            onChange={(value) => {
              choose(value ?? all[0]!.value);
              turn(null);
            }}
            w={170}
          />
          {statement && (
            <Button
              component="a"
              href={statement.csvUrl}
              variant="default"
              leftSection={<Icon of={download} size={16} />}
            >
              {t("csv")}
            </Button>
          )}
        </Group>
      </Group>
      {!statement && fetching && (
        <Stack p="lg">
          <Loading rows={4} />
        </Stack>
      )}
      {!statement && error && <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
      {statement && (
        <Stack px="lg" py="sm">
          <BalancePlot walletId={walletId} from={from} to={to} />
        </Stack>
      )}
      {statement && (
        <Table className={styles.table} aria-label={t("statement")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("booked")}</Table.Th>
              <Table.Th scope="col">{t("what")}</Table.Th>
              <Table.Th scope="col" className={styles.end}>
                {t("amount")}
              </Table.Th>
              <Table.Th scope="col" className={styles.end}>
                {t("balance")}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="number">
            <Table.Tr className={styles.row}>
              <Table.Th scope="row" colSpan={3}>
                {t("opening")}
              </Table.Th>
              <Table.Td className={styles.end} fw={600}>
                {formats.money(statement.opening)}
              </Table.Td>
            </Table.Tr>
            {statement.lines.edges.map(({ node }) => (
              <Table.Tr key={node.id} className={styles.row}>
                <Table.Td data-label={t("booked")} style={{ whiteSpace: "nowrap" }}>
                  {formats.instant(node.bookedAt)}
                </Table.Td>
                <Table.Td data-label={t("what")}>
                  <span lang="en">{node.description}</span>
                </Table.Td>
                <Table.Td data-label={t("amount")} className={styles.end} style={{ whiteSpace: "nowrap" }}>
                  {formats.money(node.amount)}
                </Table.Td>
                <Table.Td data-label={t("balance")} className={styles.end} style={{ whiteSpace: "nowrap" }}>
                  {formats.money(node.balance)}
                </Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr className={styles.row}>
              <Table.Th scope="row" colSpan={3}>
                {t("closing")}
                <Text fz="sm" c="dimmed" fw={400}>
                  {t("sums", {
                    paidIn: formats.money(statement.paidIn),
                    takenOut: formats.money(statement.takenOut),
                  })}
                </Text>
              </Table.Th>
              <Table.Td className={styles.end} fw={700}>
                {formats.money(statement.closing)}
              </Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      )}
      {statement && (after || statement.lines.pageInfo.hasNextPage) && (
        <Group p="md">
          {after && (
            <Button variant="default" onClick={() => turn(null)}>
              {shared("first")}
            </Button>
          )}
          {statement.lines.pageInfo.hasNextPage && (
            <Button variant="default" onClick={() => turn(statement.lines.pageInfo.endCursor ?? null)}>
              {shared("next")}
            </Button>
          )}
        </Group>
      )}
    </section>
  );
}
