import { Alert, Select, Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { History } from "../../shared/history/history";
import { Fault, Loading } from "../../shared/ui/states";
import { WideTable } from "../../shared/ui/wide-table";
import { useMay } from "../may";
import { Card, Facts } from "../ui/card";
import { DraftDiff } from "./draft-diff";
import {
  type Lane,
  type OpenPublication,
  type RateCard,
  RateCardVersionAroundDocument,
  RateCardVersionHistoryDocument,
  type Surcharge,
} from "./rate-card-documents";
import { useSurchargeWords } from "./surcharge-words";
import { DraftActs, RetireAct } from "./version-acts";

interface VersionPartProps {
  id: string;
  card: RateCard;
  /** What waits for a second person; undefined where nothing does. */
  publication: OpenPublication | undefined;
  onChange: () => void;
}

/** One version: of a draft how it differs from what is published, and who has to do what; then its prices. */
export function VersionPart({ id, card, publication, onChange }: VersionPartProps) {
  const t = useTranslations("admin.rateCards");
  const formats = useFormats();
  const may = useMay();
  const [{ data, error, fetching }, ask] = useQuery({ query: RateCardVersionAroundDocument, variables: { id } });
  const again = () => {
    ask({ requestPolicy: "network-only" });
    onChange();
  };
  const version = data?.rateCardVersion;
  if (!data && fetching) return <Loading rows={3} height={90} />;
  if (!data) return <Fault error={error} retry={again} />;
  if (!version) return <Alert color="gray">{t("versionGone")}</Alert>;
  const { validFrom, validTo, status, proposal } = version;
  return (
    <Stack gap="lg">
      {status === "DRAFT" && (
        <>
          <DraftDiff card={card} version={version} />
          <DraftActs card={card} version={version} publication={publication} onChange={again} />
        </>
      )}
      <Card title={t("versionOf", { day: formats.instant(validFrom) })}>
        <Facts
          facts={[
            [t("column.status"), publication ? t("proposed") : t(`status.${status}`)],
            [t("valid"), `${formats.instant(validFrom)} – ${validTo ? formats.instant(validTo) : t("open")}`],
            ...(proposal
              ? ([
                  [t("reason"), proposal.reason],
                  [t("proposedBy"), proposal.createdBy?.name],
                  [t("publishedBy"), proposal.decidedBy?.name],
                ] as const)
              : []),
          ]}
        />
        {status === "PUBLISHED" && <RetireAct version={version} onChange={again} />}
        {may("RateCard.changes") && (
          <History
            kind="RateCardVersion"
            name={formats.instant(validFrom)}
            document={RateCardVersionHistoryDocument}
            of={{ id }}
            record={version}
            changesOf={({ rateCardVersion }) => rateCardVersion?.changes}
          />
        )}
      </Card>
      <Lanes lanes={version.lanes} />
      <Surcharges surcharges={version.surcharges} />
    </Stack>
  );
}

function Lanes({ lanes }: { lanes: readonly Lane[] }) {
  const t = useTranslations("admin.rateCards");
  const formats = useFormats();
  const services = [
    ...new Map(lanes.flatMap(({ service }) => (service ? [[service.code, service] as const] : []))).values(),
  ];
  const [code, choose] = useState<string | null>(services[0]?.code ?? null);
  const shown = lanes.filter(({ service }) => service?.code === code);
  const shared = useTranslations("shared");
  return (
    <Card title={t("lanes", { count: lanes.length })}>
      <Select
        label={t("service")}
        data={services.map((service) => ({ value: service.code, label: service.name }))}
        value={code}
        onChange={choose}
        allowDeselect={false}
        maw={360}
      />
      <WideTable minWidth={520} label={t("prices")}>
        <Table className="number" aria-label={t("prices")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("zone")}</Table.Th>
              <Table.Th scope="col" ta="end">
                {t("upTo")}
              </Table.Th>
              <Table.Th scope="col" ta="end">
                {t("pricePerKg")}
              </Table.Th>
              <Table.Th scope="col" ta="end">
                {t("costPerKg")}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.flatMap(({ zoneCode, prices }) =>
              prices.map(({ upToG, price, cost }, index) => (
                <Table.Tr key={`${zoneCode} ${upToG}`}>
                  {index === 0 && (
                    <Table.Th scope="rowgroup" rowSpan={prices.length} style={{ verticalAlign: "top" }}>
                      {zoneCode}
                    </Table.Th>
                  )}
                  <Table.Td ta="end">{formats.weight(upToG)}</Table.Td>
                  <Table.Td ta="end">{formats.money(price)}</Table.Td>
                  <Table.Td ta="end">{cost ? formats.money(cost) : shared("unknown")}</Table.Td>
                </Table.Tr>
              )),
            )}
          </Table.Tbody>
        </Table>
      </WideTable>
    </Card>
  );
}

function Surcharges({ surcharges }: { surcharges: readonly Surcharge[] }) {
  const t = useTranslations("admin.rateCards");
  const charge = useTranslations("admin.charge");
  const words = useSurchargeWords();
  return (
    <Card title={t("surcharges", { count: surcharges.length })}>
      {surcharges.length === 0 && <Text c="dimmed">{t("noSurcharge")}</Text>}
      {surcharges.length > 0 && (
        <WideTable minWidth={520} label={t("surcharges", { count: surcharges.length })}>
          <Table className="number">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t("what")}</Table.Th>
                <Table.Th scope="col">{t("where")}</Table.Th>
                <Table.Th scope="col" ta="end">
                  {t("price")}
                </Table.Th>
                <Table.Th scope="col" ta="end">
                  {t("cost")}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {surcharges.map((each) => (
                <Table.Tr key={each.id}>
                  <Table.Th scope="row">{charge(each.kind)}</Table.Th>
                  <Table.Td>{words.conditions(each)}</Table.Td>
                  <Table.Td ta="end">{words.price(each)}</Table.Td>
                  <Table.Td ta="end">{words.cost(each)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
    </Card>
  );
}
