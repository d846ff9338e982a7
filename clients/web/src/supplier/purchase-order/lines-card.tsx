import { Table, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { Card } from "../../shared/ui/card";
import { WideTable } from "../../shared/ui/wide-table";
import { LineClosing } from "./close-line";
import type { PurchaseOrder } from "./purchase-order-document";

const COUNTS = ["quantity", "wanted", "dispatched", "received", "damaged"] as const;

/**
 * Line by line what was asked for, promised, sent and counted; what came too much is above zero, as what came short is. What will not be
 * sent of one is closed short here.
 */
export function LinesCard({ order, onChange }: { order: PurchaseOrder; onChange: () => void }) {
  const t = useTranslations("supplier.purchaseOrder");
  const formats = useFormats();
  return (
    <Card title={t("lines")}>
      <WideTable minWidth={620} label={t("lines")}>
        <Table horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("line.sku")}</Table.Th>
              {COUNTS.map((name) => (
                <Table.Th key={name} scope="col" ta="end">
                  {t(`line.${name}`)}
                </Table.Th>
              ))}
              <Table.Th scope="col" ta="end">
                {t("line.unitCost")}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {order.lines.map((line) => (
              <Table.Tr key={line.id}>
                <Table.Th scope="row" fw={500}>
                  {line.sku}
                  <Text fz="xs" c="dimmed">
                    {line.description} · {line.fromWarehouse}
                  </Text>
                  {Boolean(line.short) && (
                    <Text fz="xs" c="var(--mantine-color-red-text)" fw={600}>
                      {t("short", { count: formats.count(line.short!) })}
                    </Text>
                  )}
                  {Boolean(line.over) && (
                    <Text fz="xs" fw={600}>
                      {t("over", { count: formats.count(line.over!) })}
                    </Text>
                  )}
                  <LineClosing order={order} line={line} onChange={onChange} />
                </Table.Th>
                {COUNTS.map((name) => (
                  <Table.Td key={name} className="number" ta="end">
                    {typeof line[name] === "number" ? formats.count(line[name]) : "—"}
                  </Table.Td>
                ))}
                <Table.Td className="number" ta="end" style={{ whiteSpace: "nowrap" }}>
                  {line.unitCost ? formats.money(line.unitCost) : "—"}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Card>
  );
}
