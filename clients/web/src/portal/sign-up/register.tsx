import { Button, Group, PasswordInput, Select, Stack, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useLanguage } from "../../shared/app";
import { useAct } from "../../shared/graph/use-act";
import { writtenIn } from "../../shared/language";
import { Form } from "../../shared/ui/form";
import { Refusal, refusalOf } from "../../shared/ui/refusal";

const RegisterCustomerDocument = graphql(`
  mutation RegisterCustomer($input: RegisterCustomerInput!) {
    registerCustomer(input: $input) {
      ... on RegisterCustomerSuccess { email expiresAt }
      ... on UserError { message }
      ... on InvalidInput { faults { field message } }
    }
  }
`);

const CURRENCIES = ["EUR", "USD", "GBP", "CNY", "JPY", "AUD", "CAD"] as const;
const LEAST_PASSWORD = 12;
const EMPTY = { companyName: "", name: "", email: "", password: "" };

/** A company that is to become a customer. */
export function Register({ onRegistered, onBack }: { onRegistered: (email: string) => void; onBack: () => void }) {
  const t = useTranslations("portal.signUp");
  const { act, isActing } = useAct(RegisterCustomerDocument);
  const { language } = useLanguage();
  const [facts, write] = useState(EMPTY);
  const [currency, choose] = useState<string>("EUR");
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  const field = (name: keyof typeof EMPTY) => ({
    label: t(name),
    required: true,
    value: facts[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      write((before) => ({ ...before, [name]: value })),
  });
  const register = async () => {
    const done = await act((idempotencyKey) => ({
      input: { ...facts, idempotencyKey, defaultCurrency: currency, locale: writtenIn(language) },
    }));
    const result = done?.registerCustomer;
    refuse(refusalOf(result, "RegisterCustomerSuccess", t("noAnswer")));
    if (result?.__typename === "RegisterCustomerSuccess") onRegistered(result.email);
  };
  const isWhole = Object.values(facts).every((value) => value.trim()) && facts.password.length >= LEAST_PASSWORD;
  return (
    <Form onSubmit={() => void register()} aria-label={t("register")}>
      <Stack>
        <Title order={2} fz="h4">
          {t("register")}
        </Title>
        <TextInput maxLength={120} autoComplete="organization" {...field("companyName")} />
        <TextInput maxLength={120} autoComplete="name" {...field("name")} />
        <TextInput type="email" autoComplete="email" {...field("email")} />
        <PasswordInput autoComplete="new-password" description={t("passwordHint")} {...field("password")} />
        <Select
          label={t("currency")}
          data={[...CURRENCIES]}
          value={currency}
          allowDeselect={false}
          onChange={(value) => choose(value ?? "EUR")}
        />
        <Refusal of={refusal} />
        <Group>
          <Button type="submit" loading={isActing} disabled={!isWhole}>
            {t("send")}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t("back")}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
