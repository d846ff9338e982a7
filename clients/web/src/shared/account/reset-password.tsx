import { Button } from "@mantine/core";
import { useMutation } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { Door } from "../graph/session";
import { type Choice, ChoosePassword } from "./choose-password";

const ResetPasswordDocument = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      ... on ResetPasswordSuccess { changedAt }
      ... on UserError { message }
      ... on TryAgainLater { retryAfterSeconds }
    }
  }
`);

/** Who was mailed a link chooses another password; wherever they had signed in, they are no longer. */
export function ResetPassword({ token, door }: { token: string; door: Door }) {
  const t = useTranslations("account");
  const [, run] = useMutation(ResetPasswordDocument);
  const choose = async (mailed: string, newPassword: string): Promise<Choice> => {
    const { data } = await run({ input: { token: mailed, newPassword } });
    const result = data?.resetPassword;
    if (!result) return { refusal: t("noAnswer") };
    if (result.__typename === "ResetPasswordSuccess") return { done: t("reset.done") };
    if (result.__typename === "PasswordResetEnded") return { ended: true };
    if (result.__typename === "TryAgainLater") return { refusal: t("tryLater", { seconds: result.retryAfterSeconds }) };
    return { refusal: result.message };
  };
  const another = (
    <Button component="a" href={`/${door}/reset-password`} size="md">
      {t("ask.another")}
    </Button>
  );
  return <ChoosePassword what="reset" token={token} door={door} choose={choose} instead={another} />;
}
