import { Alert, Button, Group, Radio, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { DecisionChoice } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import { Form } from "../../shared/ui/form";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import type { Shipment } from "./order-document";

const DecideOwnShipmentDocument = graphql(`
  mutation DecideOwnShipment($input: DecideShipmentInput!) {
    decideShipment(input: $input) {
      ... on DecideShipmentSuccess { decision { id choice endedAt reason } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

/** Where a parcel could not be handed over: its owner says what becomes of it, and reads what counts when nobody does. */
export function DecisionCard({ shipment, onChange }: { shipment: Shipment; onChange: () => void }) {
  const t = useTranslations("portal.decision");
  const formats = useFormats();
  const decision = shipment.decisions.at(-1);
  if (!decision) return null;
  const { cause, endedAt, choice, dueAt, defaultChoice } = decision;
  if (endedAt) {
    return (
      <Card title={t("title", { number: shipment.trackingNumber })}>
        <Text>
          {choice ? t("decided", { choice: t(`choice.${choice}`), at: formats.instant(endedAt) }) : t("byItself")}
        </Text>
      </Card>
    );
  }
  return (
    <Card title={t("title", { number: shipment.trackingNumber })}>
      <Alert color="orange" title={t(`cause.${cause}`)}>
        {dueAt && defaultChoice
          ? t("due", { at: formats.instant(dueAt), choice: t(`choice.${defaultChoice}`) })
          : t("noDue")}
      </Alert>
      {cause === "SEIZED" ? (
        <Text>{t("ofStaff")}</Text>
      ) : (
        <Decide shipmentId={shipment.id} choices={decision.choices} begin={defaultChoice ?? null} onChange={onChange} />
      )}
    </Card>
  );
}

interface DecideProps {
  shipmentId: string;
  choices: readonly DecisionChoice[];
  begin: DecisionChoice | null;
  onChange: () => void;
}

function Decide({ shipmentId, choices, begin, onChange }: DecideProps) {
  const t = useTranslations("portal.decision");
  const { act, isActing } = useAct(DecideOwnShipmentDocument);
  const [choice, choose] = useState(begin ?? choices[0]!);
  const [reason, write] = useState("");
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const send = async () => {
    if (!reason.trim()) return refuse({ message: t("reasonMissing") });
    const done = await act((idempotencyKey) => ({
      input: { idempotencyKey, shipmentId, choice, reason: reason.trim() },
    }));
    refuse(refusalOf(done?.decideShipment, "DecideShipmentSuccess", t("noAnswer")));
    onChange();
  };
  return (
    <Form onSubmit={() => void send()}>
      <Stack gap="md">
        <Radio.Group
          label={t("becomes")}
          value={choice}
          onChange={(value) => choose(choices.find((each) => each === value) ?? choice)}
        >
          <Stack gap="xs" mt="xs">
            {choices.map((value) => (
              <Radio key={value} value={value} label={t(`choice.${value}`)} description={t(`does.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t("reason")}
          value={reason}
          onChange={(event) => write(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
          required
        />
        <Refusal of={refusal} />
        <Group>
          <Button type="submit" loading={isActing} {...(choice === "DESTROY" && { color: "red", variant: "light" })}>
            {t("decide", { choice: t(`choice.${choice}`) })}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
