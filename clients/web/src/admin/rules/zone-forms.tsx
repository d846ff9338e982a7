import { Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { ZonesInForceQuery } from "../../gql/graphql";
import { Form } from "../../shared/ui/form";
import { ReasonForm } from "../queue/reason-form";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { type Area, areasDiffer, areasOf, areasText } from "../ui/areas";
import { codeOf } from "../ui/typed";
import { useFields } from "../ui/use-fields";

const NewZoneDocument = graphql(`
  mutation NewZone($input: CreateZoneInput!) {
    createZone(input: $input) {
      ... on CreateZoneSuccess { zone { id code name } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

const ProposeReachDocument = graphql(`
  mutation ProposeReach($input: ProposeZoneReachInput!) {
    proposeZoneReach(input: $input) {
      ... on ProposeZoneReachSuccess { proposal { id status } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

type Zone = ZonesInForceQuery["zones"][number];

/** A name that prices can be of; it is nowhere until somebody proposes where, and somebody else agrees. */
export function NewZoneForm({ onChange, close }: { onChange: () => void; close: () => void }) {
  const t = useTranslations("admin.rules");
  const { draft, field } = useFields({ code: "", name: "" });
  const { decide, isActing, refusal } = useDecision(NewZoneDocument, onChange);
  const send = async () => {
    const [code, name] = [codeOf(draft.code), draft.name.trim()];
    if (await decide(t("zoneMade", { code }), (idempotencyKey) => ({ input: { idempotencyKey, code, name } }))) close();
  };
  return (
    <Form onSubmit={() => void send()}>
      <Stack>
        <TextInput {...field("code")} label={t("zoneCode")} placeholder="EU-1" maxLength={40} required />
        <TextInput {...field("name")} label={t("zoneName")} maxLength={200} required />
        <Text c="dimmed" fz="sm">
          {t("newZoneText")}
        </Text>
        <Refused refusal={refusal} />
        <Group>
          <Button type="submit" loading={isActing}>
            {t("makeZone")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

/** Somebody else is asked to let a zone be elsewhere from an instant on; how that differs is seen while it is typed. */
export function ZoneReachForm({ zone, close }: { zone: Zone; close: () => void }) {
  const t = useTranslations("admin.rules");
  const { draft, field } = useFields({ from: "", places: areasText(zone.areas) });
  const [isTold, tell] = useState(false);
  const propose = useDecision(ProposeReachDocument, () => {});
  const { areas, wrong } = areasOf(draft.places);
  const send = async (reason: string): Promise<boolean> => {
    tell(true);
    if (!draft.from || wrong.length > 0 || areas.length === 0) return false;
    const validFrom = new Date(draft.from).toISOString();
    const done = await propose.decide(t("reachProposed"), (idempotencyKey) => ({
      input: { idempotencyKey, zoneId: zone.id, areas, validFrom, reason },
    }));
    if (done) close();
    return Boolean(done);
  };
  const fault = wrong.length > 0 ? t("noPlace", { places: wrong.join(", ") }) : areas.length === 0 && t("placeMissing");
  return (
    <Stack>
      <TextInput
        {...field("from")}
        type="datetime-local"
        label={t("reachFrom")}
        description={t("reachFromText")}
        error={isTold && !draft.from && t("dayMissing")}
        required
      />
      <Textarea
        {...field("places")}
        label={t("places")}
        description={t("placesText")}
        error={fault}
        autosize
        minRows={4}
        maxRows={12}
        required
      />
      <ReachDiff before={zone.areas} after={areas} />
      <ReasonForm label={t("whyReach")} submit={t("proposeReach")} {...propose} act={send} />
    </Stack>
  );
}

interface ReachDiffProps {
  before: readonly Area[];
  after: readonly Area[];
}

/** Which places a zone would gain and lose. */
export function ReachDiff({ before, after }: ReachDiffProps) {
  const t = useTranslations("admin.rules");
  const { added, removed } = areasDiffer(before, after);
  if (added.length + removed.length === 0) return <Text c="dimmed">{t("samePlaces")}</Text>;
  return (
    <div className="number">
      {added.length > 0 && (
        <Text fz="sm">
          {t("comes")} <ins style={{ textDecoration: "none", fontWeight: 600 }}>{added.join(", ")}</ins>
        </Text>
      )}
      {removed.length > 0 && (
        <Text fz="sm">
          {t("goes")} <del>{removed.join(", ")}</del>
        </Text>
      )}
    </div>
  );
}
