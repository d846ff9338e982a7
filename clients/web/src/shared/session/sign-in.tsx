import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslations } from "use-intl";
import alert from "~icons/alert-circle";
import { useFormats } from "../formats";
import type { Session, SignInRefusal } from "../graph/session";
import { Form } from "../ui/form";
import { Icon } from "../ui/icon";

/** E-mail address and password, and why they did not do. */
export function SignIn({ session, email = "" }: { session: Session; email?: string }) {
  const t = useTranslations("signIn");
  const formats = useFormats();
  const [refusal, refuse] = useState<SignInRefusal | null>(null);
  const [isAsking, ask] = useState(false);
  const form = useForm({ mode: "uncontrolled", initialValues: { email, password: "" } });
  const submit = async () => {
    ask(true);
    const values = form.getValues();
    refuse(await session.signIn(values.email, values.password));
    ask(false);
  };
  const known = (kind: string) => (t.has(`refusal.${kind}` as "refusal.FAULT") ? (kind as "FAULT") : "FAULT");
  return (
    <Form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t("email")}
          type="email"
          autoComplete="username"
          size="md"
          autoFocus={!email}
          key={form.key("email")}
          {...form.getInputProps("email")}
        />
        <PasswordInput
          label={t("password")}
          autoComplete="current-password"
          size="md"
          autoFocus={Boolean(email)}
          key={form.key("password")}
          {...form.getInputProps("password")}
        />
        <div role="alert">
          {refusal && (
            <Alert color="red" variant="light" icon={<Icon of={alert} />}>
              {t(`refusal.${known(refusal.kind)}`, { at: refusal.retryAt ? formats.instant(refusal.retryAt) : "" })}
            </Alert>
          )}
        </div>
        <Button type="submit" size="md" loading={isAsking}>
          {t("submit")}
        </Button>
      </Stack>
    </Form>
  );
}
