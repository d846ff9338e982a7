import { Button, Group, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useAct } from "../../shared/graph/use-act";
import { Form } from "../../shared/ui/form";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import { useTold } from "../ui/use-told";

const StateRateDocument = graphql(`
  mutation StateRate($input: PublishExchangeRatesInput!) {
    publishExchangeRates(input: $input) {
      __typename
      ... on PublishExchangeRatesSuccess { rates { base quote rate effectiveFrom } }
      ... on ExchangeRatesProposed { proposal { id status } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

const BLANK = { base: "", quote: "", rate: "", source: "", reason: "" };

/** One rate from now on; one that is far from the last waits for a second person, which the answer says. */
export function StateRateForm({ onChange }: { onChange: () => void }) {
  const t = useTranslations("admin.rules");
  const acts = useTranslations("admin.act");
  const told = useTold();
  const { act, isActing } = useAct(StateRateDocument);
  const [given, write] = useState(BLANK);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const field = (name: keyof typeof BLANK) => ({
    label: t(`stated.${name}`),
    value: given[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      write((before) => ({ ...before, [name]: value }));
    },
  });
  const send = async () => {
    const answer = await act((idempotencyKey) => ({
      input: {
        idempotencyKey,
        effectiveFrom: new Date().toISOString(),
        source: given.source.trim(),
        ...(given.reason.trim() && { reason: given.reason.trim() }),
        rates: [
          { base: given.base.trim().toUpperCase(), quote: given.quote.trim().toUpperCase(), rate: given.rate.trim() },
        ],
      },
    }));
    const result = answer?.publishExchangeRates;
    const isProposed = result?.__typename === "ExchangeRatesProposed";
    const refused = isProposed ? null : refusalOf(result, "PublishExchangeRatesSuccess", acts("noAnswer"));
    refuse(refused);
    if (refused) return;
    write(BLANK);
    told(isProposed ? t("rateProposed") : t("rateStated"));
    onChange();
  };
  return (
    <details>
      <summary>{t("stateRate")}</summary>
      <Form onSubmit={() => void send()}>
        <Stack gap="sm" mt="sm">
          <Text c="dimmed" fz="sm">
            {t("stateRateText")}
          </Text>
          <SimpleGrid cols={{ base: 2, md: 3 }}>
            <TextInput {...field("base")} maxLength={3} placeholder="CNY" required />
            <TextInput {...field("quote")} maxLength={3} placeholder="EUR" required />
            <TextInput {...field("rate")} inputMode="decimal" placeholder="0.1275" required />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <TextInput {...field("source")} maxLength={200} required />
            <TextInput {...field("reason")} maxLength={500} />
          </SimpleGrid>
          <Refusal of={refusal} />
          <Group>
            <Button type="submit" loading={isActing}>
              {t("stateRate")}
            </Button>
          </Group>
        </Stack>
      </Form>
    </details>
  );
}
