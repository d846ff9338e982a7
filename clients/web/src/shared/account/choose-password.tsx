import { Anchor, Button, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import type { Door } from "../graph/session";
import { Form } from "../ui/form";
import { Refusal } from "../ui/refusal";
import { Done, Ended } from "./outcome";

const LEAST_PASSWORD = 12;

/** What came of it: what is said of it, that the token has ended, or why the password does not do. */
export type Choice = { done: string } | { ended: true } | { refusal: string };

interface ChoosePasswordProps {
  what: "accept" | "reset";
  /** Of the mail's link; empty where it is to be typed. */
  token: string;
  door: Door;
  /** @param name what they are called; empty where they say nothing. */
  choose: (token: string, password: string, name: string) => Promise<Choice>;
  /** Whether they may say what they are called. */
  asksName?: boolean;
  /** What to do next where the token has ended. */
  instead?: ReactNode;
}

/** A password, for who shows by what was mailed that they read the address. */
export function ChoosePassword({ what, token: mailed, door, choose, asksName = false, instead }: ChoosePasswordProps) {
  const t = useTranslations("account");
  const [token, writeToken] = useState(mailed);
  const [password, write] = useState("");
  const [name, writeName] = useState("");
  const [choice, tell] = useState<Choice | null>(null);
  const [isAsking, ask] = useState(false);
  const submit = async () => {
    ask(true);
    tell(await choose(token.trim(), password, name.trim()));
    ask(false);
  };
  if (choice && "ended" in choice) {
    return <Ended what={what}>{instead}</Ended>;
  }
  if (choice && "done" in choice) return <Done what={what} text={choice.done} door={door} />;
  return (
    <Form onSubmit={() => void submit()} aria-label={t(`${what}.title`)}>
      <Stack>
        <Title order={1} fz="h2">
          {t(`${what}.title`)}
        </Title>
        <Text>{t(`${what}.text`)}</Text>
        {!mailed && (
          <TextInput
            label={t("token")}
            required
            autoComplete="one-time-code"
            size="md"
            value={token}
            onChange={(event) => writeToken(event.currentTarget.value)}
          />
        )}
        {asksName && (
          <TextInput
            label={t("name")}
            description={t("nameHint")}
            autoComplete="name"
            maxLength={120}
            size="md"
            value={name}
            onChange={(event) => writeName(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label={t("password")}
          description={t("passwordHint")}
          required
          autoComplete="new-password"
          size="md"
          value={password}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <Refusal of={choice && { message: choice.refusal }} />
        <Button type="submit" size="md" loading={isAsking} disabled={!token.trim() || password.length < LEAST_PASSWORD}>
          {t(`${what}.submit`)}
        </Button>
        <Anchor href={`/${door}`}>{t("toSignIn")}</Anchor>
      </Stack>
    </Form>
  );
}
