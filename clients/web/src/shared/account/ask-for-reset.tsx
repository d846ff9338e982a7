import { Alert, Anchor, Button, Stack, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useMutation } from "urql";
import { useTranslations } from "use-intl";
import mail from "~icons/mail";
import { graphql } from "../../gql";
import { useFormats } from "../formats";
import type { Door } from "../graph/session";
import { Form } from "../ui/form";
import { Icon } from "../ui/icon";
import { Refusal, refusalOf } from "../ui/refusal";

const RequestPasswordResetDocument = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      ... on RequestPasswordResetSuccess { email expiresAt }
      ... on UserError { message }
    }
  }
`);

/** Has a link mailed; what is answered tells nobody who signs in here. */
export function AskForReset({ door }: { door: Door }) {
  const t = useTranslations("account");
  const signIn = useTranslations("signIn");
  const formats = useFormats();
  const [{ fetching }, run] = useMutation(RequestPasswordResetDocument);
  const [email, write] = useState("");
  const [sent, tell] = useState<{ email: string; until: string } | null>(null);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const ask = async () => {
    const { data } = await run({ input: { email } });
    const result = data?.requestPasswordReset;
    const isSent = result?.__typename === "RequestPasswordResetSuccess";
    refuse(refusalOf(result, "RequestPasswordResetSuccess", t("noAnswer")));
    tell(isSent ? { email: result.email, until: formats.instant(result.expiresAt) } : null);
  };
  return (
    <Form onSubmit={() => void ask()} aria-label={t("ask.title")}>
      <Stack>
        <Title order={1} fz="h2">
          {t("ask.title")}
        </Title>
        <Text>{t("ask.text")}</Text>
        <TextInput
          label={signIn("email")}
          type="email"
          required
          autoComplete="username"
          size="md"
          value={email}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <Refusal of={refusal} />
        <div role="status">
          {sent && (
            <Alert color="teal" variant="light" icon={<Icon of={mail} />}>
              {t("ask.done", sent)}
            </Alert>
          )}
        </div>
        <Button type="submit" size="md" loading={fetching} disabled={!email.trim()}>
          {sent ? t("ask.another") : t("ask.submit")}
        </Button>
        <Anchor href={`/${door}`}>{t("toSignIn")}</Anchor>
      </Stack>
    </Form>
  );
}
