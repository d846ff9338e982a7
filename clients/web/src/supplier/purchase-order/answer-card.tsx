import { Badge, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import check from "~icons/check";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import { PiecesFields, usePieces } from "./pieces-fields";
import type { PurchaseOrder, PurchaseOrderLine } from "./purchase-order-document";

const AcceptPurchaseOrderDocument = graphql(`
  mutation AcceptPurchaseOrder($input: AcceptPurchaseOrderInput!) {
    acceptPurchaseOrder(input: $input) {
      ... on AcceptPurchaseOrderSuccess { purchaseOrder { id status version dispatchBy answeredAt } }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

const RejectPurchaseOrderDocument = graphql(`
  mutation RejectPurchaseOrder($input: RejectPurchaseOrderInput!) {
    rejectPurchaseOrder(input: $input) {
      ... on RejectPurchaseOrderSuccess { purchaseOrder { id status version rejectionReason answeredAt } }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

const wanted = (line: PurchaseOrderLine): number => line.wanted;

/** The answer to what is asked for: all of it, a part of it, or none with the reason. */
export function AnswerCard({ order, onChange }: { order: PurchaseOrder; onChange: () => void }) {
  const t = useTranslations("supplier.purchaseOrder");
  const formats = useFormats();
  const pieces = usePieces(order.lines, wanted);
  const accept = useAct(AcceptPurchaseOrderDocument);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const [isRejecting, reject] = useState(false);
  const send = async () => {
    if (!pieces.isGood) return refuse({ message: t("pieces.fault") });
    const done = await accept.act((idempotencyKey) => ({
      input: { idempotencyKey, purchaseOrderId: order.id, ...(!pieces.isWhole && { lines: pieces.stated }) },
    }));
    const refused = refusalOf(done?.acceptPurchaseOrder, "AcceptPurchaseOrderSuccess", t("noAnswer"));
    refuse(refused);
    onChange();
  };
  return (
    <Card
      title={t("answer")}
      mark={
        <Badge color="orange" tt="none">
          {t("until", { at: formats.instant(order.acceptBy) })}
        </Badge>
      }
    >
      <Form onSubmit={() => void send()}>
        <Stack gap="md">
          <Text c="dimmed">{t("answerText")}</Text>
          <PiecesFields pieces={pieces} most={wanted} />
          {!pieces.isWhole && pieces.isGood && (
            <Text fz="sm">{t("rest", { count: formats.count(pieces.all - pieces.count) })}</Text>
          )}
          <Refusal of={refusal} />
          <Group>
            <Button
              type="submit"
              size="md"
              loading={accept.isActing}
              disabled={pieces.count === 0}
              leftSection={<Icon of={check} size={18} />}
            >
              {pieces.isWhole ? t("acceptAll") : t("acceptPart", { count: pieces.count, all: pieces.all })}
            </Button>
            {!isRejecting && (
              <Button size="md" variant="default" onClick={() => reject(true)}>
                {t("rejectOpen")}
              </Button>
            )}
          </Group>
        </Stack>
      </Form>
      {isRejecting && <Rejection order={order} onChange={onChange} keep={() => reject(false)} />}
    </Card>
  );
}

function Rejection({ order, onChange, keep }: { order: PurchaseOrder; onChange: () => void; keep: () => void }) {
  const t = useTranslations("supplier.purchaseOrder");
  const shared = useTranslations("shared");
  const { act, isActing } = useAct(RejectPurchaseOrderDocument);
  const [reason, write] = useState("");
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const send = async () => {
    if (!reason.trim()) return refuse({ message: t("reasonNeeded") });
    const done = await act((idempotencyKey) => ({ input: { idempotencyKey, purchaseOrderId: order.id, reason } }));
    refuse(refusalOf(done?.rejectPurchaseOrder, "RejectPurchaseOrderSuccess", t("noAnswer")));
    onChange();
  };
  return (
    <Form onSubmit={() => void send()}>
      <Stack gap="sm">
        <Textarea
          label={t("reason")}
          description={t("reasonText")}
          value={reason}
          onChange={(event) => write(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
          required
          autoFocus
        />
        <Refusal of={refusal} />
        <Group>
          <Button type="submit" color="red" loading={isActing}>
            {t("reject")}
          </Button>
          <Button variant="default" onClick={keep}>
            {shared("cancel")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
