import { Alert, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useQuery } from "urql";
import { useLocale, useTranslations } from "use-intl";
import send from "~icons/send";
import { graphql } from "../../gql";
import type { CheckVerdict } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import { Icon } from "../../shared/ui/icon";
import { Fault, Loading } from "../../shared/ui/states";
import type { Order } from "./order-document";

const OrderCheckDocument = graphql(`
  query OrderCheck($orderId: ID!) {
    orderCheck(orderId: $orderId) {
      orderId
      verdict
      sellTotal { decimal currency }
      dutyAndTax { decimal currency }
      due { decimal currency }
      standing { verdict findings { code line message remedy verdict } }
      address { verdict findings { code line message remedy verdict } }
      goods { verdict findings { code line message remedy verdict } }
      stock { verdict findings { code line message remedy verdict } }
      price { verdict findings { code line message remedy verdict } }
      funds { verdict findings { code line message remedy verdict } }
    }
  }
`);

const SubmitOrderDocument = graphql(`
  mutation SubmitOrder($input: SubmitOrderInput!) {
    submitOrder(input: $input) {
      ... on SubmitOrderSuccess { order { id status version } }
      ... on UserError { message }
    }
  }
`);

const ASPECTS = ["standing", "address", "goods", "stock", "price", "funds"] as const;
const COLORS: Record<CheckVerdict, string> = { OK: "teal", WARNING: "orange", BLOCKING: "red", UNKNOWN: "gray" };

/** What would break if the draft were submitted now, said by every domain that would have to do with it; then the button. */
export function CheckCard({ order, onChange }: { order: Order; onChange: () => void }) {
  const t = useTranslations("portal.check");
  const item = useTranslations("portal.newOrder");
  const locale = useLocale();
  const formats = useFormats();
  const [{ data, error }, ask] = useQuery({
    query: OrderCheckDocument,
    variables: { orderId: order.id },
    requestPolicy: "network-only",
  });
  const { act, isActing } = useAct(SubmitOrderDocument);
  const [refusal, refuse] = useState<string | null>(null);
  const check = data?.orderCheck;
  const submit = async () => {
    const done = await act((idempotencyKey) => ({
      input: { idempotencyKey, orderId: order.id, expectedVersion: order.version },
    }));
    const result = done?.submitOrder;
    refuse(!result ? t("noAnswer") : result.__typename === "SubmitOrderSuccess" ? null : result.message);
    onChange();
  };
  return (
    <Card
      title={t("title")}
      mark={
        check?.verdict && (
          <Badge color={COLORS[check.verdict]} tt="none">
            {t(`verdict.${check.verdict}`)}
          </Badge>
        )
      }
    >
      <Text c="dimmed">{t("text")}</Text>
      {!check && !error && <Loading rows={3} />}
      {!check && error && <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
      {check && (
        <Stack component="ul" className="plain-list" gap="sm">
          {ASPECTS.map((aspect) => {
            const report = check[aspect];
            const verdict = report?.verdict ?? "UNKNOWN";
            return (
              <li key={aspect}>
                <Group gap="xs">
                  <Text fw={600}>{t(`aspect.${aspect}`)}</Text>
                  <Badge color={COLORS[verdict]} size="sm" tt="none">
                    {t(`verdict.${verdict}`)}
                  </Badge>
                </Group>
                {report?.findings.map((finding) => (
                  <Text key={`${finding.code}${finding.line}`} fz="sm" lang="en">
                    {finding.line && <span lang={locale}>{item("line", { number: finding.line })}: </span>}
                    {finding.message} <span style={{ color: "var(--mantine-color-dimmed)" }}>{finding.remedy}</span>
                  </Text>
                ))}
              </li>
            );
          })}
        </Stack>
      )}
      {check?.due && <Text fw={600}>{t("due", { amount: formats.money(check.due) })}</Text>}
      <div role="alert">{refusal && <Alert color="red">{refusal}</Alert>}</div>
      <Group>
        <Button size="md" loading={isActing} onClick={() => void submit()} leftSection={<Icon of={send} size={18} />}>
          {check?.verdict === "BLOCKING" ? t("submitAnyway") : t("submit")}
        </Button>
        <Button size="md" variant="default" onClick={() => ask({ requestPolicy: "network-only" })}>
          {t("again")}
        </Button>
      </Group>
    </Card>
  );
}
