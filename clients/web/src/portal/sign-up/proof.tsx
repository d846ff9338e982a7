import { Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useMutation } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { Form } from "../../shared/ui/form";
import { Refusal, refusalOf } from "../../shared/ui/refusal";

const VerifyEmailDocument = graphql(`
  mutation VerifyEmail($input: VerifyEmailInput!) {
    verifyEmail(input: $input) {
      ... on VerifyEmailSuccess { __typename }
      ... on UserError { message }
    }
  }
`);

/** Shows by what was mailed that the address is read by who gave it. */
export function Proof({ onProved, onBack }: { onProved: () => void; onBack: () => void }) {
  const t = useTranslations("portal.signUp");
  const [{ fetching }, run] = useMutation(VerifyEmailDocument);
  const [token, write] = useState("");
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const prove = async () => {
    const { data } = await run({ input: { token: token.trim() } });
    const refused = refusalOf(data?.verifyEmail, "VerifyEmailSuccess", t("noAnswer"));
    refuse(refused);
    if (!refused) onProved();
  };
  return (
    <Form onSubmit={() => void prove()} aria-label={t("proof")}>
      <Stack>
        <Title order={2} fz="h4">
          {t("proof")}
        </Title>
        <Text>{t("proofText")}</Text>
        <TextInput
          label={t("token")}
          required
          autoComplete="one-time-code"
          value={token}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <Refusal of={refusal} />
        <Group>
          <Button type="submit" loading={fetching} disabled={!token.trim()}>
            {t("prove")}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t("back")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
