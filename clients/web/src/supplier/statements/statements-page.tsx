import { Badge, Button, Divider, Group, Select, SimpleGrid, Stack, Text } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import money from "~icons/report-money";
import { graphql } from "../../gql";
import type { SupplierStatementsQuery } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { useSigned } from "../../shared/session/session-gate";
import { Card } from "../../shared/ui/card";
import { Page } from "../../shared/ui/page";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { ClaimCard } from "../claims/claim-card";
import { monthsUntil, type StatementsSearch } from "./statements-search";

const SupplierStatementsDocument = graphql(`
  query SupplierStatements($supplierId: ID!, $month: String!) {
    supplier(id: $supplierId) {
      id
      statement(month: $month) {
        month
        purchaseOrderCount
        received { decimal currency }
        claimed { decimal currency }
        granted { decimal currency }
        withheld { decimal currency }
        due { decimal currency }
        settledAt
      }
      settledStatements(first: 12) {
        edges { node { month due { decimal currency } settledAt } }
      }
      scorecard { since answered acceptanceRate dispatched onTimeDispatchRate leadTimeDays counted shortRate }
    }
    shortClaims(first: 50, filter: { status: [OPEN, DISPUTED] }) {
      edges {
        node {
          id
          status
          quantity
          amount { decimal currency }
          granted { decimal currency }
          disputeReason
          resolution
          createdAt
          answerBy
          line { id sku description wanted dispatched received damaged short }
          purchaseOrder { id reference }
        }
      }
    }
  }
`);

type Supplier = NonNullable<SupplierStatementsQuery["supplier"]>;

const MONTHS = 12;

/** What is owed for a month, what is held back of it and why, and how the supplier did. */
export function StatementsPage() {
  const t = useTranslations("supplier.statements");
  const formats = useFormats();
  const { person } = useSigned();
  const asked: StatementsSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const months = useMemo(() => monthsUntil(new Date(), MONTHS), []);
  const month = asked.month ?? months[0]!;
  const choices = months.includes(month) ? months : [...months, month];
  const show = (next: string | null) =>
    void navigate({ to: "/statements", search: (next ? { month: next } : {}) as never, resetScroll: false });
  const [{ data, error, fetching }, ask] = useQuery({
    query: SupplierStatementsDocument,
    variables: { supplierId: person.tenant?.id ?? "", month },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const supplier = data?.supplier;
  return (
    <Page
      title={t("title")}
      text={t("text")}
      actions={
        <Select
          label={t("month")}
          data={choices.map((value) => ({ value, label: formats.month(value) }))}
          value={month}
          allowDeselect={false}
          onChange={show}
          w={170}
        />
      }
    >
      {!data && fetching && <Loading rows={3} height={140} />}
      {!data && !fetching && <Fault error={error} retry={again} />}
      {data && !supplier?.statement && (
        <div className="surface">
          <Empty title={t("none")} text={t("noneText")} icon={money} />
        </div>
      )}
      {supplier?.statement && <Statement statement={supplier.statement} />}
      {data?.shortClaims.edges.map(({ node }) => (
        <ClaimCard key={node.id} claim={node} onChange={again} />
      ))}
      {supplier && <Settled settled={supplier.settledStatements} show={show} />}
      {supplier?.scorecard && <Scorecard scorecard={supplier.scorecard} />}
    </Page>
  );
}

const ROWS = ["received", "claimed", "granted", "withheld"] as const;

function Statement({ statement }: { statement: NonNullable<Supplier["statement"]> }) {
  const t = useTranslations("supplier.statements");
  const formats = useFormats();
  const { month, purchaseOrderCount, settledAt, due } = statement;
  return (
    <Card
      title={formats.month(month)}
      mark={
        <Badge tt="none" color={settledAt ? "teal" : "gray"}>
          {settledAt ? t("settledAt", { at: formats.day(settledAt) }) : t("reckoned")}
        </Badge>
      }
    >
      <Text c="dimmed">{t("orders", { count: purchaseOrderCount })}</Text>
      {ROWS.map((row) => (
        <Group key={row} justify="space-between" wrap="nowrap" gap="md">
          <div>
            <Text fw={500}>{t(row)}</Text>
            <Text fz="xs" c="dimmed">
              {t(`${row}Text`)}
            </Text>
          </div>
          <Text className="number" style={{ whiteSpace: "nowrap" }}>
            {formats.money(statement[row])}
          </Text>
        </Group>
      ))}
      <Divider />
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text fw={700}>{t("due")}</Text>
        <Text fw={700} className="number" style={{ whiteSpace: "nowrap" }}>
          {formats.money(due)}
        </Text>
      </Group>
    </Card>
  );
}

interface SettledProps {
  settled: Supplier["settledStatements"];
  show: (month: string) => void;
}

function Settled({ settled, show }: SettledProps) {
  const t = useTranslations("supplier.statements");
  const formats = useFormats();
  const statements = settled?.edges.map(({ node }) => node) ?? [];
  return (
    <Card title={t("settled")}>
      {statements.length === 0 && <Text c="dimmed">{t("settledNone")}</Text>}
      <Stack component="ul" className="plain-list" gap="xs">
        {statements.map(({ month, due, settledAt }) => (
          <Group component="li" key={month} justify="space-between">
            <Button variant="subtle" size="compact-md" onClick={() => show(month)}>
              {formats.month(month)}
            </Button>
            <Text fz="sm" c="dimmed">
              {settledAt && formats.day(settledAt)}
            </Text>
            <Text className="number">{formats.money(due)}</Text>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}

function Scorecard({ scorecard }: { scorecard: NonNullable<Supplier["scorecard"]> }) {
  const t = useTranslations("supplier.statements");
  const shared = useTranslations("shared");
  const formats = useFormats();
  // What nothing was measured of is said to be unknown.
  const part = (rate: number | null | undefined) =>
    rate === null || rate === undefined ? shared("unknown") : `${formats.count(Math.round(rate * 1000) / 10)} %`;
  const facts = [
    [t("score.accepted"), part(scorecard.acceptanceRate), t("score.of", { count: scorecard.answered })],
    [t("score.onTime"), part(scorecard.onTimeDispatchRate), t("score.of", { count: scorecard.dispatched })],
    [
      t("score.leadTime"),
      scorecard.leadTimeDays === null || scorecard.leadTimeDays === undefined
        ? shared("unknown")
        : t("score.days", { days: formats.count(Math.round(scorecard.leadTimeDays * 10) / 10) }),
      t("score.of", { count: scorecard.dispatched }),
    ],
    [t("score.short"), part(scorecard.shortRate), t("score.ofPieces", { count: scorecard.counted })],
  ] as const;
  return (
    <Card title={t("scorecard")}>
      <Text c="dimmed">{t("scorecardText", { day: formats.day(scorecard.since) })}</Text>
      <SimpleGrid component="dl" cols={{ base: 2, md: 4 }} m={0}>
        {facts.map(([name, value, basis]) => (
          <div key={name}>
            <Text component="dt" fz="sm" c="dimmed">
              {name}
            </Text>
            <Text component="dd" m={0} fw={700} fz="lg" className="number">
              {value}
              <Text component="span" display="block" fz="xs" c="dimmed" fw={400}>
                {basis}
              </Text>
            </Text>
          </div>
        ))}
      </SimpleGrid>
    </Card>
  );
}
