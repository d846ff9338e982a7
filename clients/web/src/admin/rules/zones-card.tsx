import { Table, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { Fault, Loading } from "../../shared/ui/states";
import { useMay } from "../may";
import { Card } from "../ui/card";
import { Dialog } from "../ui/dialog";
import { NewZoneForm, ZoneReachForm } from "./zone-forms";

const ZonesInForceDocument = graphql(`
  query ZonesInForce {
    zones { id code name validFrom validTo areas { country postalPrefix } }
  }
`);

/** Where each zone that prices are of is now. */
export function ZonesCard() {
  const t = useTranslations("admin.rules");
  const formats = useFormats();
  const may = useMay();
  const [{ data, error, fetching }, ask] = useQuery({ query: ZonesInForceDocument });
  const again = () => ask({ requestPolicy: "network-only" });
  const isPricing = may("Mutation.proposeZoneReach");
  return (
    <Card
      title={t("zones")}
      mark={
        isPricing && (
          <Dialog label={t("newZone")} title={t("newZone")} button={{ variant: "default" }}>
            {(close) => <NewZoneForm onChange={again} close={close} />}
          </Dialog>
        )
      }
    >
      {!data && fetching && <Loading rows={4} />}
      {!data && !fetching && <Fault error={error} retry={again} />}
      {data && (
        <Table aria-label={t("zones")}>
          <Table.Tbody>
            {data.zones.map((zone) => (
              <Table.Tr key={zone.id} style={{ verticalAlign: "top" }}>
                <Table.Th scope="row" w="30%">
                  {zone.code}
                  <Text fz="xs" c="dimmed" fw={400}>
                    {zone.name}
                  </Text>
                  {isPricing && (
                    <Dialog
                      label={t("changeIt")}
                      title={t("changeReach", { code: zone.code })}
                      button={{ size: "compact-xs", variant: "subtle" }}
                    >
                      {(close) => <ZoneReachForm zone={zone} close={close} />}
                    </Dialog>
                  )}
                </Table.Th>
                <Table.Td>
                  {zone.areas.length === 0
                    ? t("nowhere")
                    : zone.areas
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
