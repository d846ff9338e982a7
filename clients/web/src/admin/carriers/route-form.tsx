import { Button, Checkbox, Group, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { Form } from "../../shared/ui/form";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { useFields } from "../ui/use-fields";
import type { CarrierAccount, CarrierRoute, Service } from "./carriers-document";
import { draftOf, faultsOf, inputOf, type RouteDraft } from "./route-draft";

const StateRouteDocument = graphql(`
  mutation StateRoute($input: StateCarrierRouteInput!) {
    stateCarrierRoute(input: $input) {
      ... on StateCarrierRouteSuccess { carrierRoute { id version } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

interface RouteFormProps {
  /** As it is; undefined for a new one. Of one that is there, what it is known by stays. */
  route?: CarrierRoute;
  accounts: readonly CarrierAccount[];
  services: readonly Service[];
  onChange: () => void;
  close: () => void;
}

/** That a service may be bought of a carrier, and when: for what is booked from now on. */
export function RouteForm({ route, accounts, services, onChange, close }: RouteFormProps) {
  const t = useTranslations("admin.carriers");
  const { draft, field, choice } = useFields<RouteDraft>(draftOf(route));
  const [takesBatteries, take] = useState(route?.takesBatteries ?? false);
  const [isOpen, open] = useState(route?.isOpen ?? true);
  const [isTold, tell] = useState(false);
  const { decide, isActing, refusal } = useDecision(StateRouteDocument, onChange);
  const faults = faultsOf(draft);
  const labelled = (name: keyof RouteDraft) => {
    const fault = isTold ? faults.get(name) : undefined;
    return { label: t(`route.${name}`), error: fault && t(`fault.${fault}`) };
  };
  const send = async () => {
    tell(true);
    if (faults.size > 0) return;
    const expectedVersion = route?.version ?? null;
    const done = await decide(t("routeStated"), (idempotencyKey) => ({
      input: { idempotencyKey, ...inputOf(draft), takesBatteries, isOpen, expectedVersion },
    }));
    if (done) close();
  };
  return (
    <Form onSubmit={() => void send()}>
      <Stack gap="sm">
        {!route && (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              {...labelled("serviceCode")}
              {...choice("serviceCode")}
              data={services.map(({ code, name }) => ({ value: code, label: `${name} · ${code}` }))}
              required
            />
            <TextInput {...labelled("country")} {...field("country")} placeholder={t("anywhere")} maxLength={2} />
            <Select
              {...labelled("accountId")}
              {...choice("accountId")}
              data={accounts.map(({ id, code }) => ({ value: id, label: code }))}
              required
            />
            <TextInput {...labelled("product")} {...field("product")} maxLength={50} required />
          </SimpleGrid>
        )}
        <SimpleGrid cols={{ base: 2, sm: 3 }}>
          <TextInput {...labelled("rank")} {...field("rank")} inputMode="numeric" required />
          <TextInput {...labelled("maxWeightG")} {...field("maxWeightG")} inputMode="numeric" />
          <TextInput {...labelled("tries")} {...field("tries")} inputMode="numeric" required />
          <TextInput {...labelled("transitFromDays")} {...field("transitFromDays")} inputMode="numeric" />
          <TextInput {...labelled("transitToDays")} {...field("transitToDays")} inputMode="numeric" />
        </SimpleGrid>
        <Select
          {...labelled("onTrouble")}
          {...choice("onTrouble")}
          data={(["NEXT", "WAIT"] as const).map((value) => ({ value, label: t(`onTrouble.${value}`) }))}
        />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextInput {...labelled("base")} {...field("base")} inputMode="decimal" />
          <TextInput {...labelled("perKg")} {...field("perKg")} inputMode="decimal" />
          <TextInput {...labelled("currency")} {...field("currency")} maxLength={3} placeholder="CNY" />
        </SimpleGrid>
        <Text c="dimmed" fz="sm">
          {t("costText")}
        </Text>
        <Checkbox
          label={t("takesBatteries")}
          checked={takesBatteries}
          onChange={(event) => take(event.currentTarget.checked)}
        />
        <Checkbox label={t("isOpen")} checked={isOpen} onChange={(event) => open(event.currentTarget.checked)} />
        <Refused refusal={refusal} />
        <Group>
          <Button type="submit" loading={isActing}>
            {t("stateRoute")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
