import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { SuggestCarrierMutation } from "../../gql/graphql";
import type { Followed } from "../../shared/carriers/followed-numbers";
import { useAct } from "../../shared/graph/use-act";
import { Form } from "../../shared/ui/form";
import { Refusal } from "../../shared/ui/refusal";
import { useNames } from "../../shared/use-names";

const SuggestCarrierDocument = graphql(`
  mutation SuggestCarrier($input: SuggestCarrierInput!) {
    suggestCarrier(input: $input) {
      ... on SuggestCarrierSuccess { number carrier isFollowed }
      ... on CarrierSuggestionsLimited { retryAfterSeconds }
      ... on PublicTrackLimited { retryAfterSeconds }
      ... on UserError { message }
    }
  }
`);

type Outcome = SuggestCarrierMutation["suggestCarrier"];

interface OtherCarrierProps {
  numbers: readonly Followed[];
  /** Carriers that may be named. */
  choices: readonly string[];
  proof: string;
  onSaid: () => void;
}

/** Who has shown that the parcel is theirs says that another carrier has it; what becomes of that is told aloud. */
export function OtherCarrier({ numbers, choices, proof, onSaid }: OtherCarrierProps) {
  const t = useTranslations("site.track.other");
  const carrierName = useNames("shared.carrierName");
  const { act, isActing } = useAct(SuggestCarrierDocument);
  const [chosen, choose] = useState<string | null>(null);
  // One that the parcel has no more is nobody's choice.
  const { number, candidates } = numbers.find((each) => each.number === chosen) ?? numbers.at(-1)!;
  const [carrier, name] = useState<string | null>(null);
  const [isChecked, check] = useState(false);
  // Undefined before anything was said; null where no answer came.
  const [outcome, note] = useState<Outcome | null>();
  const others = choices.filter((code) => !candidates.includes(code));
  const named = (codes: readonly string[]) => codes.map((code) => ({ value: code, label: carrierName(code) }));
  const data =
    candidates.length > 0
      ? [
          { group: t("fitting"), items: named(candidates) },
          { group: t("others"), items: named(others) },
        ]
      : named(others);
  const send = async () => {
    check(true);
    if (!carrier) return;
    note(undefined);
    const done = await act((idempotencyKey) => ({
      input: { idempotencyKey, trackingNumber: number, postalCode: proof, phone: proof, carrier },
    }));
    note(done?.suggestCarrier ?? null);
    onSaid();
  };
  const said = outcome?.__typename === "SuggestCarrierSuccess" ? outcome : null;
  return (
    <details>
      <summary>{t("title")}</summary>
      <Form onSubmit={() => void send()}>
        <Stack gap="sm" mt="sm" maw={480}>
          <Text fz="sm" c="dimmed">
            {t("text")}
          </Text>
          {numbers.length > 1 && (
            <Select
              label={t("number")}
              data={numbers.map((each) => each.number)}
              value={number}
              allowDeselect={false}
              onChange={choose}
            />
          )}
          <Select
            label={t("carrier")}
            data={data}
            value={carrier}
            onChange={name}
            error={isChecked && !carrier && t("carrierMissing")}
            searchable
            required
          />
          <Refusal of={outcome === undefined || said ? null : { message: refusalText(t, outcome) }} />
          <div role="status">
            {said && (
              <Text fw={600}>
                {t(said.isFollowed ? "said.followed" : "said.heard", {
                  number: said.number,
                  carrier: carrierName(said.carrier),
                })}
              </Text>
            )}
          </div>
          <Group>
            <Button type="submit" size="sm" loading={isActing}>
              {t("say")}
            </Button>
          </Group>
        </Stack>
      </Form>
    </details>
  );
}

type Texts = ReturnType<typeof useTranslations<"site.track.other">>;

function refusalText(t: Texts, outcome: Outcome | null): string {
  switch (outcome?.__typename) {
    case "CarrierAlreadyNamed":
    case "JourneyOver":
    case "TrackingNotFound":
      return t(`refusal.${outcome.__typename}`);
    case "CarrierSuggestionsLimited":
    case "PublicTrackLimited":
      return t("refusal.limited", { hours: Math.ceil(outcome.retryAfterSeconds / 3_600) });
    default:
      return t("refusal.noAnswer");
  }
}
