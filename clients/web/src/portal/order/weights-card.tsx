import { Table, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { Card } from "../../shared/ui/card";
import { WideTable } from "../../shared/ui/wide-table";
import type { Order } from "./order-document";

interface Measure {
  weightG: number;
  lengthMm: number;
  widthMm: number;
  heightMm: number;
}

/** By what a charge by weight goes: what was declared of each parcel, and every time that it was on our scales. */
export function WeightsCard({ order }: { order: Order }) {
  const t = useTranslations("portal.weights");
  const formats = useFormats();
  const parcels = order.shipments?.flatMap((shipment) =>
    shipment.parcels.map((parcel) => ({ ...parcel, trackingNumber: parcel.trackingNumber ?? shipment.trackingNumber })),
  );
  if (!parcels || parcels.length === 0) return null;
  const more = (grams: number) =>
    grams === 0 ? t("same") : t(grams > 0 ? "more" : "less", { weight: formats.weight(Math.abs(grams)) });
  return (
    <Card title={t("title")}>
      <WideTable minWidth={300} label={t("title")}>
        <Table horizontalSpacing={0} aria-label={t("title")}>
          <Table.Thead>
            <Table.Tr>
              {(["what", "weight", "difference"] as const).map((column) => (
                <Table.Th key={column} scope="col" {...(column !== "what" && { ta: "end" })}>
                  {t(column)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          {parcels.map((parcel) => (
            <Table.Tbody key={parcel.id} className="number">
              <Table.Tr>
                <Table.Th scope="row" fw={500}>
                  {t("declared")}
                  <Text fz="xs" c="dimmed">
                    {parcel.trackingNumber}
                  </Text>
                </Table.Th>
                <Table.Td ta="end">
                  <Weight of={parcel.declared} />
                </Table.Td>
                <Table.Td />
              </Table.Tr>
              {parcel.measurements.map((measured) => (
                <Table.Tr key={measured.measuredAt}>
                  <Table.Th scope="row" fw={500}>
                    {t("measured")}
                    <Text fz="xs" c="dimmed">
                      {formats.instant(measured.measuredAt)}
                    </Text>
                  </Table.Th>
                  <Table.Td ta="end">
                    <Weight of={measured} />
                  </Table.Td>
                  <Table.Td ta="end">{more(measured.weightG - parcel.declared.weightG)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          ))}
        </Table>
      </WideTable>
      {parcels.every(({ measurements }) => measurements.length === 0) && <Text c="dimmed">{t("notYet")}</Text>}
      {order.quote && (
        <Text fz="sm">
          {t("billed", {
            billed: formats.weight(order.quote.weight.billableG),
            actual: formats.weight(order.quote.weight.actualG),
            volumetric:
              order.quote.weight.volumetricG == null ? t("noVolume") : formats.weight(order.quote.weight.volumetricG),
          })}
        </Text>
      )}
      <Text fz="sm" c="dimmed">
        {t("rule")}
      </Text>
    </Card>
  );
}

/** A weight, and below it the size. */
function Weight({ of: { weightG, lengthMm, widthMm, heightMm } }: { of: Measure }) {
  const formats = useFormats();
  return (
    <>
      {formats.weight(weightG)}
      <Text fz="xs" c="dimmed">
        {[lengthMm, widthMm, heightMm].map((mm) => formats.count(mm / 10)).join(" × ")} cm
      </Text>
    </>
  );
}
