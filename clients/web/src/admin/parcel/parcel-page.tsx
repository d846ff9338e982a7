import { Alert, Button, Grid, Group, Stack, TextInput } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import alert from "~icons/alert-triangle";
import missing from "~icons/package-off";
import search from "~icons/search";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useLive } from "../../shared/graph/use-live";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import { Page } from "../../shared/ui/page";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { useMay } from "../may";
import { useFresh } from "../queue/use-fresh";
import { ForRole } from "../ui/for-role";
import { BookingCard } from "./booking-card";
import { CustomsCard } from "./customs-card";
import { LedgerCard, QuoteCard } from "./money-cards";
import { HistoryCard, OrderCard } from "./order-cards";
import { type AroundOrder, ParcelAroundDocument, variablesOf } from "./parcel-document";
import { RefusedContext, useRefusedOf } from "./refused-context";
import { TrackingCard } from "./tracking-card";

const AroundOrderUpdatedDocument = graphql(`
  subscription AroundOrderUpdated($orderId: ID!) {
    orderUpdated(orderId: $orderId) { id status }
  }
`);

export interface ParcelSearch {
  /** An order's id or reference, or a tracking number. */
  of?: string;
}

/** Everything about one parcel: order, quote, customs, ledger, tracking. */
export function ParcelPage() {
  const t = useTranslations("admin.parcel");
  return (
    <ForRole what="Query.orders" title={t("title")}>
      <Around />
    </ForRole>
  );
}

function Around() {
  const t = useTranslations("admin.parcel");
  const { of = "" }: ParcelSearch = useSearch({ strict: false });
  const may = useMay();
  const variables = {
    ...variablesOf(of),
    withAnswers: may("CarrierCall.rawAnswer"),
    withSuggestions: may("Shipment.carrierSuggestions"),
  };
  const [{ data, error, fetching }, ask] = useQuery({
    query: ParcelAroundDocument,
    variables,
    pause: !variables.isId && !variables.isText,
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const order = data?.order ?? data?.orderByReference ?? data?.shipmentByTrackingNumber?.order;
  const refused = useRefusedOf(error);
  return (
    <Page title={order ? order.reference : t("title")} text={order ? order.customer?.name : t("text")}>
      <Finder key={of} of={of} />
      {of && !data && fetching && <Loading rows={4} height={120} />}
      {of && !data && !fetching && error && <Fault error={error} retry={again} />}
      {of && data && !order && !fetching && (
        <div className="surface">
          <Empty title={t("notFound")} text={t("notFoundText")} icon={missing} />
        </div>
      )}
      {order && (
        <RefusedContext value={refused}>
          <OrderAround order={order} again={again} />
        </RefusedContext>
      )}
    </Page>
  );
}

function OrderAround({ order, again }: { order: AroundOrder; again: () => void }) {
  const t = useTranslations("admin.parcel");
  const cause = useTranslations("admin.holdCause");
  const wait = useTranslations("admin.sagaWait");
  const formats = useFormats();
  const refresh = useFresh(again);
  useLive(AroundOrderUpdatedDocument, { orderId: order.id }, refresh);
  const { saga } = order;
  return (
    <>
      {order.status === "ON_HOLD" && (
        <Alert color="red" icon={<Icon of={alert} />} title={order.holdCause ? cause(order.holdCause) : t("held")}>
          <span lang="en">{order.holdReason ?? t("noReason")}</span>
        </Alert>
      )}
      {saga?.isOverdue && saga.waitingFor && (
        <Alert color="orange" icon={<Icon of={alert} />} title={t("stuck")}>
          {wait(saga.waitingFor)}
          {saga.deadline && ` · ${formats.instant(saga.deadline)}`}
        </Alert>
      )}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack gap="lg">
            <OrderCard order={order} />
            {order.shipments?.map((shipment) => (
              <TrackingCard key={shipment.id} shipment={shipment} refresh={refresh} />
            ))}
            <HistoryCard order={order} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack gap="lg">
            <QuoteCard order={order} />
            {order.shipments?.map((shipment) => (
              <BookingCard key={shipment.id} shipment={shipment} refresh={refresh} />
            ))}
            <CustomsCard order={order} />
            <LedgerCard order={order} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

function Finder({ of }: { of: string }) {
  const t = useTranslations("admin.parcel");
  const navigate = useNavigate();
  const [text, write] = useState(of);
  const find = () => {
    if (text.trim()) void navigate({ to: "/parcel", search: { of: text.trim() } as never });
  };
  return (
    <Form onSubmit={find} role="search" aria-label={t("title")}>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={t("find")}
          leftSection={<Icon of={search} size={18} />}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
          autoFocus={!of}
          style={{ flex: "1 1 280px", maxWidth: 520 }}
        />
        <Button type="submit">{t("show")}</Button>
      </Group>
    </Form>
  );
}
