import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import { CancelOrderDocument } from "./cancel-document";
import type { Order } from "./order-document";

/** What no parcel is under way for yet. */
const CANCELLABLE: readonly Order["status"][] = [
  "DRAFT",
  "SUBMITTED",
  "ALLOCATED",
  "PRICED",
  "AWAITING_FUNDS",
  "FUNDED",
  "IN_FULFILMENT",
  "ON_HOLD",
];

/** Ends an order; what that does is said, and asked for once more, before it is done. */
export function CancelCard({ order, onChange }: { order: Order; onChange: () => void }) {
  const t = useTranslations("portal.cancel");
  const { act, isActing } = useAct(CancelOrderDocument);
  const [isSure, ask] = useState(false);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  if (!CANCELLABLE.includes(order.status)) return null;
  const cancel = async () => {
    const done = await act((idempotencyKey) => ({ input: { idempotencyKey, orderId: order.id } }));
    refuse(refusalOf(done?.cancelOrder, "CancelOrderSuccess", t("noAnswer")));
    ask(false);
    onChange();
  };
  return (
    <Card title={t("title")}>
      <Text c="dimmed">{order.status === "DRAFT" ? t("draft") : t("text")}</Text>
      <Refusal of={refusal} />
      <Group>
        {isSure ? (
          <>
            <Button color="red" loading={isActing} onClick={() => void cancel()}>
              {t("sure")}
            </Button>
            <Button variant="default" onClick={() => ask(false)}>
              {t("keep")}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => ask(true)}>
            {t("cancel")}
          </Button>
        )}
      </Group>
    </Card>
  );
}
