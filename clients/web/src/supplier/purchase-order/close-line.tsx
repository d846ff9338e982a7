import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { Form } from "../../shared/ui/form";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import type { PurchaseOrder, PurchaseOrderLine } from "./purchase-order-document";

const ClosePurchaseOrderLineShortDocument = graphql(`
  mutation ClosePurchaseOrderLineShort($input: ClosePurchaseOrderLineShortInput!) {
    closePurchaseOrderLineShort(input: $input) {
      ... on ClosePurchaseOrderLineShortSuccess { purchaseOrder { id status version dispatchedAt } }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

const ReopenPurchaseOrderLineDocument = graphql(`
  mutation ReopenPurchaseOrderLine($input: ReopenPurchaseOrderLineInput!) {
    reopenPurchaseOrderLine(input: $input) {
      ... on ReopenPurchaseOrderLineSuccess { purchaseOrder { id status version dispatchedAt } }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

const CLOSABLE: readonly PurchaseOrder["status"][] = ["ACCEPTED", "PARTIAL"];
const REOPENABLE: readonly PurchaseOrder["status"][] = [...CLOSABLE, "DISPATCHED"];

interface LineProps {
  order: PurchaseOrder;
  line: PurchaseOrderLine;
  onChange: () => void;
}

/** What of a line will not be sent, who said so, when and why; and the act that says it, or takes it back. */
export function LineClosing(props: LineProps) {
  const { order, line } = props;
  if (line.closedShort) return <Closed {...props} closed={line.closedShort} />;
  return CLOSABLE.includes(order.status) && line.wanted > line.dispatched ? <Close {...props} /> : null;
}

function Closed({
  order,
  line,
  closed,
  onChange,
}: LineProps & { closed: NonNullable<PurchaseOrderLine["closedShort"]> }) {
  const t = useTranslations("supplier.purchaseOrder.closing");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const { act, isActing } = useAct(ReopenPurchaseOrderLineDocument);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const reopen = async () => {
    const done = await act((idempotencyKey) => ({
      input: { idempotencyKey, purchaseOrderId: order.id, lineId: line.id, expectedVersion: order.version },
    }));
    refuse(refusalOf(done?.reopenPurchaseOrderLine, "ReopenPurchaseOrderLineSuccess", t("noAnswer")));
    onChange();
  };
  return (
    <Stack gap={4} mt={4} align="flex-start">
      <Text fz="xs" fw={600}>
        {t("closed", { count: closed.pieces })}
      </Text>
      <Text fz="xs" c="dimmed">
        {t("said", { by: closed.closedBy?.name ?? shared("unknown"), at: formats.instant(closed.closedAt) })}
      </Text>
      {closed.reason && <Text fz="xs">{closed.reason}</Text>}
      {REOPENABLE.includes(order.status) && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t("reopenNamed", { sku: line.sku })}
          loading={isActing}
          onClick={() => void reopen()}
        >
          {t("reopen")}
        </Button>
      )}
      <Refusal of={refusal} />
    </Stack>
  );
}

function Close(props: LineProps) {
  const { line } = props;
  const t = useTranslations("supplier.purchaseOrder.closing");
  const shared = useTranslations("shared");
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        mt={4}
        aria-label={t("openNamed", { sku: line.sku })}
        onClick={() => open(true)}
      >
        {t("open")}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => open(false)}
        title={t("openNamed", { sku: line.sku })}
        closeButtonProps={{ "aria-label": shared("close") }}
      >
        <CloseForm {...props} close={() => open(false)} />
      </Modal>
    </>
  );
}

function CloseForm({ order, line, onChange, close }: LineProps & { close: () => void }) {
  const t = useTranslations("supplier.purchaseOrder.closing");
  const shared = useTranslations("shared");
  const { act, isActing } = useAct(ClosePurchaseOrderLineShortDocument);
  const [reason, write] = useState("");
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const pieces = line.wanted - line.dispatched;
  const send = async () => {
    if (!reason.trim()) return refuse({ message: t("reasonNeeded") });
    const done = await act((idempotencyKey) => ({
      input: { idempotencyKey, purchaseOrderId: order.id, lineId: line.id, reason, expectedVersion: order.version },
    }));
    const refused = refusalOf(done?.closePurchaseOrderLineShort, "ClosePurchaseOrderLineShortSuccess", t("noAnswer"));
    refuse(refused);
    if (!refused) close();
    onChange();
  };
  return (
    <Form onSubmit={() => void send()}>
      <Stack gap="sm">
        <Text>{t("consequence", { count: pieces })}</Text>
        <Textarea
          label={t("reason")}
          description={t("reasonText")}
          value={reason}
          onChange={(event) => write(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
          required
          data-autofocus
        />
        <Refusal of={refusal} />
        <Group>
          <Button type="submit" loading={isActing}>
            {t("close", { count: pieces })}
          </Button>
          <Button variant="default" onClick={close}>
            {shared("cancel")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
