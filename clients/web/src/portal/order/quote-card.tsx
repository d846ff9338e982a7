import { Alert, Badge, Button, Divider, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import check from "~icons/check";
import { graphql } from "../../gql";
import { type Amount, useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import { Icon } from "../../shared/ui/icon";
import type { Order } from "./order-document";

const AcceptQuoteDocument = graphql(`
  mutation AcceptQuote($input: AcceptQuoteInput!) {
    acceptQuote(input: $input) {
      ... on AcceptQuoteSuccess { quote { id status acceptedAt } }
      ... on UserError { message }
    }
  }
`);

/** What carrying it costs, line by line, and the button that agrees to it. */
export function QuoteCard({ order, onChange }: { order: Order; onChange: () => void }) {
  const t = useTranslations("portal.order");
  const formats = useFormats();
  const { act, isActing } = useAct(AcceptQuoteDocument);
  const [refusal, refuse] = useState<string | null>(null);
  const { quote } = order;
  if (!quote) {
    return (
      <Card title={t("quote")}>
        <Text c="dimmed">{order.status === "DRAFT" ? t("quoteDraft") : t("quoteComing")}</Text>
      </Card>
    );
  }
  const accept = async () => {
    const done = await act((idempotencyKey) => ({ input: { idempotencyKey, quoteId: quote.id } }));
    const result = done?.acceptQuote;
    refuse(!result ? t("noAnswer") : result.__typename === "AcceptQuoteSuccess" ? null : result.message);
    onChange();
  };
  const isOpen = quote.status === "OFFERED" && order.status === "PRICED";
  return (
    <Card
      title={t("quote")}
      mark={
        <Badge tt="none" color={isOpen ? "orange" : "gray"}>
          {t(`quoteStatus.${quote.status}`)}
        </Badge>
      }
    >
      {quote.lines.map(({ kind, amount, basis }) => (
        <Line key={`${kind}${basis}`} name={t(`charge.${kind}`)} amount={amount} basis={basis} />
      ))}
      <Divider />
      <Line name={t("total")} amount={quote.sellTotal} isTotal />
      <Text fz="sm" c="dimmed">
        {t("weights", {
          actual: formats.weight(quote.weight.actualG),
          billed: formats.weight(quote.weight.billableG),
        })}
      </Text>
      {isOpen && (
        <>
          <Button
            size="md"
            loading={isActing}
            onClick={() => void accept()}
            leftSection={<Icon of={check} size={18} />}
          >
            {t("accept", { amount: formats.money(quote.sellTotal) })}
          </Button>
          <Text fz="sm" c="dimmed">
            {t("validUntil", { at: formats.instant(quote.expiresAt) })}
          </Text>
        </>
      )}
      <div role="alert">{refusal && <Alert color="red">{refusal}</Alert>}</div>
    </Card>
  );
}

/** What is due at the border, by whose rule. */
export function LandedCostCard({ order: { landedCost } }: { order: Order }) {
  const t = useTranslations("portal.order");
  if (!landedCost) return null;
  return (
    <Card
      title={t("landed")}
      mark={
        <Badge tt="none" color="gray">
          {t(`paidBy.${landedCost.paidBy}`)}
        </Badge>
      }
    >
      {landedCost.lines.map(({ kind, amount, basis, rule }) => (
        <Line
          key={`${kind}${basis}${rule}`}
          name={t(`border.${kind}`)}
          amount={amount}
          basis={[basis, rule].filter(Boolean).join(" · ")}
        />
      ))}
      <Divider />
      <Line
        name={landedCost.total ? t("total") : t("totalKnown")}
        amount={landedCost.total ?? landedCost.knownTotal}
        isTotal
      />
      {landedCost.remarks.map(({ code, message }) => (
        <Text key={`${code}${message}`} fz="sm" c="dimmed" lang="en">
          {message}
        </Text>
      ))}
    </Card>
  );
}

interface LineProps {
  name: string;
  /** Null where it is not known. */
  amount: Amount | null | undefined;
  basis?: string;
  isTotal?: boolean;
}

function Line({ name, amount, basis, isTotal = false }: LineProps) {
  const t = useTranslations("shared");
  const formats = useFormats();
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text fw={isTotal ? 700 : 500}>{name}</Text>
        <Text fw={isTotal ? 700 : 500} className="number" style={{ whiteSpace: "nowrap" }}>
          {amount ? formats.money(amount) : t("unknown")}
        </Text>
      </Group>
      {basis && (
        <Text fz="xs" c="dimmed" lang="en">
          {basis}
        </Text>
      )}
    </div>
  );
}
