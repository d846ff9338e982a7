import { Badge, Divider, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { type Amount, useFormats } from "../../shared/formats";
import { Card, NotForRole } from "../ui/card";
import type { AroundOrder } from "./parcel-document";
import { useIsRefused } from "./refused-context";

interface LineProps {
  name: string;
  /** Null where it is not known. */
  amount: Amount | null | undefined;
  basis?: string | null;
  isRefused?: boolean;
  isTotal?: boolean;
}

/** A name and an amount; that it is not known, or not for this role, is said. */
export function Line({ name, amount, basis, isRefused = false, isTotal = false }: LineProps) {
  const t = useTranslations("shared");
  const formats = useFormats();
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text fw={isTotal ? 700 : 500}>{name}</Text>
        <Text component="div" fw={isTotal ? 700 : 500} className="number" style={{ whiteSpace: "nowrap" }}>
          {isRefused ? <NotForRole /> : amount ? formats.money(amount) : t("unknown")}
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

/** What it is sold for, what it costs us, and what is between the two. */
export function QuoteCard({ order }: { order: AroundOrder }) {
  const t = useTranslations("admin.parcel");
  const charge = useTranslations("admin.charge");
  const isRefused = useIsRefused();
  const { quote } = order;
  if (!quote) {
    return (
      <Card title={t("quote")}>{isRefused("quote") ? <NotForRole /> : <Text c="dimmed">{t("noQuote")}</Text>}</Card>
    );
  }
  return (
    <Card title={t("quote")} mark={<Badge tt="none">{t(`quoteStatus.${quote.status}`)}</Badge>}>
      {quote.lines.map(({ kind, amount, basis }) => (
        <Line key={`${kind}${basis}`} name={charge(kind)} amount={amount} basis={basis} />
      ))}
      <Divider />
      <Line name={t("sell")} amount={quote.sellTotal} isTotal />
      <Line name={t("cost")} amount={quote.costTotal} isRefused={isRefused("quote.costTotal")} />
      <Line name={t("margin")} amount={order.margin} isRefused={isRefused("margin")} />
    </Card>
  );
}

/** What is kept from the wallet, what was charged, and how the books tell it. */
export function LedgerCard({ order }: { order: AroundOrder }) {
  const t = useTranslations("admin.parcel");
  const kind = useTranslations("admin.books.kind");
  const formats = useFormats();
  const { holds, charges, reconciliation } = order;
  return (
    <Card
      title={t("ledger")}
      mark={
        reconciliation && (
          <Badge tt="none" color={reconciliation.isReconciled ? "teal" : "gray"}>
            {reconciliation.isReconciled ? t("reconciled") : t("unreconciled")}
          </Badge>
        )
      }
    >
      <Part title={t("kept")} field="holds" count={holds?.length}>
        {holds?.map((hold) => (
          <Line
            key={hold.id}
            name={t(`holdStatus.${hold.status}`)}
            amount={hold.amount}
            basis={t("captured", { amount: formats.money(hold.captured), at: formats.instant(hold.placedAt) })}
          />
        ))}
      </Part>
      <Part title={t("charges")} field="charges" count={charges?.length}>
        {charges?.map((each) => (
          <Line key={each.id} name={t(`chargeKind.${each.kind}`)} amount={each.amount} basis={each.description} />
        ))}
      </Part>
      <Part title={t("entries")} field="reconciliation" count={reconciliation?.entries.length}>
        <Stack component="ol" className="plain-list" gap="xs">
          {reconciliation?.entries.map((entry) => (
            <li key={entry.id}>
              <Text lang="en">{entry.description}</Text>
              <Text fz="xs" c="dimmed">
                {kind(entry.kind)} · {formats.instant(entry.bookedAt)}
              </Text>
            </li>
          ))}
        </Stack>
      </Part>
    </Card>
  );
}

interface PartProps {
  title: string;
  field: string;
  count: number | undefined;
  children: ReactNode;
}

/** A part of the ledger, which is empty, or not for this role, in words. */
function Part({ title, field, count, children }: PartProps) {
  const t = useTranslations("admin.parcel");
  const isRefused = useIsRefused();
  return (
    <div>
      <Text component="h3" fz="sm" fw={650} m={0} mb={4}>
        {title}
      </Text>
      {isRefused(field) ? <NotForRole /> : count ? children : <Text c="dimmed">{t("nothing")}</Text>}
    </div>
  );
}
