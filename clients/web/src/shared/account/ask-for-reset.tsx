import { useMutation } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../formats";
import type { Door } from "../graph/session";
import { AskForMail } from "./ask-for-mail";

const RequestPasswordResetDocument = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      ... on RequestPasswordResetSuccess { email expiresAt }
      ... on UserError { message }
    }
  }
`);

/** Has a link mailed by which another password is chosen. */
export function AskForReset({ door }: { door: Door }) {
  const t = useTranslations("account");
  const formats = useFormats();
  const [, run] = useMutation(RequestPasswordResetDocument);
  const send = async (email: string) => {
    const result = (await run({ input: { email } })).data?.requestPasswordReset;
    if (!result) return { message: t("noAnswer") };
    if (result.__typename !== "RequestPasswordResetSuccess") return { message: result.message };
    return { done: t("ask.done", { email: result.email, until: formats.instant(result.expiresAt) }) };
  };
  return <AskForMail what="ask" door={door} send={send} />;
}
