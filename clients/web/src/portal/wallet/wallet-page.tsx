import { Badge, Group, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import wallet from "~icons/wallet";
import { graphql } from "../../gql";
import type { WalletsQuery } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { useLive } from "../../shared/graph/use-live";
import { useRefresh } from "../../shared/graph/use-refresh";
import { Page } from "../../shared/ui/page";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { Statement } from "./statement";

const WalletsDocument = graphql(`
  query Wallets {
    walletChangesCursor
    wallets(first: 10) {
      edges {
        node {
          id
          currency
          available { decimal currency }
          held { decimal currency }
          posted { decimal currency }
          creditLimit { decimal currency }
          spendable { decimal currency }
          frozenAt
          frozenReason
        }
      }
    }
  }
`);

const WalletChangedDocument = graphql(`
  subscription WalletChanged($after: String) {
    walletChanged(after: $after) { id }
  }
`);

type Wallet = WalletsQuery["wallets"]["edges"][number]["node"];

/** What there is, what is kept for orders under way, and every movement with what was left after it. */
export function WalletPage() {
  const t = useTranslations("portal.wallet");
  const [{ data, error, fetching }, ask] = useQuery({ query: WalletsDocument });
  const again = () => ask({ requestPolicy: "network-only" });
  const refresh = useRefresh(again);
  useLive(WalletChangedDocument, data ? { after: data.walletChangesCursor } : null, refresh);
  const wallets = data?.wallets.edges.map(({ node }) => node) ?? [];
  return (
    <Page title={t("title")} text={t("text")}>
      {!data && fetching && <Loading rows={3} height={110} />}
      {!data && error && <Fault error={error} retry={again} />}
      {data && wallets.length === 0 && (
        <div className="surface">
          <Empty title={t("none")} text={t("noneText")} icon={wallet} />
        </div>
      )}
      {wallets.map((each) => (
        <Stack key={each.id} gap="lg">
          <Balances wallet={each} />
          <Statement walletId={each.id} />
        </Stack>
      ))}
    </Page>
  );
}

function Balances({ wallet: { currency, frozenAt, frozenReason, ...amounts } }: { wallet: Wallet }) {
  const t = useTranslations("portal.wallet");
  const formats = useFormats();
  return (
    <section className="surface">
      <Stack p="lg" gap="md">
        <Group justify="space-between">
          <Title order={2} fz="h3">
            {currency}
          </Title>
          {frozenAt && (
            <Badge color="red" tt="none">
              {t("frozen", { reason: frozenReason ?? "" })}
            </Badge>
          )}
        </Group>
        <SimpleGrid component="dl" cols={{ base: 2, md: 4 }} m={0}>
          {(["spendable", "held", "posted", "creditLimit"] as const).map((name) => (
            <div key={name}>
              <Text component="dt" fz="sm" c="dimmed">
                {t(name)}
              </Text>
              <Text component="dd" m={0} fw={700} fz={name === "spendable" ? "xl" : "lg"} className="number">
                {formats.money(amounts[name])}
              </Text>
            </div>
          ))}
        </SimpleGrid>
      </Stack>
    </section>
  );
}
