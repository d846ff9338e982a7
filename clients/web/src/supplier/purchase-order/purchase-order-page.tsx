import { Alert, Button, Grid, Stack, Text } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import ban from "~icons/ban";
import box from "~icons/package-off";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useLive } from "../../shared/graph/use-live";
import { useRefresh } from "../../shared/graph/use-refresh";
import { Card } from "../../shared/ui/card";
import { Icon } from "../../shared/ui/icon";
import { Page } from "../../shared/ui/page";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { ClaimCard } from "../claims/claim-card";
import { AnswerCard } from "./answer-card";
import { DispatchCard } from "./dispatch-card";
import { LinesCard } from "./lines-card";
import { PurchaseOrderBadge } from "./purchase-order-badge";
import { type PurchaseOrder, SupplierPurchaseOrderDocument } from "./purchase-order-document";
import { ShipToCard } from "./ship-to-card";

const SupplierPurchaseOrderUpdatedDocument = graphql(`
  subscription SupplierPurchaseOrderUpdated($after: String) {
    purchaseOrderUpdated(after: $after) { id purchaseOrder { id status version } }
  }
`);

/** All of one purchase order: what to answer or send, by when, where to, and what was counted. */
export function PurchaseOrderPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const t = useTranslations("supplier.purchaseOrder");
  const [{ data, error, fetching }, ask] = useQuery({ query: SupplierPurchaseOrderDocument, variables: { id } });
  const again = () => ask({ requestPolicy: "network-only" });
  const refresh = useRefresh(again);
  useLive(SupplierPurchaseOrderUpdatedDocument, data ? { after: data.purchaseOrderUpdatesCursor } : null, (told) => {
    if (told.purchaseOrderUpdated.purchaseOrder?.id === id) refresh();
  });
  if (data?.purchaseOrder) return <Shown order={data.purchaseOrder} onChange={again} />;
  return (
    <Page title={t("title")}>
      {!data && fetching && <Loading rows={4} height={120} />}
      {!data && !fetching && <Fault error={error} retry={again} />}
      {data && (
        <Empty title={t("notFound")} text={t("notFoundText")} icon={box}>
          <Button component={Link} to="/purchase-orders">
            {t("toOrders")}
          </Button>
        </Empty>
      )}
    </Page>
  );
}

function Shown({ order, onChange }: { order: PurchaseOrder; onChange: () => void }) {
  const t = useTranslations("supplier.purchaseOrder");
  const formats = useFormats();
  return (
    <Page
      title={order.reference}
      text={order.cost ? t("cost", { amount: formats.money(order.cost) }) : undefined}
      actions={<PurchaseOrderBadge status={order.status} size="xl" />}
    >
      {order.rejectionReason && (
        <Alert color="gray" icon={<Icon of={ban} />} title={t("rejected")}>
          {order.rejectionReason}
        </Alert>
      )}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="lg">
            {order.status === "ISSUED" && <AnswerCard order={order} onChange={onChange} />}
            {(order.status === "ACCEPTED" || order.status === "PARTIAL") && (
              <DispatchCard order={order} onChange={onChange} />
            )}
            <LinesCard order={order} onChange={onChange} />
            {order.shortClaims?.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} onChange={onChange} />
            ))}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="lg">
            <Dates order={order} />
            <ShipToCard order={order} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

/** What was promised and what came true, each under a name of its own. */
function Dates({ order }: { order: PurchaseOrder }) {
  const t = useTranslations("supplier.purchaseOrder");
  const formats = useFormats();
  const dates = [
    ["issued", order.createdAt],
    ["answerBy", order.acceptBy],
    ["answered", order.answeredAt],
    ["promised", order.dispatchBy],
    ["sent", order.dispatchedAt],
    ["received", order.receivedAt],
  ] as const;
  return (
    <Card title={t("dates")}>
      <dl style={{ margin: 0, display: "grid", gridTemplateColumns: "auto 1fr", gap: "8px 16px" }}>
        {dates.map(([name, at]) => (
          <div key={name} style={{ display: "contents" }}>
            <Text component="dt" c="dimmed" fz="sm">
              {t(`date.${name}`)}
            </Text>
            <Text component="dd" m={0} fz="sm" className="number">
              {at ? formats.instant(at) : t("notYet")}
            </Text>
          </div>
        ))}
      </dl>
    </Card>
  );
}
