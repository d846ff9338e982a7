import { useMutation } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { Door } from "../graph/session";
import { type Choice, ChoosePassword } from "./choose-password";

const AcceptInvitationDocument = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      ... on AcceptInvitationSuccess { user { id name } }
      ... on UserError { message }
      ... on TryAgainLater { retryAfterSeconds }
    }
  }
`);

/** Who was invited chooses a password and says what they are called; then they may sign in. */
export function AcceptInvitation({ token, door }: { token: string; door: Door }) {
  const t = useTranslations("account");
  const [, run] = useMutation(AcceptInvitationDocument);
  const choose = async (invitationToken: string, password: string, name: string): Promise<Choice> => {
    const { data } = await run({ input: { invitationToken, password, ...(name && { name }) } });
    const result = data?.acceptInvitation;
    if (!result) return { refusal: t("noAnswer") };
    if (result.__typename === "AcceptInvitationSuccess") return { done: t("accept.done", { name: result.user.name }) };
    if (result.__typename === "InvitationEnded") return { ended: true };
    if (result.__typename === "TryAgainLater") return { refusal: t("tryLater", { seconds: result.retryAfterSeconds }) };
    return { refusal: result.message };
  };
  return <ChoosePassword what="accept" token={token} door={door} choose={choose} asksName />;
}
