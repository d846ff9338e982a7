import { Badge, Button, Group, Select, Stack, Table, Text, TextInput } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { Form } from "../../shared/ui/form";
import { Pages } from "../../shared/ui/list";
import styles from "../../shared/ui/list.module.css";
import { Fault, Loading } from "../../shared/ui/states";
import { useMay } from "../may";
import { Card } from "../ui/card";
import { EndRule } from "./end-rule";
import { NextRule } from "./next-rule";
import { RegulatoryRulesDocument, type Rule } from "./rules-document";
import { RULE_KINDS, type RulesSearch } from "./rules-search";

/** Duties, taxes and fees of destinations, as they were, are and will be. */
export function RegulatoryCard() {
  const t = useTranslations("admin.rules");
  const formats = useFormats();
  const asked: RulesSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (search: RulesSearch) => void navigate({ to: "/rules", search: search as never, resetScroll: false });
  const { after, ...filter } = asked;
  const kind = RULE_KINDS.find((each) => each === asked.kind);
  const [{ data, error, fetching }, ask] = useQuery({
    query: RegulatoryRulesDocument,
    variables: {
      first: 12,
      after: after ?? null,
      filter: {
        ...(asked.territory && { territory: asked.territory }),
        ...(kind && { kind }),
        ...(asked.at && { at: `${asked.at}T00:00:00Z` }),
      },
    },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const rules = data?.regulatoryRules.edges.map(({ node }) => node) ?? [];
  return (
    <Card
      title={t("regulatory")}
      mark={data?.regulatoryRules.totalCount != null && <Badge>{formats.count(data.regulatoryRules.totalCount)}</Badge>}
    >
      <Filters key={JSON.stringify(filter)} asked={filter} show={show} />
      {!data && fetching && <Loading rows={6} />}
      {!data && !fetching && <Fault error={error} retry={again} />}
      {data && rules.length === 0 && <Text c="dimmed">{t("noRule")}</Text>}
      {rules.length > 0 && <Rules rules={rules} />}
      <Pages
        label={t("pages")}
        after={after}
        pageInfo={data?.regulatoryRules.pageInfo}
        show={(next) => show(next ? { ...filter, after: next } : filter)}
      />
    </Card>
  );
}

function Rules({ rules }: { rules: readonly Rule[] }) {
  const t = useTranslations("admin.rules");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const may = useMay();
  return (
    <Table className={`number ${styles.table}`} aria-label={t("regulatory")}>
      <Table.Thead>
        <Table.Tr>
          {(["rule", "territories", "rate", "threshold", "valid"] as const).map((column) => (
            <Table.Th key={column} scope="col">
              {t(`column.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rules.map((rule) => (
          <Table.Tr key={rule.id} className={styles.row}>
            <Table.Th scope="row">
              {t(`kind.${rule.kind}`)}
              <Text fz="xs" c="dimmed" fw={400}>
                {rule.code}
              </Text>
              <Text fz="xs" c="dimmed" fw={400} lang="en">
                {rule.source}
              </Text>
            </Table.Th>
            <Table.Td data-label={t("column.territories")}>
              {rule.territories.slice(0, 8).join(", ")}
              {rule.territories.length > 8 && ` +${rule.territories.length - 8}`}
              {rule.origins && (
                <Text fz="xs" c="dimmed">
                  {t("ofOrigin", { origins: rule.origins.join(", ") })}
                </Text>
              )}
            </Table.Td>
            <Table.Td data-label={t("column.rate")}>
              {rule.amount ? formats.money(rule.amount) : rule.percent ? `${rule.percent}\u00a0%` : t("ratedElsewhere")}
            </Table.Td>
            <Table.Td data-label={t("column.threshold")}>
              {rule.threshold ? formats.money(rule.threshold) : shared("none")}
            </Table.Td>
            <Table.Td data-label={t("column.valid")} miw={210}>
              {formats.date(rule.validFrom)} – {rule.validTo ? formats.date(rule.validTo) : t("open")}
              <Stack gap={4} align="flex-start">
                <Badge tt="none" color={rule.verified ? "teal" : "orange"}>
                  {rule.verified ? t("verified") : t("notVerified")}
                </Badge>
                {may("Mutation.proposeRegulatoryRule") && !rule.validTo && (
                  <Group gap={4}>
                    <NextRule rule={rule} />
                    <EndRule id={rule.id} code={rule.code} />
                  </Group>
                )}
              </Stack>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Filters({ asked, show }: { asked: RulesSearch; show: (next: RulesSearch) => void }) {
  const t = useTranslations("admin.rules");
  const [territory, writeTerritory] = useState(asked.territory ?? "");
  const [at, writeAt] = useState(asked.at ?? "");
  const apply = (kind: string | null | undefined) =>
    show({
      ...(territory.trim() && { territory: territory.trim().toUpperCase() }),
      ...(kind && { kind }),
      ...(at && { at }),
    });
  return (
    <Form onSubmit={() => apply(asked.kind)} role="search" aria-label={t("regulatory")}>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={t("territory")}
          placeholder="DE"
          value={territory}
          onChange={(event) => writeTerritory(event.currentTarget.value)}
          style={{ flex: "0 1 140px" }}
        />
        <Select
          label={t("ruleKind")}
          placeholder={t("any")}
          data={RULE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={asked.kind ?? null}
          clearable
          onChange={apply}
          style={{ flex: "1 1 220px", maxWidth: 320 }}
        />
        <TextInput
          type="date"
          label={t("inForceOn")}
          value={at}
          onChange={(event) => writeAt(event.currentTarget.value)}
          style={{ flex: "0 1 170px" }}
        />
        <Button type="submit" variant="default">
          {t("search")}
        </Button>
      </Group>
    </Form>
  );
}
