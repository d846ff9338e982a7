import { Group, NumberInput, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PurchaseOrderLine } from "./purchase-order-document";

/** As typed, by the line's id: a number, or a text that is none yet. */
export type Pieces = Readonly<Record<string, number | string>>;

interface Stated {
  lineId: string;
  quantity: number;
}

/** How many pieces of each line, checked before anything is sent: a fault names the line and what is expected there. */
export function usePieces(lines: readonly PurchaseOrderLine[], most: (line: PurchaseOrderLine) => number) {
  const t = useTranslations("supplier.purchaseOrder");
  const [typed, type] = useState<Pieces>({});
  const piecesOf = (line: PurchaseOrderLine) => typed[line.id] ?? most(line);
  const faultOf = (line: PurchaseOrderLine): string | null => {
    const value = piecesOf(line);
    const isGood = typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most(line);
    return isGood ? null : t("pieces.expected", { most: most(line) });
  };
  const open = lines.filter((line) => most(line) > 0);
  const stated: Stated[] = open.map((line) => ({ lineId: line.id, quantity: Number(piecesOf(line)) || 0 }));
  return {
    open,
    piecesOf,
    faultOf,
    type: (id: string, value: number | string) => type((before) => ({ ...before, [id]: value })),
    stated,
    count: stated.reduce((sum, { quantity }) => sum + quantity, 0),
    all: open.reduce((sum, line) => sum + most(line), 0),
    isWhole: open.every((line) => piecesOf(line) === most(line)),
    isGood: open.every((line) => faultOf(line) === null),
  };
}

interface PiecesFieldsProps {
  pieces: ReturnType<typeof usePieces>;
  most: (line: PurchaseOrderLine) => number;
}

export function PiecesFields({ pieces, most }: PiecesFieldsProps) {
  const t = useTranslations("supplier.purchaseOrder");
  return (
    <Stack gap="sm">
      {pieces.open.map((line) => (
        <Group key={line.id} justify="space-between" align="flex-start" gap="sm">
          <div style={{ flex: "1 1 200px" }}>
            <Text fw={600}>{line.sku}</Text>
            <Text fz="sm" c="dimmed">
              {line.description} · {line.fromWarehouse}
            </Text>
          </div>
          <NumberInput
            aria-label={t("pieces.label", { sku: line.sku })}
            value={pieces.piecesOf(line)}
            onChange={(value) => pieces.type(line.id, value)}
            error={pieces.faultOf(line)}
            description={t("pieces.most", { most: most(line) })}
            inputWrapperOrder={["input", "description", "error"]}
            allowNegative={false}
            allowDecimal={false}
            size="md"
            w={150}
          />
        </Group>
      ))}
    </Stack>
  );
}
