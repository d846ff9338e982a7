import { Button, Checkbox, Group, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
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

const CreateApiClientDocument = graphql(`
  mutation CreateApiClient($input: CreateApiClientInput!) {
    createApiClient(input: $input) {
      ... on CreateApiClientSuccess { secret apiClient { id } }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

/** What may be tried in a sandbox, and what only a live system may do. */
const READING = ["orders:read", "shipments:read", "tracking:read", "webhooks:manage"];
const LIVE_ALONE = ["orders:write", "quotes:write", "labels:read", "wallet:read"];

/** Lets a system in; its secret is shown once, here. */
export function NewClient({ onChange }: { onChange: () => void }) {
  const t = useTranslations("portal.apiClients");
  const { act, isActing } = useAct(CreateApiClientDocument);
  const [name, write] = useState("");
  const [mode, choose] = useState<ApiClientMode>("SANDBOX");
  const [scopes, grant] = useState<string[]>(["orders:read"]);
  const [made, show] = useState<{ id: string; secret: string | null } | null>(null);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const offered = mode === "LIVE" ? [...READING, ...LIVE_ALONE].sort() : READING;
  const create = async () => {
    const granted = scopes.filter((scope) => offered.includes(scope));
    const done = await act((idempotencyKey) => ({ input: { idempotencyKey, name, mode, scopes: granted } }));
    const result = done?.createApiClient;
    refuse(refusalOf(result, "CreateApiClientSuccess", t("noAnswer")));
    if (result?.__typename !== "CreateApiClientSuccess") return;
    show({ id: result.apiClient.id, secret: result.secret ?? null });
    write("");
    onChange();
  };
  return (
    <Card title={t("new")}>
      <Form onSubmit={() => void create()}>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={t("name")}
              required
              maxLength={100}
              value={name}
              onChange={(event) => write(event.currentTarget.value)}
            />
            <Select
              label={t("what")}
              data={(["SANDBOX", "LIVE"] as const).map((value) => ({ value, label: t(`modeText.${value}`) }))}
              value={mode}
              allowDeselect={false}
              onChange={(value) => choose(value === "LIVE" ? "LIVE" : "SANDBOX")}
            />
          </SimpleGrid>
          <Checkbox.Group label={t("may")} value={scopes} onChange={grant}>
            <Group gap="md" mt="xs">
              {offered.map((scope) => (
                <Checkbox key={scope} value={scope} label={scope} />
              ))}
              <Button variant="subtle" size="compact-sm" onClick={() => grant([...offered])}>
                {t("all")}
              </Button>
            </Group>
          </Checkbox.Group>
          <Refusal of={refusal} />
          <Group>
            <Button
              type="submit"
              loading={isActing}
              disabled={!name.trim() || scopes.length === 0}
              leftSection={<Icon of={plus} size={18} />}
            >
              {t("create")}
            </Button>
          </Group>
        </Stack>
      </Form>
      {made && (
        <SecretOnce
          title={t("made", { id: made.id })}
          text={made.secret ? t("secretText") : t("secretGone")}
          secret={made.secret}
        />
      )}
    </Card>
  );
}
