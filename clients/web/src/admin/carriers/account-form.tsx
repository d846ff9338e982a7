import { Alert, Button, Group, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { Form } from "../../shared/ui/form";
import { useNames } from "../../shared/use-names";
import { Refused } from "../queue/refused";
import { useDecision } from "../queue/use-decision";
import { wholeOf } from "../ui/typed";
import { useFields } from "../ui/use-fields";
import type { CarrierAccount } from "./carriers-document";
import { blankOf, CredentialFields, typedOf } from "./credential-fields";

const StateAccountDocument = graphql(`
  mutation StateAccount($input: StateCarrierAccountInput!) {
    stateCarrierAccount(input: $input) {
      ... on StateCarrierAccountSuccess { carrierAccount { id version } }
      ... on CredentialChangeProposed { credentialChange { id status } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

/** What each carrier gives its customers; of what it gives otherwise the graph says so. */
const GIVEN = {
  YUNEXPRESS: ["interface", "appId", "appSecret", "sourceKey"],
  FOUR_PX: ["appKey", "appSecret"],
  YANWEN: ["userId", "token"],
} as const;
type Carrier = keyof typeof GIVEN;
const CARRIERS = Object.keys(GIVEN) as Carrier[];
const carrierOf = (text: string): Carrier => CARRIERS.find((each) => each === text) ?? "YUNEXPRESS";

interface AccountFormProps {
  /** As it is; undefined for a new one. */
  account?: CarrierAccount;
  onChange: () => void;
  close: () => void;
}

/** An account of ours with a carrier: all of it again, its credentials too, which nobody can look up here. */
export function AccountForm({ account, onChange, close }: AccountFormProps) {
  const t = useTranslations("admin.carriers");
  const health = useTranslations("admin.health");
  const nameOf = useNames("shared.carrierName");
  const { draft, field, choice, change } = useFields({
    code: account?.code ?? "",
    carrier: account?.carrier ?? "YUNEXPRESS",
    mode: account?.mode ?? "SANDBOX",
    baseUrl: account?.baseUrl ?? "",
    dailyCalls: account?.dailyCalls == null ? "" : String(account.dailyCalls),
  });
  const [credentials, write] = useState(() => blankOf(account?.credentialFields ?? GIVEN.YUNEXPRESS));
  const [isTold, tell] = useState(false);
  const { decide, isActing, refusal } = useDecision(StateAccountDocument, onChange);
  const isLive = draft.mode === "LIVE";
  const calls = wholeOf(draft.dailyCalls);
  const takesTwo = isLive || account?.mode === "LIVE";
  const send = async () => {
    tell(true);
    if (calls === undefined || !draft.code.trim()) return;
    const done = await decide(takesTwo ? t("accountProposed") : t("accountStated"), (idempotencyKey) => ({
      input: {
        idempotencyKey,
        code: draft.code.trim(),
        carrier: carrierOf(draft.carrier),
        mode: isLive ? "LIVE" : "SANDBOX",
        baseUrl: isLive ? draft.baseUrl.trim() : null,
        dailyCalls: calls,
        credentials: typedOf(credentials),
        expectedVersion: account?.version ?? null,
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
            label={t("account.code")}
            readOnly={Boolean(account)}
            error={isTold && !draft.code.trim() && t("fault.missing")}
            maxLength={40}
            required
          />
          <Select
            {...choice("carrier")}
            label={t("account.carrier")}
            data={CARRIERS.map((value) => ({ value, label: nameOf(value) }))}
            onChange={(value) => {
              change({ carrier: carrierOf(value ?? "") });
              write(blankOf(GIVEN[carrierOf(value ?? "")]));
            }}
            disabled={Boolean(account)}
          />
          <Select
            {...choice("mode")}
            label={t("account.mode")}
            data={(["SANDBOX", "LIVE"] as const).map((value) => ({ value, label: health(`mode.${value}`) }))}
          />
          <TextInput
            {...field("dailyCalls")}
            label={t("account.dailyCalls")}
            error={calls === undefined && t("fault.whole")}
            inputMode="numeric"
          />
        </SimpleGrid>
        {isLive && (
          <TextInput
            {...field("baseUrl")}
            label={t("account.baseUrl")}
            type="url"
            placeholder="https://"
            maxLength={300}
            required
          />
        )}
        <CredentialFields credentials={credentials} change={write} />
        {takesTwo && <Alert color="orange">{t("takesTwo")}</Alert>}
        <Refused refusal={refusal} />
        <Group>
          <Button type="submit" loading={isActing}>
            {takesTwo ? t("proposeAccount") : t("stateAccount")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
