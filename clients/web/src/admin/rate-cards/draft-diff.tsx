import { Badge, Stack, Table, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { Fault, Loading } from "../../shared/ui/states";
import { WideTable } from "../../shared/ui/wide-table";
import { Card } from "../ui/card";
import styles from "./diff.module.css";
import { DraftAgainstPublishedDocument, type RateCard, type Version } from "./rate-card-documents";
import { surchargeDifferences } from "./surcharge-diff";
import { useSurchargeWords } from "./surcharge-words";

/** What would change on the day the draft begins; what it does not name goes on as published. */
export function DraftDiff({ card, version }: { card: Pick<RateCard, "id">; version: Version }) {
  const t = useTranslations("admin.rateCards");
  const charge = useTranslations("admin.charge");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const words = useSurchargeWords();
  const [{ data, error, fetching }, ask] = useQuery({
    query: DraftAgainstPublishedDocument,
    variables: { cardId: card.id, versionId: version.id, at: version.validFrom },
  });
  const lanes = (data?.compareRates ?? []).filter(({ change }) => change !== "REMOVED");
  const surcharges = surchargeDifferences(data?.rateCard?.surchargesInForce ?? [], version.surcharges);
  const money = (amount: { decimal: string; currency: string } | null | undefined) =>
    amount ? formats.money(amount) : shared("none");
  return (
    <Card
      title={t("diff")}
      mark={data && <Badge tt="none">{t("changes", { count: lanes.length + surcharges.length })}</Badge>}
    >
      <Text c="dimmed">{t("diffText", { at: formats.instant(version.validFrom) })}</Text>
      {!data && fetching && <Loading rows={4} />}
      {!data && !fetching && <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
      {data && lanes.length + surcharges.length === 0 && <Text>{t("sameAsPublished")}</Text>}
      {lanes.length > 0 && (
        <WideTable minWidth={640} label={t("diff")}>
          <Table className="number" aria-label={t("diff")}>
            <Table.Thead>
              <Table.Tr>
                {(["lane", "weights", "before", "after", "change", "costBefore", "costAfter"] as const).map(
                  (column) => (
                    <Table.Th key={column} scope="col" {...(column !== "lane" && { ta: "end" as const })}>
                      {t(`column.${column}`)}
                    </Table.Th>
                  ),
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lanes.flatMap(({ serviceCode, zoneCode, change, steps }) =>
                steps.map((step, index) => (
                  <Table.Tr key={`${serviceCode} ${zoneCode} ${step.upToG}`}>
                    {index === 0 && (
                      <Table.Th scope="rowgroup" rowSpan={steps.length} style={{ verticalAlign: "top" }}>
                        {serviceCode} · {zoneCode}
                        {change === "ADDED" && (
                          <Badge tt="none" color="teal" ms="xs">
                            {t("added")}
                          </Badge>
                        )}
                      </Table.Th>
                    )}
                    <Table.Td ta="end" style={{ whiteSpace: "nowrap" }}>
                      {formats.weight(step.overG)} – {formats.weight(step.upToG)}
                    </Table.Td>
                    <Table.Td ta="end">
                      {step.before ? <del className={styles.gone}>{money(step.before)}</del> : shared("none")}
                    </Table.Td>
                    <Table.Td ta="end">
                      {step.after ? <ins className={styles.comes}>{money(step.after)}</ins> : shared("none")}
                    </Table.Td>
                    <Table.Td ta="end">{signed(step.percent) ?? t("notComparable")}</Table.Td>
                    <Table.Td ta="end">{money(step.costBefore)}</Table.Td>
                    <Table.Td ta="end">{money(step.costAfter)}</Table.Td>
                  </Table.Tr>
                )),
              )}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
      {surcharges.length > 0 && (
        <Stack component="ul" className="plain-list" gap="xs" aria-label={t("surchargesDiffer")}>
          {surcharges.map(({ of, before, after }) => (
            <li key={of.id}>
              <Text span fw={600}>
                {charge(of.kind)}
              </Text>{" "}
              <Text span c="dimmed" fz="sm">
                {words.conditions(of)}
              </Text>
              <div className="number">
                {before ? <del className={styles.gone}>{words.price(before)}</del> : t("isNew")}
                {" → "}
                {after ? <ins className={styles.comes}>{words.price(after)}</ins> : t("isGone")}
              </div>
            </li>
          ))}
        </Stack>
      )}
    </Card>
  );
}

/** `+8.33 %` of `8.33`; null where there is nothing to compare. */
function signed(percent: string | null | undefined): string | null {
  if (percent == null) return null;
  return `${percent.startsWith("-") ? "\u2212" : "+"}${percent.replace("-", "")} %`;
}
