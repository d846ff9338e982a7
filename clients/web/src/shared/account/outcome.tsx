import { Alert, Button, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import done from "~icons/circle-check";
import type { Door } from "../graph/session";
import { Icon } from "../ui/icon";

/** What a mailed token is used for. */
export type MailedFor = "accept" | "reset" | "verify";

/** It is done, and the next thing is to sign in. */
export function Done({ what, text, door }: { what: MailedFor; text: string; door: Door }) {
  const t = useTranslations("account");
  return (
    <Stack role="status">
      <Title order={1} fz="h2">
        {t(`${what}.title`)}
      </Title>
      <Alert color="teal" variant="light" icon={<Icon of={done} />}>
        {text}
      </Alert>
      <Button component="a" href={`/${door}`} size="md">
        {t("toSignIn")}
      </Button>
    </Stack>
  );
}

/** The token is good for nothing any more; what to do in its place. */
export function Ended({ what, children }: { what: MailedFor; children?: ReactNode }) {
  const t = useTranslations("account");
  return (
    <Stack role="alert">
      <Title order={1} fz="h2">
        {t(`${what}.ended`)}
      </Title>
      <Text>{t(`${what}.endedText`)}</Text>
      {children}
    </Stack>
  );
}
