import { Badge, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import type { PartyMatchState } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { useMay } from "../may";
import { Queue } from "../queue/queue";
import { QueueFilter } from "../queue/queue-filter";
import { chosen } from "../queue/queue-search";
import { useFresh } from "../queue/use-fresh";
import { useQueueSearch } from "../queue/use-queue-search";
import { ForRole } from "../ui/for-role";
import { MatchDetail } from "./match-detail";
import { MATCH_STATES } from "./match-states";
import { type PartyMatch, PartyMatchesDocument } from "./matches-document";

const COLORS: Record<PartyMatchState, string> = { OPEN: "orange", CONFIRMED: "red", CLEARED: "teal" };

/** Consignees who are like somebody to whom nothing may be sent: a person says whether it is them. */
export function MatchesPage() {
  const t = useTranslations("admin.matches");
  return (
    <ForRole what="Query.partyMatches" title={t("title")}>
      <Matches />
    </ForRole>
  );
}

function Matches() {
  const t = useTranslations("admin.matches");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const may = useMay();
  const { asked } = useQueueSearch();
  const [{ data, error }, ask] = useQuery({
    query: PartyMatchesDocument,
    variables: {
      first: 25,
      after: asked.after ?? null,
      states: chosen(MATCH_STATES, asked) ?? ["OPEN"],
      direction: asked.direction ?? "ASC",
      withConsignee: may("Shipment.consignee"),
    },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  return (
    <Queue<PartyMatch>
      title={t("title")}
      none={t("none")}
      nameOf={({ matched }) => matched}
      list={{
        items: data?.partyMatches.edges.map(({ node }) => node),
        total: data?.partyMatches.totalCount,
        endCursor: data?.partyMatches.pageInfo.endCursor,
        hasNextPage: data?.partyMatches.pageInfo.hasNextPage,
        error,
        again,
      }}
      filters={
        <QueueFilter
          label={t("state")}
          values={MATCH_STATES.map((value) => ({ value, label: t(`stateOf.${value}`) }))}
          placeholder={t("stateOf.OPEN")}
        />
      }
      columns={[
        {
          label: t("like"),
          cell: ({ matched }) => matched,
          below: ({ deniedParty }) => (
            <Text fz="xs" c="dimmed" fw={400}>
              {deniedParty?.source ?? shared("unknown")}
            </Text>
          ),
        },
        {
          label: t("parcel"),
          cell: ({ shipment }) => (
            <>
              <span className="number">{shipment?.trackingNumber ?? shared("unknown")}</span>
              <Text fz="xs" c="dimmed" component="div">
                {shipment && formats.country(shipment.destinationCountry)}
              </Text>
            </>
          ),
        },
        { label: t("score"), cell: ({ kind, score }) => t("scoreOf", { kind: t(`kind.${kind}`), score }) },
        {
          label: t("state"),
          cell: (each) => (
            <>
              <Badge tt="none" h="auto" styles={{ label: { whiteSpace: "normal" } }} color={COLORS[each.state]}>
                {t(`stateOf.${each.state}`)}
              </Badge>
              <Text fz="xs" c="dimmed" component="div">
                {formats.instant(each.foundAt)}
              </Text>
            </>
          ),
        },
      ]}
      detail={(each) => <MatchDetail match={each} onChange={again} />}
    />
  );
}
