import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import { useSigned } from "../../shared/session/session-gate";
import { Page } from "../../shared/ui/page";
import { Fault, Loading } from "../../shared/ui/states";
import { CapsHistory } from "./caps-history";
import { InviteCard } from "./invite-card";
import { MemberCard } from "./member-card";
import { MembersDocument } from "./members-document";

/** The customer's people: who may do what, what an order of theirs may cost, and who comes and goes. */
export function MembersPage() {
  const t = useTranslations("portal.members");
  const { person } = useSigned();
  const [{ data, error, fetching }, ask] = useQuery({ query: MembersDocument });
  const again = () => ask({ requestPolicy: "network-only" });
  const members = data?.me?.tenant?.members?.edges.map(({ node }) => node);
  const wallets = data?.wallets.edges.map(({ node }) => node) ?? [];
  return (
    <Page title={t("title")} text={t("text")}>
      {!data && fetching && <Loading rows={3} height={120} />}
      {!fetching && !members && <Fault error={error} retry={again} />}
      {members && <InviteCard onChange={again} />}
      {members?.map((member) => (
        <MemberCard
          key={member.id}
          member={member}
          wallets={wallets}
          isMyself={member.user?.id === person.id}
          onChange={again}
        />
      ))}
      {members && wallets.length > 0 && <CapsHistory wallets={wallets} members={members} />}
    </Page>
  );
}
