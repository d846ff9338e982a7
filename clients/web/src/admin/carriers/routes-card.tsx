import { Badge, Group, Table, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { WideTable } from "../../shared/ui/wide-table";
import { Card } from "../ui/card";
import { Dialog } from "../ui/dialog";
import type { CarrierAccount, CarrierRoute, Service } from "./carriers-document";
import { RouteForm } from "./route-form";

interface RoutesCardProps {
  routes: readonly CarrierRoute[];
  accounts: readonly CarrierAccount[];
  services: readonly Service[];
  onChange: () => void;
}

/** Our policy: by whom each service is carried, and whom it falls to when the first cannot. */
export function RoutesCard({ routes, accounts, services, onChange }: RoutesCardProps) {
  const t = useTranslations("admin.carriers");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const form = { accounts, services, onChange };
  return (
    <Card
      title={t("routes")}
      mark={
        <Dialog label={t("newRoute")} title={t("newRoute")} size="lg" button={{ variant: "default" }}>
          {(close) => <RouteForm {...form} close={close} />}
        </Dialog>
      }
    >
      <Text c="dimmed">{t("routesText")}</Text>
      {routes.length === 0 && <Text>{t("noRoute")}</Text>}
      {routes.length > 0 && (
        <WideTable minWidth={880} label={t("routes")}>
          <Table className="number" aria-label={t("routes")}>
            <Table.Thead>
              <Table.Tr>
                {(["service", "by", "rank", "limits", "cost", "transit", "trouble", "change"] as const).map(
                  (column) => (
                    <Table.Th key={column} scope="col">
                      {t(`column.${column}`)}
                    </Table.Th>
                  ),
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {routes.map((route) => (
                <Table.Tr key={route.id} style={{ verticalAlign: "top" }}>
                  <Table.Th scope="row">
                    {route.serviceCode}
                    <Text fz="xs" c="dimmed" fw={400}>
                      {route.country ? formats.country(route.country) : t("anywhere")}
                    </Text>
                  </Table.Th>
                  <Table.Td>
                    {route.account?.code ?? shared("unknown")}
                    <Text fz="xs" c="dimmed">
                      {route.product}
                    </Text>
                  </Table.Td>
                  <Table.Td>{formats.count(route.rank)}</Table.Td>
                  <Table.Td>
                    {route.maxWeightG == null
                      ? t("anyWeight")
                      : t("upTo", { weight: formats.weight(route.maxWeightG) })}
                    <Text fz="xs" c="dimmed">
                      {route.takesBatteries ? t("batteries") : t("noBatteries")}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    {route.base && route.perKg
                      ? t("costOf", { base: formats.money(route.base), perKg: formats.money(route.perKg) })
                      : shared("unknown")}
                  </Table.Td>
                  <Table.Td>{transitOf(route) ? t("days", { days: transitOf(route)! }) : shared("unknown")}</Table.Td>
                  <Table.Td>
                    {t(`onTrouble.${route.onTrouble}`)}
                    <Text fz="xs" c="dimmed">
                      {t("afterTries", { count: route.tries })}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Group gap={6} wrap="nowrap">
                      <Badge tt="none" color={route.isOpen ? "teal" : "red"}>
                        {route.isOpen ? t("open") : t("shut")}
                      </Badge>
                      <Dialog
                        label={t("change")}
                        title={t("changeRoute", { service: route.serviceCode, product: nameOf(route) })}
                        size="lg"
                        button={{ size: "compact-xs", variant: "subtle" }}
                      >
                        {(close) => <RouteForm {...form} route={route} close={close} />}
                      </Dialog>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
    </Card>
  );
}

const nameOf = ({ account, product, country }: CarrierRoute): string =>
  [account?.code, product, country].filter(Boolean).join(" ");

/** `5–9` where both are known, else the one that is. */
const transitOf = ({ transitFromDays, transitToDays }: CarrierRoute): string | null => {
  const known = [...new Set([transitFromDays, transitToDays].filter((each) => each != null))];
  return known.length > 0 ? known.join("–") : null;
};
