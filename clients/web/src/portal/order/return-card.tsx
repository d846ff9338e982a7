import { Button, Group, NumberInput, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import { Form } from "../../shared/ui/form";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import type { Order } from "./order-document";

const RequestReturnDocument = graphql(`
  mutation RequestReturn($input: RequestReturnInput!) {
    requestReturn(input: $input) {
      ... on RequestReturnSuccess { returnRequest { id status } }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

/** What a buyer has, and may send back. */
const RETURNABLE: readonly Order["status"][] = ["DELIVERED", "CLOSED"];

/** Asks that goods of an order may come back: which, how many and why. */
export function ReturnCard({ order, onChange }: { order: Order; onChange: () => void }) {
  const t = useTranslations("portal.returns");
  const { act, isActing } = useAct(RequestReturnDocument);
  const [pieces, count] = useState<Record<string, number>>({});
  const [reason, write] = useState("");
  const [isAsked, ask] = useState(false);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  if (!RETURNABLE.includes(order.status)) return null;
  const lines = Object.entries(pieces).flatMap(([orderLineId, quantity]) =>
    quantity ? { orderLineId, quantity } : [],
  );
  const request = async () => {
    const done = await act((idempotencyKey) => ({ input: { idempotencyKey, orderId: order.id, reason, lines } }));
    const refused = refusalOf(done?.requestReturn, "RequestReturnSuccess", t("noAnswer"));
    refuse(refused);
    if (refused) return;
    ask(true);
    count({});
    write("");
    onChange();
  };
  return (
    <Card title={t("ask")}>
      <Form onSubmit={() => void request()}>
        <Stack>
          {order.lines.map((line) => (
            <NumberInput
              key={line.id}
              label={line.description}
              description={t("ofSo", { sku: line.sku ?? "", quantity: line.quantity })}
              min={0}
              max={line.quantity}
              allowDecimal={false}
              maw={320}
              value={pieces[line.id] ?? 0}
              onChange={(value) => count((before) => ({ ...before, [line.id]: Number(value) || 0 }))}
            />
          ))}
          <Textarea
            label={t("why")}
            required
            maxLength={200}
            autosize
            value={reason}
            onChange={(event) => write(event.currentTarget.value)}
          />
          <Refusal of={refusal} />
          <div role="status">{isAsked && <Text>{t("wasAsked")}</Text>}</div>
          <Group>
            <Button type="submit" loading={isActing} disabled={lines.length === 0 || !reason.trim()}>
              {t("send")}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Card>
  );
}
