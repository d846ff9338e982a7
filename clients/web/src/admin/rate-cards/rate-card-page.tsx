import { Badge, Button, Group, Stack, Table, Text } from "@mantine/core";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import pen from "~icons/edit";
import missing from "~icons/tags-off";
import { useFormats } from "../../shared/formats";
import { History } from "../../shared/history/history";
import { Icon } from "../../shared/ui/icon";
import styles from "../../shared/ui/list.module.css";
import { Page } from "../../shared/ui/page";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { useMay } from "../may";
import { useFresh } from "../queue/use-fresh";
import { Card, Facts } from "../ui/card";
import { ForRole } from "../ui/for-role";
import { CardActs } from "./card-acts";
import {
  type OpenPublication,
  type RateCard,
  RateCardAroundDocument,
  RateCardHistoryDocument,
} from "./rate-card-documents";
import { VersionPart } from "./version-part";

export interface RateCardSearch {
  /** The version that is shown; the one in force, else the newest, without it. */
  version?: string;
}

const COLORS = { DRAFT: "orange", PUBLISHED: "teal", SUPERSEDED: "gray", RETIRED: "gray" } as const;

/** One price list: its versions, and what one of them says. */
export function RateCardPage() {
  const t = useTranslations("admin.rateCards");
  return (
    <ForRole what="Query.rateCards" title={t("title")}>
      <Around />
    </ForRole>
  );
}

function Around() {
  const t = useTranslations("admin.rateCards");
  const may = useMay();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const [{ data, error, fetching }, ask] = useQuery({ query: RateCardAroundDocument, variables: { id } });
  const again = () => ask({ requestPolicy: "network-only" });
  const refresh = useFresh(again);
  const card = data?.rateCard;
  return (
    <Page
      title={card?.name ?? t("title")}
      text={card?.code}
      actions={
        card &&
        may("Mutation.draftRateCardVersion") && (
          <>
            <CardActs card={card} onChange={again} />
            <Button
              component={Link}
              to="/rate-cards/$id/draft"
              params={{ id } as never}
              leftSection={<Icon of={pen} size={18} />}
            >
              {t("newDraft")}
            </Button>
          </>
        )
      }
    >
      {!data && fetching && <Loading rows={5} height={90} />}
      {!data && !fetching && error && <Fault error={error} retry={again} />}
      {data && !card && (
        <div className="surface">
          <Empty title={t("notFound")} text={t("notFoundText")} icon={missing} />
        </div>
      )}
      {card && <Versions card={card} open={data.pricingProposals.edges.map(({ node }) => node)} refresh={refresh} />}
    </Page>
  );
}

interface VersionsProps {
  card: RateCard;
  open: readonly OpenPublication[];
  refresh: () => void;
}

function Versions({ card, open, refresh }: VersionsProps) {
  const t = useTranslations("admin.rateCards");
  const formats = useFormats();
  const may = useMay();
  const shared = useTranslations("shared");
  const asked: RateCardSearch = useSearch({ strict: false });
  const versions = card.versions.edges.map(({ node }) => node);
  const shown = asked.version ?? card.currentVersion?.id ?? versions[0]?.id;
  return (
    <>
      <Card title={t("versions")}>
        <Facts
          facts={[
            [t("column.customer"), card.customer?.name ?? (card.assignedFrom ? t("everyone") : t("nobody"))],
            [t("column.currency"), card.currency],
          ]}
        />
        {versions.length === 0 && <Text c="dimmed">{t("noVersion")}</Text>}
        {versions.length > 0 && (
          <Table className={styles.table} highlightOnHover aria-label={t("versions")}>
            <Table.Thead>
              <Table.Tr>
                {(["validFrom", "validTo", "status", "persons"] as const).map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`column.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {versions.map(({ id, status, validFrom, validTo, proposal }) => {
                const waiting = open.find(({ version }) => version?.id === id);
                return (
                  <Table.Tr key={id} className={styles.row}>
                    <Table.Th scope="row">
                      <Link
                        to="/rate-cards/$id"
                        params={{ id: card.id } as never}
                        search={{ version: id } as never}
                        resetScroll={false}
                        className={styles.link}
                        aria-current={id === shown ? "true" : undefined}
                      >
                        {formats.instant(validFrom)}
                      </Link>
                    </Table.Th>
                    <Table.Td data-label={t("column.validTo")}>
                      {validTo ? formats.instant(validTo) : t("open")}
                    </Table.Td>
                    <Table.Td data-label={t("column.status")}>
                      <Group gap={6}>
                        <Badge tt="none" color={COLORS[status]}>
                          {waiting ? t("proposed") : t(`status.${status}`)}
                        </Badge>
                        {id === card.currentVersion?.id && <Badge tt="none">{t("now")}</Badge>}
                      </Group>
                    </Table.Td>
                    <Table.Td data-label={t("column.persons")}>
                      <Stack gap={0}>
                        {personsOf(proposal ?? waiting).length === 0 && shared("none")}
                        {personsOf(proposal ?? waiting).map((name) => (
                          <Text key={name} fz="sm">
                            {name}
                          </Text>
                        ))}
                      </Stack>
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        )}
        {may("RateCard.changes") && (
          <History
            kind="RateCard"
            name={card.name}
            document={RateCardHistoryDocument}
            of={{ id: card.id }}
            record={card}
            changesOf={({ rateCard }) => rateCard?.changes}
            value={(field, text) =>
              field === "customer" && text === card.customer?.id ? card.customer.name : undefined
            }
          />
        )}
      </Card>
      {shown && (
        <VersionPart
          key={shown}
          id={shown}
          card={card}
          publication={open.find(({ version }) => version?.id === shown)}
          onChange={refresh}
        />
      )}
    </>
  );
}

interface Decided {
  createdBy?: { name: string } | null;
  decidedBy?: { name: string } | null;
}

const personsOf = (by: Decided | undefined): string[] => [
  ...new Set([by?.createdBy?.name, by?.decidedBy?.name].filter((name) => name !== undefined)),
];
