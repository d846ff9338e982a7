import { Table, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { Fault, Loading } from "../../shared/ui/states";
import { Card } from "../ui/card";

const ZonesInForceDocument = graphql(`
  query ZonesInForce {
    zones { id code name validFrom validTo areas { country postalPrefix } }
  }
`);

/** Where each zone that prices are of is now. */
export function ZonesCard() {
  const t = useTranslations("admin.rules");
  const formats = useFormats();
  const [{ data, error, fetching }, ask] = useQuery({ query: ZonesInForceDocument });
  return (
    <Card title={t("zones")}>
      {!data && fetching && <Loading rows={4} />}
      {!data && !fetching && <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
      {data && (
        <Table aria-label={t("zones")}>
          <Table.Tbody>
            {data.zones.map(({ id, code, name, areas }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" w="30%">
                  {code}
                  <Text fz="xs" c="dimmed" fw={400}>
                    {name}
                  </Text>
                </Table.Th>
                <Table.Td>
                  {areas.length === 0
                    ? t("nowhere")
                    : areas
                        .map(({ country, postalPrefix }) =>
                          postalPrefix ? `${country} ${postalPrefix}…` : formats.country(country),
                        )
                        .join(", ")}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  );
}
