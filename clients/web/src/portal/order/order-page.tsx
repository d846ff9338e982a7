import { Alert, Button, Grid, Stack, Text } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { Link, useParams } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import alert from "~icons/alert-triangle";
import clock from "~icons/clock";
import box from "~icons/package-off";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useLive } from "../../shared/graph/use-live";
import { Card } from "../../shared/ui/card";
import { GoodsTable } from "../../shared/ui/goods-table";
import { Icon } from "../../shared/ui/icon";
import { Page } from "../../shared/ui/page";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { CancelCard } from "./cancel-card";
import { CheckCard } from "./check-card";
import { DecisionCard } from "./decision-card";
import { OrderBadge } from "./order-badge";
import { type Order, OrderDocument } from "./order-document";
import { Progress } from "./progress";
import { LandedCostCard, QuoteCard } from "./quote-card";
import { ReturnCard } from "./return-card";
import { ShipmentCard } from "./shipment-card";
import { WeightsCard } from "./weights-card";

const OrderUpdatedDocument = graphql(`
  subscription OrderUpdated($orderId: ID!, $after: String) {
    orderUpdated(orderId: $orderId, after: $after) { id status changes order { id status priorStatus version } }
  }
`);

/** All of one order: how far it is, what it costs and why, its parcels and what happened to it. */
export function OrderPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const t = useTranslations("portal.order");
  const [{ data, error, fetching }, ask] = useQuery({ query: OrderDocument, variables: { id } });
  const again = () => ask({ requestPolicy: "network-only" });
  const refresh = useDebouncedCallback(again, { delay: 300, maxWait: 1_500 });
  useLive(OrderUpdatedDocument, data?.order ? { orderId: id, after: data.orderUpdatesCursor } : null, refresh);
  if (!data && fetching) {
    return (
      <Page title={t("title")}>
        <Loading rows={4} height={120} />
      </Page>
    );
  }
  if (!data) {
    return (
      <Page title={t("title")}>
        <Fault error={error} retry={again} />
      </Page>
    );
  }
  if (!data.order) {
    return (
      <Page title={t("title")}>
        <Empty title={t("notFound")} text={t("notFoundText")} icon={box}>
          <Button component={Link} to="/orders">
            {t("toOrders")}
          </Button>
        </Empty>
      </Page>
    );
  }
  return <OrderShown order={data.order} after={data.shipmentUpdatesCursor} onChange={again} refresh={refresh} />;
}

interface OrderShownProps {
  order: Order;
  /** Where what is shown of its shipments ends. */
  after: string;
  /** Asks anew at once, as after an act. */
  onChange: () => void;
  /** Asks anew soon: many that tell of a change ask once. */
  refresh: () => void;
}

function OrderShown({ order, after, onChange, refresh }: OrderShownProps) {
  const t = useTranslations("portal.order");
  const formats = useFormats();
  const named = [order.externalRef, order.serviceCode, formats.day(order.createdAt)];
  if (order.orderedOn) named.push(t("orderedOn", { day: formats.date(order.orderedOn) }));
  const isOver = ["DELIVERED", "CLOSED", "CANCELLED", "RETURNED"].includes(order.status);
  return (
    <Page title={order.reference} text={named.join(" · ")} actions={<OrderBadge status={order.status} size="xl" />}>
      {order.status === "ON_HOLD" && (
        <Alert
          color="red"
          icon={<Icon of={alert} />}
          title={order.holdCause ? t(`hold.${order.holdCause}`) : t("held")}
        >
          {order.holdReason ?? t("heldText")}
        </Alert>
      )}
      {order.cancelReason && (
        <Alert color="gray" icon={<Icon of={alert} />} title={t("cancelled")}>
          {order.cancelReason}
        </Alert>
      )}
      {order.deadline && (
        <Alert
          color="orange"
          icon={<Icon of={clock} />}
          title={t("deadline", { at: formats.instant(order.deadline.at) })}
        >
          <span lang="en">{order.deadline.message}</span>
        </Alert>
      )}
      <div className="surface" style={{ padding: "var(--mantine-spacing-lg)" }}>
        <Progress status={order.status} priorStatus={order.priorStatus} />
      </div>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="lg">
            {order.status === "DRAFT" && <CheckCard order={order} onChange={onChange} />}
            {order.shipments?.map((shipment) => (
              <Stack key={shipment.id} gap="lg">
                <ShipmentCard shipment={shipment} canTrack={!isOver} after={after} onChange={refresh} />
                <DecisionCard shipment={shipment} onChange={onChange} />
              </Stack>
            ))}
            <WeightsCard order={order} />
            <Goods order={order} />
            <History order={order} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="lg">
            <QuoteCard order={order} onChange={onChange} />
            <LandedCostCard order={order} />
            <Recipient order={order} />
            <CancelCard order={order} onChange={onChange} />
            <ReturnCard order={order} onChange={onChange} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function Goods({ order }: { order: Order }) {
  const t = useTranslations("portal.order");
  const formats = useFormats();
  const { weightG, lengthMm, widthMm, heightMm } = order.parcel;
  return (
    <Card title={t("goods")}>
      <Text fz="sm" c="dimmed">
        {formats.weight(weightG)} · {[lengthMm, widthMm, heightMm].map((mm) => formats.count(mm / 10)).join(" × ")} cm
      </Text>
      <GoodsTable
        label={t("goods")}
        lines={order.lines}
        unitValue={({ unitValue }) => (unitValue ? formats.money(unitValue) : "—")}
      />
    </Card>
  );
}

function Recipient({ order: { consignee, consigneeTaxNumber } }: { order: Order }) {
  const t = useTranslations("portal.order");
  const formats = useFormats();
  if (!consignee) return null;
  const { name, line1, line2, city, region, postalCode, country, phone } = consignee;
  return (
    <Card title={t("recipient")}>
      <address style={{ fontStyle: "normal" }}>
        {[name, line1, line2, [postalCode, city].filter(Boolean).join(" "), region, formats.country(country), phone]
          .filter(Boolean)
          .map((line) => (
            <div key={line}>{line}</div>
          ))}
      </address>
      {consigneeTaxNumber && <Text fz="sm">{t("taxNumber", { number: consigneeTaxNumber })}</Text>}
    </Card>
  );
}

function History({ order }: { order: Order }) {
  const t = useTranslations("portal.order");
  const status = useTranslations("portal.status");
  const formats = useFormats();
  return (
    <Card title={t("history")}>
      <Stack component="ol" className="plain-list" gap="xs">
        {order.history.edges.map(({ node }) => (
          <li key={node.id}>
            <Text component="span" fw={500}>
              {status(node.to)}
            </Text>{" "}
            <Text component="span" fz="sm" c="dimmed">
              {formats.instant(node.changedAt)}
              {node.reason && (
                <>
                  {" · "}
                  <span lang="en">{node.reason}</span>
                </>
              )}
            </Text>
          </li>
        ))}
      </Stack>
    </Card>
  );
}
