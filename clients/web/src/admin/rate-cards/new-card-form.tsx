import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { Form } from "../../shared/ui/form";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { codeOf, isCurrency } from "../ui/typed";
import { useFields } from "../ui/use-fields";

const NewRateCardDocument = graphql(`
  mutation NewRateCard($input: CreateRateCardInput!) {
    createRateCard(input: $input) {
      ... on CreateRateCardSuccess { rateCard { id code name } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

/** A price list that is nobody's yet and has no prices: both come next. */
export function NewCardForm() {
  const t = useTranslations("admin.rateCards");
  const navigate = useNavigate();
  const { draft, field } = useFields({ code: "", name: "", currency: "" });
  const [isTold, tell] = useState(false);
  const { decide, isActing, refusal } = useDecision(NewRateCardDocument, () => {});
  const currency = codeOf(draft.currency);
  const send = async () => {
    tell(true);
    if (!isCurrency(currency)) return;
    const done = await decide(t("cardMade"), (idempotencyKey) => ({
      input: { idempotencyKey, code: codeOf(draft.code), name: draft.name.trim(), currency },
    }));
    const result = done?.createRateCard;
    if (result?.__typename !== "CreateRateCardSuccess") return;
    void navigate({ to: "/rate-cards/$id", params: { id: result.rateCard.id } as never });
  };
  return (
    <Form onSubmit={() => void send()}>
      <Stack>
        <TextInput {...field("code")} label={t("cardCode")} placeholder="LUMEN-2027" maxLength={40} required />
        <TextInput {...field("name")} label={t("cardName")} maxLength={200} required />
        <TextInput
          {...field("currency")}
          label={t("column.currency")}
          placeholder="CNY"
          maxLength={3}
          error={isTold && !isCurrency(currency) && t("noCurrency")}
          required
        />
        <Text c="dimmed" fz="sm">
          {t("newCardText")}
        </Text>
        <Refused refusal={refusal} />
        <Group>
          <Button type="submit" loading={isActing}>
            {t("makeCard")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
