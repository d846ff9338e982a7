import { Badge, Table, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { Fault, Loading } from "../../shared/ui/states";
import { WideTable } from "../../shared/ui/wide-table";
import { useFresh } from "../queue/use-fresh";
import { Card } from "../ui/card";

const InboundInHealthDocument = graphql(`
  query InboundInHealth {
    taken: inboundWebhooks(first: 1, filter: { verdict: [TAKEN] }) { totalCount edges { node { id receivedAt } } }
    refused: inboundWebhooks(first: 20, filter: { verdict: [REFUSED] }) {
      totalCount
      edges { node { id receivedAt messageId refusal faults connection { id name } } }
    }
  }
`);

/** What shops push to us, and what of it was refused at the door, with why. */
export function InboundCard() {
  const t = useTranslations("admin.health");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const [{ data, error, fetching }, ask] = useQuery({ query: InboundInHealthDocument });
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  const refused = data?.refused.edges.map(({ node }) => node) ?? [];
  const last = data?.taken.edges[0]?.node.receivedAt;
  return (
    <Card
      title={t("inbound")}
      mark={
        data?.refused.totalCount != null && (
          <Badge tt="none" color={data.refused.totalCount > 0 ? "orange" : "teal"}>
            {t("refusedCount", { count: data.refused.totalCount })}
          </Badge>
        )
      }
    >
      {!data && fetching && <Loading rows={3} />}
      {!data && !fetching && <Fault error={error} retry={again} />}
      {data && (
        <Text c="dimmed">
          {t("takenCount", { count: data.taken.totalCount == null ? "10000+" : formats.count(data.taken.totalCount) })}
          {last && ` ${t("lastTaken", { at: formats.instant(last) })}`}
        </Text>
      )}
      {data && refused.length === 0 && <Text>{t("noRefused")}</Text>}
      {refused.length > 0 && (
        <WideTable minWidth={640} label={t("inbound")}>
          <Table aria-label={t("inbound")}>
            <Table.Thead>
              <Table.Tr>
                {(["received", "connection", "why", "message"] as const).map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`inboundColumn.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {refused.map(({ id, receivedAt, messageId, refusal, faults, connection }) => (
                <Table.Tr key={id} style={{ verticalAlign: "top" }}>
                  <Table.Th scope="row" className="number">
                    {formats.instant(receivedAt)}
                  </Table.Th>
                  <Table.Td>{connection?.name ?? shared("unknown")}</Table.Td>
                  <Table.Td>
                    {refusal ? t(`refusal.${refusal}`) : shared("unknown")}
                    {faults.map((fault) => (
                      <Text key={fault} fz="xs" c="dimmed" lang="en">
                        {fault}
                      </Text>
                    ))}
                  </Table.Td>
                  <Table.Td style={{ overflowWrap: "anywhere" }}>{messageId}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
    </Card>
  );
}
