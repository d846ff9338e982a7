import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { CredentialKind } from "../../gql/graphql";
import { useAct } from "../../shared/graph/use-act";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import { SecretOnce } from "../../shared/ui/secret-once";

const IssueCredentialDocument = graphql(`
  mutation IssueCredential($input: IssueCredentialInput!) {
    issueCredential(input: $input) {
      ... on IssueCredentialSuccess { secret credential { id } }
      ... on UserError { message }
    }
  }
`);

const RotateCredentialDocument = graphql(`
  mutation RotateCredential($input: RotateCredentialInput!) {
    rotateCredential(input: $input) {
      ... on RotateCredentialSuccess { secret credential { id } }
      ... on UserError { message }
    }
  }
`);

const RevokeCredentialDocument = graphql(`
  mutation RevokeCredential($input: RevokeCredentialInput!) {
    revokeCredential(input: $input) {
      ... on RevokeCredentialSuccess { credential { id revokedAt } }
      ... on UserError { message }
    }
  }
`);

const RevokeApiClientDocument = graphql(`
  mutation RevokeApiClient($input: RevokeApiClientInput!) {
    revokeApiClient(input: $input) {
      ... on RevokeApiClientSuccess { apiClient { id status revokedAt } }
      ... on UserError { message }
    }
  }
`);

type Refused = ReturnType<typeof refusalOf>;

/** Another credential in the place of this one, or its end. */
export function CredentialActs({ credentialId, onChange }: { credentialId: string; onChange: () => void }) {
  const t = useTranslations("portal.apiClients");
  const rotate = useAct(RotateCredentialDocument);
  const revoke = useAct(RevokeCredentialDocument);
  const [refusal, refuse] = useState<Refused>(null);
  const [secret, show] = useState<string | null>(null);
  const renew = async () => {
    const done = await rotate.act((idempotencyKey) => ({ input: { idempotencyKey, credentialId, overlapHours: 24 } }));
    const result = done?.rotateCredential;
    if (result?.__typename === "RotateCredentialSuccess") show(result.secret ?? null);
    refuse(refusalOf(result, "RotateCredentialSuccess", t("noAnswer")));
    onChange();
  };
  const end = async () => {
    const done = await revoke.act((idempotencyKey) => ({ input: { idempotencyKey, credentialId } }));
    refuse(refusalOf(done?.revokeCredential, "RevokeCredentialSuccess", t("noAnswer")));
    onChange();
  };
  return (
    <Stack gap="xs" mt={4}>
      <Group gap="xs">
        <Button size="xs" variant="default" loading={rotate.isActing} onClick={() => void renew()}>
          {t("rotate")}
        </Button>
        <Sure text={t("endText")} label={t("end")} isActing={revoke.isActing} act={() => void end()} />
      </Group>
      {secret && <SecretOnce title={t("secret")} text={t("rotatedText")} secret={secret} />}
      <Refusal of={refusal} />
    </Stack>
  );
}

/** Another way in for a client, or its end. */
export function ClientActs({ apiClientId, onChange }: { apiClientId: string; onChange: () => void }) {
  const t = useTranslations("portal.apiClients");
  const issue = useAct(IssueCredentialDocument);
  const revoke = useAct(RevokeApiClientDocument);
  const [refusal, refuse] = useState<Refused>(null);
  const [secret, show] = useState<string | null>(null);
  const another = async (kind: CredentialKind) => {
    const done = await issue.act((idempotencyKey) => ({ input: { idempotencyKey, apiClientId, kind } }));
    const result = done?.issueCredential;
    if (result?.__typename === "IssueCredentialSuccess") show(result.secret ?? null);
    refuse(refusalOf(result, "IssueCredentialSuccess", t("noAnswer")));
    onChange();
  };
  const shut = async () => {
    const done = await revoke.act((idempotencyKey) => ({ input: { idempotencyKey, apiClientId } }));
    refuse(refusalOf(done?.revokeApiClient, "RevokeApiClientSuccess", t("noAnswer")));
    onChange();
  };
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {(["API_KEY", "CLIENT_SECRET"] as const).map((kind) => (
          <Button key={kind} size="xs" variant="light" loading={issue.isActing} onClick={() => void another(kind)}>
            {t(`another.${kind}`)}
          </Button>
        ))}
        <Sure text={t("shutText")} label={t("shut")} isActing={revoke.isActing} act={() => void shut()} />
      </Group>
      {secret && <SecretOnce title={t("secret")} text={t("secretText")} secret={secret} />}
      <Refusal of={refusal} />
    </Stack>
  );
}

interface SureProps {
  /** What it means. */
  text: string;
  label: string;
  isActing: boolean;
  act: () => void;
}

/** What cannot be undone is asked for twice; the second time says what it means. */
function Sure({ text, label, isActing, act }: SureProps) {
  const shared = useTranslations("shared");
  const [isSure, ask] = useState(false);
  if (!isSure) {
    return (
      <Button size="xs" variant="subtle" color="red" onClick={() => ask(true)}>
        {label} …
      </Button>
    );
  }
  return (
    <Group gap="xs">
      <Text fz="sm">{text}</Text>
      <Button size="xs" color="red" loading={isActing} onClick={act}>
        {label}
      </Button>
      <Button size="xs" variant="default" onClick={() => ask(false)}>
        {shared("cancel")}
      </Button>
    </Group>
  );
}
