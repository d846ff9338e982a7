import { Anchor, Button, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Register } from "./register";

type Step = { phase: "sign-in" | "register" } | { phase: "mailed"; email: string };

/** For who has no account yet: a company and its first administrator, who goes on by the link that is mailed to them. */
export function SignUp() {
  const t = useTranslations("portal.signUp");
  const [step, go] = useState<Step>({ phase: "sign-in" });
  if (step.phase === "register") {
    return (
      <Register onRegistered={(email) => go({ phase: "mailed", email })} onBack={() => go({ phase: "sign-in" })} />
    );
  }
  return (
    <Stack gap="xs">
      <Title order={2} fz="h4">
        {step.phase === "mailed" ? t("mailed") : t("new")}
      </Title>
      <div role="status">{step.phase === "mailed" && <Text>{t("mailedText", { email: step.email })}</Text>}</div>
      {step.phase === "sign-in" && (
        <Button variant="default" onClick={() => go({ phase: "register" })}>
          {t("register")}
        </Button>
      )}
      <Anchor href="/portal/verify-email">{t("notMailed")}</Anchor>
    </Stack>
  );
}
