import { Anchor, Badge, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import back from "~icons/package-import";
import { graphql } from "../../gql";
import type { ReturnsQuery } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { Card } from "../../shared/ui/card";
import { Pages } from "../../shared/ui/list";
import { Page } from "../../shared/ui/page";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { usePages } from "../paged-search";

const ReturnsDocument = graphql(`
  query Returns($first: Int!, $after: String) {
    returnRequests(first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          status
          reason
          answer
          trackingNumber
          createdAt
          decidedAt
          sentAt
          receivedAt
          closedAt
          refund
          refundAmount { decimal currency }
          order { id reference externalRef }
          lines { id sku quantity restocked writtenOff }
        }
      }
    }
  }
`);

type Return = ReturnsQuery["returnRequests"]["edges"][number]["node"];

const PAGE = 20;
const COLORS: Record<Return["status"], string> = {
  REQUESTED: "orange",
  APPROVED: "sky",
  REFUSED: "red",
  IN_TRANSIT: "sky",
  RECEIVED: "sky",
  CLOSED: "teal",
};

/** What is to come back, or came: how far it is, and what is given back for it. */
export function ReturnsPage() {
  const t = useTranslations("portal.returns");
  const { after, show } = usePages("/returns");
  const [{ data, error, fetching }, ask] = useQuery({
    query: ReturnsDocument,
    variables: { first: PAGE, after: after ?? null },
  });
  const returns = data?.returnRequests.edges.map(({ node }) => node) ?? [];
  return (
    <Page title={t("title")} text={t("text")}>
      {!data && fetching && <Loading rows={3} height={120} />}
      {!data && !fetching && <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
      {data && returns.length === 0 && (
        <div className="surface">
          <Empty title={t("none")} text={t("noneText")} icon={back} />
        </div>
      )}
      {returns.map((each) => (
        <ReturnCard key={each.id} of={each} />
      ))}
      <Pages label={t("pages")} after={after} pageInfo={data?.returnRequests.pageInfo} show={show} />
    </Page>
  );
}

function ReturnCard({ of }: { of: Return }) {
  const t = useTranslations("portal.returns");
  const formats = useFormats();
  const steps = [
    ["asked", of.createdAt],
    [of.status === "REFUSED" ? "refused" : "approved", of.decidedAt],
    ["sent", of.sentAt],
    ["received", of.receivedAt],
    ["closed", of.closedAt],
  ] as const;
  return (
    <Card
      title={of.order?.reference ?? t("unknownOrder")}
      mark={
        <Badge tt="none" color={COLORS[of.status]}>
          {t(`status.${of.status}`)}
        </Badge>
      }
    >
      {of.order && (
        <Anchor renderRoot={(props) => <Link to="/orders/$id" params={{ id: of.order?.id ?? "" }} {...props} />}>
          {t("toOrder", { number: of.order.externalRef ?? of.order.reference ?? "" })}
        </Anchor>
      )}
      <Text>{of.reason}</Text>
      {of.answer && <Text>{t("answer", { answer: of.answer })}</Text>}
      <ul style={{ margin: 0, paddingInlineStart: "1.2em" }}>
        {of.lines.map((line) => (
          <li key={line.id}>
            {t("line", { quantity: line.quantity, sku: line.sku })}
            {line.restocked !== null && line.restocked !== undefined && (
              <> · {t("counted", { restocked: line.restocked, writtenOff: line.writtenOff ?? 0 })}</>
            )}
          </li>
        ))}
      </ul>
      <Text fz="sm" c="dimmed">
        {steps.flatMap(([step, at]) => (at ? t(`step.${step}`, { at: formats.instant(at) }) : [])).join(" · ")}
      </Text>
      {of.trackingNumber && (
        <Text fz="sm" className="number">
          {t("tracking", { number: of.trackingNumber })}
        </Text>
      )}
      {of.refund && (
        <Text fw={600}>
          {of.refundAmount ? t("refundPart", { amount: formats.money(of.refundAmount) }) : t(`refund.${of.refund}`)}
        </Text>
      )}
    </Card>
  );
}
