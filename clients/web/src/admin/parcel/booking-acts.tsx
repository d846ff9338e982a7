import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import again from "~icons/refresh";
import { graphql } from "../../gql";
import type { CarrierBookingState } from "../../gql/graphql";
import { Icon } from "../../shared/ui/icon";
import { Fault, Loading } from "../../shared/ui/states";
import { useMay } from "../may";
import { ReasonForm } from "../queue/reason-form";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { NotForRole } from "../ui/card";
import { Dialog } from "../ui/dialog";
import type { AroundShipment } from "./parcel-document";

const RetryBookingDocument = graphql(`
  mutation RetryBooking($input: RetryBookingInput!) {
    retryBooking(input: $input) {
      ... on RetryBookingSuccess { shipment { id status } }
      ... on UserError { message }
    }
  }
`);

const ChooseCarrierDocument = graphql(`
  mutation ChooseCarrier($input: ChooseCarrierInput!) {
    chooseCarrier(input: $input) {
      ... on ChooseCarrierSuccess { shipment { id status } }
      ... on UserError { message }
    }
  }
`);

const ConfirmVoidDocument = graphql(`
  mutation ConfirmVoid($input: ConfirmBookingVoidInput!) {
    confirmBookingVoid(input: $input) {
      ... on ConfirmBookingVoidSuccess { shipment { id status } }
      ... on UserError { message }
    }
  }
`);

const RoutesToChooseDocument = graphql(`
  query RoutesToChoose {
    carrierRoutes { id serviceCode country product isOpen account { id code } }
  }
`);

/** States in which something of it waits, so that somebody can do something about it. */
const WAITS: readonly CarrierBookingState[] = ["NONE", "BOOKING", "LABELLING", "REFUSED", "VOIDING"];

interface BookingActsProps {
  shipment: AroundShipment;
  state: CarrierBookingState;
  onChange: () => void;
}

/** What somebody does about a parcel that no carrier has labelled yet, or that one has still to take out. */
export function BookingActs({ shipment, state, onChange }: BookingActsProps) {
  const t = useTranslations("admin.booking");
  const may = useMay();
  const retry = useDecision(RetryBookingDocument, onChange);
  const confirm = useDecision(ConfirmVoidDocument, onChange);
  if (!WAITS.includes(state)) return null;
  if (!may("Mutation.retryBooking")) return <NotForRole what={t("retry")} />;
  const shipmentId = shipment.id;
  return (
    <>
      <Refused refusal={retry.refusal} />
      <Group>
        <Button
          loading={retry.isActing}
          leftSection={<Icon of={again} size={18} />}
          onClick={() =>
            void retry.decide(t("retried"), (idempotencyKey) => ({ input: { idempotencyKey, shipmentId } }))
          }
        >
          {state === "NONE" || state === "REFUSED" ? t("retryAll") : t("retry")}
        </Button>
        <Dialog label={t("choose")} title={t("choose")} button={{ variant: "default" }}>
          {(close) => <ChooseForm shipment={shipment} onChange={onChange} close={close} />}
        </Dialog>
      </Group>
      {(state === "VOIDING" || state === "BOOKING" || state === "LABELLING") && (
        <ReasonForm
          label={t("whoSaid")}
          submit={t("confirmVoid")}
          color="orange"
          {...confirm}
          act={async (reason) =>
            Boolean(
              await confirm.decide(t("voided"), (idempotencyKey) => ({
                input: { idempotencyKey, shipmentId, reason },
              })),
            )
          }
        />
      )}
    </>
  );
}

interface ChooseFormProps {
  shipment: AroundShipment;
  onChange: () => void;
  close: () => void;
}

function ChooseForm({ shipment, onChange, close }: ChooseFormProps) {
  const t = useTranslations("admin.booking");
  const carriers = useTranslations("admin.carriers");
  const [{ data, error, fetching }, ask] = useQuery({ query: RoutesToChooseDocument });
  const [route, pick] = useState<string | null>(null);
  const choose = useDecision(ChooseCarrierDocument, onChange);
  const routes = (data?.carrierRoutes ?? []).filter(
    ({ serviceCode, country }) =>
      serviceCode === shipment.serviceCode && (!country || country === shipment.destinationCountry),
  );
  const send = async () => {
    const done = await choose.decide(t("chosen"), (idempotencyKey) => ({
      input: { idempotencyKey, shipmentId: shipment.id, carrierRouteId: route! },
    }));
    if (done) close();
  };
  return (
    <Stack>
      <Text c="dimmed">{t("chooseText")}</Text>
      {!data && fetching && <Loading rows={1} />}
      {!data && !fetching && <Fault error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
      {data && routes.length === 0 && <Text>{t("noRoute")}</Text>}
      {routes.length > 0 && (
        <Select
          label={t("route")}
          data={routes.map(({ id, account, product, isOpen }) => ({
            value: id,
            label: [account?.code, product, isOpen ? "" : carriers("shut")].filter(Boolean).join(" · "),
          }))}
          value={route}
          onChange={pick}
        />
      )}
      <Refused refusal={choose.refusal} />
      <Group>
        <Button disabled={!route} loading={choose.isActing} onClick={() => void send()}>
          {t("choose")}
        </Button>
      </Group>
    </Stack>
  );
}
