import { Badge, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { useFormats } from "../../shared/formats";
import { useMay } from "../may";
import { Queue } from "../queue/queue";
import { QueueFilter } from "../queue/queue-filter";
import { chosen } from "../queue/queue-search";
import { useFresh } from "../queue/use-fresh";
import { useQueueSearch } from "../queue/use-queue-search";
import { ForRole } from "../ui/for-role";
import { GroupConsignment } from "./group-consignment";
import { GroupDetail } from "./group-detail";
import { GROUP_STATES, OPEN_STATES } from "./group-states";
import { type Group, GroupedDeclarationsDocument } from "./groups-document";

/** One declaration for several parcels: of what flies under one air waybill, or of a seller's lists of a month. */
export function GroupsPage() {
  const t = useTranslations("admin.groups");
  return (
    <ForRole what="Query.groupedDeclarations" title={t("title")}>
      <Groups />
    </ForRole>
  );
}

function Groups() {
  const t = useTranslations("admin.groups");
  const state = useTranslations("admin.declarationState");
  const step = useTranslations("admin.customsStep");
  const declarations = useTranslations("admin.declarations");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const may = useMay();
  const { asked } = useQueueSearch();
  const [{ data, error }, ask] = useQuery({
    query: GroupedDeclarationsDocument,
    variables: {
      first: 25,
      after: asked.after ?? null,
      states: chosen(GROUP_STATES, asked) ?? [...OPEN_STATES],
      direction: asked.direction ?? "ASC",
      withValues: may("CustomsDeclarationLine.value"),
    },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  return (
    <Queue<Group>
      title={t("title")}
      none={t("none")}
      nameOf={({ lrn }) => lrn}
      list={{
        items: data?.groupedDeclarations.edges.map(({ node }) => node),
        total: data?.groupedDeclarations.totalCount,
        endCursor: data?.groupedDeclarations.pageInfo.endCursor,
        hasNextPage: data?.groupedDeclarations.pageInfo.hasNextPage,
        error,
        again,
      }}
      filters={
        <>
          {may("Mutation.correctDeclaration") && <GroupConsignment onChange={again} />}
          <QueueFilter
            label={t("state")}
            values={GROUP_STATES.map((value) => ({ value, label: state(value) }))}
            placeholder={t("open")}
          />
        </>
      }
      columns={[
        {
          label: t("declaration"),
          cell: ({ lrn }) => lrn,
          below: (each) => (
            <Text fz="xs" c="dimmed" fw={400}>
              {t("parts", { count: each.partCount })}
            </Text>
          ),
        },
        {
          label: t("of"),
          cell: ({ kind, consignment, month }) => (
            <>
              {t(`kind.${kind}`)}
              <Text fz="xs" c="dimmed" component="div" className="number">
                {consignment ? `${consignment.mawb} · ${consignment.flight}` : (month ?? shared("unknown"))}
              </Text>
            </>
          ),
        },
        { label: t("where"), cell: (each) => `${formats.country(each.country)} · ${declarations(each.direction)}` },
        {
          label: t("next"),
          cell: (each) => (
            <>
              <Badge
                color={each.state === "REJECTED" ? "red" : "gray"}
                tt="none"
                h="auto"
                styles={{ label: { whiteSpace: "normal" } }}
              >
                {state(each.state)}
              </Badge>
              <Text fz="xs" c="dimmed" component="div">
                {each.nextStep ? step(each.nextStep.step) : shared("unknown")}
              </Text>
            </>
          ),
        },
      ]}
      detail={(each) => <GroupDetail group={each} onChange={again} />}
    />
  );
}
