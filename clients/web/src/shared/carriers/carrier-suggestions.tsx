import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import alert from "~icons/alert-circle";
import { graphql } from "../../gql";
import type { CarrierSuggestionDecision, CarrierSuggestionState } from "../../gql/graphql";
import { useFormats } from "../formats";
import { useAct } from "../graph/use-act";
import { Icon } from "../ui/icon";
import { Refusal, refusalOf } from "../ui/refusal";
import { useNames } from "../use-names";

const DecideCarrierSuggestionDocument = graphql(`
  mutation DecideCarrierSuggestion($input: DecideCarrierSuggestionInput!) {
    decideCarrierSuggestion(input: $input) {
      ... on DecideCarrierSuggestionSuccess { suggestion { id carrier state decidedBy decidedAt } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

interface Suggestion {
  id: string;
  number: string;
  carrier: string;
  state: CarrierSuggestionState;
  suggestedAt: string;
}

interface CarrierSuggestionsProps {
  suggestions: readonly Suggestion[];
  /** False for who sees them and decides nothing. */
  mayDecide: boolean;
  onChange: () => void;
}

/** What readers of the public page say of whose number a parcel's is, for who takes it or leaves it. */
export function CarrierSuggestions({ suggestions, mayDecide, onChange }: CarrierSuggestionsProps) {
  const t = useTranslations("shared.suggestion");
  const carrierName = useNames("shared.carrierName");
  const { act, isActing } = useAct(DecideCarrierSuggestionDocument);
  const [told, tell] = useState("");
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const waiting = suggestions.filter(({ state }) => state === "WAITING");
  const decide = async ({ id, carrier }: Suggestion, decision: CarrierSuggestionDecision) => {
    tell("");
    const done = await act((idempotencyKey) => ({ input: { idempotencyKey, suggestionId: id, decision } }));
    const refused = refusalOf(done?.decideCarrierSuggestion, "DecideCarrierSuggestionSuccess", t("noAnswer"));
    refuse(refused);
    if (!refused) tell(t(decision === "TAKE" ? "taken" : "left", { carrier: carrierName(carrier) }));
    onChange();
  };
  return (
    <Stack gap="sm">
      {waiting.map((each) => (
        <Waiting
          key={each.id}
          suggestion={each}
          isActing={isActing}
          {...(mayDecide && { decide: (decision) => void decide(each, decision) })}
        />
      ))}
      <Refusal of={refusal} />
      <div role="status">
        {told && (
          <Text fz="sm" fw={600}>
            {told}
          </Text>
        )}
      </div>
    </Stack>
  );
}

interface WaitingProps {
  suggestion: Suggestion;
  isActing: boolean;
  decide?: (decision: CarrierSuggestionDecision) => void;
}

function Waiting({ suggestion: { number, carrier: code, suggestedAt }, isActing, decide }: WaitingProps) {
  const t = useTranslations("shared.suggestion");
  const formats = useFormats();
  const carrier = useNames("shared.carrierName")(code);
  return (
    <Alert color="orange" variant="light" icon={<Icon of={alert} />} title={t("title", { number, carrier })}>
      <Stack gap="sm">
        <Text fz="sm">{t("text", { at: formats.instant(suggestedAt) })}</Text>
        {decide && (
          <Group gap="sm">
            <Button size="sm" loading={isActing} onClick={() => decide("TAKE")}>
              {t("take", { carrier })}
            </Button>
            <Button size="sm" variant="default" disabled={isActing} onClick={() => decide("LEAVE")}>
              {t("leave")}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
