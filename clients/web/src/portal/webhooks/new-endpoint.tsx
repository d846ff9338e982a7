import { Button, Group, MultiSelect, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import plus from "~icons/plus";
import { graphql } from "../../gql";
import type { ApiClientMode } from "../../gql/graphql";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import { SecretOnce } from "../../shared/ui/secret-once";

const CreateWebhookEndpointDocument = graphql(`
  mutation CreateWebhookEndpoint($input: CreateWebhookEndpointInput!) {
    createWebhookEndpoint(input: $input) {
      ... on CreateWebhookEndpointSuccess { secret endpoint { id } }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

interface NewEndpointProps {
  clients: readonly { id: string; name: string; mode: ApiClientMode; scopes: readonly string[] }[];
  events: readonly { name: string; scope?: string | null }[];
  onChange: () => void;
}

/** Another place to be told at; what its webhooks are signed with is shown once, here. */
export function NewEndpoint({ clients, events, onChange }: NewEndpointProps) {
  const t = useTranslations("portal.webhooks");
  const [clientId, choose] = useState(clients[0]!.id);
  const [url, write] = useState("");
  const [eventTypes, ask] = useState<string[]>([]);
  const [made, show] = useState<{ secret: string | null } | null>(null);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const { act, isActing } = useAct(CreateWebhookEndpointDocument);
  const client = clients.find(({ id }) => id === clientId) ?? clients[0]!;
  const offered = events.filter(({ scope }) => !scope || client.scopes.includes(scope)).map(({ name }) => name);
  const create = async () => {
    const done = await act((idempotencyKey) => ({
      input: { idempotencyKey, apiClientId: client.id, url: url.trim(), eventTypes },
    }));
    const result = done?.createWebhookEndpoint;
    refuse(refusalOf(result, "CreateWebhookEndpointSuccess", t("noAnswer")));
    if (result?.__typename !== "CreateWebhookEndpointSuccess") return;
    show({ secret: result.secret ?? null });
    write("");
    onChange();
  };
  return (
    <Card title={t("new")}>
      <Form onSubmit={() => void create()}>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={t("client")}
              data={clients.map(({ id, name, mode }) => ({ value: id, label: `${name} (${t(`mode.${mode}`)})` }))}
              value={client.id}
              allowDeselect={false}
              onChange={(value) => {
                choose(value ?? client.id);
                ask([]);
              }}
            />
            <TextInput
              label={t("url")}
              type="url"
              placeholder="https://"
              required
              value={url}
              onChange={(event) => write(event.currentTarget.value)}
            />
          </SimpleGrid>
          <MultiSelect label={t("events")} data={offered} value={eventTypes} onChange={ask} searchable clearable />
          <Refusal of={refusal} />
          <Group>
            <Button
              type="submit"
              loading={isActing}
              disabled={!url.trim() || eventTypes.length === 0}
              leftSection={<Icon of={plus} size={18} />}
            >
              {t("create")}
            </Button>
          </Group>
        </Stack>
      </Form>
      {made && (
        <SecretOnce title={t("secret")} text={made.secret ? t("secretText") : t("secretGone")} secret={made.secret} />
      )}
    </Card>
  );
}
