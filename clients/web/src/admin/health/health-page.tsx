import { Anchor, Badge, Button, Progress, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { CarrierAccountsInHealthQuery } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { Page } from "../../shared/ui/page";
import { Fault, Loading } from "../../shared/ui/states";
import { WideTable } from "../../shared/ui/wide-table";
import { useNames } from "../../shared/use-names";
import { useMay } from "../may";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { useFresh } from "../queue/use-fresh";
import { Card, NotForRole } from "../ui/card";
import { ForRole } from "../ui/for-role";
import { CounterpartsCard } from "./counterparts-card";
import { InboundCard } from "./inbound-card";
import { TrackingSourcesCard } from "./tracking-sources-card";

const CarrierAccountsInHealthDocument = graphql(`
  query CarrierAccountsInHealth {
    carrierAccounts {
      id
      code
      carrier
      mode
      dailyCalls
      health { calls failures errorRate remainingToday lastSuccessAt lastFailureAt lastFailure }
    }
  }
`);

const CheckAccountDocument = graphql(`
  mutation CheckAccount($input: CheckCarrierAccountInput!) {
    checkCarrierAccount(input: $input) {
      ... on CheckCarrierAccountSuccess {
        carrierAccount { id health { calls failures errorRate remainingToday lastSuccessAt lastFailureAt lastFailure } }
      }
      ... on UserError { message }
    }
  }
`);

const LettersInHealthDocument = graphql(`
  query LettersInHealth {
    deadLetterCounts { domain kind count }
  }
`);

type Account = NonNullable<CarrierAccountsInHealthQuery["carrierAccounts"]>[number];

/** How those that we work with fare: carriers, what was given up, what was refused at our door. */
export function HealthPage() {
  const t = useTranslations("admin.health");
  const may = useMay();
  return (
    <ForRole what="Query.carrierAccounts" title={t("title")}>
      <Page title={t("title")} text={t("text")}>
        <Carriers />
        <CounterpartsCard />
        {may("Query.trackingSources") && <TrackingSourcesCard />}
        <Letters />
        {may("Query.inboundWebhooks") ? (
          <InboundCard />
        ) : (
          <Card title={t("inbound")}>
            <NotForRole />
          </Card>
        )}
      </Page>
    </ForRole>
  );
}

function Carriers() {
  const t = useTranslations("admin.health");
  const [{ data, error, fetching }, ask] = useQuery({ query: CarrierAccountsInHealthDocument });
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  return (
    <Card title={t("carriers")}>
      <Text c="dimmed">{t("carriersText")}</Text>
      {!data && fetching && <Loading rows={3} />}
      {!data && !fetching && <Fault error={error} retry={again} />}
      {data?.carrierAccounts?.length === 0 && <Text>{t("noAccount")}</Text>}
      {data?.carrierAccounts && data.carrierAccounts.length > 0 && (
        <WideTable minWidth={820} label={t("carriers")}>
          <Table className="number" aria-label={t("carriers")}>
            <Table.Thead>
              <Table.Tr>
                {(["account", "state", "calls", "quota", "success", "failure"] as const).map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`column.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.carrierAccounts.map((account) => (
                <AccountRow key={account.id} account={account} again={again} />
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
    </Card>
  );
}

/** Above this share of failed calls somebody should look. */
const TOO_MANY = 0.05;

function stateOf({ health }: Account): "unknown" | "failing" | "shaky" | "well" {
  if (!health || (health.calls === 0 && !health.lastSuccessAt && !health.lastFailureAt)) return "unknown";
  const { lastSuccessAt, lastFailureAt, errorRate } = health;
  if (lastFailureAt && (!lastSuccessAt || lastFailureAt > lastSuccessAt)) return "failing";
  return (errorRate ?? 0) > TOO_MANY ? "shaky" : "well";
}

const COLORS = { unknown: "gray", failing: "red", shaky: "orange", well: "teal" } as const;

function AccountRow({ account, again }: { account: Account; again: () => void }) {
  const nameOf = useNames("shared.carrierName");
  const t = useTranslations("admin.health");
  const formats = useFormats();
  const check = useDecision(CheckAccountDocument, again);
  const { code, carrier, mode, health, dailyCalls } = account;
  const state = stateOf(account);
  return (
    <Table.Tr style={{ verticalAlign: "top" }}>
      <Table.Th scope="row">
        {code}
        <Text fz="xs" c="dimmed" fw={400}>
          {mode === "HOUSE" ? t("mode.HOUSE") : `${nameOf(carrier)} · ${t(`mode.${mode}`)}`}
        </Text>
        {mode !== "HOUSE" && (
          <Button
            size="compact-xs"
            variant="light"
            mt={6}
            loading={check.isActing}
            onClick={() =>
              void check.decide(t("asked", { code }), (idempotencyKey) => ({
                input: { idempotencyKey, carrierAccountId: account.id },
              }))
            }
          >
            {t("askNow")}
          </Button>
        )}
        <Refused refusal={check.refusal} />
      </Table.Th>
      <Table.Td>
        <Badge color={COLORS[state]} tt="none">
          {t(`state.${state}`)}
        </Badge>
      </Table.Td>
      <Table.Td>
        {health
          ? t("callsOf", { calls: formats.count(health.calls), failures: formats.count(health.failures) })
          : t("unknown")}
        <Text fz="xs" c="dimmed">
          {health?.errorRate == null
            ? t("noRate")
            : t("errorRate", { percent: formats.count(Math.round(health.errorRate * 1000) / 10) })}
        </Text>
      </Table.Td>
      <Table.Td miw={150}>
        {health?.remainingToday == null || dailyCalls == null ? (
          t("noQuota")
        ) : (
          <>
            {t("remaining", { left: formats.count(health.remainingToday), all: formats.count(dailyCalls) })}
            <Progress
              value={(health.remainingToday / Math.max(1, dailyCalls)) * 100}
              color={health.remainingToday < dailyCalls * 0.1 ? "red" : "sky"}
              aria-label={t("column.quota")}
              mt={4}
            />
          </>
        )}
      </Table.Td>
      <Table.Td>{health?.lastSuccessAt ? formats.instant(health.lastSuccessAt) : t("never")}</Table.Td>
      <Table.Td>
        {health?.lastFailureAt ? formats.instant(health.lastFailureAt) : t("never")}
        {health?.lastFailure && (
          <Text fz="xs" c="dimmed" lang="en" style={{ overflowWrap: "anywhere" }}>
            {health.lastFailure}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function Letters() {
  const t = useTranslations("admin.health");
  const domainName = useNames("admin.audit.domains");
  const formats = useFormats();
  const [{ data, error, fetching }, ask] = useQuery({ query: LettersInHealthDocument });
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  // A part that does not answer is worth a look, as well as what it gave up.
  const worth = (data?.deadLetterCounts ?? []).filter(({ count }) => count !== 0);
  return (
    <Card title={t("letters")}>
      <Text c="dimmed">{t("lettersText")}</Text>
      {!data && fetching && <Loading rows={2} />}
      {!data && !fetching && <Fault error={error} retry={again} />}
      {data && worth.length === 0 && <Text>{t("noLetter")}</Text>}
      {worth.length > 0 && (
        <Table className="number" aria-label={t("letters")}>
          <Table.Tbody>
            {worth.map(({ domain, kind, count }) => (
              <Table.Tr key={`${domain} ${kind}`}>
                <Table.Th scope="row">
                  <Anchor component={Link} to="/dead-letters" search={{ filter: [domain] } as never}>
                    {domainName(domain)}
                  </Anchor>
                </Table.Th>
                <Table.Td lang="en">{kind ?? t("silent")}</Table.Td>
                <Table.Td ta="end">{count == null ? t("unknown") : formats.count(count)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  );
}
