import { Alert, Button, Group, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import mail from "~icons/mail";
import plus from "~icons/user-plus";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import { Refusal, refusalOf } from "../../shared/ui/refusal";
import { type CustomerRole, ROLES, roleOf } from "./roles";

const InviteMemberDocument = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      ... on InviteMemberSuccess { expiresAt membership { id } }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

/** Mails somebody an invitation, which they alone can accept. */
export function InviteCard({ onChange }: { onChange: () => void }) {
  const t = useTranslations("portal.members");
  const formats = useFormats();
  const { act, isActing } = useAct(InviteMemberDocument);
  const [name, call] = useState("");
  const [email, write] = useState("");
  const [role, choose] = useState<CustomerRole>("CUSTOMER_MEMBER");
  const [invited, tell] = useState<{ email: string; until: string } | null>(null);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const invite = async () => {
    const done = await act((idempotencyKey) => ({ input: { idempotencyKey, name, email, role } }));
    const result = done?.inviteMember;
    refuse(refusalOf(result, "InviteMemberSuccess", t("noAnswer")));
    if (result?.__typename !== "InviteMemberSuccess") return;
    tell({ email, until: result.expiresAt });
    call("");
    write("");
    onChange();
  };
  return (
    <Card title={t("invite")}>
      <Form onSubmit={() => void invite()}>
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <TextInput
              label={t("name")}
              required
              maxLength={120}
              autoComplete="off"
              value={name}
              onChange={(event) => call(event.currentTarget.value)}
            />
            <TextInput
              label={t("email")}
              type="email"
              required
              autoComplete="off"
              value={email}
              onChange={(event) => write(event.currentTarget.value)}
            />
            <Select
              label={t("role")}
              data={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
              value={role}
              allowDeselect={false}
              onChange={(value) => choose(roleOf(value))}
            />
          </SimpleGrid>
          <Refusal of={refusal} />
          <div role="status">
            {invited && (
              <Alert color="teal" variant="light" icon={<Icon of={mail} />}>
                {t("invited", { email: invited.email, until: formats.instant(invited.until) })}
              </Alert>
            )}
          </div>
          <Group>
            <Button
              type="submit"
              loading={isActing}
              disabled={!name.trim() || !email.trim()}
              leftSection={<Icon of={plus} size={18} />}
            >
              {t("send")}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Card>
  );
}
