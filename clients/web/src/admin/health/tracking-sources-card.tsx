import { Badge, Table, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { TrackingSourcesInHealthQuery } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { Fault, Loading } from "../../shared/ui/states";
import { WideTable } from "../../shared/ui/wide-table";
import { useFresh } from "../queue/use-fresh";
import { Card } from "../ui/card";

const TrackingSourcesInHealthDocument = graphql(`
  query TrackingSourcesInHealth {
    trackingSources {
      name
      asked { lastSuccessAt lastFailureAt lastFailure calls failures remainingQuota quotaToldAt }
      heard { lastHeardAt lastRefusedAt lastRefusal refusals }
    }
  }
`);

type Source = NonNullable<TrackingSourcesInHealthQuery["trackingSources"]>[number];
const COLUMNS = ["name", "state", "asked", "quota", "heard", "refused"] as const;
const COLORS = { unknown: "gray", failing: "red", well: "teal" } as const;

/** Whoever was heard of after a call failed has not fallen silent. */
function stateOf({ asked, heard }: Source): keyof typeof COLORS {
  const good = [asked?.lastSuccessAt ?? "", heard?.lastHeardAt ?? ""].toSorted().at(-1) ?? "";
  if ((asked?.lastFailureAt ?? "") > good) return "failing";
  return good ? "well" : "unknown";
}

/** Those who tell us of parcels: how it goes when we ask, and when they were last heard. */
export function TrackingSourcesCard() {
  const t = useTranslations("admin.health.sources");
  const [{ data, error, fetching }, ask] = useQuery({ query: TrackingSourcesInHealthDocument });
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  return (
    <Card title={t("title")}>
      <Text c="dimmed">{t("text")}</Text>
      {!data && fetching && <Loading rows={3} />}
      {!data?.trackingSources && !fetching && <Fault error={error} retry={again} />}
      {data?.trackingSources && (
        <WideTable minWidth={820} label={t("title")}>
          <Table className="number" aria-label={t("title")}>
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
              {data.trackingSources.map((source) => (
                <SourceRow key={source.name} source={source} />
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
    </Card>
  );
}

function SourceRow({ source }: { source: Source }) {
  const t = useTranslations("admin.health.sources");
  const words = useTranslations("admin.health");
  const formats = useFormats();
  const { name, asked, heard } = source;
  const state = stateOf(source);
  return (
    <Table.Tr style={{ verticalAlign: "top" }}>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>
        <Badge tt="none" color={COLORS[state]}>
          {t(`state.${state}`)}
        </Badge>
      </Table.Td>
      <Table.Td>
        {asked
          ? words("callsOf", { calls: formats.count(asked.calls), failures: formats.count(asked.failures) })
          : t("notAsked")}
        {asked?.lastFailureAt && <Small>{t("failed", { at: formats.instant(asked.lastFailureAt) })}</Small>}
        {asked?.lastFailure && <Small lang="en">{asked.lastFailure}</Small>}
      </Table.Td>
      <Table.Td>
        {asked?.remainingQuota == null ? words("unknown") : formats.count(asked.remainingQuota)}
        {asked?.quotaToldAt && <Small>{t("asOf", { at: formats.instant(asked.quotaToldAt) })}</Small>}
      </Table.Td>
      <Table.Td>
        {heard ? (heard.lastHeardAt ? formats.instant(heard.lastHeardAt) : t("notHeard")) : t("sendsNothing")}
      </Table.Td>
      <Table.Td>
        {heard ? formats.count(heard.refusals) : t("sendsNothing")}
        {heard?.lastRefusedAt && <Small>{t("refused", { at: formats.instant(heard.lastRefusedAt) })}</Small>}
        {heard?.lastRefusal && <Small lang="en">{heard.lastRefusal}</Small>}
      </Table.Td>
    </Table.Tr>
  );
}

const Small = ({ children, lang }: { children: string; lang?: string }) => (
  <Text fz="xs" c="dimmed" lang={lang} style={{ overflowWrap: "anywhere" }}>
    {children}
  </Text>
);
