import { Button, Checkbox, Group, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import truck from "~icons/truck-delivery";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import { ListSurface } from "../../shared/ui/list";
import { Page } from "../../shared/ui/page";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import { Empty } from "../../shared/ui/states";

const AnnounceableDocument = graphql(`
  query Announceable {
    purchaseOrders(first: 100, filter: { status: [DISPATCHED] }) {
      edges { node { id reference dispatchedAt shipTo { warehouse } lines { id sku dispatched } } }
    }
    asns(first: 100, filter: { status: [ANNOUNCED, ARRIVED] }) {
      edges { node { id purchaseOrders { id } } }
    }
  }
`);

const AnnounceAsnDocument = graphql(`
  mutation AnnounceAsn($input: AnnounceAsnInput!) {
    announceAsn(input: $input) {
      ... on AnnounceAsnSuccess { asn { id reference } }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

/** Tells a warehouse which dispatched purchase orders come to it, by whom and when. */
export function NewAsnPage() {
  const t = useTranslations("supplier.newAsn");
  const [state, ask] = useQuery({ query: AnnounceableDocument, requestPolicy: "network-only" });
  const coming = new Set(state.data?.asns.edges.flatMap(({ node }) => node.purchaseOrders.map(({ id }) => id)) ?? []);
  const orders = (state.data?.purchaseOrders.edges ?? []).flatMap(({ node: { shipTo, ...order } }) =>
    shipTo?.warehouse && !coming.has(order.id) ? [{ ...order, warehouse: shipTo.warehouse }] : [],
  );
  const empty = (
    <Empty title={t("none")} text={t("noneText")} icon={truck}>
      <Button component={Link} to="/purchase-orders" search={{ status: ["ACCEPTED"] } as never} variant="light">
        {t("toOrders")}
      </Button>
    </Empty>
  );
  return (
    <Page title={t("title")} text={t("text")}>
      {orders.length > 0 ? (
        <AnnounceForm orders={orders} />
      ) : (
        <ListSurface state={state} retry={() => ask({ requestPolicy: "network-only" })} empty={empty}>
          {null}
        </ListSurface>
      )}
    </Page>
  );
}

interface Sent {
  id: string;
  reference: string;
  dispatchedAt?: string | null;
  warehouse: string;
  lines: { id: string; sku: string; dispatched: number }[];
}

function AnnounceForm({ orders }: { orders: readonly Sent[] }) {
  const t = useTranslations("supplier.newAsn");
  const formats = useFormats();
  const navigate = useNavigate();
  const [chosen, choose] = useState<readonly string[]>([]);
  const [carrierReference, name] = useState("");
  const [expectedOn, expect] = useState("");
  const { act, isActing } = useAct(AnnounceAsnDocument);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  // One notice goes to one warehouse.
  const warehouse = orders.find(({ id }) => chosen.includes(id))?.warehouse;
  const send = async () => {
    if (!carrierReference.trim()) return refuse({ message: t("carrierNeeded") });
    if (!expectedOn) return refuse({ message: t("dayNeeded") });
    const done = await act((idempotencyKey) => ({
      input: { idempotencyKey, purchaseOrderIds: [...chosen], carrierReference: carrierReference.trim(), expectedOn },
    }));
    const result = done?.announceAsn;
    if (result?.__typename === "AnnounceAsnSuccess") {
      return void navigate({ to: "/asns/$id", params: { id: result.asn.id } as never });
    }
    refuse(refusalOf(result, "AnnounceAsnSuccess", t("noAnswer")));
  };
  return (
    <Form onSubmit={() => void send()}>
      <Stack gap="lg">
        <Card title={t("what")}>
          <Text c="dimmed">{t("oneWarehouse")}</Text>
          {orders.map((order) => (
            <Checkbox
              key={order.id}
              label={t("order", { reference: order.reference, warehouse: order.warehouse })}
              description={order.lines
                .filter(({ dispatched }) => dispatched > 0)
                .map(({ sku, dispatched }) => `${formats.count(dispatched)} × ${sku}`)
                .join(", ")}
              checked={chosen.includes(order.id)}
              disabled={warehouse !== undefined && warehouse !== order.warehouse}
              onChange={({ currentTarget: { checked } }) =>
                choose((before) => (checked ? [...before, order.id] : before.filter((id) => id !== order.id)))
              }
            />
          ))}
        </Card>
        <Card title={t("how")}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={t("carrier")}
              description={t("carrierText")}
              required
              maxLength={60}
              value={carrierReference}
              onChange={(event) => name(event.currentTarget.value)}
            />
            <TextInput
              type="date"
              label={t("day")}
              description={t("dayText")}
              required
              value={expectedOn}
              onChange={(event) => expect(event.currentTarget.value)}
            />
          </SimpleGrid>
        </Card>
        <Refusal of={refusal} />
        <Group>
          <Button type="submit" size="md" loading={isActing} disabled={chosen.length === 0}>
            <Icon of={truck} size={18} />
            &nbsp;{t("announce", { count: chosen.length })}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
