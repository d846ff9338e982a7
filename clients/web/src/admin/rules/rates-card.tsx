import { Badge, Table, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { Fault, Loading } from "../../shared/ui/states";
import { WideTable } from "../../shared/ui/wide-table";
import { useMay } from "../may";
import { Card } from "../ui/card";
import { StateRateForm } from "./state-rate-form";

const RatesInForceDocument = graphql(`
  query RatesInForce {
    exchangeRates { base quote rate effectiveFrom source usableUntil current }
  }
`);

/** The newest rate of each pair; one that is too old prices nothing any more, which is said. */
export function RatesCard() {
  const t = useTranslations("admin.rules");
  const formats = useFormats();
  const may = useMay();
  const [{ data, error, fetching }, ask] = useQuery({ query: RatesInForceDocument });
  const again = () => ask({ requestPolicy: "network-only" });
  return (
    <Card title={t("rates")}>
      {!data && fetching && <Loading rows={4} />}
      {!data && !fetching && <Fault error={error} retry={again} />}
      {data?.exchangeRates.length === 0 && <Text c="dimmed">{t("noRate")}</Text>}
      {data && data.exchangeRates.length > 0 && (
        <WideTable minWidth={620} label={t("rates")}>
          <Table className="number" aria-label={t("rates")}>
            <Table.Thead>
              <Table.Tr>
                {(["pair", "rate", "since", "usable", "source"] as const).map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`column.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.exchangeRates.map((each) => (
                <Table.Tr key={`${each.base}${each.quote}`}>
                  <Table.Th scope="row">
                    {each.base}/{each.quote}
                  </Table.Th>
                  <Table.Td>{each.rate}</Table.Td>
                  <Table.Td>{formats.instant(each.effectiveFrom)}</Table.Td>
                  <Table.Td>
                    {formats.instant(each.usableUntil)}{" "}
                    {!each.current && (
                      <Badge tt="none" color="red">
                        {t("tooOld")}
                      </Badge>
                    )}
                  </Table.Td>
                  <Table.Td>{each.source}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
      {may("Mutation.publishExchangeRates") && <StateRateForm onChange={again} />}
    </Card>
  );
}
