import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { Door } from "../graph/session";
import { Threshold } from "../session/threshold";
import { AcceptInvitation } from "./accept-invitation";
import type { AccountPageName } from "./account-paths";
import { AskForReset } from "./ask-for-reset";
import { ResetPassword } from "./reset-password";
import { useMailedToken } from "./use-mailed-token";
import { VerifyEmail } from "./verify-email";

interface AccountPageProps {
  page: AccountPageName;
  door: Door;
  /** Which door it is, in words. */
  part: string;
}

/** Where mails lead to: for who has a token, and has not signed in. */
export function AccountPage({ page, door, part }: AccountPageProps) {
  const t = useTranslations("account");
  const shared = useTranslations("shared");
  const token = useMailedToken();
  const what = titled(page, token);
  useEffect(() => {
    document.title = `${t(`${what}.title`)} · ${shared("brand")}`;
  }, [t, shared, what]);
  return (
    <Threshold part={part}>
      {what === "accept" && <AcceptInvitation key={token} token={token} door={door} />}
      {what === "verify" && <VerifyEmail key={token} token={token} door={door} />}
      {what === "reset" && <ResetPassword key={token} token={token} door={door} />}
      {what === "ask" && <AskForReset door={door} />}
    </Threshold>
  );
}

function titled(page: AccountPageName, token: string) {
  if (page === "accept-invitation") return "accept";
  if (page === "verify-email") return "verify";
  return token ? "reset" : "ask";
}
