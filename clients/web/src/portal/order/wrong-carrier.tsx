import { Autocomplete, Button, Group, Select, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useAct } from "../../shared/graph/use-act";
import { Form } from "../../shared/ui/form";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import { useNames } from "../../shared/use-names";
import type { Shipment } from "./order-document";

const CorrectCarrierDocument = graphql(`
  mutation CorrectCarrier($input: CorrectWatchedCarrierInput!) {
    correctWatchedCarrier(input: $input) {
      ... on CorrectWatchedCarrierSuccess { __typename }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

interface WrongCarrierProps {
  shipment: Shipment;
  onChange: () => void;
}

/** Who tracks a parcel says whose number it is, where those who watch it guessed another's. */
export function WrongCarrier({ shipment, onChange }: WrongCarrierProps) {
  const t = useTranslations("portal.carrier");
  const carrierName = useNames("shared.carrierName");
  const choices = shipment.carrierChoices ?? [];
  // Another one may be typed.
  const codeOf = (typed: string) =>
    choices.find((code) => carrierName(code).toLowerCase() === typed.toLowerCase()) ?? typed.toUpperCase();
  const { act, isActing } = useAct(CorrectCarrierDocument);
  const numbers = [shipment.trackingNumber, ...(shipment.lastMile ? [shipment.lastMile.number] : [])];
  const [number, choose] = useState(numbers.at(-1)!);
  const [carrier, name] = useState("");
  const [reason, write] = useState("");
  const [isDone, tell] = useState(false);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const send = async () => {
    tell(false);
    const done = await act((idempotencyKey) => ({
      input: { idempotencyKey, trackingNumber: number, carrier: codeOf(carrier.trim()), reason: reason.trim() },
    }));
    const refused = refusalOf(done?.correctWatchedCarrier, "CorrectWatchedCarrierSuccess", t("noAnswer"));
    refuse(refused);
    if (refused) return;
    tell(true);
    write("");
    onChange();
  };
  return (
    <details>
      <summary>{t("wrong")}</summary>
      <Form onSubmit={() => void send()}>
        <Stack gap="sm" mt="sm">
          <Text fz="sm" c="dimmed">
            {t("text")}
          </Text>
          {numbers.length > 1 && (
            <Select
              label={t("number")}
              data={numbers}
              value={number}
              allowDeselect={false}
              onChange={(value) => choose(value ?? number)}
            />
          )}
          <Autocomplete
            label={t("carrier")}
            data={choices.map(carrierName)}
            value={carrier}
            onChange={name}
            maxLength={50}
            required
          />
          <Textarea
            label={t("reason")}
            value={reason}
            onChange={(event) => write(event.currentTarget.value)}
            maxLength={500}
            autosize
            minRows={1}
            required
          />
          <Refusal of={refusal} />
          <div role="status">{isDone && <Text fw={600}>{t("done", { number })}</Text>}</div>
          <Group>
            <Button type="submit" size="sm" loading={isActing} disabled={!carrier.trim() || !reason.trim()}>
              {t("correct")}
            </Button>
          </Group>
        </Stack>
      </Form>
    </details>
  );
}
