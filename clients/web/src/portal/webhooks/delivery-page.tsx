import { Badge, Button, Code, Group, Text } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import refresh from "~icons/refresh";
import webhook from "~icons/webhook";
import { graphql } from "../../gql";
import type { WebhookDeliveryQuery } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import { Icon } from "../../shared/ui/icon";
import { Page } from "../../shared/ui/page";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { DeliveryBadge } from "./delivery-badge";

const WebhookDeliveryDocument = graphql(`
  query WebhookDelivery($id: ID!) {
    webhookDelivery(id: $id) {
      id
      messageId
      eventType
      body
      isTest
      status
      deadCause
      nextAttemptAt
      deliveredAt
      createdAt
      endpoint { id url }
      attempts {
        id
        number
        url
        outcome
        status
        answer
        fault
        durationMs
        startedAt
        requestHeaders { name value }
      }
    }
  }
`);

const ReplayWebhookDocument = graphql(`
  mutation ReplayWebhook($input: ReplayWebhookInput!) {
    replayWebhook(input: $input) {
      ... on ReplayWebhookSuccess { delivery { id status } }
      ... on UserError { message }
    }
  }
`);

type Attempt = NonNullable<WebhookDeliveryQuery["webhookDelivery"]>["attempts"][number];

/** One event on its way to one endpoint: what was sent, what was answered, each time; and the button that sends it again. */
export function DeliveryPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const t = useTranslations("portal.webhooks");
  const formats = useFormats();
  const [{ data, error, fetching }, ask] = useQuery({ query: WebhookDeliveryDocument, variables: { id } });
  const again = () => ask({ requestPolicy: "network-only" });
  const { act, isActing } = useAct(ReplayWebhookDocument);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const delivery = data?.webhookDelivery;
  if (!delivery) {
    return (
      <Page title={t("one")}>
        {!data && fetching && <Loading rows={3} height={120} />}
        {!data && !fetching && <Fault error={error} retry={again} />}
        {data && (
          <Empty title={t("notFound")} text={t("notFoundText")} icon={webhook}>
            <Button component={Link} to="/webhooks">
              {t("toLog")}
            </Button>
          </Empty>
        )}
      </Page>
    );
  }
  const resend = async () => {
    const done = await act((idempotencyKey) => ({ input: { idempotencyKey, deliveryId: id } }));
    refuse(refusalOf(done?.replayWebhook, "ReplayWebhookSuccess", t("noAnswer")));
    again();
  };
  // One that is still tried by itself would be sent twice.
  const canResend = delivery.status === "DELIVERED" || delivery.status === "DEAD";
  return (
    <Page
      title={delivery.eventType}
      text={`${formats.instant(delivery.createdAt)} · ${delivery.endpoint?.url ?? ""}`}
      actions={<DeliveryBadge status={delivery.status} size="xl" />}
    >
      <Card title={t("message")}>
        <Text fz="sm" className="number">
          webhook-id: {delivery.messageId}
        </Text>
        {delivery.deadCause && <Text>{t(`dead.${delivery.deadCause}`)}</Text>}
        {delivery.nextAttemptAt && <Text>{t("next", { at: formats.instant(delivery.nextAttemptAt) })}</Text>}
        <Code block tabIndex={0} role="region" aria-label={t("body")}>
          {delivery.body}
        </Code>
        <Refusal of={refusal} />
        <Group>
          <Button
            disabled={!canResend}
            loading={isActing}
            onClick={() => void resend()}
            leftSection={<Icon of={refresh} size={18} />}
          >
            {t("resend")}
          </Button>
          <Button variant="default" onClick={again}>
            {t("again")}
          </Button>
        </Group>
        <Text fz="sm" c="dimmed">
          {canResend ? t("resendText") : t("resendLater")}
        </Text>
      </Card>
      {delivery.attempts.toReversed().map((attempt) => (
        <AttemptCard key={attempt.id} attempt={attempt} />
      ))}
    </Page>
  );
}

function AttemptCard({ attempt }: { attempt: Attempt }) {
  const t = useTranslations("portal.webhooks");
  const formats = useFormats();
  const facts = [
    formats.instant(attempt.startedAt),
    attempt.durationMs == null ? null : t("took", { ms: formats.count(attempt.durationMs) }),
    attempt.status == null ? null : t("answered", { status: attempt.status }),
  ];
  return (
    <Card
      title={t("attempt", { number: attempt.number })}
      mark={
        <Badge tt="none" color={attempt.outcome === "DELIVERED" ? "teal" : "red"}>
          {t(`outcome.${attempt.outcome}`)}
        </Badge>
      }
    >
      <Text fz="sm">{facts.filter(Boolean).join(" · ")}</Text>
      {attempt.fault && (
        <Text fz="sm" lang="en">
          {attempt.fault}
        </Text>
      )}
      <Code block tabIndex={0} role="region" aria-label={t("headers", { number: attempt.number })}>
        {[`POST ${attempt.url}`, ...attempt.requestHeaders.map(({ name, value }) => `${name}: ${value}`)].join("\n")}
      </Code>
      {attempt.answer !== null && attempt.answer !== undefined && (
        <Code block tabIndex={0} role="region" aria-label={t("answer", { number: attempt.number })}>
          {attempt.answer || t("emptyAnswer")}
        </Code>
      )}
    </Card>
  );
}
