import { Badge, Text } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { ShipmentExceptionKind } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { useLive } from "../../shared/graph/use-live";
import { Queue } from "../queue/queue";
import { QueueFilter } from "../queue/queue-filter";
import { chosen } from "../queue/queue-search";
import { useFresh } from "../queue/use-fresh";
import { useQueueSearch } from "../queue/use-queue-search";
import { ForRole } from "../ui/for-role";
import { ExceptionDetail } from "./exception-detail";
import { EXCEPTION_KINDS } from "./exception-kinds";
import { ExceptionsBulk } from "./exceptions-bulk";
import { type OpenException, OpenExceptionsDocument } from "./exceptions-document";

const ExceptionRaisedDocument = graphql(`
  subscription ExceptionRaised($after: String) {
    exceptionRaised(after: $after) { id kind }
  }
`);

/** What went wrong with parcels and is nobody's yet, or somebody's and not done. */
export function ExceptionsPage() {
  const t = useTranslations("admin.exceptions");
  return (
    <ForRole what="Query.shipmentExceptions" title={t("title")}>
      <Exceptions />
    </ForRole>
  );
}

function Exceptions() {
  const t = useTranslations("admin.exceptions");
  const name = useTranslations("admin.exceptionKind");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const { asked } = useQueueSearch();
  const [kind]: (ShipmentExceptionKind | undefined)[] = chosen(EXCEPTION_KINDS, asked) ?? [];
  const [{ data, error }, ask] = useQuery({
    query: OpenExceptionsDocument,
    variables: { first: 25, after: asked.after ?? null, kind: kind ?? null, direction: asked.direction ?? "ASC" },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const refresh = useFresh(again);
  useLive(ExceptionRaisedDocument, data ? { after: data.exceptionsRaisedCursor } : null, refresh);
  const now = new Date().toISOString();
  return (
    <Queue<OpenException>
      title={t("title")}
      none={t("none")}
      nameOf={(each) => name(each.kind)}
      list={{
        items: data?.shipmentExceptions.edges.map(({ node }) => node),
        total: data?.shipmentExceptions.totalCount,
        endCursor: data?.shipmentExceptions.pageInfo.endCursor,
        hasNextPage: data?.shipmentExceptions.pageInfo.hasNextPage,
        error,
        again,
      }}
      filters={
        <QueueFilter
          label={t("kind")}
          values={EXCEPTION_KINDS.map((value) => ({ value, label: name(value) }))}
          isSingle
        />
      }
      columns={[
        {
          label: t("kind"),
          cell: (each) => name(each.kind),
          below: ({ shipment }) => (
            <Text fz="xs" c="dimmed" fw={400} className="number">
              {shipment?.trackingNumber ?? shared("unknown")}
            </Text>
          ),
        },
        {
          label: t("owner"),
          cell: ({ owner }) =>
            owner ? (
              owner.name
            ) : (
              <Badge color="orange" tt="none">
                {t("nobody")}
              </Badge>
            ),
        },
        {
          label: t("due"),
          cell: ({ dueAt }) =>
            dueAt ? (
              <Text fz="sm" {...(dueAt < now && { c: "var(--mantine-color-error)", fw: 600 })}>
                {formats.instant(dueAt)}
                {dueAt < now && ` · ${t("overdue")}`}
              </Text>
            ) : (
              t("noDue")
            ),
        },
      ]}
      bulk={(selection) => <ExceptionsBulk selection={selection} onChange={again} />}
      detail={(each) => <ExceptionDetail exception={each} onChange={again} />}
    />
  );
}
