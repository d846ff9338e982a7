import { Button, Group, NumberInput, SimpleGrid, Stack, Table, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { StockMovementKind } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import { Form } from "../../shared/ui/form";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import { WideTable } from "../../shared/ui/wide-table";

const AdjustStockDocument = graphql(`
  mutation AdjustStock($input: AdjustStockInput!) {
    adjustStock(input: $input) {
      ... on AdjustStockSuccess { stock { id onHand reserved available } }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

interface Movement {
  id: string;
  kind: StockMovementKind;
  onHandChange: number;
  reservedChange: number;
  reason?: string | null;
  createdAt: string;
}

interface Stock {
  id: string;
  warehouse: string;
  onHand: number;
  reserved: number;
  available: number;
  movements: { edges: { node: Movement }[] };
}

interface StockCardProps {
  skuId: string;
  stock: Stock;
  onChange: () => void;
}

/** One warehouse's pieces. Who counts says what is there; what that changes is shown before it is sent. */
export function StockCard({ skuId, stock, onChange }: StockCardProps) {
  const t = useTranslations("supplier.sku");
  const formats = useFormats();
  return (
    <Card title={t("warehouse", { code: stock.warehouse })}>
      <SimpleGrid component="dl" cols={{ base: 3 }} m={0}>
        {(["available", "reserved", "onHand"] as const).map((name) => (
          <div key={name}>
            <Text component="dt" fz="sm" c="dimmed">
              {t(`stock.${name}`)}
            </Text>
            <Text component="dd" m={0} fw={700} fz="xl" className="number">
              {formats.count(stock[name])}
            </Text>
          </div>
        ))}
      </SimpleGrid>
      <CountForm key={stock.onHand} skuId={skuId} stock={stock} onChange={onChange} />
      <Movements warehouse={stock.warehouse} movements={stock.movements.edges.map(({ node }) => node)} />
    </Card>
  );
}

function CountForm({ skuId, stock, onChange }: StockCardProps) {
  const t = useTranslations("supplier.sku");
  const formats = useFormats();
  const [counted, count] = useState<number | string>(stock.onHand);
  const [reason, write] = useState("");
  const { act, isActing } = useAct(AdjustStockDocument);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const change = typeof counted === "number" ? counted - stock.onHand : 0;
  const isTooFew = typeof counted === "number" && counted < stock.reserved;
  const send = async () => {
    if (!reason.trim()) return refuse({ message: t("reasonNeeded") });
    const done = await act((idempotencyKey) => ({
      input: { idempotencyKey, supplierSkuId: skuId, warehouse: stock.warehouse, change, reason },
    }));
    refuse(refusalOf(done?.adjustStock, "AdjustStockSuccess", t("noAnswer")));
    onChange();
  };
  return (
    <Form onSubmit={() => void send()}>
      <Stack gap="sm">
        <Group align="flex-start" gap="sm">
          <NumberInput
            label={t("counted")}
            value={counted}
            onChange={count}
            min={0}
            allowDecimal={false}
            error={isTooFew ? t("expected", { least: formats.count(stock.reserved) }) : null}
            w={150}
          />
          <TextInput
            label={t("reason")}
            value={reason}
            maxLength={200}
            onChange={(event) => write(event.currentTarget.value)}
            style={{ flex: "1 1 260px" }}
          />
          <Button type="submit" loading={isActing} disabled={change === 0 || isTooFew} mt={{ base: 0, sm: 25 }}>
            {change === 0
              ? t("setSame")
              : t("set", { change: `${change > 0 ? "+" : "−"}${formats.count(Math.abs(change))}` })}
          </Button>
        </Group>
        <Refusal of={refusal} />
      </Stack>
    </Form>
  );
}

function Movements({ warehouse, movements }: { warehouse: string; movements: Movement[] }) {
  const t = useTranslations("supplier.sku");
  const formats = useFormats();
  const signed = (change: number) =>
    change === 0 ? "—" : `${change > 0 ? "+" : "−"}${formats.count(Math.abs(change))}`;
  return (
    <WideTable minWidth={320} label={t("movements", { code: warehouse })}>
      <Table horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("movement.at")}</Table.Th>
            <Table.Th scope="col">{t("movement.why")}</Table.Th>
            <Table.Th scope="col" ta="end">
              {t("stock.onHand")}
            </Table.Th>
            <Table.Th scope="col" ta="end">
              {t("stock.reserved")}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="number">
          {movements.map(({ id, kind, onHandChange, reservedChange, reason, createdAt }) => (
            <Table.Tr key={id}>
              <Table.Td>{formats.instant(createdAt)}</Table.Td>
              <Table.Td>
                {t(`kind.${kind}`)}
                {reason && (
                  <Text fz="xs" c="dimmed">
                    {reason}
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="end">{signed(onHandChange)}</Table.Td>
              <Table.Td ta="end">{signed(reservedChange)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

/** The first pieces in a warehouse. */
export function NewStock({ skuId, isFirst, onChange }: { skuId: string; isFirst: boolean; onChange: () => void }) {
  const t = useTranslations("supplier.sku");
  const [warehouse, name] = useState("");
  const [pieces, count] = useState<number | string>("");
  const { act, isActing } = useAct(AdjustStockDocument);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const send = async () => {
    const done = await act((idempotencyKey) => ({
      input: {
        ...{ idempotencyKey, supplierSkuId: skuId, warehouse: warehouse.trim() },
        change: Number(pieces) || 0,
        reason: t("firstCount"),
      },
    }));
    const refused = refusalOf(done?.adjustStock, "AdjustStockSuccess", t("noAnswer"));
    refuse(refused);
    if (refused) return;
    name("");
    count("");
    onChange();
  };
  return (
    <Card title={isFirst ? t("noStock") : t("anotherWarehouse")}>
      <Form onSubmit={() => void send()}>
        <Stack gap="sm">
          <Group align="flex-end" gap="sm">
            <TextInput
              label={t("warehouseCode")}
              value={warehouse}
              maxLength={40}
              onChange={(event) => name(event.currentTarget.value)}
            />
            <NumberInput label={t("counted")} value={pieces} onChange={count} min={1} allowDecimal={false} w={150} />
            <Button
              type="submit"
              variant="light"
              loading={isActing}
              disabled={!warehouse.trim() || !(Number(pieces) > 0)}
            >
              {t("takeIn")}
            </Button>
          </Group>
          <Refusal of={refusal} />
        </Stack>
      </Form>
    </Card>
  );
}
