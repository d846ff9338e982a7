import { Anchor, Button, Stack, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useMutation } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { Door } from "../graph/session";
import { Form } from "../ui/form";
import { Refusal } from "../ui/refusal";
import { AskForProof } from "./ask-for-proof";
import { Done, Ended } from "./outcome";

const VerifyEmailDocument = graphql(`
  mutation VerifyEmail($input: VerifyEmailInput!) {
    verifyEmail(input: $input) {
      ... on VerifyEmailSuccess { customer { id name } }
      ... on UserError { message }
    }
  }
`);

type Step =
  | { phase: "proving"; refusal: string | null }
  | { phase: "asking" }
  | { phase: "ended" }
  | { phase: "done"; company: string };

/**
 * Who registered shows that they read the address. They press for it: programs that look at the links of mails open pages too, and one
 * must not open an account that somebody else asked for with this address.
 */
export function VerifyEmail({ token: mailed, door }: { token: string; door: Door }) {
  const t = useTranslations("account");
  const [{ fetching }, run] = useMutation(VerifyEmailDocument);
  const [token, write] = useState(mailed);
  const [step, go] = useState<Step>({ phase: "proving", refusal: null });
  const prove = async () => {
    const result = (await run({ input: { token: token.trim() } })).data?.verifyEmail;
    if (!result) return go({ phase: "proving", refusal: t("noAnswer") });
    if (result.__typename === "VerifyEmailSuccess") return go({ phase: "done", company: result.customer.name });
    go({ phase: "ended" });
  };
  if (step.phase === "asking") return <AskForProof door={door} />;
  if (step.phase === "done") {
    return <Done what="verify" text={t("verify.done", { company: step.company })} door={door} />;
  }
  const another = (
    <Button variant="default" size="md" onClick={() => go({ phase: "asking" })}>
      {t("ask.another")}
    </Button>
  );
  if (step.phase === "ended") {
    return (
      <Ended what="verify">
        {another}
        <Anchor href={`/${door}`}>{t("toSignIn")}</Anchor>
      </Ended>
    );
  }
  return (
    <Form onSubmit={() => void prove()} aria-label={t("verify.title")}>
      <Stack>
        <Title order={1} fz="h2">
          {t("verify.title")}
        </Title>
        <Text>{mailed ? t("verify.text") : t("verify.codeText")}</Text>
        {!mailed && (
          <TextInput
            label={t("token")}
            required
            autoComplete="one-time-code"
            size="md"
            value={token}
            onChange={(event) => write(event.currentTarget.value)}
          />
        )}
        <Refusal of={step.refusal === null ? null : { message: step.refusal }} />
        <Button type="submit" size="md" loading={fetching} disabled={!token.trim()}>
          {t("verify.submit")}
        </Button>
        {!mailed && another}
        <Anchor href={`/${door}`}>{t("toSignIn")}</Anchor>
      </Stack>
    </Form>
  );
}
