import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import save from "~icons/device-floppy";
import plus from "~icons/plus";
import { graphql } from "../../gql";
import { digitsOf } from "../../shared/minor-units";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import { Page } from "../../shared/ui/page";
import { Fault, Loading } from "../../shared/ui/states";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { Card } from "../ui/card";
import { ForRole } from "../ui/for-role";
import type { DraftSearch } from "./draft-page";
import { RateCardVersionAroundDocument, type Version } from "./rate-card-documents";
import { asTyped, BLANK, faultOf, type SurchargeDraft, surchargeInput } from "./surcharge-draft";
import { SurchargeFields } from "./surcharge-fields";

const SurchargesAroundDocument = graphql(`
  query SurchargesAround($cardId: ID!) {
    rateCard(id: $cardId) { id name currency }
    services { id code name }
    zones { id code name }
  }
`);

const SetSurchargesDocument = graphql(`
  mutation SetSurcharges($input: SetDraftSurchargesInput!) {
    setDraftSurcharges(input: $input) {
      ... on SetDraftSurchargesSuccess { version { id version } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

/** What a draft charges on top of its prices: all of it is written anew, and published with the draft. */
export function SurchargesPage() {
  const t = useTranslations("admin.rateCards");
  return (
    <ForRole what="Mutation.draftRateCardVersion" title={t("editSurcharges")}>
      <Surcharges />
    </ForRole>
  );
}

function Surcharges() {
  const t = useTranslations("admin.rateCards");
  const { of = "" }: DraftSearch = useSearch({ strict: false });
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const [around, askAround] = useQuery({ query: SurchargesAroundDocument, variables: { cardId: id } });
  const [state, ask] = useQuery({ query: RateCardVersionAroundDocument, variables: { id: of } });
  const again = () => ask({ requestPolicy: "network-only" });
  const card = around.data?.rateCard;
  const version = state.data?.rateCardVersion;
  const error = around.error ?? state.error;
  const isLoading = around.fetching || state.fetching || state.stale;
  return (
    <Page
      title={t("editSurcharges")}
      text={card && `${card.name} · ${card.currency}`}
      actions={
        <Button
          component={Link}
          to="/rate-cards/$id"
          params={{ id } as never}
          search={{ version: of } as never}
          variant="default"
        >
          {t("backToCard")}
        </Button>
      }
    >
      {!(card && version) && isLoading && <Loading rows={4} height={90} />}
      {!(card && version) && !isLoading && error && (
        <Fault
          error={error}
          retry={() => {
            askAround({ requestPolicy: "network-only" });
            again();
          }}
        />
      )}
      {state.data && !version && <Alert color="gray">{t("versionGone")}</Alert>}
      {around.data && card && version && (
        <Editor card={card} version={version} services={around.data.services} zones={around.data.zones} again={again} />
      )}
    </Page>
  );
}

interface EditorProps {
  card: { id: string; currency: string };
  /** As it stands; what is typed begins with what it was when the editor opened. */
  version: Version;
  services: readonly { code: string; name: string }[];
  zones: readonly { code: string; name: string }[];
  again: () => void;
}

function Editor({ card, version, services, zones, again }: EditorProps) {
  const t = useTranslations("admin.rateCards");
  const navigate = useNavigate();
  const digits = digitsOf(card.currency);
  const [drafts, write] = useState(() => version.surcharges.map(asTyped));
  const [isTold, tell] = useState(false);
  const { decide, isActing, refusal } = useDecision(SetSurchargesDocument, again);
  const change = (index: number, next: SurchargeDraft) =>
    write((before) => before.map((each, at) => (at === index ? next : each)));
  const send = async () => {
    tell(true);
    if (drafts.some((each) => faultOf(each, digits))) return;
    const surcharges = drafts.map((each) => surchargeInput(each, digits));
    const done = await decide(t("saved"), (idempotencyKey) => ({
      input: { idempotencyKey, versionId: version.id, expectedVersion: version.version, surcharges },
    }));
    if (!done) return;
    void navigate({
      to: "/rate-cards/$id",
      params: { id: card.id } as never,
      search: { version: version.id } as never,
    });
  };
  return (
    <Form onSubmit={() => void send()}>
      <Stack gap="lg">
        <Card title={t("surcharges", { count: drafts.length })}>
          <Text c="dimmed">{t("surchargesText")}</Text>
          {drafts.map((draft, index) => (
            <SurchargeFields
              // biome-ignore lint/suspicious/noArrayIndexKey: a surcharge is what stands at its place
              key={index}
              place={index + 1}
              draft={draft}
              fault={isTold ? faultOf(draft, digits) : null}
              currency={card.currency}
              services={services}
              zones={zones}
              onChange={(next) => change(index, next)}
              onRemove={() => write((before) => before.filter((_each, at) => at !== index))}
            />
          ))}
          <Group>
            <Button
              variant="default"
              leftSection={<Icon of={plus} size={18} />}
              onClick={() => write((before) => [...before, BLANK])}
            >
              {t("addSurcharge")}
            </Button>
          </Group>
        </Card>
        <Refused refusal={refusal} />
        <Group>
          <Button type="submit" loading={isActing} leftSection={<Icon of={save} size={18} />}>
            {t("save")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
