import { Alert, Badge, Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { WebhookEndpointsQuery } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { History } from "../../shared/history/history";
import { Card } from "../../shared/ui/card";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import { SecretOnce } from "../../shared/ui/secret-once";

const EnableWebhookEndpointDocument = graphql(`
  mutation EnableWebhookEndpoint($input: EnableWebhookEndpointInput!) {
    enableWebhookEndpoint(input: $input) {
      ... on EnableWebhookEndpointSuccess { endpoint { id status disabledCause } }
      ... on UserError { message }
    }
  }
`);

const DisableWebhookEndpointDocument = graphql(`
  mutation DisableWebhookEndpoint($input: DisableWebhookEndpointInput!) {
    disableWebhookEndpoint(input: $input) {
      ... on DisableWebhookEndpointSuccess { endpoint { id status disabledCause } }
      ... on UserError { message }
    }
  }
`);

const RotateWebhookSecretDocument = graphql(`
  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
    rotateWebhookSecret(input: $input) {
      ... on RotateWebhookSecretSuccess { secret endpoint { id previousUntil } }
      ... on UserError { message }
    }
  }
`);

const SendTestWebhookDocument = graphql(`
  mutation SendTestWebhook($input: SendTestWebhookInput!) {
    sendTestWebhook(input: $input) {
      ... on SendTestWebhookSuccess { delivery { id } }
      ... on UserError { message }
    }
  }
`);

const WebhookEndpointHistoryDocument = graphql(`
  query WebhookEndpointHistory($id: ID!, $first: Int!, $after: String) {
    webhookEndpoint(id: $id) { id changes(first: $first, after: $after) { ...ToldChanges } }
  }
`);

type Endpoint = WebhookEndpointsQuery["webhookEndpoints"]["edges"][number]["node"];

/** One place that is told, whether it can be reached, and what can be done about it. */
export function EndpointCard({ endpoint, onChange }: { endpoint: Endpoint; onChange: () => void }) {
  const t = useTranslations("portal.webhooks");
  const told = useTranslations("shared.history");
  const formats = useFormats();
  const isEnabled = endpoint.status === "ENABLED";
  return (
    <Card
      title={endpoint.url}
      mark={
        <Badge tt="none" color={isEnabled ? "teal" : "red"}>
          {isEnabled ? t("enabled") : t("disabled")}
        </Badge>
      }
    >
      <Text fz="sm">{[endpoint.apiClient?.name, t(`mode.${endpoint.mode}`)].filter(Boolean).join(" · ")}</Text>
      <Text fz="sm" c="dimmed" lang="en">
        {endpoint.eventTypes.join(", ")}
      </Text>
      {endpoint.disabledCause && (
        <Alert color="red">
          {t(`cause.${endpoint.disabledCause}`)}{" "}
          {endpoint.disabledAt && t("since", { at: formats.instant(endpoint.disabledAt) })}
        </Alert>
      )}
      {isEnabled && endpoint.failingSince && (
        <Alert color="orange">{t("failing", { at: formats.instant(endpoint.failingSince) })}</Alert>
      )}
      {endpoint.previousUntil && <Text fz="sm">{t("bothSign", { at: formats.instant(endpoint.previousUntil) })}</Text>}
      <EndpointActs endpointId={endpoint.id} isEnabled={isEnabled} onChange={onChange} />
      <History
        kind="WebhookEndpoint"
        name={endpoint.url}
        document={WebhookEndpointHistoryDocument}
        of={{ id: endpoint.id }}
        record={endpoint}
        changesOf={({ webhookEndpoint }) => webhookEndpoint?.changes}
        stranger={told("house")}
      />
    </Card>
  );
}

interface EndpointActsProps {
  endpointId: string;
  isEnabled: boolean;
  onChange: () => void;
}

function EndpointActs({ endpointId, isEnabled, onChange }: EndpointActsProps) {
  const t = useTranslations("portal.webhooks");
  const enable = useAct(EnableWebhookEndpointDocument);
  const disable = useAct(DisableWebhookEndpointDocument);
  const rotate = useAct(RotateWebhookSecretDocument);
  const test = useAct(SendTestWebhookDocument);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const [secret, show] = useState<string | null>(null);
  const [isTested, tested] = useState(false);
  const noAnswer = t("noAnswer");
  const switchOver = async () => {
    const refused = isEnabled
      ? refusalOf(
          (await disable.act((idempotencyKey) => ({ input: { idempotencyKey, endpointId } })))?.disableWebhookEndpoint,
          "DisableWebhookEndpointSuccess",
          noAnswer,
        )
      : refusalOf(
          (await enable.act((idempotencyKey) => ({ input: { idempotencyKey, endpointId } })))?.enableWebhookEndpoint,
          "EnableWebhookEndpointSuccess",
          noAnswer,
        );
    refuse(refused);
    onChange();
  };
  const renew = async () => {
    const done = await rotate.act((idempotencyKey) => ({ input: { idempotencyKey, endpointId, overlapHours: 24 } }));
    const result = done?.rotateWebhookSecret;
    if (result?.__typename === "RotateWebhookSecretSuccess") show(result.secret ?? null);
    refuse(refusalOf(result, "RotateWebhookSecretSuccess", noAnswer));
    onChange();
  };
  const send = async () => {
    const done = await test.act((idempotencyKey) => ({
      input: { idempotencyKey, endpointId, eventType: "webhook.test" },
    }));
    const refused = refusalOf(done?.sendTestWebhook, "SendTestWebhookSuccess", noAnswer);
    refuse(refused);
    tested(!refused);
  };
  return (
    <>
      <Group gap="xs">
        <Button size="xs" variant="light" loading={test.isActing} onClick={() => void send()}>
          {t("test")}
        </Button>
        <Button size="xs" variant="default" loading={rotate.isActing} onClick={() => void renew()}>
          {t("rotate")}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={enable.isActing || disable.isActing}
          onClick={() => void switchOver()}
        >
          {isEnabled ? t("disable") : t("enable")}
        </Button>
      </Group>
      <Text fz="sm" role="status">
        {isTested && t("tested")}
      </Text>
      {secret && <SecretOnce title={t("secret")} text={t("rotatedText")} secret={secret} />}
      <Refusal of={refusal} />
    </>
  );
}
