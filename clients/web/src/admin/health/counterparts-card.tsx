import { Badge, Table, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { Fault, Loading } from "../../shared/ui/states";
import { WideTable } from "../../shared/ui/wide-table";
import { useMay } from "../may";
import { useFresh } from "../queue/use-fresh";
import { Card, NotForRole } from "../ui/card";
import { Dialog } from "../ui/dialog";
import { CounterpartForm } from "./counterpart-form";
import { type Counterpart, CounterpartsInHealthDocument } from "./counterparts-document";

/** Customs offices and warehouses that we exchange messages with, and how we have fared with each. */
export function CounterpartsCard() {
  const t = useTranslations("admin.counterparts");
  const may = useMay();
  const [{ data, error, fetching }, ask] = useQuery({ query: CounterpartsInHealthDocument });
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  const isAdmin = may("Mutation.stateCarrierAccount");
  return (
    <Card
      title={t("title")}
      mark={
        isAdmin && (
          <Dialog label={t("add")} title={t("add")} size="lg" button={{ variant: "default" }}>
            {(close) => <CounterpartForm onChange={again} close={close} />}
          </Dialog>
        )
      }
    >
      <Text c="dimmed">{t("text")}</Text>
      {!data && fetching && <Loading rows={2} />}
      {!data && !fetching && <Fault error={error} retry={again} />}
      {data?.counterparts?.length === 0 && <Text>{t("none")}</Text>}
      {data?.counterparts && data.counterparts.length > 0 && (
        <WideTable minWidth={760} label={t("title")}>
          <Table className="number" aria-label={t("title")}>
            <Table.Thead>
              <Table.Tr>
                {(["name", "state", "sent", "waiting", "heard", "change"] as const).map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`column.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.counterparts.map((counterpart) => (
                <Table.Tr key={counterpart.id} style={{ verticalAlign: "top" }}>
                  <Standing counterpart={counterpart} />
                  <Table.Td>
                    {isAdmin ? (
                      <Dialog
                        label={t("column.change")}
                        title={t("changeIt", { code: counterpart.code })}
                        size="lg"
                        button={{ size: "compact-xs", variant: "subtle" }}
                      >
                        {(close) => <CounterpartForm counterpart={counterpart} onChange={again} close={close} />}
                      </Dialog>
                    ) : (
                      <NotForRole />
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
    </Card>
  );
}

const COLORS = { unknown: "gray", failing: "red", well: "teal" } as const;

function stateOf({ health }: Counterpart): keyof typeof COLORS {
  if (!health?.lastSuccessAt && !health?.lastFailureAt) return "unknown";
  return (health.lastFailureAt ?? "") > (health.lastSuccessAt ?? "") ? "failing" : "well";
}

/** The cells that tell who it is and how it fares. */
function Standing({ counterpart }: { counterpart: Counterpart }) {
  const t = useTranslations("admin.counterparts");
  const words = useTranslations("admin.health");
  const formats = useFormats();
  const { code, kind, mode, country, office, warehouseCode, isActive, health } = counterpart;
  const place = warehouseCode ?? [country && formats.country(country), office ?? t("all")].filter(Boolean).join(", ");
  return (
    <>
      <Table.Th scope="row">
        {code}
        <Text fz="xs" c="dimmed" fw={400}>
          {t(`kind.${kind}`)} · {place} · {words(`mode.${mode}`)}
        </Text>
      </Table.Th>
      <Table.Td>
        <Badge tt="none" color={isActive ? COLORS[stateOf(counterpart)] : "gray"}>
          {isActive ? words(`state.${stateOf(counterpart)}`) : t("inactive")}
        </Badge>
        {health?.lastFailure && (
          <Text fz="xs" c="dimmed" lang="en" style={{ overflowWrap: "anywhere" }}>
            {health.lastFailure}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {health
          ? words("callsOf", { calls: formats.count(health.calls), failures: formats.count(health.failures) })
          : words("unknown")}
      </Table.Td>
      <Table.Td>{health ? formats.count(health.waiting) : words("unknown")}</Table.Td>
      <Table.Td>{health?.lastHeardAt ? formats.instant(health.lastHeardAt) : words("never")}</Table.Td>
    </>
  );
}
