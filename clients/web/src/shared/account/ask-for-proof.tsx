import { useMutation } from "urql";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { Door } from "../graph/session";
import { AskForMail } from "./ask-for-mail";

const RequestVerificationDocument = graphql(`
  mutation RequestVerification($input: RequestVerificationInput!) {
    requestVerification(input: $input) {
      ... on RequestVerificationSuccess { email }
      ... on UserError { message }
    }
  }
`);

/** Has another link mailed to who registered, in place of the last one. */
export function AskForProof({ door }: { door: Door }) {
  const t = useTranslations("account");
  const [, run] = useMutation(RequestVerificationDocument);
  const send = async (email: string) => {
    const result = (await run({ input: { email } })).data?.requestVerification;
    if (!result) return { message: t("noAnswer") };
    if (result.__typename !== "RequestVerificationSuccess") return { message: result.message };
    return { done: t("askProof.done", { email: result.email }) };
  };
  return <AskForMail what="askProof" door={door} send={send} />;
}
