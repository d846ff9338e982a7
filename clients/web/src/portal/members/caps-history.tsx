import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { History } from "../../shared/history/history";
import { decimalOf, digitsOf } from "../../shared/minor-units";
import { Card } from "../../shared/ui/card";
import type { CappedWallet, Member } from "./members-document";

const WalletHistoryDocument = graphql(`
  query WalletHistory($id: ID!, $first: Int!, $after: String) {
    wallet(id: $id) { id changes(first: $first, after: $after) { ...ToldChanges } }
  }
`);

interface CapsHistoryProps {
  wallets: readonly CappedWallet[];
  members: readonly Member[];
}

/** What caps and limits were, wallet by wallet. */
export function CapsHistory({ wallets, members }: CapsHistoryProps) {
  const t = useTranslations("portal.members");
  const told = useTranslations("shared.history");
  const formats = useFormats();
  /** Whose cap it is comes before it, in the minor unit of the wallet's currency. */
  const capIn = (currency: string) => (field: string, text: string) => {
    const [userId, minor] = text.split(" ");
    if (field !== "memberSpendCaps" || !minor) return undefined;
    const name = members.find(({ user }) => user?.id === userId)?.user?.name ?? t("unknown");
    return t("capWas", {
      name,
      amount: formats.money({ decimal: decimalOf(BigInt(minor), digitsOf(currency)), currency }),
    });
  };
  return (
    <Card title={t("capsHistory")}>
      {wallets.map((wallet) => (
        <History
          key={wallet.id}
          kind="Wallet"
          name={wallet.currency}
          isNamed
          document={WalletHistoryDocument}
          of={{ id: wallet.id }}
          record={wallet}
          changesOf={(read) => read.wallet?.changes}
          stranger={told("house")}
          value={capIn(wallet.currency)}
        />
      ))}
    </Card>
  );
}
