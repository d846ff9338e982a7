import { Anchor, Button, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Proof } from "./proof";
import { Register } from "./register";

type Step = "sign-in" | "register" | "proof" | "proved";

/** For who has no account yet: a company and its first administrator, who shows that the address is theirs, and then signs in above. */
export function SignUp() {
  const t = useTranslations("portal.signUp");
  const [step, go] = useState<Step>("sign-in");
  if (step === "register") return <Register onRegistered={() => go("proof")} onBack={() => go("sign-in")} />;
  if (step === "proof") return <Proof onProved={() => go("proved")} onBack={() => go("sign-in")} />;
  return (
    <Stack gap="xs">
      <div role="status">{step === "proved" && <Text>{t("proved")}</Text>}</div>
      <Title order={2} fz="h4">
        {t("new")}
      </Title>
      <Button variant="default" onClick={() => go("register")}>
        {t("register")}
      </Button>
      <Anchor component="button" type="button" onClick={() => go("proof")}>
        {t("haveToken")}
      </Anchor>
    </Stack>
  );
}
