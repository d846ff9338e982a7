import { Anchor, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { WideTable } from "../../shared/ui/wide-table";
import { Card } from "../ui/card";
import type { Figures } from "./figures-documents";
import styles from "./lanes-table.module.css";

/** Which lane carries how much, how fast, and how often something goes wrong. */
export function LanesTable({ lanes }: { lanes: Figures["lanes"] }) {
  const t = useTranslations("admin.figures");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const most = Math.max(1, ...lanes.map(({ shipments }) => shipments));
  const days = (value: number | null | undefined) =>
    value == null ? shared("plot.notKnown") : t("inDays", { days: formats.count(Math.round(value * 10) / 10) });
  return (
    <Card title={t("lanes")}>
      {lanes.length === 0 && <Text c="dimmed">{t("noShipment")}</Text>}
      {lanes.length > 0 && (
        <WideTable minWidth={680} label={t("lanes")}>
          <Table className="number" aria-label={t("lanes")}>
            <Table.Thead>
              <Table.Tr>
                {(["lane", "shipments", "delivered", "median", "ninth", "exceptions"] as const).map((column) => (
                  <Table.Th key={column} scope="col" {...(column !== "lane" && { ta: "end" as const })}>
                    {t(`column.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lanes.map((lane) => (
                <Table.Tr key={`${lane.serviceCode} ${lane.destinationCountry}`}>
                  <Table.Th scope="row">
                    <Anchor
                      component={Link}
                      to="/map"
                      search={{ lane: [`${lane.serviceCode} ${lane.destinationCountry}`] } as never}
                    >
                      {lane.serviceCode} → {formats.country(lane.destinationCountry)}
                    </Anchor>
                    <div className={styles.bar} style={{ width: `${(lane.shipments / most) * 100}%` }} />
                  </Table.Th>
                  <Table.Td ta="end">{formats.count(lane.shipments)}</Table.Td>
                  <Table.Td ta="end">{formats.count(lane.delivered)}</Table.Td>
                  <Table.Td ta="end">{days(lane.medianDays)}</Table.Td>
                  <Table.Td ta="end">{days(lane.ninthDays)}</Table.Td>
                  <Table.Td ta="end">{formats.count(lane.exceptions)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
    </Card>
  );
}
