import { Table, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { History } from "../../shared/history/history";
import { WideTable } from "../../shared/ui/wide-table";
import { useNames } from "../../shared/use-names";
import { useMay } from "../may";
import { Card, NotForRole } from "../ui/card";
import { Dialog } from "../ui/dialog";
import { AccountForm } from "./account-form";
import type { CarrierAccount } from "./carriers-document";

const CarrierAccountsHistoryDocument = graphql(`
  query CarrierAccountsHistory($first: Int!, $after: String) {
    carrierAccounts { id changes(first: $first, after: $after) { ...ToldChanges } }
  }
`);

/** By which accounts carriers are asked. Of credentials there is shown which are set, and never what they are. */
export function AccountsCard({ accounts, onChange }: { accounts: readonly CarrierAccount[]; onChange: () => void }) {
  const t = useTranslations("admin.carriers");
  const health = useTranslations("admin.health");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const nameOf = useNames("shared.carrierName");
  const may = useMay();
  const isAdmin = may("Mutation.stateCarrierAccount");
  return (
    <Card
      title={t("accounts")}
      mark={
        isAdmin && (
          <Dialog label={t("newAccount")} title={t("newAccount")} size="lg" button={{ variant: "default" }}>
            {(close) => <AccountForm onChange={onChange} close={close} />}
          </Dialog>
        )
      }
    >
      <Text c="dimmed">{t("accountsText")}</Text>
      <WideTable minWidth={680} label={t("accounts")}>
        <Table aria-label={t("accounts")}>
          <Table.Thead>
            <Table.Tr>
              {(["account", "mode", "credentials", "quota", "change"] as const).map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {accounts.map((account) => (
              <Table.Tr key={account.id} style={{ verticalAlign: "top" }}>
                <Table.Th scope="row">
                  {account.code}
                  <Text fz="xs" c="dimmed" fw={400}>
                    {nameOf(account.carrier)}
                  </Text>
                </Table.Th>
                <Table.Td>
                  {health(`mode.${account.mode}`)}
                  <Text fz="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
                    {account.baseUrl}
                  </Text>
                </Table.Td>
                <Table.Td lang="en">{account.credentialFields.join(", ") || shared("none")}</Table.Td>
                <Table.Td className="number">
                  {account.dailyCalls == null ? health("noQuota") : formats.count(account.dailyCalls)}
                </Table.Td>
                <Table.Td>
                  {account.mode !== "HOUSE" && isAdmin && (
                    <Dialog
                      label={t("change")}
                      title={t("changeAccount", { code: account.code })}
                      size="lg"
                      button={{ size: "compact-xs", variant: "subtle" }}
                    >
                      {(close) => <AccountForm account={account} onChange={onChange} close={close} />}
                    </Dialog>
                  )}
                  {account.mode !== "HOUSE" && !isAdmin && <NotForRole />}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      {accounts.map((account) =>
        account.mode === "HOUSE" ? null : (
          <History
            key={account.id}
            kind="CarrierAccount"
            name={account.code}
            isNamed
            document={CarrierAccountsHistoryDocument}
            of={{}}
            record={account}
            changesOf={({ carrierAccounts }) => carrierAccounts?.find(({ id }) => id === account.id)?.changes}
          />
        ),
      )}
    </Card>
  );
}
