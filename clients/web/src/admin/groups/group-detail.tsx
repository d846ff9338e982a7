import { Alert, Anchor, Badge, Group as Row, Stack, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { Pages } from "../../shared/ui/list";
import { Fault, Loading } from "../../shared/ui/states";
import { WideTable } from "../../shared/ui/wide-table";
import { useMay } from "../may";
import { Facts, NotForRole } from "../ui/card";
import { GroupActs } from "./group-acts";
import { type Group, GroupContentDocument } from "./groups-document";

/** What is declared at once for several parcels, where each of them stands, and what the broker does about all. */
export function GroupDetail({ group, onChange }: { group: Group; onChange: () => void }) {
  const t = useTranslations("admin.groups");
  const state = useTranslations("admin.declarationState");
  const step = useTranslations("admin.customsStep");
  const declarations = useTranslations("admin.declarations");
  const declaration = useTranslations("admin.declaration");
  const formats = useFormats();
  const may = useMay();
  const { lastWord, nextStep, consignment, month, dueAt } = group;
  return (
    <>
      <Facts
        facts={[
          [t("state"), state(group.state)],
          [
            t("next"),
            nextStep &&
              `${step(nextStep.step)} · ${declarations("sinceWhen", { at: formats.instant(nextStep.since) })}`,
          ],
          [t("of"), consignment ? `${consignment.mawb} · ${consignment.flight}` : (month ?? null)],
          ...(dueAt ? [[t("due"), formats.instant(dueAt)] as const] : []),
          [t("where"), `${formats.country(group.country)} · ${declarations(group.direction)}`],
          [declaration("regime"), declaration(`regimeOf.${group.regime}`)],
          [declaration("office"), group.office],
          ["MRN", group.mrn],
          [t("versionName"), String(group.version)],
          [t("pieces"), formats.count(Number(group.quantity))],
          [
            t("value"),
            group.value ? (
              formats.money(group.value)
            ) : may("CustomsDeclarationLine.value") ? null : (
              <NotForRole key="value" />
            ),
          ],
          [t("weight"), formats.weight(Number(group.grossWeightG))],
        ]}
      />
      {lastWord && (
        <Alert color={lastWord.answer === "REJECTED" ? "red" : "gray"} title={state(lastWord.answer)}>
          <span lang="en">{[lastWord.code, lastWord.message].filter(Boolean).join(" · ")}</span>
          {lastWord.faults.map((fault) => (
            <div key={JSON.stringify(fault)} lang="en">
              {[fault.line && declarations("line", { line: fault.line }), fault.segment, fault.code, fault.message]
                .filter(Boolean)
                .join(" · ")}
            </div>
          ))}
        </Alert>
      )}
      {group.state === "REJECTED" && may("Mutation.correctDeclaration") && <Text>{t("rejectedText")}</Text>}
      <Content key={`${group.version} ${group.state}`} id={group.id} />
      {may("Mutation.correctDeclaration") ? (
        <GroupActs group={group} onChange={onChange} />
      ) : (
        <NotForRole what={declarations("record")} />
      )}
    </>
  );
}

/** All articles by code and origin, and the parcels' own declarations, each of which is corrected on a page of its own. */
function Content({ id }: { id: string }) {
  const t = useTranslations("admin.groups");
  const state = useTranslations("admin.declarationState");
  const declaration = useTranslations("admin.declaration");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const [after, show] = useState<string>();
  const [{ data, error }, ask] = useQuery({
    query: GroupContentDocument,
    variables: { id, after: after ?? null },
    requestPolicy: "cache-and-network",
  });
  const content = data?.groupedDeclaration;
  if (!content) {
    return error ? <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} /> : <Loading rows={3} />;
  }
  return (
    <Stack gap="sm">
      <WideTable minWidth={280} label={t("articles")}>
        <Table aria-label={t("articles")} horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              {(["description", "hsCode", "quantity"] as const).map((name) => (
                <Table.Th key={name} scope="col">
                  {declaration(`field.${name}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {content.lines.map((line) => (
              <Table.Tr key={line.position}>
                <Table.Th scope="row" fw={500} lang="en">
                  {line.description}
                </Table.Th>
                <Table.Td className="number">
                  {line.hsCode}
                  <Text fz="xs" c="dimmed">
                    {formats.country(line.originCountry)}
                  </Text>
                </Table.Td>
                <Table.Td className="number">
                  {formats.count(Number(line.quantity))}
                  <Text fz="xs" c="dimmed">
                    {formats.weight(Number(line.grossWeightG))}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      <Stack component="ul" className="plain-list" gap={6} aria-label={t("partsName")}>
        {content.parts.edges.map(({ node }) => (
          <Row key={node.id} component="li" justify="space-between" gap="xs">
            {node.declaration ? (
              <Anchor
                component={Link}
                to="/declarations/$lrn"
                params={{ lrn: node.declaration.lrn } as never}
                className="number"
              >
                {node.declaration.shipment?.trackingNumber ?? node.declaration.lrn}
              </Anchor>
            ) : (
              shared("unknown")
            )}
            <Badge tt="none" color={node.declaration?.state === "REJECTED" ? "red" : "gray"}>
              {node.removedAt ? t("letGo") : node.declaration ? state(node.declaration.state) : shared("unknown")}
            </Badge>
          </Row>
        ))}
      </Stack>
      <Pages label={t("partsPages")} after={after} pageInfo={content.parts.pageInfo} show={show} />
    </Stack>
  );
}
