import { Alert, Button, Checkbox, Group, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { Form } from "../../shared/ui/form";
import { blankOf, CredentialFields, typedOf } from "../carriers/credential-fields";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { codeOf, isCountry } from "../ui/typed";
import { useFields } from "../ui/use-fields";
import type { Counterpart } from "./counterparts-document";

const StateCounterpartDocument = graphql(`
  mutation StateCounterpart($input: StateCounterpartInput!) {
    stateCounterpart(input: $input) {
      ... on StateCounterpartSuccess { counterpart { id version } }
      ... on CredentialChangeProposed { credentialChange { id status } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

/** What each wire form asks for. */
const GIVEN = {
  CUSTOMS_EDIFACT: ["sender", "recipient", "secret", "answerSecret"],
  YJT: ["token"],
} as const;
type Kind = keyof typeof GIVEN;
const KINDS = Object.keys(GIVEN) as Kind[];
const kindOf = (text: string): Kind => KINDS.find((each) => each === text) ?? "CUSTOMS_EDIFACT";

interface CounterpartFormProps {
  /** As it is; undefined for a new one. */
  counterpart?: Counterpart;
  onChange: () => void;
  close: () => void;
}

/** An office or a warehouse that we exchange messages with: all of it again, its credentials too. */
export function CounterpartForm({ counterpart, onChange, close }: CounterpartFormProps) {
  const t = useTranslations("admin.counterparts");
  const carriers = useTranslations("admin.carriers");
  const health = useTranslations("admin.health");
  const { draft, field, choice, change } = useFields({
    code: counterpart?.code ?? "",
    kind: counterpart?.kind ?? "CUSTOMS_EDIFACT",
    mode: counterpart?.mode ?? "SANDBOX",
    baseUrl: counterpart?.baseUrl ?? "",
    country: counterpart?.country ?? "",
    office: counterpart?.office ?? "",
    warehouseCode: counterpart?.warehouseCode ?? "",
    timeZone: counterpart?.timeZone ?? "UTC",
  });
  const [credentials, write] = useState(() => blankOf(counterpart?.credentialFields ?? GIVEN.CUSTOMS_EDIFACT));
  const [isActive, activate] = useState(counterpart?.isActive ?? true);
  const [isTold, tell] = useState(false);
  const { decide, isActing, refusal } = useDecision(StateCounterpartDocument, onChange);
  const kind = kindOf(draft.kind);
  const isLive = draft.mode === "LIVE";
  const takesTwo = isLive || counterpart?.mode === "LIVE";
  const country = codeOf(draft.country);
  const isOffice = kind === "CUSTOMS_EDIFACT";
  const send = async () => {
    tell(true);
    if (!draft.code.trim() || (isOffice && !isCountry(country))) return;
    const done = await decide(takesTwo ? t("proposed") : t("stated"), (idempotencyKey) => ({
      input: {
        ...{ idempotencyKey, kind, isActive, regimes: counterpart?.regimes ?? [] },
        code: draft.code.trim(),
        mode: isLive ? "LIVE" : "SANDBOX",
        baseUrl: isLive ? draft.baseUrl.trim() : null,
        credentials: typedOf(credentials),
        country: isOffice ? country : null,
        office: (isOffice && draft.office.trim()) || null,
        warehouseCode: (!isOffice && draft.warehouseCode.trim()) || null,
        timeZone: draft.timeZone.trim(),
        expectedVersion: counterpart?.version ?? null,
      },
    }));
    if (done) close();
  };
  return (
    <Form onSubmit={() => void send()} autoComplete="off">
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            {...field("code")}
            label={t("code")}
            readOnly={Boolean(counterpart)}
            error={isTold && !draft.code.trim() && carriers("fault.missing")}
            maxLength={40}
            required
          />
          <Select
            {...choice("kind")}
            label={t("kindLabel")}
            data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onChange={(value) => {
              change({ kind: kindOf(value ?? "") });
              write(blankOf(GIVEN[kindOf(value ?? "")]));
            }}
            disabled={Boolean(counterpart)}
          />
          <Select
            {...choice("mode")}
            label={carriers("account.mode")}
            data={(["SANDBOX", "LIVE"] as const).map((value) => ({ value, label: health(`mode.${value}`) }))}
          />
          <TextInput {...field("timeZone")} label={t("timeZone")} placeholder="Europe/Berlin" required />
          {isOffice ? (
            <>
              <TextInput
                {...field("country")}
                label={t("country")}
                maxLength={2}
                error={isTold && !isCountry(country) && carriers("fault.country")}
                required
              />
              <TextInput {...field("office")} label={t("office")} placeholder={t("all")} maxLength={17} />
            </>
          ) : (
            <TextInput {...field("warehouseCode")} label={t("warehouse")} placeholder="SZX1" required />
          )}
        </SimpleGrid>
        {isLive && (
          <TextInput
            {...field("baseUrl")}
            label={carriers("account.baseUrl")}
            type="url"
            placeholder="https://"
            maxLength={300}
            required
          />
        )}
        <CredentialFields credentials={credentials} change={write} />
        <Checkbox
          label={t("isActive")}
          checked={isActive}
          onChange={(event) => activate(event.currentTarget.checked)}
        />
        {takesTwo && <Alert color="orange">{carriers("takesTwo")}</Alert>}
        <Refused refusal={refusal} />
        <Group>
          <Button type="submit" loading={isActing}>
            {takesTwo ? t("propose") : t("state")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
