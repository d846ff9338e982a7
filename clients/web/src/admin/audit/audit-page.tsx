import { Alert, Button, Code, Group, Select, Table, Text, TextInput } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import whole from "~icons/link";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import { ListSurface, Pages } from "../../shared/ui/list";
import { Page } from "../../shared/ui/page";
import { Empty } from "../../shared/ui/states";
import { WideTable } from "../../shared/ui/wide-table";
import { ForRole } from "../ui/for-role";
import { AUDITED, type AuditSearch, domainOf } from "./audit-search";

const AuditLogDocument = graphql(`
  query AuditLog(
    $first: Int!
    $after: String
    $filter: AuditFilter
    $customers: Boolean!
    $logistics: Boolean!
    $orders: Boolean!
    $pricing: Boolean!
    $suppliers: Boolean!
    $tracking: Boolean!
  ) {
    customersAudit(first: $first, after: $after, filter: $filter) @include(if: $customers) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id position at act subjectKind subjectId reason by { id name } } }
    }
    customersAuditVerdict @include(if: $customers) { isWhole brokenAt head { position hash } }
    logisticsAudit(first: $first, after: $after, filter: $filter) @include(if: $logistics) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id position at act subjectKind subjectId reason by { id name } } }
    }
    logisticsAuditVerdict @include(if: $logistics) { isWhole brokenAt head { position hash } }
    ordersAudit(first: $first, after: $after, filter: $filter) @include(if: $orders) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id position at act subjectKind subjectId reason by { id name } } }
    }
    ordersAuditVerdict @include(if: $orders) { isWhole brokenAt head { position hash } }
    pricingAudit(first: $first, after: $after, filter: $filter) @include(if: $pricing) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id position at act subjectKind subjectId reason by { id name } } }
    }
    pricingAuditVerdict @include(if: $pricing) { isWhole brokenAt head { position hash } }
    suppliersAudit(first: $first, after: $after, filter: $filter) @include(if: $suppliers) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id position at act subjectKind subjectId reason by { id name } } }
    }
    suppliersAuditVerdict @include(if: $suppliers) { isWhole brokenAt head { position hash } }
    trackingAudit(first: $first, after: $after, filter: $filter) @include(if: $tracking) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id position at act subjectKind subjectId reason by { id name } } }
    }
    trackingAuditVerdict @include(if: $tracking) { isWhole brokenAt head { position hash } }
  }
`);

/** Who did what to whom and why, and whether anybody has changed that afterwards. */
export function AuditPage() {
  const t = useTranslations("admin.audit");
  return (
    <ForRole what="Query.ordersAudit" title={t("title")}>
      <Log />
    </ForRole>
  );
}

function Log() {
  const t = useTranslations("admin.audit");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const asked: AuditSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (search: AuditSearch) => void navigate({ to: "/audit", search: search as never, resetScroll: false });
  const domain = domainOf(asked);
  const { after, ...firstPage } = asked;
  const [{ data, error, fetching }, ask] = useQuery({
    query: AuditLogDocument,
    variables: {
      first: 50,
      after: after ?? null,
      filter: { ...(asked.act && { act: asked.act }), ...(asked.subject && { subjectId: asked.subject }) },
      customers: domain === "customers",
      logistics: domain === "logistics",
      orders: domain === "orders",
      pricing: domain === "pricing",
      suppliers: domain === "suppliers",
      tracking: domain === "tracking",
    },
  });
  const page = data?.[`${domain}Audit`];
  const verdict = data?.[`${domain}AuditVerdict`];
  const entries = page?.edges.map(({ node }) => node) ?? [];
  return (
    <Page
      title={t("title")}
      text={t("text")}
      actions={
        <Button component={Link} to="/history" variant="default">
          {t("histories")}
        </Button>
      }
    >
      <Filters key={JSON.stringify(firstPage)} asked={firstPage} show={show} />
      {verdict && (
        <Alert
          color={verdict.isWhole ? "teal" : "red"}
          icon={<Icon of={whole} />}
          title={verdict.isWhole ? t("whole") : t("broken", { position: verdict.brokenAt ?? shared("unknown") })}
        >
          {verdict.head ? t("head", { position: formats.count(verdict.head.position) }) : t("empty")}{" "}
          {verdict.head && <Code style={{ overflowWrap: "anywhere" }}>{verdict.head.hash}</Code>}
        </Alert>
      )}
      <ListSurface
        state={{ data: page, error, fetching }}
        retry={() => ask({ requestPolicy: "network-only" })}
        empty={
          entries.length === 0 ? (
            <Empty
              title={asked.act || asked.subject ? t("none") : t("nothing")}
              text={asked.act || asked.subject ? t("noneText") : t("nothingText")}
            />
          ) : undefined
        }
      >
        <WideTable minWidth={760} label={t("title")}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {(["position", "at", "by", "act", "subject", "reason"] as const).map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`column.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {entries.map((entry) => (
                <Table.Tr key={entry.id}>
                  <Table.Th scope="row" className="number">
                    {formats.count(entry.position)}
                  </Table.Th>
                  <Table.Td style={{ whiteSpace: "nowrap" }}>{formats.instant(entry.at)}</Table.Td>
                  <Table.Td>{entry.by?.name ?? t("system")}</Table.Td>
                  <Table.Td lang="en">{entry.act}</Table.Td>
                  <Table.Td>
                    {entry.subjectKind}
                    <Text fz="xs" c="dimmed">
                      {entry.subjectId}
                    </Text>
                  </Table.Td>
                  <Table.Td>{entry.reason ?? shared("none")}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      </ListSurface>
      <Pages
        label={t("pages")}
        after={after}
        pageInfo={page?.pageInfo}
        show={(next) => show(next ? { ...firstPage, after: next } : firstPage)}
      />
    </Page>
  );
}

function Filters({ asked, show }: { asked: AuditSearch; show: (next: AuditSearch) => void }) {
  const t = useTranslations("admin.audit");
  const [act, writeAct] = useState(asked.act ?? "");
  const [subject, writeSubject] = useState(asked.subject ?? "");
  const apply = (domain: AuditSearch["domain"]) =>
    show({
      ...(domain && { domain }),
      ...(act.trim() && { act: act.trim() }),
      ...(subject.trim() && { subject: subject.trim() }),
    });
  return (
    <Form onSubmit={() => apply(asked.domain)} role="search" aria-label={t("title")}>
      <Group align="flex-end" gap="sm">
        <Select
          label={t("domain")}
          data={AUDITED.map((value) => ({ value, label: t(`domains.${value}`) }))}
          value={domainOf(asked)}
          allowDeselect={false}
          onChange={(value) => {
            const domain = AUDITED.find((each) => each === value);
            if (domain) apply(domain);
          }}
        />
        <TextInput label={t("column.act")} value={act} onChange={(event) => writeAct(event.currentTarget.value)} />
        <TextInput
          label={t("subjectId")}
          value={subject}
          onChange={(event) => writeSubject(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t("search")}
        </Button>
      </Group>
    </Form>
  );
}
