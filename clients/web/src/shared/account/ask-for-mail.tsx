import { Alert, Anchor, Button, Stack, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import mail from "~icons/mail";
import type { Door } from "../graph/session";
import { Form } from "../ui/form";
import { Icon } from "../ui/icon";
import { Refusal, type Refused } from "../ui/refusal";

interface AskForMailProps {
  what: "ask" | "askProof";
  door: Door;
  /** What is said once it is on its way, or why it is not. */
  send: (email: string) => Promise<{ done: string } | Refused>;
}

/** Has a link mailed; what is answered tells nobody whose address it is. */
export function AskForMail({ what, door, send }: AskForMailProps) {
  const t = useTranslations("account");
  const signIn = useTranslations("signIn");
  const [email, write] = useState("");
  const [isAsking, asking] = useState(false);
  const [answer, tell] = useState<{ done: string } | Refused | null>(null);
  const sent = answer && "done" in answer ? answer.done : null;
  const ask = async () => {
    asking(true);
    tell(await send(email));
    asking(false);
  };
  return (
    <Form onSubmit={() => void ask()} aria-label={t(`${what}.title`)}>
      <Stack>
        <Title order={1} fz="h2">
          {t(`${what}.title`)}
        </Title>
        <Text>{t(`${what}.text`)}</Text>
        <TextInput
          label={signIn("email")}
          type="email"
          required
          autoComplete="username"
          size="md"
          value={email}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <Refusal of={answer && "message" in answer ? answer : null} />
        <div role="status">
          {sent && (
            <Alert color="teal" variant="light" icon={<Icon of={mail} />}>
              {sent}
            </Alert>
          )}
        </div>
        <Button type="submit" size="md" loading={isAsking} disabled={!email.trim()}>
          {sent ? t("ask.another") : t("ask.submit")}
        </Button>
        <Anchor href={`/${door}`}>{t("toSignIn")}</Anchor>
      </Stack>
    </Form>
  );
}
