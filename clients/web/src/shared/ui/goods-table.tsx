import { Table, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useFormats } from "../formats";
import { WideTable } from "./wide-table";

interface Goods {
  id: string;
  description: string;
  sku?: string | null;
  hs6?: string | null;
  quantity: number;
}

interface GoodsTableProps<Line> {
  label: string;
  lines: readonly Line[];
  /** What a piece is worth, or why that is not shown. */
  unitValue: (line: Line) => ReactNode;
}

/** What is in a parcel. */
export function GoodsTable<Line extends Goods>({ label, lines, unitValue }: GoodsTableProps<Line>) {
  const t = useTranslations("shared.goods");
  const shared = useTranslations("shared");
  const formats = useFormats();
  return (
    <WideTable minWidth={440} label={label}>
      <Table horizontalSpacing={0} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("item")}</Table.Th>
            <Table.Th scope="col">{t("hs6")}</Table.Th>
            <Table.Th scope="col" ta="end">
              {t("quantity")}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {t("unitValue")}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="number">
          {lines.map((line) => (
            <Table.Tr key={line.id}>
              <Table.Th scope="row" fw={500}>
                {line.description}
                <Text fz="xs" c="dimmed">
                  {line.sku}
                </Text>
              </Table.Th>
              <Table.Td>{line.hs6 ?? shared("unknown")}</Table.Td>
              <Table.Td ta="end">{formats.count(line.quantity)}</Table.Td>
              <Table.Td ta="end">{unitValue(line)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
