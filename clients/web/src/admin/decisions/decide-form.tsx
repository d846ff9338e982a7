import { Alert, Checkbox, Radio, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { DecisionChoice } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { ReasonForm } from "../queue/reason-form";
import { useDecision } from "../queue/use-decision";
import { useFields } from "../ui/use-fields";
import type { WaitingDecision } from "./decisions-document";

const DecideDocument = graphql(`
  mutation Decide($input: DecideShipmentInput!) {
    decideShipment(input: $input) {
      ... on DecideShipmentSuccess { decision { id choice endedAt reason } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

interface DecideFormProps {
  decision: WaitingDecision;
  shipment: NonNullable<WaitingDecision["shipment"]>;
  onChange: () => void;
}

/** What becomes of a parcel; what each choice does is said before it is done. */
export function DecideForm({ decision, shipment, onChange }: DecideFormProps) {
  const t = useTranslations("admin.decisions");
  const choice = useTranslations("admin.decisionChoice");
  const formats = useFormats();
  const { consignee, destinationCountry: country } = shipment;
  const [chosen, choose] = useState<DecisionChoice>(decision.defaultChoice ?? decision.choices[0]!);
  const [isElsewhere, send] = useState(false);
  const { draft, field } = useFields({
    name: consignee?.name ?? "",
    line1: consignee?.line1 ?? "",
    line2: consignee?.line2 ?? "",
    city: consignee?.city ?? "",
    region: consignee?.region ?? "",
    postalCode: consignee?.postalCode ?? "",
    phone: consignee?.phone ?? "",
  });
  const decide = useDecision(DecideDocument, onChange);
  const given = (name: keyof typeof draft) => (draft[name].trim() ? { [name]: draft[name].trim() } : {});
  const address = {
    ...{ name: draft.name.trim(), line1: draft.line1.trim(), city: draft.city.trim(), country },
    ...{ ...given("line2"), ...given("region"), ...given("postalCode"), ...given("phone") },
  };
  const act = async (reason: string) =>
    Boolean(
      await decide.decide(t("isDecided", { number: shipment.trackingNumber }), (idempotencyKey) => ({
        input: {
          ...{ idempotencyKey, shipmentId: shipment.id, choice: chosen, reason },
          ...(chosen === "REDELIVER" && isElsewhere && { address }),
        },
      })),
    );
  return (
    <Stack gap="md">
      <Radio.Group
        label={t("becomes")}
        value={chosen}
        onChange={(value) => choose(decision.choices.find((each) => each === value) ?? chosen)}
      >
        <Stack gap="xs" mt="xs">
          {decision.choices.map((value) => (
            <Radio key={value} value={value} label={choice(value)} description={t(`does.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {chosen === "REDELIVER" && (
        <Checkbox
          label={t("elsewhere")}
          checked={isElsewhere}
          onChange={(event) => send(event.currentTarget.checked)}
        />
      )}
      {chosen === "REDELIVER" && isElsewhere && (
        <>
          <Text fz="sm" c="dimmed">
            {t("sameCountry", { country: formats.country(country) })}
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
            <TextInput label={t("address.name")} {...field("name")} maxLength={100} required />
            <TextInput label={t("address.line1")} {...field("line1")} maxLength={100} required />
            <TextInput label={t("address.line2")} {...field("line2")} maxLength={100} />
            <TextInput label={t("address.postalCode")} {...field("postalCode")} maxLength={20} />
            <TextInput label={t("address.city")} {...field("city")} maxLength={80} required />
            <TextInput label={t("address.region")} {...field("region")} maxLength={80} />
            <TextInput label={t("address.phone")} {...field("phone")} type="tel" maxLength={30} />
          </SimpleGrid>
        </>
      )}
      {(chosen === "DESTROY" || chosen === "CLAIM") && <Alert color="orange">{t("forGood")}</Alert>}
      <ReasonForm
        label={t("why")}
        submit={choice(chosen)}
        {...(chosen === "DESTROY" || chosen === "CLAIM" ? { color: "red" } : {})}
        {...decide}
        act={act}
      />
    </Stack>
  );
}
