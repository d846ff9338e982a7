import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import truck from "~icons/truck-delivery";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import { PiecesFields, usePieces } from "./pieces-fields";
import type { PurchaseOrder, PurchaseOrderLine } from "./purchase-order-document";

const DispatchPurchaseOrderDocument = graphql(`
  mutation DispatchPurchaseOrder($input: DispatchPurchaseOrderInput!) {
    dispatchPurchaseOrder(input: $input) {
      ... on DispatchPurchaseOrderSuccess {
        purchaseOrder { id status version dispatchedAt lines { id dispatched } }
      }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

const left = ({ wanted, dispatched }: PurchaseOrderLine): number => wanted - dispatched;

/** What leaves now: all that is left, or a part of it, as often as parts leave. */
export function DispatchCard({ order, onChange }: { order: PurchaseOrder; onChange: () => void }) {
  // What was typed belongs to what was left then.
  const unsent = order.lines.map(left).join();
  return <Dispatch key={unsent} order={order} onChange={onChange} />;
}

function Dispatch({ order, onChange }: { order: PurchaseOrder; onChange: () => void }) {
  const t = useTranslations("supplier.purchaseOrder");
  const formats = useFormats();
  const pieces = usePieces(order.lines, left);
  const { act, isActing } = useAct(DispatchPurchaseOrderDocument);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const send = async () => {
    if (!pieces.isGood) return refuse({ message: t("pieces.fault") });
    const done = await act((idempotencyKey) => ({
      input: { idempotencyKey, purchaseOrderId: order.id, ...(!pieces.isWhole && { lines: pieces.stated }) },
    }));
    refuse(refusalOf(done?.dispatchPurchaseOrder, "DispatchPurchaseOrderSuccess", t("noAnswer")));
    onChange();
  };
  return (
    <Card title={t("dispatch")}>
      <Form onSubmit={() => void send()}>
        <Stack gap="md">
          <Text c="dimmed">
            {order.dispatchBy ? t("dispatchText", { at: formats.instant(order.dispatchBy) }) : t("dispatchTextNoDay")}
          </Text>
          <PiecesFields pieces={pieces} most={left} />
          <Refusal of={refusal} />
          <Group>
            <Button
              type="submit"
              size="md"
              loading={isActing}
              disabled={pieces.count === 0}
              leftSection={<Icon of={truck} size={18} />}
            >
              {pieces.isWhole ? t("dispatchAll") : t("dispatchPart", { count: pieces.count, all: pieces.all })}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Card>
  );
}
